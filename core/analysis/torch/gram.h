// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"
#include "core/base/rng.h"

#include <ATen/core/Tensor.h>
#include <span>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// Inner products of N centred vectors with each other, in f64. Memory: N x N.
class Gram
{
public:
    /// (N, D), N > 3.
    explicit Gram(const at::Tensor& vectors);

    std::int64_t size() const { return m_entries.size(0); }
    /// The same of some of the vectors, in the order given; they need not be centred any more.
    Gram of(const std::vector<std::int64_t>& rows) const;
    /// Sum of their squared lengths about their mean.
    double spread() const;

    friend struct Hsic;

private:
    struct Entries
    {
        at::Tensor values;
    };
    explicit Gram(Entries entries);

    at::Tensor m_entries; ///< (N, N)
    at::Tensor m_rows; ///< (N), sums
    at::Tensor m_diagonal; ///< (N)
    double m_sum = 0;
    double m_trace = 0;
};

/// How two sets of as many vectors go together (Hilbert-Schmidt independence criterion), times N squared.
struct Hsic
{
    Hsic(const Gram& k, const Gram& l);

    double biased = 0; ///< Gretton et al. 2005
    double unbiased = 0; ///< equation 5 of Song et al. 2012; N > 3
};

/// Half of the rows 0..count-1, drawn without replacement. The spread of a statistic over such halves is that of the
/// statistic of all of them: the finite population takes from the variance what halving adds.
class Halves
{
public:
    /// `groups` of the rows, which are drawn as a whole as QueryBootstrap draws them; none = each row its own.
    Halves(std::int64_t count, std::span<const std::string> groups);

    std::vector<std::int64_t> draw(Rng& rng) const;

private:
    std::vector<std::vector<std::uint32_t>> m_units;
};

/// "half100" or "grouphalf100", for signatures of intervals from HalfDraws of them.
std::string halvesName(std::span<const std::string> groups);

/// 95 % interval of `value` from what halves gave, about their own mean: a bias that comes with the smaller
/// number does not move it.
Interval halvesInterval(double value, std::vector<double> halves);

/// So many halves and permutations are drawn.
inline constexpr int HalfDraws = 100;

} // namespace isogloss::analysis
