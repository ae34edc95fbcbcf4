// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tokenizer/tokenizer.h"

#include <QFrame>
#include <memory>

class QLabel;
class QLineEdit;

namespace isogloss::widgets {
class TokenChips;
}

namespace isogloss::app {

/// What a model sees: any sentence as the pieces of its vocabulary.
class SeenPanel : public QFrame
{
    Q_OBJECT
public:
    SeenPanel();

    void setTokenizer(std::shared_ptr<const tokenizer::Tokenizer> tokenizer);
    void setSentence(const QString& sentence);

private:
    void showTokens();

    std::shared_ptr<const tokenizer::Tokenizer> m_tokenizer;
    QLineEdit* m_sentence;
    widgets::TokenChips* m_chips;
    QLabel* m_counts;
    QLabel* m_bytes;
};

} // namespace isogloss::app
