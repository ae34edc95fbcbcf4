// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/text_table.h"
#include "core/model/loaded_model.h"
#include "tests/support/test_data.h"

#include <fstream>
#include <string>

/// Real verses and the small model that read them.
namespace isogloss::tests {

/// The first verses of James.
inline data::TextTable verses(const std::string& language, std::size_t count)
{
    std::ifstream file(testData() / "data" / "bible" / (language + ".tsv"));
    data::TextTable table;
    table.language = language;
    table.keyed = true;
    for (std::string line; std::getline(file, line) && table.size() < count;) {
        if (!line.starts_with("JAM."))
            continue;
        table.keys.push_back(line.substr(0, line.find('\t')));
        table.groups.emplace_back("JAM");
        table.texts.push_back(line.substr(line.find('\t') + 1));
    }
    return table;
}

inline Result<model::LoadedModel> bibleModel()
{
    return model::LoadedModel::open(testData() / "models" / "bible-12m");
}

} // namespace isogloss::tests
