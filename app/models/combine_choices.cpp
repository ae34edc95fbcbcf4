// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/combine_choices.h"

#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <algorithm>
#include <map>

namespace isogloss::app {

namespace {

QStringList listOf(const std::vector<std::string>& texts)
{
    QStringList list;
    for (const std::string& text : texts)
        list.append(QString::fromStdString(text));
    return list;
}

Result<AdapterChoice> choiceOf(
    const store::Database& database, const store::WorkspaceFolder& place, const store::AdapterRow& row)
{
    AdapterChoice choice;
    choice.name = QString::fromStdString(row.name);
    choice.folder = place.resolved(row.folder);
    choice.baseName = QString::fromStdString(row.card.baseName);
    choice.taught = listOf(row.card.taught);
    choice.aligned = listOf(row.card.aligned);
    choice.alignLayer = row.card.alignLayer;
    choice.origin = QString::fromStdString(row.card.run.empty() ? row.card.method : row.card.run);
    choice.licences = listOf(row.card.terms.licences);
    if (row.base) {
        ISOGLOSS_TRY(const store::ModelRow base, store::rowOf<store::ModelRow>(database, *row.base));
        choice.model = place.resolved(base.path);
    }
    return choice;
}

Result<QList<TextsChoice>> readTexts(const store::Database& database, const store::WorkspaceFolder& place)
{
    ISOGLOSS_TRY(const auto languages, store::allRows<store::LanguageRow>(database));
    ISOGLOSS_TRY(const auto datasets, store::allRows<store::DatasetRow>(database));
    ISOGLOSS_TRY(const auto pairs, store::selectRows<store::PairRow>(database, "WHERE pivot IS NULL"));
    std::map<store::LanguageId, std::string> keys;
    for (const store::LanguageRow& row : languages)
        keys[row.id] = row.key;
    std::map<store::DatasetId, const store::DatasetRow*> rows;
    for (const store::DatasetRow& row : datasets)
        rows[row.id] = &row;
    QList<TextsChoice> texts;
    for (const store::PairRow& pair : pairs) {
        const store::DatasetRow& dataset = *rows.at(pair.dataset);
        texts.append({QString::fromStdString(dataset.name),
            {place.data() / dataset.name / "records.jsonl", keys[pair.source], keys[pair.target]},
            pair.sentences, dataset.card.evaluationOnly});
    }
    std::stable_sort(texts.begin(), texts.end(), [](const TextsChoice& a, const TextsChoice& b) {
        return a.isHeldOut != b.isHeldOut ? a.isHeldOut : a.sentences > b.sentences;
    });
    return texts;
}

} // namespace

Result<CombineChoices> readCombineChoices(const store::Database& database, const store::WorkspaceFolder& place)
{
    CombineChoices choices;
    ISOGLOSS_TRY(const auto adapters, store::allRows<store::AdapterRow>(database));
    for (const store::AdapterRow& row : adapters) {
        ISOGLOSS_TRY(AdapterChoice choice, choiceOf(database, place, row));
        choices.adapters.append(std::move(choice));
    }
    ISOGLOSS_TRY(choices.texts, readTexts(database, place));
    return choices;
}

} // namespace isogloss::app
