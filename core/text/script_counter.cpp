// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/script_counter.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace isogloss::text {

namespace {

bool isAsciiLetter(UChar32 c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

void ScriptCounter::add(std::string_view text)
{
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::size_t at = 0; at < text.size();) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, text.size(), c);
        if (c < 0x80 ? !isAsciiLetter(c) : u_isalpha(c) == 0)
            continue;
        UErrorCode status = U_ZERO_ERROR;
        const UScriptCode script = c < 0x80 ? USCRIPT_LATIN : uscript_getScript(c, &status);
        if (script <= USCRIPT_INHERITED || script == USCRIPT_UNKNOWN
            || script >= static_cast<int>(MostScripts))
            continue;
        ++m_counts[static_cast<std::size_t>(script)];
        ++m_letters;
    }
}

std::vector<ScriptShare> ScriptCounter::shares() const
{
    std::vector<ScriptShare> shares;
    for (std::size_t i = 0; i < m_counts.size(); ++i)
        if (m_counts[i] > 0)
            shares.push_back({uscript_getShortName(static_cast<UScriptCode>(i)), m_counts[i]});
    std::stable_sort(shares.begin(), shares.end(),
        [](const ScriptShare& a, const ScriptShare& b) { return a.letters > b.letters; });
    return shares;
}

} // namespace isogloss::text
