// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_tabs.h"

#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QVBoxLayout>
#include <utility>

namespace isogloss::app {

namespace metrics = widgets::metrics;

MeasureTabs::MeasureTabs()
    : m_bar(new QTabBar)
    , m_layout(new QVBoxLayout(this))
    , m_missing(widgets::makeLabel({}, widgets::TextRole::Muted))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::CardGap);
    m_bar->setExpanding(false);
    m_bar->setDocumentMode(true);
    m_bar->setUsesScrollButtons(true);
    m_bar->setAccessibleName(tr("What is shown"));
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_missing);
    connect(m_bar, &QTabBar::currentChanged, this, &MeasureTabs::currentChanged);
}

void MeasureTabs::addTab(const QString& name, const QList<QWidget*>& panels)
{
    m_panels.append(panels);
    for (QWidget* const panel : panels) {
        panel->hide();
        m_layout->addWidget(panel);
        if (qobject_cast<QPushButton*>(panel) != nullptr)
            m_layout->setAlignment(panel, Qt::AlignLeft);
    }
    m_bar->addTab(name);
}

int MeasureTabs::current() const
{
    return m_bar->currentIndex();
}

void MeasureTabs::setCurrent(int tab)
{
    m_bar->setCurrentIndex(tab);
}

void MeasureTabs::showCurrent(bool isThere, const QString& missing)
{
    for (int tab = 0; tab < m_panels.size(); ++tab)
        for (QWidget* const panel : std::as_const(m_panels[tab]))
            panel->setVisible(tab == current() && isThere);
    m_missing->setVisible(!isThere);
    m_missing->setText(missing);
}

} // namespace isogloss::app
