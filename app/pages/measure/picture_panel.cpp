// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/picture_panel.h"

#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/models/measure_words.h"
#include "core/analysis/sentence_map.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/scatter.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHash>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 420;

QPointF pointOf(const analysis::PlanePoint& point)
{
    return {point[0], point[1]};
}

} // namespace

PicturePanel::PicturePanel()
    : m_finding(makeLabel({}, TextRole::Section))
    , m_words(makeLabel({}, TextRole::Muted))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_chart(new widgets::Scatter)
    , m_frame(new widgets::ChartFrame(m_chart, widgets::ChartFrame::Look::Bare))
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"sentence-picture"_s);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    layout->setSpacing(metrics::FieldGap);
    for (QLabel* const label : {m_finding, m_words})
        layout->addWidget(label);
    layout->addWidget(makeHead());
    m_frame->addToHead(m_model);
    m_frame->addToHead(m_method);
    layout->addWidget(m_problem);
    m_chart->setMinimumHeight(ChartHeight);
    m_chart->setNamed(false);
    layout->addWidget(m_frame);
    offerExport(*m_frame);
    m_problem->hide();
    m_frame->hide();
    connect(m_chart, &widgets::Scatter::pointChosen, this, [this](int point) {
        if (!m_shown.isEmpty())
            Q_EMIT sentenceChosen(m_shown[point % m_shown.size()]);
    });
}

QWidget* PicturePanel::makeHead()
{
    auto* const head = new QWidget;
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_method = new widgets::ChoiceField;
    m_method->setAccessibleName(tr("How sentences are placed"));
    m_method->addItem(tr("widest view (principal components)"));
    m_method->addItem(tr("neighbours stay near (t-SNE)"));
    m_method->setProperty(ExplainProperty, u"picture-method"_s);
    m_model = new widgets::ChoiceField;
    m_model->setAccessibleName(tr("Which model"));
    m_model->addItems({tr("with the adapter"), tr("the model alone")});
    m_layer = makeLabel({}, TextRole::Body);
    m_layer->setWordWrap(false);
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Layer"));
    m_draw = new QPushButton(tr("Draw the picture"));
    row->addWidget(m_layer);
    row->addWidget(m_slider, 1);
    row->addWidget(m_draw);
    connect(m_draw, &QPushButton::clicked, this, &PicturePanel::ask);
    connect(m_method, &QComboBox::activated, this, [this] { m_isDrawn ? ask() : void(); });
    connect(m_model, &QComboBox::activated, this, [this] { m_isDrawn ? ask() : void(); });
    connect(m_slider, &QSlider::valueChanged, this, [this] {
        m_layer->setText(tr("Layer %1").arg(QLocale().toString(m_slider->value())));
        if (m_isDrawn && !m_slider->isSliderDown())
            ask();
    });
    connect(m_slider, &QSlider::sliderReleased, this, [this] { m_isDrawn ? ask() : void(); });
    return head;
}

void PicturePanel::ask()
{
    m_problem->hide();
    m_isDrawn = true;
    m_draw->hide();
    Q_EMIT mapRequested();
}

void PicturePanel::setTexts(const Texts& texts, int layers, int bestLayer, bool hasAdapter)
{
    const bool isSame = texts.keys == m_texts.keys && texts.sourceName == m_texts.sourceName
        && texts.targetName == m_texts.targetName && m_slider->maximum() == layers;
    m_texts = texts;
    m_model->setVisible(hasAdapter);
    if (isSame)
        return;
    m_isDrawn = false;
    m_draw->show();
    m_frame->hide();
    m_problem->hide();
    m_finding->setText(tr("%1 and %2, sentence by sentence", "two languages").arg(texts.sourceName, texts.targetName));
    m_words->setText(tr("Each sentence is a point, joined to its translation by a line. Short lines: the model sees "
                        "both alike."));
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, layers);
    m_slider->setValue(bestLayer);
    m_layer->setText(tr("Layer %1").arg(QLocale().toString(bestLayer)));
}

void PicturePanel::showMap(const analysis::SentenceMap& map)
{
    QHash<QString, int> placeOf;
    for (std::size_t i = 0; i < m_texts.keys.size(); ++i)
        placeOf.insert(QString::fromStdString(m_texts.keys[i]), static_cast<int>(i));
    const auto count = static_cast<int>(map.keys.size());
    QList<widgets::ScatterPoint> points;
    QList<std::pair<int, int>> links;
    m_shown.clear();
    for (const std::string& key : map.keys)
        m_shown.append(placeOf.value(QString::fromStdString(key)));
    for (int i = 0; i < count; ++i) {
        points.append({m_texts.sources.value(m_shown[i]), pointOf(map.source[static_cast<std::size_t>(i)])});
        links.append({i, count + i});
    }
    for (int i = 0; i < count; ++i) {
        points.append({m_texts.targets.value(m_shown[i]), pointOf(map.target[static_cast<std::size_t>(i)])});
        points.back().group = 1;
    }
    m_chart->setAxes(isNeighbours() ? tr("first axis (no unit)") : tr("first component"),
        isNeighbours() ? tr("second axis (no unit)") : tr("second component"));
    m_chart->setPoints(points, {m_texts.sourceName, m_texts.targetName});
    m_chart->setLinks(links);
    m_chart->setSignatures({QString::fromStdString(map.signature)});
    const QString words = finding(map);
    m_finding->setText(words);
    m_frame->setTitle(words);
    m_chart->setSummary(words);
    m_frame->show();
}

QString PicturePanel::finding(const analysis::SentenceMap& map) const
{
    const QString sentences = QLocale().toString(static_cast<qlonglong>(map.keys.size()));
    const QString words = isNeighbours()
        ? tr("%1 and %2 at layer %3, near ones near (t-SNE), on %4 sentences of %5")
        : tr("%1 and %2 at layer %3, on %4 sentences of %5: the picture holds %6 % of what differs");
    const QString start = words.arg(m_texts.sourceName, m_texts.targetName, QLocale().toString(layer()),
        sentences, m_texts.text);
    const QString placed = isNeighbours() ? start : start.arg(QLocale().toString(100 * map.explained, 'f', 0));
    const QList<double>& found = !m_model->isHidden() && !withAdapter() ? m_texts.baseFound : m_texts.found;
    const double share = found.value(layer(), std::numeric_limits<double>::quiet_NaN());
    return std::isfinite(share)
        ? tr("%1; of all sentences, %2 find their translation nearest", "what the picture shows, a share")
              .arg(placed, shareText(share))
        : placed;
}

void PicturePanel::showProblem(const QString& message)
{
    m_problem->setText(message);
    m_problem->show();
    m_draw->show();
}

int PicturePanel::layer() const
{
    return m_slider->value();
}

bool PicturePanel::isNeighbours() const
{
    return m_method->currentIndex() == 1;
}

bool PicturePanel::withAdapter() const
{
    return m_model->currentIndex() == 0;
}

} // namespace isogloss::app
