// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/measure_choices.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "app/models/measure_kinds.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int FieldCharacters = 28; // a field narrower than this goes to the next line
const auto Pivot = u"eng_Latn"_s; // chosen first where it is there

void select(QComboBox& box, const QVariant& data)
{
    const int found = box.findData(data);
    box.setCurrentIndex(found >= 0 ? found : (box.count() > 0 ? 0 : -1));
}

} // namespace

MeasureChoices::MeasureChoices(const LanguageNames& names)
    : m_names(names)
    , m_grid(new QGridLayout(this))
    , m_more(new QPushButton(tr("More ways to measure")))
{
    makeBoxes();
    fillHow();
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::FieldGap);
    m_more->setCheckable(true);
    m_more->setProperty(ExplainProperty, u"measure-how"_s);
    place();
    connectBoxes();
}

void MeasureChoices::makeBoxes()
{
    m_source = addBox(m_fields, tr("Language"), "measured-pair");
    m_target = addBox(m_fields, tr("and"), "measured-pair");
    m_text = addBox(m_fields, tr("Text"), "measured-text");
    m_model = addBox(m_fields, tr("Model"), "measured-model");
    m_adapter = addBox(m_fields, tr("Adapter"), "measured-adapter");
    m_measure = addBox(m_fields, tr("Measure"), "measure-kind");
    m_pairs = addBox(m_how, tr("Which languages"), "measured-pairs");
    m_pool = addBox(m_how, tr("A sentence is (pooling)"), "pooling");
    m_mexa = addBox(m_how, tr("Nearest both ways (MEXA), of"), "mexa");
    m_centred = addBox(m_how, tr("Compared (centring)"), "centring");
    m_random = addBox(m_how, tr("Measured beside it (control)"), "random-weights");
    m_second = addBox(m_how, tr("A second text of the pair"), "second-text");
}

void MeasureChoices::fillHow()
{
    for (const MeasureKind& kind : measureKinds())
        m_measure->addItem(kind.name, kind.key);
    m_pairs->addItem(tr("these two"), static_cast<int>(MeasuredPairs::One));
    m_pairs->addItem(tr("the first with all others (pivot)"), static_cast<int>(MeasuredPairs::WithSource));
    m_pairs->addItem(tr("every two of the text"), static_cast<int>(MeasuredPairs::All));
    m_pool->addItem(tr("the mean of its pieces"), static_cast<int>(analysis::Pool::Mean));
    m_pool->addItem(tr("their mean, later ones counting more"), static_cast<int>(analysis::Pool::Weighted));
    m_pool->addItem(tr("its last piece"), static_cast<int>(analysis::Pool::Last));
    m_mexa->addItem(tr("the first 100 sentences, as published"), static_cast<int>(MexaWay::Published));
    m_mexa->addItem(tr("all sentences, pooled as published"), static_cast<int>(MexaWay::AllSentences));
    m_mexa->addItem(tr("all sentences, pooled as the others"), static_cast<int>(MexaWay::AllPooledSo));
    m_centred->addItem(tr("as they are"), false);
    m_centred->addItem(tr("without each language's mean"), true);
    m_random->addItem(tr("nothing more"), false);
    m_random->addItem(tr("the same model with random weights"), true);
}

void MeasureChoices::connectBoxes()
{
    connect(m_source, &QComboBox::activated, this, [this] {
        fillTargets();
        Q_EMIT requestChanged();
    });
    connect(m_target, &QComboBox::activated, this, [this] {
        fillTexts();
        Q_EMIT requestChanged();
    });
    connect(m_model, &QComboBox::activated, this, [this] {
        fillAdapters();
        Q_EMIT requestChanged();
    });
    connect(m_text, &QComboBox::activated, this, [this] {
        fillSecondTexts();
        Q_EMIT requestChanged();
    });
    for (const QComboBox* const box : {m_adapter, m_measure, m_pairs, m_pool, m_mexa, m_centred, m_random, m_second})
        connect(box, &QComboBox::activated, this, &MeasureChoices::requestChanged);
    connect(m_more, &QPushButton::toggled, this, [this](bool isOpen) {
        m_more->setText(isOpen ? tr("Fewer ways to measure") : tr("More ways to measure"));
        for (QWidget* const field : m_how)
            field->setVisible(isOpen);
    });
    for (QWidget* const field : m_how)
        field->hide();
}

