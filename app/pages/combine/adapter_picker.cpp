// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/adapter_picker.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "app/models/mix_words.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/forms/choice_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace isogloss::app {

using widgets::makeLabel;
using widgets::TextRole;

namespace {

QString keyOf(const AdapterChoice& adapter)
{
    return QString::fromStdString(adapter.folder.string());
}

} // namespace

AdapterPicker::AdapterPicker(const QString& heading, const LanguageNames& languages)
    : widgets::Card(heading)
    , m_languages(languages)
    , m_list(new widgets::ChoiceField)
    , m_learned(makeLabel({}, TextRole::Body))
    , m_fit(makeLabel({}, TextRole::Body))
    , m_holds(makeLabel({}, TextRole::Muted))
    , m_origin(makeLabel({}, TextRole::Muted))
{
    setProperty(ExplainProperty, QStringLiteral("adapter"));
    m_list->setAccessibleName(heading);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    contents().addWidget(m_list);
    for (QLabel* const label : {m_learned, m_fit, m_holds, m_origin})
        contents().addWidget(label);
    m_fit->hide();
    m_holds->hide();
    contents().addStretch();
    connect(m_list, &QComboBox::activated, this, &AdapterPicker::keep);
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    connect(&languages, &LanguageNames::changed, this, &AdapterPicker::describe);
}

void AdapterPicker::offerChanges()
{
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Your note on this adapter"));
    m_remove = new QPushButton(tr("Remove"));
    m_remove->setToolTip(tr("Takes this merged adapter out of the workspace; Undo brings it back."));
    contents().insertWidget(contents().count() - 1, m_note); // above the stretch
    contents().insertWidget(contents().count() - 1, m_remove, 0, Qt::AlignLeading);
    connect(m_remove, &QPushButton::clicked, this, &AdapterPicker::removeRequested);
    connect(m_note, &QLineEdit::editingFinished, this, [this] {
        const AdapterChoice* const adapter = chosen();
        if (adapter == nullptr || adapter->note == m_note->text())
            return;
        m_adapters[m_list->currentIndex()].note = m_note->text();
        Q_EMIT noteWritten(adapter->id, m_note->text());
    });
    describe();
}

void AdapterPicker::setAdapters(const QList<AdapterChoice>& adapters, int preferred)
{
    const QString before = m_list->currentText();
    const QSignalBlocker quiet(m_list);
    m_adapters = adapters;
    m_list->clear();
    for (const AdapterChoice& adapter : adapters)
        m_list->addItem(adapter.name);
    if (!m_none.isEmpty() && !adapters.isEmpty())
        m_list->addItem(m_none);
    const int kept = m_isPicked ? m_list->findText(before) : -1;
    m_list->setCurrentIndex(kept >= 0 ? kept : preferred);
    m_list->setEnabled(!adapters.isEmpty());
    describe();
}

void AdapterPicker::setFacts(const QHash<QString, AdapterFacts>& facts)
{
    m_facts = facts;
    describe();
}

const AdapterChoice* AdapterPicker::chosen() const
{
    const int index = m_list->currentIndex();
    return index >= 0 && index < m_adapters.size() ? &m_adapters[index] : nullptr;
}

bool AdapterPicker::isNone() const
{
    return !m_adapters.isEmpty() && m_list->currentIndex() == m_adapters.size();
}

AdapterFacts AdapterPicker::facts() const
{
    const AdapterChoice* const adapter = chosen();
    return adapter == nullptr ? AdapterFacts() : factsOf(*adapter);
}

AdapterFacts AdapterPicker::factsOf(const AdapterChoice& adapter) const
{
    return m_facts.value(keyOf(adapter));
}

bool AdapterPicker::holds(const QString& name) const
{
    return m_list->findText(name) >= 0;
}

void AdapterPicker::choose(const QString& name)
{
    keep();
    m_list->setCurrentText(name);
}

QString AdapterPicker::names(const QStringList& keys) const
{
    QStringList list;
    for (const QString& key : keys)
        list.append(m_languages.name(key));
    return widgets::listText(list);
}

QString AdapterPicker::learnedWords(const AdapterChoice& adapter) const
{
    if (!adapter.taught.isEmpty() && !adapter.aligned.isEmpty())
        return tr("Taught a task in %1; brought closer: %2 (layer %3)")
            .arg(names(adapter.taught), names(adapter.aligned), QLocale().toString(adapter.alignLayer));
    if (!adapter.taught.isEmpty())
        return tr("Taught a task in %1").arg(names(adapter.taught));
    if (!adapter.aligned.isEmpty())
        return tr("Brought closer: %1 (layer %2)")
            .arg(names(adapter.aligned), QLocale().toString(adapter.alignLayer));
    return tr("It is not stated what it learned.");
}

QString AdapterPicker::originWords(const AdapterChoice& adapter) const
{
    QStringList words{adapter.baseName.isEmpty() ? tr("base model not stated")
                                                 : tr("for the base model %1").arg(adapter.baseName)};
    if (const QString goal = goalWords(adapter.goal); !goal.isEmpty())
        words.append(tr("objective: %1", "what it is trained for").arg(goal));
    if (!adapter.origin.isEmpty())
        words.append(tr("from %1", "name of a run, or of a way of merging").arg(adapter.origin));
    if (adapter.added.isValid())
        words.append(tr("in this workspace since %1", "a date")
                         .arg(QLocale().toString(adapter.added.toLocalTime().date(), QLocale::ShortFormat)));
    if (!adapter.licences.isEmpty())
        words.append(tr("licence %1").arg(widgets::listText(adapter.licences)));
    return words.join(u'\n');
}

void AdapterPicker::describe()
{
    const AdapterChoice* const adapter = chosen();
    m_learned->setText(adapter != nullptr ? learnedWords(*adapter) : QString());
    m_origin->setText(adapter != nullptr ? originWords(*adapter) : QString());
    if (m_note != nullptr) {
        m_note->setEnabled(adapter != nullptr);
        if (!m_note->hasFocus())
            m_note->setText(adapter != nullptr ? adapter->note : QString());
    }
    if (m_remove != nullptr)
        m_remove->setVisible(adapter != nullptr && adapter->isMerged);
    const bool isKnown = adapter != nullptr && m_facts.contains(keyOf(*adapter));
    m_fit->setVisible(isKnown);
    m_holds->setVisible(isKnown);
    if (isKnown)
        describeFacts(*adapter);
}

void AdapterPicker::describeFacts(const AdapterChoice& adapter)
{
    const AdapterFacts facts = m_facts[keyOf(adapter)];
    const QLocale locale;
    m_fit->setText(fitWords(adapter, facts));
    widgets::setRole(*m_fit, facts.model.empty() ? TextRole::Caution : TextRole::Body);
    QStringList words;
    if (facts.rank > 0)
        words.append(tr("rank %1, %2", "number; size of a file")
                         .arg(locale.toString(facts.rank), locale.formattedDataSize(facts.bytes, 1)));
    if (facts.firstLayer > 0)
        words.append(tr("layers %1 to %2").arg(locale.toString(facts.firstLayer), locale.toString(facts.lastLayer)));
    if (!facts.parts.isEmpty() && facts.parts.size() < 7)
        words.append(widgets::listText(facts.parts));
    m_holds->setText(words.join(u'\n'));
}

} // namespace isogloss::app
