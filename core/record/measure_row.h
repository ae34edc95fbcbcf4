// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace isogloss::record {

/// A layer of a model with L blocks: 0 = embedding output, 1..L = output of that block before the final norm,
/// FinalNorm = output of block L after the final norm.
struct Layer
{
    static constexpr int FinalNorm = -1;
    int index = 0;
    friend bool operator==(Layer, Layer) = default;
};

/// One number of an analysis, with what it needs to be compared with others. Values are shares in 0..1 or
/// cosines in -1..1, depending on the measure.
struct MeasureRow
{
    std::string measure; ///< "retrieval", "cosine", "cosine_shuffled" ...
    std::string source; ///< language key of the queries
    std::string target; ///< language key of the candidates
    Layer layer;
    double value = 0;
    std::optional<double> low; ///< 95 % interval
    std::optional<double> high;
    std::int64_t sentences = 0;
    std::string signature; ///< signature.h
};

} // namespace isogloss::record
