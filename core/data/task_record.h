// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

enum class Task { Plain, Slots, Entities, Translation };
enum class Part { Train, Validation, Test };

/// A labelled stretch of the input, in code points: [begin, end).
struct Span
{
    std::string label;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// One example of a task in its canonical form (records.jsonl, task).
struct TaskRecord
{
    std::string key;
    std::string group; ///< book, document, speaker; "" when there is none
    std::string language; ///< eng_Latn
    std::string targetLanguage; ///< of the target, for translation; else ""
    Part part = Part::Train;
    Task task = Task::Plain;
    std::string input; ///< for Plain: the prompt exactly as the model sees it
    std::string target; ///< what the model is to write
    std::vector<Span> spans;
};

/// Reads task records, telling the form from the content: canonical JSON Lines, the reference's training JSON
/// Lines (prefix becomes a Plain input), MASSIVE JSON Lines, Universal NER .iob2. `language` is set on
/// records that have none, and others than its are left out. Two keys ("eng_Latn-swh_Latn") ask for translation
/// from the first into the second: of parallel text (what readParallel reads), every pair is a record of that.
/// Errors name file and line.
Result<std::vector<TaskRecord>> readTaskRecords(const std::filesystem::path& path, std::string_view language);

} // namespace isogloss::data
