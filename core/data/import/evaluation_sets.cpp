// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/evaluation_sets.h"

#include "core/language/language_tag.h"
#include "core/text/lower_case.h"

#include <utility>

namespace isogloss::data {

namespace {

constexpr std::pair<std::string_view, std::string_view> Sets[]
    = {{"flores", "FLORES"}, {"ntrex", "NTREX"}, {"tico-19", "TICO-19"}, {"tico19", "TICO-19"},
        {"newstest", "WMT newstest"}, {"wmttest", "WMT"}, {"generaltest", "WMT general test"}};

/// "eng_Latn.dev", "eng_Latn.devtest".
bool isNamedAsFlores(const std::string& name)
{
    const auto dot = name.find('.');
    const std::string_view ending = dot == std::string::npos ? "" : std::string_view(name).substr(dot);
    return (ending == ".dev" || ending == ".devtest") && language::parseKey(name.substr(0, dot)).has_value();
}

} // namespace

std::string evaluationSetOf(const TablePlan& table)
{
    for (const Source& source : table.table.sources) {
        if (isNamedAsFlores(source.input.name))
            return "FLORES";
        const std::string path
            = text::lowerCase(source.input.path.filename().string() + "/" + source.input.entry);
        for (const auto& [part, name] : Sets)
            if (path.find(part) != std::string::npos)
                return std::string(name);
    }
    return {};
}

} // namespace isogloss::data
