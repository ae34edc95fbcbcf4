// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/duplicate_checks.h"

#include "core/data/duplicates.h"

#include <algorithm>
#include <functional>
#include <map>
#include <unordered_map>

namespace isogloss::quality {

namespace {

constexpr char Between = '\x1F';

/// Rows by a text of theirs; those with an empty one are left out.
using Rows = std::unordered_map<std::string, std::vector<std::size_t>>;

class DuplicateCheck
{
public:
    DuplicateCheck(const TextSet& set, Issues& issues)
        : m_set(set)
        , m_issues(issues)
    {
        for (std::size_t row = 0; row < set.rows.size(); ++row)
            for (std::size_t l = 0; l < set.languages.size(); ++l) {
                const std::string& text = textOf(set, row, l);
                std::string words = data::normalised(text);
                m_forms.push_back(words.empty() ? text : std::move(words));
            }
    }

    void checkWholeRows()
    {
        m_isRepeated.resize(m_set.rows.size());
        std::unordered_map<std::string, std::size_t> exact;
        std::unordered_map<std::string, std::size_t> normalised;
        for (std::size_t row = 0; row < m_set.rows.size(); ++row) {
            const auto [same, isNew]
                = exact.emplace(joined([&](std::size_t l) { return textOf(m_set, row, l); }), row);
            const auto [alike, isNewForm]
                = normalised.emplace(joined([&](std::size_t l) { return form(row, l); }), row);
            m_isRepeated[row] = !isNewForm;
            if (!isNew)
                m_issues.push_back({IssueKind::ExactDuplicate, row, {}, same->second, false, {}});
            else if (!isNewForm)
                m_issues.push_back({IssueKind::NormalisedDuplicate, row, {}, alike->second, false, {}});
        }
    }

    void checkSide(std::size_t language)
    {
        Rows rows;
        for (std::size_t row = 0; row < m_set.rows.size(); ++row)
            if (!form(row, language).empty() && !m_isRepeated[row])
                rows[form(row, language)].push_back(row);
        for (const auto& [text, repeated] : rows)
            if (repeated.size() > 1)
                checkGroup(language, repeated);
    }

private:
    const std::string& form(std::size_t row, std::size_t language) const
    {
        return m_forms[row * m_set.languages.size() + language];
    }

    std::string joined(const std::function<std::string(std::size_t)>& text) const
    {
        std::string all;
        for (std::size_t l = 0; l < m_set.languages.size(); ++l)
            all += text(l) + Between;
        return all;
    }

    void checkGroup(std::size_t language, const std::vector<std::size_t>& rows)
    {
        for (std::size_t i = 1; i < rows.size(); ++i)
            m_issues.push_back({IssueKind::OneSidedDuplicate, rows[i], language, rows[0], false, {}});
        std::map<std::string, std::size_t> counts;
        std::vector<std::string> translations;
        for (const std::size_t row : rows) {
            translations.push_back(
                joined([&](std::size_t l) { return l == language ? std::string() : form(row, l); }));
            if (isTranslated(row, language))
                ++counts[translations.back()];
        }
        if (counts.size() < 2)
            return;
        const auto best = std::max_element(translations.begin(), translations.end(),
            [&](const std::string& a, const std::string& b) { return counts[a] < counts[b]; });
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (isTranslated(rows[i], language))
                m_issues.push_back({IssueKind::DifferentTranslations, rows[i], language, rows[0],
                    translations[i] == *best, {}});
    }

    bool isTranslated(std::size_t row, std::size_t language) const
    {
        for (std::size_t l = 0; l < m_set.languages.size(); ++l)
            if (l != language && !form(row, l).empty())
                return true;
        return false;
    }

    const TextSet& m_set;
    Issues& m_issues;
    std::vector<std::string> m_forms; ///< of every row, one per language
    std::vector<bool> m_isRepeated; ///< as a whole, by an earlier row
};

} // namespace

void checkDuplicates(const TextSet& set, Issues& issues)
{
    DuplicateCheck check(set, issues);
    check.checkWholeRows();
    for (std::size_t l = 0; l < set.languages.size() && set.languages.size() > 1; ++l)
        check.checkSide(l);
}

} // namespace isogloss::quality
