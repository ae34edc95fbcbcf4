// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/language_columns.h"

#include "core/data/errors.h"
#include "core/text/lower_case.h"

#include <algorithm>

namespace isogloss::data {

Result<std::size_t> LanguageColumns::find(std::string_view tag)
{
    return find(tag, {m_prefix + std::string(tag), Role::Text, std::string(tag), 0, m_areRemarks});
}

Result<std::size_t> LanguageColumns::find(std::string_view name, Field field)
{
    const std::string lower = text::lowerCase(name);
    const auto found = std::find(m_tags.begin(), m_tags.end(), lower);
    const auto column = static_cast<std::size_t>(found - m_tags.begin());
    if (found == m_tags.end()) {
        m_tags.push_back(lower);
        m_texts.emplace_back();
        ISOGLOSS_CHECK(m_sink.field(std::move(field)));
    }
    return column;
}

void LanguageColumns::set(std::size_t column, std::string text)
{
    if (text.empty())
        return;
    if (m_texts[column])
        m_sink.notice(errors::LanguageTwice);
    else
        m_texts[column] = std::move(text);
}

Result<void> LanguageColumns::flush(std::uint64_t line, std::vector<Cell> fixed)
{
    fixed.resize(m_fixed);
    for (const auto& text : m_texts)
        fixed.push_back(text ? Cell(*text) : std::nullopt);
    auto result = m_sink.row(line, fixed);
    std::fill(m_texts.begin(), m_texts.end(), std::nullopt);
    return result;
}

} // namespace isogloss::data
