// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/explain_panel.h"

#include "widgets/common/label.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace isogloss::widgets {

namespace {

constexpr QSize PictureSize{180, 96};

} // namespace

ExplainPanel::ExplainPanel(QWidget* parent)
    : QScrollArea(parent)
    , m_picture(new QLabel)
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
    for (QLabel* const label : {m_picture, m_title, m_text, m_good, m_source})
        layout->addWidget(label);
    layout->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void ExplainPanel::explain(
    const QString& title, const QString& text, const QString& good, const QString& source, const QString& picture)
{
    m_pictureFile = picture;
    drawPicture();
    m_title->setText(title);
    m_text->setText(text);
    m_good->setText(good);
    m_good->setVisible(!good.isEmpty());
    m_source->setText(source);
    m_source->setVisible(!source.isEmpty());
}

void ExplainPanel::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
}

void ExplainPanel::drawPicture()
{
    if (m_pictureFile.isEmpty()) // nothing is explained yet
        return;
    const Colors& table = colors(schemeOf(palette()));
    m_picture->setPixmap(
        themedPicture(m_pictureFile, table.mutedText, table.accent, PictureSize, devicePixelRatioF()));
}

} // namespace isogloss::widgets
