// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/explain_panel.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QVBoxLayout>

namespace isogloss::widgets {

ExplainPanel::ExplainPanel(QWidget* parent)
    : QScrollArea(parent)
    , m_title(makeLabel({}, TextRole::Section))
    , m_text(makeLabel({}, TextRole::Body))
    , m_good(makeLabel({}, TextRole::Body))
    , m_source(makeLabel({}, TextRole::Caption))
{
    setProperty("explain", true);
    setAccessibleName(tr("Explain"));
    auto* const page = new QWidget;
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::PageMargin, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("Explain"), TextRole::Caption));
    for (QLabel* const label : {m_title, m_text, m_good, m_source})
        layout->addWidget(label);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ExplainPanel::explain(
    const QString& title, const QString& text, const QString& good, const QString& source)
{
    m_title->setText(title);
    m_text->setText(text);
    m_good->setText(good);
    m_good->setVisible(!good.isEmpty());
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

} // namespace isogloss::widgets
