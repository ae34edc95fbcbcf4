// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <vector>

/// What the measures over cosines share.
namespace isogloss::analysis {

/// Rows of similarities that are held at once.
inline constexpr std::int64_t RowsAtOnce = 1024;

/// (N, D) -> rows of length one; rows without a direction become zeros.
at::Tensor unitRows(const at::Tensor& vectors);

/// Which of N rows belong to the largest similarity, seen block by block of rows, in both directions.
class NearestOther
{
public:
    explicit NearestOther(std::int64_t count);

    /// Similarities (R, N) of rows begin..begin+R with all candidates; written over.
    void add(at::Tensor& similarities, std::int64_t begin);
    /// '1' where a row's own candidate is nearer than all others, and the candidate is no twin.
    std::string forwardHits(const std::vector<bool>& targetTwins) const;
    std::string backwardHits(const std::vector<bool>& sourceTwins) const;
    /// Of each row with its own candidate: (N).
    at::Tensor own() const;

private:
    std::vector<at::Tensor> m_own;
    std::vector<at::Tensor> m_forward;
    at::Tensor m_bestOther; ///< of each candidate, (N)
};

} // namespace isogloss::analysis
