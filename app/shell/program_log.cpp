// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/program_log.h"

#include "app/shell/program_info.h"
#include "core/base/log_report.h"
#include "core/base/platform.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QSysInfo>
#include <cstring>

using namespace Qt::StringLiterals;

namespace isogloss::app {

Q_LOGGING_CATEGORY(activity, "isogloss.activity", QtCriticalMsg)

namespace {

const char* kindOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "info";
}

bool isActivity(const QMessageLogContext& context)
{
    return context.category != nullptr && std::strcmp(context.category, activity().categoryName()) == 0;
}

} // namespace

ProgramLog::ProgramLog(const std::filesystem::path& folder)
    : m_log(folder)
{
    s_current = this;
    s_previous = qInstallMessageHandler(&ProgramLog::take);
    QLoggingCategory::setFilterRules(u"isogloss.activity=true"_s);
    qCInfo(activity).noquote() << "began" << QCoreApplication::applicationVersion();
}

ProgramLog::~ProgramLog()
{
    QLoggingCategory::setFilterRules({});
    qInstallMessageHandler(s_previous);
    s_current = nullptr;
}

std::filesystem::path ProgramLog::usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)).filePath(u"log"_s).toStdString();
}

void ProgramLog::take(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    s_current->m_log.write(kindOf(type), message.toStdString());
    if (!isActivity(context) && s_previous != nullptr)
        s_previous(type, context, message);
}

/// In English, as logs are.
QString ProgramLog::report(const ProgramInfo& info) const
{
    QStringList head{u"Isogloss %1 on %2, %3"_s.arg(
        info.version, QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture())};
    for (const Component& component : info.components)
        head.append(u"%1 %2"_s.arg(component.name, component.version));
    for (const DeviceRow& device : info.devices)
        head.append(u"%1: %2, %3 bytes free"_s.arg(device.name, device.description).arg(device.freeBytes));
    const std::string lines = logReport(m_log.text(), {platform::userName(), platform::hostName()});
    return head.join(u'\n') + u"\n\n"_s + QString::fromStdString(lines);
}

} // namespace isogloss::app
