// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/table.h"

#include "core/store/errors.h"
#include "core/store/rows/adapter_row.h"
#include "core/store/rows/analysis_row.h"
#include "core/store/rows/dataset_row.h"
#include "core/store/rows/edit_step_row.h"
#include "core/store/rows/experiment_row.h"
#include "core/store/rows/import_template_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/rows/model_row.h"
#include "core/store/rows/note_row.h"
#include "core/store/rows/pair_row.h"
#include "core/store/rows/prediction_file_row.h"
#include "core/store/rows/queue_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/rows/split_row.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

using ::testing::HasSubstr;

/// One row of every table, each naming those before it.
class TableTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        ASSERT_VALUE(Database database, Database::open(m_root / "workspace.db", Database::Mode::ReadWrite));
        m_database.emplace(std::move(database));
    }

    /// Stores a row and reads it back.
    template <typename Row>
    Row stored(Row row)
    {
        const auto id = insertRow(*m_database, row);
        EXPECT_OK(id);
        auto read = rowOf<Row>(*m_database, id.value());
        EXPECT_OK(read);
        EXPECT_EQ(read.value().id, id.value());
        return std::move(read).value();
    }

    LanguageRow language(const std::string& key)
    {
        return stored(LanguageRow{{}, key, "Standard Arabic", "\xD8\xA7\xD9\x84",
            language::Direction::RightToLeft, "Afro-Asiatic", "stan1318", false});
    }

    DatasetRow dataset(const std::string& name)
    {
        record::DatasetCard card;
        card.id = name;
        card.kind = record::DatasetKind::Task;
        card.languages = {"arb_Arab"};
        card.records = 7;
        card.mayLeave = record::Permission::Numbers;
        return stored(DatasetRow{{}, name, card, "now"});
    }

    RunRow run()
    {
        return stored(RunRow{{}, "first", "runs/first", {}, {}, RunState::Stopped, 3, 40, 100, 20, 6, "cpu",
            "float32", 1000, 2.5, "", "now", "then", "later"});
    }

    std::optional<Database> m_database;
};

TEST_F(TableTest, KeepsLanguagesAndDatasets)
{
    const LanguageRow arabic = language("arb_Arab");
    EXPECT_EQ(arabic.direction, language::Direction::RightToLeft);
    EXPECT_EQ(arabic.glottocode, "stan1318");
    const LanguageRow other = language("swh_Latn");
    const DatasetRow data = dataset("bible");
    EXPECT_EQ(data.card.kind, record::DatasetKind::Task);
    EXPECT_EQ(data.card.records, 7);
    EXPECT_EQ(data.card.mayLeave, record::Permission::Numbers);
    EXPECT_EQ(stored(DatasetLanguageRow{{}, data.id, arabic.id, 7}).records, 7);
    EXPECT_EQ(stored(PairRow{{}, data.id, arabic.id, other.id, {}, 5}).pivot, std::nullopt);
    EXPECT_EQ(stored(PairRow{{}, data.id, arabic.id, other.id, arabic.id, 5}).pivot, arabic.id);
    EXPECT_EQ(stored(SplitRow{{}, "s", data.id, 11, data.id, {}, data.id, 2, "now"}).test, data.id);
    EXPECT_TRUE(stored(EditStepRow{{}, data.id, 1, "{}", 2, 3, true, "now"}).isUndone);
    EXPECT_EQ(stored(ImportTemplateRow{{}, "t", "", "tsv", R"({"columns":[1]})", "now"}).format, "tsv");
}

TEST_F(TableTest, KeepsModelsRunsAndWhatTheyGave)
{
    const ModelRow model = stored(ModelRow{{}, "base", "models/base", "abc", "", "now"});
    const ExperimentRow experiment = stored(ExperimentRow{{}, "e", "{}", "now", "now"});
    const RunRow made = run();
    EXPECT_EQ(made.state, RunState::Stopped);
    EXPECT_EQ(made.seconds, 2.5);
    EXPECT_EQ(made.bestStep, 20);
    record::AdapterCard card;
    card.baseName = "base";
    card.aligned = {"eng_Latn"};
    const AdapterRow adapter = stored(AdapterRow{{}, "a", "adapters/a", model.id, made.id, card, "now"});
    EXPECT_EQ(adapter.card.aligned, card.aligned);
    const AdapterRow merged = stored(AdapterRow{{}, "m", "adapters/m", {}, {}, {}, "now"});
    EXPECT_EQ(stored(AdapterParentRow{{}, merged.id, adapter.id, 0.5}).weight, 0.5);
    EXPECT_EQ(
        stored(QueueRow{{}, 4, experiment.id, "runs/x", QueueState::Failed, made.id, "a.b", "now"}).error,
        "a.b");
    const SignatureRow signature = stored(SignatureRow{{}, "retrieval|dir:fwd"});
    record::MeasureRow measure{
        "retrieval", "eng_Latn", "swh_Latn", {record::Layer::FinalNorm}, 0.25, 0.125, {}, 9, {}};
    const AnalysisRow row = stored(AnalysisRow{{}, made.id, {}, {}, 20, measure, signature.id});
    EXPECT_EQ(row.measure.layer.index, record::Layer::FinalNorm);
    EXPECT_EQ(row.measure.low, 0.125);
    EXPECT_EQ(row.measure.high, std::nullopt);
    EXPECT_EQ(stored(PredictionFileRow{
                         {}, made.id, {}, {}, {}, "slots", "eng_Latn", "runs/first/p", 9, "{}", "now"})
                  .records,
        9);
    EXPECT_EQ(stored(NoteRow{{}, "look", {}, {}, {}, {}, made.id, "now", "now"}).text, "look");
}

TEST_F(TableTest, RefusesWhatMakesNoSense)
{
    EXPECT_ERROR(insertRow(*m_database, NoteRow{{}, "of nothing", {}, {}, {}, {}, {}, "", ""}),
        errors::DatabaseFailed);
    const auto orphan = insertRow(*m_database, RunDatasetRow{{}, RunId{5}, DatasetId{6}});
    EXPECT_ERROR(orphan, errors::DatabaseFailed);
    EXPECT_THAT(std::string(orphan.error().argument("reason")), HasSubstr("FOREIGN KEY"));
}

TEST_F(TableTest, FindsAndUpdates)
{
    RunRow row = run();
    row.state = RunState::Completed;
    row.bestStep.reset();
    ASSERT_OK(updateRow(*m_database, row));
    ASSERT_VALUE(const auto found,
        findRow<RunRow>(*m_database, "WHERE state = ?1 AND step >= ?2", RunState::Completed, 40));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->bestStep, std::nullopt);
    ASSERT_VALUE(const auto none, findRow<RunRow>(*m_database, "WHERE name = ?1", "other"));
    EXPECT_FALSE(none.has_value());
    EXPECT_ERROR(rowOf<RunRow>(*m_database, RunId{99}), errors::NoSuchRow);
    row.id = RunId{99};
    EXPECT_ERROR(updateRow(*m_database, row), errors::NoSuchRow);
}

TEST_F(TableTest, NamesAValueItDoesNotKnow)
{
    const DatasetRow row = dataset("a");
    ASSERT_OK(m_database->execute("UPDATE datasets SET card = '{'"));
    EXPECT_FALSE(rowOf<DatasetRow>(*m_database, row.id).has_value());
    language("arb_Arab");
    ASSERT_OK(
        m_database->execute("PRAGMA ignore_check_constraints=ON; UPDATE languages SET direction = 'up'"));
    EXPECT_ERROR(allRows<LanguageRow>(*m_database), errors::DatabaseDamaged);
}

} // namespace
} // namespace isogloss::store
