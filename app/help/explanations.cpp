// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/explanations.h"

#include "core/record/settings_table.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

constexpr std::string_view Setting = "setting.";

struct Words
{
    std::string_view id;
    const char* title;
    const char* text;
    const char* good;
    const char* source;
    const char* picture;
};

/// What is said of a setting beside its sentence in the table of settings.
struct SettingWords
{
    std::string_view key;
    const char* good;
    const char* source;
    const char* picture;
};

constexpr SettingWords SettingTable[] = {
#include "app/help/setting_explanations.inc"
};

constexpr Words Table[] = {
#include "app/help/explanations.inc"
};

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("help", text);
}

QString pictureFile(const char* name)
{
    return u":/icons/explain/%1.svg"_s.arg(QLatin1StringView(name));
}

/// A key may go on in the next line behind its full stops and strokes.
QString breakable(QString key)
{
    for (const QChar mark : {u'.', u'_'})
        key.replace(mark, QString(mark) + QChar(0x200B));
    return key;
}

/// One of the forms of the table of settings: "1 to 4096", "0 or more", "a text", "true or false"; anything else is names.
QString formWords(const QString& form)
{
    static const QRegularExpression span(u"^(\\S+) to (\\S+)$"_s);
    static const QRegularExpression least(u"^(\\S+) or more$"_s);
    static const QString listed = u"a list of "_s;
    if (const auto found = span.match(form); found.hasMatch())
        return found.captured(2).contains(u'e') // as much as a number can hold
            ? QCoreApplication::translate("help", "%1 or more").arg(found.captured(1))
            : QCoreApplication::translate("help", "%1 to %2", "two numbers").arg(found.captured(1), found.captured(2));
    if (const auto found = least.match(form); found.hasMatch())
        return QCoreApplication::translate("help", "%1 or more").arg(found.captured(1));
    if (form == u"a text"_s)
        return QCoreApplication::translate("help", "a text");
    if (form == u"true or false"_s)
        return QCoreApplication::translate("help", "true or false");
    if (form.startsWith(listed))
        return QCoreApplication::translate("help", "a list of %1", "names, or what an entry is written as")
            .arg(form.mid(listed.size()));
    return form;
}

QString allowedWords(const std::string& allowed)
{
    const QString text = QString::fromStdString(allowed);
    const qsizetype other = text.indexOf(u", or "_s);
    if (other < 0 || text.startsWith(u"a list of "_s))
        return formWords(text);
    return QCoreApplication::translate("help", "%1, or %2", "two forms that a value may have")
        .arg(formWords(text.left(other)), formWords(text.mid(other + 5)));
}

/// From the one table of settings, which forms and the command line are made from too.
std::optional<Explanation> ofSetting(std::string_view key)
{
    const auto& table = record::runSettingsTable();
    const auto row = std::find_if(table.begin(), table.end(), [key](const auto& one) { return one.key == key; });
    const auto words = std::find_if(
        std::begin(SettingTable), std::end(SettingTable), [key](const SettingWords& one) { return one.key == key; });
    if (row == table.end() || words == std::end(SettingTable))
        return std::nullopt;
    const QString allowed
        = QCoreApplication::translate("help", "Allowed: %1. By itself: %2.", "what a setting may be, its default")
              .arg(allowedWords(row->allowed), QString::fromStdString(row->write({}).dump()));
    return Explanation{QCoreApplication::translate("settings", std::string(row->help).c_str()),
        QCoreApplication::translate("help", "It is called %1 in files and on the command line.")
            .arg(breakable(QString::fromUtf8(key.data(), qsizetype(key.size())))),
        translated(words->good) + u'\n' + allowed, translated(words->source), pictureFile(words->picture)};
}

} // namespace

QStringList explanationIds()
{
    QStringList ids;
    for (const Words& words : Table)
        ids.append(QString::fromUtf8(words.id.data(), qsizetype(words.id.size())));
    for (const auto& row : record::runSettingsTable())
        ids.append(QString::fromUtf8(Setting.data(), qsizetype(Setting.size()))
            + QString::fromUtf8(row.key.data(), qsizetype(row.key.size())));
    return ids;
}

std::optional<Explanation> explanation(std::string_view id)
{
    if (id.starts_with(Setting))
        return ofSetting(id.substr(Setting.size()));
    for (const Words& words : Table)
        if (words.id == id)
            return Explanation{translated(words.title), translated(words.text), translated(words.good),
                translated(words.source), pictureFile(words.picture)};
    return std::nullopt;
}

} // namespace isogloss::app
