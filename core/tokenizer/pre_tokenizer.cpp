// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/pre_tokenizer.h"

#include "core/tokenizer/normalizer.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

/// What GPT-2 splits with (Radford et al. 2019): endings of English words, letters, numbers, the rest,
/// blanks.
constexpr std::string_view Gpt2Pattern
    = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";

/// What a pattern matched, or what lies between two matches.
struct Cut
{
    ByteRange range;
    bool isMatch = false;
};

} // namespace

Result<PreTokenizer> PreTokenizer::read(const JsonComponent& component)
{
    PreTokenizer read;
    if (component.json.is_null())
        return read;
    ISOGLOSS_TRY(const std::string type, component.type());
    std::vector<JsonComponent> steps{component};
    if (type == "Sequence") {
        ISOGLOSS_CHECK(component.onlyFields({"pretokenizers"}));
        ISOGLOSS_TRY(auto members, component.members("pretokenizers"));
        steps.swap(members);
    }
    for (const JsonComponent& step : steps) {
        // Both of these turn text into what the model reads, so that nothing can follow.
        if (read.m_isByteLevel || read.m_hasMetaspace)
            return step.unsupported();
        ISOGLOSS_CHECK(read.readStep(step));
    }
    return read;
}

Result<void> PreTokenizer::readStep(const JsonComponent& component)
{
    ISOGLOSS_TRY(const std::string type, component.type());
    if (type == "ByteLevel")
        return readByteLevel(component);
    if (type == "Split")
        return readSplit(component);
    if (type == "Digits")
        return readDigits(component);
    if (type == "Metaspace")
        return readMetaspace(component);
    return component.unsupported();
}

Result<void> PreTokenizer::readByteLevel(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"add_prefix_space", "trim_offsets", "use_regex"}));
    ISOGLOSS_TRY(const bool addsBlank, component.flag("add_prefix_space", true));
    ISOGLOSS_TRY(const bool splits, component.flag("use_regex", true));
    if (addsBlank && !m_splits.empty())
        return component.unsupported("add_prefix_space");
    m_isByteLevel = true;
    m_prefix.assign(1, ' ');
    m_prefixScheme = addsBlank ? Prefix::Always : Prefix::Never;
    if (splits) {
        ISOGLOSS_TRY(auto pattern, SplitPattern::compile(Gpt2Pattern));
        m_splits.push_back({std::move(pattern)});
    }
    return {};
}

Result<void> PreTokenizer::readSplit(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"pattern", "behavior", "invert"}));
    ISOGLOSS_TRY(const JsonComponent pattern, component.member("pattern"));
    ISOGLOSS_TRY(const std::string behavior, component.text("behavior"));
    ISOGLOSS_TRY(const bool isInverted, component.flag("invert", false));
    constexpr std::string_view Names[] = {"Isolated", "Removed", "MergedWithPrevious"};
    const auto* const known = std::find(std::begin(Names), std::end(Names), behavior);
    if (known == std::end(Names))
        return component.unsupported("behavior");

    const bool isExpression = pattern.json.is_object() && pattern.json.contains("Regex");
    if (isExpression && pattern.json.size() != 1)
        return component.unsupported("pattern");
    ISOGLOSS_TRY(const std::string text, isExpression ? pattern.text("Regex") : literalPattern(component));
    auto compiled = isExpression ? SplitPattern::compile(text) : SplitPattern::literal(text);
    if (!compiled.has_value()) {
        compiled.error().arguments.insert(
            compiled.error().arguments.begin(), {{"path", component.path}, {"field", pattern.place}});
        return std::move(compiled.error());
    }
    m_splits.push_back(
        {std::move(compiled).value(), static_cast<Behavior>(known - std::begin(Names)), isInverted});
    return {};
}

