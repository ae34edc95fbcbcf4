// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Characters that a text should not have. What is legitimate hangs on the script (ISO 15924) of its
/// language: zero-width spaces part words in Khmer and Thai, direction marks belong to Arabic and Hebrew,
/// joiners to many scripts but not between Latin, Cyrillic and Greek letters. Each function names the first
/// such character as "U+200B", or gives "".
namespace isogloss::quality {

std::string invisibleCharacter(std::string_view text, std::string_view script);
std::string controlCharacter(std::string_view text);
std::string privateUseCharacter(std::string_view text);
/// U+FFFD, the first characters that windows-1252 made of UTF-8 ("Ã©"), or a question mark in the place of a
/// letter: in front of a small one, in a word that is no address.
std::string brokenEncoding(std::string_view text);
/// Blanks at the ends, or two together.
bool hasStrayBlanks(std::string_view text);

std::string withoutInvisible(std::string_view text, std::string_view script);
/// Tabs and line ends become blanks, other controls nothing.
std::string withoutControls(std::string_view text);
std::string withoutStrayBlanks(std::string_view text);

} // namespace isogloss::quality
