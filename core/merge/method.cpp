// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/method.h"

#include "core/merge/errors.h"

#include <algorithm>
#include <array>

namespace isogloss::merge {

namespace {

constexpr std::array<std::string_view, 11> Names{"cat", "svd", "linear", "ties", "dare_linear", "dare_ties",
    "magnitude_prune", "ties_svd", "dare_linear_svd", "dare_ties_svd", "magnitude_prune_svd"};

bool isOneOf(Method method, std::initializer_list<Method> methods)
{
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

} // namespace

std::string_view name(Method method)
{
    return Names[static_cast<std::size_t>(method)];
}

Result<Method> methodNamed(std::string_view name)
{
    const auto* const found = std::find(Names.begin(), Names.end(), name);
    if (found != Names.end())
        return static_cast<Method>(found - Names.begin());
    std::string allowed;
    for (const auto known : Names)
        allowed += (allowed.empty() ? "" : ", ") + std::string(known);
    return Error{errors::MergeMethod, {{"value", std::string(name)}, {"allowed", allowed}}, {}};
}

std::vector<std::string> methodNames()
{
    return {Names.begin(), Names.end()};
}

bool prunes(Method method)
{
    return !isOneOf(method, {Method::Cat, Method::Svd, Method::Linear});
}

bool elects(Method method)
{
    return isOneOf(method, {Method::Ties, Method::DareTies, Method::TiesSvd, Method::DareTiesSvd});
}

bool drawsAtRandom(Method method)
{
    return isOneOf(
        method, {Method::DareLinear, Method::DareTies, Method::DareLinearSvd, Method::DareTiesSvd});
}

bool actsOnUpdates(Method method)
{
    return isOneOf(
        method, {Method::TiesSvd, Method::DareLinearSvd, Method::DareTiesSvd, Method::MagnitudePruneSvd});
}

bool choosesRank(Method method)
{
    return method == Method::Svd || actsOnUpdates(method);
}

bool needsEqualRanks(Method method)
{
    return isOneOf(
        method, {Method::Linear, Method::Ties, Method::DareLinear, Method::DareTies, Method::MagnitudePrune});
}

} // namespace isogloss::merge
