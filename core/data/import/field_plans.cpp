// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/field_plans.h"

#include "core/data/errors.h"
#include "core/data/import/column_guess.h"
#include "core/language/language_guess.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace {

constexpr std::string_view UnknownScript = "Zzzz";

std::vector<std::string> valuesOf(const SampledTable& sample, std::size_t field)
{
    std::vector<std::string> values;
    for (const auto& row : sample.rows)
        values.push_back(row[field].value_or(""));
    return values;
}

text::ScriptCounter lettersOf(std::span<const std::string> values)
{
    text::ScriptCounter letters;
    for (const std::string& value : values)
        letters.add(value);
    return letters;
}

/// A key in its own form stays as it is, even if the registry does not know the code.
std::optional<std::string> keyFor(const language::LanguageSearch& languages, const std::string& code)
{
    if (language::isKey(code))
        return code;
    const auto match = languages.registry().resolve(code);
    return match ? std::optional(keyOf(match->tag)) : std::nullopt;
}

Error notStated(const Table& table, const Field& field)
{
    return {errors::LanguageNotStated,
        {{"path", table.sources[field.source].input.place()}, {"field", field.name}}, {}};
}

/// Role and language that the person gave the field; false when there is no word on it.
Result<bool> applyChoice(const Table& table, const ImportChoices& choices, FieldPlan& plan)
{
    const auto choice = choices.fields.find(plan.field.name);
    if (choice == choices.fields.end())
        return false;
    plan.isChosen = true;
    for (const Role role : {Role::Text, Role::Key, Role::Group, Role::Language, Role::Skip})
        if (choice->second == nameOf(role)) {
            plan.role = role;
            return true;
        }
    const auto key = keyFor(*table.languages, choice->second);
    if (!key)
        return notStated(table, plan.field);
    plan.role = Role::Text;
    plan.language = *key;
    return true;
}

/// Guessed roles of which a table has one.
bool isTaken(const std::vector<FieldPlan>& plans, Role role)
{
    return (role == Role::Key || role == Role::Group || role == Role::Language)
        && std::any_of(
            plans.begin(), plans.end(), [role](const FieldPlan& other) { return other.role == role; });
}

class Languages
{
public:
    Languages(const Table& table, const SampledTable& sample)
        : m_table(table)
        , m_languages(*table.languages)
        , m_sample(sample)
    {
    }

    void propose(std::vector<FieldPlan>& plans) const
    {
        const bool hasColumn = std::any_of(
            plans.begin(), plans.end(), [](const FieldPlan& plan) { return plan.role == Role::Language; });
        for (std::size_t i = 0; i < plans.size() && !hasColumn; ++i)
            if (plans[i].role == Role::Text && plans[i].language.empty())
                proposeOne(plans, i);
    }

private:
    void proposeOne(std::vector<FieldPlan>& plans, std::size_t index) const
    {
        FieldPlan& plan = plans[index];
        const Source& source = m_table.sources[plan.field.source];
        const text::ScriptCounter letters = lettersOf(valuesOf(m_sample, index));
        const auto match = guess(plans, index);
        if (!source.language.empty() && isLeftToFile(plans, index))
            plan.language = source.language;
        else if (match)
            plan.language = keyOf(inScript(*match, letters).tag);
        else
            for (const auto& candidate : guessFromScript(m_languages.registry(), letters))
                plan.candidates.push_back(keyOf(candidate.tag));
    }

    std::optional<language::LanguageMatch> guess(const std::vector<FieldPlan>& plans, std::size_t index) const
    {
        const Field& field = plans[index].field;
        if (const auto match = ofField(field); match || !field.declaredLanguage.empty())
            return match;
        if (isLeftToFile(plans, index))
            return language::guessFromFileName(m_languages, m_table.sources[field.source].input.name);
        return ofPairInName(plans, index);
    }

    std::optional<language::LanguageMatch> ofField(const Field& field) const
    {
        if (!field.declaredLanguage.empty())
            return guessFromDeclaration(m_languages, field.declaredLanguage);
        return m_table.sources.size() == 1 ? languageOfColumn(m_languages, field.name) : std::nullopt;
    }

    /// The only text of its file, or the only one whose language neither its name nor the person says.
    bool isLeftToFile(const std::vector<FieldPlan>& plans, std::size_t index) const
    {
        for (std::size_t i = 0; i < plans.size(); ++i)
            if (i != index && plans[i].role == Role::Text
                && plans[i].field.source == plans[index].field.source
                && (!plans[i].isChosen && !ofField(plans[i].field)))
                return false;
        return true;
    }

    /// Two texts without names in a file that is named after two languages: "news.en-sw.tsv".
    std::optional<language::LanguageMatch> ofPairInName(
        const std::vector<FieldPlan>& plans, std::size_t index) const
    {
        std::size_t place = 0;
        std::size_t texts = 0;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            place += i < index && plans[i].role == Role::Text ? 1 : 0;
            texts += plans[i].role == Role::Text ? 1 : 0;
        }
        const auto pair
            = pairInFileName(m_languages.registry(), m_table.sources[plans[index].field.source].input.name);
        return pair && texts == 2 ? std::optional(place == 0 ? pair->first : pair->second) : std::nullopt;
    }

    language::LanguageMatch inScript(
        const language::LanguageMatch& match, const text::ScriptCounter& letters) const
    {
        language::LanguageMatch seen = inSeenScript(m_languages.registry(), match, letters);
        if (seen.tag.script == UnknownScript && letters.letters() > 0)
            seen.tag.script = letters.shares().front().script;
        return seen;
    }

    const Table& m_table;
    const language::LanguageSearch& m_languages;
    const SampledTable& m_sample;
};

} // namespace

Result<std::vector<FieldPlan>> planFields(
    const Table& table, const SampledTable& sample, const ImportChoices& choices)
{
    std::vector<FieldPlan> plans;
    for (std::size_t i = 0; i < sample.fields.size(); ++i) {
        FieldPlan plan{sample.fields[i], sample.fields[i].role, {}, {}, false};
        ISOGLOSS_TRY(const bool isChosen, applyChoice(table, choices, plan));
        if (!isChosen && plan.role == Role::Unknown) {
            plan.role = roleOfColumn(*table.languages, plan.field.name, valuesOf(sample, i));
            if (isTaken(plans, plan.role))
                plan.role = Role::Skip;
        }
        plans.push_back(std::move(plan));
    }
    Languages(table, sample).propose(plans);
    return plans;
}

Result<FieldPlan> planLateField(const Table& table, const Field& field, const ImportChoices& choices)
{
    FieldPlan plan{field, field.role == Role::Unknown ? Role::Skip : field.role, {}, {}, false};
    ISOGLOSS_TRY(const bool isChosen, applyChoice(table, choices, plan));
    if (!isChosen && plan.role == Role::Text) {
        std::vector<FieldPlan> plans{plan};
        Languages(table, {{field}, {}, {}, true}).propose(plans);
        plan = std::move(plans.front());
    }
    if (plan.role == Role::Text && plan.language.empty())
        return notStated(table, field);
    return plan;
}

} // namespace isogloss::data
