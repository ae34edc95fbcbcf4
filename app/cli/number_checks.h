// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace isogloss::cli {

/// A check of an option that says in words what is allowed; the library's own prints the largest number there is.
inline CLI::Validator numberCheck(bool (*isAllowed)(double), const std::string& allowed, const std::string& name)
{
    return CLI::Validator(
        [isAllowed, allowed](std::string& text) {
            double number = 0;
            return CLI::detail::lexical_cast(text, number) && isAllowed(number) ? std::string()
                                                                                : text + " is not " + allowed + '.';
        },
        name);
}

inline const CLI::Validator Positive = numberCheck([](double number) { return number > 0; }, "a number above 0", "POSITIVE");
inline const CLI::Validator NotNegative
    = numberCheck([](double number) { return number >= 0; }, "0 or a number above it", "NONNEGATIVE");

} // namespace isogloss::cli
