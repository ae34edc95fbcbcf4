// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/compare_panel.h"

#include "app/controllers/language_names.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/pages/results/differences_view.h"
#include "app/pages/results/run_exchange.h"
#include "app/pages/results/seeds_view.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::ChartFrame;
using widgets::LineChart;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 220;
constexpr int ChoiceLetters = 16;
constexpr int TwoColumnsFrom = 90; // width of the panel in characters

} // namespace

ComparePanel::ComparePanel(const LanguageNames& languages)
    : m_languages(languages)
    , m_title(makeLabel({}, TextRole::Title))
    , m_columns(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_task(addPlot(tr("How well the task is learned (task loss): lower is better"), tr("loss (nats)")))
    , m_align(addPlot(tr("How well translations are told from others (alignment loss): lower is better"),
          tr("loss (nats)")))
    , m_validation(addPlot(tr("Loss on held-out texts (validation loss): lower is better"), tr("loss (nats)")))
    , m_found(addPlot(tr("Translations that find each other (retrieval), at the trained layer"), tr("share found")))
    , m_choice(new widgets::ChoiceField)
    , m_differences(new DifferencesView)
    , m_seeds(new SeedsView(languages))
    , m_words(makeLabel({}, TextRole::Caution))
{
    auto* const page = new QWidget;
    page->setProperty(ExplainProperty, u"compare_runs"_s);
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::CardGap);
    rows->addWidget(m_title);
    rows->addWidget(makeLabel(tr("Each run has the same colour here and in the list."), TextRole::Muted));
    auto* const exchange = new RunExchange;
    rows->addWidget(exchange);
    rows->addWidget(m_words);
    m_words->hide();
    auto* const seeds = new widgets::Card(tr("What differs over seeds"));
    seeds->contents().addWidget(m_seeds);
    rows->addWidget(seeds);
    m_columns->setSpacing(metrics::CardGap);
    m_columns->addWidget(m_task.frame, 1);
    m_columns->addWidget(m_align.frame, 1);
    rows->addLayout(m_columns);
    rows->addWidget(m_validation.frame);
    m_found.chart->setFixedRange(widgets::Interval{0, 1});
    m_choice->setAccessibleName(tr("Watched pair"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(ChoiceLetters);
    m_found.frame->addToHead(m_choice);
    rows->addWidget(m_found.frame);
    auto* const card = new widgets::Card(tr("Only what differs between their settings"));
    card->contents().addWidget(m_differences);
    rows->addWidget(card);
    rows->addStretch(1);
    page->setMinimumWidth(1); // as narrow as the view, whatever is in it
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &ComparePanel::showPair);
    connect(&m_languages, &LanguageNames::changed, this, &ComparePanel::fillPairs);
    connect(exchange, &RunExchange::reportRequested, this, &ComparePanel::reportRequested);
    connect(exchange, &RunExchange::foreignRequested, this, &ComparePanel::foreignRequested);
    connect(m_seeds, &SeedsView::testAlikeRequested, this, &ComparePanel::testAlikeRequested);
    connect(m_seeds, &SeedsView::measureAgainRequested, this, &ComparePanel::measureAgainRequested);
}

void ComparePanel::tell(const QString& words)
{
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

void ComparePanel::showSeeds(const std::vector<report::ComparedMeasure>& measures)
{
    m_seeds->show(measures);
    if (measures.empty())
        m_seeds->tell(tr("Nothing was measured of these runs that could be compared: test them (Evaluation), or let runs "
                         "watch a pair of languages."));
}

void ComparePanel::addForeign(const ComparedRun& run)
{
    tell(run.curves.taskLoss.isEmpty() && run.curves.validationLoss.isEmpty()
            ? tr("%1 has no loss that is known here.", "a run").arg(run.name)
            : QString());
    m_foreign.append(run);
    showAll();
}

ComparePanel::Plot ComparePanel::addPlot(const QString& title, const QString& vertical)
{
    auto* const chart = new LineChart;
    chart->setAxes(tr("step"), vertical);
    chart->setMinimumHeight(ChartHeight);
    auto* const frame = new ChartFrame(chart, ChartFrame::Look::Card);
    frame->setTitle(title);
    offerExport(*frame);
    auto* const below = makeLabel({}, TextRole::Muted);
    frame->addBelow(below);
    return {chart, frame, below};
}

void ComparePanel::show(const QList<ComparedRun>& runs)
{
    const auto isSame = [](const ComparedRun& a, const ComparedRun& b) { return a.folder == b.folder; };
    if (!std::equal(runs.begin(), runs.end(), m_own.begin(), m_own.end(), isSame)) {
        m_foreign.clear();
        m_seeds->show({});
        m_seeds->tell(tr("Looking for what was measured of these runs..."));
        tell({});
    }
    m_own = runs;
    m_differences->show(differencesTable(runs));
    showAll();
}

/// Runs of other programs get the colours that are free.
void ComparePanel::showAll()
{
    m_runs = m_own;
    int look = 0;
    for (const ComparedRun& run : m_own)
        look = std::max(look, run.look + 1);
    for (ComparedRun& run : m_foreign) {
        run.look = look++;
        m_runs.append(run);
    }
    m_title->setText(tr("%Ln run(s) beside each other", nullptr, static_cast<int>(m_runs.size())));
    showLoss(m_task, &RunCurves::taskLoss);
    showLoss(m_align, &RunCurves::alignLoss);
    showLoss(m_validation, &RunCurves::validationLoss);
    fillPairs();
}

void ComparePanel::showLoss(const Plot& plot, QList<QPointF> RunCurves::*curve)
{
    const int window = comparedSmoothing(m_runs, curve);
    const auto series = comparedCurves(m_runs, curve, window);
    plot.chart->setSeries(series);
    plot.frame->setVisible(!series.isEmpty());
    plot.below->setText(
        tr("The line is the mean of the last %Ln value(s); faint behind it, each step.", nullptr, window));
    plot.below->setVisible(window > 1);
}

QString ComparePanel::pairName(const WatchedPair& pair) const
{
    return tr("%1 and %2", "languages").arg(m_languages.name(pair.first), m_languages.name(pair.second));
}

void ComparePanel::fillPairs()
{
    const WatchedPair before = m_pairs.value(m_choice->currentIndex());
    m_pairs = watchedPairs(m_runs);
    {
        const QSignalBlocker quiet(m_choice);
        m_choice->clear();
        for (const WatchedPair& pair : m_pairs)
            m_choice->addItem(pairName(pair));
        m_choice->setCurrentIndex(static_cast<int>(std::max<qsizetype>(0, m_pairs.indexOf(before))));
    }
    m_found.frame->setVisible(!m_pairs.isEmpty());
    showPair();
}

void ComparePanel::showPair()
{
    const int chosen = m_choice->currentIndex();
    if (chosen < 0 || chosen >= m_pairs.size())
        return;
    const auto series = comparedRetrieval(m_runs, m_pairs[chosen]);
    m_found.chart->setSeries({series.begin(), series.end()});
    QStringList signatures;
    for (const ComparedRun& run : m_runs)
        for (const PairMap& map : run.curves.pairs)
            if (const WatchedPair& pair = m_pairs[chosen]; pair == WatchedPair(map.source, map.target)
                || pair == WatchedPair(map.target, map.source))
                signatures.append(map.signature);
    m_found.chart->setSignatures(signatures);
    QStringList words;
    for (const FoundCurve& curve : series)
        if (!curve.points.isEmpty())
            words.append(tr("%1: %2 at layer %3", "name of a run, share found")
                             .arg(curve.name, QLocale().toString(curve.points.back().y(), 'f', 2),
                                 QLocale().toString(curve.layer)));
    m_found.below->setText(words.join(tr("; ", "between parts of a list")));
}

void ComparePanel::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    const bool isWide = width() >= TwoColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace isogloss::app
