// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/report/checkpoint_front.h"
#include "core/report/digits.h"
#include "core/report/table.h"
#include "core/train/run_record.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::string run;
    std::optional<std::int64_t> step;
    std::string out;
};

void put(Json& json, const char* name, const std::optional<double>& value)
{
    if (value)
        json[name] = *value;
}

Json pointJson(const report::CheckpointPoint& point)
{
    Json json{{"step", point.step}, {"adapter", point.adapter.string()}, {"on_front", point.isOnFront},
        {"kept", point.isKept}};
    put(json, "validation_loss", point.validationLoss);
    put(json, "alignment", point.alignment);
    put(json, "forgetting", point.forgetting);
    return json;
}

std::string cell(const std::optional<double>& value)
{
    return value ? report::fixed(*value, 3) : "not measured";
}

report::Table tableOf(const std::vector<report::CheckpointPoint>& points)
{
    report::Table table{"checkpoints", "Checkpoints by validation loss, alignment and forgetting",
        {"step", "validation loss", "alignment", "forgetting", "front", "kept"}, {}};
    for (const report::CheckpointPoint& point : points)
        table.rows.push_back({std::to_string(point.step), cell(point.validationLoss), cell(point.alignment),
            cell(point.forgetting), point.isOnFront ? "yes" : "", point.isKept ? "yes" : ""});
    table.note = "Front: no other is as good in all and better in one. Measured on validation data, watched pairs and "
                 "control texts, never on test languages.";
    return table;
}

Result<void> list(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto points, report::readCheckpoints(options.run));
    if (options.step)
        ISOGLOSS_CHECK(train::keepAdapter(train::RunFolder(options.run), *options.step, options.out));
    Json document{{"run", options.run}, {"checkpoints", Json::array()}};
    for (const report::CheckpointPoint& point : points)
        document["checkpoints"].push_back(pointJson(point));
    if (options.step)
        document["adapter"] = options.out;
    if (session.json())
        session.print(document);
    else
        session.say(options.step ? "The adapter is in " + options.out : report::markdown(tableOf(points)));
    return {};
}

} // namespace

void addCheckpoints(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "checkpoints",
        "The checkpoints of a run by validation loss, alignment and forgetting, and taking one as an adapter",
        "checkpoints runs/first --step 200 --out adapters/first-200",
        [options](Session& call) { return list(*options, call); });
    command->add_option("run", options->run, "Folder of the run")->required();
    auto* const step = command->add_option("--step", options->step, "Takes the adapter of this checkpoint");
    auto* const out = command->add_option("--out", options->out, "Folder for it");
    step->needs(out);
    out->needs(step);
}

} // namespace isogloss::cli
