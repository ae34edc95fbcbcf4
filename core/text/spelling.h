// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace isogloss::text {

/// Ways to write the same sentence.
enum class Spelling {
    AsWritten,
    Composed, ///< Unicode's normal form C
    WithoutTones, ///< Latin letters without the marks that write tone, then composed
    Latin, ///< transliterated into Latin letters (ICU's Any-Latin), then composed
};

inline constexpr Spelling AllSpellings[]{
    Spelling::AsWritten, Spelling::Composed, Spelling::WithoutTones, Spelling::Latin};

/// "as_written", "composed", "without_tones" or "latin".
std::string spellingName(Spelling spelling);

/// Rewrites texts in one spelling. Marks of tone are grave, acute, circumflex, macron, double acute, caron,
/// double grave and the contours of U+1DC4 to U+1DC9 on Latin letters, and tone letters; where a language
/// writes something else with them, that is lost too. One thread at a time.
class Speller
{
public:
    explicit Speller(Spelling spelling);
    ~Speller();

    /// Well-formed UTF-8, at most 1 GiB.
    std::string spelled(std::string_view text) const;

private:
    struct Rules;
    std::unique_ptr<const Rules> m_rules;
};

} // namespace isogloss::text
