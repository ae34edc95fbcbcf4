// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/dataset_import.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/errors.h"
#include "core/data/import/original_files.h"
#include "core/data/import/plan_checks.h"
#include "core/data/import/record_assembler.h"
#include "core/text/search_form.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t LongestId = 40;

record::DatasetKind kindOf(const ImportCounts& counts)
{
    return counts.hasTasks        ? record::DatasetKind::Task
        : counts.texts.size() > 1 ? record::DatasetKind::Parallel
                                  : record::DatasetKind::Text;
}

/// Bytes that an import goes through: each text file once, each original once more.
std::uint64_t workOf(const ImportPlan& plan)
{
    std::uint64_t bytes = sizeOf(filesOf(plan));
    for (const TablePlan& table : plan.tables)
        for (const Source& source : table.table.sources)
            bytes += source.input.sizeBytes;
    return bytes;
}

Result<ImportCounts> writeRecords(
    const ImportPlan& plan, const fs::path& path, record::DatasetCard& card, ReadControl& control)
{
    ISOGLOSS_TRY(RecordWriter writer, RecordWriter::create(path));
    RecordAssembler assembler(plan, writer);
    for (const TablePlan& table : plan.tables) {
        assembler.begin(table);
        ISOGLOSS_CHECK(plan.format->read(table.table, assembler, control));
    }
    ISOGLOSS_TRY(ImportCounts counts, assembler.finish());
    if (writer.records() == 0)
        return Error{errors::NothingToImport, {{"path", plan.files.front().path.string()}}, {}};
    ISOGLOSS_TRY(card.recordsHash, writer.commit());
    card.records = static_cast<std::int64_t>(writer.records());
    return counts;
}

Result<ImportReport> fillFolder(
    const ImportPlan& plan, record::DatasetCard card, const fs::path& folder, ReadControl& control)
{
    ISOGLOSS_TRY(ImportCounts counts, writeRecords(plan, folder / "records.jsonl", card, control));
    card.kind = kindOf(counts);
    card.skipped = static_cast<std::int64_t>(counts.skipped);
    for (const auto& [language, count] : counts.texts)
        card.languages.push_back(language);
    card.evaluationOnly = card.evaluationOnly || !plan.evaluationSet.empty();
    ISOGLOSS_TRY(card.originals, keepOriginals(plan, folder, control));
    ISOGLOSS_CHECK(writeJson(folder / "import.json", toJson(decided(plan))));
    ISOGLOSS_CHECK(writeJson(folder / "dataset.json", toJson(card)));
    ImportReport report{std::move(card), std::move(counts.texts), plan.warnings};
    report.warnings.insert(report.warnings.end(), counts.warnings.begin(), counts.warnings.end());
    return report;
}

} // namespace

Result<ImportReport> importDataset(const ImportPlan& plan, record::DatasetCard terms, const fs::path& folder,
    std::stop_token stop, const ProgressSink& progress)
{
    if (!plan.problems.empty())
        return plan.problems.front();
    std::error_code ignored;
    if (fs::exists(folder, ignored))
        return Error{errors::DatasetExists, {{"path", folder.string()}}, {}};
    if (terms.id.empty())
        terms.id = folder.filename().string();
    ReadControl control(std::move(stop), progress, workOf(plan));
    std::optional<ImportReport> report;
    ISOGLOSS_CHECK(createFolderAtomically(folder, [&](const fs::path& temporary) -> Result<void> {
        ISOGLOSS_TRY(report, fillFolder(plan, terms, temporary, control));
        return {};
    }));
    return std::move(*report);
}

fs::path newDatasetFolder(const fs::path& workspace, const ImportPlan& plan)
{
    const fs::path first = plan.files.front().path;
    std::string id = text::searchForm((first.has_filename() ? first : first.parent_path()).stem().string());
    for (char& c : id)
        c = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
    id = id.substr(0, LongestId);
    if (id.find_first_not_of('-') == std::string::npos)
        id = "dataset";
    fs::path folder = workspace / "data" / id;
    std::error_code ignored;
    for (int n = 2; fs::exists(folder, ignored); ++n)
        folder = workspace / "data" / (id + "-" + std::to_string(n));
    return folder;
}

} // namespace isogloss::data
