// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/run_page.h"

#include "app/models/run_curves.h"
#include "app/models/run_outcome.h"
#include "app/pages/exact_settings.h"
#include "app/pages/results/layers_panel.h"
#include "app/pages/results/log_panel.h"
#include "app/pages/results/progress_panel.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

RunPage::RunPage(const LanguageNames* languages)
    : m_title(makeLabel({}, TextRole::Title))
    , m_state(makeLabel({}, TextRole::Muted))
    , m_head(new QWidget)
    , m_tabs(new QTabWidget)
    , m_progress(new ProgressPanel(languages))
    , m_layers(new LayersPanel(languages))
    , m_log(new LogPanel)
    , m_settings(new ExactSettings)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, 0);
    layout->setSpacing(metrics::FieldGap);
    auto* const head = new QVBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(metrics::LabelGap);
    head->addWidget(m_title);
    head->addWidget(m_state);
    layout->addWidget(m_head);
    layout->addWidget(m_tabs, 1);
    m_tabs->setDocumentMode(true);
    addTab(m_progress, tr("Progress"));
    addTab(m_layers, tr("Layers"));
    addTab(m_log, tr("Log"));
    auto* const settings = new QWidget;
    auto* const rows = new QVBoxLayout(settings);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->addWidget(m_settings);
    addTab(settings, tr("Settings"));
    m_settingsTab = m_tabs->widget(m_tabs->count() - 1);
    showSettings({}, {});
    m_tabs->hide(); // until there is something to show
}

void RunPage::addTab(QWidget* panel, const QString& name, int place)
{
    auto* const scroll = new QScrollArea;
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->insertTab(place, scroll, name);
}

void RunPage::showTab(int place)
{
    m_tabs->setCurrentIndex(place);
}

void RunPage::addToHead(QWidget* widget)
{
    m_head->layout()->addWidget(widget);
}

void RunPage::show(const QString& name, const RunCurves& curves, bool isPaused)
{
    m_tabs->show();
    m_title->setText(name);
    m_state->setText(stateText(curves, isPaused));
    m_progress->show(curves);
    m_layers->show(curves);
    m_log->show(curves);
}

void RunPage::showSettings(const QString& name, const QString& settings)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_settingsTab), !settings.isEmpty());
    if (!settings.isEmpty())
        m_settings->showRun(settings, name);
}

} // namespace isogloss::app
