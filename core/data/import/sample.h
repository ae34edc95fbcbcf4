// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/input/input.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// The beginning of a file, from which its format is told.
struct Sample
{
    std::string name; ///< of the file, in lower case, without ".gz"
    std::vector<std::string> entries; ///< of a document that is an archive
    std::string bytes; ///< the first 64 KiB, unpacked
    std::string text; ///< these as UTF-8, without a byte order mark; "" when they are no text
    std::vector<std::string> lines; ///< whole lines of the text

    /// Whether the archive has the entry.
    bool holds(std::string_view entry) const
    {
        return std::find(entries.begin(), entries.end(), entry) != entries.end();
    }
    bool isNamed(std::string_view suffix) const { return name.ends_with(suffix); }
};

/// Errors: of openInput.
Result<Sample> readSample(const Input& input);

/// The sample of bytes that are all there.
Sample sampleOf(std::string name, std::string bytes);

} // namespace isogloss::data
