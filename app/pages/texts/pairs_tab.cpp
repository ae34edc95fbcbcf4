// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/pairs_tab.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/pairs_model.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int CellCharacters = 5;

QString nameOf(const store::MeasuredModel& measured)
{
    const QString model = QString::fromStdString(measured.model);
    return measured.adapter.empty() ? model
                                    : PairsTab::tr("%1 with %2", "a model with an adapter")
                                          .arg(model, QString::fromStdString(measured.adapter));
}

bool isOf(const store::DatasetPair& pair, const QString& one, const QString& other)
{
    const QString source = QString::fromStdString(pair.source);
    const QString target = QString::fromStdString(pair.target);
    return (source == one && target == other) || (source == other && target == one);
}

QString lineOf(const store::DatasetPair& pair)
{
    const QString line
        = (pair.isEvaluationOnly ? PairsTab::tr("%1: %L2 sentences, for evaluation only", "name of a dataset")
                                 : PairsTab::tr("%1: %L2 sentences", "name of a dataset"))
              .arg(QString::fromStdString(pair.dataset))
              .arg(pair.sentences);
    return pair.pivot.empty() ? line
                              : PairsTab::tr("%1, composed over %2", "sentences of a dataset; key of a language")
                                    .arg(line, QString::fromStdString(pair.pivot));
}

} // namespace

PairsTab::PairsTab(Workbench& workbench)
    : m_workbench(workbench)
    , m_model(new PairsModel(this))
    , m_stack(new QStackedWidget)
    , m_matrix(new QTableView)
    , m_by(new QComboBox)
    , m_layer(new QComboBox)
    , m_basis(makeLabel({}, TextRole::Muted))
    , m_pair(makeLabel({}, TextRole::Section))
    , m_datasets(makeLabel({}, TextRole::Body))
    , m_measure(new QPushButton(tr("Measure how alike")))
    , m_train(new QPushButton(tr("Bring closer")))
{
    m_model->setNames([this](const QString& key) { return m_workbench.languages().name(key); });
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::CardGap, 0, 0);
    rows->addWidget(m_stack);
    auto* const both = new QWidget;
    auto* const columns = new QVBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(metrics::CardGap);
    columns->addWidget(makeMatrix(), 1);
    columns->addWidget(makePair());
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(both);
    connectAll();
    read();
}

QWidget* PairsTab::makeEmpty()
{
    auto* const empty = new QWidget;
    auto* const rows = new QVBoxLayout(empty);
    rows->setSpacing(metrics::FieldGap);
    auto* const words = makeLabel(tr("No two languages have texts in common yet."), TextRole::Body);
    words->setAlignment(Qt::AlignHCenter);
    auto* const bring = new QPushButton(tr("Bring texts in"));
    bring->setProperty("main", true);
    connect(bring, &QPushButton::clicked, this, &PairsTab::importRequested);
    rows->addStretch();
    rows->addWidget(words);
    rows->addWidget(bring, 0, Qt::AlignHCenter);
    rows->addStretch(2);
    return empty;
}

QWidget* PairsTab::makeMatrix()
{
    auto* const part = new QWidget;
    auto* const rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const head = new QHBoxLayout;
    head->setSpacing(metrics::FieldGap);
    m_by->setAccessibleName(tr("Colour by"));
    m_by->setProperty(ExplainProperty, u"pairs"_s);
    head->addWidget(m_basis, 1);
    head->addWidget(m_by);
    m_layer->setAccessibleName(tr("Layer"));
    m_layer->setProperty(ExplainProperty, u"pairs"_s);
    head->addWidget(m_layer);
    rows->addLayout(head);
    m_matrix->setModel(m_model);
    m_matrix->setAccessibleName(tr("Sentences of each pair of languages"));
    m_matrix->setProperty(ExplainProperty, u"pairs"_s);
    m_matrix->setSelectionMode(QAbstractItemView::SingleSelection);
    m_matrix->setTabKeyNavigation(false);
    QHeaderView& names = *m_matrix->verticalHeader();
    names.setSectionResizeMode(QHeaderView::Stretch);
    names.setMinimumSectionSize(metrics::TargetHeight);
    names.setMaximumSectionSize(3 * metrics::TargetHeight);
    names.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    QHeaderView& keys = *m_matrix->horizontalHeader();
    keys.setSectionResizeMode(QHeaderView::Stretch);
    keys.setMinimumSectionSize(CellCharacters * fontMetrics().averageCharWidth());
    rows->addWidget(m_matrix, 1);
    return part;
}

