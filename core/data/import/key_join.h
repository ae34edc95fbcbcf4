// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/record_writer.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isogloss::data {

/// Brings rows with the same key together, in the order in which keys turn up; holds all texts in memory. One
/// thread.
class KeyJoin
{
public:
    /// The same text once more is one text. Error: KeyTwice{path, line, value, first} for another text of the
    /// same language.
    Result<void> add(const std::string& place, std::uint64_t line, std::string_view key,
        std::string_view group, std::span<const LanguageText> texts);
    Result<void> write(RecordWriter& writer) const;

private:
    struct Text
    {
        std::string language;
        std::string text;
        std::uint64_t line = 0;
    };

    struct Record
    {
        std::string key;
        std::string group;
        std::vector<Text> texts;
    };

    std::deque<Record> m_records; ///< in the order of their first rows; never moved
    std::unordered_map<std::string_view, Record*> m_byKey;
};

/// Makes keys that stood there before different with a number behind them. One thread.
class UniqueKeys
{
public:
    std::string unique(std::string_view key);
    std::uint64_t changed() const { return m_changed; }

private:
    std::unordered_map<std::string, std::uint64_t> m_seen; ///< how often
    std::uint64_t m_changed = 0;
};

} // namespace isogloss::data
