// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/script_check.h"

#include "core/language/errors.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace isogloss::language {

namespace {

/// Scripts of ISO 15924 that Unicode knows by the scripts of their letters.
constexpr std::pair<std::string_view, std::string_view> Parts[]
    = {{"Aran", "Arab"}, {"Cyrs", "Cyrl"}, {"Geok", "Geor"}, {"Hanb", "Hani Bopo"}, {"Hans", "Hani Bopo"},
        {"Hant", "Hani Bopo"}, {"Hang", "Hang Hani"}, {"Hira", "Hira Kana Hani"}, {"Hrkt", "Hira Kana"},
        {"Hntl", "Hani Latn"}, {"Jamo", "Hang"}, {"Jpan", "Hani Hira Kana"}, {"Kana", "Kana Hira Hani"},
        {"Kore", "Hang Hani"}, {"Latf", "Latn"}, {"Latg", "Latn"}, {"Nshu", "Nshu Hani"}, {"Syre", "Syrc"},
        {"Syrj", "Syrc"}, {"Syrn", "Syrc"}};

bool saysNothing(std::string_view script)
{
    return script.empty() || script == "Zzzz" || script == "Zyyy" || script == "Zinh" || script == "Zxxx";
}

} // namespace

bool isScriptOf(std::string_view declared, std::string_view letters)
{
    if (declared == letters || saysNothing(declared))
        return true;
    const auto* const parts = std::find_if(
        std::begin(Parts), std::end(Parts), [&](const auto& entry) { return entry.first == declared; });
    return parts != std::end(Parts) && parts->second.find(letters) != std::string_view::npos;
}

std::uint64_t lettersOf(std::string_view declared, const text::ScriptCounter& seen)
{
    std::uint64_t letters = 0;
    for (const text::ScriptShare& share : seen.shares())
        letters += isScriptOf(declared, share.script) ? share.letters : 0;
    return letters;
}

std::optional<Error> scriptMismatch(std::string_view declared, const text::ScriptCounter& seen)
{
    const double all = static_cast<double>(seen.letters());
    if (seen.letters() == 0 || static_cast<double>(lettersOf(declared, seen)) >= EnoughOfScript * all)
        return std::nullopt;
    for (const text::ScriptShare& other : seen.shares())
        if (!isScriptOf(declared, other.script))
            return Error{errors::ScriptMismatch,
                {{"declared", std::string(declared)}, {"seen", other.script},
                    {"share",
                        std::to_string(
                            static_cast<int>(100 * static_cast<double>(other.letters) / all + 0.5))}},
                {}};
    return std::nullopt;
}

} // namespace isogloss::language
