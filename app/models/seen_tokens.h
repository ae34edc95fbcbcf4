// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"
#include "widgets/text/token_chips.h"

#include <QList>
#include <QString>

namespace isogloss::app {

/// A sentence as a model sees it.
struct SeenTokens
{
    QList<widgets::TokenChip> chips;
    int bytes = 0; ///< pieces that stand for one byte
    int words = 0;
    double piecesPerWord() const { return words > 0 ? static_cast<double>(chips.size()) / words : 0; }
};

/// Errors: of Tokenizer::encode.
Result<SeenTokens> seenTokens(const tokenizer::Tokenizer& tokenizer, const QString& text);

} // namespace isogloss::app
