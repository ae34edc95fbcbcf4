// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/bootstrap.h"

#include <gtest/gtest.h>

using isogloss::analysis::QueryBootstrap;

namespace {

std::string hitsOf(std::size_t hits, std::size_t all)
{
    return std::string(hits, '1') + std::string(all - hits, '0');
}

} // namespace

TEST(QueryBootstrap, CoversTheBinomialInterval)
{
    const std::vector<std::string> groups(400);
    const QueryBootstrap bootstrap(groups, 1000, 1);
    const auto interval = bootstrap.interval(hitsOf(100, 400));
    // 0.25 +- 1.96 sqrt(0.25 * 0.75 / 400) = 0.2076 .. 0.2924
    EXPECT_NEAR(interval.low, 0.2076, 0.01);
    EXPECT_NEAR(interval.high, 0.2924, 0.01);
    EXPECT_EQ(bootstrap.name(), "query1000");
}

TEST(QueryBootstrap, IsAPointWhereEveryQueryAgrees)
{
    const QueryBootstrap bootstrap(std::vector<std::string>(7), 50, 1);
    EXPECT_EQ(bootstrap.interval("1111111").low, 1);
    EXPECT_EQ(bootstrap.interval("0000000").high, 0);
}

TEST(QueryBootstrap, DrawsWholeGroups)
{
    std::vector<std::string> groups;
    std::string hits;
    for (int group = 0; group < 20; ++group) {
        for (int i = 0; i < 20; ++i) {
            groups.push_back("book" + std::to_string(group));
            hits += group % 4 == 0 ? '1' : '0';
        }
    }
    const QueryBootstrap grouped(groups, 1000, 1);
    EXPECT_EQ(grouped.name(), "group1000");
    // 20 units of the same outcome: 0.25 +- 1.96 sqrt(0.25 * 0.75 / 20) = 0.06 .. 0.44
    EXPECT_NEAR(grouped.interval(hits).low, 0.06, 0.05);
    EXPECT_NEAR(grouped.interval(hits).high, 0.44, 0.05);
}

TEST(QueryBootstrap, DrawsQueriesWhereGroupsAreFew)
{
    std::vector<std::string> groups(50, "JAM");
    groups.resize(100, "1PE");
    EXPECT_FALSE(QueryBootstrap(groups, 10, 1).drawsGroups());
    EXPECT_FALSE(QueryBootstrap(std::vector<std::string>(100), 10, 1).drawsGroups());
}

TEST(QueryBootstrap, SharesItsDraws)
{
    const std::vector<std::string> groups(30);
    const QueryBootstrap first(groups, 200, 4);
    const QueryBootstrap second(groups, 200, 4);
    const QueryBootstrap other(groups, 200, 5);
    const std::string hits = "110100100011101001001010010110";
    EXPECT_EQ(first.interval(hits).low, second.interval(hits).low);
    std::string opposite;
    for (const char hit : hits)
        opposite += hit == '1' ? '0' : '1';
    EXPECT_NEAR(first.interval(hits).low, 1 - first.interval(opposite).high, 1e-12);
    EXPECT_TRUE(first.interval(hits).low != other.interval(hits).low
        || first.interval(hits).high != other.interval(hits).high
        || first.interval(opposite).low != other.interval(opposite).low);
}