QWidget* PairsTab::makePair()
{
    auto* const card = new QFrame;
    card->setProperty("card", true);
    auto* const columns = new QHBoxLayout(card);
    columns->setContentsMargins(
        metrics::CardPadding, metrics::FieldGap, metrics::CardPadding, metrics::FieldGap);
    columns->setSpacing(metrics::FieldGap);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    words->addWidget(m_pair);
    words->addWidget(m_datasets);
    columns->addLayout(words, 1);
    columns->addWidget(m_train);
    m_measure->setProperty("main", true);
    columns->addWidget(m_measure);
    return card;
}

void PairsTab::connectAll()
{
    connect(&m_workbench.session(), &WorkspaceSession::dataChanged, this, &PairsTab::read);
    connect(&m_workbench.languages(), &LanguageNames::changed, this, [this] {
        m_matrix->verticalHeader()->viewport()->update();
        showPair();
    });
    connect(m_by, &QComboBox::activated, this, &PairsTab::fillLayers);
    connect(m_layer, &QComboBox::activated, this, &PairsTab::colour);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PairsTab::showPair);
    Navigator& navigator = m_workbench.navigator();
    connect(m_measure, &QPushButton::clicked, this,
        [this, &navigator] { Q_EMIT navigator.measureRequested(choice()); });
    connect(m_train, &QPushButton::clicked, this,
        [this, &navigator] { Q_EMIT navigator.trainRequested(choice()); });
}

void PairsTab::read()
{
    m_workbench.session().read(this, store::pairOverview, [this](Result<store::PairOverview> overview) {
        if (!overview.has_value())
            return;
        m_model->show(std::move(overview).value());
        m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
        fillModels();
        showPair();
    });
}

void PairsTab::fillModels()
{
    const QString chosen = m_by->currentText();
    m_by->clear();
    m_by->addItem(tr("No colours"), -1);
    const std::vector<store::MeasuredModel>& models = m_model->overview().models;
    for (std::size_t i = 0; i < models.size(); ++i)
        m_by->addItem(nameOf(models[i]), static_cast<int>(i));
    const int place = m_by->findText(chosen);
    m_by->setCurrentIndex(place >= 0 ? place : m_by->count() - 1);
    m_by->setVisible(!models.empty());
    fillLayers();
}

void PairsTab::fillLayers()
{
    const int model = m_by->currentData().toInt();
    m_layer->clear();
    m_layer->setVisible(model >= 0);
    if (model >= 0) {
        const store::MeasuredModel& measured = m_model->overview().models[static_cast<std::size_t>(model)];
        for (const int layer : measured.layers)
            m_layer->addItem(tr("Layer %L1").arg(layer), layer);
        m_layer->setCurrentIndex(m_layer->findData(measured.bestLayer));
    }
    colour();
}

void PairsTab::colour()
{
    const int model = m_by->currentData().toInt();
    m_model->colourBy(model, m_layer->currentData().toInt());
    if (model < 0) {
        m_basis->setText(m_model->overview().models.empty()
                ? tr("Sentences that two languages have in common. Measure a pair, and its colour says how "
                     "alike a model sees them.")
                : tr("Sentences that two languages have in common."));
        return;
    }
    const store::MeasuredModel& measured = m_model->overview().models[static_cast<std::size_t>(model)];
    m_basis->setText(tr("Colour: how often the nearest sentence is the right one (retrieval) at layer %L3 of %1, "
                        "with %L2 sentences. Hatched: measured otherwise, or not yet.")
                         .arg(nameOf(measured))
                         .arg(measured.sentences)
                         .arg(m_model->layer()));
}

PairChoice PairsTab::choice() const
{
    const QModelIndexList chosen = m_matrix->selectionModel()->selectedIndexes();
    if (chosen.isEmpty())
        return {};
    const QString row = m_model->languageAt(chosen.first().row());
    const QString column = m_model->languageAt(chosen.first().column());
    for (const store::DatasetPair& pair : m_model->overview().pairs)
        if (isOf(pair, row, column))
            return {QString::fromStdString(pair.dataset), row, column}; // the first has most sentences
    return {};
}

void PairsTab::showPair()
{
    const PairChoice chosen = choice();
    const bool isChosen = !chosen.source.isEmpty();
    m_measure->setEnabled(isChosen);
    m_train->setEnabled(isChosen);
    if (!isChosen) {
        m_pair->setText(tr("No pair chosen"));
        m_datasets->setText(tr("Choose a cell to see its texts."));
        return;
    }
    const LanguageNames& names = m_workbench.languages();
    m_pair->setText(
        tr("%1 and %2", "two languages").arg(names.name(chosen.source), names.name(chosen.target)));
    QStringList lines;
    for (const store::DatasetPair& pair : m_model->overview().pairs)
        if (isOf(pair, chosen.source, chosen.target))
            lines.append(lineOf(pair));
    m_datasets->setText(lines.join(u'\n'));
}

} // namespace isogloss::app
