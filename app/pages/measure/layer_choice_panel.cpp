// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/layer_choice_panel.h"

#include "app/help/explanations.h"
#include "app/models/measure_words.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString reasonWords(const analysis::LayerChoice& choice, int layers)
{
    switch (choice.reason) {
    case analysis::ChoiceReason::Best:
        return LayerChoicePanel::tr("Layer %1 does better than the middle of the model, beyond chance.")
            .arg(number(choice.proposed));
    case analysis::ChoiceReason::MiddleAsGood:
        return LayerChoicePanel::tr("This is the middle of the model. No layer does better than it beyond chance, and "
                                    "the middle served well in the published experiments.");
    case analysis::ChoiceReason::NotAboveBaseline:
        return LayerChoicePanel::tr("This is the middle of the model. Even the best layer (%1) does not rise above "
                                    "what length and shared letters alone give, so the scan says nothing here.")
            .arg(number(choice.best));
    case analysis::ChoiceReason::TooFewSentences:
        break;
    }
    return LayerChoicePanel::tr("This is the middle of the %1 layers. A scan needs %2 sentences or more; there are "
                                "too few to say anything better.")
        .arg(number(layers), number(analysis::LayerChoice::MinimumSentences));
}

} // namespace

LayerChoicePanel::LayerChoicePanel()
    : m_proposal(makeLabel({}, TextRole::Section))
    , m_reason(makeLabel({}, TextRole::Body))
    , m_sureness(makeLabel({}, TextRole::Body))
    , m_others(makeLabel({}, TextRole::Body))
    , m_caution(makeLabel(tr("The scan looks at the model before training; which layer trains best is another question. Tried on "
                             "the sample, with three languages and three seeds at each of its 8 layers, the proposal did not "
                             "beat a layer taken by chance: it was the middle, which came seventh. Train several layers and "
                             "compare them before you rely on one."),
          TextRole::Caution))
    , m_use(new QPushButton)
    , m_again(new QPushButton(tr("Measure again")))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"layer-choice"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    for (QLabel* const label : {m_proposal, m_reason, m_sureness, m_others, m_caution})
        layout->addWidget(label);
    layout->addWidget(m_use, 0, Qt::AlignLeft);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT layerChosen(m_layer); });
    connect(m_again, &QPushButton::clicked, this, &LayerChoicePanel::measureRequested);
}

void LayerChoicePanel::showChoice(const std::optional<analysis::LayerChoice>& choice, qsizetype pairs, int layers,
    qint64 sentences, const QString& text)
{
    const bool isThere = choice.has_value();
    for (QWidget* const part : QList<QWidget*>{m_reason, m_sureness, m_others, m_caution, m_use})
        part->setVisible(isThere);
    m_again->setVisible(!isThere);
    if (!isThere) {
        m_proposal->setText(tr("The proposal is made while measuring. Measure again to see it."));
        return;
    }
    m_layer = choice->proposed;
    m_proposal->setText(tr("Layer to align: %1 of %2", "a layer, their number").arg(number(m_layer), number(layers)));
    m_reason->setText(reasonWords(*choice, layers));
    const bool isScanned = choice->reason != analysis::ChoiceReason::TooFewSentences;
    m_sureness->setVisible(isScanned);
    m_others->setVisible(isScanned);
    m_sureness->setText(tr("Found on one half of %1 sentences of %2: layer %3; on the other half it reaches %4 (95 %: "
                           "%5 to %6), where the best baseline reaches %7. In %8 % of the draws no layer does better "
                           "than layer %9.")
                            .arg(number(sentences), text, number(choice->best), shareText(choice->value),
                                shareText(choice->interval.low), shareText(choice->interval.high),
                                shareText(choice->baseline),
                                QLocale().toString(100 * choice->certainty, 'f', 0), number(m_layer)));
    const QString layersAlike = tr("Not told apart from the best: layers %1.").arg(layersText(choice->asGood));
    m_others->setText(pairs > 1 ? tr("Over %1 pairs of languages.").arg(number(pairs)) + u' ' + layersAlike
                                : layersAlike);
    m_use->setText(tr("Train with layer %1").arg(number(m_layer)));
}

} // namespace isogloss::app
