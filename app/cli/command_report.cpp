// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/compared_runs.h"
#include "core/base/platform.h"
#include "core/eval/report_folder.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

namespace fs = std::filesystem;

struct Options
{
    ComparedRuns runs;
    std::string out;
    std::vector<std::string> formats{"svg"};
};

Json tableJson(const report::Table& table)
{
    return {{"name", table.name}, {"title", table.title}, {"header", table.header}, {"rows", table.rows},
        {"note", table.note}};
}

/// The window's program: beside this one where both are installed, one folder up where they were built.
fs::path windowProgram()
{
    for (const fs::path& folder : {platform::executableFolder(), platform::executableFolder().parent_path()}) {
        std::error_code ignored;
        if (fs::is_regular_file(folder / "isogloss", ignored))
            return folder / "isogloss";
    }
    return {};
}

/// Draws each figure with the window's program, where that is installed beside this one.
Json drawFigures(const eval::WrittenReport& written, const Options& options, const Session& session)
{
    Json drawn = Json::array();
    const fs::path program = windowProgram();
    if (written.figures.empty())
        return drawn;
    if (program.empty()) {
        session.note("The figures were not drawn: isogloss is not installed beside this program. Each is a file for "
                     "isogloss --render.");
        return drawn;
    }
    for (const fs::path& figure : written.figures) {
        std::vector<std::string> call{program.string(), "--render", figure.string()};
        std::vector<std::string> pictures;
        for (const std::string& format : options.formats) {
            pictures.push_back(fs::path(figure).replace_extension(format).string());
            call.insert(call.end(), {"--out", pictures.back()});
        }
        if (platform::runProgram(call) != 0) {
            session.note(figure.string() + " was not drawn.");
            continue;
        }
        for (const std::string& picture : pictures)
            drawn.push_back(picture);
    }
    return drawn;
}

Result<void> makeReport(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const eval::NamedRuns runs, options.runs.named());
    ISOGLOSS_TRY(const eval::WrittenReport written, eval::writeReport(runs, options.out));
    const Json drawn = drawFigures(written, options, session);
    Json document{{"tables", Json::array()}, {"figures", Json::array()}, {"drawn", drawn}};
    for (const report::Table& table : written.tables) {
        document["tables"].push_back(tableJson(table));
        if (!session.json())
            session.say(report::markdown(table));
    }
    for (const fs::path& figure : written.figures)
        document["figures"].push_back(figure.string());
    if (session.json())
        session.print(document);
    return {};
}

} // namespace

void addReport(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "report",
        "What a paper needs of runs: tables (Markdown, CSV, LaTeX), every number, figures, methods, BibTeX, licences",
        "report runs/task_only runs/alternate --out report",
        [options](Session& call) { return makeReport(*options, call); });
    options->runs.add(
        *command, "Run folders, or folders with adapter/ and evaluation/ of a merge; differences are to the first");
    command->add_option("--out", options->out, "Folder for all of it")->required();
    command->add_option("--figures", options->formats, "Kinds of pictures: svg, pdf, png or csv; svg if not given")
        ->check(CLI::IsMember({"svg", "pdf", "png", "csv"}))
        ->option_text("KIND ...");
}

} // namespace isogloss::cli
