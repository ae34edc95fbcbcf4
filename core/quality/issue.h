// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/quality/text_set.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::quality {

/// What can be wrong with a record. Pairs of texts are those of each language with the set's first one.
enum class IssueKind {
    BlankSide, ///< a text of blanks only
    ExactDuplicate, ///< all texts stand in an earlier record
    NormalisedDuplicate, ///< so they do but for case, punctuation and normal form (data::normalised)
    OneSidedDuplicate, ///< a text stands in an earlier record, with another translation
    DifferentTranslations, ///< one sentence has several translations; all its records
    IdenticalSides, ///< the same text in two languages
    LengthRatio, ///< lengths far from what is usual between the two languages
    WrongScript, ///< under half of the letters are of the language's script
    MixedScripts, ///< a word of Latin and look-alike Cyrillic or Greek letters
    MixedNormalisation, ///< a letter in pieces that elsewhere in this language stands in one
    InvisibleCharacters, ///< that the script has no use for
    ControlCharacters, ///< and line ends inside a text
    BrokenEncoding, ///< U+FFFD, UTF-8 that was read as windows-1252, "?" for a letter
    PrivateUse, ///< code points that mean something in one font only
    Numbers, ///< that one side has and the other lacks
    Punctuation, ///< a question on one side only, brackets that do not close on one side only
    HtmlRemains, ///< tags and entities
    StrayBlanks, ///< at the ends, or two together
    OverLong, ///< more tokens than allowed
};

std::span<const IssueKind> issueKinds();
/// "blank_side", as JSON and the command line call it.
std::string_view nameOf(IssueKind kind);
/// Error: IssueUnknown{value, allowed}.
Result<IssueKind> issueKindNamed(std::string_view name);
/// Its texts can be mended; a record with any other issue can only be left out.
bool isRepairable(IssueKind kind);

struct Issue
{
    IssueKind kind = IssueKind::BlankSide;
    std::size_t row = 0;
    std::optional<std::size_t> language; ///< index in the set, of the text that shows it
    std::optional<std::size_t> other; ///< the row that it repeats
    bool isKept = false; ///< shown with the others, but stays when these are left out
    std::string
        value; ///< what was seen, such as the number, the tag or the code point; "" when nothing is to say
};

/// Where checks put what they find.
using Issues = std::vector<Issue>;

/// The text, "" where there is none.
const std::string& textOf(const TextSet& set, std::size_t row, std::size_t language);

} // namespace isogloss::quality
