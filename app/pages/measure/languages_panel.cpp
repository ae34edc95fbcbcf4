// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/languages_panel.h"

#include "app/controllers/measure_tasks.h"
#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/language_scores.h"
#include "core/analysis/language_tree.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/scatter.h"
#include "widgets/charts/tree_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 320;
constexpr int LayerLetters = 14;
constexpr int LeastPoints = 4;
constexpr double HardlyGrouped = 0.25; // silhouette (Kaufman & Rousseeuw 1990)

QString rhoText(const analysis::RankCorrelation& correlation)
{
    const QLocale locale;
    if (!correlation.interval)
        return locale.toString(correlation.rho, 'f', 2);
    return LanguagesPanel::tr("%1 (95 %: %2 to %3)")
        .arg(locale.toString(correlation.rho, 'f', 2), locale.toString(correlation.interval->low, 'f', 2),
            locale.toString(correlation.interval->high, 'f', 2));
}

/// Distances between all languages of a survey; empty where a pair of them was not measured.
analysis::LanguageDistances distancesOf(const MeasuredContent& content, int layer)
{
    QStringList languages;
    for (const SurveyedPair& pair : content.survey)
        languages << pair.source << pair.target;
    languages.removeDuplicates();
    const auto count = static_cast<std::size_t>(languages.size());
    analysis::LanguageDistances distances;
    distances.values.assign(count * count, -1);
    for (const QString& language : std::as_const(languages))
        distances.languages.push_back(language.toStdString());
    for (std::size_t i = 0; i < count; ++i)
        distances.values[i * count + i] = 0;
    for (const SurveyedPair& pair : content.survey) {
        const double value = pair.pair.retrieval.value(layer, MeasuredPair::None);
        const auto i = static_cast<std::size_t>(languages.indexOf(pair.source));
        const auto j = static_cast<std::size_t>(languages.indexOf(pair.target));
        if (std::isfinite(value))
            distances.values[i * count + j] = distances.values[j * count + i] = std::max(0.0, 1 - value);
    }
    if (std::any_of(distances.values.begin(), distances.values.end(), [](double value) { return value < 0; }))
        return {};
    return distances;
}

} // namespace

LanguagesPanel::LanguagesPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_few(makeLabel(tr("This needs three languages or more. Choose “every two of the text” under “More ways to "
                         "measure”, with a text in several languages."),
          TextRole::Muted))
    , m_body(new QWidget)
{
    setProperty("card", true);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(m_few);
    layout->addWidget(m_body);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::CardGap);
    body->addWidget(makeLayerRow());
    body->addWidget(makeTree());
    body->addWidget(makeTransfer());
    connect(m_slider, &QSlider::valueChanged, this, &LanguagesPanel::draw);
    connect(m_choice, &QComboBox::activated, this, &LanguagesPanel::draw);
    connect(m_open, &QPushButton::clicked, this, &LanguagesPanel::askForScores);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &LanguagesPanel::readScores);
    readScores();
}

QWidget* LanguagesPanel::makeLayerRow()
{
    auto* const part = new QWidget;
    auto* const row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_layer = makeLabel({}, TextRole::Body);
    m_layer->setWordWrap(false);
    m_layer->setMinimumWidth(LayerLetters * fontMetrics().averageCharWidth());
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Layer"));
    row->addWidget(m_layer);
    row->addWidget(m_slider, 1);
    return part;
}

QWidget* LanguagesPanel::makeTree()
{
    auto* const part = new QWidget;
    part->setProperty(ExplainProperty, u"language-tree"_s);
    auto* const rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    m_treeFinding = makeLabel({}, TextRole::Section);
    m_centroids = makeLabel({}, TextRole::Body);
    m_tree = new widgets::TreeChart;
    m_tree->setAxes(tr("distance (1 less retrieval)"), {});
    m_treeFrame = new widgets::ChartFrame(m_tree, widgets::ChartFrame::Look::Bare);
    offerExport(*m_treeFrame);
    rows->addWidget(m_treeFinding);
    rows->addWidget(m_centroids);
    rows->addWidget(m_treeFrame);
    return part;
}