QComboBox* MeasureChoices::addBox(QList<QWidget*>& row, const QString& label, const char* explain)
{
    auto* const field = new QWidget(this);
    auto* const layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    QLabel* const words = widgets::makeLabel(label, widgets::TextRole::Caption);
    auto* const box = new widgets::ChoiceField;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setAccessibleName(label);
    box->setProperty(ExplainProperty, QString::fromLatin1(explain));
    words->setBuddy(box);
    layout->addWidget(words);
    layout->addWidget(box);
    row.append(field);
    return box;
}

void MeasureChoices::setCatalog(const MeasureCatalog& catalog)
{
    const MeasureRequest before = request();
    m_catalog = catalog;
    m_model->clear();
    for (const MeasurableModel& model : catalog.models)
        m_model->addItem(model.name, model.id);
    select(*m_model, before.model);
    fillAdapters();
    select(*m_adapter, before.adapter);
    const QString wanted = before.pair.source.isEmpty() ? Pivot : before.pair.source;
    fillLanguages(*m_source, catalog.languages(), wanted);
    fillTargets();
    choose(before.pair);
}

void MeasureChoices::choose(const PairChoice& pair)
{
    if (m_source->findData(pair.source) < 0)
        return;
    select(*m_source, pair.source);
    fillTargets();
    select(*m_target, pair.target);
    fillTexts();
    if (m_text->findData(pair.dataset) >= 0)
        select(*m_text, pair.dataset);
    fillSecondTexts();
}

void MeasureChoices::chooseModel(qint64 model)
{
    if (m_model->findData(model) < 0)
        return;
    select(*m_model, model);
    fillAdapters();
    select(*m_adapter, qint64(0));
}

MeasureRequest MeasureChoices::request() const
{
    MeasureRequest request;
    request.pair = {m_text->currentData().toString(), m_source->currentData().toString(),
        m_target->currentData().toString()};
    request.model = m_model->currentData().toLongLong();
    request.adapter = m_adapter->currentData().toLongLong();
    request.measure = m_measure->currentData().toString();
    request.pairs = static_cast<MeasuredPairs>(m_pairs->currentData().toInt());
    request.pool = static_cast<analysis::Pool>(m_pool->currentData().toInt());
    request.mexa = static_cast<MexaWay>(m_mexa->currentData().toInt());
    request.isCentred = m_centred->currentData().toBool();
    request.withRandomWeights = m_random->currentData().toBool();
    request.others = othersOf(request.pair, request.pairs);
    for (const MeasurableModel& model : m_catalog.models)
        if (model.id == request.model)
            request.modelFolder = model.folder;
    for (const MeasurableAdapter& adapter : m_catalog.adapters)
        if (adapter.id == request.adapter) {
            request.adapterFolder = adapter.folder;
            if (!adapter.dtype.isEmpty())
                request.dtype = adapter.dtype;
        }
    return request;
}

QList<MeasurableRun> MeasureChoices::runs() const
{
    return m_catalog.runsOf(m_model->currentData().toLongLong());
}

QString MeasureChoices::secondText() const
{
    return m_second->currentData().toString();
}

QString MeasureChoices::whose() const
{
    return m_adapter->currentData().toLongLong() == 0
        ? m_model->currentText()
        : tr("%1 + %2", "a model and its adapter").arg(m_model->currentText(), m_adapter->currentText());
}

