// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/eval/evaluate.h"

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

} // namespace

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
