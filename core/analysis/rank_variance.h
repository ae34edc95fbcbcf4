// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace isogloss::analysis {

/// How differently one sentence is found from language to language (mean rank variance of 1-to-K retrieval,
/// Nie et al. 2024): per sentence the population variance of its ranks over the languages. ranks: [language][
/// sentence], at least one language, each of the same sentences; 0 = every language ranks alike.
std::vector<double> rankVariances(std::span<const std::vector<std::int32_t>> ranks);

} // namespace isogloss::analysis
