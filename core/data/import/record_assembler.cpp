// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/record_assembler.h"

#include "core/data/errors.h"
#include "core/data/import/field_plans.h"
#include "core/data/import/plan_checks.h"
#include "core/language/script_check.h"

#include <algorithm>

namespace isogloss::data {

namespace {

/// "MAT" of "MAT.1.1"; "" for keys of other forms.
std::string_view bookOf(std::string_view verse)
{
    const auto isDigit
        = [&](std::size_t at) { return at < verse.size() && verse[at] >= '0' && verse[at] <= '9'; };
    const auto chapter = verse.find('.');
    const auto number = chapter == std::string_view::npos ? chapter : verse.find('.', chapter + 1);
    const bool isVerse = number != std::string_view::npos && isDigit(chapter + 1) && isDigit(number + 1);
    return isVerse ? verse.substr(0, chapter) : std::string_view();
}

} // namespace

RecordAssembler::RecordAssembler(const ImportPlan& plan, RecordWriter& writer)
    : m_plan(plan)
    , m_writer(writer)
{
}

void RecordAssembler::begin(const TablePlan& table)
{
    m_table = &table;
    m_fields.clear();
}

Result<void> RecordAssembler::field(Field field)
{
    const std::size_t index = m_fields.size();
    m_names.insert(field.name);
    if (index < m_table->fields.size() && m_table->fields[index].field.name == field.name) {
        m_fields.push_back(m_table->fields[index]);
        return {};
    }
    if (field.isRemark && m_plan.tables.size() > 1)
        field.role = Role::Skip;
    ISOGLOSS_TRY(FieldPlan plan, planLateField(m_table->table, field, m_plan.choices));
    m_fields.push_back(std::move(plan));
    return {};
}

Result<std::string_view> RecordAssembler::languageCalled(std::string_view name)
{
    auto found = m_called.find(name);
    if (found == m_called.end()) {
        const auto match = m_plan.languages->registry().resolve(name);
        const auto choice = m_plan.choices.fields.find(std::string(name));
        if (!match && choice == m_plan.choices.fields.end())
            return Error{errors::LanguageNotStated, {{"path", place()}, {"field", std::string(name)}}, {}};
        found = m_called.emplace(name, match ? keyOf(match->tag) : choice->second).first;
    }
    return std::string_view(found->second);
}

Result<void> RecordAssembler::sort(std::span<const Cell> cells)
{
    m_parts.key = m_parts.group = m_parts.language = {};
    m_parts.texts.clear();
    for (std::size_t i = 0; i < std::min(cells.size(), m_fields.size()); ++i) {
        const FieldPlan& plan = m_fields[i];
        if (!cells[i])
            continue;
        if (plan.role == Role::Key)
            m_parts.key = *cells[i];
        else if (plan.role == Role::Group)
            m_parts.group = *cells[i];
        else if (plan.role == Role::Text)
            addText(plan.language, *cells[i]);
        else if (plan.role == Role::Language) {
            ISOGLOSS_TRY(m_parts.language, languageCalled(*cells[i]));
        }
    }
    for (LanguageText& text : m_parts.texts)
        if (text.language.empty())
            text.language = m_parts.language;
    return {};
}

void RecordAssembler::addText(std::string_view language, std::string_view text)
{
    const bool isThere = std::any_of(m_parts.texts.begin(), m_parts.texts.end(),
        [&](const LanguageText& other) { return other.language == language; });
    if (isThere)
        notice(errors::LanguageTwice, 1);
    else
        m_parts.texts.push_back({language, text});
}

Result<void> RecordAssembler::row(std::uint64_t line, std::span<const Cell> cells)
{
    ISOGLOSS_CHECK(sort(cells));
    if (m_parts.group.empty())
        m_parts.group = bookOf(m_parts.key);
    if (m_parts.texts.empty()) {
        skip(errors::RowsWithoutText, 1);
        return {};
    }
    for (const LanguageText& text : m_parts.texts) {
        if (text.language.empty())
            return Error{errors::LanguageNotStated, {{"path", place()}, {"field", m_table->table.name}}, {}};
        auto language = m_languages.find(text.language);
        if (language == m_languages.end())
            language = m_languages.emplace(std::string(text.language), Language()).first;
        ++language->second.texts;
        language->second.letters.add(text.text);
    }
    return write(line);
}

Result<void> RecordAssembler::write(std::uint64_t line)
{
    const bool areMany = m_plan.tables.size() > 1;
    const std::string& name = m_table->table.name;
    if (m_plan.joinsKeys && !m_parts.key.empty())
        return m_join.add(place(), line, m_parts.key, m_parts.group, m_parts.texts);
    const std::string_view group = m_parts.group.empty() && areMany ? name : m_parts.group;
    if (m_parts.key.empty() && !areMany)
        return m_writer.text(std::to_string(line), group, m_parts.texts);
    const std::string key
        = m_parts.key.empty() ? name + ":" + std::to_string(line) : std::string(m_parts.key);
    return m_writer.text(m_keys.unique(key), group, m_parts.texts);
}

Result<void> RecordAssembler::task(std::uint64_t line, TaskRecord record)
{
    if (record.language.empty())
        record.language = m_table->language;
    if (record.language.empty())
        return Error{errors::LanguageNotStated, {{"path", place()}, {"field", m_table->table.name}}, {}};
    if (record.key.empty())
        record.key = std::to_string(line);
    Language& language = m_languages[record.language];
    ++language.texts;
    language.letters.add(record.input);
    m_hasTasks = true;
    return m_writer.task(record);
}

void RecordAssembler::skip(ErrorCode why, std::uint64_t count)
{
    m_skipped += count;
    notice(why, count);
}

void RecordAssembler::notice(ErrorCode what, std::uint64_t count)
{
    m_noticed[{place(), what.name}] += count;
}

void RecordAssembler::addWarnings(ImportCounts& counts, std::uint64_t records) const
{
    for (const auto& [what, count] : m_noticed)
        counts.warnings.push_back(
            {{what.second}, {{"path", what.first}, {"count", std::to_string(count)}}, {}});
    if (m_keys.changed() > 0)
        counts.warnings.push_back(
            {errors::KeysMadeUnique, {{"path", place()}, {"count", std::to_string(m_keys.changed())}}, {}});
    for (const auto& [key, language] : m_languages) {
        const auto tag = language::parseKey(key);
        auto mismatch = tag ? language::scriptMismatch(tag->script, language.letters) : std::nullopt;
        if (mismatch) {
            mismatch->arguments.emplace_back("language", key);
            counts.warnings.push_back(std::move(*mismatch));
        }
        if (!m_hasTasks && language.texts < records)
            counts.warnings.push_back({errors::KeysMissing,
                {{"count", std::to_string(records - language.texts)}, {"allowed", std::to_string(records)},
                    {"value", key}},
                {}});
    }
}

Result<ImportCounts> RecordAssembler::finish()
{
    ISOGLOSS_CHECK(checkFieldNames(m_plan, m_names));
    ISOGLOSS_CHECK(m_join.write(m_writer));
    ImportCounts counts;
    counts.skipped = m_skipped;
    counts.hasTasks = m_hasTasks;
    for (const auto& [key, language] : m_languages)
        counts.texts[key] = language.texts;
    addWarnings(counts, m_writer.records());
    return counts;
}

} // namespace isogloss::data
