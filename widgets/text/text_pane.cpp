// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/text/text_pane.h"

#include "widgets/common/label.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollBar>
#include <memory>

namespace isogloss::widgets {

TextPane::TextPane(QWidget* parent)
    : QScrollArea(parent)
    , m_grid(new QGridLayout)
{
    auto* const page = new QWidget;
    page->setLayout(m_grid);
    m_grid->setContentsMargins(0, 0, metrics::FieldGap, 0);
    m_grid->setHorizontalSpacing(metrics::CardGap);
    m_grid->setVerticalSpacing(metrics::LabelGap);
    m_grid->setColumnStretch(1, 1);
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void TextPane::setTexts(const QList<PaneText>& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    while (const std::unique_ptr<QLayoutItem> item{m_grid->takeAt(0)})
        delete item->widget();
    for (int row = 0; row < texts.size(); ++row) {
        QLabel* const name = makeLabel(texts[row].name, TextRole::Muted);
        name->setWordWrap(false);
        QLabel* const text = makeLabel(texts[row].text, TextRole::Body);
        text->setLayoutDirection(texts[row].direction);
        text->setAlignment(Qt::AlignLeading | Qt::AlignTop);
        text->setFont(TextCellDelegate::textFont(font()));
        m_grid->addWidget(name, row, 0, Qt::AlignTop);
        m_grid->addWidget(text, row, 1);
    }
    m_grid->setRowStretch(static_cast<int>(texts.size()), 1);
    verticalScrollBar()->setValue(0);
}

} // namespace isogloss::widgets
