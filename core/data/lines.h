// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::data {

/// Calls `visit(line, index)` for the lines of a UTF-8 text file, which is mapped, not read whole; a byte order
/// mark in front is dropped, and LF, CRLF and CR end a line. A file that ends with a line end has no empty line
/// behind it. Errors: of MappedFile, LineNotUtf8{path, line, offset}, the first of `visit`.
Result<void> forEachLine(const std::filesystem::path& path,
    const std::function<Result<void>(std::string_view line, std::size_t index)>& visit);

/// The lines that forEachLine visits.
Result<std::vector<std::string>> readLines(const std::filesystem::path& path);

/// The lines of a text; LF, CRLF and CR end one.
std::vector<std::string> splitLines(std::string_view text);

/// "path, line 12", as errors of JSON Lines name their place.
std::string placeOf(const std::filesystem::path& path, std::size_t lineIndex);

} // namespace isogloss::data
