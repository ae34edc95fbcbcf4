// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/report_folder.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/adapter_card.h"
#include "core/record/dataset_card.h"
#include "core/record/scores.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace isogloss::eval {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;

/// A merged adapter that was tested on the records of one dataset, and on a file without a card.
fs::path makeAdapter(const fs::path& place)
{
    const fs::path folder = place / "both";
    for (const fs::path& each : {folder / "adapter", folder / "evaluation", place / "tales"})
        fs::create_directories(each);
    record::AdapterCard card;
    card.baseName = "base";
    card.method = "cat";
    EXPECT_OK(writeJson(folder / "adapter/isogloss.json", record::toJson(card)));
    record::DatasetCard data;
    data.id = "tales";
    data.licence = "CC BY 4.0";
    EXPECT_OK(writeJson(place / "tales/dataset.json", record::toJson(data)));
    record::Scores scores;
    scores.task = "slots";
    for (const char* const language : {"eng_Latn", "swh_Latn"})
        scores.languages[language].f1 = 0.5;
    scores.languages["eng_Latn"].file = (place / "tales/records.jsonl").string();
    scores.languages["swh_Latn"].file = (place / "loose.jsonl").string();
    EXPECT_OK(writeJson(folder / "evaluation/scores.json", record::toJson(scores)));
    return folder;
}

TEST(ReportFolder, NamesTheDataThatRunsWereTestedOn)
{
    const tests::TemporaryFolder folder;
    const fs::path adapter = makeAdapter(folder.path());
    ASSERT_OK(writeReport({{"both", {adapter}}}, folder / "report"));
    ASSERT_VALUE(const std::string licences, readFile(folder / "report/licences.md"));
    EXPECT_THAT(licences,
        AllOf(HasSubstr("## tales\n"), HasSubstr("- Licence: CC BY 4.0"),
            HasSubstr((folder / "loose.jsonl").string() + "\n\nNo card found"),
            HasSubstr("## The model base\n\n- Licence: not stated")));
    ASSERT_VALUE(const std::string references, readFile(folder / "report/references.bib"));
    EXPECT_THAT(references, HasSubstr("@misc{isogloss_data_tales,"));
    EXPECT_TRUE(fs::exists(folder / "report/scores-f1.csv"));
}

} // namespace
} // namespace isogloss::eval
