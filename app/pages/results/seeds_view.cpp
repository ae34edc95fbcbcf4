// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/seeds_view.h"

#include "app/controllers/language_names.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/comparison_words.h"
#include "app/pages/results/differences_view.h"
#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::BarChart;
using widgets::ChartFrame;

namespace {

constexpr int ChoiceLetters = 16;

bool isApart(const report::ComparedMeasure& measure)
{
    return std::any_of(measure.conditions.begin(), measure.conditions.end(), [](const report::ConditionScore& score) {
               return score.verdict == report::Verdict::NotComparable;
           });
}

} // namespace

SeedsView::SeedsView(const LanguageNames& languages)
    : m_languages(languages)
    , m_choice(new widgets::ChoiceField)
    , m_dots(new BarChart(BarChart::Style::Dots))
    , m_frame(new ChartFrame(m_dots, ChartFrame::Look::Bare))
    , m_words(widgets::makeLabel({}, widgets::TextRole::Muted))
    , m_again(new QPushButton(tr("Measure again on common sentences")))
    , m_test(new QPushButton(tr("Test these runs on the same texts")))
    , m_table(new DifferencesView(tr("Conditions over seeds")))
{
    setProperty(ExplainProperty, u"seeds"_s);
    m_choice->setAccessibleName(tr("Measure"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(ChoiceLetters);
    m_frame->addToHead(m_choice);
    offerExport(*m_frame);
    m_again->setToolTip(tr("Each run was measured on other sentences; this measures all on those that none was trained on"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(m_words);
    rows->addWidget(m_frame);
    rows->addWidget(m_again, 0, Qt::AlignLeading);
    m_test->setToolTip(tr("Opens the test of the first run, with the others behind it"));
    rows->addWidget(m_test, 0, Qt::AlignLeading);
    rows->addWidget(m_table);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &SeedsView::showMeasure);
    connect(m_again, &QPushButton::clicked, this, &SeedsView::measureAgainRequested);
    connect(m_test, &QPushButton::clicked, this, &SeedsView::testAlikeRequested);
    connect(&m_languages, &LanguageNames::changed, this, &SeedsView::fill);
    show({});
}

void SeedsView::show(const std::vector<report::ComparedMeasure>& measures)
{
    m_measures = measures;
    tell({});
    fill();
}

void SeedsView::tell(const QString& words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void SeedsView::fill()
{
    {
        const QSignalBlocker quiet(m_choice);
        const int before = m_choice->currentIndex();
        m_choice->clear();
        for (const report::ComparedMeasure& measure : m_measures)
            m_choice->addItem(measureText(measure, m_languages));
        m_choice->setCurrentIndex(m_measures.empty() ? -1 : std::clamp(before, 0, m_choice->count() - 1));
    }
    m_frame->setVisible(!m_measures.empty());
    m_table->show(seedsTable(m_measures, m_languages));
    m_table->setVisible(!m_measures.empty());
    const auto anyApart = [this](auto isKind) {
        return std::any_of(m_measures.begin(), m_measures.end(),
            [&](const report::ComparedMeasure& measure) { return isKind(measure.measure) && isApart(measure); });
    };
    m_again->setVisible(anyApart([](const std::string& name) { return name == "retrieval"; }));
    m_test->setVisible(anyApart([](const std::string& name) { return name == "f1" || name == "chrf"; }));
    showMeasure();
}

void SeedsView::showMeasure()
{
    const int chosen = m_choice->currentIndex();
    if (chosen < 0 || chosen >= static_cast<int>(m_measures.size()))
        return;
    const report::ComparedMeasure& measure = m_measures[static_cast<std::size_t>(chosen)];
    const SeedDots dots = seedDots(measure);
    m_dots->setNames(tr("condition"), measureText(measure, m_languages));
    m_dots->setBars(dots.rows, dots.series);
    m_dots->setSignatures(dots.signatures);
    m_frame->setTitle(measureText(measure, m_languages));
}

} // namespace isogloss::app
