// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace isogloss::text {

/// The encodings that people are offered, by the names that files declare; UTF-8 first.
std::span<const std::string_view> encodingNames();

/// A name, in any spelling known to ICU, as encodingNames() writes it; else as it came. "latin1" and
/// ISO-8859-1 become windows-1252, as browsers read them.
std::string canonicalEncoding(std::string_view name);

/// Checks UTF-8 that comes in pieces. One thread.
class Utf8Check
{
public:
    /// True while everything so far is well-formed; a character may go on in the next piece.
    bool add(std::string_view bytes);
    /// True when the text did not end inside a character.
    bool isComplete() const { return m_pending.empty(); }

private:
    std::string m_pending;
    bool m_isValid = true;
};

/// Turns bytes of one encoding, which may come in pieces, into UTF-8. A byte order mark in front is dropped.
/// Nothing is ever replaced: bytes that do not decode are an error. One thread.
class Decoder
{
public:
    /// Any name that ICU knows. Error: EncodingUnknown{value}.
    static Result<Decoder> create(std::string_view encoding);
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;
    ~Decoder();

    /// Appends what `bytes` decode to. Error: NotDecodable{offset, encoding}, the offset counted from the
    /// first byte ever given; what stands before it was appended.
    Result<void> decode(std::string_view bytes, std::string& out);
    /// The end of the input; an error when it lies inside a character.
    Result<void> finish(std::string& out);

private:
    struct State;
    explicit Decoder(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace isogloss::text
