// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/run_page.h"

#include "app/i18n/error_text.h"
#include "app/models/run_curves.h"
#include "app/pages/exact_settings.h"
#include "app/pages/results/layers_panel.h"
#include "app/pages/results/log_panel.h"
#include "app/pages/results/progress_panel.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

QString stateOf(const RunCurves& curves)
{
    const QString step = QLocale().toString(curves.lastStep);
    if (curves.failure)
        return RunPage::tr("Ended at step %1. %2").arg(step, errorText(*curves.failure));
    if (curves.isStopped)
        return RunPage::tr("Stopped after %n step(s); what it learned is kept.", nullptr,
            static_cast<int>(curves.lastStep));
    if (curves.isFinished)
        return RunPage::tr("Finished after %n step(s).", nullptr, static_cast<int>(curves.lastStep));
    return RunPage::tr("Step %1 of %2.")
        .arg(step, QLocale().toString(curves.totalSteps));
}

} // namespace

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
    m_settingsTab = m_tabs->count();
    auto* const settings = new QWidget;
    auto* const rows = new QVBoxLayout(settings);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->addWidget(m_settings);
    rows->addStretch(1);
    addTab(settings, tr("Settings"));
    m_tabs->setTabVisible(m_settingsTab, false);
}

void RunPage::addTab(QWidget* panel, const QString& name)
{
    auto* const scroll = new QScrollArea;
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(scroll, name);
}

void RunPage::addToHead(QWidget* widget)
{
    m_head->layout()->addWidget(widget);
}

void RunPage::show(const QString& name, const RunCurves& curves)
{
    m_title->setText(name);
    m_state->setText(stateOf(curves));
    m_progress->show(curves);
    m_layers->show(curves);
    m_log->show(curves);
}

void RunPage::showSettings(const QString& name, const QString& settings)
{
    m_tabs->setTabVisible(m_settingsTab, !settings.isEmpty());
    if (!settings.isEmpty())
        m_settings->showRun(settings, name);
}

} // namespace isogloss::app
