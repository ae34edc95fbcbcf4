// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/transfer_panel.h"

#include "app/controllers/measure_tasks.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "core/train/run_transfer.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/scatter.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 320;
constexpr int LeastPoints = 4;

QString controlName(const std::string& control)
{
    if (control == analysis::PiecesPerWord)
        return TransferPanel::tr("pieces per word");
    return control == analysis::TrainingTexts ? TransferPanel::tr("texts of training")
                                              : QString::fromStdString(control);
}

QString rhoText(const analysis::RankCorrelation& correlation)
{
    const QLocale locale;
    if (!correlation.interval)
        return locale.toString(correlation.rho, 'f', 2);
    return TransferPanel::tr("%1 (95 %: %2 to %3)")
        .arg(locale.toString(correlation.rho, 'f', 2), locale.toString(correlation.interval->low, 'f', 2),
            locale.toString(correlation.interval->high, 'f', 2));
}

/// The language of a pair that is not the pivot; "" in a pair without it.
QString otherOf(const SurveyedPair& pair, const QString& pivot)
{
    if (pair.source == pivot)
        return pair.target;
    return pair.target == pivot ? pair.source : QString();
}

} // namespace

TransferPanel::TransferPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_choice(new widgets::ChoiceField)
    , m_open(new QPushButton(tr("Scores from a file")))
    , m_noScores(makeLabel(tr("No run of this workspace was tested in several languages yet. A CSV with the columns "
                              "language and score will do."),
          TextRole::Muted))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_finding(makeLabel({}, TextRole::Body))
    , m_cautions(makeLabel({}, TextRole::Caution))
    , m_chart(new widgets::Scatter)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
{
    setProperty(ExplainProperty, u"alignment-transfer"_s);
    makeParts();
    connect(m_choice, &QComboBox::activated, this, &TransferPanel::draw);
    connect(m_open, &QPushButton::clicked, this, &TransferPanel::askForScores);
    connect(m_chart, &widgets::Scatter::pointChosen, this,
        [this](int point) { Q_EMIT pairChosen(pivot(), m_languages.value(point)); });
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &TransferPanel::readScores);
    readScores();
}

void TransferPanel::makeParts()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Does alignment go with the task?"), TextRole::Section));
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    m_choice->setAccessibleName(tr("Scores of a task"));
    head->addWidget(m_choice);
    head->addWidget(m_open);
    head->addStretch();
    rows->addLayout(head);
    m_problem->hide();
    m_chart->setMinimumHeight(ChartHeight);
    offerExport(*m_frame);
    for (QWidget* const widget : QList<QWidget*>{m_noScores, m_problem, m_finding, m_cautions, m_frame})
        rows->addWidget(widget);
}

void TransferPanel::showContent(const MeasuredContent& content, int layer)
{
    m_content = content;
    m_layer = layer;
    draw();
}

void TransferPanel::setTokens(const TokenizerReport& report)
{
    m_piecesPerWord.clear();
    for (const quality::LanguageTokens& row : report.rows)
        if (row.words > 0)
            m_piecesPerWord[row.language] = quality::per(row.tokens, row.words);
    draw();
}

void TransferPanel::readScores()
{
    const auto read = [workspace = m_workbench.session().folder()](const store::Database& database) {
        return readLanguageScores(database, workspace);
    };
    m_workbench.session().read(this, read, [this](const Result<QList<NamedScores>>& scores) {
        if (!scores.has_value())
            return;
        for (const NamedScores& each : scores.value())
            addScores(each);
        draw();
    });
}

