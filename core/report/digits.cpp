// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/digits.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace isogloss::report {

namespace {

constexpr int MostDecimals = 6;
constexpr int UsualDecimals = 3;
constexpr double Rounding = 1e-12; // no more than this is a width

std::string printed(const char* pattern, int decimals, double value)
{
    char text[400];
    std::snprintf(text, sizeof text, pattern, decimals, value);
    return text;
}

} // namespace

int decimalsFor(std::optional<double> halfWidth, int least)
{
    if (!halfWidth || !std::isfinite(*halfWidth) || !(*halfWidth > Rounding))
        return std::max(UsualDecimals, least);
    const int power = static_cast<int>(std::floor(std::log10(*halfWidth)));
    const double leading = *halfWidth / std::pow(10.0, power);
    return std::clamp(-power + (leading < 3 ? 1 : 0), least, MostDecimals);
}

std::string fixed(double value, int decimals)
{
    return printed("%.*f", decimals, value);
}

std::string fixedWithSign(double value, int decimals)
{
    return printed("%+.*f", decimals, value);
}

std::string exact(double value)
{
    if (std::isnan(value))
        return "nan";
    char text[64];
    const auto [end, failure] = std::to_chars(text, text + sizeof text, value);
    return {text, end};
}

} // namespace isogloss::report
