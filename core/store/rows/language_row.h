// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language.h"
#include "core/store/ids.h"

#include <array>
#include <string>
#include <string_view>

namespace isogloss::language {

constexpr std::array<std::string_view, 2> wordsOf(Direction)
{
    return {"ltr", "rtl"};
}

} // namespace isogloss::language

namespace isogloss::store {

/// A language that this workspace speaks of, from the registry or of the person's own.
struct LanguageRow
{
    LanguageId id;
    std::string key; ///< "eng_Latn"
    std::string name; ///< English
    std::string ownName; ///< "" when it is not known
    language::Direction direction = language::Direction::LeftToRight;
    std::string family; ///< "" when it is not known
    std::string glottocode; ///< "" when it is not known
    bool isUserDefined = false;

    static constexpr std::string_view Table = "languages";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("key", row.key);
        visit("name", row.name);
        visit("own_name", row.ownName);
        visit("direction", row.direction);
        visit("family", row.family);
        visit("glottocode", row.glottocode);
        visit("user_defined", row.isUserDefined);
    }
};

} // namespace isogloss::store
