// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include <QLocalServer>
#include <QLocalSocket>

namespace isogloss::app {

namespace {

constexpr int Patience = 1000; // milliseconds

} // namespace

SingleInstance::SingleInstance(const QString& name, QObject* parent)
    : QObject(parent)
    , m_name(name)
    , m_server(new QLocalServer(this))
{
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::read);
}

bool SingleInstance::handOver(const QString& folder)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(Patience))
        return false;
    socket.write(folder.toUtf8() + '\n');
    return socket.waitForBytesWritten(Patience);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name); // of a program that was killed
    m_server->listen(m_name);
}

void SingleInstance::read()
{
    QLocalSocket* const socket = m_server->nextPendingConnection();
    const auto take = [this, socket] {
        if (!socket->canReadLine())
            return;
        Q_EMIT called(QString::fromUtf8(socket->readLine().trimmed()));
        socket->deleteLater();
    };
    connect(socket, &QLocalSocket::readyRead, this, take);
    take();
}

} // namespace isogloss::app
