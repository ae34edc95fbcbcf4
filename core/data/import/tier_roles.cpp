// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/tier_roles.h"

#include "core/text/lower_case.h"

#include <algorithm>
#include <iterator>

namespace isogloss::data {

namespace {

constexpr std::string_view Texts[]
    = {"tx", "t", "txt", "text", "utterance", "utterances", "sentence", "phrase", "orth", "orthography",
        "transcription", "transcript", "ut", "ft", "f", "fte", "tf", "ff", "free", "translation",
        "free translation", "free-translation", "free_translation", "trans", "lx", "xv", "xe", "xn"};
constexpr std::string_view Abouts[] = {"mb", "m", "mot", "mots", "word", "words", "wd", "w", "morph",
    "morphs", "morpheme", "morphemes", "ge", "gl", "g", "gls", "gloss", "glosses", "ps", "pos", "p", "rx",
    "nt", "note", "notes", "cmt", "comment", "comments", "phonetic", "ph", "ipa", "dt", "so", "sf", "cf",
    "hm", "sn", "lit", "lt", "mr", "va", "gesture", "gestures", "language", "ref", "id"};

template <std::size_t N>
bool holds(const std::string_view (&names)[N], std::string_view name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

} // namespace

Role roleOfTier(std::string_view name)
{
    const std::string plain = text::lowerCase(name);
    return holds(Texts, plain) ? Role::Text : holds(Abouts, plain) ? Role::Skip : Role::Unknown;
}

} // namespace isogloss::data
