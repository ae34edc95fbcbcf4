// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/task_record.h"

#include <string>
#include <vector>

/// Universal NER (Mayhew et al. 2024) .iob2: "# sent_id", "# text", then a token a line as columns parted by
/// tabs (number, form, B-/I-/O tag ...), and an empty line behind each sentence.
namespace isogloss::data {

bool looksLikeIob2(const std::vector<std::string>& lines);
/// Entities become spans of the sentence's "# text" (or of the forms joined by blanks) and the target
/// {"Results": [{"TypeName": ..., "Text": ...}]}; names marked OTH are left out. Errors: TagForm{path, line}.
Result<std::vector<TaskRecord>> readIob2(const std::vector<std::string>& lines, const std::string& path);

} // namespace isogloss::data
