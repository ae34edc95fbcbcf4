// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/seen_tokens.h"

#include "core/text/word_counter.h"

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

/// What stands in the text, with blanks made visible; the piece itself where that is part of a character.
QString chipText(
    const tokenizer::Tokenizer& tokenizer, const tokenizer::TokenSpan& token, const std::string& text)
{
    if (tokenizer.isByte(token.id))
        return QString::fromStdString(tokenizer.piece(token.id));
    const QString covered
        = QString::fromUtf8(text.data() + token.begin, static_cast<qsizetype>(token.end - token.begin));
    QString shown = covered.isEmpty() || covered.contains(QChar::ReplacementCharacter)
        ? QString::fromStdString(tokenizer.piece(token.id))
        : covered;
    return shown.replace(u' ', u'\u00B7').replace(u'\u2581', u'\u00B7');
}

} // namespace

Result<SeenTokens> seenTokens(const tokenizer::Tokenizer& tokenizer, const QString& text)
{
    const std::string bytes = text.toStdString();
    ISOGLOSS_TRY(const auto tokens, tokenizer.encodeWithOffsets(bytes));
    SeenTokens seen;
    seen.words = static_cast<int>(text::countWords(bytes));
    for (const tokenizer::TokenSpan& token : tokens) {
        const bool isByte = tokenizer.isByte(token.id);
        seen.bytes += isByte ? 1 : 0;
        seen.chips.append({chipText(tokenizer, token, bytes), QString::number(token.id), isByte});
    }
    return seen;
}

} // namespace isogloss::app
