// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/import/row_sink.h"
#include "core/data/import/sample.h"
#include "core/data/input/input.h"
#include "core/data/input/read_control.h"
#include "core/language/language_search.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// One file of a table, and how it is read.
struct Source
{
    Input input;
    std::string language; ///< key that the person named for the whole file; "" for none
    std::string encoding; ///< of formats that are plain text
};

/// How the rows of a table are written, where a format leaves that open. Empty values are guessed.
struct Layout
{
    std::string separator; ///< of cells: one character
    std::optional<bool> quotes; ///< cells may stand in quotes, which are doubled inside
    std::optional<bool> header; ///< the first row names the columns
    std::string record; ///< what makes a record: a marker (Standard Format), a kind of tier (ELAN), a sheet
    friend bool operator==(const Layout&, const Layout&) = default;
};

/// Rows that belong together: of one file, or of files that stand side by side.
struct Table
{
    std::string name; ///< of its file; what its files' names have in common
    std::vector<Source> sources; ///< never empty
    Layout layout;
    const language::LanguageSearch* languages = nullptr; ///< never null; outlives it
};

enum class Confidence { None, Possible, Likely, Certain };

/// How the bytes of a format become text.
enum class TextForm {
    Plain, ///< in an encoding that the file does not state
    Stated, ///< the file says its encoding itself (XML), or holds no text of its own (archives)
};

/// A file format that can be imported. Any thread.
struct Format
{
    std::string_view id; ///< "tmx"; what --format takes
    std::string_view name; ///< "TMX", as people call it
    TextForm form = TextForm::Plain;
    bool standsSideBySide
        = false; ///< each file is one language, and lines with the same number belong together
    bool hasLateFields = false; ///< fields may turn up anywhere in a file

    /// Whether a file looks like this one.
    Confidence (*sniff)(const Sample& sample) = nullptr;
    /// Fills what the layout leaves open; null when the format leaves nothing open. Errors: of reading.
    Result<Layout> (*guess)(const Table& table, ReadControl& control) = nullptr;
    /// Reads the whole table, or until the sink wants no more. Errors name file and line.
    Result<void> (*read)(const Table& table, RowSink& sink, ReadControl& control) = nullptr;
};

} // namespace isogloss::data
