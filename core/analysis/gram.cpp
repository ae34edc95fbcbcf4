// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/gram.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cassert>
#include <numeric>

namespace isogloss::analysis {

namespace {

at::Tensor innerProducts(const at::Tensor& vectors)
{
    const at::Tensor exact = vectors.to(at::kDouble);
    const at::Tensor centred = exact - exact.mean(0, true); // (N, D)
    return centred.matmul(centred.t());
}

double sumOfProducts(const at::Tensor& a, const at::Tensor& b)
{
    return a.dot(b).item<double>();
}

} // namespace

Gram::Gram(const at::Tensor& vectors)
    : Gram(Entries{innerProducts(vectors)})
{
}

Gram::Gram(Entries entries)
    : m_entries(std::move(entries.values))
    , m_rows(m_entries.sum(1))
    , m_diagonal(m_entries.diagonal().contiguous())
    , m_sum(m_rows.sum().item<double>())
    , m_trace(m_diagonal.sum().item<double>())
{
}

Gram Gram::of(const std::vector<std::int64_t>& rows) const
{
    const at::Tensor index = at::tensor(rows, at::kLong);
    return Gram(Entries{m_entries.index_select(0, index).index_select(1, index)});
}

double Gram::spread() const
{
    return m_trace - m_sum / static_cast<double>(size());
}

Hsic::Hsic(const Gram& k, const Gram& l)
{
    assert(k.size() == l.size() && k.size() > 3);
    const auto n = static_cast<double>(k.size());
    const double all = sumOfProducts(k.m_entries.flatten(), l.m_entries.flatten());
    biased = all - 2 / n * sumOfProducts(k.m_rows, l.m_rows) + k.m_sum * l.m_sum / n / n;
    const double trace = all - sumOfProducts(k.m_diagonal, l.m_diagonal);
    const double rows = sumOfProducts(k.m_rows - k.m_diagonal, l.m_rows - l.m_diagonal);
    const double sums = (k.m_sum - k.m_trace) * (l.m_sum - l.m_trace);
    unbiased = (trace + sums / (n - 1) / (n - 2) - 2 / (n - 2) * rows) * n / (n - 3);
}

Halves::Halves(std::int64_t count, std::span<const std::string> groups)
    : m_units(groups.empty() ? drawnUnits(std::vector<std::string>(static_cast<std::size_t>(count)))
                             : drawnUnits(groups))
{
    assert(groups.empty() || std::ssize(groups) == count);
}

std::vector<std::int64_t> Halves::draw(Rng& rng) const
{
    std::vector<std::size_t> order(m_units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    rng.shuffle(std::span(order));
    order.resize(order.size() / 2);
    std::vector<std::int64_t> rows;
    for (const std::size_t unit : order)
        rows.insert(rows.end(), m_units[unit].begin(), m_units[unit].end());
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::string halvesName(std::span<const std::string> groups)
{
    return (drawnUnits(groups).size() < groups.size() ? "grouphalf" : "half") + std::to_string(HalfDraws);
}

Interval halvesInterval(double value, std::vector<double> halves)
{
    const double mean
        = std::accumulate(halves.begin(), halves.end(), 0.0) / static_cast<double>(halves.size());
    const Interval spread = middleOf(std::move(halves));
    return {value + spread.low - mean, value + spread.high - mean};
}

} // namespace isogloss::analysis
