// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/similarities.h"

#include <ATen/ATen.h>
#include <limits>

namespace isogloss::analysis {

namespace {

constexpr double Lowest = -std::numeric_limits<double>::infinity();

std::string hitString(const at::Tensor& hits, const std::vector<bool>& candidateTwins)
{
    const at::Tensor bytes = hits.to(at::kByte).contiguous();
    const std::uint8_t* const data = bytes.const_data_ptr<std::uint8_t>();
    std::string text;
    for (std::size_t i = 0; i < candidateTwins.size(); ++i)
        text += data[i] != 0 && !candidateTwins[i] ? '1' : '0';
    return text;
}

} // namespace

at::Tensor unitRows(const at::Tensor& vectors)
{
    const at::Tensor norms = vectors.norm(2, {1}, true); // (N, 1)
    return (vectors / norms).nan_to_num(0, 0, 0);
}

NearestOther::NearestOther(std::int64_t count)
    : m_bestOther(at::full({count}, Lowest, at::kFloat))
{
}

void NearestOther::add(at::Tensor& similarities, std::int64_t begin)
{
    at::Tensor diagonal = similarities.diagonal(begin); // (R), a view
    m_own.push_back(diagonal.clone());
    diagonal.fill_(Lowest);
    m_forward.push_back(m_own.back() > similarities.amax(1));
    m_bestOther = at::maximum(m_bestOther, similarities.amax(0));
}

std::string NearestOther::forwardHits(const std::vector<bool>& targetTwins) const
{
    return hitString(at::cat(m_forward), targetTwins);
}

std::string NearestOther::backwardHits(const std::vector<bool>& sourceTwins) const
{
    return hitString(own() > m_bestOther, sourceTwins);
}

at::Tensor NearestOther::own() const
{
    return at::cat(m_own);
}

} // namespace isogloss::analysis
