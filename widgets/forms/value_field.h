// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <optional>

class QLabel;
class QPushButton;

namespace isogloss::widgets {

/// What a person may fill in: a value of some kind, as text.
struct FieldSpec
{
    enum class Kind { Flag, Choice, Choices, Text };
    QString key; ///< by which the field is known
    QString title; ///< in plain words
    QString unit; ///< behind the field; "" when it has none
    Kind kind = Kind::Text;
    QStringList names; ///< of Choice and Choices
    QString emptyWord; ///< shown while nothing is filled in, such as "auto"
};

/// One field of a form with its title, what is wrong with its value, and a way back to the value it had by
/// itself. A flag's value is "true" or "false"; several choices are parted by commas. Takes values, emits
/// intentions. UI thread.
class ValueField : public QWidget
{
    Q_OBJECT
public:
    explicit ValueField(FieldSpec spec, QWidget* parent = nullptr);

    const FieldSpec& spec() const { return m_spec; }
    void setValue(const QString& value);
    QString value() const;
    /// "" when nothing is wrong.
    void setProblem(const QString& problem);
    /// `usual` is the value it would have by itself; marks the field and offers the way back. None: not changed.
    void setChangedFrom(const std::optional<QString>& usual);
    /// The control gets the focus.
    void focusControl();
    QWidget* control() const { return m_control; }

Q_SIGNALS:
    void edited(const QString& key, const QString& value);
    void resetRequested(const QString& key);

private:
    QWidget* makeControl();
    QWidget* makeChoices();
    void tell();

    const FieldSpec m_spec;
    QLabel* m_title;
    QWidget* m_control;
    QLabel* m_problem;
    QPushButton* m_reset;
    QString m_told; ///< what was set or emitted last
};

} // namespace isogloss::widgets
