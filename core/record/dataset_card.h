// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/record/permission.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace isogloss::record {

enum class DatasetKind { Parallel, Task, Text };

/// A file as it was brought in, kept untouched beside the records.
struct OriginalFile
{
    std::string path; ///< relative to the dataset's folder
    std::string sha256;
};

/// dataset.json: what a dataset holds, and what may be done with it.
struct DatasetCard
{
    std::string id;
    DatasetKind kind = DatasetKind::Text;
    std::vector<std::string> languages; ///< keys
    std::int64_t records = 0;
    std::int64_t skipped = 0; ///< lines of the original that became no record
    std::string recordsHash; ///< SHA-256 of records.jsonl
    std::vector<OriginalFile> originals;
    std::string source; ///< where the data come from: a title, a place, an address
    std::string licence;
    std::string credit; ///< whom to name, as they wish to be named
    std::string bibtex; ///< entries to cite, as BibTeX
    std::string consent; ///< what the speakers agreed to, in words
    std::optional<Permission> mayLeave; ///< what of it may leave this computer; empty when not stated
    bool evaluationOnly = false; ///< never to be trained on
};

/// Takes over what people say of a dataset: licence, credit, consent, what may leave, and whether it is for
/// evaluation only.
void takeTerms(DatasetCard& card, const DatasetCard& terms);

Json toJson(const DatasetCard& card);
/// Fields that are not known are ignored. Errors: JsonFieldMissing for id, kind and counts, JsonFieldType,
/// with `source`.
Result<DatasetCard> parseDatasetCard(const Json& json, const std::string& source);

} // namespace isogloss::record
