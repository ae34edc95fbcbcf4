// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/task_record.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>
#include <filesystem>

namespace isogloss::app {

/// What was asked, what should have come, and what came.
struct Answer
{
    QString input;
    QString expected;
    QString answer;
    bool isRight = false;
};

/// The answers that an evaluation kept in its folder for one language. Blocks. Errors: of the file.
Result<QList<Answer>> readAnswers(
    const std::filesystem::path& evaluation, const QString& language, data::Task task);

/// Answers of one language as a table: all, those that are right, or those that are not. UI thread.
class AnswersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Shown { All, Right, Wrong };

    using QAbstractTableModel::QAbstractTableModel;

    /// In which direction inputs and expected texts are read.
    void setAnswers(const QList<Answer>& answers, Qt::LayoutDirection input, Qt::LayoutDirection target);
    void setShown(Shown shown);
    int total() const { return static_cast<int>(m_answers.size()); }
    int right() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum Column { Mark, Input, Expected, Given, Columns };
    void filter();

    QList<Answer> m_answers;
    QList<int> m_rows; ///< those that are shown
    Shown m_shown = Shown::All;
    Qt::LayoutDirection m_inputDirection = Qt::LeftToRight;
    Qt::LayoutDirection m_targetDirection = Qt::LeftToRight;
};

} // namespace isogloss::app
