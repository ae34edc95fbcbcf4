// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measure_catalog.h"

#include "core/store/rows/adapter_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <algorithm>
#include <map>

namespace isogloss::app {

namespace {

Result<void> readTexts(const store::Database& database, MeasureCatalog& catalog)
{
    std::map<store::LanguageId, QString> keys;
    ISOGLOSS_TRY(const auto languages, store::allRows<store::LanguageRow>(database));
    for (const store::LanguageRow& row : languages)
        keys[row.id] = QString::fromStdString(row.key);
    ISOGLOSS_TRY(const auto datasets, store::allRows<store::DatasetRow>(database));
    for (const store::DatasetRow& dataset : datasets) {
        if (dataset.card.kind == record::DatasetKind::Task)
            continue;
        const QString name = QString::fromStdString(dataset.name);
        const bool isEvaluation = dataset.card.evaluationOnly;
        ISOGLOSS_TRY(const auto texts,
            store::selectRows<store::DatasetLanguageRow>(database, "WHERE dataset = ?1 ORDER BY id", dataset.id));
        for (const store::DatasetLanguageRow& row : texts)
            catalog.texts.append({name, keys[row.language], row.records, isEvaluation});
        ISOGLOSS_TRY(const auto pairs,
            store::selectRows<store::PairRow>(database, "WHERE dataset = ?1 ORDER BY id", dataset.id));
        for (const store::PairRow& row : pairs)
            if (row.sentences > 1)
                catalog.pairs.append({name, keys[row.source], keys[row.target], row.sentences, isEvaluation});
    }
    return {};
}

bool joins(const MeasurablePair& pair, const QString& a, const QString& b)
{
    return (pair.source == a && pair.target == b) || (pair.source == b && pair.target == a);
}

} // namespace

QStringList MeasureCatalog::languages() const
{
    QStringList keys;
    for (const MeasurablePair& pair : pairs)
        keys << pair.source << pair.target;
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QStringList MeasureCatalog::partnersOf(const QString& language) const
{
    QStringList keys;
    for (const MeasurablePair& pair : pairs)
        if (pair.source == language)
            keys << pair.target;
        else if (pair.target == language)
            keys << pair.source;
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QList<MeasurablePair> MeasureCatalog::datasetsOf(const QString& source, const QString& target) const
{
    QList<MeasurablePair> found;
    for (const MeasurablePair& pair : pairs)
        if (joins(pair, source, target))
            found.append(pair);
    std::stable_sort(found.begin(), found.end(), [](const MeasurablePair& a, const MeasurablePair& b) {
        return std::pair(!a.isEvaluation, -a.sentences) < std::pair(!b.isEvaluation, -b.sentences);
    });
    return found;
}

QStringList MeasureCatalog::readableLanguages() const
{
    QStringList keys;
    for (const ReadableText& text : texts)
        keys << text.language;
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

QString MeasureCatalog::textOf(const QString& language) const
{
    const ReadableText* best = nullptr;
    for (const ReadableText& text : texts)
        if (text.language == language
            && (best == nullptr
                || std::pair(text.isEvaluation, text.sentences) > std::pair(best->isEvaluation, best->sentences)))
            best = &text;
    return best != nullptr ? best->dataset : QString();
}

QList<MeasurableAdapter> MeasureCatalog::adaptersOf(qint64 model) const
{
    QList<MeasurableAdapter> found;
    for (const MeasurableAdapter& adapter : adapters)
        if (adapter.base == 0 || adapter.base == model)
            found.append(adapter);
    return found;
}

QList<MeasurableRun> MeasureCatalog::runsOf(qint64 model) const
{
    QList<MeasurableRun> found;
    for (const MeasurableRun& run : runs)
        if (run.base == model)
            found.append(run);
    return found;
}

Result<MeasureCatalog> readMeasureCatalog(
    const store::Database& database, const store::WorkspaceFolder& workspace)
{
    const auto pathOf = [&workspace](const std::string& stored) {
        return QString::fromStdString(workspace.resolved(stored).string());
    };
    MeasureCatalog catalog;
    ISOGLOSS_CHECK(readTexts(database, catalog));
    ISOGLOSS_TRY(const auto models, store::selectRows<store::ModelRow>(database, "ORDER BY id DESC"));
    for (const store::ModelRow& row : models)
        catalog.models.append({row.id.value, QString::fromStdString(row.name), pathOf(row.path)});
    ISOGLOSS_TRY(const auto adapters, store::selectRows<store::AdapterRow>(database, "ORDER BY id DESC"));
    ISOGLOSS_TRY(const auto runs, store::selectRows<store::RunRow>(database, "ORDER BY id DESC"));
    for (const store::AdapterRow& row : adapters) {
        const auto made
            = std::find_if(runs.begin(), runs.end(), [&row](const store::RunRow& run) { return row.run == run.id; });
        catalog.adapters.append({row.id.value, QString::fromStdString(row.name), pathOf(row.folder),
            row.base ? row.base->value : 0, made == runs.end() ? QString() : QString::fromStdString(made->dtype)});
    }
    for (const store::RunRow& row : runs)
        catalog.runs.append({row.id.value, QString::fromStdString(row.name), pathOf(row.folder),
            row.model ? row.model->value : 0});
    return catalog;
}

} // namespace isogloss::app
