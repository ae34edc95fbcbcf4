// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/word_counter.h"

#include <memory>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

namespace isogloss::text {

std::size_t countWords(std::string_view text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status) != 0)
        return 0;
    const icu::UnicodeString unicode
        = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
    words->setText(unicode);
    std::size_t count = 0;
    while (words->next() != icu::BreakIterator::DONE)
        count += words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT ? 1 : 0;
    return count;
}

} // namespace isogloss::text
