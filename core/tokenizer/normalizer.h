// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/aligned_text.h"
#include "core/tokenizer/json_component.h"

#include <string>
#include <variant>
#include <vector>

namespace isogloss::tokenizer {

/// The "normalizer" of a tokenizer.json: what is done to text before it is split. Known: NFC, Prepend,
/// Replace (of a text), and Sequence of these. Immutable, any thread.
class Normalizer
{
public:
    /// Null does nothing. Errors: those of JsonComponent.
    static Result<Normalizer> read(const JsonComponent& component);

    void apply(AlignedText& text) const;
    std::string normalized(std::string_view text) const;

private:
    struct Nfc
    {
    };
    struct Prepend
    {
        std::string prefix;
    };
    struct Replace
    {
        std::string pattern;
        std::string content;
    };
    using Step = std::variant<Nfc, Prepend, Replace>;

    static Result<Step> readStep(const JsonComponent& component);
    static void applyStep(Nfc step, AlignedText& text);
    static void applyStep(const Prepend& step, AlignedText& text);
    static void applyStep(const Replace& step, AlignedText& text);

    std::vector<Step> m_steps;
};

/// The text that a {"String": text} object of Replace and Split holds. Error: ComponentUnsupported.
Result<std::string> literalPattern(const JsonComponent& component);

} // namespace isogloss::tokenizer
