// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/glottolog.h"

#include "core/base/file.h"
#include "core/language/errors.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isogloss::language {

namespace fs = std::filesystem;

namespace {

using Row = std::vector<std::string>;

/// Comma-separated values as RFC 4180 has them; nothing when a quoted field never ends.
std::optional<std::vector<Row>> parseCsv(std::string_view text)
{
    std::vector<Row> rows;
    Row row(1);
    bool isQuoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '"' && isQuoted && text.substr(i + 1, 1) == "\"") {
            row.back() += '"';
            ++i;
        } else if (c == '"') {
            isQuoted = !isQuoted;
        } else if (isQuoted || (c != ',' && c != '\n' && c != '\r')) {
            row.back() += c;
        } else if (c == ',') {
            row.emplace_back();
        } else if (row.size() > 1 || !row.back().empty()) {
            rows.push_back(std::move(row));
            row = Row(1);
        }
    }
    if (row.size() > 1 || !row.back().empty())
        rows.push_back(std::move(row));
    return isQuoted ? std::nullopt : std::optional(std::move(rows));
}

std::size_t columnOf(const Row& header, std::initializer_list<std::string_view> names)
{
    const auto isNamed = [&](const std::string& column) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name == column; });
    };
    return static_cast<std::size_t>(std::find_if(header.begin(), header.end(), isNamed) - header.begin());
}

} // namespace

Result<std::size_t> fillFromGlottolog(LanguageRegistry& registry, const fs::path& csv)
{
    ISOGLOSS_TRY(const std::string content, readFile(csv));
    const std::string_view text = content;
    const auto rows = parseCsv(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
    const Row header = rows && !rows->empty() ? rows->front() : Row();
    const std::size_t code = columnOf(header, {"Glottocode", "id"});
    const std::size_t name = columnOf(header, {"Name", "name"});
    const std::size_t iso = columnOf(header, {"ISO639P3code", "iso639P3code"});
    const std::size_t family = columnOf(header, {"Family_ID", "family_id"});
    const std::size_t width = std::max({code, name, iso, family});
    if (width >= header.size())
        return Error{errors::NotGlottolog, {{"path", csv.string()}}, {}};

    std::map<std::string, std::string, std::less<>> names;
    for (const Row& row : *rows)
        if (row.size() > width)
            names.emplace(row[code], row[name]);
    std::size_t filled = 0;
    for (const Row& row : *rows) {
        if (row.size() <= width || row[iso].size() != 3)
            continue;
        const auto top = names.find(row[family]);
        const std::string group = row[family].empty() ? "isolate" : top != names.end() ? top->second : "";
        filled += registry.fill(row[iso], row[code], group) ? 1 : 0;
    }
    return filled;
}

} // namespace isogloss::language
