// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <span>
#include <string_view>

namespace isogloss::app {

/// A code and its English text, with {names} where arguments go.
struct Wording
{
    std::string_view code;
    const char* text;
};

/// Every code that can be worded, from app/i18n/error_words.inc.
std::span<const Wording> wordings();

/// What a person reads, in their language: what is wrong, where, and what to do next. A code without words
/// gives the code and its arguments. UI thread.
QString errorText(ErrorCode code, const Arguments& arguments);
QString errorText(const Error& error);

} // namespace isogloss::app
