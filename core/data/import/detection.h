// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

#include <span>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// All formats, those with the surest signs first.
std::span<const Format* const> formats();

/// Null when there is none.
const Format* formatNamed(std::string_view id);

/// The format that a file looks most like. Errors: FormatUnknown; for files of well-known formats that are
/// never read, FormatParquet, FormatPickle and FormatOldExcel, which say what to do.
Result<const Format*> detectFormat(const Input& input);

/// What is to be imported of the files that were found, and as what.
struct Detected
{
    const Format* format = nullptr;
    std::vector<Input> inputs;
    std::vector<Input> leftOut; ///< do not look like the format that was asked for
};

/// One format for all files: `wanted` (an id) when the person chose one, else what the files look like.
/// Errors: of detectFormat, FormatsMixed, FormatUnknown for an id that there is not.
Result<Detected> detectFormats(std::vector<Input> inputs, std::string_view wanted);

} // namespace isogloss::data
