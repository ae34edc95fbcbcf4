// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "core/base/file.h"
#include "core/report/comparison.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::vector<std::string> runs;
    std::string out;
};

Json tableJson(const report::Table& table)
{
    return {{"name", table.name}, {"title", table.title}, {"header", table.header}, {"rows", table.rows}};
}

Result<void> writeTables(const std::filesystem::path& folder, const std::vector<report::Table>& tables)
{
    ISOGLOSS_CHECK(makeFolder(folder));
    std::string all;
    for (const report::Table& table : tables) {
        all += (all.empty() ? "" : "\n") + report::markdown(table);
        ISOGLOSS_CHECK(writeFileAtomically(folder / (table.name + ".csv"), report::csv(table)));
    }
    return writeFileAtomically(folder / "report.md", all);
}

Result<void> makeReport(const Options& options, Session& session)
{
    std::vector<report::RunSummary> runs;
    for (const std::string& folder : options.runs) {
        ISOGLOSS_TRY(report::RunSummary run, report::readRun(folder));
        runs.push_back(std::move(run));
    }
    std::vector<report::Table> tables{report::runTable(runs)};
    for (auto& table : report::scoreTables(runs))
        tables.push_back(std::move(table));
    for (auto& table : report::alignmentTables(runs))
        tables.push_back(std::move(table));
    tables.push_back(report::termsTable(runs));
    ISOGLOSS_CHECK(writeTables(options.out, tables));
    Json document = Json::array();
    for (const report::Table& table : tables) {
        document.push_back(tableJson(table));
        if (!session.json())
            session.say(report::markdown(table));
    }
    if (session.json())
        session.print({{"tables", document}});
    return {};
}

} // namespace

void addReport(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "report",
        "Runs side by side: scores by language and alignment by layer, as Markdown and CSV",
        "report runs/task_only runs/alternate --out report",
        [options](Session& call) { return makeReport(*options, call); });
    command
        ->add_option("runs", options->runs,
            "Run folders, or folders with adapter/ and evaluation/ of a merge; differences are to the first")
        ->required();
    command->add_option("--out", options->out, "Folder for report.md and a CSV file a table")->required();
}

} // namespace isogloss::cli
