// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/combine_choices.h"

#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/note_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/rows/run_row.h"
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
    choice.id = row.id.value;
    choice.name = QString::fromStdString(row.name);
    choice.folder = place.resolved(row.folder);
    choice.baseName = QString::fromStdString(row.card.baseName);
    choice.taught = listOf(row.card.taught);
    choice.aligned = listOf(row.card.aligned);
    choice.alignLayer = row.card.alignLayer;
    if (row.card.objective)
        choice.goal = row.card.objective->schedule;
    choice.origin = QString::fromStdString(row.card.run.empty() ? row.card.method : row.card.run);
    choice.licences = listOf(row.card.terms.licences);
    choice.added = QDateTime::fromString(QString::fromStdString(row.added), Qt::ISODate);
    choice.isMerged = !row.card.parents.empty() && choice.folder.parent_path() == place.adapters();
    ISOGLOSS_TRY(const auto note, store::findRow<store::NoteRow>(database, "WHERE adapter = ?1", row.id.value));
    if (note)
        choice.note = QString::fromStdString(note->text);
    if (row.run) {
        ISOGLOSS_TRY(const store::RunRow run, store::rowOf<store::RunRow>(database, *row.run));
        choice.run = place.resolved(run.folder);
    }
    if (row.base) {
        ISOGLOSS_TRY(const store::ModelRow base, store::rowOf<store::ModelRow>(database, *row.base));
        choice.model = place.resolved(base.path);
    }
    return choice;
}

std::filesystem::path recordsOf(const store::WorkspaceFolder& place, const store::DatasetRow& dataset)
{
    return place.data() / dataset.name / "records.jsonl";
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
        if (dataset.card.kind == record::DatasetKind::Task)
            continue;
        texts.append({QString::fromStdString(dataset.name), recordsOf(place, dataset),
            QString::fromStdString(keys[pair.source]), QString::fromStdString(keys[pair.target]), pair.sentences,
            dataset.card.evaluationOnly});
    }
    std::stable_sort(texts.begin(), texts.end(), [](const TextsChoice& a, const TextsChoice& b) {
        return a.isHeldOut != b.isHeldOut ? a.isHeldOut : a.sentences > b.sentences;
    });
    return texts;
}

Result<QList<TaskChoice>> readTasks(const store::Database& database, const store::WorkspaceFolder& place)
{
    ISOGLOSS_TRY(const auto datasets, store::allRows<store::DatasetRow>(database));
    QList<TaskChoice> tasks;
    for (const store::DatasetRow& dataset : datasets)
        if (dataset.card.kind == record::DatasetKind::Task)
            tasks.append({QString::fromStdString(dataset.name), recordsOf(place, dataset),
                listOf(dataset.card.languages), dataset.card.records, dataset.card.evaluationOnly});
    std::stable_sort(tasks.begin(), tasks.end(), [](const TaskChoice& a, const TaskChoice& b) {
        return a.isHeldOut != b.isHeldOut ? a.isHeldOut : a.recordsCount > b.recordsCount;
    });
    return tasks;
}

Result<QList<BaseChoice>> readBases(const store::Database& database, const store::WorkspaceFolder& place)
{
    ISOGLOSS_TRY(const auto models, store::allRows<store::ModelRow>(database));
    QList<BaseChoice> bases;
    for (const store::ModelRow& model : models)
        bases.append({QString::fromStdString(model.name), place.resolved(model.path), model.hash});
    return bases;
}

/// The newest of the highest rank; a rank below zero is none.
template<typename Rank>
int newestBest(const QList<AdapterChoice>& adapters, Rank&& rank)
{
    int best = -1;
    for (int i = 0; i < adapters.size(); ++i)
        if (rank(adapters[i]) >= 0 && (best < 0 || rank(adapters[i]) >= rank(adapters[best])))
            best = i;
    return best;
}

} // namespace

AdapterPair proposedPair(const QList<AdapterChoice>& adapters)
{
    const auto fromRun = [](const AdapterChoice& adapter) { return adapter.goal ? 4 : 0; };
    AdapterPair pair;
    pair.aligned = newestBest(adapters, [&fromRun](const AdapterChoice& adapter) {
        return adapter.taught.isEmpty() ? fromRun(adapter) + (adapter.aligned.isEmpty() ? 0 : 1) : -1;
    });
    if (pair.aligned < 0)
        pair.aligned = static_cast<int>(adapters.size()) - 1;
    pair.task = newestBest(adapters, [&](const AdapterChoice& adapter) {
        const AdapterChoice& aligned = adapters[pair.aligned];
        const bool fits = adapter.baseName == aligned.baseName;
        return adapter.taught.isEmpty() || &adapter == &aligned ? -1 : (fits ? 8 : 0) + fromRun(adapter) + (adapter.aligned.isEmpty() ? 1 : 0);
    });
    if (pair.task < 0 && !adapters.isEmpty())
        pair.task = 0;
    return pair;
}

Result<CombineChoices> readCombineChoices(const store::Database& database, const store::WorkspaceFolder& place)
{
    CombineChoices choices;
    ISOGLOSS_TRY(const auto adapters, store::allRows<store::AdapterRow>(database));
    for (const store::AdapterRow& row : adapters) {
        ISOGLOSS_TRY(AdapterChoice choice, choiceOf(database, place, row));
        choices.adapters.append(std::move(choice));
    }
    ISOGLOSS_TRY(choices.bases, readBases(database, place));
    ISOGLOSS_TRY(choices.texts, readTexts(database, place));
    ISOGLOSS_TRY(choices.tasks, readTasks(database, place));
    return choices;
}

merge::TestSet testSetOf(const TextsChoice* texts, const TaskChoice* task, const QStringList& wanted,
    const QStringList& taught, std::size_t mostSentences, std::size_t mostRecords)
{
    constexpr int MostUnseen = 4;
    merge::TestSet tests;
    tests.mostSentences = mostSentences;
    tests.mostRecords = mostRecords;
    if (texts != nullptr)
        tests.texts = {{texts->source.toStdString(), texts->records}, {texts->target.toStdString(), texts->records}};
    if (task == nullptr)
        return tests;
    QStringList languages;
    QStringList unseen;
    for (const QString& key : task->languages)
        (wanted.contains(key) ? languages : unseen).append(key);
    for (const QString& key : languages + unseen.first(std::min<qsizetype>(MostUnseen, unseen.size())))
        tests.records.push_back({key.toStdString(), task->records});
    for (const QString& key : taught)
        tests.taught.push_back(key.toStdString());
    return tests;
}

QStringList unseenIn(const merge::TestSet& tests, const QStringList& learned)
{
    QStringList unseen;
    for (const merge::TestSet::File& file : tests.records)
        if (const QString key = QString::fromStdString(file.language); !learned.contains(key))
            unseen.append(key);
    return unseen;
}

} // namespace isogloss::app
