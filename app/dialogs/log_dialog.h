// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace isogloss::app {

/// What the program did, to be searched, and a report of it to be copied. Takes values.
class LogDialog : public QDialog
{
    Q_OBJECT
public:
    /// `report` is what *Copy report* copies.
    LogDialog(const QString& log, const QString& report, QWidget* parent);

private:
    void showLines();
    void copyReport();

    const QStringList m_lines;
    const QString m_report;
    QLineEdit* m_find;
    QPlainTextEdit* m_text;
    QPushButton* m_copy;
    QLabel* m_copied;
};

} // namespace isogloss::app
