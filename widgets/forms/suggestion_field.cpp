// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/suggestion_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace isogloss::widgets {

namespace {

constexpr int ShownSuggestions = 10;
constexpr int ValueRole = Qt::UserRole + 1;
constexpr int TitleRole = Qt::UserRole + 2;

} // namespace

SuggestionField::SuggestionField(QWidget* parent)
    : QLineEdit(parent)
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(TitleRole);
    m_completer->setMaxVisibleItems(ShownSuggestions);
    m_completer->setWidget(this); // not setCompleter: the list is the owner's answer, not a search in it
    connect(this, &QLineEdit::textEdited, this, &SuggestionField::queried);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex& index) {
            take(index.data(ValueRole).toString(), index.data(TitleRole).toString());
        });
}

void SuggestionField::setChosen(const QString& value, const QString& title)
{
    m_value = value;
    m_title = title;
    if (!hasFocus() || !isModified())
        setText(title);
}

void SuggestionField::setSuggestions(const QList<Suggestion>& suggestions)
{
    m_model->clear();
    for (const Suggestion& suggestion : suggestions) {
        auto* const item = new QStandardItem(suggestion.detail.isEmpty()
                ? suggestion.title
                : u"%1  %2"_s.arg(suggestion.title, suggestion.detail));
        item->setData(suggestion.value, ValueRole);
        item->setData(suggestion.title, TitleRole);
        m_model->appendRow(item);
    }
    if (suggestions.isEmpty() || !isVisible())
        return m_completer->popup()->hide();
    m_completer->complete();
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SuggestionField::take(const QString& value, const QString& title)
{
    m_value = value;
    m_title = title;
    setText(title);
    setModified(false);
    Q_EMIT chosen(value);
}

void SuggestionField::keyPressEvent(QKeyEvent* event)
{
    QAbstractItemView* const list = m_completer->popup();
    if (event->key() == Qt::Key_Down && !list->isVisible()) {
        Q_EMIT queried(isModified() ? text() : QString());
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && list->isVisible()) {
        event->ignore(); // the list's
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// What was typed without choosing means nothing.
void SuggestionField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && !m_completer->popup()->isVisible()) {
        setText(m_title);
        setModified(false);
    }
    QLineEdit::focusOutEvent(event);
}

} // namespace isogloss::widgets
