// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chart_frame.h"

#include "widgets/charts/chart.h"
#include "widgets/charts/chart_table.h"
#include "widgets/charts/chart_table_view.h"
#include "widgets/charts/figure/figure.h"
#include "widgets/common/label.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icons.h"
#include "widgets/theme/metrics.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr double CopiedDots = 192; // to the inch: sharp on a slide

} // namespace

ChartFrame::ChartFrame(Chart* chart, Look look, QWidget* parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_heading(makeLabel({}, TextRole::Section))
    , m_button(new QToolButton)
    , m_menu(new QMenu(this))
    , m_head(new QHBoxLayout)
    , m_above(new QVBoxLayout)
    , m_body(new QVBoxLayout(this))
{
    const int padding = look == Look::Card ? metrics::CardPadding : 0;
    setProperty("card", look == Look::Card);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(metrics::FieldGap);
    m_above->setSpacing(metrics::FieldGap);
    m_head->setSpacing(metrics::FieldGap);
    m_heading->setVisible(look == Look::Card);
    m_head->addWidget(m_heading, 1);
    if (look == Look::Bare)
        m_head->addStretch(1);
    m_head->addWidget(m_button, 0, Qt::AlignTop);
    m_body->addLayout(m_head);
    m_body->addLayout(m_above);
    m_body->addWidget(m_chart, 1);
    makeMenu();
    drawIcon();
    setTabOrder(m_chart, m_button);
}

void ChartFrame::makeMenu()
{
    m_button->setProperty("quiet", true);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setToolTip(tr("Save, copy, table"));
    m_button->setMenu(m_menu);
    m_menu->addAction(tr("&Save as a file..."), this, [this] { Q_EMIT exportRequested(false); });
    m_menu->addAction(tr("Save with what &draws it again..."), this, [this] { Q_EMIT exportRequested(true); });
    m_menu->addAction(tr("&Copy the picture"), this, &ChartFrame::copyPicture);
    m_menu->addAction(tr("Copy the si&gnature"), this, &ChartFrame::copySignature);
    m_menu->addSeparator();
    m_reset = m_menu->addAction(tr("Show &all of it again"), m_chart, &Chart::resetView);
    m_reset->setEnabled(m_chart->isZoomed());
    connect(m_chart, &Chart::viewChanged, this, [this] { m_reset->setEnabled(m_chart->isZoomed()); });
    m_asTable = m_menu->addAction(tr("Show as a &table"));
    m_asTable->setCheckable(true);
    connect(m_menu, &QMenu::aboutToShow, this, // not where a page shows something else in its place
        [this] { m_asTable->setEnabled(isTableShown() || !m_chart->isHidden()); });
    connect(m_asTable, &QAction::toggled, this, &ChartFrame::showTable);
}

void ChartFrame::setTitle(const QString& title)
{
    m_title = title;
    m_heading->setText(title);
    setAccessibleName(title);
    m_chart->setAccessibleName(title);
    m_button->setAccessibleName(tr("Save, copy, table: %1").arg(title));
    if (m_table)
        m_table->setAccessibleName(title);
}

bool ChartFrame::isTableShown() const
{
    return m_asTable->isChecked();
}

void ChartFrame::showTable(bool isTable)
{
    m_asTable->setChecked(isTable);
    if (!isTable && !m_table)
        return;
    if (!m_table)
        makeTable();
    m_table->setMinimumHeight(m_chart->minimumHeight());
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    m_chart->setVisible(!isTable);
    m_table->setVisible(isTable);
    if (hadFocus)
        isTable ? m_table->setFocus() : m_chart->setFocus();
}

void ChartFrame::makeTable()
{
    m_table = new ChartTableView;
    m_table->setModel(new ChartTable(*m_chart, m_table));
    m_table->setAccessibleName(m_title);
    m_body->insertWidget(m_body->indexOf(m_chart) + 1, m_table, 1);
    setTabOrder(m_table, m_button);
}

void ChartFrame::addToHead(QWidget* widget)
{
    m_head->insertWidget(0, widget);
}

void ChartFrame::addAbove(QWidget* widget)
{
    m_above->addWidget(widget);
}

void ChartFrame::addBelow(QWidget* widget)
{
    m_body->addWidget(widget);
}

void ChartFrame::copyPicture()
{
    auto* const picture = new QMimeData; // the clipboard owns it
    picture->setImageData(figurePicture(*m_chart, CopiedDots));
    picture->setData(u"image/svg+xml"_s, figureBytes(*m_chart, FigureFormat::Svg, m_title));
    QGuiApplication::clipboard()->setMimeData(picture);
}

/// Of a chart whose page gave none: what it shows, and a hash of all its values.
QString ChartFrame::signatureOfValues() const
{
    constexpr qsizetype HashDigits = 12;
    QString title = m_title;
    title.replace(u'|', u'/');
    const QByteArray hash = QCryptographicHash::hash(csvOf(*m_chart), QCryptographicHash::Sha256).toHex();
    return u"figure|title:%1|rows:%2|values:%3|isogloss:%4"_s.arg(title)
        .arg(m_chart->valueRows())
        .arg(QString::fromLatin1(hash.first(HashDigits)), QCoreApplication::applicationVersion());
}

void ChartFrame::copySignature()
{
    const QStringList own = m_chart->signatures();
    QGuiApplication::clipboard()->setText(own.isEmpty() ? signatureOfValues() : own.join(u'\n'));
}

void ChartFrame::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        drawIcon();
}

void ChartFrame::drawIcon()
{
    const int size = std::max(metrics::IconSize, fontMetrics().height());
    m_button->setIconSize({size, size});
    m_button->setIcon(themedIcon(u":/controls/more.svg"_s, colors(schemeOf(palette())).mutedText));
}

void ChartFrame::contextMenuEvent(QContextMenuEvent* event)
{
    m_menu->popup(event->globalPos());
}

} // namespace isogloss::widgets
