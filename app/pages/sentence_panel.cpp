// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sentence_panel.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <numeric>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr double TextScale = 1.15; // texts in languages stand out from the words of the window

void setDirection(QLabel& label, Qt::LayoutDirection direction)
{
    label.setLayoutDirection(direction);
    label.setAlignment((direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
        | Qt::AlignVCenter);
}

} // namespace

SentencePanel::SentencePanel()
    : m_source(makeLabel({}, TextRole::Body))
    , m_target(makeLabel({}, TextRole::Body))
    , m_layer(makeLabel({}, TextRole::Title))
    , m_words(makeLabel({}, TextRole::Muted))
    , m_next(new QPushButton(tr("Another sentence")))
{
    setProperty("card", true);
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::FieldGap, metrics::CardPadding, metrics::FieldGap);
    layout->setSpacing(metrics::CardGap);
    auto* const texts = new QVBoxLayout;
    texts->setSpacing(metrics::LabelGap);
    texts->addWidget(m_source);
    texts->addWidget(m_target);
    layout->addLayout(texts, 3);
    auto* const where = new QVBoxLayout;
    where->setSpacing(metrics::LabelGap);
    where->addWidget(m_layer);
    where->addWidget(m_words);
    layout->addLayout(where, 2);
    layout->addWidget(m_next, 0, Qt::AlignVCenter);
    connect(m_next, &QPushButton::clicked, this, &SentencePanel::showNext);
    enlarge();
    hide();
}

void SentencePanel::setSentences(const QStringList& sources, const QStringList& targets,
    Qt::LayoutDirection sourceDirection, Qt::LayoutDirection targetDirection)
{
    m_sources = sources;
    m_targets = targets;
    m_place = 0;
    setDirection(*m_source, sourceDirection);
    setDirection(*m_target, targetDirection);
    showSentence();
}

void SentencePanel::setLayers(
    const QList<int>& now, const QList<int>& first, const QList<int>& last, int layers)
{
    const int shown = m_order.isEmpty() ? -1 : m_order[m_place];
    m_now = now;
    m_layers = layers;
    m_order.resize(std::min(first.size(), m_sources.size()));
    std::iota(m_order.begin(), m_order.end(), 0);
    std::stable_sort(m_order.begin(), m_order.end(),
        [&](int a, int b) { return first[a] - last[a] > first[b] - last[b]; });
    // A sentence that a person looks at stays until another is asked for, once it has come down.
    const qsizetype kept = shown >= 0 && shown < last.size() && last[shown] <= layers ? m_order.indexOf(shown) : 0;
    m_place = static_cast<int>(std::max<qsizetype>(0, kept));
    showSentence();
}

void SentencePanel::showSentence()
{
    setVisible(!m_order.isEmpty() && !m_now.isEmpty());
    if (!isVisibleTo(parentWidget()))
        return;
    const int sentence = m_order[m_place];
    m_source->setText(m_sources[sentence]);
    m_target->setText(m_targets[sentence]);
    const int layer = m_now[sentence];
    if (layer > m_layers) {
        m_layer->setText(tr("not yet"));
        m_words->setText(tr("at no layer is its translation the nearest"));
    } else {
        m_layer->setText(tr("layer %1 of %2").arg(QLocale().toString(layer), QLocale().toString(m_layers)));
        m_words->setText(tr("is where the two first meet"));
    }
}

void SentencePanel::showNext()
{
    m_place = (m_place + 1) % static_cast<int>(m_order.size());
    showSentence();
}

void SentencePanel::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        enlarge();
}

void SentencePanel::enlarge()
{
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * TextScale);
    for (QLabel* const label : {m_source, m_target})
        label->setFont(larger);
}

} // namespace isogloss::app
