// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

class QCompleter;
class QStandardItemModel;

namespace isogloss::widgets {

struct Suggestion
{
    QString value; ///< what is chosen
    QString title; ///< what the field shows once it is
    QString detail; ///< beside the title in the list
};

/// A line in which a person types, and a list of what that may mean, from which they choose. Takes values,
/// emits intentions.
class SuggestionField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SuggestionField(QWidget* parent = nullptr);

    /// Shown as chosen; an empty value shows the placeholder.
    void setChosen(const QString& value, const QString& title);
    const QString& chosenValue() const { return m_value; }
    /// The answer to queried(), best first.
    void setSuggestions(const QList<Suggestion>& suggestions);

Q_SIGNALS:
    void queried(const QString& text);
    void chosen(const QString& value);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take(const QString& value, const QString& title);

    QStandardItemModel* m_model;
    QCompleter* m_completer;
    QString m_value;
    QString m_title;
};

} // namespace isogloss::widgets
