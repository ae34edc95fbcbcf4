// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <span>
#include <string>
#include <string_view>

namespace isogloss::cli {

/// A code and its English text, with {names} where arguments go.
struct Wording
{
    std::string_view code;
    std::string_view text;
};

/// Every code this program can word, from app/i18n/error_words.inc.
std::span<const Wording> wordings();

/// One sentence or two: what, where, and what to do next. A code without words gives the code and its
/// arguments.
std::string words(ErrorCode code, const Arguments& arguments);
std::string words(const Error& error);

} // namespace isogloss::cli
