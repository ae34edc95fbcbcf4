// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <unordered_map>

namespace isogloss::data {

/// Collects the rows of a table with keys of their own. Not thread-safe.
class TextTableBuilder
{
public:
    explicit TextTableBuilder(std::filesystem::path path);

    /// Error: KeyTwice{path, line, value, first}.
    Result<void> add(std::size_t lineIndex, std::string key, std::string group, std::string text);
    TextTable take() { return std::move(m_table); }

private:
    const std::filesystem::path m_path;
    std::unordered_map<std::string, std::size_t> m_lines; ///< of each key
    TextTable m_table;
};

} // namespace isogloss::data
