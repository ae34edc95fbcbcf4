// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/model/loaded_model.h"
#include "core/train/prepared_data.h"
#include "tests/core/train/tiny_run.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>

namespace isogloss::train {
namespace {

/// Forty pairs; each translation stands behind two different sentences.
std::string pairsWithSharedTranslations()
{
    std::string lines;
    for (int i = 0; i < 40; ++i)
        lines += toJsonLine({{"key", std::to_string(i)}, {"group", ""},
                     {"text",
                         {{"eng_Latn", "a bed " + std::to_string(i)},
                             {"swh_Latn", "kofi " + std::to_string(i / 2)}}}})
            + "\n";
    return lines;
}

TEST(PreparedPairs, HoldOutSharesNoSentenceAndNoTranslationWithTraining)
{
    const tests::TemporaryFolder world;
    tests::makeTinyWorld(world.path());
    ASSERT_OK(writeFileAtomically(world.path() / "pairs.jsonl", pairsWithSharedTranslations()));
    record::RunSettings settings = tests::tinySettings(world.path(), 4);
    settings.data.holdOut = 10;
    ASSERT_VALUE(const auto model, model::LoadedModel::open(settings.model));
    ASSERT_VALUE(const PreparedData data, prepareData(settings, model));

    ASSERT_EQ(data.watched.size(), 1U);
    EXPECT_EQ(data.watched[0].pairs.size(), 10U);
    EXPECT_EQ(data.pairs.size(), 30U);
    std::set<Ids> trained;
    for (const AlignPair& pair : data.pairs) {
        trained.insert(pair.source);
        trained.insert(pair.target);
    }
    for (const AlignPair& pair : data.watched[0].pairs) {
        EXPECT_FALSE(trained.contains(pair.source));
        EXPECT_FALSE(trained.contains(pair.target));
    }
}

} // namespace
} // namespace isogloss::train
