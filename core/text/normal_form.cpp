// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/normal_form.h"

#include <cassert>
#include <cstdint>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

namespace isogloss::text {

std::vector<TextEdit> composeEdits(std::string_view text)
{
    assert(text.size() <= INT32_MAX);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::StringPiece piece(text.data(), static_cast<std::int32_t>(text.size()));
    if (nfc->isNormalizedUTF8(piece, status))
        return {};
    std::string normal;
    icu::StringByteSink<std::string> sink(&normal);
    icu::Edits changes;
    nfc->normalizeUTF8(0, piece, sink, &changes, status);
    assert(U_SUCCESS(status));

    std::vector<TextEdit> edits;
    for (auto change = changes.getFineChangesIterator(); change.next(status);) {
        const auto begin = static_cast<std::size_t>(change.sourceIndex());
        edits.push_back({begin, begin + static_cast<std::size_t>(change.oldLength()),
            normal.substr(static_cast<std::size_t>(change.destinationIndex()),
                static_cast<std::size_t>(change.newLength()))});
    }
    return edits;
}

std::string composed(std::string_view text)
{
    std::string result;
    std::size_t at = 0;
    for (const TextEdit& edit : composeEdits(text)) {
        result += text.substr(at, edit.begin - at);
        result += edit.content;
        at = edit.end;
    }
    return result += text.substr(at);
}

} // namespace isogloss::text
