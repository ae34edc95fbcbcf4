// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quality/duplicate_checks.h"

#include "core/data/duplicates.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>

namespace isogloss::quality {

namespace {

/// Stands for a text: 128 bits, so that no two texts of a set share one by chance. All zero: nothing to
/// compare.
struct Form
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    bool isEmpty() const { return high == 0 && low == 0; }
    friend auto operator<=>(const Form&, const Form&) = default;
};

struct FormHash
{
    std::size_t operator()(const Form& form) const { return form.low; }
};

/// FNV-1a twice, the second time with the bytes' complements.
Form formOf(std::string_view text)
{
    Form form{0xCBF29CE484222325ULL, 0x84222325CBF29CE4ULL};
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        form.high = (form.high ^ byte) * 0x100000001B3ULL;
        form.low = (form.low ^ (byte ^ 0xFFU)) * 0x100000001B3ULL;
    }
    return form;
}

/// Of several texts in order.
class JoinedForm
{
public:
    void add(const Form& form)
    {
        m_form.high = (m_form.high ^ form.high) * 0x9E3779B97F4A7C15ULL + 1;
        m_form.low = (m_form.low ^ form.low) * 0xC2B2AE3D27D4EB4FULL + 1;
    }
    Form take() const { return m_form; }

private:
    Form m_form{1, 1};
};

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
                const std::string words = data::normalised(text);
                m_forms.push_back(text.empty() ? Form() : formOf(words.empty() ? text : words));
            }
    }

    void checkWholeRows()
    {
        m_isRepeated.resize(m_set.rows.size());
        std::unordered_map<Form, std::size_t, FormHash> exact;
        std::unordered_map<Form, std::size_t, FormHash> normalised;
        for (std::size_t row = 0; row < m_set.rows.size(); ++row) {
            const auto [same, isNew]
                = exact.emplace(joined([&](std::size_t l) { return formOf(textOf(m_set, row, l)); }), row);
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
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < m_set.rows.size(); ++row)
            if (!form(row, language).isEmpty() && !m_isRepeated[row])
                rows.push_back(row);
        std::stable_sort(rows.begin(), rows.end(),
            [&](std::size_t a, std::size_t b) { return form(a, language) < form(b, language); });
        for (auto begin = rows.begin(); begin != rows.end();) {
            const auto end = std::find_if(begin, rows.end(),
                [&](std::size_t row) { return form(row, language) != form(*begin, language); });
            if (end - begin > 1)
                checkGroup(language, std::vector<std::size_t>(begin, end));
            begin = end;
        }
    }

private:
    const Form& form(std::size_t row, std::size_t language) const
    {
        return m_forms[row * m_set.languages.size() + language];
    }

    template <typename FormOfLanguage>
    Form joined(const FormOfLanguage& form) const
    {
        JoinedForm all;
        for (std::size_t l = 0; l < m_set.languages.size(); ++l)
            all.add(form(l));
        return all.take();
    }

    void checkGroup(std::size_t language, const std::vector<std::size_t>& rows)
    {
        for (std::size_t i = 1; i < rows.size(); ++i)
            m_issues.push_back({IssueKind::OneSidedDuplicate, rows[i], language, rows[0], false, {}});
        std::map<Form, std::size_t> counts;
        std::vector<Form> translations;
        for (const std::size_t row : rows) {
            translations.push_back(
                joined([&](std::size_t l) { return l == language ? Form() : form(row, l); }));
            if (isTranslated(row, language))
                ++counts[translations.back()];
        }
        if (counts.size() < 2)
            return;
        const auto best = std::max_element(translations.begin(), translations.end(),
            [&](const Form& a, const Form& b) { return counts[a] < counts[b]; });
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (isTranslated(rows[i], language))
                m_issues.push_back({IssueKind::DifferentTranslations, rows[i], language, rows[0],
                    translations[i] == *best, {}});
    }

    bool isTranslated(std::size_t row, std::size_t language) const
    {
        for (std::size_t l = 0; l < m_set.languages.size(); ++l)
            if (l != language && !form(row, l).isEmpty())
                return true;
        return false;
    }

    const TextSet& m_set;
    Issues& m_issues;
    std::vector<Form> m_forms; ///< of every row, one per language
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
