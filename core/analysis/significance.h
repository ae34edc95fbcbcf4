// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace isogloss::analysis {

/// Two-sided exact test of two series of hits on the same sentences (McNemar 1947): only sentences that
/// changed speak, and each is as likely to change for the better. One '0' or '1' per sentence.
double pairedTest(std::string_view before, std::string_view after);

/// p-values of several tests corrected together (Holm 1979), in the order given; at most 1.
std::vector<double> holm(std::span<const double> pValues);

} // namespace isogloss::analysis
