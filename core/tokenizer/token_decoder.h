// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/json_component.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace isogloss::tokenizer {

/// The "decoder" of a tokenizer.json: pieces back to text. Known: ByteLevel, Replace (of a text),
/// ByteFallback, Fuse, Strip, Metaspace, and Sequence of these. Immutable, any thread.
class TokenDecoder
{
public:
    /// Errors: those of JsonComponent; ComponentUnsupported also for null.
    static Result<TokenDecoder> read(const JsonComponent& component);

    /// The text of pieces. Bytes that are no UTF-8 become U+FFFD.
    std::string decode(std::vector<std::string> pieces) const;

private:
    struct ByteLevel
    {
    };
    struct Replace
    {
        std::string pattern;
        std::string content;
    };
    struct ByteFallback
    {
    };
    struct Fuse
    {
    };
    struct Strip
    {
        std::string content; ///< one character
        std::size_t start = 0; ///< as many at most are taken away at the beginning
        std::size_t stop = 0; ///< and at the end
    };
    struct Metaspace
    {
        std::string blank;
        bool hasPrefix = true; ///< the first piece begins with a blank that is not in the text
    };
    using Step = std::variant<ByteLevel, Replace, ByteFallback, Fuse, Strip, Metaspace>;
    using Pieces = std::vector<std::string>;

    static Result<Step> readStep(const JsonComponent& component);
    static Result<Step> readReplace(const JsonComponent& component);
    static Result<Step> readStrip(const JsonComponent& component);
    static Result<Step> readMetaspace(const JsonComponent& component);
    static Pieces apply(ByteLevel step, Pieces pieces);
    static Pieces apply(const Replace& step, Pieces pieces);
    static Pieces apply(ByteFallback step, Pieces pieces);
    static Pieces apply(Fuse step, Pieces pieces);
    static Pieces apply(const Strip& step, Pieces pieces);
    static Pieces apply(const Metaspace& step, Pieces pieces);

    std::vector<Step> m_steps;
};

} // namespace isogloss::tokenizer
