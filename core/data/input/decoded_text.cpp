// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/decoded_text.h"

#include "core/data/errors.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t PieceBytes = std::size_t{1} << 18;

} // namespace

DecodedText::DecodedText(
    std::string place, std::unique_ptr<ByteSource> source, text::Decoder decoder, ReadControl& control)
    : m_place(std::move(place))
    , m_source(std::move(source))
    , m_decoder(std::move(decoder))
    , m_control(&control)
    , m_buffer(PieceBytes, '\0')
{
}

Result<DecodedText> DecodedText::open(const Input& input, const std::string& encoding, ReadControl& control)
{
    ISOGLOSS_TRY(auto source, openInput(input));
    ISOGLOSS_TRY(auto decoder, text::Decoder::create(encoding));
    return DecodedText(input.place(), std::move(source), std::move(decoder), control);
}

Result<std::string> DecodedText::next()
{
    std::string piece;
    while (piece.empty() && !m_isAtEnd) {
        ISOGLOSS_TRY(const std::size_t count, m_source->read(m_buffer));
        ISOGLOSS_CHECK(
            m_control->advance(m_source->position() - std::exchange(m_counted, m_source->position())));
        m_isAtEnd = count == 0;
        auto decoded = m_isAtEnd ? m_decoder.finish(piece)
                                 : m_decoder.decode(std::string_view(m_buffer).substr(0, count), piece);
        countLines(piece);
        if (!decoded.has_value())
            return Error{errors::TextNotDecodable,
                {{"path", m_place}, {"line", std::to_string(m_lines + 1)},
                    {"offset", std::string(decoded.error().argument("offset"))},
                    {"encoding", std::string(decoded.error().argument("encoding"))}},
                {}};
    }
    return piece;
}

void DecodedText::countLines(std::string_view piece)
{
    for (const char c : piece) {
        m_lines += c == '\r' || (c == '\n' && !m_endsWithCr) ? 1 : 0;
        m_endsWithCr = c == '\r';
    }
}

Result<text::EncodingGuess> guessEncoding(const Input& input, ReadControl& control)
{
    ISOGLOSS_TRY(const auto source, openInput(input));
    text::EncodingGuesser guesser;
    std::string buffer(PieceBytes, '\0');
    for (;;) {
        ISOGLOSS_TRY(const std::size_t count, source->read(buffer));
        ISOGLOSS_CHECK(control.advance(0));
        if (count == 0)
            return guesser.finish();
        guesser.add(std::string_view(buffer).substr(0, count));
    }
}

} // namespace isogloss::data
