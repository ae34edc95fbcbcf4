// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/explanations.h"

#include "core/record/settings_table.h"

#include <QCoreApplication>
#include <nlohmann/json.hpp>

namespace isogloss::app {

namespace {

struct Words
{
    std::string_view id;
    const char* title;
    const char* text;
    const char* good;
    const char* source;
};

constexpr Words Table[] = {
#include "app/help/explanations.inc"
};

QString translated(const char* text)
{
    return *text == '\0' ? QString() : QCoreApplication::translate("help", text);
}

/// From the one table of settings, which forms and the command line are made from too.
std::optional<Explanation> ofSetting(std::string_view key)
{
    for (const auto& row : record::runSettingsTable()) {
        if (row.key != key)
            continue;
        const QString usual = QString::fromStdString(row.write({}).dump());
        return Explanation{QString::fromUtf8(row.key.data(), qsizetype(row.key.size())),
            QCoreApplication::translate("settings", std::string(row.help).c_str()),
            QCoreApplication::translate("help", "Allowed: %1. By itself: %2.", "what a setting may be, its default")
                .arg(QString::fromStdString(row.allowed), usual),
            {}};
    }
    return std::nullopt;
}

} // namespace

std::optional<Explanation> explanation(std::string_view id)
{
    constexpr std::string_view Setting = "setting.";
    if (id.starts_with(Setting))
        return ofSetting(id.substr(Setting.size()));
    for (const Words& words : Table)
        if (words.id == id)
            return Explanation{
                translated(words.title), translated(words.text), translated(words.good), translated(words.source)};
    return std::nullopt;
}

} // namespace isogloss::app