QWidget* LanguagesPanel::makeTransfer()
{
    auto* const part = new QWidget;
    part->setProperty(ExplainProperty, u"alignment-transfer"_s);
    auto* const rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Does alignment go with the task?"), TextRole::Section));
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    m_choice = new QComboBox;
    m_choice->setAccessibleName(tr("Scores of a task"));
    m_open = new QPushButton(tr("Scores from a file"));
    head->addWidget(m_choice);
    head->addWidget(m_open);
    head->addStretch();
    rows->addLayout(head);
    m_noScores = makeLabel(tr("No run of this workspace was tested in several languages yet. A CSV with the columns "
                              "language and score will do."),
        TextRole::Muted);
    m_problem = makeLabel({}, TextRole::Problem);
    m_problem->hide();
    m_transferFinding = makeLabel({}, TextRole::Body);
    m_cautions = makeLabel({}, TextRole::Caution);
    m_transfer = new widgets::Scatter;
    m_transfer->setMinimumHeight(ChartHeight);
    m_transferFrame = new widgets::ChartFrame(m_transfer, widgets::ChartFrame::Look::Bare);
    offerExport(*m_transferFrame);
    for (QWidget* const widget :
        QList<QWidget*>{m_noScores, m_problem, m_transferFinding, m_cautions, m_transferFrame})
        rows->addWidget(widget);
    return part;
}

void LanguagesPanel::showContent(const MeasuredContent& content)
{
    const bool isNew = m_content.layers() != content.layers() || m_content.survey.isEmpty();
    m_content = content;
    const bool isMany = content.survey.size() > 1;
    m_few->setVisible(!isMany);
    m_body->setVisible(isMany);
    if (!isMany)
        return;
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, content.layers());
        if (isNew)
            m_slider->setValue(content.pair.bestLayer());
    }
    draw();
}

void LanguagesPanel::setTokens(const TokenizerReport& report)
{
    m_piecesPerWord.clear();
    for (const quality::LanguageTokens& row : report.rows)
        if (row.words > 0)
            m_piecesPerWord.insert(QString::fromStdString(row.language),
                static_cast<double>(row.tokens) / static_cast<double>(row.words));
}

void LanguagesPanel::readScores()
{
    m_workbench.session().read(this, readLanguageScores, [this](const Result<QList<NamedScores>>& scores) {
        if (!scores.has_value())
            return;
        for (const NamedScores& each : scores.value()) {
            if (!m_scores.contains(each.name))
                m_choice->addItem(each.name);
            m_scores.insert(each.name, each.scores);
        }
        draw();
    });
}

void LanguagesPanel::askForScores()
{
    auto* const dialog = new QFileDialog(this, tr("Scores by language"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Tables (*.csv *.tsv *.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &LanguagesPanel::openScores);
    dialog->open();
}

void LanguagesPanel::openScores(const QString& path)
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
            if (!m_scores.contains(name))
                m_choice->addItem(name);
            m_scores.insert(name, scores.value());
            m_choice->setCurrentIndex(m_choice->findText(name));
            draw();
        });
}

void LanguagesPanel::draw()
{
    if (m_content.survey.size() < 2)
        return;
    const int layer = m_slider->value();
    m_layer->setText(
        tr("Layer %1 of %2").arg(QLocale().toString(layer), QLocale().toString(m_content.layers())));
    drawTree(layer);
    drawTransfer(layer);
}

void LanguagesPanel::drawTree(int layer)
{
    const analysis::LanguageDistances distances = distancesOf(m_content, layer);
    const bool isWhole = distances.size() > 2;
    m_treeFrame->setVisible(isWhole);
    m_centroids->setVisible(isWhole);
    if (!isWhole) {
        m_treeFinding->setText(tr("A tree of languages needs every two of them measured."));
        return;
    }
    const analysis::LanguageTree tree = analysis::growTree(distances);
    const analysis::LanguageGroups groups = analysis::groupLanguages(distances, tree);
    QStringList names;
    for (const std::string& language : distances.languages)
        names << m_content.nameOf(QString::fromStdString(language));
    QList<widgets::TreeJoint> joints;
    for (const analysis::ClusterStep& step : tree.steps)
        joints.append({step.left, step.right, step.height});
    m_tree->setTree(names, joints, QList<int>(tree.order.begin(), tree.order.end()),
        QList<int>(groups.groups.begin(), groups.groups.end()));
    QStringList centroids;
    for (const int language : groups.centroids)
        centroids << names[language];
    const analysis::ClusterStep& first = tree.steps.front();
    const QString words
        = tr("Nearest at layer %1 are %2 and %3: distance %4 (%5)")
              .arg(QLocale().toString(layer), names[first.left], names[first.right],
                  QLocale().toString(first.height, 'f', 2), m_content.names.text);
    m_treeFinding->setText(words);
    m_treeFrame->setTitle(words);
    const QString groupWords = groups.silhouette < HardlyGrouped
        ? tr("They hardly fall into groups: at best into %1 (silhouette %2), with these nearest to all of their "
             "group: %3.")
        : tr("They fall into %1 groups (silhouette %2). Nearest to all of its group is in each: %3. To teach a task "
             "for all, or to align with, these are the first to choose.");
    m_centroids->setText(
        groupWords
            .arg(QLocale().toString(static_cast<qlonglong>(groups.centroids.size())),
                QLocale().toString(groups.silhouette, 'f', 2),
                centroids.join(tr(", ", "between words of a list"))));
}

