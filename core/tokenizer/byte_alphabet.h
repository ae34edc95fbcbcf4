// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace isogloss::tokenizer {

/// The alphabet in which byte-level vocabularies are written (Radford et al. 2019, GPT-2): each of the 256
/// bytes is one visible character, so that "Ġthe" stands for " the". The bytes of a piece; empty when a
/// character is not in the alphabet.
std::optional<std::string> bytesOfPiece(std::string_view piece);

/// The piece that stands for these bytes.
std::string pieceOfBytes(std::string_view bytes);

} // namespace isogloss::tokenizer
