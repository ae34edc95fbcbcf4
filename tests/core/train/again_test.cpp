// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/run_record.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

TEST(Again, ARunFromItsRecordGivesTheSameNumbers)
{
    const tests::TemporaryFolder world;
    tests::makeTinyWorld(world.path());
    record::RunSettings settings = tests::tinySettings(world.path(), 6);
    settings.batch.size.reset(); // what `auto` chose is in the record
    settings.run.watchEvery.reset();
    tests::Events told;
    EXPECT_EQ(tests::finishRun(settings, world / "first", told).outcome, record::RunFinished::Outcome::Completed);
    ASSERT_VALUE(const record::RunSettings recorded, recordedSettings(RunFolder(world / "first")));
    tests::finishRun(recorded, world / "second", told);
    const auto lines = tests::comparableEvents(world / "first");
    EXPECT_GE(lines.size(), 6u);
    EXPECT_EQ(tests::comparableEvents(world / "second"), lines);
    for (const char* const file : {"adapter/adapter_model.safetensors", "adapter/adapter_config.json"})
        EXPECT_EQ(tests::bytesOf(world / "second" / file), tests::bytesOf(world / "first" / file)) << file;
}

} // namespace
} // namespace isogloss::train
