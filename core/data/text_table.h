// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// Texts of one language, each with the key that joins it to its translations. Plain lines have their line
/// number as key; empty lines are kept as empty texts (they stand for a missing translation).
struct TextTable
{
    std::string language;
    bool keyed = false; ///< the keys are the file's own, not line numbers
    std::vector<std::string> keys;
    std::vector<std::string> groups; ///< "" where there is none; part of a verse key before its first dot
    std::vector<std::string> texts;
    std::size_t size() const { return texts.size(); }
};

/// Parallel sentences of two languages: row i of both sides says the same.
struct ParallelTable
{
    std::string source;
    std::string target;
    std::vector<std::string> keys;
    std::vector<std::string> groups;
    std::vector<std::string> sourceTexts;
    std::vector<std::string> targetTexts;
    std::size_t missing
        = 0; ///< keys or lines that only one side has, or where one side is blank; they are left out
    std::size_t size() const { return keys.size(); }
};

/// Plain lines, key<TAB>text, canonical text records or MASSIVE records (of which only `language` is taken).
/// Only LF, CRLF and CR end a line. Errors: LineNotUtf8{path, line, offset}, KeyedLine for a line that lacks
/// the key that the others have, KeyTwice, NoTextOfLanguage.
Result<TextTable> readTexts(const std::filesystem::path& path, std::string_view language);

/// Joins two tables by key when both have keys, else by line. Error: line-joined tables of unequal length,
/// with both counts.
Result<ParallelTable> joinTexts(const TextTable& source, const TextTable& target);

/// Places of at most `most` of so many, evenly spread, ascending; of all where that is 0.
std::vector<std::size_t> spreadPlaces(std::size_t count, std::size_t most);
/// The pairs at these places.
ParallelTable spread(const ParallelTable& pairs, std::size_t most);

/// Pairs from one file that holds both languages: canonical text records, or the reference's training JSON
/// Lines (text_parallel_0 and text_parallel_1; records without them are skipped).
Result<ParallelTable> readParallel(
    const std::filesystem::path& path, std::string_view source, std::string_view target);

} // namespace isogloss::data
