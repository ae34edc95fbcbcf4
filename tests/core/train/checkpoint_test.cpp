// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/torch/checkpoint.h"

#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <ATen/ATen.h>
#include <array>
#include <gtest/gtest.h>

namespace isogloss::train {
namespace {

namespace fs = std::filesystem;

constexpr std::array<const char*, 4> Files{
    "adapter_model.safetensors", "optimizer.safetensors", "state.json", "manifest.json"};

class Checkpoints : public testing::Test
{
protected:
    void make(std::int64_t step, bool isFull = true) const
    {
        fs::create_directories(m_run.checkpoint(step));
        for (const char* file : Files)
            if (isFull || file == Files[0])
                ASSERT_OK(writeFileAtomically(m_run.checkpoint(step) / file, "x"));
    }
    bool isThere(std::int64_t step) const { return fs::exists(m_run.checkpoint(step) / Files[0]); }

    tests::TemporaryFolder m_folder;
    RunFolder m_run{m_folder.path()};
};

TEST_F(Checkpoints, keepFullStateOfTheLastTwoAndTheBest)
{
    for (const std::int64_t step : {2, 4, 6, 8, 10})
        make(step);
    pruneCheckpoints(m_run, 4);
    EXPECT_EQ(fullCheckpoints(m_run), (std::vector<std::int64_t>{4, 8, 10}));
    for (const std::int64_t step : {2, 6}) {
        EXPECT_TRUE(isThere(step));
        EXPECT_FALSE(fs::exists(m_run.checkpoint(step) / "optimizer.safetensors"));
    }
}

TEST_F(Checkpoints, keepTwentyAdaptersAndTheBest)
{
    for (std::int64_t step = 1; step <= 30; ++step)
        make(step, step > 28);
    pruneCheckpoints(m_run, 3); // its full state was another run's
    EXPECT_TRUE(isThere(3));
    for (const std::int64_t step : {1, 2, 4, 8})
        EXPECT_FALSE(isThere(step)) << step;
    for (std::int64_t step = 9; step <= 30; ++step)
        EXPECT_TRUE(isThere(step)) << step;
}

TEST_F(Checkpoints, pruningRemovesWhatAKilledProcessLeft)
{
    make(2);
    const fs::path left = m_run.checkpoints() / "step-000004.part-1234";
    fs::create_directories(left);
    pruneCheckpoints(m_run, {});
    EXPECT_FALSE(fs::exists(left));
    EXPECT_TRUE(isThere(2));
}

TEST_F(Checkpoints, theNewestIsTheLastThatIsIntact)
{
    make(2);
    make(4);
    const NewestCheckpoint newest = newestIntact(m_run); // their manifests are no JSON
    EXPECT_FALSE(newest.step.has_value());
    EXPECT_EQ(newest.damaged, (std::vector<std::int64_t>{4, 2}));
    ASSERT_OK(writeFileAtomically(m_run.checkpoint(4) / "manifest.json", "[1]"));
    EXPECT_FALSE(isIntact(m_run.checkpoint(4)));
    EXPECT_FALSE(isIntact(m_run.checkpoint(6)));
}

} // namespace
} // namespace isogloss::train
