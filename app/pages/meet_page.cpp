// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/meet_page.h"

#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/share_maps.h"
#include "app/pages/sentence_panel.h"
#include "core/data/text_table.h"
#include "core/record/settings_table.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TwoColumnsFrom = 110; // width of the page in characters

QString share(double value)
{
    return QLocale().toString(value, 'f', 2);
}

/// At which a run with these settings measures; empty where that is left to the run.
QList<qint64> measuredSteps(const record::RunSettings& settings)
{
    QList<qint64> steps;
    if (settings.run.watchEvery && settings.run.maxSteps) {
        for (qint64 step = 0; step < *settings.run.maxSteps; step += *settings.run.watchEvery)
            steps.append(step);
        steps.append(*settings.run.maxSteps);
    }
    return steps;
}

double best(const PairMap& pair, int column)
{
    double most = 0;
    for (const QList<double>& layer : pair.retrieval)
        most = std::max(most, layer[column]);
    return most;
}

} // namespace

MeetPage::MeetPage(Workbench& workbench)
    : m_workbench(workbench)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_state(makeLabel(tr("The model is being opened"), TextRole::Muted))
    , m_sentence(new SentencePanel)
    , m_result(makeLabel({}, TextRole::Section))
{
    auto* const page = new QWidget;
    setProperty(ExplainProperty, u"isogloss"_s);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    layout->setSpacing(metrics::CardGap);
    auto* const head = new QVBoxLayout;
    head->setSpacing(metrics::LabelGap);
    head->addWidget(makeLabel(tr("Two languages meet"), TextRole::Title));
    head->addWidget(m_state);
    layout->addLayout(head);
    layout->addWidget(makeMaps(), 1);
    layout->addWidget(makeScrubber());
    layout->addWidget(m_sentence);
    layout->addWidget(makeNext());
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&workbench.runs(), &RunController::runStarted, this, &MeetPage::follow);
    connect(&workbench.runs(), &RunController::runAdvanced, this, &MeetPage::advance);
}

MeetPage::Side MeetPage::makeSide(const QString& heading)
{
    const Side side{makeLabel({}, TextRole::Body), new widgets::HeatMap};
    side.map->setAxes(tr("step of the training"), tr("layer of the model"));
    auto* const frame = new widgets::ChartFrame(side.map, widgets::ChartFrame::Look::Card);
    frame->setTitle(heading);
    frame->addAbove(side.finding);
    offerExport(*frame);
    m_columns->addWidget(frame, 1);
    connect(side.map, &widgets::HeatMap::columnChosen, this,
        [this](int column) { m_scrubber->setValue(column); });
    return side;
}

QWidget* MeetPage::makeMaps()
{
    auto* const maps = new QWidget;
    maps->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::CardGap);
    m_taught = makeSide(tr("The pair that is brought together"));
    m_other = makeSide(tr("A pair that gets no data"));
    return maps;
}

QWidget* MeetPage::makeScrubber()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    m_scrubber = new QSlider(Qt::Horizontal);
    m_scrubber->setAccessibleName(tr("Step of the training"));
    m_scrubber->setEnabled(false);
    m_step = makeLabel({}, TextRole::Body);
    m_step->setWordWrap(false);
    layout->addWidget(m_scrubber, 1);
    layout->addWidget(m_step);
    connect(m_scrubber, &QSlider::valueChanged, this, [this](int column) {
        m_isFollowing = column == m_scrubber->maximum();
        scrub(column);
    });
    return row;
}

QWidget* MeetPage::makeNext()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(m_result, 1);
    m_again = new QPushButton(tr("Watch again"));
    m_task = new QPushButton(tr("Give it the task too"));
    m_task->setToolTip(tr("Mix the sample's adapter for a task with the one that brought languages closer"));
    auto* const own = new QPushButton(tr("Now with your own language"));
    own->setProperty("main", true);
    layout->addWidget(m_again, 0, Qt::AlignTop);
    layout->addWidget(m_task, 0, Qt::AlignTop);
    layout->addWidget(own, 0, Qt::AlignTop);
    m_again->hide();
    m_task->hide();
    connect(m_task, &QPushButton::clicked, this, [this] {
        Q_EMIT m_workbench.navigator().combineRequested(u"task_only"_s, u"align_only"_s);
    });
    connect(own, &QPushButton::clicked, this, &MeetPage::ownDataRequested);
    connect(m_again, &QPushButton::clicked, this, [this] { begin(m_settings.toStdString()); });
    return row;
}

void MeetPage::begin(const std::filesystem::path& path)
{
    const auto settings = record::loadRunSettings(path);
    if (!settings.has_value()) {
        Q_EMIT failed(errorText(settings.error()));
        return;
    }
    m_settings = QString::fromStdString(path.string());
    m_plannedSteps = measuredSteps(settings.value());
    m_folder.clear();
    m_isFollowing = true;
    m_result->clear();
    m_again->hide();
    m_task->hide();
    const record::ParallelSource& watched = settings.value().data.watch.front();
    readTexts(QString::fromStdString(watched.path), QString::fromStdString(watched.source),
        QString::fromStdString(watched.target));
    m_workbench.runs().start(QString::fromStdString(path.stem().string()), settings.value());
}

