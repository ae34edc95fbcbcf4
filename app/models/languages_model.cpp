// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/languages_model.h"

#include "core/store/rows/dataset_row.h"
#include "core/store/rows/language_row.h"
#include "core/store/table.h"
#include "widgets/text/text_cell.h"

#include <QLocale>
#include <algorithm>
#include <map>

namespace isogloss::app {

Result<QList<LanguageSummary>> languageSummaries(const store::Database& database)
{
    ISOGLOSS_TRY(const auto counts, store::allRows<store::DatasetLanguageRow>(database));
    std::map<std::int64_t, std::int64_t> texts;
    for (const store::DatasetLanguageRow& count : counts)
        texts[count.language.value] += count.records;
    ISOGLOSS_TRY(const auto rows, store::allRows<store::LanguageRow>(database));
    QList<LanguageSummary> summaries;
    for (const store::LanguageRow& row : rows)
        summaries.append({row.id.value, QString::fromStdString(row.key), QString::fromStdString(row.name),
            QString::fromStdString(row.ownName),
            row.direction == language::Direction::RightToLeft ? Qt::RightToLeft : Qt::LeftToRight,
            QString::fromStdString(row.family), texts[row.id.value], row.isUserDefined});
    std::sort(summaries.begin(), summaries.end(), [](const LanguageSummary& a, const LanguageSummary& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return summaries;
}

void LanguagesModel::show(QList<LanguageSummary> languages)
{
    beginResetModel();
    m_languages = std::move(languages);
    endResetModel();
}

int LanguagesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_languages.size());
}

int LanguagesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString LanguagesModel::textOf(const LanguageSummary& language, int column)
{
    switch (column) {
    case Name:
        return language.name;
    case OwnName:
        return language.ownName;
    case Key:
        return language.key;
    case Direction:
        return language.direction == Qt::RightToLeft ? tr("right to left") : tr("left to right");
    case Family:
        return language.family;
    case Texts:
        return QLocale().toString(language.texts);
    default:
        return {};
    }
}

QVariant LanguagesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const LanguageSummary& language = m_languages[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(language, index.column());
    case widgets::DirectionRole:
        return index.column() == OwnName ? QVariant(int(language.direction)) : QVariant();
    case widgets::MutedRole:
        return index.column() == Key;
    default:
        return {};
    }
}

QVariant LanguagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Language");
    case OwnName:
        return tr("Own name");
    case Key:
        return tr("Key");
    case Direction:
        return tr("Written");
    case Family:
        return tr("Family");
    case Texts:
        return tr("Texts");
    default:
        return {};
    }
}

} // namespace isogloss::app
