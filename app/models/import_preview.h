// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace isogloss::data {
struct ImportPlan;
struct TablePlan;
} // namespace isogloss::data

namespace isogloss::app {

class LanguageLookup;

/// How the first table of an import begins, as it would be brought in. UI thread.
class ImportPreview : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Copies what it shows; nothing for null.
    void show(const data::ImportPlan* plan, const LanguageLookup& languages);

    /// Of the texts that are brought in, not of what is said about them.
    bool isText(int column) const { return !m_columns[column].isMuted; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Column
    {
        QString title;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        bool isMuted = false;
        QStringList cells;
    };
    void addFields(const data::TablePlan& table, const LanguageLookup& languages);
    void addTasks(const data::TablePlan& table, const LanguageLookup& languages);

    QList<Column> m_columns;
    int m_rows = 0;
};

} // namespace isogloss::app
