// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isogloss {

/// Names one kind of error, as "folder.what_is_wrong". Constants live in the errors.h of the folder that
/// reports them; the words people read are in app/i18n/error_words.inc, keyed by this name. A test finds
/// words for every constant.
struct ErrorCode
{
    std::string_view name; ///< refers to a string literal
    friend bool operator==(ErrorCode, ErrorCode) = default;
};

/// Named values that an error, a warning or a finding speaks of (path, line, field, value, allowed ...).
using Arguments = std::vector<std::pair<std::string, std::string>>;

/// What went wrong, without words: the edge (app/i18n, app/cli) words it. Value type, any thread.
struct Error
{
    ErrorCode code;
    Arguments arguments;
    std::string detail; ///< English, for the log only: what a library said

    /// The value of a named argument, or "" when there is none.
    std::string_view argument(std::string_view name) const;
};

} // namespace isogloss
