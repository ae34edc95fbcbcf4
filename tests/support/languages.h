// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/language/language_search.h"
#include "core/language/shipped_languages.h"

namespace isogloss::tests {

/// Look-up in the registry that ships.
inline const language::LanguageSearch& languages()
{
    static const language::LanguageSearch search(*language::shippedLanguages());
    return search;
}

} // namespace isogloss::tests