Result<void> PreTokenizer::readDigits(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"individual_digits"}));
    ISOGLOSS_TRY(const bool isSingle, component.flag("individual_digits", false));
    ISOGLOSS_TRY(auto pattern, SplitPattern::compile(isSingle ? R"(\p{N})" : R"(\p{N}+)"));
    m_splits.push_back({std::move(pattern)});
    return {};
}

Result<void> PreTokenizer::readMetaspace(const JsonComponent& component)
{
    ISOGLOSS_CHECK(
        component.onlyFields({"replacement", "prepend_scheme", "split", "add_prefix_space", "str_rep"}));
    if (!m_splits.empty())
        return component.unsupported();
    ISOGLOSS_TRY(m_blank, component.text("replacement"));
    ISOGLOSS_TRY(const bool addsBlank, component.flag("add_prefix_space", true));
    std::string scheme = addsBlank ? "always" : "never";
    if (component.json.contains("prepend_scheme")) {
        ISOGLOSS_TRY(scheme, component.text("prepend_scheme"));
    }
    constexpr std::string_view Names[] = {"never", "always", "first"};
    const auto* const known = std::find(std::begin(Names), std::end(Names), scheme);
    if (known == std::end(Names))
        return component.unsupported("prepend_scheme");
    if (m_blank.empty())
        return component.unsupported("replacement");
    m_hasMetaspace = true;
    m_prefix = m_blank;
    m_prefixScheme = static_cast<Prefix>(known - std::begin(Names));
    ISOGLOSS_TRY(const bool splits, component.flag("split", true));
    if (splits) {
        ISOGLOSS_TRY(auto pattern, SplitPattern::literal(m_blank));
        m_splits.push_back({std::move(pattern), Behavior::MergedWithNext});
    }
    return {};
}

void PreTokenizer::prepare(AlignedText& text, bool isFirst) const
{
    if (!m_blank.empty())
        text.replaceAll(" ", m_blank);
    const bool mayPrefix = m_prefixScheme == Prefix::Always || (m_prefixScheme == Prefix::First && isFirst);
    if (mayPrefix && !text.text().starts_with(m_prefix))
        text.prepend(m_prefix);
}

Result<std::vector<ByteRange>> PreTokenizer::words(std::string_view text) const
{
    std::vector<ByteRange> words{{0, text.size()}};
    for (const Split& split : m_splits) {
        std::vector<ByteRange> smaller;
        for (const ByteRange& word : words)
            ISOGLOSS_CHECK(splitRange(split, text, word, smaller));
        words.swap(smaller);
    }
    return words;
}

/// Adds the parts of a range. Patterns see the range alone, not what stands around it.
Result<void> PreTokenizer::splitRange(
    const Split& split, std::string_view text, ByteRange range, std::vector<ByteRange>& words)
{
    ISOGLOSS_TRY(
        const auto matches, split.pattern.matches(text.substr(range.begin, range.end - range.begin)));
    std::vector<Cut> cuts;
    const auto add = [&](std::size_t end, bool isMatch) {
        if (range.begin < end)
            cuts.push_back({{range.begin, end}, isMatch != split.isInverted});
        range.begin = end;
    };
    for (const std::size_t start = range.begin; const ByteRange& match : matches) {
        add(start + match.begin, false);
        add(start + match.end, true);
    }
    add(range.end, false);

    const bool joins
        = split.behavior == Behavior::MergedWithPrevious || split.behavior == Behavior::MergedWithNext;
    const bool matchIsLeft = split.behavior == Behavior::MergedWithNext;
    for (std::size_t i = 0; i < cuts.size(); ++i) {
        const ByteRange& cut = cuts[i].range;
        if (split.behavior == Behavior::Removed && cuts[i].isMatch)
            continue;
        const bool joinsNext = joins && i + 1 < cuts.size() && cuts[i].isMatch == matchIsLeft
            && cuts[i + 1].isMatch != matchIsLeft;
        words.push_back({cut.begin, joinsNext ? cuts[++i].range.end : cut.end});
    }
    return {};
}

} // namespace isogloss::tokenizer
