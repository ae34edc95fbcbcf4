// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/text_table_builder.h"

#include "core/data/errors.h"

namespace isogloss::data {

TextTableBuilder::TextTableBuilder(std::filesystem::path path)
    : m_path(std::move(path))
{
    m_table.keyed = true;
}

Result<void> TextTableBuilder::add(
    std::size_t lineIndex, std::string key, std::string group, std::string text)
{
    const auto [entry, isNew] = m_lines.emplace(key, lineIndex);
    if (!isNew)
        return Error{errors::KeyTwice,
            {{"path", m_path.string()}, {"line", std::to_string(lineIndex + 1)}, {"value", key},
                {"first", std::to_string(entry->second + 1)}},
            {}};
    m_table.keys.push_back(std::move(key));
    m_table.groups.push_back(std::move(group));
    m_table.texts.push_back(std::move(text));
    return {};
}

} // namespace isogloss::data
