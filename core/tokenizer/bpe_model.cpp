// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer/bpe_model.h"

#include "core/base/excerpt.h"
#include "core/tokenizer/byte_fallback.h"
#include "core/tokenizer/errors.h"

#include <algorithm>
#include <cassert>
#include <nlohmann/json.hpp>

namespace isogloss::tokenizer {

namespace {

struct PiecePair
{
    std::string left;
    std::string right;
};

/// A merge is written "a b", or since 2024 ["a", "b"], which lets pieces hold blanks.
Result<PiecePair> readPair(const Json& json, const JsonComponent& list)
{
    if (json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string())
        return PiecePair{json[0].get<std::string>(), json[1].get<std::string>()};
    if (json.is_string()) {
        const auto text = json.get<std::string>();
        const std::size_t blank = text.find(' ');
        if (blank != std::string::npos && text.find(' ', blank + 1) == std::string::npos)
            return PiecePair{text.substr(0, blank), text.substr(blank + 1)};
    }
    return Error{errors::ComponentUnsupported,
        {{"path", list.path}, {"field", list.place}, {"value", excerpt(json.dump())}}, {}};
}

Result<MergeTable> readMerges(const JsonComponent& component, const BpeVocabulary& vocabulary)
{
    ISOGLOSS_TRY(const JsonComponent list, component.member("merges"));
    if (!list.json.is_array())
        return component.unsupported("merges");
    MergeTable merges(list.json.size());
    std::uint32_t rank = 0;
    for (const Json& merge : list.json) {
        ISOGLOSS_TRY(const PiecePair pair, readPair(merge, list));
        ISOGLOSS_TRY(const TokenId left, vocabulary.idOfPiece(pair.left, list));
        ISOGLOSS_TRY(const TokenId right, vocabulary.idOfPiece(pair.right, list));
        ISOGLOSS_TRY(const TokenId joined, vocabulary.idOfPiece(pair.left + pair.right, list));
        merges.insert(left, right, {rank++, joined});
    }
    return merges;
}

/// Bytes of the character that begins there, of well-formed UTF-8.
std::uint32_t characterSize(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

} // namespace

Result<BpeModel> BpeModel::read(const JsonComponent& component, bool isByteLevel)
{
    // Files of 2020 name no type for BPE.
    if (component.json.is_object() && component.json.contains("type")) {
        ISOGLOSS_TRY(const std::string type, component.type());
        if (type != "BPE")
            return component.unsupported();
    }
    ISOGLOSS_CHECK(component.onlyFields({"dropout", "unk_token", "continuing_subword_prefix",
        "end_of_word_suffix", "fuse_unk", "byte_fallback", "ignore_merges", "vocab", "merges"}));
    ISOGLOSS_TRY(BpeVocabulary vocabulary, BpeVocabulary::read(component, isByteLevel));
    ISOGLOSS_TRY(MergeTable merges, readMerges(component, vocabulary));
    BpeModel model(std::move(vocabulary), std::move(merges));
    model.m_isByteLevel = isByteLevel;
    ISOGLOSS_CHECK(model.readOptions(component));
    model.findByteTokens();
    return model;
}

Result<void> BpeModel::readOptions(const JsonComponent& component)
{
    const auto isEmpty = [&component](const char* field) {
        const auto found = component.json.find(field);
        return found == component.json.end() || found->is_null() || *found == "" || *found == 0;
    };
    for (const char* const field : {"dropout", "continuing_subword_prefix", "end_of_word_suffix"})
        if (!isEmpty(field))
            return component.unsupported(field);
    ISOGLOSS_TRY(m_ignoresMerges, component.flag("ignore_merges", false));
    ISOGLOSS_TRY(m_fusesUnknown, component.flag("fuse_unk", false));
    ISOGLOSS_TRY(m_hasByteFallback, component.flag("byte_fallback", false));
    if (m_hasByteFallback && m_isByteLevel)
        return component.unsupported("byte_fallback");
    if (!isEmpty("unk_token")) {
        ISOGLOSS_TRY(const std::string unknown, component.text("unk_token"));
        ISOGLOSS_TRY(m_unknown, m_vocabulary.idOfPiece(unknown, component));
    }
    return {};
}

void BpeModel::findByteTokens()
{
    for (unsigned byte = 0; byte < 256; ++byte) {
        if (m_isByteLevel)
            m_byteTokens[byte] = m_vocabulary.idOfText(std::string(1, static_cast<char>(byte)));
        else if (m_hasByteFallback)
            m_byteTokens[byte] = m_vocabulary.idOfText(bytePiece(static_cast<unsigned char>(byte)));
    }
}

bool BpeModel::isByte(TokenId id) const
{
    const auto first = m_byteTokens.begin() + (m_isByteLevel ? 0x80 : 0);
    return std::find(first, m_byteTokens.end(), std::optional(id)) != m_byteTokens.end();
}

const std::vector<Symbol>& BpeModel::WordEncoder::encode(std::string_view word)
{
    assert(word.size() < UINT32_MAX);
    m_symbols.clear();
    const auto size = static_cast<std::uint32_t>(word.size());
    const auto whole = m_model.m_ignoresMerges ? m_model.m_vocabulary.idOfText(word) : std::nullopt;
    if (whole) {
        m_symbols.push_back({*whole, 0, size});
        return m_symbols;
    }
    for (std::uint32_t at = 0; at < size;) {
        const std::uint32_t unit = m_model.m_isByteLevel ? 1 : characterSize(word[at]);
        addUnit(word, at, unit);
        at += unit;
    }
    if (m_unknown)
        m_symbols.push_back(*std::exchange(m_unknown, {}));
    m_merger.merge(m_symbols);
    return m_symbols;
}

void BpeModel::WordEncoder::addUnit(std::string_view word, std::uint32_t begin, std::uint32_t size)
{
    const auto id = m_model.m_isByteLevel ? m_model.m_byteTokens[static_cast<unsigned char>(word[begin])]
                                          : m_model.m_vocabulary.idOfText(word.substr(begin, size));
    if (id) {
        if (m_unknown)
            m_symbols.push_back(*std::exchange(m_unknown, {}));
        m_symbols.push_back({*id, begin, size});
    } else if (!m_model.m_hasByteFallback || !addBytes(word, begin, size)) {
        addUnknown(begin, size);
    }
}

bool BpeModel::WordEncoder::addBytes(std::string_view word, std::uint32_t begin, std::uint32_t size)
{
    const auto tokenOf
        = [&](std::uint32_t at) { return m_model.m_byteTokens[static_cast<unsigned char>(word[at])]; };
    for (std::uint32_t at = begin; at < begin + size; ++at)
        if (!tokenOf(at))
            return false;
    for (std::uint32_t at = begin; at < begin + size; ++at)
        m_symbols.push_back({*tokenOf(at), at, 1});
    return true;
}

/// A character that is not in the vocabulary; without an unknown token it is left out.
void BpeModel::WordEncoder::addUnknown(std::uint32_t begin, std::uint32_t size)
{
    if (!m_model.m_unknown)
        return;
    if (m_unknown && m_model.m_fusesUnknown) {
        m_unknown->size = begin + size - m_unknown->begin;
        return;
    }
    if (m_unknown)
        m_symbols.push_back(*m_unknown);
    m_unknown = Symbol{*m_model.m_unknown, begin, size};
}

} // namespace isogloss::tokenizer
