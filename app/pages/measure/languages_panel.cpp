// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/languages_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/pages/measure/transfer_panel.h"
#include "core/analysis/language_tree.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/tree_chart.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
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

constexpr int LayerLetters = 14;
constexpr double HardlyGrouped = 0.25; // silhouette (Kaufman & Rousseeuw 1990)

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
    : m_few(makeLabel(tr("This needs three languages or more. Choose “every two of the text” under “More ways to "
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
    m_transfer = new TransferPanel(workbench);
    body->addWidget(m_transfer);
    connect(m_slider, &QSlider::valueChanged, this, &LanguagesPanel::draw);
    connect(m_transfer, &TransferPanel::pairChosen, this, &LanguagesPanel::pairChosen);
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
    m_transfer->setTokens(report);
}

void LanguagesPanel::draw()
{
    if (m_content.survey.size() < 2)
        return;
    const int layer = m_slider->value();
    m_layer->setText(
        tr("Layer %1 of %2").arg(QLocale().toString(layer), QLocale().toString(m_content.layers())));
    drawTree(layer);
    m_transfer->showContent(m_content, layer);
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
    QStringList signatures;
    for (const SurveyedPair& pair : m_content.survey)
        signatures << pair.pair.signatures.value(u"retrieval"_s);
    m_tree->setSignatures(signatures);
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

} // namespace isogloss::app
