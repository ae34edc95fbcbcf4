// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"

#include "app/i18n/translations.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "app/shell/program_info.h"
#include "app/shell/program_log.h"
#include "app/shell/single_instance.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <clocale>

using namespace Qt::StringLiterals;

namespace isogloss::app {

Application::Application(int& argc, char** argv)
    : m_qt(argc, argv)
{
    std::setlocale(LC_NUMERIC, "C"); // QApplication took the user's; files and libraries need the point
    QApplication::setApplicationName(u"isogloss"_s);
    QApplication::setApplicationDisplayName(u"Isogloss"_s);
    QApplication::setOrganizationName(u"isogloss"_s);
    QApplication::setDesktopFileName(u"isogloss"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/isogloss.svg"_s));

    m_log = std::make_unique<ProgramLog>(ProgramLog::usualFolder());
    m_translations = std::make_unique<Translations>(QLocale());
    m_appearance = std::make_unique<Appearance>(m_qt);
    const ProgramInfo info = programInfo();
    QApplication::setApplicationVersion(info.version);
    m_instance = std::make_unique<SingleInstance>(u"isogloss-%1"_s.arg(QString::fromUtf8(qgetenv("USER"))));
    m_window = std::make_unique<MainWindow>(info, *m_appearance);
    m_window->useLog(*m_log);
}

Application::~Application() = default;

int Application::run()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Application", "Cross-lingual experiments with language models"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"folder"_s,
        QApplication::translate("Application", "The folder of a workspace or of a run to show"), u"[folder]"_s);
    parser.process(m_qt);
    const QStringList words = parser.positionalArguments();
    const QString folder = words.isEmpty() ? QString() : QFileInfo(words.first()).absoluteFilePath();
    if (m_instance->handOver(folder))
        return 0;
    m_instance->listen();
    QObject::connect(
        m_instance.get(), &SingleInstance::called, m_window.get(), [this](const QString& called) { show(called); });
    show(folder);
    return QApplication::exec();
}

void Application::show(const QString& folder)
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    if (!folder.isEmpty())
        m_window->openFolder(folder);
}

} // namespace isogloss::app
