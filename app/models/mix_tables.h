// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/merge_controller.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace isogloss::app {

class LanguageNames;

/// Base, sources and mixes side by side. The first columns are texts, each with its direction.
struct MixTable
{
    struct Text
    {
        QString heading;
        QStringList texts; ///< one a row
        QList<Qt::LayoutDirection> directions; ///< one a row, or one for all
    };
    struct Column
    {
        QString heading;
        QStringList words; ///< one a row
        QList<Qt::LayoutDirection> directions = {}; ///< one a row where they are texts, else none
    };
    QList<Text> texts;
    QList<Column> columns;
    int rows() const { return texts.isEmpty() ? 0 : static_cast<int>(texts.front().texts.size()); }
};

/// "base", "A", "B", "C" ... and the mixes by their places, or by how much of A they hold when it is alone; one that
/// was made is "merged".
QStringList comparedNames(const MixComparison& comparison, bool isMade);

/// What each scores in the task by language, and how often translations of the compared pair find each other.
MixTable tableByLanguage(const MixComparison& comparison, const LanguageNames& names, bool isMade);
/// The layer at which each of the compared sentences meets its translation; where most changed comes first.
MixTable tableBySentence(const MixComparison& comparison, const LanguageNames& names, bool isMade);
/// What each wrote for each record of the task.
MixTable tableByAnswer(const MixComparison& comparison, const LanguageNames& names, bool isMade);

/// A MixTable as rows of a view. UI thread.
class MixTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(MixTable table);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    MixTable m_table;
};

} // namespace isogloss::app
