// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::quality {

/// Texts of one language, from one file or several.
struct LanguageTexts
{
    std::vector<std::string> keys; ///< of the records, or line numbers
    std::vector<std::string> texts;
};

/// What training or evaluation data say, whatever task they are for, by language key.
using Corpus = std::map<std::string, LanguageTexts>;

/// Adds the texts of a file: text records, task records (inputs, and targets of translation), Universal NER,
/// plain lines, key<TAB>text. `language` is needed for the last two; for others "" means all of the file's
/// languages. Errors: of the readers, LanguageNeeded{path}.
Result<void> addTexts(Corpus& corpus, const std::filesystem::path& path, std::string_view language);

} // namespace isogloss::quality
