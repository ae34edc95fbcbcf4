// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace isogloss::analysis {

/// Unit tf-idf vectors of the character 3-grams of two sides of a text (weights as in surfaceBaseline), with
/// an index over the target side.
class SurfaceVectors
{
public:
    SurfaceVectors(std::span<const std::string> source, std::span<const std::string> target);

    /// Cosine of a source sentence with every target sentence. Equal targets get equal numbers.
    std::vector<double> similarities(std::size_t source) const;

private:
    using Entry = std::pair<std::size_t, double>; ///< gram (or sentence) and weight

    std::vector<std::vector<Entry>> m_source; ///< [sentence] of (gram, weight)
    std::vector<std::vector<Entry>> m_targetsWith; ///< [gram] of (sentence, weight)
    std::size_t m_targets = 0;
};

} // namespace isogloss::analysis
