// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/map_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "core/analysis/language_tree.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
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

constexpr int ChartHeight = 320;
constexpr int RowHeight = 24;
constexpr int LayerLetters = 14;
constexpr double Nothing = MeasuredPair::None;

bool isOf(const SurveyedPair& pair, const QString& one, const QString& other)
{
    return (pair.source == one && pair.target == other) || (pair.source == other && pair.target == one);
}

QString scriptOf(const QString& key)
{
    return key.section(u'_', 1, 1);
}

} // namespace

MapPanel::MapPanel()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_few(makeLabel(tr("A map needs more than two languages. Choose “every two of the text” under “More ways to "
                         "measure”, with a text in several languages."),
          TextRole::Muted))
    , m_body(new QWidget)
    , m_map(new widgets::HeatMap)
    , m_frame(new widgets::ChartFrame(m_map, widgets::ChartFrame::Look::Bare))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"language-map"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(m_finding);
    layout->addWidget(m_few);
    layout->addWidget(m_body);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::FieldGap);
    m_order = addBox(tr("Order of the languages"), "map-order");
    m_order->addItems({tr("by name"), tr("by family"), tr("by script"), tr("by likeness")});
    m_shown = addBox(tr("Which model"), "map-shown");
    m_view = addBox(tr("What the map shows"), "language-map");
    m_view->addItems({tr("languages at one layer"), tr("pairs by layer")});
    m_layerRow = makeLayerRow();
    body->addWidget(m_layerRow);
    m_map->setMinimumHeight(ChartHeight);
    body->addWidget(m_frame);
    offerExport(*m_frame);
    for (QComboBox* const box : {m_view, m_shown, m_order})
        connect(box, &QComboBox::currentIndexChanged, this, &MapPanel::draw);
    connect(m_slider, &QSlider::valueChanged, this, &MapPanel::draw);
    connect(m_map, &widgets::HeatMap::cellChosen, this, &MapPanel::choose);
}

QComboBox* MapPanel::addBox(const QString& name, const char* explain)
{
    auto* const box = new widgets::ChoiceField;
    box->setAccessibleName(name);
    box->setToolTip(name);
    box->setProperty(ExplainProperty, QString::fromLatin1(explain));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_frame->addToHead(box);
    return box;
}

QWidget* MapPanel::makeLayerRow()
{
    auto* const part = new QWidget;
    auto* const row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Layer"));
    m_layer = makeLabel({}, TextRole::Body);
    m_layer->setWordWrap(false);
    m_layer->setMinimumWidth(LayerLetters * fontMetrics().averageCharWidth());
    row->addWidget(m_layer);
    row->addWidget(m_slider, 1);
    return part;
}

void MapPanel::showContent(const MeasuredContent& content)
{
    const bool isNew = m_content.layers() != content.layers() || m_content.isEmpty();
    m_content = content;
    const bool isMany = content.survey.size() > 1;
    m_few->setVisible(!isMany);
    m_body->setVisible(isMany);
    m_finding->setVisible(isMany);
    if (!isMany)
        return;
    {
        const QSignalBlocker quietShown(m_shown);
        const QSignalBlocker quietSlider(m_slider);
        const int before = m_shown->currentIndex();
        m_shown->clear();
        if (content.hasBase())
            m_shown->addItems({tr("with the adapter"), tr("the model alone"), tr("what the adapter changed")});
        m_shown->setVisible(content.hasBase());
        if (before >= 0 && before < m_shown->count())
            m_shown->setCurrentIndex(before);
        m_slider->setRange(0, content.layers());
        if (isNew)
            m_slider->setValue(content.pair.curve(content.kind.key).bestLayer(content.kind.isLowBest));
    }
    draw();
}

MapPanel::Shown MapPanel::shown() const
{
    return m_content.hasBase() ? static_cast<Shown>(std::max(0, m_shown->currentIndex())) : Shown::Measured;
}

