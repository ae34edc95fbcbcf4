// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/file_hash.h"
#include "core/base/json_reader.h"
#include "core/eval/evaluate.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::eval {

namespace {

Json predictionJson(const data::TaskRecord& record, const std::string& prediction)
{
    Json spans = Json::array();
    for (const data::Span& span : record.spans)
        spans.push_back({{"label", span.label}, {"start", span.begin}, {"end", span.end}});
    return {{"key", record.key}, {"language", record.language}, {"input", record.input},
        {"target", record.target}, {"spans", std::move(spans)}, {"prediction", prediction}};
}

Result<data::Span> readSpan(const Json& json, const std::string& source)
{
    data::Span span;
    ISOGLOSS_TRY(span.label, jsonField<std::string>(json, "label", source));
    ISOGLOSS_TRY(span.begin, jsonField<std::size_t>(json, "start", source));
    ISOGLOSS_TRY(span.end, jsonField<std::size_t>(json, "end", source));
    return span;
}

Result<void> takePrediction(const Json& json, const std::string& source, LanguagePredictions& into)
{
    data::TaskRecord record;
    ISOGLOSS_TRY(record.key, jsonField<std::string>(json, "key", source));
    ISOGLOSS_TRY(record.language, jsonField<std::string>(json, "language", source));
    ISOGLOSS_TRY(record.input, jsonField<std::string>(json, "input", source));
    ISOGLOSS_TRY(record.target, jsonField<std::string>(json, "target", source));
    ISOGLOSS_TRY(const Json spans, jsonField<Json>(json, "spans", source));
    for (const Json& each : spans) {
        ISOGLOSS_TRY(data::Span span, readSpan(each, source));
        record.spans.push_back(std::move(span));
    }
    ISOGLOSS_TRY(std::string prediction, jsonField<std::string>(json, "prediction", source));
    into.records.push_back(std::move(record));
    into.predictions.push_back(std::move(prediction));
    return {};
}

} // namespace

Result<std::vector<LanguageRecords>> readTestFiles(const std::vector<TestFile>& files, std::size_t mostRecords)
{
    std::vector<LanguageRecords> languages;
    for (const TestFile& file : files) {
        ISOGLOSS_TRY(auto records, data::readTaskRecords(file.path, file.language));
        ISOGLOSS_TRY(std::string hash, fileHash(file.path));
        if (mostRecords > 0 && records.size() > mostRecords)
            records.resize(mostRecords);
        languages.push_back({file.language, std::move(records), std::move(hash), file.path.string()});
    }
    return languages;
}

Result<LanguagePredictions> readPredictions(const std::filesystem::path& path, const std::string& language)
{
    ISOGLOSS_TRY(const std::string text, readFile(path));
    LanguagePredictions read{language, {}, {}};
    int line = 1;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string source = path.string() + ":" + std::to_string(line);
        ISOGLOSS_TRY(const Json json, parseJson(std::string_view(text).substr(begin, end - begin), source));
        ISOGLOSS_CHECK(takePrediction(json, source, read));
        begin = end + 1;
    }
    return read;
}

Result<void> writeEvaluation(const std::filesystem::path& folder, const Evaluation& evaluation)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        return Error{
            isogloss::errors::FileUnwritable, {{"path", folder.string()}, {"reason", failure.message()}}, {}};
    for (const LanguagePredictions& part : evaluation.predictions) {
        std::string lines;
        for (std::size_t i = 0; i < part.records.size(); ++i)
            lines += toJsonLine(predictionJson(part.records[i], part.predictions[i])) + '\n';
        ISOGLOSS_CHECK(writeFileAtomically(folder / ("predictions." + part.language + ".jsonl"), lines));
    }
    return writeJson(folder / "scores.json", record::toJson(evaluation.scores));
}

} // namespace isogloss::eval
