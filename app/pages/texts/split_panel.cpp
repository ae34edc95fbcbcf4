// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/split_panel.h"

#include "app/controllers/text_split.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/dataset_summary.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/common/link.h"
#include "widgets/common/share_bar.h"
#include "widgets/forms/named_field.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>
#include <memory>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TypingPause = 250; // milliseconds
constexpr int UsualShare = 10; // one in ten for validation, and for test
constexpr int MostSeed = 999'999;

} // namespace

SplitPanel::SplitPanel(Workbench& workbench)
    : m_split(new TextSplit(workbench, this))
    , m_fields(new QWidget)
    , m_bar(new widgets::ShareBar)
    , m_leftOut(makeLabel({}, TextRole::Muted))
    , m_start(new QPushButton(tr("Make datasets of the parts")))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_typing(new QTimer(this))
{
    auto* const page = new QWidget;
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, metrics::FieldGap, metrics::FieldGap, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(
        tr("What is said in one part is said in no other: a sentence and its translations stay together, and "
           "so do documents and speakers. This dataset stays as it is."),
        TextRole::Body));
    rows->addWidget(makeFields());
    m_bar->setAccessibleName(tr("Records in each part"));
    rows->addWidget(m_bar);
    rows->addWidget(m_leftOut);
    m_start->setProperty("main", true);
    rows->addWidget(m_start, 0, Qt::AlignLeading);
    rows->addWidget(m_problem);
    m_problem->hide();
    rows->addWidget(makeMade());
    rows->addStretch();
    setWidget(page);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_typing->setSingleShot(true);
    m_typing->setInterval(TypingPause);
    connectAll();
    updateStart();
}

QWidget* SplitPanel::makeFields()
{
    auto* const row = new QHBoxLayout(m_fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_validation = addField(*row, tr("For validation"));
    m_test = addField(*row, tr("For the test"));
    m_seed = addField(*row, tr("Drawn with number (seed)"));
    m_seed->setRange(0, MostSeed);
    m_seed->setValue(1);
    row->addStretch();
    m_fields->setProperty(ExplainProperty, u"split"_s);
    return m_fields;
}

QSpinBox* SplitPanel::addField(QLayout& row, const QString& name)
{
    auto* const box = new QSpinBox;
    box->setGroupSeparatorShown(true);
    row.addWidget(widgets::namedField(name, *box));
    return box;
}

QWidget* SplitPanel::makeMade()
{
    auto* const card = new widgets::Card(tr("Made"));
    m_made = card;
    m_madeRows = new QVBoxLayout;
    m_madeRows->setSpacing(metrics::LabelGap);
    card->contents().addLayout(m_madeRows);
    card->hide();
    return card;
}

void SplitPanel::connectAll()
{
    for (QSpinBox* const box : {m_validation, m_test, m_seed})
        connect(box, &QSpinBox::valueChanged, this, [this] {
            m_isLooked = false;
            m_typing->start();
            updateStart();
        });
    connect(m_typing, &QTimer::timeout, this, &SplitPanel::look);
    connect(m_start, &QPushButton::clicked, this, [this] {
        m_problem->hide();
        m_split->part(options());
    });
    connect(m_split, &TextSplit::looked, this, &SplitPanel::showSizes);
    connect(m_split, &TextSplit::parted, this, &SplitPanel::showMade);
    connect(m_split, &TextSplit::partingChanged, this, &SplitPanel::updateStart);
    connect(m_split, &TextSplit::failed, this, [this](const QString& message) {
        m_problem->setText(message);
        m_problem->show();
    });
}

void SplitPanel::show(const DatasetSummary& dataset)
{
    const bool isSame = dataset.id == m_dataset;
    m_split->setDataset(dataset);
    m_dataset = dataset.id;
    m_isNew = true;
    if (!isSame) {
        m_problem->hide();
        m_made->hide();
        const auto records = static_cast<int>(std::min<qint64>(dataset.card.records, INT_MAX));
        for (QSpinBox* const box : {m_validation, m_test}) {
            box->setRange(0, records);
            box->setValue(records / UsualShare);
        }
        m_bar->setShares({});
        m_leftOut->hide();
    }
    m_isLooked = false;
    updateStart();
    if (isVisible())
        look();
}

/// Texts are read only when somebody looks at the panel.
void SplitPanel::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    if (m_isNew && m_dataset != 0)
        look();
}

data::ThreeWayOptions SplitPanel::options() const
{
    return {static_cast<std::size_t>(m_validation->value()), static_cast<std::size_t>(m_test->value()),
        static_cast<std::uint64_t>(m_seed->value())};
}

void SplitPanel::look()
{
    m_isNew = false;
    m_typing->stop();
    m_split->look(options());
}

void SplitPanel::showSizes(const PartSizes& sizes)
{
    m_bar->setShares({{tr("Training"), sizes.train}, {tr("Validation"), sizes.validation},
        {tr("Test"), sizes.test}});
    m_leftOut->setText(tr("%Ln record(s) left out, since another part says the same.", "", static_cast<int>(sizes.leftOut)));
    m_leftOut->setVisible(sizes.leftOut > 0);
    m_isLooked = sizes.train > 0 && sizes.validation + sizes.test > 0;
    updateStart();
}

void SplitPanel::showMade(const QString& name, const PartSizes& sizes)
{
    while (const std::unique_ptr<QLayoutItem> item{m_madeRows->takeAt(0)})
        item->widget()->deleteLater();
    const std::tuple<QString, QString, qint64> parts[] = {
        {name + u"-train"_s, tr("%1: %L2 records to train on", "name of a dataset"), sizes.train},
        {name + u"-validation"_s, tr("%1: %L2 records for validation", "name of a dataset"), sizes.validation},
        {name + u"-test"_s, tr("%1: %L2 records for the test", "name of a dataset"), sizes.test},
    };
    for (const auto& [part, words, count] : parts) {
        if (count == 0)
            continue;
        QLabel* const link = widgets::makeLink(words.arg(part).arg(count));
        connect(link, &QLabel::linkActivated, this, [this, part = part] { Q_EMIT datasetRequested(part); });
        m_madeRows->addWidget(link);
    }
    m_made->show();
}

void SplitPanel::updateStart()
{
    m_start->setEnabled(m_isLooked && !m_split->isParting());
    m_fields->setEnabled(!m_split->isParting());
}

} // namespace isogloss::app
