// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/dataset_steps.h"
#include "app/cli/number_checks.h"
#include "app/cli/text_sources.h"
#include "core/data/record_split.h"
#include "core/store/errors.h"
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

data::ThreeWaySplit splitOf(const data::RecordSides& sides, const Options& options)
{
    const std::size_t records = sides.groups.size();
    return data::splitThreeWays(sides.groups, sides.sides,
        {countOf(options.validation, records), countOf(options.test, records), options.seed});
}

Json sizesOf(const data::ThreeWaySplit& split, const Options& options)
{
    return {{"seed", options.seed}, {"train", split.train.size()}, {"validation", split.validation.size()},
        {"test", split.test.size()}, {"left_out", split.leftOut.size()}};
}

void tell(Session& session, const Json& document, const std::string& prefix)
{
    if (session.json())
        session.print(document);
    else
        session.say(prefix + "train " + document["train"].dump() + ", " + prefix + "validation "
            + document["validation"].dump() + ", " + prefix + "test " + document["test"].dump()
            + " records; left out because another part says the same: " + document["left_out"].dump());
}

/// The parts become datasets of the workspace; validation and test are for evaluation only.
Result<void> splitDataset(const Options& options, Session& session)
{
    const std::string& name = options.sources.records;
    ISOGLOSS_TRY(store::Workspace workspace,
        store::Workspace::open(options.workspace, store::Workspace::Mode::ReadWrite));
    ISOGLOSS_TRY(const store::DatasetId dataset, datasetNamed(workspace, name));
    ISOGLOSS_TRY(const data::RecordFile records,
        data::RecordFile::open(workspace.folder().data() / name / "records.jsonl"));
    ISOGLOSS_TRY(const data::RecordSides sides, data::recordSides(records));
    const data::ThreeWaySplit split = splitOf(sides, options);
    ISOGLOSS_TRY(const store::SplitRow row,
        workspace
            .write([&, folder = workspace.folder()](store::Database& database) {
                return store::addSplit(database, folder, dataset, records, split, options.seed);
            })
            .get());
    Json document = sizesOf(split, options);
    document["split"] = row.name;
    tell(session, document, row.name + "-");
    return {};
}

/// What there is to split; texts of one file a language are joined to records in the folder first. Nothing that is
/// there already is written over: parts of another seed beside these would mix.
Result<data::RecordFile> recordsOf(const TextSources& sources, const fs::path& folder)
{
    std::error_code ignored;
    if (fs::exists(folder, ignored) && !fs::is_empty(folder, ignored))
        return Error{errors::FolderExists, {{"path", folder.string()}}, {}};
    if (!sources.records.empty())
        return data::RecordFile::open(sources.records);
    ISOGLOSS_TRY(const quality::TextSet set, sources.read());
    ISOGLOSS_CHECK(makeFolder(folder));
    const fs::path joined = folder / "records.jsonl";
    ISOGLOSS_CHECK(writeTextSet(joined, set));
    return data::RecordFile::open(joined);
}

Result<void> split(const Options& options, Session& session)
{
    if (!options.workspace.empty())
        return splitDataset(options, session);
    const fs::path folder = options.out;
    ISOGLOSS_TRY(const data::RecordFile records, recordsOf(options.sources, folder));
    ISOGLOSS_TRY(const data::RecordSides sides, data::recordSides(records));
    const data::ThreeWaySplit split = splitOf(sides, options);
    ISOGLOSS_CHECK(makeFolder(folder));
    ISOGLOSS_CHECK(writePart(folder / "train.jsonl", records, split.train, data::Part::Train));
    ISOGLOSS_CHECK(writePart(folder / "validation.jsonl", records, split.validation, data::Part::Validation));
    ISOGLOSS_CHECK(writePart(folder / "test.jsonl", records, split.test, data::Part::Test));
    ISOGLOSS_TRY(const std::vector<data::RecordLine> leftOut, records.read(split.leftOut));
    Json document = sizesOf(split, options);
    document["left_out_keys"] = Json::array();
    for (const data::RecordLine& record : leftOut)
        document["left_out_keys"].push_back(record.key);
    ISOGLOSS_CHECK(writeJson(folder / "split.json", document));
    tell(session, document, {});
    return {};
}

} // namespace

void addSplit(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "split",
        "Parts records into training, validation and test so that no sentence, translation or group is in two",
        "split records.jsonl --out parts --test 200 --validation 0.1 --seed 7\n"
        "  isogloss-cli split tales --workspace my-languages",
        [options](Session& call) { return split(*options, call); });
    options->sources.addTo(*command);
    auto* const place = command->add_option_group("place");
    place->add_option("--out", options->out,
        "New folder for train.jsonl, validation.jsonl, test.jsonl and split.json; with --text also for records.jsonl, the "
        "texts side by side");
    place->add_option("--workspace", options->workspace,
        "A workspace; RECORDS is the name of a dataset in it, and its parts become datasets");
    place->require_option(1);
    command->add_option("--test", options->test, "Records, or below 1 their share; 0.1 if not given")
        ->check(NotNegative);
    command->add_option("--validation", options->validation, "Likewise")->check(NotNegative);
    command->add_option("--seed", options->seed, "Another seed gives another split; 1 if not given");
}

} // namespace isogloss::cli
