// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/log.h"

#include <QLoggingCategory>
#include <QString>
#include <QtGlobal>
#include <filesystem>

namespace isogloss::app {

struct ProgramInfo;

/// What the program does, for its log alone: qCInfo(activity) << ...; without a ProgramLog nobody hears it. Texts of
/// persons go in quotes (isogloss::quoted), so that reports leave them out.
Q_DECLARE_LOGGING_CATEGORY(activity)

/// The log of the window's process: takes all messages of Qt and of this program while it lives. One at a time, made
/// before other threads; UI thread.
class ProgramLog
{
public:
    explicit ProgramLog(const std::filesystem::path& folder);
    ~ProgramLog();
    ProgramLog(const ProgramLog&) = delete;
    ProgramLog& operator=(const ProgramLog&) = delete;

    /// Where this program keeps its log.
    static std::filesystem::path usualFolder();

    const Log& log() const { return m_log; }
    /// What can be given to others when something went wrong: the program, the computer, and the newest lines without
    /// private text.
    QString report(const ProgramInfo& info) const;

private:
    static void take(QtMsgType type, const QMessageLogContext& context, const QString& message);

    static inline ProgramLog* s_current = nullptr;
    static inline QtMessageHandler s_previous = nullptr;
    Log m_log;
};

} // namespace isogloss::app
