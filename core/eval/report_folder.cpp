// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/report_folder.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/data/card_file.h"
#include "core/model/model_licence.h"
#include "core/report/comparison.h"
#include "core/report/figures.h"
#include "core/report/long_table.h"
#include "core/report/methods.h"

#include <algorithm>
#include <set>

namespace isogloss::eval {

namespace fs = std::filesystem;
using report::RunSummary;
using report::Table;

namespace {

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    return failure ? Result<void>(Error{
               isogloss::errors::FileUnwritable, {{"path", folder.string()}, {"reason", failure.message()}}, {}})
                   : Result<void>();
}

/// The files that a run was trained and tested on.
std::set<std::string> filesOf(const RunSummary& run)
{
    std::set<std::string> files;
    for (const auto& [path, hash] : run.dataHashes)
        files.insert(path);
    if (run.scores)
        for (const auto& [language, scores] : run.scores->languages)
            if (!scores.file.empty())
                files.insert(scores.file);
    return files;
}

report::Sources sourcesOf(const std::vector<RunSummary>& runs)
{
    report::Sources sources;
    std::set<std::string> files;
    for (const RunSummary& run : runs) {
        files.merge(filesOf(run));
        if (!run.model.empty())
            if (std::string& licence = sources.modelLicences[run.model]; licence.empty() && run.isRun)
                licence = model::modelLicence(run.settings.model);
    }
    std::set<std::string> known;
    for (const std::string& file : files) {
        auto card = data::cardOfRecords(file);
        if (!card.has_value() || !card.value())
            sources.withoutCard.push_back(file);
        else if (known.insert(card.value()->id).second)
            sources.datasets.push_back(*std::move(card.value()));
    }
    return sources;
}

Result<std::vector<Table>> tablesOf(const NamedRuns& named, const std::vector<RunSummary>& runs)
{
    std::vector<Table> tables{report::runTable(runs)};
    const auto add = [&tables](std::vector<Table> more) {
        tables.insert(tables.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    if (runs.size() > 1) {
        ISOGLOSS_TRY(const RunConditions conditions, readConditions(named));
        const auto measures = report::compareOverSeeds(conditions.conditions);
        if (!measures.empty())
            tables.push_back(report::seedTable(measures));
    }
    add(report::scoreTables(runs));
    add(report::alignmentTables(runs));
    tables.push_back(report::termsTable(runs));
    return tables;
}

Result<std::vector<report::Figure>> figuresOf(
    const std::vector<fs::path>& folders, const std::vector<RunSummary>& runs)
{
    ISOGLOSS_TRY(std::vector<report::Figure> figures, report::lossFigures(folders));
    for (auto& more : {report::alignmentFigures(runs), report::scoreFigures(runs)})
        figures.insert(figures.end(), more.begin(), more.end());
    return figures;
}

std::string reportText(const std::string& methods, const std::vector<Table>& tables,
    const std::vector<report::Figure>& figures)
{
    std::string text = "# Methods\n\n" + methods + "\n# Tables\n";
    for (const Table& table : tables)
        text += "\n" + report::markdown(table);
    if (!figures.empty())
        text += "\n# Figures\n";
    for (const report::Figure& figure : figures)
        text += "\n![" + figure.title + ".](figures/" + figure.name + ".svg)\n\nDrawn by `isogloss --render figures/"
            + figure.name + ".json --out figures/" + figure.name + ".svg`.\n";
    return text;
}

} // namespace

Result<WrittenReport> writeReport(const NamedRuns& named, const fs::path& folder)
{
    std::vector<fs::path> folders;
    std::vector<RunSummary> runs;
    for (const auto& [condition, members] : named)
        for (const fs::path& path : members) {
            ISOGLOSS_TRY(RunSummary run, report::readRun(path));
            runs.push_back(std::move(run));
            folders.push_back(path);
        }
    WrittenReport written;
    ISOGLOSS_TRY(written.tables, tablesOf(named, runs));
    ISOGLOSS_TRY(const auto figures, figuresOf(folders, runs));
    ISOGLOSS_CHECK(makeFolder(folder / "figures"));
    for (const Table& table : written.tables) {
        ISOGLOSS_CHECK(writeFileAtomically(folder / (table.name + ".csv"), report::csv(table)));
        ISOGLOSS_CHECK(writeFileAtomically(folder / (table.name + ".tex"), report::latex(table)));
    }
    for (const report::Figure& figure : figures) {
        written.figures.push_back(folder / "figures" / (figure.name + ".json"));
        ISOGLOSS_CHECK(writeFileAtomically(written.figures.back(), figure.json));
    }
    ISOGLOSS_CHECK(report::writeLongTable(folders, folder / "numbers.csv"));
    const report::Sources sources = sourcesOf(runs);
    const std::string methods = report::methodsParagraph(runs);
    ISOGLOSS_CHECK(writeFileAtomically(folder / "methods.md", methods));
    ISOGLOSS_CHECK(writeFileAtomically(folder / "references.bib", report::bibliography(runs, sources.datasets)));
    ISOGLOSS_CHECK(writeFileAtomically(folder / "licences.md", report::licenceText(runs, sources)));
    ISOGLOSS_CHECK(writeFileAtomically(folder / "report.md", reportText(methods, written.tables, figures)));
    return written;
}

} // namespace isogloss::eval
