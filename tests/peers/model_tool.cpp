// SPDX-License-Identifier: GPL-3.0-or-later
// What model_peer.py compares with transformers and PEFT:
//   model_tool logits MODEL f32|bf16 ADAPTER|- IDS.safetensors OUT.safetensors
//   model_tool adapter MODEL OUT        (a new adapter with a non-zero B)
//   model_tool copy MODEL OUT           (config.json and weights as this program writes them)
#include "core/model/torch/decoder.h"
#include "core/model/torch/safetensors.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <c10/core/InferenceMode.h>
#include <iostream>

namespace {

using namespace isogloss;
using namespace isogloss::model;
using Words = std::vector<std::string>;

Result<void> writeLogits(const Words& words)
{
    const auto type = words[2] == "bf16" ? c10::kBFloat16 : c10::kFloat;
    ISOGLOSS_TRY(const Decoder decoder, Decoder::load(words[1], c10::kCPU, type));
    ISOGLOSS_TRY(TensorMap input, readSafetensors(words[4]));
    std::optional<LoraAdapter> adapter;
    if (words[3] != "-") {
        ISOGLOSS_TRY(adapter, readLora(words[3], decoder.config()));
    }
    const c10::InferenceMode inference;
    ForwardOptions options;
    options.adapter = adapter ? &*adapter : nullptr;
    const at::Tensor hidden = decoder.hidden(input["ids"], decoder.config().layers, options); // (B, T, D)
    return writeSafetensors(words[5], {{"logits", decoder.logits(hidden).to(at::kFloat)}}); // (B, T, V)
}

Result<void> makeAdapter(const Words& words)
{
    ISOGLOSS_TRY(const ModelConfig config, readModelConfig(words[1]));
    LoraShape shape;
    shape.rslora = true;
    shape.targets = {LinearKind::Query, LinearKind::Output, LinearKind::Up, LinearKind::Down};
    shape.layers = std::pair(2, config.layers);
    LoraAdapter adapter(config, shape);
    auto generator = at::detail::createCPUGenerator(4);
    adapter.initialise(generator);
    for (const at::Tensor& parameter : adapter.parameters())
        if (parameter.size(1) == shape.rank)
            parameter.normal_(0, 0.05, generator);
    return writeLora(words[2], adapter, words[1]);
}

Result<void> copyModel(const Words& words)
{
    ISOGLOSS_TRY(const Decoder decoder, Decoder::load(words[1], c10::kCPU, c10::kFloat));
    ISOGLOSS_CHECK(writeModelConfig(words[2], decoder.config()));
    return writeSafetensors(
        std::filesystem::path(words[2]) / "model.safetensors", decoder.parameters(), {{"format", "pt"}});
}

} // namespace

int main(int argc, char** argv)
{
    const Words words(argv + 1, argv + argc);
    Result<void> done;
    if (words.size() == 6 && words[0] == "logits")
        done = writeLogits(words);
    else if (words.size() == 3 && words[0] == "adapter")
        done = makeAdapter(words);
    else if (words.size() == 3 && words[0] == "copy")
        done = copyModel(words);
    else
        return 2;
    if (done.has_value())
        return 0;
    std::cerr << done.error().code.name;
    for (const auto& [name, value] : done.error().arguments)
        std::cerr << ' ' << name << '=' << value;
    std::cerr << '\n';
    return 1;
}
