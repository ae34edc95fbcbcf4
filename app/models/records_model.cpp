// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/records_model.h"

#include <algorithm>
#include <limits>

namespace isogloss::app {

namespace {

constexpr int PagesKept = 64;

using Kind = RecordColumn::Kind;

} // namespace

RecordsModel::RecordsModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_pages(PagesKept)
{
}

void RecordsModel::forget()
{
    ++m_generation;
    m_pages.clear();
    m_wanted.clear();
}

void RecordsModel::reset(std::size_t records, QList<RecordColumn> columns)
{
    beginResetModel();
    forget();
    m_records = records;
    m_columns = std::move(columns);
    m_filter.reset();
    endResetModel();
}

void RecordsModel::setColumns(QList<RecordColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void RecordsModel::setFilter(std::optional<std::vector<std::size_t>> records)
{
    beginResetModel();
    forget();
    m_filter = std::move(records);
    endResetModel();
}

void RecordsModel::setEdits(QHash<std::size_t, QHash<QString, QString>> mended, QSet<std::size_t> leftOut,
    QSet<std::size_t> marked)
{
    m_marked = std::move(marked);
    m_mended = std::move(mended);
    m_leftOut = std::move(leftOut);
    if (rowCount() > 0 && columnCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordsModel::setPage(int generation, int page, QList<ShownRecord> records)
{
    if (generation != m_generation || records.isEmpty())
        return;
    m_wanted.remove(page);
    const int first = page * PageSize;
    const int last = first + static_cast<int>(records.size()) - 1;
    m_pages.insert(page, new QList<ShownRecord>(std::move(records)));
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

std::size_t RecordsModel::recordAt(int row) const
{
    return m_filter ? (*m_filter)[static_cast<std::size_t>(row)] : static_cast<std::size_t>(row);
}

const ShownRecord* RecordsModel::shownAt(int row) const
{
    const QList<ShownRecord>* const page = m_pages.object(row / PageSize);
    if (page == nullptr) {
        want(row / PageSize);
        return nullptr;
    }
    const int place = row % PageSize;
    return place < page->size() ? &page->at(place) : nullptr;
}

void RecordsModel::want(int page) const
{
    if (m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    std::vector<std::size_t> records;
    for (int row = page * PageSize; row < std::min((page + 1) * PageSize, rowCount()); ++row)
        records.push_back(recordAt(row));
    Q_EMIT pageWanted(m_generation, page, records);
}

int RecordsModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    const std::size_t rows = m_filter ? m_filter->size() : m_records;
    return static_cast<int>(std::min<std::size_t>(rows, std::numeric_limits<int>::max()));
}

int RecordsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString RecordsModel::textOf(int row, const ShownRecord& record, const RecordColumn& column) const
{
    switch (column.kind) {
    case Kind::Key:
        return m_marked.contains(recordAt(row)) ? tr("%1 (marked)", "%1 is the key of a record").arg(record.key)
                                                : record.key;
    case Kind::Text: {
        const auto mended = m_mended.constFind(recordAt(row));
        return (mended == m_mended.constEnd() ? record.texts : *mended).value(column.language);
    }
    case Kind::Language:
        return m_name ? m_name(record.language) : record.language;
    case Kind::Input:
        return record.texts.value(record.language);
    case Kind::Target:
        return record.target;
    }
    return {};
}

QVariant RecordsModel::directionOf(const ShownRecord& record, const RecordColumn& column) const
{
    const bool isText = column.kind == Kind::Text;
    if (!m_direction || (!isText && column.kind != Kind::Input && column.kind != Kind::Target))
        return {};
    return int(m_direction(isText ? column.language : record.language));
}

QVariant RecordsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const RecordColumn& column = m_columns[index.column()];
    const ShownRecord* const record = shownAt(index.row());
    if (record == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(index.row(), *record, column);
    case widgets::DirectionRole:
        return directionOf(*record, column);
    case widgets::MarksRole:
        return column.kind == Kind::Input ? QVariant::fromValue(record->marks) : QVariant();
    case widgets::MutedRole:
        return column.kind == Kind::Key || column.kind == Kind::Language
            || m_leftOut.contains(recordAt(index.row()));
    default:
        return {};
    }
}

QVariant RecordsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_columns.size())
        return m_columns[section].title;
    return {};
}

} // namespace isogloss::app
