// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/import_options.h"
#include "app/cli/progress_line.h"
#include "app/cli/words.h"
#include "core/base/excerpt.h"
#include "core/base/file.h"
#include "core/data/import/dataset_import.h"
#include "core/data/import/import_hash.h"
#include "core/store/adopt.h"
#include "core/store/import_templates.h"
#include "core/store/workspace.h"
#include "core/text/utf8.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t ShownRows = 10;
constexpr std::size_t ShownBytes = 200;
constexpr std::uint64_t MaxBibtexBytes = std::uint64_t{1} << 20;

struct Options
{
    ImportOptions import;
    std::string out;
    std::string workspace;
    bool preview = false;
    record::DatasetCard terms;
    std::string mayLeave;
    std::string bibtex; ///< file
    std::string saveTemplate;
};

Json wordsOf(const std::vector<Error>& remarks)
{
    Json list = Json::array();
    for (const Error& remark : remarks) {
        const std::string_view language = remark.argument("language");
        list.push_back((language.empty() ? "" : std::string(language) + ": ") + words(remark));
    }
    return list;
}

Json tableJson(const data::TablePlan& table)
{
    Json json{{"name", table.table.name}, {"files", Json::array()}, {"fields", Json::array()},
        {"rows", Json::array()}};
    for (const data::Source& source : table.table.sources)
        json["files"].push_back({{"path", source.input.place()}, {"encoding", source.encoding}});
    for (const data::FieldPlan& field : table.fields)
        json["fields"].push_back({{"name", field.field.name}, {"holds", data::nameOf(field.role)},
            {"language", field.language}, {"candidates", field.candidates}});
    for (std::size_t i = 0; i < std::min(ShownRows, table.sample.rows.size()); ++i) {
        Json& row = json["rows"].emplace_back(Json::array());
        for (const auto& cell : table.sample.rows[i])
            row.push_back(cell ? Json(excerpt(*cell, ShownBytes)) : Json());
    }
    for (std::size_t i = 0; i < std::min(ShownRows, table.sample.tasks.size()); ++i)
        json["rows"].push_back({excerpt(table.sample.tasks[i].input, ShownBytes),
            excerpt(table.sample.tasks[i].target, ShownBytes)});
    return json;
}

Json previewJson(const data::ImportPlan& plan)
{
    Json json{{"format", plan.format->id}, {"format_name", plan.format->name}, {"joins_keys", plan.joinsKeys},
        {"evaluation_only", !plan.evaluationSet.empty()}, {"tables", Json::array()},
        {"questions", wordsOf(plan.problems)}, {"warnings", wordsOf(plan.warnings)}};
    for (const data::TablePlan& table : plan.tables)
        json["tables"].push_back(tableJson(table));
    return json;
}

void sayPreview(const Json& preview, const Session& session)
{
    session.say(preview["format_name"].get<std::string>()
        + (preview["joins_keys"] == true ? ", records joined by key" : ""));
    for (const Json& table : preview["tables"]) {
        for (const Json& file : table["files"])
            session.say(file["path"].get<std::string>() + "  " + file["encoding"].get<std::string>());
        for (const Json& field : table["fields"])
            session.say("  " + field["name"].get<std::string>() + ": " + field["holds"].get<std::string>()
                + " " + field["language"].get<std::string>());
        for (const Json& row : table["rows"]) {
            std::string line = "   ";
            for (const Json& cell : row)
                line += " | " + (cell.is_null() ? "" : cell.get<std::string>());
            session.say(line);
        }
    }
    for (const char* remarks : {"questions", "warnings"})
        for (const Json& remark : preview[remarks])
            session.say(remark.get<std::string>());
}

Json reportJson(const data::ImportPlan& plan, const data::ImportReport& report)
{
    Json json = toJson(report.card);
    return {{"dataset", json["id"]}, {"kind", json["kind"]}, {"languages", json["languages"]},
        {"records", json["records"]}, {"skipped", json["skipped"]}, {"texts", report.texts},
        {"format", plan.format->id}, {"evaluation_only", json["evaluation_only"]},
        {"warnings", wordsOf(report.warnings)}};
}

void sayReport(const Json& report, const fs::path& folder, const Session& session)
{
    session.say(report["dataset"].get<std::string>() + ": " + report["records"].dump() + " records, "
        + report["skipped"].dump() + " skipped, in " + folder.string());
    for (const auto& [language, count] : report["texts"].items())
        session.say("  " + language + "  " + count.dump());
    for (const Json& warning : report["warnings"])
        session.note(warning.get<std::string>());
}

bool isEmpty(const std::string& folder)
{
    std::error_code ignored;
    return !fs::exists(folder, ignored) || fs::is_empty(folder, ignored);
}

/// The workspace that the data go into, locked for this; none yet for an empty folder.
Result<std::optional<store::Workspace>> openWorkspace(const std::string& folder)
{
    using Opened = std::optional<store::Workspace>;
    if (folder.empty() || isEmpty(folder))
        return Opened();
    ISOGLOSS_TRY(
        store::Workspace workspace, store::Workspace::open(folder, store::Workspace::Mode::ReadWrite));
    return Opened(std::move(workspace));
}

/// Makes what lies in the workspace's folders known to its database.
Result<void> adoptInto(store::Workspace& workspace, const Session& session)
{
    ISOGLOSS_TRY(const store::Adopted adopted,
        workspace
            .write([folder = workspace.folder()](
                       store::Database& database) { return store::adoptFolders(database, folder); })
            .get());
    for (const Error& problem : adopted.problems)
        session.note(words(problem));
    return {};
}

