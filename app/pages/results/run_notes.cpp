// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/run_notes.h"

#include "app/controllers/run_library.h"
#include "app/help/explanations.h"
#include "core/store/rows/run_words_row.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int NoteLines = 8;

} // namespace

RunNotes::RunNotes(RunLibrary& library)
    : m_library(library)
    , m_tags(new QLineEdit)
    , m_note(new QPlainTextEdit)
    , m_undo(new QPushButton(tr("Undo")))
    , m_redo(new QPushButton(tr("Redo")))
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    auto* const card = new widgets::Card(tr("Written beside this run"));
    auto* const tagsLabel = makeLabel(tr("Tags"), TextRole::Body);
    auto* const noteLabel = makeLabel(tr("Note"), TextRole::Body);
    tagsLabel->setBuddy(m_tags);
    noteLabel->setBuddy(m_note);
    m_tags->setPlaceholderText(tr("A word or several, with commas between them"));
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setProperty(ExplainProperty, u"run_words"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What was tried, what came of it"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(NoteLines * fontMetrics().lineSpacing());
    m_note->setProperty(ExplainProperty, u"run_words"_s);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::LabelGap);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_redo);
    buttons->addStretch(1);
    card->contents().addWidget(tagsLabel);
    card->contents().addWidget(m_tags);
    card->contents().addWidget(noteLabel);
    card->contents().addWidget(m_note);
    card->contents().addLayout(buttons);
    rows->addWidget(card);
    rows->addStretch(1);
    for (QWidget* const field : {static_cast<QWidget*>(m_tags), static_cast<QWidget*>(m_note)})
        field->installEventFilter(this);
    connect(m_tags, &QLineEdit::returnPressed, this, &RunNotes::keep);
    connect(m_undo, &QPushButton::clicked, &m_library, &RunLibrary::undo);
    connect(m_redo, &QPushButton::clicked, &m_library, &RunLibrary::redo);
    connect(&m_library, &RunLibrary::changed, this, &RunNotes::show);
    show();
}

const ListedRun* RunNotes::run() const
{
    return m_library.list().runAt(m_folder);
}

void RunNotes::setRun(const QString& folder)
{
    if (folder == m_folder)
        return;
    keep();
    m_folder = folder;
    m_tags->setText({});
    m_note->setPlainText({});
    show();
}

void RunNotes::begin()
{
    m_tags->setFocus();
}

bool RunNotes::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        keep();
    return QWidget::eventFilter(watched, event);
}

void RunNotes::keep()
{
    const ListedRun* const kept = run();
    if (kept == nullptr)
        return;
    const qint64 id = kept->id;
    if (m_tags->isModified()) {
        m_tags->setModified(false);
        m_library.write(id, store::RunField::Tags, m_tags->text());
    }
    if (m_note->document()->isModified()) {
        m_note->document()->setModified(false);
        m_library.write(id, store::RunField::Note, m_note->toPlainText());
    }
}

/// Fields that a person writes in stay as they are.
void RunNotes::show()
{
    const ListedRun* const shown = run();
    for (QWidget* const field : {static_cast<QWidget*>(m_tags), static_cast<QWidget*>(m_note)})
        field->setEnabled(shown != nullptr);
    if (shown != nullptr && !m_tags->isModified())
        m_tags->setText(shown->tags.join(u", "_s));
    if (shown != nullptr && !m_note->document()->isModified() && m_note->toPlainText() != shown->note)
        m_note->setPlainText(shown->note);
    const auto offer = [](QPushButton& button, const QString& what, const QString& tip) {
        button.setEnabled(!what.isEmpty());
        button.setToolTip(what.isEmpty() ? QString() : tip.arg(what));
    };
    offer(*m_undo, m_library.undoText(), tr("Takes the last change back: %1"));
    offer(*m_redo, m_library.redoText(), tr("Makes the change again: %1"));
}

} // namespace isogloss::app
