// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::tokenizer {

/// SentencePiece's pieces for raw bytes: "<0x0A>".
std::string bytePiece(unsigned char byte);
std::optional<char> byteOfPiece(std::string_view piece);

} // namespace isogloss::tokenizer
