// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/data/text_table.h"
#include "core/model/model_config.h"
#include "core/record/settings_table.h"
#include "core/store/comparisons.h"
#include "core/store/workspace.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

namespace fs = std::filesystem;
using record::SetKind;

struct Options
{
    std::string settings;
    std::vector<std::string> assignments;
    SetKind kind = SetKind::Baseline;
    std::vector<double> values;
    std::vector<std::uint64_t> seeds{1, 2, 3};
    std::string workspace;
    std::string name;
    std::string out;
};

std::map<std::string, SetKind> kinds()
{
    std::map<std::string, SetKind> byName;
    for (std::size_t i = 0; i < record::SetKindNames.size(); ++i)
        byName.emplace(record::SetKindNames[i], static_cast<SetKind>(i));
    return byName;
}

/// Of the largest language pair.
Result<std::int64_t> mostPairs(const record::RunSettings& settings)
{
    std::size_t most = 0;
    for (const record::ParallelSource& source : settings.data.parallel) {
        if (!source.path.empty()) {
            ISOGLOSS_TRY(const auto table, data::readParallel(source.path, source.source, source.target));
            most = std::max(most, table.size());
            continue;
        }
        ISOGLOSS_TRY(const auto left, data::readTexts(source.sourcePath, source.source));
        most = std::max(most, left.size());
    }
    return static_cast<std::int64_t>(most);
}

Result<record::SetOptions> setOptions(const Options& options, const record::RunSettings& base)
{
    record::SetOptions set{options.values, options.seeds, 0, 0};
    if (options.kind == SetKind::Layers) {
        ISOGLOSS_TRY(const auto config, model::readModelConfig(base.model));
        set.layers = config.layers;
    }
    if (options.kind == SetKind::Pairs && options.values.empty()) {
        ISOGLOSS_TRY(set.pairs, mostPairs(base));
    }
    return set;
}

Json membersJson(const std::vector<record::SetMember>& members)
{
    Json list = Json::array();
    for (const record::SetMember& member : members)
        list.push_back({{"condition", member.condition}, {"seed", member.seed}});
    return list;
}

/// A settings file for each run, for another computer or a cluster.
Result<Json> writeFiles(const Options& options, const std::vector<record::SetMember>& members)
{
    ISOGLOSS_CHECK(makeFolder(options.out));
    Json files = Json::array();
    for (const record::SetMember& member : members) {
        const std::string name = member.condition + "-seed-" + std::to_string(member.seed) + ".json";
        ISOGLOSS_CHECK(writeJson(fs::path(options.out) / name, record::toJson(member.settings)));
        files.push_back(name);
    }
    return Json{{"kind", record::nameOf(options.kind)}, {"runs", membersJson(members)}, {"files", files}};
}

Result<Json> queueRuns(const Options& options, const std::vector<record::SetMember>& members)
{
    ISOGLOSS_TRY(
        store::Workspace workspace, store::Workspace::open(options.workspace, store::Workspace::Mode::ReadWrite));
    const std::string name = !options.name.empty()
        ? options.name
        : fs::path(options.settings).stem().string() + "-" + std::string(record::nameOf(options.kind));
    const auto add = [&](store::Database& database) {
        return store::queueComparison(database, workspace.folder(), name, options.kind, members);
    };
    ISOGLOSS_TRY(const store::QueuedComparison queued, workspace.write(add).get());
    return Json{{"comparison", queued.name}, {"kind", record::nameOf(options.kind)}, {"runs", membersJson(members)},
        {"queued", queued.queued.size()}, {"already_there", queued.alreadyThere}};
}

Result<void> makeSet(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto base, record::loadRunSettings(options.settings, options.assignments));
    ISOGLOSS_TRY(const auto set, setOptions(options, base));
    ISOGLOSS_TRY(const auto members, record::comparisonSet(base, options.kind, set));
    ISOGLOSS_TRY(const Json document, options.out.empty() ? queueRuns(options, members) : writeFiles(options, members));
    if (session.json()) {
        session.print(document);
        return {};
    }
    for (const record::SetMember& member : members)
        session.say(member.condition + "  seed " + std::to_string(member.seed));
    if (options.out.empty())
        session.say(document["queued"].dump() + " runs wait as " + document["comparison"].get<std::string>() + ", "
            + document["already_there"].dump() + " are there already. queue run computes them.");
    return {};
}

} // namespace

void addCompareSet(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "compare-set",
        "The matched runs that answer one question: what differs, with several seeds, on the same data",
        "compare-set settings.json --kind layers --workspace my-languages",
        [options](Session& call) { return makeSet(*options, call); });
    command->add_option("settings", options->settings, "Settings file of a run: all that stays the same")->required();
    command
        ->add_option("--kind", options->kind,
            "baseline, equal_steps, placebo, layers, temperatures, pairs or held_out_language")
        ->required()
        ->transform(CLI::CheckedTransformer(kinds()))
        ->option_text("KIND");
    command->add_option("--values", options->values, "Layers, temperatures or numbers of pairs; a usual choice if not given")
        ->option_text("NUMBER ...");
    command->add_option("--seeds", options->seeds, "Seeds of each; 1 2 3 if not given")->option_text("NUMBER ...");
    command->add_option("--set", options->assignments, "key.path=value, over the settings file")
        ->option_text("KEY=VALUE ...");
    auto* const workspace
        = command->add_option("--workspace", options->workspace, "Workspace in whose queue the runs are put");
    command->add_option("--name", options->name, "Name of the question; the file's and the kind's if not given");
    auto* const out = command->add_option("--out", options->out, "Instead: folder for a settings file of each run")
                          ->excludes(workspace);
    command->parse_complete_callback([=] {
        if (workspace->empty() && out->empty())
            throw CLI::RequiredError("--workspace or --out");
    });
}

} // namespace isogloss::cli
