// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/plan_checks.h"

#include "core/data/errors.h"

#include <algorithm>

namespace isogloss::data {

namespace {

std::size_t countOf(const TablePlan& table, Role role)
{
    return static_cast<std::size_t>(std::count_if(table.fields.begin(), table.fields.end(),
        [role](const FieldPlan& field) { return field.role == role; }));
}

std::string namesOf(const TablePlan& table)
{
    std::string names;
    for (const FieldPlan& field : table.fields)
        names += (names.empty() ? "" : ", ") + field.field.name;
    return names;
}

std::string placeOf(const TablePlan& plan, std::size_t source = 0)
{
    return plan.table.sources[source].input.place();
}

void addQuestions(const TablePlan& table, std::vector<Error>& problems)
{
    const auto ask = [&](std::string place, std::string field) {
        problems.push_back(
            {errors::LanguageNotStated, {{"path", std::move(place)}, {"field", std::move(field)}}, {}});
    };
    const bool hasColumn = countOf(table, Role::Language) > 0;
    for (const FieldPlan& field : table.fields)
        if (field.role == Role::Text && field.language.empty() && !hasColumn)
            ask(placeOf(table, field.field.source), field.field.name);
    const auto& tasks = table.sample.tasks;
    const bool isTaskOpen = std::any_of(
        tasks.begin(), tasks.end(), [](const TaskRecord& task) { return task.language.empty(); });
    if (isTaskOpen && table.language.empty())
        ask(placeOf(table), table.table.name);
    if (tasks.empty() && countOf(table, Role::Text) == 0)
        problems.push_back({errors::NoText, {{"path", placeOf(table)}, {"allowed", namesOf(table)}}, {}});
}

} // namespace

Result<void> checkFieldNames(const ImportPlan& plan, const std::set<std::string>& known)
{
    std::string names;
    for (const std::string& name : known)
        names += (names.empty() ? "" : ", ") + name;
    const bool hasColumn = std::any_of(plan.tables.begin(), plan.tables.end(),
        [](const TablePlan& table) { return countOf(table, Role::Language) > 0; });
    for (const auto& [name, ignored] : plan.choices.fields)
        if (!known.contains(name) && !hasColumn)
            return Error{errors::FieldUnknown,
                {{"path", placeOf(plan.tables.front())}, {"field", name}, {"allowed", names}}, {}};
    return {};
}

Result<void> checkFieldNames(const ImportPlan& plan)
{
    std::set<std::string> known;
    bool areWhole = true;
    for (const TablePlan& table : plan.tables) {
        areWhole = areWhole && table.sample.isWhole;
        for (const FieldPlan& field : table.fields)
            known.insert(field.field.name);
    }
    return plan.format->hasLateFields && !areWhole ? Result<void>() : checkFieldNames(plan, known);
}

bool joinsByKey(const ImportPlan& plan)
{
    if (plan.choices.join != Join::Auto)
        return plan.choices.join == Join::Key;
    std::set<std::string> languages;
    bool areKeyed = plan.tables.size() > 1;
    for (const TablePlan& table : plan.tables) {
        const bool hasKey = countOf(table, Role::Key) > 0;
        if (hasKey && countOf(table, Role::Language) > 0)
            return true;
        areKeyed = areKeyed && hasKey && countOf(table, Role::Text) == 1;
        for (const FieldPlan& field : table.fields)
            if (field.role == Role::Text)
                languages.insert(field.language);
    }
    return areKeyed && languages.size() > 1;
}

void addQuestions(ImportPlan& plan)
{
    for (const TablePlan& table : plan.tables)
        addQuestions(table, plan.problems);
}

ImportChoices decided(const ImportPlan& plan)
{
    ImportChoices choices = plan.choices;
    choices.format = plan.format->id;
    choices.join = plan.joinsKeys ? Join::Key : Join::None;
    choices.layout = plan.tables.front().table.layout;
    for (const TablePlan& table : plan.tables) {
        for (const FieldPlan& field : table.fields) {
            const bool isLanguage = field.role == Role::Text && !field.language.empty();
            std::string what = isLanguage ? field.language : std::string(nameOf(field.role));
            const auto [entry, isNew] = choices.fields.emplace(field.field.name, what);
            // The column of that name is another language in another file.
            if (!isNew && entry->second != what && !field.isChosen)
                entry->second = nameOf(field.role);
        }
        if (table.table.layout != choices.layout)
            choices.layout = plan.choices.layout;
        if (plan.format->form == TextForm::Plain)
            choices.encoding = table.table.sources.front().encoding;
    }
    return choices;
}

} // namespace isogloss::data
