// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The markers of USFM 3 by what they mean for the text of verses.
namespace isogloss::data {

enum class UsfmKind {
    Book, ///< \id
    Chapter, ///< \c
    Verse, ///< \v
    Paragraph, ///< the verse goes on: \p, \q1, \m ...
    Title, ///< a line beside the verses: \s, \mt, \h, \rem ...
    Note, ///< out of the text until its end marker: \f, \x, \fig, \va ...
    Character, ///< its content is text: \wj, \nd, \w ...
};

/// Of a marker without its backslash, "+" and "*".
UsfmKind usfmKind(std::string_view marker);

} // namespace isogloss::data