double MapPanel::valueOf(const Survey& survey, const QString& one, const QString& other, int layer) const
{
    for (const SurveyedPair& pair : survey)
        if (isOf(pair, one, other)) {
            const QList<double> values = pair.pair.curve(m_content.kind.key).values;
            const double value = layer < values.size() ? values[layer] : Nothing;
            // A place among N becomes the share of sentences that are farther away.
            return m_content.kind.key == u"rank"_s
                ? 1 - (value - 1) / static_cast<double>(std::max<qint64>(1, pair.pair.curve(m_content.kind.key).sentences - 1))
                : value;
        }
    return Nothing;
}

double MapPanel::shownValue(const QString& one, const QString& other, int layer) const
{
    switch (shown()) {
    case Shown::Base:
        return valueOf(m_content.baseSurvey, one, other, layer);
    case Shown::Change:
        return valueOf(m_content.survey, one, other, layer) - valueOf(m_content.baseSurvey, one, other, layer);
    case Shown::Measured:
        break;
    }
    return valueOf(m_content.survey, one, other, layer);
}

/// 0 for not at all, 1 for alike. What is measured of each language by itself does not say it: then retrieval does.
double MapPanel::likeness(const QString& one, const QString& other, int layer) const
{
    if (m_content.kind.isOfLanguages) {
        const auto pair = std::find_if(m_content.survey.begin(), m_content.survey.end(),
            [&](const SurveyedPair& each) { return isOf(each, one, other); });
        return pair == m_content.survey.end() ? Nothing : pair->pair.retrieval.value(layer, Nothing);
    }
    const double value = valueOf(m_content.survey, one, other, layer);
    return m_content.kind.key == u"language_identity"_s ? 2 * (1 - value) : value; // 0.5 is told apart by luck
}

QStringList MapPanel::byLikeness(const QStringList& languages, int layer) const
{
    analysis::LanguageDistances distances;
    for (const QString& one : languages) {
        distances.languages.push_back(one.toStdString());
        for (const QString& other : languages) {
            const double alike = one == other ? 1 : likeness(one, other, layer);
            distances.values.push_back(std::isfinite(alike) ? std::max(0.0, 1 - alike) : 1);
        }
    }
    QStringList ordered;
    for (const int place : analysis::growTree(distances).order)
        ordered << languages[place];
    return ordered;
}

QStringList MapPanel::orderedLanguages(int layer) const
{
    QStringList languages;
    for (const SurveyedPair& pair : m_content.survey)
        languages << pair.source << pair.target;
    languages.removeDuplicates();
    const auto order = static_cast<Order>(m_order->currentIndex());
    const auto keyOf = [&](const QString& language) {
        const QString name = m_content.nameOf(language);
        return order == Order::Family ? m_content.familyOf(language) + u'\n' + name
            : order == Order::Script  ? scriptOf(language) + u'\n' + name
                                      : name;
    };
    std::sort(languages.begin(), languages.end(),
        [&](const QString& a, const QString& b) { return keyOf(a).localeAwareCompare(keyOf(b)) < 0; });
    return order == Order::Likeness ? byLikeness(languages, layer) : languages;
}

void MapPanel::draw()
{
    if (m_content.survey.size() < 2)
        return;
    const bool isPairs = static_cast<View>(m_view->currentIndex()) == View::Pairs;
    const int layer = m_slider->value();
    m_layerRow->setVisible(!isPairs);
    m_order->setVisible(!isPairs);
    m_layer->setText(
        tr("Layer %1 of %2").arg(QLocale().toString(layer), QLocale().toString(m_content.layers())));
    const QString words = finding(layer);
    m_finding->setText(words);
    m_frame->setTitle(words);
    m_map->setSummary(words);
    m_map->setSignatures(signatures());
    if (isPairs)
        drawPairs();
    else
        drawLanguages(layer);
}

void MapPanel::drawLanguages(int layer)
{
    m_languages = orderedLanguages(layer);
    widgets::CellMap map;
    map.valueName = valueName();
    map.scale = shown() == Shown::Change ? widgets::CellScale::Difference : widgets::CellScale::Share;
    for (const QString& language : m_languages)
        map.columns.append(m_content.nameOf(language));
    for (auto row = m_languages.rbegin(); row != m_languages.rend(); ++row) {
        map.rows.append(m_content.nameOf(*row));
        QList<double> values;
        for (const QString& column : m_languages)
            values.append(*row == column ? Nothing : shownValue(*row, column, layer));
        map.values.append(values);
    }
    m_map->setAxes({}, {});
    m_map->setMinimumHeight(std::max(ChartHeight, static_cast<int>(m_languages.size() + 3) * RowHeight));
    m_map->setMap(map);
}

