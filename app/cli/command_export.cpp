// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/data/export/dataset_export.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::vector<std::string> datasets;
    std::string workspace;
    std::string format;
    std::vector<std::string> languages;
    std::string out;
};

Result<void> exportThem(const Options& options, Session& session)
{
    std::vector<data::ExportSource> sources;
    for (const std::string& dataset : options.datasets) {
        const std::filesystem::path path = options.workspace.empty()
            ? std::filesystem::path(dataset)
            : std::filesystem::path(options.workspace) / "data" / dataset;
        ISOGLOSS_TRY(data::ExportSource source, data::exportSource(path));
        sources.push_back(std::move(source));
    }
    ISOGLOSS_TRY(const data::ExportReport report,
        exportDatasets(sources, options.format, options.languages, options.out, session.stop()));
    if (session.json())
        session.print({{"out", options.out}, {"format", options.format}, {"records", report.records},
            {"left_out", report.leftOut}, {"languages", report.languages}, {"lost", report.lostFields},
            {"credits", options.out + ".credits.txt"}, {"may_leave", report.isPermitted ? Json("text") : Json()}});
    else
        session.say(std::to_string(report.records) + " records in " + options.out + ", "
            + std::to_string(report.leftOut) + " left out; credits in " + options.out + ".credits.txt");
    for (const std::string& field : report.lostFields)
        session.note("This format has no place for: " + field);
    if (!report.isPermitted)
        session.note("What may leave this computer is not stated for all of the data.");
    return {};
}

} // namespace

void addExport(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "export",
        "Writes datasets in a form that other programs read, with their credits beside it",
        "export data/verses --format tmx --out verses.tmx\n"
        "  isogloss-cli export verses --workspace my-languages --format moses --language eng_Latn,kab_Latn "
        "--out verses",
        [options](Session& call) { return exportThem(*options, call); });
    command->add_option("datasets", options->datasets, "Folders of datasets or files of records")->required();
    command->add_option("--workspace", options->workspace, "A workspace; the datasets are names in it");
    std::vector<std::string> formats;
    for (const std::string_view name : data::exportFormats())
        formats.emplace_back(name);
    command->add_option("--format", options->format, "Form of the file")
        ->required()
        ->check(CLI::IsMember(formats));
    command->add_option("--language", options->languages, "Which, in this order; all if not given")
        ->delimiter(',');
    command->add_option("--out", options->out, "File; for moses the beginning of its files' names")
        ->required();
}

} // namespace isogloss::cli
