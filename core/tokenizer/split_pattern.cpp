// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/split_pattern.h"

#include "core/base/excerpt.h"
#include "core/tokenizer/errors.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

namespace isogloss::tokenizer {

namespace {

struct Free
{
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
    void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
    void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
    void operator()(pcre2_jit_stack* stack) const { pcre2_jit_stack_free(stack); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

std::string messageOf(int code)
{
    char text[256] = "";
    pcre2_get_error_message(code, reinterpret_cast<PCRE2_UCHAR*>(text), sizeof text);
    return text;
}

/// PCRE2's \s holds U+180E, Oniguruma's does not: the property that both know stands in its place.
std::string withUnicodeBlanks(std::string_view expression)
{
    std::string result;
    for (std::size_t i = 0; i < expression.size(); ++i) {
        result += expression[i];
        if (expression[i] != '\\' || i + 1 == expression.size())
            continue;
        const char escaped = expression[++i];
        if (escaped == 's' || escaped == 'S')
            result.append(escaped == 's' ? "p" : "P").append("{White_Space}");
        else
            result += escaped;
    }
    return result;
}

PCRE2_SPTR unitsOf(std::string_view text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

/// What one pass over a text needs beside the code, which threads share.
class Matcher
{
public:
    explicit Matcher(const pcre2_code* code)
        : m_code(code)
        , m_context(pcre2_match_context_create(nullptr))
        , m_stack(pcre2_jit_stack_create(32 << 10, 16 << 20, nullptr))
        , m_data(pcre2_match_data_create(1, nullptr))
    {
        pcre2_set_match_limit(m_context.get(), UINT32_MAX);
        pcre2_jit_stack_assign(m_context.get(), nullptr, m_stack.get());
    }

    /// PCRE2's return code; options as of pcre2_match.
    int match(std::string_view text, std::size_t from, std::uint32_t options)
    {
        const auto run = [&](std::uint32_t all) {
            return pcre2_match(m_code, unitsOf(text), text.size(), from, all, m_data.get(), m_context.get());
        };
        const int found = run(options | PCRE2_NO_UTF_CHECK);
        return found == PCRE2_ERROR_JIT_STACKLIMIT ? run(options | PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT) : found;
    }
    ByteRange range() const
    {
        const PCRE2_SIZE* const ends = pcre2_get_ovector_pointer(m_data.get());
        return {ends[0], ends[1]};
    }

private:
    const pcre2_code* m_code;
    const Owned<pcre2_match_context> m_context;
    const Owned<pcre2_jit_stack> m_stack;
    const Owned<pcre2_match_data> m_data;
};

} // namespace

struct SplitPattern::Code
{
    Owned<pcre2_code> compiled;
};

SplitPattern::SplitPattern(std::shared_ptr<const Code> code)
    : m_code(std::move(code))
{
}

Result<SplitPattern> SplitPattern::compile(std::string_view expression)
{
    return compileWith(withUnicodeBlanks(expression), PCRE2_UCP | PCRE2_MULTILINE);
}

Result<SplitPattern> SplitPattern::literal(std::string_view text)
{
    return compileWith(text, PCRE2_LITERAL);
}

Result<SplitPattern> SplitPattern::compileWith(std::string_view expression, std::uint32_t options)
{
    const Owned<pcre2_compile_context> context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    int code = 0;
    PCRE2_SIZE offset = 0;
    Owned<pcre2_code> compiled(pcre2_compile(
        unitsOf(expression), expression.size(), options | PCRE2_UTF, &code, &offset, context.get()));
    if (!compiled)
        return Error{
            errors::PatternUnsupported, {{"value", excerpt(expression)}, {"reason", messageOf(code)}}, {}};
    pcre2_jit_compile(compiled.get(), PCRE2_JIT_COMPLETE); // without JIT the interpreter runs
    return SplitPattern(std::make_shared<const Code>(Code{std::move(compiled)}));
}

Result<std::vector<ByteRange>> SplitPattern::matches(std::string_view text) const
{
    std::vector<ByteRange> ranges;
    Matcher matcher(m_code->compiled.get());
    std::size_t from = 0;
    std::uint32_t options = 0;
    while (from < text.size()) {
        const int found = matcher.match(text, from, options);
        if (found == PCRE2_ERROR_NOMATCH)
            break;
        if (found < 0)
            return Error{errors::PatternFailed, {{"reason", messageOf(found)}}, {}};
        ranges.push_back(matcher.range());
        // Where nothing was matched, only a match that holds something may follow.
        options = ranges.back().begin == ranges.back().end ? PCRE2_NOTEMPTY_ATSTART : 0;
        from = ranges.back().end;
    }
    return ranges;
}

} // namespace isogloss::tokenizer
