// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/mix_panel.h"

#include "app/help/explanations.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/layer_weights.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
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
constexpr int LargestRank = 1024;
constexpr double MostOfAnother = 2;

/// In the order of the list, behind "chosen for you".
constexpr merge::Method Methods[] = {merge::Method::Cat, merge::Method::Svd, merge::Method::Ties,
    merge::Method::DareLinear, merge::Method::DareTies, merge::Method::MagnitudePrune, merge::Method::Linear,
    merge::Method::TiesSvd, merge::Method::DareLinearSvd, merge::Method::DareTiesSvd, merge::Method::MagnitudePruneSvd};

} // namespace

MixPanel::MixPanel()
    : widgets::Card(tr("How much of each"))
    , m_balance(new QSlider(Qt::Horizontal))
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
    auto* const moreOfA = makeLabel(tr("more A"), TextRole::Muted);
    auto* const moreOfB = makeLabel(tr("more B"), TextRole::Muted);
    for (QLabel* const label : {moreOfA, moreOfB})
        label->setWordWrap(false);
    ends->addWidget(moreOfA);
    ends->addStretch();
    ends->addWidget(moreOfB);
    m_moreButton->setCheckable(true);
    m_more = makeMore();
    m_more->hide();
    contents().addWidget(m_balance);
    contents().addLayout(ends);
    contents().addWidget(m_weights);
    contents().addWidget(m_reason);
    contents().addWidget(m_moreButton, 0, Qt::AlignLeading);
    contents().addWidget(m_more);
    contents().addStretch();
    connect(m_moreButton, &QPushButton::toggled, m_more, &QWidget::setVisible);
    connect(m_balance, &QSlider::valueChanged, this, &MixPanel::update);
    update();
}

QWidget* MixPanel::makeMore()
{
    auto* const more = new QWidget;
    auto* const rows = new QVBoxLayout(more);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setSpacing(metrics::LabelGap);
    addMethodRows(*form);
    rows->addLayout(form);
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
    auto* const add = new QPushButton(tr("Add another adapter"));
    rows->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, &MixPanel::addOtherRow);
    return more;
}

void MixPanel::addMethodRows(QFormLayout& form)
{
    m_method = new QComboBox;
    m_method->setAccessibleName(tr("How they become one (method)"));
    m_method->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_method->addItem(tr("Chosen for you"));
    for (const merge::Method method : Methods) {
        m_method->addItem(methodTitle(method));
        m_method->setItemData(m_method->count() - 1, methodReason(method), Qt::ToolTipRole);
    }
    m_density = new QDoubleSpinBox;
    m_density->setRange(0.05, 1);
    m_density->setSingleStep(0.05);
    m_density->setValue(0.5);
    m_density->setAccessibleName(tr("Share of changes kept (density)"));
    m_rank = new QSpinBox;
    m_rank->setRange(0, LargestRank);
    m_rank->setSpecialValueText(tr("the largest of them"));
    m_rank->setAccessibleName(tr("Rank of the result"));
    form.addRow(tr("Method"), m_method);
    form.addRow(tr("Share kept (density)"), m_density);
    form.addRow(tr("Rank"), m_rank);
    connect(m_method, &QComboBox::currentIndexChanged, this, &MixPanel::update);
    connect(m_density, &QDoubleSpinBox::valueChanged, this, &MixPanel::update);
    connect(m_rank, &QSpinBox::valueChanged, this, &MixPanel::update);
}

void MixPanel::addOtherRow()
{
    auto* const row = new QWidget;
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    Other other{row, new QComboBox, new QDoubleSpinBox};
    other.adapter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    other.adapter->setAccessibleName(tr("Another adapter"));
    for (const AdapterChoice& adapter : m_others)
        other.adapter->addItem(adapter.name);
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

void MixPanel::setSources(const AdapterFacts& first, const AdapterFacts& second, int layers)
{
    m_first = first;
    m_second = second;
    m_missing.clear();
    m_layersOfA->setLayers(layers);
    m_layersOfB->setLayers(layers);
    update();
}

void MixPanel::setOthers(const QList<AdapterChoice>& others)
{
    m_others = others;
    for (const Other& other : m_chosenOthers) {
        const QSignalBlocker quiet(other.adapter);
        const QString before = other.adapter->currentText();
        other.adapter->clear();
        for (const AdapterChoice& adapter : others)
            other.adapter->addItem(adapter.name);
        other.adapter->setCurrentIndex(std::max(0, other.adapter->findText(before)));
    }
}

void MixPanel::setMissing(const QString& words)
{
    m_missing = words;
    update();
}

double MixPanel::place() const
{
    return m_balance->value() / (2.0 * Middle);
}

void MixPanel::setPlace(double place)
{
    m_balance->setValue(qRound(place * 2 * Middle));
}

void MixPanel::choose(merge::Method method)
{
    m_method->setCurrentIndex(
        1 + static_cast<int>(std::find(std::begin(Methods), std::end(Methods), method) - std::begin(Methods)));
}

merge::Method MixPanel::method() const
{
    const int index = m_method->currentIndex();
    return index <= 0 ? proposedMethod(m_first, m_second).method : Methods[index - 1];
}

void MixPanel::update()
{
    const bool isChosen = m_method->currentIndex() > 0;
    const ProposedMethod proposed = proposedMethod(m_first, m_second);
    const auto [first, second] = merge::weightsAt(place());
    m_weights->setText(m_missing.isEmpty() ? weightWords(first, second) : m_missing);
    m_reason->setText(tr("%1: %2", "a method and why it is taken")
                          .arg(methodTitle(method()), isChosen ? methodReason(method()) : proposed.reason));
    m_reason->setVisible(m_missing.isEmpty());
    m_density->setEnabled(merge::prunes(method()));
    m_rank->setEnabled(method() == merge::Method::Svd || merge::actsOnUpdates(method()));
    Q_EMIT changed();
}

merge::MergeOptions MixPanel::options(const AdapterChoice& first, const AdapterChoice& second,
    const std::filesystem::path& model, double place) const
{
    merge::MergeOptions options;
    options.method = method();
    options.base = model;
    options.density = m_density->value();
    if (m_rank->isEnabled() && m_rank->value() > 0)
        options.rank = m_rank->value();
    options.sources = {{first.folder, {}}, {second.folder, {}}};
    std::tie(options.sources[0].weights.overall, options.sources[1].weights.overall) = merge::weightsAt(place);
    m_layersOfA->apply(options.sources[0].weights);
    m_layersOfB->apply(options.sources[1].weights);
    for (const Other& other : m_chosenOthers) {
        const int index = other.adapter->currentIndex();
        if (index < 0 || index >= m_others.size())
            continue;
        merge::Source source{m_others[index].folder, {}};
        source.weights.overall = other.weight->value();
        options.sources.push_back(std::move(source));
    }
    return options;
}

} // namespace isogloss::app
