// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/pretraining.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/text_table.h"
#include "core/model/devices.h"
#include "core/model/torch/batch.h"
#include "core/model/torch/decoder.h"
#include "core/model/torch/device.h"
#include "core/model/torch/safetensors.h"
#include "core/tokenizer/sentencepiece_trainer.h"
#include "core/train/errors.h"
#include "core/train/line_sampler.h"
#include "core/train/torch/optimizer.h"
#include "core/train/torch/rate_schedule.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

namespace isogloss::train {

namespace fs = std::filesystem;
using model::Decoder;
using record::PretrainSettings;
using tokenizer::Tokenizer;

namespace {

struct LoadedText
{
    std::vector<std::string> lines;
    double weight = 1;
};

Result<std::vector<LoadedText>> readLines(const PretrainSettings& settings)
{
    std::vector<LoadedText> texts;
    for (const auto& source : settings.text) {
        ISOGLOSS_TRY(data::TextTable table, data::readTexts(source.path, source.language));
        std::erase_if(table.texts, [](const std::string& line) { return line.empty(); });
        if (table.texts.empty())
            return Error{errors::NoText, {{"path", source.path}}, {}};
        texts.push_back({std::move(table.texts), source.weight});
    }
    return texts;
}

tokenizer::SentencePieceOptions pieceOptions(const record::PieceSettings& settings)
{
    using Type = tokenizer::SentencePieceOptions::Type;
    return {settings.type == record::PieceType::Bpe ? Type::Bpe : Type::Unigram, settings.vocabularySize,
        settings.characterCoverage, settings.byteFallback};
}

Result<void> trainTokenizer(
    const PretrainSettings& settings, const std::vector<LoadedText>& texts, const fs::path& folder)
{
    std::vector<std::string> lines;
    for (const LoadedText& text : texts)
        lines.insert(lines.end(), text.lines.begin(), text.lines.end());
    ISOGLOSS_CHECK(
        tokenizer::trainSentencePiece(lines, pieceOptions(settings.tokenizer), folder / "tokenizer.model"));
    return writeJson(folder / "tokenizer_config.json",
        {{"add_bos_token", true}, {"add_eos_token", false}, {"bos_token", "<s>"}, {"eos_token", "</s>"},
            {"unk_token", "<unk>"}, {"tokenizer_class", "LlamaTokenizer"},
            {"model_max_length", settings.architecture.maxPositions}});
}

/// Every line between the begin- and end-of-text tokens, cut to the positions
/// that the model has.
Result<std::vector<LineSampler::Text>> tokenise(
    const std::vector<LoadedText>& texts, const Tokenizer& tokenizer, std::size_t maxPositions)
{
    std::vector<LineSampler::Text> tokenised;
    for (const LoadedText& text : texts) {
        LineSampler::Text& target = tokenised.emplace_back();
        target.weight = text.weight;
        for (const std::string& line : text.lines) {
            ISOGLOSS_TRY(auto ids, tokenizer.encodeForModel(line));
            ids.push_back(*tokenizer.endOfText());
            ids.resize(std::min(ids.size(), maxPositions));
            target.lines.push_back(std::move(ids));
        }
    }
    return tokenised;
}

model::ModelConfig modelConfig(const record::ArchitectureSettings& shape, const Tokenizer& tokenizer)
{
    model::ModelConfig config;
    config.layers = shape.layers;
    config.hiddenSize = shape.hiddenSize;
    config.heads = shape.heads;
    config.keyValueHeads = shape.keyValueHeads;
    config.headSize = shape.hiddenSize / shape.heads;
    config.intermediateSize = shape.intermediateSize;
    config.vocabularySize = tokenizer.vocabularySize();
    config.maxPositions = shape.maxPositions;
    config.ropeTheta = shape.ropeTheta;
    config.tiedEmbeddings = shape.tieEmbeddings;
    config.endOfText = {*tokenizer.endOfText()};
    return config;
}

/// Mean cross-entropy of every next token of the batch, in nats.
at::Tensor nextTokenLoss(const Decoder& decoder, const LineSampler::Batch& lines)
{
    const model::PaddedBatch batch = model::padRight(lines, decoder.device());
    const auto B = batch.ids.size(0);
    const auto T = batch.ids.size(1);
    const at::Tensor position = at::arange(T - 1, batch.ids.options()).expand({B, T - 1});
    const at::Tensor real
        = (position < (batch.lengths - 1).unsqueeze(1)).reshape(-1).nonzero().squeeze(1); // (N)
    const at::Tensor hidden
        = decoder.hidden(batch.ids.slice(1, 0, T - 1), decoder.config().layers); // (B,T-1,D)
    const at::Tensor logits
        = decoder.logits(hidden.reshape({B * (T - 1), -1}).index_select(0, real)); // (N,V)
    const at::Tensor targets = batch.ids.slice(1, 1, T).reshape(-1).index_select(0, real); // (N)
    return at::cross_entropy_loss(logits.to(at::kFloat), targets);
}

std::int64_t countTokens(const LineSampler::Batch& lines)
{
    std::int64_t tokens = 0;
    for (const auto* line : lines)
        tokens += static_cast<std::int64_t>(line->size());
    return tokens;
}

Result<void> optimise(const PretrainSettings& settings, const Decoder& decoder, LineSampler& sampler,
    const std::stop_token& stop, const PretrainingSink& sink)
{
    std::vector<at::Tensor> parameters;
    for (const auto& [name, tensor] : decoder.parameters())
        parameters.push_back(tensor);
    Optimizer optimizer(parameters, settings.optimizer);
    const RateSchedule schedule(settings.optimizer, settings.run.steps);

    const auto start = std::chrono::steady_clock::now();
    PretrainingStep log{.totalSteps = settings.run.steps};
    double lossSum = 0;
    int lossCount = 0;
    for (log.step = 1; log.step <= settings.run.steps && !stop.stop_requested(); ++log.step) {
        for (int i = 0; i < settings.batch.accumulation; ++i) {
            const LineSampler::Batch lines = sampler.next();
            const at::Tensor loss = nextTokenLoss(decoder, lines);
            (loss / settings.batch.accumulation).backward();
            lossSum += loss.item<double>();
            ++lossCount;
            log.tokens += countTokens(lines);
        }
        if (!std::isfinite(lossSum))
            return Error{errors::LossNotFinite, {{"step", std::to_string(log.step)}}, {}};
        log.learningRate = schedule.rate(log.step - 1);
        optimizer.step(log.learningRate);
        if (log.step % settings.run.logEvery == 0 || log.step == settings.run.steps) {
            log.loss = lossSum / lossCount;
            log.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            sink(log);
            lossSum = lossCount = 0;
        }
    }
    return {};
}

Result<void> writeWeights(const Decoder& decoder, const fs::path& folder)
{
    std::vector<std::pair<std::string, at::Tensor>> tensors = decoder.parameters();
    for (auto& [name, tensor] : tensors)
        tensor = tensor.detach().to(at::kBFloat16);
    return model::writeSafetensors(folder / "model.safetensors", tensors, {{"format", "pt"}});
}

Result<void> fillFolder(const PretrainSettings& settings, const fs::path& folder, const std::stop_token& stop,
    const PretrainingSink& sink)
{
    ISOGLOSS_TRY(const auto texts, readLines(settings));
    ISOGLOSS_CHECK(trainTokenizer(settings, texts, folder));
    ISOGLOSS_TRY(const auto tokenizer, tokenizer::openTokenizer(folder));
    ISOGLOSS_TRY(auto lines,
        tokenise(texts, *tokenizer, static_cast<std::size_t>(settings.architecture.maxPositions)));

    const model::ModelConfig config = modelConfig(settings.architecture, *tokenizer);
    const Decoder decoder
        = Decoder::create(config, at::make_generator<at::CPUGeneratorImpl>(settings.run.seed));
    LineSampler sampler(std::move(lines), settings.batch.tokens, settings.run.seed);
    ISOGLOSS_CHECK(optimise(settings, decoder, sampler, stop, sink));
    if (stop.stop_requested())
        return Error{errors::Stopped, {}, {}};
    ISOGLOSS_CHECK(model::writeModelConfig(folder, config));
    return writeWeights(decoder, folder);
}

} // namespace

Result<void> pretrain(const PretrainSettings& settings, const fs::path& modelFolder, std::stop_token stop,
    const PretrainingSink& sink)
{
    model::setComputeThreads(settings.run.threads);
    auto result = createFolderAtomically(
        modelFolder, [&](const fs::path& folder) { return fillFolder(settings, folder, stop, sink); });
    if (stop.stop_requested())
        return {};
    return result;
}

} // namespace isogloss::train