void MeetPage::readTexts(const QString& path, const QString& source, const QString& target)
{
    using data::ParallelTable;
    const auto done = [this, source, target](const Result<ParallelTable>& table) {
        if (!table.has_value())
            return;
        const auto lines = [](const std::vector<std::string>& texts) {
            QStringList list;
            for (const std::string& text : texts)
                list.append(QString::fromStdString(text));
            return list;
        };
        const LanguageNames& languages = m_workbench.languages();
        m_sentence->setSentences(lines(table.value().sourceTexts), lines(table.value().targetTexts),
            languages.direction(source), languages.direction(target));
    };
    m_workbench.jobs().start<ParallelTable>(
        JobController::Place::Files, tr("Reading the sentences"),
        [path = path.toStdString(), source = source.toStdString(), target = target.toStdString()](
            std::stop_token, const ProgressSink&) { return data::readParallel(path, source, target); },
        this, done);
}

void MeetPage::follow(const QString& folder)
{
    if (m_folder.isEmpty() && !m_settings.isEmpty())
        m_folder = folder;
}

void MeetPage::advance()
{
    const auto& live = m_workbench.runs().live();
    if (!live || QString::fromStdString(live->folder.string()) != m_folder)
        return;
    const RunCurves& curves = live->reader.curves();
    if (curves.failure)
        m_state->setText(errorText(*curves.failure));
    else if (curves.isFinished)
        m_state->setText(tr("Done. It was computed here and now; nothing was recorded before."));
    else
        m_state->setText(tr("Step %1 of %2. Nothing here is recorded: a small model learns now, on this computer.")
                             .arg(QLocale().toString(curves.lastStep), QLocale().toString(curves.totalSteps)));
    const bool isNewColumn = curves.pairs.size() == 2
        && (m_curves.pairs.size() < 2 || m_curves.pairs[1].steps != curves.pairs[1].steps);
    if (isNewColumn || curves.isFinished)
        show(curves);
}

void MeetPage::show(const RunCurves& curves)
{
    m_curves = curves;
    if (curves.pairs.size() < 2)
        return;
    for (const auto& [side, pair] : {std::pair{&m_taught, &curves.pairs[0]}, std::pair{&m_other, &curves.pairs[1]}}) {
        side->map->setMap(shareMapOf(*pair, curves.alignLayer, m_plannedSteps));
        side->map->setSignatures({pair->signature});
        const QString finding = pairFinding(*pair, &m_workbench.languages());
        side->finding->setText(finding);
        side->map->setSummary(finding);
    }
    const int last = static_cast<int>(curves.pairs[0].steps.size()) - 1;
    m_scrubber->setEnabled(last > 0);
    const int place = m_isFollowing ? last : m_scrubber->value();
    m_scrubber->setMaximum(last);
    m_scrubber->setValue(place);
    scrub(place);
    if (curves.isFinished)
        showEnd(curves);
}

void MeetPage::scrub(int column)
{
    if (m_curves.pairs.isEmpty() || column < 0 || column >= m_curves.pairs[0].steps.size())
        return;
    const PairMap& pair = m_curves.pairs[0];
    const int last = static_cast<int>(pair.steps.size()) - 1;
    for (const Side* const side : {&m_taught, &m_other})
        side->map->setChosenColumn(column);
    m_step->setText(tr("step %1").arg(QLocale().toString(pair.steps[column])));
    m_sentence->setLayers(
        meetingLayers(pair, column), meetingLayers(pair, 0), meetingLayers(pair, last), pair.layers);
}

void MeetPage::showEnd(const RunCurves& curves)
{
    const PairMap& taught = curves.pairs[0];
    const PairMap& other = curves.pairs[1];
    const int last = static_cast<int>(taught.steps.size()) - 1;
    const LanguageNames& languages = m_workbench.languages();
    m_result->setText(
        tr("%1 sentences that find their %2 translation rose from %3 to %4; for %5, which got no data, the share "
           "went from %6 to %7. A demonstration on a made-up corpus, not evidence.",
            "names of two languages, shares, name of a third language, shares")
            .arg(languages.name(taught.source), languages.name(taught.target), share(best(taught, 0)),
                share(best(taught, last)), languages.name(other.target), share(best(other, 0)),
                share(best(other, last))));
    m_again->show();
    m_task->show();
}

void MeetPage::resizeEvent(QResizeEvent* event)
{
    const bool isWide = viewport()->width() >= TwoColumnsFrom * fontMetrics().averageCharWidth();
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QScrollArea::resizeEvent(event);
}

} // namespace isogloss::app
