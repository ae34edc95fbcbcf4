// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/token_decoder.h"

#include "core/text/utf8.h"
#include "core/tokenizer/byte_alphabet.h"
#include "core/tokenizer/byte_fallback.h"
#include "core/tokenizer/normalizer.h"

#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

std::string joined(const std::vector<std::string>& pieces)
{
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    return text;
}

std::string replaced(const std::string& text, std::string_view pattern, std::string_view content)
{
    AlignedText rewritten(text, 0, false);
    rewritten.replaceAll(pattern, content);
    return rewritten.text();
}

} // namespace

Result<TokenDecoder> TokenDecoder::read(const JsonComponent& component)
{
    if (component.json.is_null())
        return component.unsupported();
    ISOGLOSS_TRY(const std::string type, component.type());
    std::vector<JsonComponent> steps{component};
    if (type == "Sequence") {
        ISOGLOSS_CHECK(component.onlyFields({"decoders"}));
        ISOGLOSS_TRY(auto members, component.members("decoders"));
        steps.swap(members);
    }
    TokenDecoder decoder;
    for (const JsonComponent& step : steps) {
        ISOGLOSS_TRY(auto read, readStep(step));
        decoder.m_steps.push_back(std::move(read));
    }
    return decoder;
}

Result<TokenDecoder::Step> TokenDecoder::readStep(const JsonComponent& component)
{
    ISOGLOSS_TRY(const std::string type, component.type());
    if (type == "ByteLevel") {
        ISOGLOSS_CHECK(component.onlyFields({"add_prefix_space", "trim_offsets", "use_regex"}));
        return Step(ByteLevel{});
    }
    if (type == "ByteFallback") {
        ISOGLOSS_CHECK(component.onlyFields({}));
        return Step(ByteFallback{});
    }
    if (type == "Fuse") {
        ISOGLOSS_CHECK(component.onlyFields({}));
        return Step(Fuse{});
    }
    if (type == "Replace")
        return readReplace(component);
    if (type == "Strip")
        return readStrip(component);
    if (type == "Metaspace")
        return readMetaspace(component);
    return component.unsupported();
}

Result<TokenDecoder::Step> TokenDecoder::readReplace(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"pattern", "content"}));
    ISOGLOSS_TRY(std::string pattern, literalPattern(component));
    ISOGLOSS_TRY(std::string content, component.text("content"));
    if (pattern.empty())
        return component.unsupported("pattern");
    return Step(Replace{std::move(pattern), std::move(content)});
}

Result<TokenDecoder::Step> TokenDecoder::readStrip(const JsonComponent& component)
{
    ISOGLOSS_CHECK(component.onlyFields({"content", "start", "stop"}));
    Strip strip;
    ISOGLOSS_TRY(strip.content, component.text("content"));
    ISOGLOSS_TRY(const JsonComponent start, component.member("start"));
    ISOGLOSS_TRY(const JsonComponent stop, component.member("stop"));
    if (!start.json.is_number_unsigned())
        return component.unsupported("start");
    if (!stop.json.is_number_unsigned())
        return component.unsupported("stop");
    if (text::countCodePoints(strip.content) != 1)
        return component.unsupported("content");
    strip.start = start.json.get<std::size_t>();
    strip.stop = stop.json.get<std::size_t>();
    return Step(std::move(strip));
}

Result<TokenDecoder::Step> TokenDecoder::readMetaspace(const JsonComponent& component)
{
    ISOGLOSS_CHECK(
        component.onlyFields({"replacement", "prepend_scheme", "split", "add_prefix_space", "str_rep"}));
    Metaspace metaspace;
    ISOGLOSS_TRY(metaspace.blank, component.text("replacement"));
    ISOGLOSS_TRY(metaspace.hasPrefix, component.flag("add_prefix_space", true));
    if (component.json.contains("prepend_scheme")) {
        ISOGLOSS_TRY(const std::string scheme, component.text("prepend_scheme"));
        metaspace.hasPrefix = scheme != "never";
    }
    if (metaspace.blank.empty())
        return component.unsupported("replacement");
    return Step(std::move(metaspace));
}

std::string TokenDecoder::decode(std::vector<std::string> pieces) const
{
    for (const Step& step : m_steps)
        pieces = std::visit([&](const auto& known) { return apply(known, std::move(pieces)); }, step);
    return joined(pieces);
}

/// Pieces with characters that are not in the alphabet are added tokens, and stand as they are.
TokenDecoder::Pieces TokenDecoder::apply(ByteLevel, Pieces pieces)
{
    std::string bytes;
    for (const std::string& piece : pieces)
        bytes += bytesOfPiece(piece).value_or(piece);
    return {text::withoutInvalidUtf8(bytes)};
}

TokenDecoder::Pieces TokenDecoder::apply(const Replace& step, Pieces pieces)
{
    for (std::string& piece : pieces)
        piece = replaced(piece, step.pattern, step.content);
    return pieces;
}

/// Neighbouring bytes become their characters; when they are no UTF-8, each becomes U+FFFD.
TokenDecoder::Pieces TokenDecoder::apply(ByteFallback, Pieces pieces)
{
    Pieces result;
    std::string bytes;
    const auto finishBytes = [&] {
        if (!bytes.empty() && !text::firstInvalidUtf8(bytes))
            result.push_back(bytes);
        else
            result.insert(result.end(), bytes.size(), std::string(text::ReplacementCharacter));
        bytes.clear();
    };
    for (std::string& piece : pieces) {
        if (const auto byte = byteOfPiece(piece)) {
            bytes += *byte;
            continue;
        }
        finishBytes();
        result.push_back(std::move(piece));
    }
    finishBytes();
    return result;
}

TokenDecoder::Pieces TokenDecoder::apply(Fuse, Pieces pieces)
{
    return {joined(pieces)};
}

TokenDecoder::Pieces TokenDecoder::apply(const Strip& step, Pieces pieces)
{
    const std::size_t size = step.content.size();
    for (std::string& piece : pieces) {
        for (std::size_t i = 0; i < step.start && piece.starts_with(step.content); ++i)
            piece.erase(0, size);
        for (std::size_t i = 0; i < step.stop && piece.ends_with(step.content); ++i)
            piece.erase(piece.size() - size);
    }
    return pieces;
}

TokenDecoder::Pieces TokenDecoder::apply(const Metaspace& step, Pieces pieces)
{
    for (std::size_t i = 0; i < pieces.size(); ++i)
        pieces[i] = replaced(pieces[i], step.blank, i == 0 && step.hasPrefix ? "" : " ");
    return pieces;
}

} // namespace isogloss::tokenizer
