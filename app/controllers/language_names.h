// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

namespace isogloss::app {

class WorkspaceSession;

/// How the languages of the workspace are called and written. Filled from the database as soon as that is read,
/// and again whenever it changes. UI thread.
class LanguageNames : public QObject
{
    Q_OBJECT
public:
    explicit LanguageNames(WorkspaceSession& session, QObject* parent = nullptr);

    /// "Kabyle"; the key itself while nothing else is known.
    QString name(const QString& key) const { return m_known.value(key).name.isEmpty() ? key : m_known[key].name; }
    /// "Taqbaylit"; "" while it is not known.
    QString ownName(const QString& key) const { return m_known.value(key).ownName; }
    /// The topmost group of Glottolog; "" while it is not known.
    QString family(const QString& key) const { return m_known.value(key).family; }
    /// Of its texts.
    Qt::LayoutDirection direction(const QString& key) const { return m_known.value(key).direction; }

Q_SIGNALS:
    void changed();

private:
    struct Known
    {
        QString name;
        QString ownName;
        Qt::LayoutDirection direction = Qt::LeftToRight;
        QString family;
    };
    void read();

    WorkspaceSession& m_session;
    QHash<QString, Known> m_known; ///< by key
};

} // namespace isogloss::app
