// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding_guess.h"

#include <algorithm>
#include <array>
#include <memory>
#include <uchardet/uchardet.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

namespace isogloss::text {

namespace {

constexpr std::size_t SampleBytes = std::size_t{256} << 10;
constexpr std::uint64_t NulWindow = 64 << 10;

std::string_view encodingOfMark(std::string_view start)
{
    using namespace std::string_view_literals;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> Marks{
        {{"\xEF\xBB\xBF"sv, "UTF-8"}, {"\xFF\xFE\0\0"sv, "UTF-32LE"}, {"\0\0\xFE\xFF"sv, "UTF-32BE"},
            {"\xFF\xFE"sv, "UTF-16LE"}, {"\xFE\xFF"sv, "UTF-16BE"}}};
    const auto* const mark = std::find_if(
        Marks.begin(), Marks.end(), [&](const auto& entry) { return start.starts_with(entry.first); });
    return mark != Marks.end() ? mark->second : std::string_view();
}

std::string askUchardet(std::string_view sample)
{
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    uchardet_handle_data(detector.get(), sample.data(), sample.size());
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::vector<std::string> askIcu(std::string_view sample)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(
        ucsdet_open(&status), &ucsdet_close);
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &status);
    std::int32_t count = 0;
    const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
    std::vector<std::string> names;
    for (std::int32_t i = 0; U_SUCCESS(status) && i < std::min(count, 3); ++i)
        names.emplace_back(ucsdet_getName(matches[i], &status));
    return names;
}

bool decodes(std::string_view sample, const std::string& encoding)
{
    auto decoder = Decoder::create(encoding);
    std::string ignored;
    return decoder.has_value() && decoder.value().decode(sample, ignored).has_value();
}

/// For bytes that are no UTF-8 and have no NULs, as UTF-16 and UTF-32 have them in line ends at the least.
EncodingGuess askBoth(std::string_view sample)
{
    EncodingGuess guess;
    const std::string first = canonicalEncoding(askUchardet(sample));
    std::vector<std::string> asked{first};
    for (const std::string& name : askIcu(sample))
        asked.push_back(canonicalEncoding(name));
    const bool agree = asked.size() > 1 && asked[1] == first;
    asked.emplace_back("windows-1252");
    for (const std::string& name : asked)
        if (!name.empty() && !name.starts_with("UTF-") && decodes(sample, name)
            && std::find(guess.candidates.begin(), guess.candidates.end(), name) == guess.candidates.end())
            guess.candidates.push_back(name);
    if (!guess.candidates.empty())
        guess.encoding = guess.candidates.front();
    guess.isSure = agree && guess.encoding == first;
    return guess;
}

/// A few broken bytes in text that is UTF-8 otherwise: other encodings hardly ever form its sequences.
bool isMeantAsUtf8(std::string_view sample)
{
    std::size_t wellFormed = 0;
    std::size_t broken = 0;
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(sample.data());
    const auto size = static_cast<std::int32_t>(sample.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 codePoint = 0;
        U8_NEXT(bytes, at, size, codePoint);
        wellFormed += codePoint > 0x7F ? 1 : 0;
        broken += codePoint < 0 ? 1 : 0;
    }
    return wellFormed >= 8 && wellFormed > 10 * broken;
}

EncodingGuess sure(std::string_view encoding)
{
    return {std::string(encoding), true, {std::string(encoding)}};
}

} // namespace

void EncodingGuesser::countNuls(std::string_view bytes)
{
    const auto window
        = bytes.substr(0, static_cast<std::size_t>(m_size < NulWindow ? NulWindow - m_size : 0));
    for (std::size_t i = 0; i < window.size(); ++i)
        if (window[i] == '\0')
            ++((m_size + i) % 2 == 0 ? m_evenNuls : m_oddNuls);
}

void EncodingGuesser::add(std::string_view bytes)
{
    countNuls(bytes);
    m_start += bytes.substr(0, 4 - std::min<std::size_t>(4, m_start.size()));
    m_size += bytes.size();
    m_isUtf8 = m_isUtf8 && m_utf8.add(bytes);
    if (m_sample.empty()) {
        const auto high = std::find_if(bytes.begin(), bytes.end(), [](char c) { return c < 0; });
        bytes.remove_prefix(static_cast<std::size_t>(high - bytes.begin()));
    }
    if (m_sample.size() < SampleBytes)
        m_sample += bytes.substr(0, SampleBytes - m_sample.size());
}

EncodingGuess EncodingGuesser::finish() const
{
    if (const std::string_view marked = encodingOfMark(m_start); !marked.empty())
        return sure(marked);
    if (m_oddNuls > 10 * m_evenNuls)
        return sure("UTF-16LE");
    if (m_evenNuls > 10 * m_oddNuls)
        return sure("UTF-16BE");
    if ((m_isUtf8 && m_utf8.isComplete()) || isMeantAsUtf8(m_sample))
        return sure("UTF-8");
    return askBoth(m_sample);
}

EncodingGuess guessEncoding(std::string_view bytes)
{
    EncodingGuesser guesser;
    guesser.add(bytes);
    return guesser.finish();
}

} // namespace isogloss::text
