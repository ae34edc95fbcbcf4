// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/text/text_cell.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <functional>
#include <optional>
#include <vector>

namespace isogloss::app {

/// A record as the table shows it.
struct ShownRecord
{
    QString key;
    QString language; ///< key, of an example of a task
    QHash<QString, QString> texts; ///< by language key; the input of an example of a task
    QString target; ///< what a model is to answer
    QList<widgets::TextMark> marks; ///< in the input
};

/// A column of a table of records.
struct RecordColumn
{
    enum class Kind { Key, Text, Language, Input, Target };
    Kind kind = Kind::Key;
    QString title;
    QString language; ///< of Text
};

/// Records by the million: only what is looked at is asked for, in pages, and forgotten again. UI thread.
class RecordsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int PageSize = 64;

    using Direction = std::function<Qt::LayoutDirection(const QString& language)>;
    using Name = std::function<QString(const QString& language)>;

    explicit RecordsModel(QObject* parent = nullptr);

    /// A dataset of so many records; all of them are shown.
    void reset(std::size_t records, QList<RecordColumn> columns);
    void setColumns(QList<RecordColumn> columns);
    void setDirection(Direction direction) { m_direction = std::move(direction); }
    void setNames(Name name) { m_name = std::move(name); }
    /// The records by their numbers, in order; nothing shows all.
    void setFilter(std::optional<std::vector<std::size_t>> records);
    /// Texts that take the place of those in the file, by record and language; records that are left out,
    /// which stay visible but muted; and records that are marked, which their key says.
    void setEdits(QHash<std::size_t, QHash<QString, QString>> mended, QSet<std::size_t> leftOut,
        QSet<std::size_t> marked);
    /// The answer to pageWanted; a page of before the last reset or filter is dropped.
    void setPage(int generation, int page, QList<ShownRecord> records);

    /// The record's number in its file.
    std::size_t recordAt(int row) const;
    /// As the file has it; null while it is not read.
    const ShownRecord* shownAt(int row) const;
    const QList<RecordColumn>& columns() const { return m_columns; }
    std::size_t total() const { return m_records; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Something looks at a page that is not here: the numbers of its records.
    void pageWanted(int generation, int page, const std::vector<std::size_t>& records) const;

private:
    void forget();
    void want(int page) const;
    QString textOf(int row, const ShownRecord& record, const RecordColumn& column) const;
    QVariant directionOf(const ShownRecord& record, const RecordColumn& column) const;

    std::size_t m_records = 0;
    int m_generation = 0; ///< of what m_pages holds
    QList<RecordColumn> m_columns;
    Direction m_direction;
    Name m_name;
    std::optional<std::vector<std::size_t>> m_filter;
    QHash<std::size_t, QHash<QString, QString>> m_mended;
    QSet<std::size_t> m_leftOut;
    QSet<std::size_t> m_marked;
    QCache<int, QList<ShownRecord>> m_pages;
    mutable QSet<int> m_wanted;
};

} // namespace isogloss::app
