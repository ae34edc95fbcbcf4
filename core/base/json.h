// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace isogloss {

/// Keys in sorted order, so the same value always gives the same bytes.
using Json = nlohmann::json;

/// Strict JSON: UTF-8 without a byte order mark, at most 64 levels deep, no duplicate keys, finite numbers,
/// nothing after the value. `source` (a path, or "path:line") is what the error names. Error:
/// JsonMalformed{path, line, column, reason}.
Result<Json> parseJson(std::string_view text, std::string_view source);

/// readFile and parseJson. Errors of both.
Result<Json> readJson(const std::filesystem::path& path, std::uint64_t maxBytes = std::uint64_t{256} << 20);

/// Two-space indented text with a newline at its end, written through AtomicFile.
Result<void> writeJson(const std::filesystem::path& path, const Json& value);

/// The value as one line without blanks. Text that is not UTF-8 is a mistake of the program (assert).
std::string toJsonLine(const Json& value);

} // namespace isogloss
