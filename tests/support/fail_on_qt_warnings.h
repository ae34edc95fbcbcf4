// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace isogloss::tests {

/// While it lives, every warning of Qt or of a Qt program is a failure of the running test.
class FailOnQtWarnings
{
public:
    FailOnQtWarnings() { s_previous = qInstallMessageHandler(&FailOnQtWarnings::handle); }
    ~FailOnQtWarnings() { qInstallMessageHandler(s_previous); }
    FailOnQtWarnings(const FailOnQtWarnings&) = delete;
    FailOnQtWarnings& operator=(const FailOnQtWarnings&) = delete;

private:
    static void handle(QtMsgType type, const QMessageLogContext& context, const QString& message)
    {
        // The offscreen platform says so of every dialog.
        // Qt says so of each font while it looks for one that has a script.
        const bool isPlatformNoise = message.startsWith(QLatin1StringView("This plugin does not support"))
            || message.contains(QLatin1StringView("OpenType support missing"));
        if (type != QtDebugMsg && type != QtInfoMsg && !isPlatformNoise)
            QTest::qFail(qPrintable(message), context.file != nullptr ? context.file : "Qt", context.line);
        else if (s_previous != nullptr)
            s_previous(type, context, message);
    }

    static inline QtMessageHandler s_previous = nullptr;
};

} // namespace isogloss::tests
