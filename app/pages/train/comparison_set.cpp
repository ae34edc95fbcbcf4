// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/comparison_set.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/comparison_words.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int UsualSeeds = 3;
constexpr int MostSeeds = 20;

} // namespace

ComparisonSet::ComparisonSet(Workbench& workbench)
    : m_workbench(workbench)
    , m_kind(new widgets::ChoiceField)
    , m_seeds(new QSpinBox)
    , m_text(makeLabel({}, TextRole::Muted))
    , m_words(makeLabel({}, TextRole::Body))
    , m_queue(new QPushButton(tr("Queue these runs")))
{
    setProperty(ExplainProperty, u"comparison-set"_s);
    for (std::size_t kind = 0; kind < record::SetKindNames.size(); ++kind)
        m_kind->addItem(setTitle(static_cast<record::SetKind>(kind)));
    m_kind->setAccessibleName(tr("Question"));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(16);
    m_seeds->setRange(1, MostSeeds);
    m_seeds->setValue(UsualSeeds);
    m_seeds->setSuffix(tr(" seeds", "behind a number"));
    m_seeds->setAccessibleName(tr("Number of seeds"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::LabelGap);
    rows->addWidget(makeLabel(tr("Or several runs that answer a question"), TextRole::Muted));
    rows->addWidget(m_kind);
    rows->addWidget(m_text);
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    row->addWidget(m_seeds);
    row->addWidget(m_queue);
    row->addStretch();
    rows->addLayout(row);
    rows->addWidget(m_words);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ComparisonSet::update);
    connect(m_seeds, &QSpinBox::valueChanged, this, &ComparisonSet::update);
    connect(m_queue, &QPushButton::clicked, this, &ComparisonSet::queue);
    update();
}

ComparisonSet::~ComparisonSet() = default;

void ComparisonSet::setPresent(const QString& name, const record::RunSettings& settings, int layers, qint64 pairs)
{
    m_name = name;
    m_present = std::make_unique<record::RunSettings>(settings);
    m_layers = layers;
    m_pairs = pairs;
    update();
}

void ComparisonSet::update()
{
    const auto kind = static_cast<record::SetKind>(std::max(0, m_kind->currentIndex()));
    m_text->setText(setText(kind));
    m_members.clear();
    m_words->clear();
    m_queue->setEnabled(false);
    if (!m_present)
        return;
    record::SetOptions options;
    options.seeds.clear();
    for (int i = 0; i < m_seeds->value(); ++i)
        options.seeds.push_back(m_present->run.seed + static_cast<std::uint64_t>(i));
    options.layers = m_layers;
    options.pairs = m_pairs;
    auto members = record::comparisonSet(RunController::toBeRun(*m_present), kind, options);
    if (!members.has_value()) {
        m_words->setText(errorText(members.error()));
        return;
    }
    m_members = std::move(members).value();
    m_words->setText(membersSentence(m_members));
    m_queue->setEnabled(true);
}

void ComparisonSet::queue()
{
    const auto kind = static_cast<record::SetKind>(m_kind->currentIndex());
    const QString name = tr("%1-%2", "name of a run, what is compared")
                             .arg(m_name, QString::fromStdString(std::string(record::nameOf(kind))));
    m_workbench.runs().startSet(name, kind, m_members);
    m_words->setText(tr("%Ln run(s) were asked for; those that are there already are not computed again.", nullptr,
        static_cast<int>(m_members.size())));
}

} // namespace isogloss::app
