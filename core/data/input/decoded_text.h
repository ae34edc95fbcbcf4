// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/input.h"
#include "core/text/encoding.h"
#include "core/text/encoding_guess.h"

#include <cstdint>
#include <memory>
#include <string>

namespace isogloss::data {

/// The text of an input as UTF-8, in pieces. One thread; `control` outlives it.
class DecodedText
{
public:
    static Result<DecodedText> open(const Input& input, const std::string& encoding, ReadControl& control);

    /// The next piece, "" at the end. Errors: of the source, Stopped, TextNotDecodable{path, line, offset,
    /// encoding}.
    Result<std::string> next();
    const std::string& place() const { return m_place; }

private:
    DecodedText(
        std::string place, std::unique_ptr<ByteSource> source, text::Decoder decoder, ReadControl& control);
    void countLines(std::string_view piece);

    std::string m_place;
    std::unique_ptr<ByteSource> m_source;
    text::Decoder m_decoder;
    ReadControl* m_control;
    std::string m_buffer;
    std::uint64_t m_counted = 0; ///< of the source's position, for progress
    std::uint64_t m_lines = 0; ///< line ends so far
    bool m_endsWithCr = false;
    bool m_isAtEnd = false;
};

/// The encoding of a whole input, as text::EncodingGuesser tells it.
Result<text::EncodingGuess> guessEncoding(const Input& input, ReadControl& control);

} // namespace isogloss::data
