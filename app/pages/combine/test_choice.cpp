// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/test_choice.h"

#include "app/controllers/language_names.h"
#include "app/models/mix_words.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <algorithm>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr std::size_t MostSentences = 200; // more make it slow and change little
constexpr std::size_t MostRecords = 20; // of each language

/// Chooses the entry that stood there before, else `preferred`.
void keepChoice(QComboBox& box, const QString& before, int preferred)
{
    const int found = before.isEmpty() ? -1 : box.findText(before);
    box.setCurrentIndex(found >= 0 ? found : std::max(0, preferred));
    box.setVisible(box.count() > 1); // "none" stands there always
}

} // namespace

TestChoice::TestChoice(const LanguageNames& names)
    : m_names(names)
    , m_texts(new widgets::ChoiceField)
    , m_task(new widgets::ChoiceField)
{
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_texts->setAccessibleName(tr("Texts to compare on"));
    m_task->setAccessibleName(tr("Task to test on"));
    for (QComboBox* const box : {m_texts, m_task}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box, 1);
        connect(box, &QComboBox::currentIndexChanged, this, &TestChoice::changed);
    }
    connect(&names, &LanguageNames::changed, this, &TestChoice::fillTexts);
}

void TestChoice::setChoices(const CombineChoices& choices, const QStringList& languages)
{
    const bool isFirst = m_choices.texts.isEmpty();
    m_choices = choices;
    fillTexts();
    fillTasks();
    const QSignalBlocker quiet(m_texts);
    if (isFirst)
        m_texts->setCurrentIndex(preferredTexts(choices.texts, languages));
}

void TestChoice::fillTexts()
{
    const QSignalBlocker quiet(m_texts);
    const int before = m_texts->currentIndex();
    const QString words = m_texts->currentText();
    m_texts->clear();
    for (const TextsChoice& texts : m_choices.texts)
        m_texts->addItem(
            tr("%1 and %2, %3, %Ln sentence(s)", "languages, name of a dataset", static_cast<int>(texts.sentences))
                .arg(m_names.name(texts.source), m_names.name(texts.target), texts.dataset));
    m_texts->addItem(tr("No texts"));
    keepChoice(*m_texts, words, std::min(before, m_texts->count() - 1));
}

void TestChoice::fillTasks()
{
    const QSignalBlocker quiet(m_task);
    const QString words = m_task->currentText();
    m_task->clear();
    for (const TaskChoice& task : m_choices.tasks)
        m_task->addItem(tr("Task: %1, %Ln record(s)", "name of a dataset", static_cast<int>(task.recordsCount))
                            .arg(task.dataset));
    m_task->addItem(tr("No task"));
    keepChoice(*m_task, words, m_task->count() - 1);
}

bool TestChoice::hasAny() const
{
    return (m_texts->currentIndex() >= 0 && m_texts->currentIndex() < m_choices.texts.size())
        || (m_task->currentIndex() >= 0 && m_task->currentIndex() < m_choices.tasks.size());
}

merge::TestSet TestChoice::tests(const AdapterChoice& first, const AdapterChoice& second) const
{
    const int texts = m_texts->currentIndex();
    const int task = m_task->currentIndex();
    return testSetOf(texts >= 0 && texts < m_choices.texts.size() ? &m_choices.texts[texts] : nullptr,
        task >= 0 && task < m_choices.tasks.size() ? &m_choices.tasks[task] : nullptr,
        first.taught + first.aligned + second.taught + second.aligned, first.taught + second.taught, MostSentences,
        MostRecords);
}

} // namespace isogloss::app
