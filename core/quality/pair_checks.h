// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/issue.h"

#include <cstddef>

namespace isogloss::quality {

/// IdenticalSides and Numbers of a language's text against that of the set's first language;
/// nothing when one is blank.
void checkPair(const TextSet& set, std::size_t row, std::size_t language, Issues& issues);

/// Punctuation of a language's texts against those of the first: questions where both languages mark them
/// (the one at least at half of the other's), and brackets.
void checkPunctuation(const TextSet& set, std::size_t language, Issues& issues);

/// LengthRatio of a language's texts against those of the first: the logarithm of the ratio of code points is
/// compared with its median over the set, and is an outlier beyond five times the usual deviation (1.48 times
/// the median one) and a factor of two; below 20 pairs beyond a factor of four.
void checkLengths(const TextSet& set, std::size_t language, Issues& issues);

} // namespace isogloss::quality