std::vector<analysis::LanguageAlignment> LanguagesPanel::alignmentWithSource(int layer) const
{
    const QString pivot = m_content.survey.front().source;
    std::vector<analysis::LanguageAlignment> alignment;
    for (const SurveyedPair& pair : m_content.survey) {
        if (pair.source != pivot && pair.target != pivot)
            continue;
        const QString other = pair.source == pivot ? pair.target : pair.source;
        alignment.push_back({other.toStdString(), pair.pair.retrieval.value(layer, MeasuredPair::None),
            m_content.familyOf(other).toStdString()});
    }
    return alignment;
}

void LanguagesPanel::drawTransfer(int layer)
{
    m_noScores->setVisible(m_scores.isEmpty());
    m_choice->setVisible(!m_scores.isEmpty());
    analysis::TransferScores scores = m_scores.value(m_choice->currentText());
    QString controls = QString::fromStdString(scores.controls.empty() ? "" : scores.controls.front());
    if (scores.controls.empty())
        for (analysis::TransferScore& score : scores.scores)
            if (const auto pieces = m_piecesPerWord.constFind(QString::fromStdString(score.language));
                pieces != m_piecesPerWord.constEnd()) {
                score.controls = {*pieces};
                controls = tr("pieces per word");
            }
    const auto points = analysis::transferPoints(alignmentWithSource(layer), scores);
    const bool isEnough = points.size() >= LeastPoints;
    m_transferFrame->setVisible(isEnough);
    m_cautions->setVisible(false);
    m_transferFinding->setVisible(!m_scores.isEmpty());
    if (!isEnough) {
        m_transferFinding->setText(tr("Of these scores, %1 languages were measured here with %2; at least %3 are needed.")
                                       .arg(QLocale().toString(static_cast<qlonglong>(points.size())),
                                           m_content.nameOf(m_content.survey.front().source),
                                           QLocale().toString(LeastPoints)));
        return;
    }
    const analysis::TransferStudy study = analysis::studyTransfer(points);
    QList<widgets::ScatterPoint> marks;
    for (const analysis::TransferPoint& point : study.points) {
        const QString key = QString::fromStdString(point.language);
        widgets::ScatterPoint mark{m_content.nameOf(key), {point.alignment, point.transfer}};
        if (point.isAlignedButNotBetter)
            mark.flag = tr("aligned but not better");
        for (const SurveyedPair& pair : m_content.survey)
            if ((pair.target == key || pair.source == key) && pair.pair.retrieval.value(layer) == point.alignment)
                mark.across = widgets::Interval{pair.pair.low[layer], pair.pair.high[layer]};
        for (const analysis::TransferScore& score : scores.scores)
            if (score.language == point.language && score.interval)
                mark.up = widgets::Interval{score.interval->low, score.interval->high};
        marks.append(mark);
    }
    const QString words = studyWords(study, controls);
    m_transferFinding->setText(words);
    const QStringList warnings = cautions(study);
    m_cautions->setText(warnings.join(u'\n'));
    m_cautions->setVisible(!warnings.isEmpty());
    m_transfer->setAxes(tr("share found with %1 (retrieval)").arg(m_content.nameOf(m_content.survey.front().source)),
        tr("score: %1").arg(m_choice->currentText()));
    m_transfer->setPoints(marks);
    m_transferFrame->setTitle(words);
    m_transfer->setSummary(words);
}

QString LanguagesPanel::studyWords(const analysis::TransferStudy& study, const QString& controls) const
{
    QStringList sentences{
        tr("Over %1 languages alignment and score go together by %2 (Spearman).")
            .arg(QLocale().toString(static_cast<qlonglong>(study.points.size())), rhoText(study.correlation))};
    if (study.partial)
        sentences << tr("With %1 held fixed: %2.").arg(controls, rhoText(*study.partial));
    if (!study.leftOut.empty()) {
        const auto [low, high] = std::minmax_element(study.leftOut.begin(), study.leftOut.end(),
            [](const analysis::LeftOutFamily& a, const analysis::LeftOutFamily& b) {
                return a.without.rho < b.without.rho;
            });
        sentences << tr("Leaving out one family after the other: from %1 (without %2) to %3 (without %4).")
                         .arg(QLocale().toString(low->without.rho, 'f', 2), QString::fromStdString(low->family),
                             QLocale().toString(high->without.rho, 'f', 2), QString::fromStdString(high->family));
    }
    return sentences.join(u' ');
}

QStringList LanguagesPanel::cautions(const analysis::TransferStudy& study) const
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
        warnings << tr("Aligned but not better: %1.").arg(flagged.join(tr(", ", "between words of a list")));
    return warnings;
}

} // namespace isogloss::app
