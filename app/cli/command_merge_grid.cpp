// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/progress_line.h"
#include "core/merge/grid.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::string settings;
    std::string out;
};

std::string cell(const std::optional<double>& value)
{
    char text[32];
    std::snprintf(text, sizeof text, value ? "%9.3f" : "        -", value.value_or(0));
    return text;
}

std::optional<double> foundOf(const merge::GridPoint& point)
{
    return point.alignment ? std::optional(point.alignment->value) : std::nullopt;
}

std::string bandOf(const merge::GridPlace& place)
{
    return place.band ? std::to_string(place.band->first) + "-" + std::to_string(place.band->second) : "all";
}

void say(const merge::Grid& grid, const Session& session)
{
    char line[256];
    std::snprintf(line, sizeof line,
        "%-20s  %5s  %6s  alignment     task  (alignment at layer %d; * nothing is better in one and as good in the "
        "other)",
        "method", "place", "layers", grid.layer);
    session.say(line);
    for (const auto& [name, point] : {std::pair{"base", &grid.base}, std::pair{"A alone", &grid.first},
             std::pair{"B alone", &grid.second}}) {
        std::snprintf(line, sizeof line, "%-20s  %5s  %6s  %s%s", name, "", "", cell(foundOf(*point)).c_str(),
            cell(point->task).c_str());
        session.say(line);
    }
    for (const merge::GridPoint& point : grid.points) {
        std::snprintf(line, sizeof line, "%-20s  %5.2f  %6s  %s%s%s", std::string(merge::name(point.at.method)).c_str(),
            point.at.place, bandOf(point.at).c_str(), cell(foundOf(point)).c_str(), cell(point.task).c_str(),
            !point.problem.empty() ? "  cannot be merged so" : point.isOnFront ? " *" : "");
        session.say(line);
    }
}

Result<void> compute(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const merge::GridSettings settings, merge::loadGridSettings(options.settings));
    ProgressLine line("Ways compared");
    ISOGLOSS_TRY(const merge::Grid grid, merge::computeGrid(settings, options.out, session.stop(), line.sink()));
    line.clear();
    if (session.json())
        session.print(merge::toJson(grid, settings));
    else
        say(grid, session);
    return {};
}

} // namespace

void addMergeGrid(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "merge-grid",
        "Merges two adapters in many ways and compares each on texts and on a task; what was stopped goes on",
        "merge-grid grid.json --out grids/first",
        [options](Session& call) { return compute(*options, call); });
    command
        ->add_option("settings", options->settings,
            "JSON: model, first, second (adapters), methods, places (0 the first alone, 0.5 all of both, 1 the second "
            "alone), bands ([first, last layer] or null), transition, density, seed, layer, texts (two of language "
            "and path), task, records (language and path of each), taught, most_sentences, most_records")
        ->required();
    command->add_option("--out", options->out, "Folder for grid.json")->required();
}

} // namespace isogloss::cli
