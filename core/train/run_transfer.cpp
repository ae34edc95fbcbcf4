// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_transfer.h"

#include "core/base/json.h"
#include "core/base/json_reader.h"

namespace isogloss::train {

Result<std::map<std::string, double>> trainingTexts(
    const RunFolder& folder, const std::vector<analysis::TransferScore>& languages)
{
    const std::string path = folder.record().string();
    ISOGLOSS_TRY(const Json record, readJson(folder.record()));
    ISOGLOSS_TRY(const Json plan, jsonField<Json>(record, "plan", path));
    ISOGLOSS_TRY(const Json learned, jsonFieldOr(plan, "learned", path, Json::object()));
    std::map<std::string, double> texts;
    if (learned.empty())
        return texts;
    for (const analysis::TransferScore& score : languages) {
        ISOGLOSS_TRY(texts[score.language], jsonFieldOr(learned, score.language, path, 0.0));
    }
    return texts;
}

Result<analysis::TransferScores> transferScores(const RunFolder& folder)
{
    const std::filesystem::path path = folder.root() / "evaluation/scores.json";
    ISOGLOSS_TRY(const Json json, readJson(path));
    ISOGLOSS_TRY(const record::Scores read, record::parseScores(json, path.string()));
    analysis::TransferScores scores;
    for (const auto& [language, ofLanguage] : read.languages)
        if (auto score = analysis::transferScore(language, ofLanguage))
            scores.scores.push_back(std::move(*score));
    return scores;
}

} // namespace isogloss::train
