// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/method_fields.h"

#include "app/models/mix_words.h"
#include "app/pages/combine/band_fields.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QStandardItemModel>

namespace isogloss::app {

namespace {

constexpr int LargestRank = 1024;
constexpr int Proposed = -1; // ways that are no method
constexpr int LayerSwap = -2;
constexpr int CheckpointAverage = -3;

} // namespace

MethodFields::MethodFields()
    : m_way(new widgets::ChoiceField)
    , m_density(new QDoubleSpinBox)
    , m_vote(new widgets::ChoiceField)
    , m_rank(new QSpinBox)
    , m_energy(new QSpinBox)
    , m_band(new BandFields(tr("B")))
{
    auto* const rows = new QFormLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    rows->setSpacing(widgets::metrics::LabelGap);
    addWays();
    m_density->setRange(0.05, 1);
    m_density->setSingleStep(0.05);
    m_density->setValue(0.5);
    m_density->setAccessibleName(tr("Share of changes kept (density)"));
    m_vote->addItems({tr("the stronger direction"), tr("the direction of more of them")});
    m_vote->setAccessibleName(tr("Which direction wins (vote)"));
    m_rank->setRange(0, LargestRank);
    m_rank->setSpecialValueText(tr("the largest of them"));
    m_rank->setAccessibleName(tr("Rank of the result"));
    m_energy->setRange(0, 100);
    m_energy->setSuffix(tr(" %", "behind a number"));
    m_energy->setSpecialValueText(tr("as the rank allows"));
    m_energy->setAccessibleName(tr("Share that the result keeps at least (energy)"));
    rows->addRow(tr("Method"), m_way);
    rows->addRow(tr("Layers of B"), m_band);
    rows->addRow(tr("Share kept (density)"), m_density);
    rows->addRow(tr("What wins (vote)"), m_vote);
    rows->addRow(tr("Rank"), m_rank);
    rows->addRow(tr("Keep at least (energy)"), m_energy);
    for (QComboBox* const box : {m_way, m_vote}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        connect(box, &QComboBox::currentIndexChanged, this, &MethodFields::changed);
    }
    connect(m_density, &QDoubleSpinBox::valueChanged, this, &MethodFields::changed);
    connect(m_rank, &QSpinBox::valueChanged, this, &MethodFields::changed);
    connect(m_energy, &QSpinBox::valueChanged, this, &MethodFields::changed);
    connect(m_band, &BandFields::changed, this, &MethodFields::changed);
    connect(this, &MethodFields::changed, this, &MethodFields::enableSettings);
    enableWays();
    enableSettings();
}

void MethodFields::addWays()
{
    m_way->setAccessibleName(tr("How they become one (method)"));
    const auto add = [this](const QString& title, const QString& reason, int way) {
        m_way->addItem(title, way);
        m_way->setItemData(m_way->count() - 1, reason, Qt::ToolTipRole);
    };
    add(tr("Chosen for you"), {}, Proposed);
    for (const merge::Method method : listedMethods())
        add(methodTitle(method), methodReason(method), static_cast<int>(method));
    add(tr("Swap layers (layer_swap)"), tr("B in a band of layers, A in all others, half of each beside the band."),
        LayerSwap);
    add(tr("Average the checkpoints of its run (checkpoint_average)"),
        tr("For A alone, where its run kept checkpoints: steadier than the last of them."), CheckpointAverage);
}

void MethodFields::setSources(const AdapterFacts& first, const AdapterFacts& second, bool isAlone)
{
    m_first = first;
    m_second = second;
    m_isAlone = isAlone;
    m_band->setLayers(first.modelLayers);
    enableWays();
    enableSettings();
}

void MethodFields::enableWays()
{
    auto* const items = qobject_cast<QStandardItemModel*>(m_way->model());
    items->item(m_way->findData(LayerSwap))->setEnabled(!m_isAlone);
    items->item(m_way->findData(CheckpointAverage))->setEnabled(m_isAlone && !m_first.checkpoints.empty());
    if (!items->item(m_way->currentIndex())->isEnabled())
        m_way->setCurrentIndex(0);
}

void MethodFields::enableSettings()
{
    m_density->setEnabled(way() >= 0 && merge::prunes(method()));
    m_vote->setEnabled(way() >= 0 && merge::elects(method()));
    m_energy->setEnabled(method() == merge::Method::Svd);
    m_rank->setEnabled((method() == merge::Method::Svd && m_energy->value() == 0) || merge::actsOnUpdates(method()));
    m_band->setEnabled(swapsLayers());
}

void MethodFields::choose(merge::Method method)
{
    m_way->setCurrentIndex(m_way->findData(static_cast<int>(method)));
}

int MethodFields::way() const
{
    return m_way->currentData().toInt();
}

bool MethodFields::swapsLayers() const
{
    return way() == LayerSwap;
}

bool MethodFields::averagesCheckpoints() const
{
    return way() == CheckpointAverage;
}

merge::Method MethodFields::method() const
{
    if (way() == Proposed)
        return proposedMethod(m_first, m_second).method;
    return way() >= 0 ? static_cast<merge::Method>(way()) : merge::Method::Svd;
}

QString MethodFields::reason() const
{
    const QString why = tr("%1: %2", "a method and why it is taken");
    if (way() < 0 && way() != Proposed)
        return why.arg(m_way->currentText(), m_way->currentData(Qt::ToolTipRole).toString());
    if (m_isAlone && way() == Proposed)
        return tr("Nothing is lost: A is only made stronger or weaker.");
    const QString reason = way() == Proposed ? proposedMethod(m_first, m_second).reason : methodReason(method());
    return why.arg(methodTitle(method()), reason);
}

void MethodFields::apply(merge::MergeOptions& options) const
{
    options.method = method();
    options.density = m_density->value();
    options.votesByNumber = m_vote->isEnabled() && m_vote->currentIndex() == 1;
    if (m_rank->isEnabled() && m_rank->value() > 0)
        options.rank = m_rank->value();
    if (m_energy->isEnabled() && m_energy->value() > 0)
        options.keptEnergy = m_energy->value() / 100.0;
    if (swapsLayers()) {
        options.recipe = "layer_swap";
        const auto [outside, inside] = merge::swapLayers(m_band->band(), m_band->transition());
        for (std::size_t i = 0; i < 2; ++i) {
            options.sources[i].weights.layers = (i == 0 ? outside : inside).layers;
            options.sources[i].weights.otherLayers = (i == 0 ? outside : inside).otherLayers;
        }
    }
    if (averagesCheckpoints()) {
        options.recipe = "checkpoint_average";
        options.sources = m_first.checkpoints;
    }
}

} // namespace isogloss::app
