// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace isogloss::eval {

/// What micro-averaged precision, recall and F1 are made of. Each is 0 where its denominator is.
struct MatchCounts
{
    std::int64_t correct = 0; ///< predicted and expected
    std::int64_t predicted = 0;
    std::int64_t expected = 0;

    double precision() const;
    double recall() const;
    double f1() const; ///< harmonic mean of both, 0..1
    MatchCounts& operator+=(const MatchCounts& other);
};

/// An entity: positions [begin, end) of a sequence of tags.
struct TaggedSpan
{
    std::string label;
    std::size_t begin = 0;
    std::size_t end = 0;
    friend auto operator<=>(const TaggedSpan&, const TaggedSpan&) = default;
};

/// The entities of one sequence of tags ("O", "B-time", "I-time" ...; also E- and S-), as seqeval reads them
/// in its default mode, which is that of conlleval: a tag I-x that follows no x begins an entity. A tag
/// without a label has the label "_".
std::vector<TaggedSpan> taggedSpans(std::span<const std::string> tags);

/// Entities that agree in label and both ends. Summed over sequences they give seqeval's micro averages. Both
/// sequences are of the same sentence.
MatchCounts matchSpans(std::span<const std::string> expectedTags, std::span<const std::string> predictedTags);

} // namespace isogloss::eval
