// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// Hits of both directions, as in Alignment.
struct MarginHits
{
    std::string forward;
    std::string backward;
};

/// Retrieval by the ratio margin (Artetxe & Schwenk 2019): cos(x, y) divided by the mean of the average
/// cosines of x and of y with their `neighbours` nearest on the other side, which takes hubs back that are
/// near to everything. Arguments, ties, twins and memory as in align().
MarginHits alignByMargin(const at::Tensor& source, const at::Tensor& target,
    const std::vector<bool>& sourceTwins, const std::vector<bool>& targetTwins, int neighbours = 4);

} // namespace isogloss::analysis
