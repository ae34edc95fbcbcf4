// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::text {

struct EncodingGuess
{
    std::string encoding; ///< the likeliest, "" when nothing fits
    bool isSure = false; ///< else a person should choose among the candidates
    std::vector<std::string> candidates; ///< likeliest first; all of them decode the sample
};

/// Tells an encoding from a whole file given in pieces: byte order mark, the pattern of NUL bytes of UTF-16,
/// UTF-8 when every byte is or nearly all are (the broken ones are then an error of decoding); else what
/// uchardet and ICU say about a sample that begins with the first byte above 127, sure only when both agree.
/// One thread.
class EncodingGuesser
{
public:
    void add(std::string_view bytes);
    EncodingGuess finish() const;

private:
    void countNuls(std::string_view bytes);

    std::uint64_t m_size = 0;
    std::string m_start; ///< the first four bytes
    std::uint64_t m_evenNuls = 0;
    std::uint64_t m_oddNuls = 0;
    Utf8Check m_utf8;
    bool m_isUtf8 = true;
    std::string m_sample;
};

/// The guess for bytes that are all there.
EncodingGuess guessEncoding(std::string_view bytes);

} // namespace isogloss::text
