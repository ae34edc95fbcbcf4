// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/record_file.h"
#include "core/data/three_way_split.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::data {

/// Records as splitThreeWays sees them.
struct RecordSides
{
    std::vector<std::string> groups; ///< one entry a record, "" for none
    std::vector<std::vector<std::string>> sides; ///< one list a language, one entry a record, "" for none
};

/// The texts of a records.jsonl. Of task records these are the inputs, and the keys are one more side: records of
/// several languages with one key are translations of one example. Errors: of RecordFile::read, EmptyFile, Stopped.
Result<RecordSides> recordSides(const RecordFile& records, std::stop_token stop = {});

/// Writes some records of a file as a records.jsonl of their own, and gives its SHA-256; task records say that they
/// are of this part. Errors: of RecordFile::read, RecordWriter.
Result<std::string> writePart(
    const std::filesystem::path& path, const RecordFile& records, std::span<const std::size_t> rows, Part part);

} // namespace isogloss::data
