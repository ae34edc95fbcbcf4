// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QSystemTrayIcon;
class QWidget;

namespace isogloss::app {

class Workbench;

/// Tells a person who looks elsewhere that something long has ended, with its result in words: by the desktop, where
/// it has a tray, else by a notice that stays in the window. UI thread.
class EndNotices : public QObject
{
    Q_OBJECT
public:
    /// Shorter jobs end without a word.
    static constexpr qint64 LeastSeconds = 60;

    /// `window` is the one that may not be looked at.
    EndNotices(QWidget& window, Workbench& workbench, QObject* parent = nullptr);

    /// Something ended after so many seconds.
    void tell(const QString& title, const QString& words, qint64 seconds);

Q_SIGNALS:
    /// There is no tray: the window is to keep this.
    void lastingNotice(const QString& title, const QString& words);
    /// The desktop's message was clicked.
    void detailsRequested();

private:
    QWidget& m_window;
    QSystemTrayIcon* m_tray = nullptr; ///< made with the first message
};

} // namespace isogloss::app
