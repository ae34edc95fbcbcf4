// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/span_f1.h"

#include "tests/support/test_data.h"

#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using isogloss::eval::MatchCounts;
using isogloss::eval::matchSpans;
using isogloss::eval::TaggedSpan;
using isogloss::eval::taggedSpans;

namespace {

std::vector<std::string> tagsOf(const std::string& letters, const std::vector<std::string>& names)
{
    std::vector<std::string> tags;
    for (const char letter : letters)
        tags.push_back(names.at(static_cast<std::size_t>(letter - 'a')));
    return tags;
}

std::vector<std::string> fieldsOf(const std::string& line)
{
    std::istringstream stream(line);
    std::vector<std::string> fields;
    for (std::string field; stream >> field;)
        fields.push_back(field);
    return fields;
}

} // namespace

TEST(SpanF1, ReadsTags)
{
    const std::vector<std::string> tags{"I-time", "I-time", "B-time", "I-place", "O", "S-place", "B"};
    const std::vector<TaggedSpan> expected{
        {"time", 0, 2}, {"time", 2, 3}, {"place", 3, 4}, {"place", 5, 6}, {"_", 6, 7}};
    EXPECT_EQ(taggedSpans(tags), expected);
    EXPECT_TRUE(taggedSpans({}).empty());
}

TEST(SpanF1, IsZeroWithoutEntities)
{
    EXPECT_EQ(MatchCounts().f1(), 0);
    EXPECT_EQ((MatchCounts{0, 3, 0}).precision(), 0);
    EXPECT_DOUBLE_EQ((MatchCounts{1, 2, 4}).f1(), 1.0 / 3);
}

TEST(SpanF1, EqualsSeqevalOnRandomSequences)
{
    std::ifstream file(isogloss::tests::golden("eval/span_f1.txt"));
    std::string line;
    ASSERT_TRUE(std::getline(file, line));
    const auto names = fieldsOf(line);
    MatchCounts sum;
    std::size_t pairs = 0;
    std::vector<std::string> fields;
    while (std::getline(file, line) && (fields = fieldsOf(line)).size() == 5) {
        const MatchCounts counts = matchSpans(tagsOf(fields[0], names), tagsOf(fields[1], names));
        EXPECT_EQ(counts.correct, std::stoi(fields[2])) << line;
        EXPECT_EQ(counts.predicted, std::stoi(fields[3])) << line;
        EXPECT_EQ(counts.expected, std::stoi(fields[4])) << line;
        sum += counts;
        ++pairs;
    }
    EXPECT_EQ(pairs, 5000u);
    ASSERT_EQ(fields.size(), 3u);
    EXPECT_DOUBLE_EQ(sum.precision(), std::stod(fields[0]));
    EXPECT_DOUBLE_EQ(sum.recall(), std::stod(fields[1]));
    EXPECT_DOUBLE_EQ(sum.f1(), std::stod(fields[2]));
}
