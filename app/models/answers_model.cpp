// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/answers_model.h"

#include "core/eval/evaluate.h"
#include "core/eval/scoring.h"
#include "widgets/text/text_cell.h"

#include <algorithm>

namespace isogloss::app {

Result<QList<Answer>> readAnswers(
    const std::filesystem::path& evaluation, const QString& language, data::Task task)
{
    const std::string key = language.toStdString();
    ISOGLOSS_TRY(const eval::LanguagePredictions read,
        eval::readPredictions(evaluation / ("predictions." + key + ".jsonl"), key));
    QList<Answer> answers;
    for (std::size_t i = 0; i < read.records.size(); ++i) {
        const data::TaskRecord& record = read.records[i];
        answers.append({QString::fromStdString(record.input), QString::fromStdString(record.target),
            QString::fromStdString(read.predictions[i]).trimmed(), eval::isRight(task, record, read.predictions[i])});
    }
    return answers;
}

void AnswersModel::setAnswers(
    const QList<Answer>& answers, Qt::LayoutDirection input, Qt::LayoutDirection target)
{
    beginResetModel();
    m_answers = answers;
    m_inputDirection = input;
    m_targetDirection = target;
    filter();
    endResetModel();
}

void AnswersModel::setShown(Shown shown)
{
    beginResetModel();
    m_shown = shown;
    filter();
    endResetModel();
}

void AnswersModel::filter()
{
    m_rows.clear();
    for (int row = 0; row < m_answers.size(); ++row)
        if (m_shown == Shown::All || (m_shown == Shown::Right) == m_answers[row].isRight)
            m_rows.append(row);
}

int AnswersModel::right() const
{
    return static_cast<int>(
        std::count_if(m_answers.begin(), m_answers.end(), [](const Answer& answer) { return answer.isRight; }));
}

int AnswersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AnswersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant AnswersModel::data(const QModelIndex& index, int role) const
{
    const Answer& answer = m_answers[m_rows[index.row()]];
    const bool isText = index.column() != Mark;
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Mark:
            return answer.isRight ? tr("right") : tr("wrong");
        case Input:
            return answer.input;
        case Expected:
            return answer.expected;
        case Given:
            return answer.answer;
        default:
            return {};
        }
    }
    if (role == widgets::DirectionRole && isText)
        return index.column() == Input ? m_inputDirection : m_targetDirection;
    if (role == widgets::MutedRole)
        return !isText && answer.isRight;
    return {};
}

QVariant AnswersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Mark:
        return QString();
    case Input:
        return tr("Asked");
    case Expected:
        return tr("Expected");
    case Given:
        return tr("Answer");
    default:
        return {};
    }
}

} // namespace isogloss::app
