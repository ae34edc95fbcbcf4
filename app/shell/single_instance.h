// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace isogloss::app {

/// One window a person: a program started a second time hands what it was called with to the one that runs,
/// which shows its window again, and ends. Works on this computer alone. UI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    /// `name` tells programs apart that must not find each other.
    explicit SingleInstance(const QString& name, QObject* parent = nullptr);

    /// True when another one runs, and has got `folder` ("" for none). Waits for it at most a second.
    bool handOver(const QString& folder);
    /// From now on this is the one that others find.
    void listen();

Q_SIGNALS:
    /// Another start handed over a folder, or nothing.
    void called(const QString& folder);

private:
    void read();

    const QString m_name;
    QLocalServer* m_server;
};

} // namespace isogloss::app