void TransferPanel::askForScores()
{
    auto* const dialog = new QFileDialog(this, tr("Scores by language"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Tables (*.csv *.tsv *.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &TransferPanel::openScores);
    dialog->open();
}

void TransferPanel::openScores(const QString& path)
{
    using Scores = analysis::TransferScores;
    m_problem->hide();
    m_workbench.jobs().start<Scores>(
        JobController::Place::Files, tr("Reading scores"),
        [file = std::filesystem::path(path.toStdString())](std::stop_token, const ProgressSink&) {
            return analysis::readTransferScores(file);
        },
        this,
        [this, name = QFileInfo(path).fileName()](const Result<Scores>& scores) {
            if (!scores.has_value()) {
                m_problem->setText(errorText(scores.error()));
                m_problem->show();
                return;
            }
            addScores({name, scores.value(), {}});
            m_choice->setCurrentIndex(m_choice->findText(name));
            draw();
        });
}

void TransferPanel::addScores(const NamedScores& scores)
{
    if (!m_scores.contains(scores.name))
        m_choice->addItem(scores.name);
    m_scores.insert(scores.name, scores);
}

std::vector<analysis::LanguageAlignment> TransferPanel::alignmentWithSource() const
{
    std::vector<analysis::LanguageAlignment> alignment;
    for (const SurveyedPair& pair : m_content.survey) {
        const QString other = otherOf(pair, pivot());
        const double value = pair.pair.retrieval.value(m_layer, MeasuredPair::None);
        if (!other.isEmpty() && std::isfinite(value))
            alignment.push_back({other.toStdString(), value, m_content.familyOf(other).toStdString()});
    }
    return alignment;
}

void TransferPanel::draw()
{
    m_noScores->setVisible(m_scores.isEmpty());
    m_choice->setVisible(!m_scores.isEmpty());
    m_finding->setVisible(!m_scores.isEmpty());
    m_cautions->hide();
    m_frame->hide();
    if (m_content.survey.size() < 2 || m_scores.isEmpty())
        return;
    const NamedScores chosen = m_scores.value(m_choice->currentText());
    if (!chosen.run.empty() && !m_trainingTexts.contains(chosen.name)) {
        readTrainingTexts(chosen);
        return;
    }
    const auto alignment = alignmentWithSource();
    analysis::TransferScores scores = chosen.scores;
    analysis::holdFixed(scores, alignment, analysis::PiecesPerWord, m_piecesPerWord);
    analysis::holdFixed(scores, alignment, analysis::TrainingTexts, m_trainingTexts.value(chosen.name));
    const auto points = analysis::transferPoints(alignment, scores);
    if (points.size() >= LeastPoints)
        showStudy(analysis::studyTransfer(points), scores);
    else
        m_finding->setText(tr("Of these scores, %1 languages were measured here with %2; at least %3 are needed.")
                               .arg(QLocale().toString(static_cast<qlonglong>(points.size())),
                                   m_content.nameOf(pivot()),
                                   QLocale().toString(LeastPoints)));
}

/// Once for each run that is looked at; a record that cannot be read tells nothing.
void TransferPanel::readTrainingTexts(const NamedScores& scores)
{
    using Texts = std::map<std::string, double>;
    m_workbench.jobs().start<Texts>(
        JobController::Place::Files, tr("Reading a run"),
        [scores](std::stop_token, const ProgressSink&) {
            return train::trainingTexts(train::RunFolder(scores.run), scores.scores.scores);
        },
        this,
        [this, name = scores.name](const Result<Texts>& texts) {
            m_trainingTexts.insert(name, texts.has_value() ? texts.value() : Texts());
            draw();
        });
}

widgets::ScatterPoint TransferPanel::markOf(
    const analysis::TransferPoint& point, const analysis::TransferScores& scores) const
{
    const QString key = QString::fromStdString(point.language);
    widgets::ScatterPoint mark{m_content.nameOf(key), {point.alignment, point.transfer}};
    if (point.isAlignedButNotBetter)
        mark.flag = tr("aligned but not better");
    for (const SurveyedPair& pair : m_content.survey)
        if (otherOf(pair, pivot()) == key)
            mark.across = widgets::Interval{pair.pair.low[m_layer], pair.pair.high[m_layer]};
    for (const analysis::TransferScore& score : scores.scores)
        if (score.language == point.language && score.interval)
            mark.up = widgets::Interval{score.interval->low, score.interval->high};
    return mark;
}

void TransferPanel::showStudy(const analysis::TransferStudy& study, const analysis::TransferScores& scores)
{
    QList<widgets::ScatterPoint> marks;
    m_languages.clear();
    for (const analysis::TransferPoint& point : study.points) {
        marks.append(markOf(point, scores));
        m_languages << QString::fromStdString(point.language);
    }
    const QString words = studyWords(study, scores);
    m_finding->setText(words);
    const QStringList warnings = cautions(study);
    m_cautions->setText(warnings.join(u'\n'));
    m_cautions->setVisible(!warnings.isEmpty());
    m_chart->setAxes(tr("share found with %1 (retrieval)").arg(m_content.nameOf(pivot())),
        tr("score: %1").arg(m_choice->currentText()));
    m_chart->setPoints(marks);
    QStringList signatures;
    for (const SurveyedPair& pair : m_content.survey)
        if (!otherOf(pair, pivot()).isEmpty())
            signatures << pair.pair.signatures.value(u"retrieval"_s);
    m_chart->setSignatures(signatures);
    m_frame->setTitle(words);
    m_chart->setSummary(words);
    m_frame->show();
}

/// Of the pair that has the most.
qint64 TransferPanel::sentences() const
{
    qint64 most = 0;
    for (const SurveyedPair& pair : m_content.survey)
        most = std::max(most, pair.pair.sentences);
    return most;
}

QString TransferPanel::studyWords(
    const analysis::TransferStudy& study, const analysis::TransferScores& scores) const
{
    QStringList words{
        tr("Over %1 languages alignment and score go together by %2 (Spearman), at layer %3, on up to %4 sentences of "
           "%5.")
            .arg(QLocale().toString(static_cast<qlonglong>(study.points.size())), rhoText(study.correlation),
                QLocale().toString(m_layer), QLocale().toString(sentences()), m_content.names.text)};
    if (study.partial) {
        QStringList controls;
        for (const std::string& control : scores.controls)
            controls << controlName(control);
        words << tr("With %1 held fixed: %2.").arg(widgets::listText(controls), rhoText(*study.partial));
    }
    if (!study.leftOut.empty()) {
        const auto [low, high] = std::minmax_element(study.leftOut.begin(), study.leftOut.end(),
            [](const analysis::LeftOutFamily& a, const analysis::LeftOutFamily& b) {
                return a.without.rho < b.without.rho;
            });
        words << tr("Leaving out one family after the other: from %1 (without %2) to %3 (without %4).")
                         .arg(QLocale().toString(low->without.rho, 'f', 2), QString::fromStdString(low->family),
                             QLocale().toString(high->without.rho, 'f', 2), QString::fromStdString(high->family));
    }
    return words.join(u' ');
}

QStringList TransferPanel::cautions(const analysis::TransferStudy& study) const
{
    QStringList warnings;
    if (study.isOfFew())
        warnings << tr("Only %1 languages: one more can turn the result. Ten or more say something.")
                        .arg(QLocale().toString(static_cast<qlonglong>(study.points.size())));
    QStringList flagged;
    for (const analysis::TransferPoint& point : study.points)
        if (point.isAlignedButNotBetter)
            flagged << m_content.nameOf(QString::fromStdString(point.language));
    if (!flagged.isEmpty())
        warnings << tr("Aligned but not better: %1.").arg(widgets::listText(flagged));
    return warnings;
}

} // namespace isogloss::app
