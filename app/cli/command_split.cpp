// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/dataset_steps.h"
#include "app/cli/text_sources.h"
#include "core/store/splits.h"
#include "core/store/workspace.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

namespace fs = std::filesystem;

struct Options
{
    TextSources sources;
    std::string out;
    std::string workspace;
    double test = 0.1;
    double validation = 0.1;
    std::uint64_t seed = 1;
};

/// "0.1" is a share of the records, "200" a number of them.
std::size_t countOf(double wanted, std::size_t records)
{
    return static_cast<std::size_t>(wanted < 1 ? wanted * static_cast<double>(records) : wanted);
}

store::SplitParts partsOf(const quality::TextSet& set, const Options& options)
{
    return store::splitTexts(set,
        {countOf(options.validation, set.rows.size()), countOf(options.test, set.rows.size()), options.seed});
}

/// The parts become datasets of the workspace; validation and test are for evaluation only.
Result<void> splitDataset(const Options& options, Session& session)
{
    const std::string& name = options.sources.records;
    ISOGLOSS_TRY(store::Workspace workspace,
        store::Workspace::open(options.workspace, store::Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(const store::DatasetId dataset, datasetNamed(workspace, name));
    ISOGLOSS_TRY(const quality::TextSet set,
        quality::readTextSet(workspace.folder().data() / name / "records.jsonl"));
    const store::SplitParts parts = partsOf(set, options);
    ISOGLOSS_TRY(const store::SplitRow row,
        workspace
            .write([&, folder = workspace.folder()](
                       store::Database& database) { return store::addSplit(database, folder, dataset, parts); })
            .get());
    const Json document{{"split", row.name}, {"seed", options.seed}, {"languages", set.languages},
        {"train", parts.train.rows.size()}, {"validation", parts.validation.rows.size()},
        {"test", parts.test.rows.size()}, {"left_out", parts.leftOut.size()}};
    if (session.json())
        session.print(document);
    else
        session.say(row.name + "-train " + document["train"].dump() + ", " + row.name + "-validation "
            + document["validation"].dump() + ", " + row.name + "-test " + document["test"].dump()
            + " records; left out because another part says the same: " + document["left_out"].dump());
    return {};
}

Result<void> split(const Options& options, Session& session)
{
    if (!options.workspace.empty())
        return splitDataset(options, session);
    ISOGLOSS_TRY(const quality::TextSet set, options.sources.read());
    const store::SplitParts parts = partsOf(set, options);
    const fs::path folder = options.out;
    ISOGLOSS_CHECK(makeFolder(folder));
    ISOGLOSS_CHECK(writeTextSet(folder / "train.jsonl", parts.train));
    ISOGLOSS_CHECK(writeTextSet(folder / "validation.jsonl", parts.validation));
    ISOGLOSS_CHECK(writeTextSet(folder / "test.jsonl", parts.test));
    const Json document{{"seed", options.seed}, {"languages", set.languages},
        {"train", parts.train.rows.size()}, {"validation", parts.validation.rows.size()},
        {"test", parts.test.rows.size()}, {"left_out", parts.leftOut}};
    ISOGLOSS_CHECK(writeJson(folder / "split.json", document));
    if (session.json())
        session.print(document);
    else
        session.say("train " + document["train"].dump() + ", validation " + document["validation"].dump()
            + ", test " + document["test"].dump() + " records; left out because another part says the same: "
            + std::to_string(parts.leftOut.size()));
    return {};
}

} // namespace

void addSplit(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "split",
        "Parts texts into training, validation and test so that no sentence, translation or group is in two",
        "split records.jsonl --out parts --test 200 --validation 0.1 --seed 7\n"
        "  isogloss-cli split tales --workspace my-languages",
        [options](Session& call) { return split(*options, call); });
    options->sources.addTo(*command);
    auto* const place = command->add_option_group("place");
    place->add_option(
        "--out", options->out, "Folder for train.jsonl, validation.jsonl, test.jsonl, split.json");
    place->add_option("--workspace", options->workspace,
        "A workspace; RECORDS is the name of a dataset in it, and its parts become datasets");
    place->require_option(1);
    command->add_option("--test", options->test, "Records, or below 1 their share; 0.1 if not given")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--validation", options->validation, "Likewise")->check(CLI::NonNegativeNumber);
    command->add_option("--seed", options->seed, "Another seed gives another split; 1 if not given");
}

} // namespace isogloss::cli
