// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/test_sets.h"

#include "app/models/dataset_summary.h"
#include "core/store/rows/run_row.h"
#include "core/store/rows/split_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

const auto Pivot = u"eng_Latn"_s; // the language that models know best

TestSet testSetOf(const DatasetSummary& dataset, const std::filesystem::path& records)
{
    TestSet set;
    set.dataset = dataset.name;
    set.isTranslation = dataset.card.kind == record::DatasetKind::Parallel;
    if (set.isTranslation) {
        set.source = dataset.languages.first().key;
        for (const DatasetSummary::Language& language : dataset.languages)
            if (language.key == Pivot)
                set.source = Pivot;
    }
    for (const DatasetSummary::Language& language : dataset.languages) {
        if (set.isTranslation && language.key == set.source)
            continue;
        const QString key = set.isTranslation ? set.source + u'-' + language.key : language.key;
        set.files.push_back({key.toStdString(), records});
        set.records += language.records;
    }
    return set;
}

} // namespace

Result<QList<TestSet>> readTestSets(
    const store::Database& database, const store::WorkspaceFolder& place, const QList<qint64>& runs)
{
    ISOGLOSS_TRY(const auto datasets, datasetSummaries(database));
    std::set<qint64> learned;
    for (const qint64 run : runs) {
        ISOGLOSS_TRY(const auto used,
            store::selectRows<store::RunDatasetRow>(database, "WHERE run = ?1", store::RunId{run}));
        for (const store::RunDatasetRow& row : used)
            learned.insert(row.dataset.value);
    }
    ISOGLOSS_TRY(const auto splits, store::allRows<store::SplitRow>(database));
    std::set<qint64> tests;
    for (const store::SplitRow& split : splits)
        if (split.test)
            tests.insert(split.test->value);
    QList<std::pair<int, TestSet>> sets; ///< by how fit they are
    for (const DatasetSummary& dataset : datasets) {
        if (dataset.card.kind == record::DatasetKind::Text || dataset.languages.isEmpty())
            continue;
        TestSet set = testSetOf(dataset, place.data() / dataset.name.toStdString() / "records.jsonl");
        set.isLearned = learned.contains(dataset.id);
        const int unfit = (set.isLearned ? 8 : 0) + (set.isTranslation ? 4 : 0)
            + (dataset.card.evaluationOnly ? 0 : 2) + (tests.contains(dataset.id) ? 0 : 1);
        if (!set.files.empty())
            sets.append({unfit, std::move(set)});
    }
    std::stable_sort(
        sets.begin(), sets.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<TestSet> ordered;
    for (const auto& [unfit, set] : sets)
        ordered.append(set);
    return ordered;
}

} // namespace isogloss::app
