// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/seen_panel.h"

#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/seen_tokens.h"
#include "widgets/common/label.h"
#include "widgets/text/token_chips.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int LongestSentence = 500; // characters: cut in well under a millisecond

} // namespace

SeenPanel::SeenPanel()
    : m_sentence(new QLineEdit)
    , m_chips(new widgets::TokenChips)
    , m_counts(makeLabel({}, TextRole::Body))
    , m_bytes(makeLabel({}, TextRole::Caution))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"seen-tokens"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("What the model sees"), TextRole::Section));
    QLabel* const label = makeLabel(tr("A sentence of any language"), TextRole::Caption);
    m_sentence->setMaxLength(LongestSentence);
    m_sentence->setAccessibleName(label->text());
    m_sentence->setProperty(ExplainProperty, u"seen-tokens"_s);
    label->setBuddy(m_sentence);
    auto* const field = new QVBoxLayout;
    field->setSpacing(metrics::LabelGap);
    field->addWidget(label);
    field->addWidget(m_sentence);
    layout->addLayout(field);
    layout->addWidget(m_chips);
    layout->addWidget(m_counts);
    layout->addWidget(m_bytes);
    m_sentence->setText(tr("Good morning, how did you sleep?"));
    connect(m_sentence, &QLineEdit::textChanged, this, &SeenPanel::showTokens);
}

void SeenPanel::setTokenizer(std::shared_ptr<const tokenizer::Tokenizer> tokenizer)
{
    m_tokenizer = std::move(tokenizer);
    showTokens();
}

void SeenPanel::setSentence(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void SeenPanel::showTokens()
{
    const QString text = m_sentence->text();
    if (!m_tokenizer)
        return;
    const auto seen = seenTokens(*m_tokenizer, text);
    if (!seen.has_value()) {
        m_chips->setChips({}, Qt::LeftToRight);
        m_counts->setText(errorText(seen.error()));
        m_bytes->hide();
        return;
    }
    const SeenTokens& tokens = seen.value();
    m_chips->setChips(tokens.chips, text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    const QLocale locale;
    const QString pieces = tr("%Ln piece(s)", nullptr, static_cast<int>(tokens.chips.size()));
    const QString words = tr("%Ln word(s)", nullptr, tokens.words);
    m_counts->setText(tokens.words == 0
            ? tr("%1.", "number of pieces").arg(pieces)
            : tr("%1 for %2: %3 pieces a word.", "numbers of pieces and of words")
                  .arg(pieces, words, locale.toString(tokens.piecesPerWord(), 'f', 1)));
    m_bytes->setText(tr("%Ln piece(s) with a broken frame stand for single bytes: the model has no piece for "
                        "these characters.",
        nullptr, tokens.bytes));
    m_bytes->setVisible(tokens.bytes > 0);
}

} // namespace isogloss::app
