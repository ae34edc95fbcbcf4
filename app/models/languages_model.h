// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QAbstractTableModel>
#include <QList>
#include <QString>

namespace isogloss::store {
class Database;
}

namespace isogloss::app {

/// A language of the workspace and how many texts there are of it.
struct LanguageSummary
{
    qint64 id = 0;
    QString key;
    QString name;
    QString ownName;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QString family;
    qint64 texts = 0;
    bool isOwn = false; ///< of the person's own
};

/// By name. On the store's thread.
Result<QList<LanguageSummary>> languageSummaries(const store::Database& database);

/// The languages of the workspace as a table. UI thread.
class LanguagesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, OwnName, Key, Direction, Family, Texts, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(QList<LanguageSummary> languages);
    const QList<LanguageSummary>& languages() const { return m_languages; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString textOf(const LanguageSummary& language, int column);

    QList<LanguageSummary> m_languages;
};

} // namespace isogloss::app
