// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_csv.h"

#include "core/base/file.h"
#include "core/base/folder_name.h"
#include "core/record/signature.h"
#include "core/report/long_table.h"
#include "core/report/run_summary.h"

namespace isogloss::cli {

namespace {

std::string nameOf(const std::string& folder)
{
    return folder.empty() ? "" : folderName(folder);
}

} // namespace

Result<void> writeLayerCsv(const std::filesystem::path& file, const analysis::LayerReport& report)
{
    std::string text = report::longHeader();
    const auto add = [&](const std::vector<record::MeasureRow>& rows) {
        for (const record::MeasureRow& measured : rows) {
            report::LongRow row = report::longRow(measured);
            row.model = nameOf(report.model);
            row.adapter = report.adapter.empty() ? "none" : nameOf(report.adapter);
            if (const auto signature = record::parseSignature(measured.signature); signature.has_value())
                row.layers = signature.value().layers;
            text += report::longLine(row);
        }
    };
    for (const analysis::PairLayers& pair : report.pairs)
        add(pair.rows);
    for (const analysis::LanguageLayers& language : report.languages)
        add(language.rows);
    if (report.together)
        add(report.together->rows);
    return writeFileAtomically(file, text);
}

} // namespace isogloss::cli
