// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/setting_differences.h"

#include "app/models/settings_draft.h"
#include "core/record/settings_table.h"

#include <QCoreApplication>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace {

using Row = record::Setting<record::RunSettings>;

/// A dataset of a workspace lies in a folder that has its name.
QString nameOf(const std::string& path)
{
    const std::filesystem::path file(path);
    return QString::fromStdString((file.filename() == "records.jsonl" ? file.parent_path() : file).filename().string());
}

QString sourcesText(const Json& sources)
{
    QStringList names;
    for (const Json& source : sources) {
        QStringList parts{nameOf(source.value("path", ""))};
        for (const char* const key : {"language", "source", "target"})
            if (const std::string language = source.value(key, ""); !language.empty())
                parts.append(QString::fromStdString(language));
        names.append(parts.join(u' '));
    }
    return names.join(u", "_s);
}

QString shownText(const Row& row, const record::RunSettings& settings)
{
    const Json value = row.write(settings);
    if (row.kind == record::ValueKind::Sources)
        return sourcesText(value);
    if (row.key == "model")
        return nameOf(value.get<std::string>());
    const QString text = fieldText(row, value);
    return text.isEmpty() && row.emptyWord ? QString::fromUtf8(row.emptyWord->data(), qsizetype(row.emptyWord->size()))
                                           : text;
}

} // namespace

QList<SettingDifference> settingDifferences(const QList<record::RunSettings>& runs)
{
    QList<SettingDifference> differences;
    for (const Row& row : record::runSettingsTable()) {
        const auto isLikeFirst = [&](const record::RunSettings& run) { return row.write(run) == row.write(runs.front()); };
        if (std::all_of(runs.begin(), runs.end(), isLikeFirst))
            continue;
        SettingDifference difference;
        difference.key = QString::fromUtf8(row.key.data(), qsizetype(row.key.size()));
        difference.title = QCoreApplication::translate("settings", std::string(row.help).c_str());
        for (const record::RunSettings& run : runs)
            difference.values.append(shownText(row, run));
        differences.append(difference);
    }
    return differences;
}

} // namespace isogloss::app