void MeasureChoices::fillLanguages(QComboBox& box, const QStringList& keys, const QString& wanted)
{
    QList<std::pair<QString, QString>> named;
    for (const QString& key : keys)
        named.append({m_names.name(key), key});
    std::sort(named.begin(), named.end(),
        [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    box.clear();
    for (const auto& [name, key] : named) {
        const auto hasName = [&name](const auto& other) { return other.first == name; };
        const bool isTwice = std::count_if(named.begin(), named.end(), hasName) > 1;
        box.addItem(isTwice ? tr("%1 (%2)", "name and key of a language").arg(name, key) : name, key);
        box.setItemData(box.count() - 1, key, Qt::ToolTipRole);
    }
    select(box, wanted);
}

void MeasureChoices::fillTargets()
{
    fillLanguages(*m_target, m_catalog.partnersOf(m_source->currentData().toString()),
        m_target->currentData().toString());
    fillTexts();
}

void MeasureChoices::fillTexts()
{
    const QVariant before = m_text->currentData();
    m_text->clear();
    for (const MeasurablePair& pair :
        m_catalog.datasetsOf(m_source->currentData().toString(), m_target->currentData().toString()))
        m_text->addItem(tr("%1 (%2)", "name of a text, its number of sentences")
                            .arg(pair.dataset, QLocale().toString(pair.sentences)),
            pair.dataset);
    select(*m_text, before);
    fillSecondTexts();
}

void MeasureChoices::fillSecondTexts()
{
    const QVariant before = m_second->currentData();
    m_second->clear();
    m_second->addItem(tr("none"), QString());
    for (int i = 0; i < m_text->count(); ++i)
        if (i != m_text->currentIndex())
            m_second->addItem(m_text->itemText(i), m_text->itemData(i));
    select(*m_second, before);
}

void MeasureChoices::fillAdapters()
{
    const QVariant before = m_adapter->currentData();
    m_adapter->clear();
    m_adapter->addItem(tr("none"), qint64(0));
    for (const MeasurableAdapter& adapter : m_catalog.adaptersOf(m_model->currentData().toLongLong()))
        m_adapter->addItem(adapter.name, adapter.id);
    select(*m_adapter, before);
}

QStringList MeasureChoices::othersOf(const PairChoice& pair, MeasuredPairs pairs) const
{
    QStringList others;
    if (pairs == MeasuredPairs::One)
        return others;
    for (const MeasurablePair& known : m_catalog.pairs) {
        const bool isOfSource = known.source == pair.source || known.target == pair.source;
        if (known.dataset == pair.dataset && (isOfSource || pairs == MeasuredPairs::All))
            others << known.source << known.target;
    }
    others.removeAll(pair.source);
    others.removeAll(pair.target);
    others.sort();
    others.removeDuplicates();
    return others;
}

/// Gives the first row behind.
int MeasureChoices::placeRow(const QList<QWidget*>& fields, int firstRow, int columns)
{
    for (int i = 0; i < fields.size(); ++i)
        m_grid->addWidget(fields[i], firstRow + i / columns, i % columns);
    return firstRow + (static_cast<int>(fields.size()) + columns - 1) / columns;
}

void MeasureChoices::place()
{
    const int fieldWidth = FieldCharacters * fontMetrics().averageCharWidth();
    const int count = static_cast<int>(m_fields.size());
    const int most = std::clamp(width() / fieldWidth, 1, count);
    const int columns = most >= count || most < 3 ? most : 3; // two even rows rather than one over
    const int moreRow = placeRow(m_fields, 0, columns);
    m_grid->addWidget(m_more, moreRow, 0, 1, columns, Qt::AlignLeft);
    placeRow(m_how, moreRow + 1, columns);
    for (int i = 0; i < count; ++i)
        m_grid->setColumnStretch(i,
            i >= columns                                                    ? 0
                : columns == count && m_fields[i] == m_text->parentWidget() ? 3
                                                                            : 2);
}

void MeasureChoices::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace isogloss::app
