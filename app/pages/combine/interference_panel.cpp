// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/interference_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/interference_map.h"
#include "app/models/mix_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

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
    , m_measure(new QComboBox)
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
    for (const InterferenceMeasure measure : interferenceMeasures())
        m_measure->addItem(interferenceTitle(measure));
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
    m_compare->setEnabled(words.isEmpty());
    if (!words.isEmpty()) {
        clear();
        m_finding->setText(words);
    }
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
    m_modules = modules;
    m_compare->setEnabled(true);
    m_compare->hide();
    m_finding->setText(interferenceFinding(modules));
    for (QWidget* const widget : {static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_measureWords),
             static_cast<QWidget*>(m_frame)})
        widget->setVisible(!modules.empty());
    draw();
}

void InterferencePanel::draw()
{
    const InterferenceMeasure measure = interferenceMeasures().value(m_measure->currentIndex());
    m_measureWords->setText(interferenceWords(measure));
    m_map->setMap(interferenceMap(m_modules, measure));
    m_frame->setTitle(interferenceTitle(measure));
}

} // namespace isogloss::app
