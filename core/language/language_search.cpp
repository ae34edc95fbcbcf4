// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language_search.h"

#include "core/text/search_form.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace isogloss::language {

namespace {

constexpr int WholeNames = 3; ///< ranks below this one are met by a whole name
constexpr int NoMatch = 100;

/// 0 for the whole name, 1 for its beginning, 2 for the beginning of a word in it.
int placeIn(std::string_view name, std::string_view form)
{
    if (name.starts_with(form))
        return name.size() == form.size() ? 0 : 1;
    for (std::size_t at = name.find(form); at != std::string_view::npos; at = name.find(form, at + 1))
        if (name[at - 1] == ' ')
            return 2;
    return NoMatch;
}

class Matches
{
public:
    explicit Matches(std::size_t limit)
        : m_limit(limit)
    {
    }

    void add(const std::optional<LanguageMatch>& match)
    {
        const auto isSame = [&](const LanguageMatch& other) { return other.tag == match->tag; };
        if (match && !isFull() && std::none_of(m_list.begin(), m_list.end(), isSame))
            m_list.push_back(*match);
    }
    bool isFull() const { return m_list.size() >= m_limit; }
    std::vector<LanguageMatch> take() { return std::move(m_list); }

private:
    const std::size_t m_limit;
    std::vector<LanguageMatch> m_list;
};

} // namespace

LanguageSearch::LanguageSearch(const LanguageRegistry& registry)
    : m_registry(registry)
{
    m_names.reserve(2 * registry.languages().size());
    for (const Language& language : registry.languages()) {
        addName(language.name, language, NameKind::English);
        addName(language.commonName, language, NameKind::English);
        for (const std::string& name : language.ownNames)
            addName(name, language, NameKind::Own);
        for (const std::string& name : language.otherNames)
            addName(name, language, NameKind::Other);
    }
}

void LanguageSearch::addName(const std::string& name, const Language& language, NameKind kind)
{
    m_names.push_back({text::searchForm(name), &language, kind});
}

std::vector<LanguageSearch::Ranked> LanguageSearch::byName(std::string_view form) const
{
    if (form.empty())
        return {};
    std::map<const Language*, int> best;
    for (const Name& name : m_names) {
        const int place = placeIn(name.form, form);
        if (place == NoMatch)
            continue;
        const int rank = place * WholeNames + static_cast<int>(name.kind);
        const auto [entry, isNew] = best.emplace(name.language, rank);
        if (!isNew)
            entry->second = std::min(entry->second, rank);
    }
    std::vector<Ranked> ranked;
    for (const auto& [language, rank] : best)
        ranked.push_back({rank, language});
    std::sort(ranked.begin(), ranked.end(),
        [this](const Ranked& left, const Ranked& right) { return isBetter(left, right); });
    return ranked;
}

bool LanguageSearch::isBetter(const Ranked& left, const Ranked& right) const
{
    const auto order = [](const Ranked& ranked) {
        const Language& language = *ranked.language;
        const bool isKnownWell = !language.glottocode.empty() || !language.representative.empty();
        return std::make_tuple(ranked.rank, !language.isLiving, !isKnownWell,
            language.scope == Scope::Macrolanguage, language.iso639_1.empty(), language.name.size(),
            std::string_view(language.iso639_3));
    };
    return order(left) < order(right);
}

std::vector<LanguageTag> LanguageSearch::tagsOf(const Language& language) const
{
    std::vector<LanguageTag> tags;
    for (const std::string& script : language.scripts)
        tags.push_back({language.iso639_3, script, {}});
    if (tags.empty())
        tags.push_back({language.iso639_3, "Zzzz", {}});
    for (const FloresRow& row : m_registry.flores())
        if (row.key.starts_with(language.iso639_3 + "_"))
            tags.push_back(*parseKey(row.key));
    return tags;
}

std::vector<LanguageTag> LanguageSearch::byGlottocode(std::string_view code) const
{
    std::vector<LanguageTag> tags;
    for (const FloresRow& row : m_registry.flores())
        if (row.glottocode == code)
            tags.push_back(*parseKey(row.key));
    for (const Language& language : m_registry.languages())
        if (language.glottocode == code)
            tags.push_back(tagsOf(language).front());
    return tags;
}

std::optional<LanguageMatch> LanguageSearch::named(std::string_view name) const
{
    const std::vector<Ranked> ranked = byName(text::searchForm(name));
    const bool isWhole = !ranked.empty() && ranked.front().rank < WholeNames;
    return isWhole ? m_registry.match(tagsOf(*ranked.front().language).front()) : std::nullopt;
}

std::vector<LanguageMatch> LanguageSearch::find(std::string_view query, std::size_t limit) const
{
    Matches matches(limit);
    const auto code = m_registry.resolve(query);
    matches.add(code);
    matches.add(m_registry.floresSuccessor(query));

    const std::string form = text::searchForm(query);
    if (isGlottocode(form))
        for (const LanguageTag& tag : byGlottocode(form))
            matches.add(m_registry.match(tag));
    std::string script;
    std::vector<Ranked> ranked = byName(form);
    // "serbian latin": the last word may be a script.
    const std::size_t lastBlank = form.rfind(' ');
    if (ranked.empty() && !code && lastBlank != std::string::npos) {
        script = m_registry.scriptNamed(std::string_view(form).substr(lastBlank + 1));
        if (!script.empty())
            ranked = byName(std::string_view(form).substr(0, lastBlank));
    }
    if (code && query.size() <= 3)
        for (const LanguageTag& tag : tagsOf(*code->language))
            matches.add(m_registry.match(tag));
    for (const Ranked& next : ranked) {
        if (matches.isFull())
            break;
        std::vector<LanguageTag> tags = tagsOf(*next.language);
        if (!script.empty())
            tags = {{next.language->iso639_3, script, {}}};
        if (next.rank >= WholeNames)
            tags.resize(1);
        for (const LanguageTag& tag : tags)
            matches.add(m_registry.match(tag));
    }
    return matches.take();
}

} // namespace isogloss::language
