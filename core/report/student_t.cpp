// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/student_t.h"

#include <cmath>

namespace isogloss::report {

namespace {

/// The continued fraction of the incomplete beta function, by the method of Lentz (Numerical Recipes, 6.4).
double betaFraction(double a, double b, double x)
{
    constexpr int MostTerms = 1000;
    constexpr double Tiny = 1e-300;
    constexpr double Enough = 1e-15;
    const auto safe = [](double value) { return std::abs(value) < Tiny ? Tiny : value; };
    double c = 1;
    double d = 1 / safe(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= MostTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / safe(1 + even * d);
        c = safe(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / safe(1 + odd * d);
        c = safe(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < Enough)
            break;
    }
    return fraction;
}

double incompleteBeta(double a, double b, double x)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double front = std::exp(
        std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

} // namespace

double studentCumulative(double value, double freedom)
{
    const double tail = incompleteBeta(freedom / 2, 0.5, freedom / (freedom + value * value)) / 2;
    return value > 0 ? 1 - tail : tail;
}

double studentRange(double share, double freedom)
{
    const double wanted = (1 + share) / 2;
    double low = 0;
    double high = 1;
    while (studentCumulative(high, freedom) < wanted)
        high *= 2;
    while (high - low > 1e-12 * high) {
        const double middle = (low + high) / 2;
        (studentCumulative(middle, freedom) < wanted ? low : high) = middle;
    }
    return high;
}

} // namespace isogloss::report
