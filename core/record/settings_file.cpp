// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/errors.h"
#include "core/record/settings_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace isogloss::record {

namespace fs = std::filesystem;

namespace {

Error missing(const char* field)
{
    return {errors::SettingMissing, {{"field", field}}, {}};
}

/// The alignment loss stops at its layer, so it moves only what is adapted up to there.
Result<void> validateLayers(const RunSettings& settings)
{
    const auto& adapted = settings.adapter.layers;
    if (!adapted)
        return {};
    if (adapted->first > adapted->second)
        return Error{errors::LayersReversed,
            {{"field", "adapter.layers"},
                {"value", std::to_string(adapted->first) + " to " + std::to_string(adapted->second)}},
            {}};
    const auto& aligned = settings.objective.alignLayer;
    if (settings.objective.schedule != Schedule::TaskOnly && aligned && *aligned < adapted->first)
        return Error{errors::NothingToAlign,
            {{"field", "objective.align_layer"}, {"value", std::to_string(*aligned)},
                {"allowed", std::to_string(adapted->first)}},
            {}};
    return {};
}

} // namespace

void changePaths(RunSettings& settings, const std::function<void(std::string&)>& change)
{
    const auto visit = [&change](std::string& path) {
        if (!path.empty())
            change(path);
    };
    visit(settings.model);
    for (auto* optional : {&settings.adapter.startFrom, &settings.run.continueFrom})
        if (*optional)
            visit(**optional);
    for (auto* sources : {&settings.data.task, &settings.data.validation})
        for (TaskSource& source : *sources)
            visit(source.path);
    for (auto* sources : {&settings.data.text, &settings.data.control})
        for (TextSource& source : *sources)
            visit(source.path);
    for (auto* sources : {&settings.data.parallel, &settings.data.watch})
        for (ParallelSource& source : *sources)
            for (std::string* path : {&source.path, &source.sourcePath, &source.targetPath})
                visit(*path);
}

Result<void> setValue(Json& settings, std::string_view assignment)
{
    const auto equals = assignment.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return Error{errors::SettingAssignment, {{"value", std::string(assignment)}}, {}};
    const std::string_view text = assignment.substr(equals + 1);
    Json value = Json::parse(text.begin(), text.end(), nullptr, false);
    if (value.is_discarded())
        value = std::string(text);

    std::string pointer = "/" + std::string(assignment.substr(0, equals));
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    try {
        value.dump(); // throws where the text is not UTF-8
        settings[Json::json_pointer(pointer)] = std::move(value);
    } catch (const Json::exception& failure) {
        const std::string shown = Json(assignment).dump(-1, ' ', false, Json::error_handler_t::replace);
        return Error{errors::SettingAssignment, {{"value", shown}}, failure.what()};
    }
    return {};
}

Result<RunSettings> loadRunSettings(const fs::path& path, const std::vector<std::string>& assignments)
{
    ISOGLOSS_TRY(Json json, readJson(path));
    for (const std::string& assignment : assignments)
        ISOGLOSS_CHECK(setValue(json, assignment));
    ISOGLOSS_TRY(RunSettings settings, parseRunSettings(json, path.string()));
    const fs::path folder = fs::absolute(path).parent_path();
    changePaths(
        settings, [&folder](std::string& name) { name = (folder / name).lexically_normal().string(); });
    ISOGLOSS_CHECK(validate(settings));
    return settings;
}

Result<void> validate(const RunSettings& settings)
{
    const Schedule schedule = settings.objective.schedule;
    if (settings.model.empty())
        return missing("model");
    if (schedule != Schedule::AlignOnly && settings.data.task.empty() && settings.data.text.empty())
        return missing("data.task");
    if (schedule != Schedule::TaskOnly && settings.data.parallel.empty())
        return missing("data.parallel");
    if (schedule != Schedule::TaskOnly && settings.objective.pooling == Pooling::Bos)
        return Error{errors::PoolingBos, {{"field", "objective.pooling"}}, {}};
    return validateLayers(settings);
}

} // namespace isogloss::record