void MapPanel::drawPairs()
{
    widgets::CellMap map;
    map.valueName = valueName();
    map.scale = shown() == Shown::Change ? widgets::CellScale::Difference : widgets::CellScale::Share;
    for (int layer = 0; layer <= m_content.layers(); ++layer)
        map.columns.append(static_cast<double>(layer));
    for (auto pair = m_content.survey.rbegin(); pair != m_content.survey.rend(); ++pair) {
        map.rows.append(m_content.pairName(*pair));
        QList<double> values;
        for (int layer = 0; layer <= m_content.layers(); ++layer)
            values.append(shownValue(pair->source, pair->target, layer));
        map.values.append(values);
    }
    m_map->setAxes(tr("layer"), {});
    m_map->setMinimumHeight(
        std::max(ChartHeight, static_cast<int>(m_content.survey.size() + 3) * RowHeight));
    m_map->setMap(map);
}

void MapPanel::choose(int row, int column)
{
    if (static_cast<View>(m_view->currentIndex()) == View::Pairs) {
        const SurveyedPair pair = m_content.survey.value(m_content.survey.size() - 1 - row);
        if (!pair.source.isEmpty())
            Q_EMIT pairChosen(pair.source, pair.target);
        return;
    }
    const QString one = m_languages.value(m_languages.size() - 1 - row);
    const QString other = m_languages.value(column);
    if (one != other && !one.isEmpty() && !other.isEmpty())
        Q_EMIT pairChosen(one, other);
}

QString MapPanel::valueName() const
{
    return m_content.kind.key == u"rank"_s ? tr("share of sentences that are farther away") : m_content.kind.axis;
}

QStringList MapPanel::signatures() const
{
    QStringList all;
    for (const Survey* const survey : {&m_content.survey, &m_content.baseSurvey})
        if (shown() == Shown::Change || (survey == &m_content.baseSurvey) == (shown() == Shown::Base))
            for (const SurveyedPair& pair : *survey)
                all << pair.pair.signatures.value(m_content.kind.key);
    return all;
}

QString MapPanel::findingWords() const
{
    if (shown() == Shown::Change)
        return tr("The adapter changed %1 most, at layer %2: %3; least %4: %5 (%6)");
    if (m_content.kind.isOfLanguages)
        return tr("%1 fill their space most evenly, at layer %2: %3; least %4: %5 (%6)");
    if (m_content.kind.key == u"language_identity"_s)
        return tr("Told apart least are %1, at layer %2: %3; most %4: %5, where one half is not at all (%6)");
    return tr("Most alike are %1, at layer %2: %3; least %4: %5 (%6)");
}

QString MapPanel::finding(int layer) const
{
    const bool isPairs = static_cast<View>(m_view->currentIndex()) == View::Pairs;
    const SurveyedPair* best = nullptr;
    const SurveyedPair* worst = nullptr;
    int bestLayer = layer;
    double highest = -INFINITY; // of `order`
    double lowest = INFINITY;
    double bestValue = Nothing;
    double worstValue = Nothing;
    const auto order = [this](double value) {
        const bool isLowFirst = m_content.kind.key == u"language_identity"_s;
        return shown() == Shown::Change ? std::abs(value) : isLowFirst ? -value : value;
    };
    for (const SurveyedPair& pair : m_content.survey)
        for (int at = isPairs ? 0 : layer; at <= (isPairs ? m_content.layers() : layer); ++at) {
            const double value = shownValue(pair.source, pair.target, at);
            if (order(value) > highest) {
                highest = order(value);
                bestValue = value;
                best = &pair;
                bestLayer = at;
            }
            if (order(value) < lowest) {
                lowest = order(value);
                worstValue = value;
                worst = &pair;
            }
        }
    if (best == nullptr || worst == nullptr)
        return {};
    return findingWords().arg(m_content.pairName(*best), QLocale().toString(bestLayer), shareText(bestValue),
        m_content.pairName(*worst), shareText(worstValue), m_content.names.text);
}

} // namespace isogloss::app
