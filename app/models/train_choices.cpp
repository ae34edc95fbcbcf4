// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/train_choices.h"

#include "app/models/training_cost.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/rows/split_row.h"
#include "core/store/table.h"
#include "core/store/workspace_folder.h"

#include <algorithm>
#include <map>

namespace isogloss::app {

namespace fs = std::filesystem;

namespace {

const auto Pivot = QStringLiteral("eng_Latn"); // the language that models know best

bool isSmall(const fs::path& model)
{
    constexpr double SmallBytes = 100e6;
    std::error_code ignored;
    double bytes = 0;
    for (const auto& entry : fs::directory_iterator(model, ignored))
        if (entry.path().extension() == ".safetensors")
            bytes += static_cast<double>(fs::file_size(entry.path(), ignored));
    return bytes < SmallBytes;
}

/// Everything that the choices are made from, read once.
class Reader
{
public:
    static Result<Reader> read(const store::Database& database, const store::WorkspaceFolder& place)
    {
        Reader reader(place);
        ISOGLOSS_TRY(const auto languages, store::allRows<store::LanguageRow>(database));
        for (const store::LanguageRow& row : languages)
            reader.m_keys[row.id] = QString::fromStdString(row.key);
        ISOGLOSS_TRY(const auto datasets, store::allRows<store::DatasetRow>(database));
        for (const store::DatasetRow& row : datasets)
            reader.m_datasets[row.id] = row;
        ISOGLOSS_TRY(reader.m_splits, store::allRows<store::SplitRow>(database));
        return reader;
    }

    QList<TrainingPair> pairs(const std::vector<store::PairRow>& rows) const
    {
        QList<TrainingPair> pairs;
        for (const store::PairRow& row : rows) {
            const store::DatasetRow& dataset = m_datasets.at(row.dataset);
            if (dataset.card.evaluationOnly)
                continue;
            const store::SplitRow* const split = splitOf(row.dataset);
            pairs.append({QString::fromStdString(dataset.name), recordsOf(dataset),
                split ? partOf(split->test ? split->test : split->validation) : fs::path(),
                m_keys.at(row.source), m_keys.at(row.target), row.sentences});
        }
        std::stable_sort(pairs.begin(), pairs.end(),
            [](const TrainingPair& a, const TrainingPair& b) {
                const bool isA = a.source == Pivot || a.target == Pivot;
                const bool isB = b.source == Pivot || b.target == Pivot;
                return isA != isB ? isA : a.sentences > b.sentences;
            });
        return pairs;
    }

    QList<TaskTexts> tasks() const
    {
        QList<TaskTexts> tasks;
        for (const auto& [id, dataset] : m_datasets) {
            if (dataset.card.kind != record::DatasetKind::Task || dataset.card.evaluationOnly)
                continue;
            const store::SplitRow* const split = splitOf(id);
            QStringList languages;
            for (const std::string& key : dataset.card.languages)
                languages.append(QString::fromStdString(key));
            tasks.append({QString::fromStdString(dataset.name), recordsOf(dataset),
                split ? partOf(split->validation) : fs::path(), languages, dataset.card.records});
        }
        return tasks;
    }

private:
    explicit Reader(const store::WorkspaceFolder& place)
        : m_place(place)
    {
    }

    const store::SplitRow* splitOf(store::DatasetId train) const
    {
        const auto found = std::find_if(
            m_splits.begin(), m_splits.end(), [train](const store::SplitRow& row) { return row.train == train; });
        return found == m_splits.end() ? nullptr : &*found;
    }
    fs::path partOf(std::optional<store::DatasetId> id) const
    {
        return id ? recordsOf(m_datasets.at(*id)) : fs::path();
    }
    fs::path recordsOf(const store::DatasetRow& dataset) const
    {
        return m_place.data() / dataset.name / "records.jsonl";
    }

    const store::WorkspaceFolder& m_place;
    std::map<store::LanguageId, QString> m_keys;
    std::map<store::DatasetId, store::DatasetRow> m_datasets;
    std::vector<store::SplitRow> m_splits;
};

} // namespace

Result<TrainChoices> readTrainChoices(const store::Database& database, const store::WorkspaceFolder& place)
{
    TrainChoices choices;
    ISOGLOSS_TRY(const auto models, store::allRows<store::ModelRow>(database));
    for (const store::ModelRow& row : models) {
        const fs::path folder = place.resolved(row.path);
        ModelChoice choice{QString::fromStdString(row.name), folder, isSmall(folder), std::nullopt};
        if (auto config = model::readModelConfig(folder); config.has_value())
            choice.config = std::move(config.value());
        choices.models.append(std::move(choice));
    }
    ISOGLOSS_TRY(const Reader reader, Reader::read(database, place));
    ISOGLOSS_TRY(const auto pairs, store::selectRows<store::PairRow>(database, "WHERE pivot IS NULL"));
    choices.pairs = reader.pairs(pairs);
    choices.tasks = reader.tasks();
    ISOGLOSS_TRY(const auto last,
        store::findRow<store::RunRow>(database, "WHERE seconds > 0 AND tokens > 0 ORDER BY id DESC"));
    for (std::size_t i = 0; last && i < models.size(); ++i)
        if (models[i].id == last->model && choices.models[qsizetype(i)].config)
            choices.speed = trainingSpeed(
                *choices.models[qsizetype(i)].config, static_cast<double>(last->tokens) / last->seconds);
    return choices;
}

} // namespace isogloss::app
