// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure_choices.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int FieldCharacters = 22; // a field narrower than this goes to the next line
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
    , m_source(addBox(tr("Language"), "measured-pair"))
    , m_target(addBox(tr("and"), "measured-pair"))
    , m_text(addBox(tr("Text"), "measured-text"))
    , m_model(addBox(tr("Model"), "measured-model"))
    , m_adapter(addBox(tr("Adapter"), "measured-adapter"))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::FieldGap);
    place();
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
    connect(m_text, &QComboBox::activated, this, &MeasureChoices::requestChanged);
    connect(m_adapter, &QComboBox::activated, this, &MeasureChoices::requestChanged);
}

QComboBox* MeasureChoices::addBox(const QString& label, const char* explain)
{
    auto* const field = new QWidget;
    auto* const layout = new QVBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::LabelGap);
    QLabel* const words = widgets::makeLabel(label, widgets::TextRole::Caption);
    auto* const box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setAccessibleName(label);
    box->setProperty(ExplainProperty, QString::fromLatin1(explain));
    words->setBuddy(box);
    layout->addWidget(words);
    layout->addWidget(box);
    m_fields.append(field);
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
}

MeasureRequest MeasureChoices::request() const
{
    MeasureRequest request;
    request.pair = {m_text->currentData().toString(), m_source->currentData().toString(),
        m_target->currentData().toString()};
    request.model = m_model->currentData().toLongLong();
    request.adapter = m_adapter->currentData().toLongLong();
    for (const MeasurableModel& model : m_catalog.models)
        if (model.id == request.model)
            request.modelFolder = model.folder;
    for (const MeasurableAdapter& adapter : m_catalog.adapters)
        if (adapter.id == request.adapter)
            request.adapterFolder = adapter.folder;
    return request;
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

void MeasureChoices::place()
{
    const int fieldWidth = FieldCharacters * fontMetrics().averageCharWidth();
    const int count = static_cast<int>(m_fields.size());
    const int columns = std::clamp(width() / fieldWidth, 1, count);
    for (int i = 0; i < count; ++i) {
        m_grid->addWidget(m_fields[i], i / columns, i % columns);
        m_grid->setColumnStretch(i,
            i >= columns                                                    ? 0
                : columns == count && m_fields[i] == m_text->parentWidget() ? 3
                                                                            : 2);
    }
}

void MeasureChoices::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace isogloss::app
