// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Remains of HTML in plain texts: tags that HTML knows, comments, and entities.
namespace isogloss::quality {

/// The first of them, "" when there is none.
std::string firstHtml(std::string_view text);

/// Without tags and comments, entities as the characters they stand for.
std::string withoutHtml(std::string_view text);

} // namespace isogloss::quality
