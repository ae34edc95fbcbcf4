// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/data_sources.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

namespace isogloss::record {

namespace {

template <typename Source>
using Fields = std::vector<std::pair<std::string_view, std::string Source::*>>;

const Fields<TaskSource> TaskFields{{"path", &TaskSource::path}, {"language", &TaskSource::language}};
const Fields<TextSource> TextFields{{"path", &TextSource::path}, {"language", &TextSource::language}};
const Fields<ParallelSource> ParallelFields{{"path", &ParallelSource::path},
    {"source_path", &ParallelSource::sourcePath}, {"target_path", &ParallelSource::targetPath},
    {"source", &ParallelSource::source}, {"target", &ParallelSource::target}};

template <typename Source>
bool readSource(const Json& json, const Fields<Source>& fields, Source& source)
{
    if (!json.is_object())
        return false;
    for (const auto& [name, value] : json.items()) {
        const auto known = std::find_if(
            fields.begin(), fields.end(), [&](const auto& field) { return field.first == name; });
        if (known == fields.end() || !value.is_string())
            return false;
        source.*(known->second) = value.template get<std::string>();
    }
    return true;
}

template <typename Source, typename Complete>
bool readAll(
    const Json& json, const Fields<Source>& fields, const Complete& isComplete, std::vector<Source>& sources)
{
    if (!json.is_array())
        return false;
    std::vector<Source> read(json.size());
    for (std::size_t i = 0; i < json.size(); ++i)
        if (!readSource(json[i], fields, read[i]) || !isComplete(read[i]))
            return false;
    sources = std::move(read);
    return true;
}

template <typename Source>
Json writeAll(const std::vector<Source>& sources, const Fields<Source>& fields)
{
    Json json = Json::array();
    for (const Source& source : sources) {
        Json& object = json.emplace_back(Json::object());
        for (const auto& [name, member] : fields)
            if (!(source.*member).empty())
                object[name] = source.*member;
    }
    return json;
}

} // namespace

bool readSources(const Json& json, std::vector<TaskSource>& sources)
{
    return readAll(
        json, TaskFields, [](const TaskSource& source) { return !source.path.empty(); }, sources);
}

bool readSources(const Json& json, std::vector<TextSource>& sources)
{
    return readAll(
        json, TextFields, [](const TextSource& source) { return !source.path.empty(); }, sources);
}

bool readSources(const Json& json, std::vector<ParallelSource>& sources)
{
    const auto isComplete = [](const ParallelSource& source) {
        const bool oneFile = !source.path.empty() && source.sourcePath.empty() && source.targetPath.empty();
        const bool twoFiles = source.path.empty() && !source.sourcePath.empty() && !source.targetPath.empty();
        return (oneFile || twoFiles) && !source.source.empty() && !source.target.empty();
    };
    return readAll(json, ParallelFields, isComplete, sources);
}

Json writeSources(const std::vector<TaskSource>& sources)
{
    return writeAll(sources, TaskFields);
}

Json writeSources(const std::vector<TextSource>& sources)
{
    return writeAll(sources, TextFields);
}

Json writeSources(const std::vector<ParallelSource>& sources)
{
    return writeAll(sources, ParallelFields);
}

std::string sourcesAllowed(const std::vector<TaskSource>&)
{
    return R"(a list of {"path": file, "language": key})";
}

std::string sourcesAllowed(const std::vector<TextSource>&)
{
    return R"(a list of {"path": file, "language": key})";
}

std::string sourcesAllowed(const std::vector<ParallelSource>&)
{
    return R"(a list of {"path": file, "source": key, "target": key}, or with "source_path" and "target_path" for two files)";
}

} // namespace isogloss::record
