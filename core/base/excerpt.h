// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace isogloss {

/// The beginning of a UTF-8 text for an error's argument: at most `maxBytes`, never cut inside a character,
/// so that it can be written as JSON.
inline std::string excerpt(std::string_view text, std::size_t maxBytes = 80)
{
    if (text.size() <= maxBytes)
        return std::string(text);
    while (maxBytes > 0 && (static_cast<unsigned char>(text[maxBytes]) & 0xC0) == 0x80)
        --maxBytes;
    return std::string(text.substr(0, maxBytes));
}

} // namespace isogloss
