// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/key_join.h"

#include "core/base/excerpt.h"
#include "core/data/errors.h"

#include <algorithm>

namespace isogloss::data {

Result<void> KeyJoin::add(const std::string& place, std::uint64_t line, std::string_view key,
    std::string_view group, std::span<const LanguageText> texts)
{
    auto found = m_byKey.find(key);
    if (found == m_byKey.end()) {
        Record& record = m_records.emplace_back(Record{std::string(key), std::string(group), {}});
        found = m_byKey.emplace(record.key, &record).first;
    }
    for (const LanguageText& text : texts) {
        auto& there = found->second->texts;
        const auto same = std::find_if(
            there.begin(), there.end(), [&](const Text& other) { return other.language == text.language; });
        if (same == there.end())
            there.push_back({std::string(text.language), std::string(text.text), line});
        else if (same->text != text.text)
            return Error{errors::KeyTwice,
                {{"path", place}, {"line", std::to_string(line)}, {"value", excerpt(key)},
                    {"first", std::to_string(same->line)}},
                {}};
    }
    return {};
}

Result<void> KeyJoin::write(RecordWriter& writer) const
{
    std::vector<LanguageText> texts;
    for (const Record& record : m_records) {
        texts.clear();
        for (const Text& text : record.texts)
            texts.push_back({text.language, text.text});
        ISOGLOSS_CHECK(writer.text(record.key, record.group, texts));
    }
    return {};
}

std::string UniqueKeys::unique(std::string_view key)
{
    std::string name(key);
    auto [entry, isNew] = m_seen.emplace(name, 1);
    if (isNew)
        return name;
    ++m_changed;
    for (std::uint64_t& count = entry->second;;) {
        name = std::string(key) + "#" + std::to_string(++count);
        if (m_seen.emplace(name, 1).second)
            return name;
    }
}

} // namespace isogloss::data
