// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include "core/text/code_point.h"
#include "core/text/errors.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

namespace isogloss::text {

namespace {

constexpr std::array<std::string_view, 30> Names{"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250",
    "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
    "windows-1257", "windows-1258", "windows-874", "ISO-8859-2", "ISO-8859-4", "ISO-8859-5", "ISO-8859-7",
    "ISO-8859-9", "ISO-8859-13", "ISO-8859-15", "KOI8-R", "KOI8-U", "macintosh", "IBM850", "Shift_JIS",
    "EUC-JP", "EUC-KR", "GB18030", "Big5", "UTF-32LE"};

/// Bytes at the end that begin a character and lack its rest; 0 when the text ends between characters.
std::size_t openTail(std::string_view text)
{
    for (std::size_t length = 1; length <= std::min<std::size_t>(3, text.size()); ++length) {
        const auto byte = static_cast<unsigned char>(text[text.size() - length]);
        if ((byte & 0xC0) == 0x80)
            continue;
        const std::size_t needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
        return needed > length && byte <= 0xF4 ? length : 0;
    }
    return 0;
}

} // namespace

std::span<const std::string_view> encodingNames()
{
    return Names;
}

std::string canonicalEncoding(std::string_view name)
{
    std::string wanted(name);
    const auto is = [&](const char* other) { return ucnv_compareNames(wanted.c_str(), other) == 0; };
    if (is("latin1") || is("ISO-8859-1") || is("US-ASCII") || is("ASCII"))
        return "windows-1252";
    for (const char* page : {"125", "874"})
        for (const char* prefix : {"cp", "CP"})
            if (name.starts_with(std::string(prefix) + page))
                wanted = "windows-" + wanted.substr(2);
    const auto* const same = std::find_if(
        Names.begin(), Names.end(), [&](std::string_view known) { return is(std::string(known).c_str()); });
    return same != Names.end() ? std::string(*same) : wanted;
}

bool Utf8Check::add(std::string_view bytes)
{
    if (!m_isValid)
        return false;
    std::string joined;
    if (!m_pending.empty()) {
        joined = m_pending + std::string(bytes);
        bytes = joined;
    }
    const std::size_t tail = openTail(bytes);
    m_isValid = !firstInvalidUtf8(bytes.substr(0, bytes.size() - tail));
    m_pending = std::string(bytes.substr(bytes.size() - tail));
    return m_isValid;
}

struct Decoder::State
{
    std::string encoding;
    bool isUtf8 = false;
    bool isWindows = false; ///< C1 controls mean bytes that the code page does not define
    std::unique_ptr<UConverter, decltype(&ucnv_close)> converter{nullptr, &ucnv_close};
    std::string pending; ///< of UTF-8: the beginning of a character
    UChar lead = 0; ///< of UTF-16 that ICU gave: the first half of a pair
    std::uint64_t consumed = 0;
    bool isAtStart = true;

    Error broken(std::uint64_t offset) const
    {
        return {errors::NotDecodable, {{"offset", std::to_string(offset)}, {"encoding", encoding}}, {}};
    }

    Result<void> decodeUtf8(std::string_view bytes, std::string& out, bool isLast);
    Result<void> decodeOther(std::string_view bytes, std::string& out, bool isLast);
    bool append(UChar unit, std::string& out);
    void dropMark(std::string& out, std::size_t from);
};

void Decoder::State::dropMark(std::string& out, std::size_t from)
{
    if (!isAtStart || out.size() == from)
        return;
    isAtStart = false;
    if (std::string_view(out).substr(from).starts_with("\xEF\xBB\xBF"))
        out.erase(from, 3);
}

Result<void> Decoder::State::decodeUtf8(std::string_view bytes, std::string& out, bool isLast)
{
    const std::size_t from = out.size();
    const std::uint64_t start = consumed - pending.size();
    out += pending;
    out += bytes;
    consumed += bytes.size();
    const std::string_view added = std::string_view(out).substr(from);
    const std::size_t tail = isLast ? 0 : openTail(added);
    if (const auto bad = firstInvalidUtf8(added.substr(0, added.size() - tail))) {
        out.resize(from + *bad);
        dropMark(out, from);
        return broken(start + *bad);
    }
    pending = std::string(added.substr(added.size() - tail));
    out.resize(out.size() - tail);
    dropMark(out, from);
    return {};
}

bool Decoder::State::append(UChar unit, std::string& out)
{
    if (U16_IS_LEAD(unit)) {
        lead = unit;
        return true;
    }
    appendUtf8(out, static_cast<char32_t>(U16_IS_TRAIL(unit) ? U16_GET_SUPPLEMENTARY(lead, unit) : unit));
    return !isWindows || unit < 0x80 || unit > 0x9F;
}

Result<void> Decoder::State::decodeOther(std::string_view bytes, std::string& out, bool isLast)
{
    const std::size_t from = out.size();
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
    while (status == U_BUFFER_OVERFLOW_ERROR) {
        std::array<UChar, 4096> units;
        std::array<std::int32_t, 4096> offsets;
        UChar* target = units.data();
        const char* const pieceStart = source;
        status = U_ZERO_ERROR;
        ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end, offsets.data(),
            isLast ? 1 : 0, &status);
        for (const UChar* unit = units.data(); unit < target; ++unit)
            if (!append(*unit, out))
                return broken(consumed + static_cast<std::uint64_t>(pieceStart - bytes.data())
                    + static_cast<std::uint64_t>(
                        std::max(0, offsets[static_cast<std::size_t>(unit - units.data())])));
    }
    dropMark(out, from);
    if (U_FAILURE(status)) {
        std::array<char, 32> invalid{};
        auto length = static_cast<std::int8_t>(invalid.size());
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), invalid.data(), &length, &ignored);
        const std::uint64_t reached = consumed + static_cast<std::uint64_t>(source - bytes.data());
        return broken(reached - std::min<std::uint64_t>(reached, static_cast<std::uint64_t>(length)));
    }
    consumed += bytes.size();
    return {};
}

Decoder::Decoder(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;
Decoder::~Decoder() = default;

Result<Decoder> Decoder::create(std::string_view encoding)
{
    auto state = std::make_unique<State>();
    state->encoding = canonicalEncoding(encoding);
    state->isUtf8 = state->encoding == "UTF-8";
    state->isWindows = state->encoding.starts_with("windows-");
    if (!state->isUtf8) {
        UErrorCode status = U_ZERO_ERROR;
        state->converter.reset(ucnv_open(state->encoding.c_str(), &status));
        if (U_FAILURE(status))
            return Error{errors::EncodingUnknown, {{"value", std::string(encoding)}}, u_errorName(status)};
        ucnv_setToUCallBack(
            state->converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    }
    return Decoder(std::move(state));
}

Result<void> Decoder::decode(std::string_view bytes, std::string& out)
{
    return m_state->isUtf8 ? m_state->decodeUtf8(bytes, out, false) : m_state->decodeOther(bytes, out, false);
}

Result<void> Decoder::finish(std::string& out)
{
    return m_state->isUtf8 ? m_state->decodeUtf8({}, out, true) : m_state->decodeOther({}, out, true);
}

} // namespace isogloss::text
