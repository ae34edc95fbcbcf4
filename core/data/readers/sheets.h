// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

/// What spreadsheet formats share: one sheet of a document as a table of columns, with a header or without.
namespace isogloss::data {

/// Most columns that a sheet of any program has.
inline constexpr std::size_t MaxSheetColumns = 16'384;

struct Sheet
{
    std::string name;
    std::string entry; ///< of the archive, that holds it; "" where all sheets are in one
    bool isHidden = false;
};

/// Takes a row that is not empty: its number, from 1, and its cells, "" for empty ones. False ends the
/// reading.
using TakeSheetRow = std::function<Result<bool>(std::uint64_t number, const std::vector<std::string>& cells)>;

/// A spreadsheet document. One thread.
class SheetDocument
{
public:
    virtual ~SheetDocument() = default;
    /// Never empty.
    virtual const std::vector<Sheet>& sheets() const = 0;
    virtual Result<void> read(const Sheet& sheet, const TakeSheetRow& take, ReadControl& control) = 0;
};

using OpenSheets = Result<std::unique_ptr<SheetDocument>> (*)(const Input& input, ReadControl& control);

/// The layout of the sheet that Layout::record names, else the first visible one that is not empty: which
/// one, and whether it has a header. Errors: of the format; FieldUnknown for a sheet that is not there.
Result<Layout> guessSheet(OpenSheets open, const Table& table, ReadControl& control);

/// That sheet's rows. Other sheets with rows are counted as SheetsLeftOut.
Result<void> readSheet(OpenSheets open, const Table& table, RowSink& sink, ReadControl& control);

} // namespace isogloss::data
