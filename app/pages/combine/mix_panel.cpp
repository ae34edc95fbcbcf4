// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/mix_panel.h"

#include "app/help/explanations.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/layer_weights.h"
#include "app/pages/combine/method_fields.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int Middle = 50; // of the slider, 0 to 100: all of both
constexpr double MostOfAnother = 2;
constexpr int MostAlone = 4 * Middle; // twice as strong as it is

} // namespace

MixPanel::MixPanel()
    : widgets::Card(tr("How much of each"))
    , m_balance(new QSlider(Qt::Horizontal))
    , m_less(makeLabel(tr("more A"), TextRole::Muted))
    , m_more(makeLabel(tr("more B"), TextRole::Muted))
    , m_weights(makeLabel({}, TextRole::Body))
    , m_reason(makeLabel({}, TextRole::Muted))
    , m_moreButton(new QPushButton(tr("More")))
{
    setProperty(ExplainProperty, u"mix-weights"_s);
    m_balance->setRange(0, 2 * Middle);
    m_balance->setValue(Middle);
    m_balance->setTickPosition(QSlider::TicksBelow);
    m_balance->setTickInterval(Middle);
    m_balance->setAccessibleName(tr("From A alone to B alone"));
    auto* const ends = new QHBoxLayout;
    for (QLabel* const label : {m_less, m_more})
        label->setWordWrap(false);
    ends->addWidget(m_less);
    ends->addStretch();
    ends->addWidget(m_more);
    m_moreButton->setCheckable(true);
    m_details = makeMore();
    m_details->hide();
    contents().addWidget(m_balance);
    contents().addLayout(ends);
    contents().addWidget(m_weights);
    contents().addWidget(m_reason);
    contents().addWidget(m_moreButton, 0, Qt::AlignLeading);
    contents().addWidget(m_details);
    contents().addStretch();
    connect(m_moreButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_balance, &QSlider::valueChanged, this, &MixPanel::update);
    update();
}

QWidget* MixPanel::makeMore()
{
    auto* const more = new QWidget;
    auto* const rows = new QVBoxLayout(more);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    m_method = new MethodFields;
    rows->addWidget(m_method);
    connect(m_method, &MethodFields::changed, this, &MixPanel::update);
    m_layersOfA = new LayerWeights(tr("A acts"));
    m_layersOfB = new LayerWeights(tr("B acts"));
    for (LayerWeights* const weights : {m_layersOfA, m_layersOfB}) {
        weights->setProperty(ExplainProperty, u"layer-weights"_s);
        rows->addWidget(weights);
        connect(weights, &LayerWeights::changed, this, &MixPanel::update);
    }
    m_otherRows = new QWidget;
    auto* const others = new QVBoxLayout(m_otherRows);
    others->setContentsMargins(0, 0, 0, 0);
    others->setSpacing(metrics::LabelGap);
    rows->addWidget(m_otherRows);
    m_addOther = new QPushButton(tr("Add another adapter"));
    rows->addWidget(m_addOther, 0, Qt::AlignLeading);
    connect(m_addOther, &QPushButton::clicked, this, &MixPanel::addOtherRow);
    return more;
}

void MixPanel::addOtherRow()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    Other other{row, new widgets::ChoiceField, new QDoubleSpinBox};
    other.adapter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    other.adapter->setAccessibleName(tr("Another adapter"));
    fillOthers(*other.adapter);
    other.weight->setRange(-MostOfAnother, MostOfAnother);
    other.weight->setSingleStep(0.1);
    other.weight->setValue(1);
    other.weight->setAccessibleName(tr("How much of it; below zero takes it away"));
    auto* const leaveOut = new QToolButton;
    leaveOut->setText(u"\u2715"_s);
    leaveOut->setAccessibleName(tr("Leave it out"));
    layout->addWidget(other.adapter, 1);
    layout->addWidget(other.weight);
    layout->addWidget(leaveOut);
    m_otherRows->layout()->addWidget(row);
    m_chosenOthers.append(other);
    connect(other.adapter, &QComboBox::currentIndexChanged, this, &MixPanel::update);
    connect(other.weight, &QDoubleSpinBox::valueChanged, this, &MixPanel::update);
    connect(leaveOut, &QToolButton::clicked, this, [this, row] {
        m_chosenOthers.removeIf([row](const Other& one) { return one.row == row; });
        row->deleteLater();
        update();
    });
    update();
}

