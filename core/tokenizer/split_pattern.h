// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/tokenizer/aligned_text.h"

#include <memory>
#include <string_view>
#include <vector>

namespace isogloss::tokenizer {

/// A regular expression as tokenizer files write it (Oniguruma's syntax and Unicode classes), run by PCRE2.
/// Immutable, any thread.
class SplitPattern
{
public:
    /// Errors: PatternUnsupported{value, reason}.
    static Result<SplitPattern> compile(std::string_view expression);
    /// Matches these characters and nothing else.
    static Result<SplitPattern> literal(std::string_view text);

    /// Every match in well-formed UTF-8, left to right. Error: PatternFailed{reason}.
    Result<std::vector<ByteRange>> matches(std::string_view text) const;

private:
    struct Code;
    explicit SplitPattern(std::shared_ptr<const Code> code);
    static Result<SplitPattern> compileWith(std::string_view expression, std::uint32_t options);

    std::shared_ptr<const Code> m_code;
};

} // namespace isogloss::tokenizer
