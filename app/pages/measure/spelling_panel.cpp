// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/spelling_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/measure_words.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/line_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 240;

widgets::LineSeries lineOf(const QString& name, const MeasuredPair& pair)
{
    widgets::LineSeries line{name, {}};
    for (int layer = 0; layer < pair.retrieval.size(); ++layer) {
        line.points.append({static_cast<double>(layer), pair.retrieval[layer]});
        line.band.append({pair.low[layer], pair.high[layer]});
    }
    return line;
}

} // namespace

SpellingPanel::SpellingPanel()
    : m_words(makeLabel({}, TextRole::Muted))
    , m_start(new QPushButton(tr("Measure other spellings")))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_finding(makeLabel({}, TextRole::Body))
    , m_unchanged(makeLabel({}, TextRole::Muted))
    , m_chart(new widgets::LineChart)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"spellings"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeLabel(tr("Variants of my spelling"), TextRole::Section));
    layout->addWidget(m_words);
    layout->addWidget(m_start, 0, Qt::AlignLeft);
    for (QLabel* const label : {m_problem, m_finding, m_unchanged})
        layout->addWidget(label);
    m_chart->setMinimumHeight(ChartHeight);
    m_chart->setAxes(tr("layer"), tr("share found"));
    layout->addWidget(m_frame);
    offerExport(*m_frame);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        Q_EMIT measureRequested();
    });
    reset({}, {});
}

void SpellingPanel::reset(const QString& language, const QString& text)
{
    m_language = language;
    m_text = text;
    m_words->setText(tr("The same sentences in %1 as they are written, in Unicode's normal form C, without tone "
                        "marks, and in Latin letters (ICU).")
                         .arg(language));
    for (QWidget* const part : QList<QWidget*>{m_problem, m_finding, m_unchanged, m_frame})
        part->hide();
}

void SpellingPanel::showSpellings(const QList<MeasuredSpelling>& spellings)
{
    QList<widgets::LineSeries> lines;
    QStringList unchanged;
    QStringList signatures;
    for (const MeasuredSpelling& spelling : spellings)
        if (spelling.pair.isEmpty())
            unchanged << spelling.name;
        else {
            lines.append(lineOf(spelling.name, spelling.pair));
            signatures << spelling.pair.signatures.value(u"retrieval"_s);
        }
    m_finding->setText(finding(spellings));
    m_unchanged->setText(
        tr("Nothing would change in these sentences: %1.").arg(unchanged.join(tr(", ", "between words of a list"))));
    m_frame->setTitle(m_finding->text());
    m_chart->setSeries(lines);
    m_chart->setSignatures(signatures);
    m_chart->setSummary(m_finding->text());
    m_finding->show();
    m_unchanged->setVisible(!unchanged.isEmpty());
    m_frame->setVisible(lines.size() > 1);
}

QString SpellingPanel::finding(const QList<MeasuredSpelling>& spellings) const
{
    const MeasuredSpelling& written = spellings.front();
    const MeasuredSpelling* best = &written;
    int others = 0;
    for (const MeasuredSpelling& spelling : spellings) {
        if (spelling.pair.isEmpty())
            continue;
        ++others;
        if (spelling.pair.retrieval[spelling.pair.bestLayer()] > best->pair.retrieval[best->pair.bestLayer()])
            best = &spelling;
    }
    const int layer = best->pair.bestLayer();
    if (others < 2)
        return tr("In %1 of %2 all spellings are the same.", "a language, a text").arg(m_language, m_text);
    if (best == &written)
        return tr("As it is written, %1 meets best: %2 at layer %3, on %4 sentences of %5")
            .arg(m_language, shareText(best->pair.retrieval[layer]), QLocale().toString(layer),
                QLocale().toString(written.pair.sentences), m_text);
    const double asWritten = written.pair.retrieval[layer];
    const bool overlaps = written.pair.high[layer] >= best->pair.low[layer];
    const QString words = overlaps
        ? tr("%1 meets best %2: %3 at layer %4, as written %5: the intervals overlap (%6)")
        : tr("%1 meets best %2: %3 at layer %4, as written %5 (%6)");
    return words.arg(m_language, best->name, shareText(best->pair.retrieval[layer]), QLocale().toString(layer),
        shareText(asWritten), m_text);
}

void SpellingPanel::showProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->show();
}

} // namespace isogloss::app