void MixPanel::setSources(const AdapterFacts& first, const AdapterFacts& second, bool isAlone)
{
    setAlone(isAlone);
    m_method->setSources(first, second, isAlone);
    m_layersOfA->setLayers(first.modelLayers);
    m_layersOfB->setLayers(first.modelLayers);
    update();
}

void MixPanel::setAlone(bool isAlone)
{
    if (isAlone == m_isAlone)
        return;
    m_isAlone = isAlone;
    const QSignalBlocker quiet(m_balance);
    m_balance->setRange(isAlone ? -MostAlone : 0, isAlone ? MostAlone : 2 * Middle);
    m_balance->setValue(isAlone ? 2 * Middle : Middle);
    m_balance->setAccessibleName(isAlone ? tr("How much of A; below zero takes it away") : tr("From A alone to B alone"));
    m_less->setText(isAlone ? tr("its opposite") : tr("more A"));
    m_more->setText(isAlone ? tr("twice as strong") : tr("more B"));
    for (QWidget* const ofTwo : {static_cast<QWidget*>(m_layersOfB), m_otherRows, static_cast<QWidget*>(m_addOther)})
        ofTwo->setVisible(!isAlone);
}

void MixPanel::setOthers(const QList<Candidate>& others)
{
    m_others = others;
    m_addOther->setEnabled(std::any_of(
        others.begin(), others.end(), [](const Candidate& candidate) { return candidate.obstacle.isEmpty(); }));
    for (const Other& other : m_chosenOthers) {
        const QSignalBlocker quiet(other.adapter);
        const QString before = other.adapter->currentText();
        fillOthers(*other.adapter);
        if (const int found = other.adapter->findText(before); found >= 0)
            other.adapter->setCurrentIndex(found);
    }
}

/// Those that cannot join are listed, with the reason, but cannot be chosen.
void MixPanel::fillOthers(QComboBox& list) const
{
    list.clear();
    int first = -1;
    for (const Candidate& candidate : m_others) {
        list.addItem(candidate.adapter.name);
        const int index = list.count() - 1;
        list.setItemData(index, candidate.obstacle, Qt::ToolTipRole);
        qobject_cast<QStandardItemModel*>(list.model())->item(index)->setEnabled(candidate.obstacle.isEmpty());
        if (first < 0 && candidate.obstacle.isEmpty())
            first = index;
    }
    list.setCurrentIndex(first);
}

void MixPanel::setMissing(const QString& words)
{
    m_missing = words;
    update();
}

double MixPanel::place() const
{
    return averagesCheckpoints() ? 1 : m_balance->value() / (2.0 * Middle);
}

bool MixPanel::averagesCheckpoints() const
{
    return m_method->averagesCheckpoints();
}

void MixPanel::setPlace(double place)
{
    m_balance->setValue(qRound(place * 2 * Middle));
}

void MixPanel::choose(merge::Method method)
{
    m_method->choose(method);
}

void MixPanel::update()
{
    const auto [first, second] = merge::weightsAt(place());
    m_weights->setText(!m_missing.isEmpty() ? m_missing
            : m_isAlone                     ? aloneWords(place())
                                            : weightWords(first, second));
    m_weights->setVisible(!averagesCheckpoints());
    m_reason->setText(m_method->reason());
    m_reason->setVisible(m_missing.isEmpty());
    m_balance->setEnabled(!averagesCheckpoints());
    for (LayerWeights* const weights : {m_layersOfA, m_layersOfB})
        weights->setEnabled(!m_method->swapsLayers() && !averagesCheckpoints());
    Q_EMIT changed();
}

merge::MergeOptions MixPanel::options(const AdapterChoice& first, const AdapterChoice* second,
    const std::filesystem::path& model, double place) const
{
    merge::MergeOptions options;
    options.base = model;
    options.sources = {{first.folder, {}}};
    options.sources[0].weights.overall = place;
    m_layersOfA->apply(options.sources[0].weights);
    if (second != nullptr) {
        options.sources.push_back({second->folder, {}});
        std::tie(options.sources[0].weights.overall, options.sources[1].weights.overall) = merge::weightsAt(place);
        m_layersOfB->apply(options.sources[1].weights);
        for (const Other& other : m_chosenOthers) {
            const int index = other.adapter->currentIndex();
            if (index < 0 || index >= m_others.size())
                continue;
            merge::Source source{m_others[index].adapter.folder, {}};
            source.weights.overall = other.weight->value();
            options.sources.push_back(std::move(source));
        }
    }
    m_method->apply(options);
    return options;
}

} // namespace isogloss::app
