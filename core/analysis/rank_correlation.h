// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/bootstrap.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace isogloss::analysis {

/// How far two measures rank languages alike.
struct RankCorrelation
{
    double rho = 0; ///< -1..1
    /// 95 %, by Fisher's z with the variance of Bonett & Wright 2000; empty for too few languages.
    std::optional<Interval> interval;
    std::size_t languages = 0;
};

/// Places from 1 on in ascending order; equal values share the mean of theirs.
std::vector<double> midRanks(std::span<const double> values);

/// Spearman's correlation of two measures of the same languages, at least two; 0 where one of them is
/// constant.
RankCorrelation spearman(std::span<const double> x, std::span<const double> y);

/// The same with other measures of these languages held fixed: the correlation of what their ranks leave of
/// both by least squares. Each of `controls` is as long as x. Nothing for fewer than controls + 3 languages.
std::optional<RankCorrelation> partialSpearman(
    std::span<const double> x, std::span<const double> y, const std::vector<std::vector<double>>& controls);

/// One language in a study of whether alignment goes with transfer.
struct TransferPoint
{
    std::string language;
    std::string family; ///< "" where it is not known: then a family of its own
    double alignment = 0;
    double transfer = 0; ///< a task's score in this language
    std::vector<double> controls; ///< such as pieces per word, sentences of training; as many for each
    bool isAlignedButNotBetter = false; ///< filled in: upper half by alignment, lower half by transfer
    std::optional<Interval> alignmentInterval = std::nullopt; ///< 95 %
    std::optional<Interval> transferInterval = std::nullopt;
};

/// The correlation without the languages of one family.
struct LeftOutFamily
{
    std::string family;
    RankCorrelation without;
};

struct TransferStudy
{
    /// Fewer say little: one language more can turn the result.
    static constexpr std::size_t FewLanguages = 10;

    RankCorrelation correlation;
    std::optional<RankCorrelation> partial; ///< with the controls, where there are any
    std::vector<LeftOutFamily> leftOut; ///< by family, where at least four languages remain
    std::vector<TransferPoint> points;
    bool isOfFew() const { return points.size() < FewLanguages; }
};

/// At least two points.
TransferStudy studyTransfer(std::vector<TransferPoint> points);

} // namespace isogloss::analysis
