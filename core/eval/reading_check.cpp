// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eval/reading_check.h"

#include "core/text/code_point.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

namespace isogloss::eval {

namespace {

/// Shares of what the letters alone need. bible-12m needs 0.26 (English) to 0.69 (Cherokee, Zulu) of it in the nine
/// languages it was made from; the sample's base needs more than all of it in Vietnamese, which it never saw.
constexpr double WellBelow = 0.75;
constexpr double ChanceFrom = 0.95;
constexpr double MostFragments = 0.5; // of a sentence's tokens

/// What one language says, without what is empty.
std::vector<std::string> textsOf(const quality::TextSet& set, std::size_t language)
{
    std::vector<std::string> texts;
    for (const quality::TextRow& row : set.rows)
        if (row.texts[language] && !row.texts[language]->empty())
            texts.push_back(*row.texts[language]);
    return texts;
}

/// Rows from all parts of a set, with the same sentences in all languages where there are such.
quality::TextSet someRows(const quality::TextSet& set, std::size_t most)
{
    quality::TextSet some{set.languages, {}};
    std::vector<const quality::TextRow*> full;
    for (const quality::TextRow& row : set.rows)
        if (std::all_of(row.texts.begin(), row.texts.end(), [](const auto& text) { return text.has_value(); }))
            full.push_back(&row);
    if (full.empty())
        for (const quality::TextRow& row : set.rows)
            full.push_back(&row);
    const std::size_t count = std::min(most, full.size());
    for (std::size_t i = 0; i < count; ++i)
        some.rows.push_back(*full[i * full.size() / count]);
    return some;
}

/// Counts of letters and of letters behind letters (Witten & Bell 1991, method C).
class LetterTable
{
public:
    explicit LetterTable(std::set<char32_t> alphabet)
        : m_alphabet(std::move(alphabet))
    {
    }

    void add(const std::u32string& text)
    {
        char32_t before = 0;
        for (const char32_t letter : text) {
            ++m_single[letter];
            ++m_total;
            ++m_pairs[before][letter];
            ++m_behind[before];
            before = letter;
        }
    }

    double bits(const std::u32string& text) const
    {
        double sum = 0;
        char32_t before = 0;
        for (const char32_t letter : text) {
            sum -= std::log2(probability(before, letter));
            before = letter;
        }
        return sum;
    }

private:
    double probability(char32_t before, char32_t letter) const
    {
        const auto count = [](const auto& counts, char32_t of) {
            const auto found = counts.find(of);
            return found != counts.end() ? static_cast<double>(found->second) : 0.0;
        };
        const double alone = (count(m_single, letter) + 1)
            / (static_cast<double>(m_total) + static_cast<double>(m_alphabet.size()));
        const auto pairs = m_pairs.find(before);
        if (pairs == m_pairs.end())
            return alone;
        const double kinds = static_cast<double>(pairs->second.size());
        const double seen = count(m_behind, before);
        return (count(pairs->second, letter) + kinds * alone) / (seen + kinds);
    }

    const std::set<char32_t> m_alphabet; ///< of all texts: what is not in this half is not free
    std::map<char32_t, std::size_t> m_single;
    std::map<char32_t, std::map<char32_t, std::size_t>> m_pairs;
    std::map<char32_t, std::size_t> m_behind;
    std::size_t m_total = 0;
};

std::u32string letters(std::string_view text)
{
    std::u32string decoded;
    text::CodePointReader reader(text);
    for (text::CodePoint letter; reader.next(letter);)
        decoded += letter.value;
    return decoded;
}

Reading judge(const LanguageReading& language)
{
    const double unread = quality::per(language.tokens.fragments + language.tokens.unknown, language.tokens.tokens);
    const double share = language.letterBits > 0 ? language.bitsPerCharacter / language.letterBits : 1;
    if (unread > MostFragments || share >= ChanceFrom)
        return Reading::NearChance;
    return share < WellBelow ? Reading::Well : Reading::Poorly;
}

} // namespace

std::string_view nameOf(Reading reading)
{
    switch (reading) {
    case Reading::Well:
        return "well";
    case Reading::Poorly:
        return "poorly";
    case Reading::NearChance:
        return "near_chance";
    }
    return {};
}

double neighbourLetterBits(const std::vector<std::string>& texts)
{
    std::vector<std::u32string> decoded;
    std::set<char32_t> alphabet;
    std::size_t characters = 0;
    for (const std::string& text : texts) {
        decoded.push_back(letters(text));
        alphabet.insert(decoded.back().begin(), decoded.back().end());
        characters += decoded.back().size();
    }
    if (decoded.size() < 2 || characters == 0)
        return 0;
    double bits = 0;
    for (const std::size_t half : {0U, 1U}) {
        LetterTable table(alphabet);
        for (std::size_t i = half; i < decoded.size(); i += 2)
            table.add(decoded[i]);
        for (std::size_t i = 1 - half; i < decoded.size(); i += 2)
            bits += table.bits(decoded[i]);
    }
    return bits / static_cast<double>(characters);
}

Result<std::optional<std::vector<LanguageReading>>> checkReading(const model::LoadedModel& model,
    const quality::TextSet& set, const std::string& pivot, const ReadingOptions& options, std::stop_token stop,
    const ProgressSink& progress)
{
    using Rows = std::optional<std::vector<LanguageReading>>;
    const quality::TextSet some = someRows(set, options.sentences);
    ISOGLOSS_TRY(auto tokens, quality::tokenizerFairness(model.tokenizer(), some, pivot, 0, stop));
    if (!tokens)
        return Rows();
    // A model without a begin-of-text token needs something in front of the first one.
    ISOGLOSS_TRY(const auto begin, model.tokenizer().encodeForModel(""));
    const std::string prefix = begin.empty() ? "\n" : "";
    const auto started = std::chrono::steady_clock::now();
    std::vector<LanguageReading> rows(some.languages.size());
    std::vector<std::vector<std::string>> texts;
    std::vector<double> bits(rows.size());
    std::vector<std::size_t> characters(rows.size());
    std::size_t most = 0;
    for (std::size_t l = 0; l < rows.size(); ++l) {
        rows[l].tokens = std::move((*tokens)[l]);
        texts.push_back(textsOf(some, l));
        most = std::max(most, texts[l].size());
    }
    for (std::size_t i = 0; i < most; ++i) {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - started;
        if (i >= options.leastSentences && passed.count() > options.seconds)
            break;
        for (std::size_t l = 0; l < rows.size(); ++l) {
            if (stop.stop_requested())
                return Rows();
            if (i >= texts[l].size())
                continue;
            ISOGLOSS_TRY(const model::TokenScores scores, model.score(prefix, texts[l][i]));
            bits[l] -= scores.sum() / std::numbers::ln2;
            characters[l] += text::countCodePoints(texts[l][i]);
            ++rows[l].sentences;
        }
        if (progress)
            progress({i + 1, most});
    }
    for (std::size_t l = 0; l < rows.size(); ++l) {
        rows[l].bitsPerCharacter
            = characters[l] > 0 ? bits[l] / static_cast<double>(characters[l]) : 0;
        rows[l].letterBits = neighbourLetterBits(texts[l]);
        rows[l].reading = judge(rows[l]);
    }
    return Rows(std::move(rows));
}

} // namespace isogloss::eval
