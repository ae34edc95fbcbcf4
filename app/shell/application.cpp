// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/application.h"

#include "app/i18n/translations.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "app/shell/program_info.h"

#include <QCommandLineParser>
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

    m_translations = std::make_unique<Translations>(QLocale());
    m_appearance = std::make_unique<Appearance>(m_qt);
    const ProgramInfo info = programInfo();
    QApplication::setApplicationVersion(info.version);
    m_window = std::make_unique<MainWindow>(info, *m_appearance);
}

Application::~Application() = default;

int Application::run()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("Application", "Cross-lingual experiments with language models"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"run"_s, QApplication::translate("Application", "The folder of a run to show"), u"[run]"_s);
    parser.process(m_qt);
    m_window->show();
    if (!parser.positionalArguments().isEmpty())
        m_window->openRun(parser.positionalArguments().first().toStdString());
    return QApplication::exec();
}

} // namespace isogloss::app
