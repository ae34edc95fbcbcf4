// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/open_models.h"

#include "tests/support/expect_result.h"

#include <gmock/gmock.h>
#include <set>

namespace isogloss::model {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(OpenModels, EveryEntryIsComplete)
{
    ASSERT_VALUE(const auto models, openModels());
    EXPECT_GE(models.size(), 15U);
    std::set<std::string> names;
    for (const OpenModel& model : models) {
        EXPECT_TRUE(names.insert(model.name).second) << model.name << " stands there twice";
        EXPECT_THAT(model.page, HasSubstr(model.name));
        EXPECT_THAT(model.source, Not(IsEmpty()));
        EXPECT_THAT(model.licence, Not(IsEmpty()));
        EXPECT_EQ(model.languageNames.empty(), model.languages == 0) << model.name;
        EXPECT_GE(model.files.size(), 4U) << model.name;
        EXPECT_EQ(model.bytes, 2 * model.parameters) << model.name;
    }
}

/// The shapes give the number of parameters that the makers state, but for biases.
TEST(OpenModels, ShapesGiveTheStatedParameters)
{
    ASSERT_VALUE(const auto models, openModels());
    for (const OpenModel& model : models) {
        const ModelConfig& shape = model.shape;
        const std::int64_t hidden = shape.hiddenSize;
        const std::int64_t sides = (shape.heads + shape.keyValueHeads) * std::int64_t{shape.headSize};
        const std::int64_t block = 2 * hidden * sides + 3 * hidden * shape.intermediateSize + 2 * hidden;
        const std::int64_t embeddings = hidden * shape.vocabularySize * (shape.tiedEmbeddings ? 1 : 2);
        const auto counted = static_cast<double>(shape.layers * block + embeddings + hidden);
        EXPECT_NEAR(counted / static_cast<double>(model.parameters), 1, 0.001) << model.name;
    }
}

} // namespace
} // namespace isogloss::model
