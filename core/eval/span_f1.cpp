// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/span_f1.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string_view>

namespace isogloss::eval {

namespace {

double ratio(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

struct Tag
{
    char kind = 'O';
    std::string_view label;
};

Tag parse(std::string_view tag)
{
    if (tag.empty())
        return {};
    std::string_view label = tag.substr(1);
    if (const auto dash = label.find('-'); dash != std::string_view::npos)
        label = label.substr(dash + 1);
    return {tag.front(), label.empty() ? "_" : label};
}

bool endsBetween(const Tag& previous, const Tag& next)
{
    if (previous.kind == 'E' || previous.kind == 'S')
        return true;
    if ((previous.kind == 'B' || previous.kind == 'I')
        && (next.kind == 'B' || next.kind == 'S' || next.kind == 'O'))
        return true;
    return previous.kind != 'O' && previous.kind != '.' && previous.label != next.label;
}

bool beginsBetween(const Tag& previous, const Tag& next)
{
    if (next.kind == 'B' || next.kind == 'S')
        return true;
    const bool afterEnd = previous.kind == 'E' || previous.kind == 'S' || previous.kind == 'O';
    if (afterEnd && (next.kind == 'E' || next.kind == 'I'))
        return true;
    return next.kind != 'O' && next.kind != '.' && previous.label != next.label;
}

} // namespace

double MatchCounts::precision() const
{
    return ratio(correct, predicted);
}

double MatchCounts::recall() const
{
    return ratio(correct, expected);
}

double MatchCounts::f1() const
{
    const double sum = precision() + recall();
    return sum == 0 ? 0.0 : 2 * precision() * recall() / sum;
}

MatchCounts& MatchCounts::operator+=(const MatchCounts& other)
{
    correct += other.correct;
    predicted += other.predicted;
    expected += other.expected;
    return *this;
}

std::vector<TaggedSpan> taggedSpans(std::span<const std::string> tags)
{
    std::vector<TaggedSpan> spans;
    Tag previous;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= tags.size(); ++i) {
        const Tag next = i < tags.size() ? parse(tags[i]) : Tag{'O', "_"};
        if (endsBetween(previous, next))
            spans.push_back({std::string(previous.label), begin, i});
        if (beginsBetween(previous, next))
            begin = i;
        previous = next;
    }
    return spans;
}

MatchCounts matchSpans(std::span<const std::string> expectedTags, std::span<const std::string> predictedTags)
{
    assert(expectedTags.size() == predictedTags.size());
    auto expected = taggedSpans(expectedTags);
    auto predicted = taggedSpans(predictedTags);
    std::sort(expected.begin(), expected.end());
    std::sort(predicted.begin(), predicted.end());
    std::vector<TaggedSpan> both;
    std::set_intersection(
        expected.begin(), expected.end(), predicted.begin(), predicted.end(), std::back_inserter(both));
    return {std::ssize(both), std::ssize(predicted), std::ssize(expected)};
}

} // namespace isogloss::eval
