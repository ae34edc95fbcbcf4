// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::text {

struct ScriptShare
{
    std::string script; ///< ISO 15924, of Unicode's script property: Latn, Cyrl, Hani, Hira ...
    std::uint64_t letters = 0;
};

/// Counts the letters of each script (Unicode's script property, UAX 24). Digits, punctuation, marks without
/// a script and what scripts have in common do not count. One thread at a time.
class ScriptCounter
{
public:
    /// Well-formed UTF-8.
    void add(std::string_view text);
    /// Most letters first, none with 0.
    std::vector<ScriptShare> shares() const;
    std::uint64_t letters() const { return m_letters; }

private:
    static constexpr std::size_t MostScripts = 256; ///< ICU 72 knows 209
    std::array<std::uint64_t, MostScripts> m_counts{};
    std::uint64_t m_letters = 0;
};

} // namespace isogloss::text
