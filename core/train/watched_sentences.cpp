// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/watched_sentences.h"

#include "core/base/file_hash.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/record/event_lines.h"
#include "core/train/errors.h"
#include "core/train/prepared_pairs.h"
#include "core/train/run_record.h"
#include "core/train/torch/checkpoint.h"

#include <nlohmann/json.hpp>

namespace isogloss::train {

namespace fs = std::filesystem;

namespace {

Error changed(const std::string& path)
{
    return {errors::WatchedTextsChanged, {{"path", path}}, {}};
}

/// The files of the pairs are those that the run read.
Result<void> checkFiles(const RunFolder& folder, const record::DataSettings& data)
{
    ISOGLOSS_TRY(const Json record, readJson(folder.record()));
    const Json hashes = record.value("provenance", Json::object()).value("data", Json::object());
    for (const auto* const sources : {&data.parallel, &data.watch})
        for (const record::ParallelSource& source : *sources)
            for (const std::string& path : {source.path, source.sourcePath, source.targetPath}) {
                if (path.empty())
                    continue;
                ISOGLOSS_TRY(const std::string hash, fileHash(path));
                if (hashes.value(path, Json()) != hash)
                    return changed(path);
            }
    return {};
}

/// The first sentences of a table.
void shorten(data::ParallelTable& table, std::size_t count)
{
    for (auto* const column : {&table.keys, &table.groups, &table.sourceTexts, &table.targetTexts})
        column->resize(count);
}

/// Hits of layers 0..L of each watched pair, in the order of the run.
std::vector<std::vector<std::string>> hitsOf(const record::AlignmentSnapshot& snapshot)
{
    std::vector<std::vector<std::string>> pairs;
    for (const auto& hits : snapshot.hits) {
        if (hits.layer == 0)
            pairs.emplace_back();
        if (hits.layer >= 0 && !pairs.empty())
            pairs.back().push_back(hits.hits);
    }
    return pairs;
}

/// That of the forward retrieval at the last layer.
std::string signatureOf(const record::AlignmentSnapshot& snapshot, const analysis::SentenceSteps& pair)
{
    for (const record::MeasureRow& row : snapshot.rows)
        if (row.measure == "retrieval_forward" && row.source == pair.texts.source && row.target == pair.texts.target
            && row.layer.index == pair.layers)
            return row.signature;
    return {};
}

Result<void> addSnapshot(std::vector<analysis::SentenceSteps>& steps, const record::AlignmentSnapshot& snapshot,
    const std::string& path)
{
    const auto pairs = hitsOf(snapshot);
    if (pairs.size() != steps.size())
        return changed(path);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        analysis::SentenceSteps& pair = steps[i];
        const std::size_t sentences = pairs[i].front().size();
        if (sentences > pair.texts.size())
            return changed(path);
        shorten(pair.texts, sentences);
        while (!pair.steps.empty() && pair.steps.back() >= snapshot.step) { // told again behind a checkpoint
            pair.steps.pop_back();
            pair.meetings.pop_back();
            pair.signatures.pop_back();
        }
        pair.layers = static_cast<int>(pairs[i].size()) - 1;
        pair.steps.push_back(snapshot.step);
        pair.meetings.push_back(analysis::firstMeetings(pairs[i]));
        pair.signatures.push_back(signatureOf(snapshot, pair));
    }
    return {};
}

} // namespace

Result<std::vector<analysis::SentenceSteps>> watchedSentences(
    const RunFolder& folder, const model::LoadedModel& model)
{
    ISOGLOSS_TRY(const record::RunSettings settings, recordedSettings(folder));
    ISOGLOSS_CHECK(checkFiles(folder, settings.data));
    TextTokens tokens(model, settings.data.maxLength);
    ISOGLOSS_TRY(auto tables, watchedTexts(settings, tokens));
    std::vector<analysis::SentenceSteps> steps;
    for (data::ParallelTable& table : tables)
        steps.push_back({std::move(table), 0, {}, {}, {}});
    const auto take = [&](const record::RunEvent& event) -> Result<void> {
        const auto* const snapshot = std::get_if<record::AlignmentSnapshot>(&event);
        return snapshot == nullptr ? Result<void>() : addSnapshot(steps, *snapshot, folder.root().string());
    };
    ISOGLOSS_CHECK(record::readEventLines(folder.events(), take));
    std::erase_if(steps, [](const analysis::SentenceSteps& pair) { return pair.steps.empty(); });
    return steps;
}

std::vector<analysis::StepAdapter> keptAdapters(const RunFolder& folder)
{
    std::vector<analysis::StepAdapter> adapters;
    for (const std::int64_t step : allCheckpoints(folder))
        if (fs::exists(folder.checkpoint(step) / "adapter_model.safetensors"))
            adapters.push_back({step, folder.checkpoint(step)});
    return adapters;
}

} // namespace isogloss::train