Result<fs::path> folderFor(const Options& options, const data::ImportPlan& plan)
{
    if (options.workspace.empty()) {
        const fs::path folder = fs::path(options.out).lexically_normal();
        return folder.has_filename() ? folder : folder.parent_path();
    }
    ISOGLOSS_CHECK(makeFolder(fs::path(options.workspace) / "data"));
    return options.terms.id.empty() ? newDatasetFolder(options.workspace, plan)
                                    : fs::path(options.workspace) / "data" / options.terms.id;
}

/// What is decided: by the call, over a template, or over what was decided of the same files before.
Result<data::ImportChoices> choicesFor(const Options& options, std::optional<store::Workspace>& workspace,
    const std::string& filesHash, const Session& session)
{
    const std::string& name = options.import.templateName;
    if (!workspace || !options.import.choicesFile.empty())
        return options.import.choices();
    if (!name.empty()) {
        ISOGLOSS_TRY(data::ImportChoices kept,
            workspace->read([name](const store::Database& database) { return templateChoices(database, name); })
                .get());
        return options.import.choicesOver(std::move(kept));
    }
    ISOGLOSS_TRY(const auto remembered,
        workspace
            ->read([filesHash](const store::Database& database) { return rememberedChoices(database, filesHash); })
            .get());
    if (remembered)
        session.note("What was decided of the same files before is used again.");
    return options.import.choicesOver(remembered.value_or(data::ImportChoices()));
}

/// Keeps what was decided, for these files and, where a name is given, as a template.
Result<void> keepChoices(const Options& options, store::Workspace& workspace, const std::string& filesHash,
    const data::ImportChoices& choices)
{
    return workspace
        .write([filesHash, choices, name = options.saveTemplate](store::Database& database) -> Result<void> {
            ISOGLOSS_CHECK(rememberChoices(database, filesHash, choices));
            return name.empty() ? Result<void>() : saveTemplate(database, name, choices);
        })
        .get();
}

Result<void> import(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto registry, language::LanguageRegistry::open());
    const language::LanguageSearch languages(registry);
    ISOGLOSS_TRY(auto files, options.import.importFiles(registry));
    ISOGLOSS_TRY(auto workspace, openWorkspace(options.workspace));
    std::string filesHash;
    if (!options.workspace.empty()) {
        ISOGLOSS_TRY(filesHash, data::importHash(files));
    }
    ISOGLOSS_TRY(const data::ImportChoices choices, choicesFor(options, workspace, filesHash, session));
    ISOGLOSS_TRY(
        const data::ImportPlan plan, planImport(std::move(files), choices, languages, session.stop()));
    if (options.preview) {
        const Json preview = previewJson(plan);
        session.json() ? session.print(preview) : sayPreview(preview, session);
        return {};
    }
    if (!workspace && !options.workspace.empty()) {
        ISOGLOSS_CHECK(store::Workspace::create(options.workspace));
        ISOGLOSS_TRY(store::Workspace created,
            store::Workspace::open(options.workspace, store::Workspace::Mode::ReadWrite));
        workspace.emplace(std::move(created));
    }
    ISOGLOSS_TRY(const fs::path folder, folderFor(options, plan));
    record::DatasetCard terms = options.terms;
    if (!options.mayLeave.empty())
        terms.mayLeave = record::permissionNamed(options.mayLeave);
    if (!options.bibtex.empty()) {
        ISOGLOSS_TRY(terms.bibtex, readFile(options.bibtex, MaxBibtexBytes));
        ISOGLOSS_CHECK(text::checkUtf8(terms.bibtex));
    }
    ProgressLine line("Bytes read");
    ISOGLOSS_TRY(const data::ImportReport report,
        importDataset(plan, std::move(terms), folder, session.stop(), line.sink()));
    line.clear();
    if (workspace) {
        ISOGLOSS_CHECK(adoptInto(*workspace, session));
        ISOGLOSS_CHECK(keepChoices(options, *workspace, filesHash, choices));
    }
    const Json json = reportJson(plan, report);
    session.json() ? session.print(json) : sayReport(json, folder, session);
    return {};
}

} // namespace

void addImport(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "import",
        "Brings texts and task data in from the formats people have; --preview shows what would come",
        "import corpus.tmx --preview\n"
        "  isogloss-cli import eng_Latn=english.txt kab_Latn=kabyle.txt --out pairs\n"
        "  isogloss-cli import words.csv --field English=eng_Latn --field No=key --workspace my-workspace",
        [options](Session& call) { return import(*options, call); });
    options->import.addTo(*command);
    auto* const where = command->add_option_group("where");
    where->add_option("--out", options->out, "A new folder for the dataset");
    where->add_option(
        "--workspace", options->workspace, "A workspace; the dataset goes into its data folder");
    where->add_flag("--preview", options->preview, "Only show format, columns, languages and first rows");
    where->require_option(1);
    command->add_option("--save-template", options->saveTemplate,
        "Keep what is decided under this name, for other files (--template)");
    command->add_option("--id", options->terms.id, "Name of the dataset; made from the file's if not given");
    command->add_option("--source", options->terms.source, "Where the data come from");
    command->add_option("--bibtex", options->bibtex, "A file with the BibTeX entries to cite");
    command->add_option("--licence", options->terms.licence, "Under which the data may be used");
    command->add_option("--credit", options->terms.credit, "Whom to name, as they wish to be named");
    command->add_option("--consent", options->terms.consent, "What the speakers agreed to");
    command->add_option("--may-leave", options->mayLeave, "What may leave this computer: text, numbers (scores, adapters) or nothing")
        ->check(CLI::IsMember({"text", "numbers", "nothing"}));
    command->add_flag(
        "--evaluation-only", options->terms.evaluationOnly, "Mark the dataset so that nothing trains on it");
}

} // namespace isogloss::cli
