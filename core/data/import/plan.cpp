// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/plan.h"

#include "core/data/errors.h"
#include "core/data/import/detection.h"
#include "core/data/import/evaluation_sets.h"
#include "core/data/import/field_plans.h"
#include "core/data/import/line_sets.h"
#include "core/data/import/plan_checks.h"
#include "core/data/input/decoded_text.h"
#include "core/language/language_guess.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t SampledRowCount = 500; ///< enough to tell keys and categories from texts

/// Inputs with the language that the person named for the argument they were found under.
Result<std::vector<Source>> findSources(const std::vector<ImportFile>& files)
{
    std::vector<Source> sources;
    for (const ImportFile& file : files) {
        ISOGLOSS_TRY(std::vector<Input> inputs, findInputs({&file.path, 1}));
        for (Input& input : inputs)
            sources.push_back({std::move(input), file.language, {}});
    }
    return sources;
}

class Planner
{
public:
    Planner(ImportPlan& plan, ReadControl& control)
        : m_plan(plan)
        , m_control(control)
    {
    }

    Result<void> run()
    {
        ISOGLOSS_TRY(std::vector<Source> sources, findSources(m_plan.files));
        ISOGLOSS_CHECK(detect(sources));
        ISOGLOSS_CHECK(setEncodings(sources));
        for (Table& table : tables(std::move(sources))) {
            auto added = addTable(std::move(table));
            // Bytes that do not decode need not be wrong: the encoding was a guess.
            if (!added.has_value())
                return m_plan.problems.empty() ? added : m_plan.problems.front();
        }
        leaveOutRemarks();
        ISOGLOSS_CHECK(checkFieldNames(m_plan));
        m_plan.joinsKeys = joinsByKey(m_plan);
        addQuestions(m_plan);
        addEvaluationSet();
        return {};
    }

private:
    Result<void> detect(std::vector<Source>& sources)
    {
        std::vector<Input> inputs;
        for (const Source& source : sources)
            inputs.push_back(source.input);
        ISOGLOSS_TRY(const Detected detected, detectFormats(std::move(inputs), m_plan.choices.format));
        m_plan.format = detected.format;
        for (const Input& input : detected.leftOut) {
            std::erase_if(
                sources, [&](const Source& source) { return source.input.place() == input.place(); });
            m_plan.warnings.push_back({errors::FileLeftOut,
                {{"path", input.place()}, {"value", std::string(detected.format->name)}}, {}});
        }
        return {};
    }

    Result<void> setEncodings(std::vector<Source>& sources)
    {
        for (Source& source : sources) {
            source.encoding = m_plan.choices.encoding;
            if (!source.encoding.empty() || m_plan.format->form != TextForm::Plain)
                continue;
            ISOGLOSS_TRY(const text::EncodingGuess guess, guessEncoding(source.input, m_control));
            source.encoding = guess.encoding;
            if (!guess.isSure)
                addUnclear(source.input, guess);
        }
        return {};
    }

    void addUnclear(const Input& input, const text::EncodingGuess& guess)
    {
        std::string allowed;
        for (const std::string& candidate : guess.candidates)
            allowed += (allowed.empty() ? "" : ", ") + candidate;
        m_plan.problems.push_back(
            {errors::EncodingUnclear, {{"path", input.place()}, {"allowed", allowed}}, {}});
    }

    std::vector<Table> tables(std::vector<Source> sources) const
    {
        std::vector<Table> tables;
        if (m_plan.format->standsSideBySide) {
            tables = tablesOf(std::move(sources), *m_plan.languages);
        } else {
            for (Source& source : sources) {
                std::string name = source.input.name;
                tables.push_back({std::move(name), {std::move(source)}, {}, m_plan.languages});
            }
        }
        for (Table& table : tables) {
            table.layout = m_plan.choices.layout;
            if (!table.layout.header && namesColumns())
                table.layout.header = true;
        }
        return tables;
    }

    /// Columns that a person calls by name have a row of names; those without are called "1", "2" ...
    bool namesColumns() const
    {
        const auto isName = [](const auto& choice) {
            return choice.first.find_first_not_of("0123456789") != std::string::npos;
        };
        const auto& fields = m_plan.choices.fields;
        return std::any_of(fields.begin(), fields.end(), isName);
    }

    Result<void> addTable(Table table)
    {
        if (m_plan.format->guess != nullptr) {
            ISOGLOSS_TRY(table.layout, m_plan.format->guess(table, m_control));
        }
        SampledRows sampled(SampledRowCount);
        ISOGLOSS_CHECK(m_plan.format->read(table, sampled, m_control));
        TablePlan plan{std::move(table), {}, {}, sampled.take()};
        ISOGLOSS_TRY(plan.fields, planFields(plan.table, plan.sample, m_plan.choices));
        plan.language = languageOfFile(plan.table.sources.front());
        m_plan.tables.push_back(std::move(plan));
        return {};
    }

    std::string languageOfFile(const Source& source) const
    {
        if (!source.language.empty())
            return source.language;
        const auto guess = language::guessFromFileName(*m_plan.languages, source.input.name);
        return guess ? keyOf(guess->tag) : "";
    }

    /// Several files stand for the languages, so translations beside their texts would be there twice.
    void leaveOutRemarks()
    {
        for (TablePlan& table : m_plan.tables)
            for (FieldPlan& field : table.fields)
                if (field.field.isRemark && !field.isChosen && m_plan.tables.size() > 1)
                    field.role = Role::Skip;
    }

    void addEvaluationSet()
    {
        for (const TablePlan& table : m_plan.tables)
            if (m_plan.evaluationSet.empty())
                m_plan.evaluationSet = evaluationSetOf(table);
        if (!m_plan.evaluationSet.empty())
            m_plan.warnings.push_back({errors::EvaluationText,
                {{"path", m_plan.tables.front().table.name}, {"value", m_plan.evaluationSet}}, {}});
    }

    ImportPlan& m_plan;
    ReadControl& m_control;
};

} // namespace

Result<ImportPlan> planImport(std::vector<ImportFile> files, const ImportChoices& choices,
    const language::LanguageSearch& languages, std::stop_token stop)
{
    ImportPlan plan;
    plan.choices = choices;
    plan.languages = &languages;
    plan.files = std::move(files);
    ReadControl control(std::move(stop));
    ISOGLOSS_CHECK(Planner(plan, control).run());
    return plan;
}

} // namespace isogloss::data
