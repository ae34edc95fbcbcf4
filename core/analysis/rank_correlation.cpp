// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/rank_correlation.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <set>

namespace isogloss::analysis {

namespace {

using Values = std::vector<double>;

constexpr double Normal975 = 1.959963984540054; // of the standard normal distribution
constexpr std::size_t LeastLeft = 4; // languages without a family

double dot(const Values& a, const Values& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

Values centred(Values values)
{
    const double mean = meanOf(values);
    for (double& value : values)
        value -= mean;
    return values;
}

/// Takes out of `values` what goes along `direction`.
void takeOut(Values& values, const Values& direction)
{
    const double length = dot(direction, direction);
    const double share = length > 0 ? dot(values, direction) / length : 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] -= share * direction[i];
}

/// Centred vectors at right angles that span the ranks of the controls.
std::vector<Values> directions(const std::vector<Values>& controls)
{
    std::vector<Values> found;
    for (const Values& control : controls) {
        Values left = centred(midRanks(control));
        const double before = dot(left, left);
        for (const Values& direction : found)
            takeOut(left, direction);
        if (dot(left, left) > 1e-12 * before)
            found.push_back(std::move(left));
    }
    return found;
}

RankCorrelation correlate(const Values& x, const Values& y, std::size_t controls)
{
    RankCorrelation result;
    result.languages = x.size();
    const double lengths = std::sqrt(dot(x, x) * dot(y, y));
    result.rho = lengths > 1e-12 ? std::clamp(dot(x, y) / lengths, -1.0, 1.0) : 0;
    if (x.size() <= controls + 3)
        return result;
    const double free = static_cast<double>(x.size() - controls - 3);
    const double error = Normal975 * std::sqrt((1 + result.rho * result.rho / 2) / free);
    const double z = std::atanh(result.rho);
    result.interval = Interval{std::tanh(z - error), std::tanh(z + error)};
    return result;
}

Values column(const std::vector<TransferPoint>& points, double TransferPoint::*field)
{
    Values values;
    for (const TransferPoint& point : points)
        values.push_back(point.*field);
    return values;
}

std::vector<Values> controlsOf(const std::vector<TransferPoint>& points)
{
    std::vector<Values> controls(points.front().controls.size());
    for (const TransferPoint& point : points)
        for (std::size_t i = 0; i < controls.size(); ++i)
            controls[i].push_back(point.controls[i]);
    return controls;
}

std::vector<LeftOutFamily> leaveOutFamilies(const std::vector<TransferPoint>& points)
{
    std::set<std::string> families;
    for (const TransferPoint& point : points)
        if (!point.family.empty())
            families.insert(point.family);
    std::vector<LeftOutFamily> results;
    for (const std::string& family : families) {
        std::vector<TransferPoint> left;
        std::copy_if(points.begin(), points.end(), std::back_inserter(left),
            [&family](const TransferPoint& point) { return point.family != family; });
        if (left.size() >= LeastLeft)
            results.push_back({family,
                spearman(column(left, &TransferPoint::alignment), column(left, &TransferPoint::transfer))});
    }
    return results;
}

} // namespace

std::vector<double> midRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(
        order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            ranks[order[i]] = static_cast<double>(begin + end + 1) / 2;
        begin = end;
    }
    return ranks;
}

RankCorrelation spearman(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size() && x.size() > 1);
    return correlate(centred(midRanks(x)), centred(midRanks(y)), 0);
}

std::optional<RankCorrelation> partialSpearman(
    std::span<const double> x, std::span<const double> y, const std::vector<std::vector<double>>& controls)
{
    if (x.size() < controls.size() + 3)
        return std::nullopt;
    Values left = centred(midRanks(x));
    Values right = centred(midRanks(y));
    for (const Values& direction : directions(controls)) {
        takeOut(left, direction);
        takeOut(right, direction);
    }
    return correlate(left, right, controls.size());
}

TransferStudy studyTransfer(std::vector<TransferPoint> points)
{
    const Values alignment = column(points, &TransferPoint::alignment);
    const Values transfer = column(points, &TransferPoint::transfer);
    TransferStudy study;
    study.correlation = spearman(alignment, transfer);
    if (!points.front().controls.empty())
        study.partial = partialSpearman(alignment, transfer, controlsOf(points));
    study.leftOut = leaveOutFamilies(points);
    const Values byAlignment = midRanks(alignment);
    const Values byTransfer = midRanks(transfer);
    const double middle = static_cast<double>(points.size() + 1) / 2;
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i].isAlignedButNotBetter = byAlignment[i] > middle && byTransfer[i] < middle;
    study.points = std::move(points);
    return study;
}

} // namespace isogloss::analysis
