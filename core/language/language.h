// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace isogloss::language {

enum class Scope { Individual, Macrolanguage, Special, UserDefined };

enum class Direction { LeftToRight, RightToLeft };

/// What the registry knows of one ISO 639-3 code. Empty texts mean "not known".
struct Language
{
    std::string iso639_3;
    Scope scope = Scope::Individual;
    bool isLiving = true; ///< neither extinct, ancient, historic nor constructed
    std::string iso639_1;
    std::string bibliographic; ///< the other three-letter code of ISO 639-2, such as ger
    std::vector<std::string> scripts; ///< ISO 15924, the usual one first
    std::vector<std::string> regionalScripts; ///< "TW=Hant": what a BCP 47 region says of the script
    std::string macrolanguage; ///< it belongs to
    std::string
        representative; ///< of a macrolanguage: the language that two-letter tags mean, such as arb of ar
    std::string name; ///< English, of ISO 639-3
    std::string commonName; ///< English, as in a sentence: "Arabic" where the name is "Standard Arabic"
    std::vector<std::string> otherNames; ///< English
    std::vector<std::string> ownNames;
    std::string family; ///< topmost group of Glottolog, "isolate" or "constructed"
    std::string glottocode;
};

} // namespace isogloss::language
