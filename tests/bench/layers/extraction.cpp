// SPDX-License-Identifier: GPL-3.0-or-later
// extraction JOB.json: reads the sentences of {"model", "dtype", "threads", "budget", "sentences" ([[id ...] ...]), "out"} and
// keeps the means of all layers; the vectors as safetensors in "out", one line of JSON with seconds and peak memory.
#include "core/analysis/torch/extraction.h"
#include "core/base/json.h"
#include "core/base/platform.h"
#include "core/model/devices.h"
#include "core/model/torch/safetensors.h"

#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

namespace {

using namespace isogloss;

Result<void> extract(const std::filesystem::path& file)
{
    ISOGLOSS_TRY(const Json job, readJson(file));
    model::setComputeThreads(job["threads"].get<int>());
    const auto type = job["dtype"] == "bfloat16" ? at::kBFloat16 : at::kFloat;
    ISOGLOSS_TRY(const auto decoder, model::Decoder::load(job["model"].get<std::string>(), at::kCPU, type));
    const auto sentences = job["sentences"].get<std::vector<std::vector<tokenizer::TokenId>>>();
    analysis::ExtractionOptions options;
    options.tokenBudget = job["budget"].get<int>();
    const std::span<const std::vector<tokenizer::TokenId>> all(sentences);
    analysis::extractVectors(decoder, nullptr, all.first(all.size() / 10), options); // warm-up
    const auto begin = std::chrono::steady_clock::now();
    const auto vectors = analysis::extractVectors(decoder, nullptr, all, options);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    std::vector<std::pair<std::string, at::Tensor>> kept;
    for (std::size_t layer = 0; layer < vectors->front().size(); ++layer)
        kept.emplace_back(std::to_string(layer), vectors->front()[layer]);
    ISOGLOSS_CHECK(model::writeSafetensors(job["out"].get<std::string>(), kept));
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"seconds\": %.3f, \"peak_megabytes\": %ld}\n", seconds, usage.ru_maxrss / 1024);
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    platform::prepareForComputing(argv);
    if (argc != 2)
        return 2;
    const auto done = extract(argv[1]);
    if (!done.has_value())
        std::fprintf(stderr, "%s\n", std::string(done.error().code.name).c_str());
    return done.has_value() ? 0 : 1;
}
