// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/pairs_tab.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/pairs_model.h"
#include "app/pages/texts/pair_card.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int CellCharacters = 4;
constexpr int CountCharacters = 7; // of a count that is written out, with its margins
constexpr int NameCharacters = 18; // longer names of languages end in dots
constexpr int PairCharacters = 40;
constexpr int WideCharacters = 118; // narrower than this, the pair stands below the matrix
constexpr int LeastRows = 14; // to be seen without scrolling

QString nameOf(const store::MeasuredModel& measured)
{
    const QString model = QString::fromStdString(measured.model);
    return measured.adapter.empty() ? model
                                    : PairsTab::tr("%1 with %2", "a model with an adapter")
                                          .arg(model, QString::fromStdString(measured.adapter));
}

template <typename Pair>
bool isOf(const Pair& pair, const QString& one, const QString& other)
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
    , m_by(new widgets::ChoiceField)
    , m_layer(new widgets::ChoiceField)
    , m_basis(makeLabel({}, TextRole::Muted))
    , m_pair(new PairCard)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
{
    m_model->setNames([this](const QString& key) { return m_workbench.languages().name(key); });
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::CardGap, 0, 0);
    rows->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeBody());
    fit();
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
    names.setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    names.setTextElideMode(Qt::ElideRight);
    m_matrix->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    rows->addWidget(m_matrix, 1);
    return part;
}

QWidget* PairsTab::makeBody()
{
    auto* const both = new QWidget;
    both->setLayout(m_columns);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(metrics::CardGap);
    m_columns->addWidget(makeMatrix(), 1);
    m_columns->addWidget(m_pair);
    auto* const area = new QScrollArea;
    area->setWidget(both);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return area;
}

/// The pair beside the matrix where there is room, else below it.
void PairsTab::fit()
{
    const int character = fontMetrics().averageCharWidth();
    const bool isWide = width() > WideCharacters * character;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_pair->setFixedWidth(isWide ? PairCharacters * character : QWIDGETSIZE_MAX);
    if (!isWide)
        m_pair->setMinimumWidth(0);
    const int rowHeight = std::max(metrics::TargetHeight, fontMetrics().height() + 2 * metrics::LabelGap);
    QHeaderView& names = *m_matrix->verticalHeader();
    names.setMinimumSectionSize(rowHeight);
    names.setMaximumSectionSize(3 * rowHeight);
    names.setMaximumWidth(NameCharacters * character);
    m_matrix->horizontalHeader()->setMinimumSectionSize(CellCharacters * character);
    const int forCells = width() - (isWide ? m_pair->width() : 0) - NameCharacters * character;
    m_model->setCompact(forCells < m_model->columnCount() * CountCharacters * character);
    m_matrix->setMinimumHeight(std::min(LeastRows, m_model->rowCount() + 1) * rowHeight);
}

void PairsTab::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PairsTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
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
    connect(m_pair, &PairCard::measureRequested, this,
        [this, &navigator] { Q_EMIT navigator.measureRequested(choice()); });
    connect(m_pair, &PairCard::trainRequested, this,
        [this, &navigator] { Q_EMIT navigator.trainRequested(choice()); });
    connect(m_pair, &PairCard::datasetRequested, this, &PairsTab::datasetRequested);
}

void PairsTab::read()
{
    m_workbench.session().read(this, store::pairOverview, [this](Result<store::PairOverview> overview) {
        if (!overview.has_value())
            return;
        const PairChoice before = choice();
        m_model->show(std::move(overview).value());
        choose(before);
        m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
        fit();
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
    showPair();
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

void PairsTab::choose(const PairChoice& pair)
{
    const auto& languages = m_model->overview().languages;
    const auto placeOf = [&](const QString& key) {
        const auto found = std::find(languages.begin(), languages.end(), key.toStdString());
        return found == languages.end() ? -1 : static_cast<int>(found - languages.begin());
    };
    m_matrix->setCurrentIndex(m_model->index(placeOf(pair.source), placeOf(pair.target)));
}

/// Of the model that colours the matrix, else of the first that measured the pair.
PairCurve PairsTab::curveOf(const PairChoice& pair) const
{
    const std::vector<store::MeasuredModel>& models = m_model->overview().models;
    const int chosen = m_by->currentData().toInt();
    const std::size_t first = chosen >= 0 ? static_cast<std::size_t>(chosen) : 0;
    for (std::size_t i = 0; i < models.size(); ++i) {
        const store::MeasuredModel& model = models[(first + i) % models.size()];
        PairCurve curve{nameOf(model), {}, 0};
        for (const store::PairMeasure& measure : model.measures)
            if (isOf(measure, pair.source, pair.target)) {
                curve.points.append({static_cast<double>(measure.layer), measure.retrieval});
                curve.sentences = measure.sentences;
            }
        if (!curve.points.isEmpty())
            return curve;
    }
    return {};
}

void PairsTab::showPair()
{
    const PairChoice chosen = choice();
    if (chosen.source.isEmpty())
        return m_pair->showNothing();
    const LanguageNames& names = m_workbench.languages();
    QList<PairSource> sources;
    for (const store::DatasetPair& pair : m_model->overview().pairs)
        if (isOf(pair, chosen.source, chosen.target))
            sources.append({QString::fromStdString(pair.dataset), lineOf(pair)});
    m_pair->showPair(
        tr("%1 and %2", "two languages").arg(names.name(chosen.source), names.name(chosen.target)), sources,
        curveOf(chosen));
}

} // namespace isogloss::app
