// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/adapter_picker.h"

#include "app/controllers/language_names.h"
#include "app/help/explanations.h"
#include "widgets/common/label.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace isogloss::app {

using widgets::makeLabel;
using widgets::TextRole;

AdapterPicker::AdapterPicker(const QString& heading, const LanguageNames& languages)
    : widgets::Card(heading)
    , m_languages(languages)
    , m_list(new QComboBox)
    , m_learned(makeLabel({}, TextRole::Body))
    , m_origin(makeLabel({}, TextRole::Muted))
{
    setProperty(ExplainProperty, QStringLiteral("adapter"));
    m_list->setAccessibleName(heading);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    contents().addWidget(m_list);
    contents().addWidget(m_learned);
    contents().addWidget(m_origin);
    contents().addStretch();
    connect(m_list, &QComboBox::currentIndexChanged, this, [this] {
        describe();
        Q_EMIT changed();
    });
    connect(&languages, &LanguageNames::changed, this, &AdapterPicker::describe);
}

void AdapterPicker::setAdapters(const QList<AdapterChoice>& adapters, int preferred)
{
    const QString before = m_list->currentText();
    const QSignalBlocker quiet(m_list);
    m_adapters = adapters;
    m_list->clear();
    for (const AdapterChoice& adapter : adapters)
        m_list->addItem(adapter.name);
    const int kept = before.isEmpty() ? -1 : m_list->findText(before);
    m_list->setCurrentIndex(kept >= 0 ? kept : preferred);
    describe();
}

const AdapterChoice* AdapterPicker::chosen() const
{
    const int index = m_list->currentIndex();
    return index >= 0 && index < m_adapters.size() ? &m_adapters[index] : nullptr;
}

void AdapterPicker::choose(const QString& name)
{
    m_list->setCurrentText(name);
}

QString AdapterPicker::names(const QStringList& keys) const
{
    QStringList list;
    for (const QString& key : keys)
        list.append(m_languages.name(key));
    return QLocale().createSeparatedList(list);
}

void AdapterPicker::describe()
{
    const AdapterChoice* const adapter = chosen();
    m_learned->clear();
    m_origin->clear();
    if (adapter == nullptr)
        return;
    if (!adapter->taught.isEmpty() && !adapter->aligned.isEmpty())
        m_learned->setText(tr("Taught a task in %1; brought closer: %2 (layer %3)")
                               .arg(names(adapter->taught), names(adapter->aligned),
                                   QLocale().toString(adapter->alignLayer)));
    else if (!adapter->taught.isEmpty())
        m_learned->setText(tr("Taught a task in %1").arg(names(adapter->taught)));
    else if (!adapter->aligned.isEmpty())
        m_learned->setText(tr("Brought closer: %1 (layer %2)")
                               .arg(names(adapter->aligned), QLocale().toString(adapter->alignLayer)));
    else
        m_learned->setText(tr("It is not stated what it learned."));
    QStringList words{adapter->baseName.isEmpty() ? tr("base model not stated")
                                                  : tr("for the base model %1").arg(adapter->baseName)};
    if (!adapter->origin.isEmpty())
        words.append(tr("from %1", "name of a run, or of a way of merging").arg(adapter->origin));
    if (!adapter->licences.isEmpty())
        words.append(tr("licence %1").arg(QLocale().createSeparatedList(adapter->licences)));
    m_origin->setText(words.join(QStringLiteral("\n")));
}

} // namespace isogloss::app
