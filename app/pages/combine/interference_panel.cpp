// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/interference_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/mix_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int MapHeight = 320; // pixels

} // namespace

InterferencePanel::InterferencePanel()
    : m_finding(makeLabel({}, TextRole::Body))
    , m_compare(new QPushButton(tr("Compare A and B")))
    , m_measure(new widgets::ChoiceField)
    , m_measureWords(makeLabel({}, TextRole::Muted))
    , m_map(new widgets::HeatMap)
    , m_frame(new widgets::ChartFrame(m_map, widgets::ChartFrame::Look::Bare))
{
    setProperty(ExplainProperty, u"interference"_s);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    head->addWidget(m_finding, 1);
    head->addWidget(m_measure, 0, Qt::AlignTop);
    head->addWidget(m_compare, 0, Qt::AlignTop);
    rows->addLayout(head);
    rows->addWidget(m_measureWords);
    rows->addWidget(m_frame, 1);
    rows->addStretch();
    m_measure->setAccessibleName(tr("What the map shows"));
    m_map->setMinimumHeight(MapHeight);
    m_map->setAxes(tr("part"), tr("layer"));
    offerExport(*m_frame);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &InterferencePanel::draw);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        m_compare->setEnabled(false);
        m_finding->setText(tr("Comparing"));
        Q_EMIT compareRequested();
    });
    clear();
}

void InterferencePanel::setObstacle(const QString& words)
{
    m_obstacle = words;
    m_compare->setEnabled(words.isEmpty());
    if (!words.isEmpty())
        m_finding->setText(words);
}

void InterferencePanel::clear()
{
    m_modules.clear();
    m_finding->setText(tr("See in which layers and parts the two change the model alike, and where against each other."));
    for (QWidget* const widget : {static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_measureWords),
             static_cast<QWidget*>(m_frame)})
        widget->hide();
    m_compare->show();
}

void InterferencePanel::showProblem(const QString& words)
{
    clear();
    m_compare->setEnabled(true);
    m_finding->setText(words);
}

void InterferencePanel::show(const std::vector<merge::ModuleComparison>& modules)
{
    std::vector<merge::ModuleReport> reports;
    for (const merge::ModuleComparison& module : modules)
        reports.push_back(
            {module.layer, module.linear, std::numeric_limits<double>::quiet_NaN(), module.interference});
    showModules(std::move(reports));
}

void InterferencePanel::showTried(const merge::MergeReport& report)
{
    showModules(report.modules);
}

void InterferencePanel::showModules(std::vector<merge::ModuleReport> modules)
{
    m_modules = std::move(modules);
    m_compare->setEnabled(true);
    m_compare->hide();
    m_finding->setText(m_obstacle.isEmpty() ? interferenceFinding(m_modules) : m_obstacle);
    {
        const QSignalBlocker quiet(m_measure);
        const InterferenceMeasure before = m_measures.value(m_measure->currentIndex());
        m_measures = interferenceMeasures(m_modules);
        m_measure->clear();
        for (const InterferenceMeasure measure : m_measures)
            m_measure->addItem(interferenceTitle(measure));
        m_measure->setCurrentIndex(std::max<int>(0, static_cast<int>(m_measures.indexOf(before))));
    }
    for (QWidget* const widget : {static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_measureWords),
             static_cast<QWidget*>(m_frame)})
        widget->setVisible(!m_measures.isEmpty());
    draw();
}

void InterferencePanel::draw()
{
    const InterferenceMeasure measure = m_measures.value(m_measure->currentIndex());
    m_measureWords->setText(interferenceWords(measure));
    m_map->setMap(interferenceMap(m_modules, measure));
    m_frame->setTitle(interferenceTitle(measure));
}

} // namespace isogloss::app
