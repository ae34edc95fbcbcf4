// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/train/tiny_run.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/rng.h"
#include "core/model/torch/decoder.h"
#include "core/model/torch/safetensors.h"
#include "core/tokenizer/sentencepiece_trainer.h"
#include "tests/support/expect_result.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <nlohmann/json.hpp>
#include <sstream>

namespace isogloss::tests {

namespace fs = std::filesystem;

namespace {

constexpr int Sentences = 60;

std::vector<std::string> sentences(const std::string& alphabet, std::uint64_t seed)
{
    Rng rng(seed, "sentences");
    std::vector<std::string> lines(Sentences);
    for (std::string& line : lines)
        for (std::uint64_t word = 3 + rng.below(4); word > 0; --word) {
            for (std::uint64_t letter = 2 + rng.below(3); letter > 0; --letter)
                line += alphabet[rng.below(alphabet.size())];
            line += word > 1 ? " " : "";
        }
    return lines;
}

void writeModel(const fs::path& folder, const std::vector<std::string>& lines)
{
    fs::create_directories(folder);
    tokenizer::SentencePieceOptions options;
    options.vocabularySize = 320;
    EXPECT_OK(tokenizer::trainSentencePiece(lines, options, folder / "tokenizer.model"));
    EXPECT_OK(writeJson(folder / "tokenizer_config.json",
        {{"add_bos_token", true}, {"bos_token", "<s>"}, {"eos_token", "</s>"}}));
    model::ModelConfig config;
    config.layers = 2;
    config.hiddenSize = 32;
    config.heads = 4;
    config.keyValueHeads = 2;
    config.headSize = 8;
    config.intermediateSize = 48;
    config.vocabularySize = 320;
    config.maxPositions = 64;
    config.tiedEmbeddings = true;
    config.endOfText = {2};
    EXPECT_OK(model::writeModelConfig(folder, config));
    const auto decoder = model::Decoder::create(config, at::make_generator<at::CPUGeneratorImpl>(7), 0.2);
    auto tensors = decoder.parameters();
    for (auto& [name, tensor] : tensors)
        tensor = tensor.detach();
    EXPECT_OK(model::writeSafetensors(folder / "model.safetensors", tensors, {{"format", "pt"}}));
}

} // namespace

void makeTinyWorld(const fs::path& folder)
{
    const auto left = sentences("abdegilmnorstu", 1);
    const auto right = sentences("cfhjkpqvwxyzae", 2);
    auto lines = left;
    lines.insert(lines.end(), right.begin(), right.end());
    writeModel(folder / "model", lines);
    std::string task;
    std::string pairs;
    std::string control;
    for (int i = 0; i < Sentences; ++i) {
        const std::string key = "k" + std::to_string(i);
        const auto at = static_cast<std::size_t>(i);
        task += toJsonLine({{"key", key}, {"group", ""}, {"language", "eng_Latn"}, {"part", "train"},
                    {"task", "plain"}, {"input", left[at] + " ="}, {"target", left[at].substr(0, 5)},
                    {"spans", Json::array()}})
            + "\n";
        pairs += toJsonLine({{"key", key}, {"group", ""},
                     {"text", {{"eng_Latn", left[at]}, {"swh_Latn", right[at]}}}})
            + "\n";
        control += left[at] + "\n";
    }
    EXPECT_OK(writeFileAtomically(folder / "task.jsonl", task));
    EXPECT_OK(writeFileAtomically(folder / "pairs.jsonl", pairs));
    EXPECT_OK(writeFileAtomically(folder / "control.txt", control));
}

record::RunSettings tinySettings(const fs::path& world, int steps)
{
    record::RunSettings settings;
    settings.model = (world / "model").string();
    settings.data.task = {{(world / "task.jsonl").string(), "eng_Latn"}};
    settings.data.parallel = {{(world / "pairs.jsonl").string(), "", "", "eng_Latn", "swh_Latn"}};
    settings.data.control = {{(world / "control.txt").string(), "eng_Latn"}};
    settings.data.prompt = record::PromptStyle::Plain;
    settings.batch.size = 6;
    settings.batch.accumulation = 2;
    settings.run.epochs = 100;
    settings.run.maxSteps = steps;
    settings.run.evaluateEvery = 4;
    settings.run.saveEvery = 2;
    settings.run.watchEvery = 3;
    settings.run.patience = 0;
    settings.run.device = "cpu";
    settings.run.dtype = record::Precision::Float32;
    settings.run.threads = 1;
    return settings;
}

record::RunFinished finishRun(
    const record::RunSettings& settings, const fs::path& folder, Events& events, bool resume)
{
    train::RunRequest request;
    request.settings = settings;
    request.folder = folder;
    request.resume = resume;
    request.sinks = {events.sink()};
    train::TrainingRun run(std::move(request));
    return run.wait();
}

std::string bytesOf(const fs::path& file)
{
    auto bytes = readFile(file);
    EXPECT_OK(bytes);
    return bytes.has_value() ? bytes.value() : std::string();
}

std::vector<std::string> comparableEvents(const fs::path& runFolder)
{
    std::vector<std::string> lines;
    std::istringstream text(bytesOf(runFolder / "events.jsonl"));
    for (std::string line; std::getline(text, line);) {
        Json json = parseJson(line, "events.jsonl").value();
        for (const char* field : {"seq", "time", "seconds", "seconds_left", "memory_bytes"})
            json.erase(field);
        const std::string type = json["type"];
        if (type.find("start") == std::string::npos && type.find("finish") == std::string::npos
            && type.find("log") == std::string::npos)
            lines.push_back(toJsonLine(json));
    }
    return lines;
}

} // namespace isogloss::tests
