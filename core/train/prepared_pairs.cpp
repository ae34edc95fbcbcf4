// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/prepared_pairs.h"

#include "core/train/errors.h"
#include "core/train/prepared_tasks.h"

#include "core/base/rng.h"
#include "core/data/duplicates.h"
#include "core/data/split.h"
#include "core/data/text_table.h"
#include "core/data/three_way_split.h"
#include "core/record/errors.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>

namespace isogloss::train {

namespace {

using data::ParallelTable;
using record::LogLine;

constexpr std::size_t LeastWatched = 2; // sentences; among one there is nothing to find

Result<ParallelTable> readTable(const record::ParallelSource& source)
{
    if (!source.path.empty())
        return data::readParallel(source.path, source.source, source.target);
    ISOGLOSS_TRY(const data::TextTable left, data::readTexts(source.sourcePath, source.source));
    ISOGLOSS_TRY(const data::TextTable right, data::readTexts(source.targetPath, source.target));
    return data::joinTexts(left, right);
}

/// The rows of a table that fit, tokenised.
Result<LanguagePairs> tokenised(
    const ParallelTable& table, const std::vector<std::size_t>& rows, TextTokens& tokens)
{
    LanguagePairs pairs{table.source, table.target, {}};
    for (const std::size_t row : rows) {
        ISOGLOSS_TRY(auto pair, tokens.pair(table.sourceTexts[row], table.targetTexts[row]));
        if (!pair)
            continue;
        pairs.pairs.push_back(std::move(*pair));
        pairs.texts.keys.push_back(table.keys[row]);
        pairs.texts.sourceTexts.push_back(table.sourceTexts[row]);
        pairs.texts.targetTexts.push_back(table.targetTexts[row]);
    }
    return pairs;
}

/// The same rows as texts.
Result<ParallelTable> fitting(
    const ParallelTable& table, const std::vector<std::size_t>& rows, TextTokens& tokens)
{
    ParallelTable part;
    part.source = table.source;
    part.target = table.target;
    for (const std::size_t row : rows) {
        ISOGLOSS_TRY(const auto pair, tokens.pair(table.sourceTexts[row], table.targetTexts[row]));
        if (!pair)
            continue;
        part.keys.push_back(table.keys[row]);
        part.groups.push_back(table.groups[row]);
        part.sourceTexts.push_back(table.sourceTexts[row]);
        part.targetTexts.push_back(table.targetTexts[row]);
    }
    return part;
}

std::vector<std::size_t> allRows(std::size_t count)
{
    std::vector<std::size_t> rows(count);
    for (std::size_t i = 0; i < count; ++i)
        rows[i] = i;
    return rows;
}

Result<std::vector<ParallelTable>> readTables(const std::vector<record::ParallelSource>& sources)
{
    std::vector<ParallelTable> tables;
    for (const auto& source : sources) {
        ISOGLOSS_TRY(ParallelTable table, readTable(source));
        tables.push_back(std::move(table));
    }
    return tables;
}

/// Rows of all tables that are set aside: one split over every table, so that a
/// sentence or translation that stands in two of them is on one side only.
std::vector<data::Split> splitTables(
    const std::vector<ParallelTable>& tables, const record::RunSettings& settings)
{
    std::vector<std::string> groups;
    std::array<std::vector<std::string>, 2> sides;
    for (const ParallelTable& table : tables) {
        groups.insert(groups.end(), table.groups.begin(), table.groups.end());
        sides[0].insert(sides[0].end(), table.sourceTexts.begin(), table.sourceTexts.end());
        sides[1].insert(sides[1].end(), table.targetTexts.begin(), table.targetTexts.end());
    }
    const auto wanted = settings.data.holdOut ? static_cast<std::size_t>(*settings.data.holdOut)
                                              : automaticHoldOut(groups.size());
    const auto whole = data::splitThreeWays(
        groups, sides, {settings.data.watch.empty() ? wanted : 0, 0, settings.data.splitSeedOr(settings.run.seed)});
    std::vector<data::Split> splits(tables.size());
    std::vector<std::size_t> tableOf;
    std::vector<std::size_t> rowOf;
    for (std::size_t t = 0; t < tables.size(); ++t)
        for (std::size_t row = 0; row < tables[t].size(); ++row) {
            tableOf.push_back(t);
            rowOf.push_back(row);
        }
    for (const std::size_t i : whole.train)
        splits[tableOf[i]].kept.push_back(rowOf[i]);
    for (const std::size_t i : whole.validation)
        splits[tableOf[i]].heldOut.push_back(rowOf[i]);
    return splits;
}

/// The rows of a table that are trained on: of those that are not held out at most so many. A smaller number takes
/// some of what a larger one takes.
std::vector<std::size_t> drawnRows(
    const ParallelTable& table, std::vector<std::size_t> kept, const record::RunSettings& settings)
{
    const auto& most = settings.data.maxPairs;
    if (!most || kept.size() <= static_cast<std::size_t>(*most))
        return kept;
    Rng rng(settings.data.splitSeedOr(settings.run.seed), "fewer pairs " + table.source + " " + table.target);
    rng.shuffle(std::span(kept));
    kept.resize(static_cast<std::size_t>(*most));
    std::sort(kept.begin(), kept.end());
    return kept;
}

bool isLeftOut(const ParallelTable& table, const record::RunSettings& settings)
{
    const std::string& language = settings.data.leaveOut;
    return !language.empty() && (table.source == language || table.target == language);
}

/// The placebo: translations change partners inside a language pair.
void shuffleTargets(ParallelTable& table, const std::vector<std::size_t>& rows, std::uint64_t seed)
{
    Rng rng(seed, "placebo " + table.source + " " + table.target);
    std::vector<std::string> targets;
    for (const std::size_t row : rows)
        targets.push_back(table.targetTexts[row]);
    rng.shuffle(std::span(targets));
    for (std::size_t i = 0; i < rows.size(); ++i)
        table.targetTexts[rows[i]] = std::move(targets[i]);
}

void addTexts(const ParallelTable& table, const std::vector<std::size_t>& rows, Texts& texts)
{
    for (const std::size_t row : rows) {
        texts[table.source].push_back(table.sourceTexts[row]);
        texts[table.target].push_back(table.targetTexts[row]);
    }
}

class PairReader
{
public:
    PairReader(
        const record::RunSettings& settings, TextTokens& tokens, PreparedData& prepared, RunTexts& texts)
        : m_settings(settings)
        , m_tokens(tokens)
        , m_prepared(prepared)
        , m_texts(texts)
    {
    }

    Result<void> readTraining()
    {
        ISOGLOSS_TRY(auto tables, readTables(m_settings.data.parallel));
        if (tables.empty())
            return {};
        ISOGLOSS_CHECK(checkLeftOut(tables));
        const auto splits = splitTables(tables, m_settings);
        for (std::size_t pool = 0; pool < tables.size(); ++pool)
            ISOGLOSS_CHECK(addTable(tables[pool], splits[pool], pool));
        tellDuplicates();
        return {};
    }

    Result<void> readWatched()
    {
        for (const auto& source : m_settings.data.watch) {
            ISOGLOSS_TRY(const ParallelTable table, readTable(source));
            ISOGLOSS_TRY(LanguagePairs pairs, tokenised(table, allRows(table.size()), m_tokens));
            addTexts(table, allRows(table.size()), m_texts.judging);
            if (pairs.pairs.size() >= LeastWatched)
                m_prepared.watched.push_back(std::move(pairs));
        }
        return {};
    }

private:
    Result<void> checkLeftOut(const std::vector<ParallelTable>& tables) const
    {
        std::set<std::string> languages;
        for (const ParallelTable& table : tables)
            languages.insert({table.source, table.target});
        const std::string& language = m_settings.data.leaveOut;
        if (language.empty() || languages.contains(language))
            return {};
        std::string allowed;
        for (const std::string& each : languages)
            allowed += (allowed.empty() ? "" : ", ") + each;
        return Error{errors::SettingNotAllowed,
            {{"path", m_settings.model}, {"field", "data.leave_out"}, {"value", language}, {"allowed", allowed}}, {}};
    }

    Result<void> addTable(ParallelTable& table, const data::Split& split, std::size_t pool)
    {
        ISOGLOSS_TRY(LanguagePairs heldOut, tokenised(table, split.heldOut, m_tokens));
        if (!split.heldOut.empty())
            m_prepared.log.push_back({LogLine::Level::Info, says::PairsHeldOut,
                {{"source", table.source}, {"target", table.target},
                    {"count", std::to_string(split.heldOut.size())},
                    {"kept", std::to_string(split.kept.size())}}});
        if (heldOut.pairs.size() >= LeastWatched)
            m_prepared.watched.push_back(std::move(heldOut));
        if (m_settings.objective.schedule == record::Schedule::TaskOnly)
            return {};
        addTexts(table, split.heldOut, m_texts.judging);
        if (isLeftOut(table, m_settings))
            return {};
        const std::vector<std::size_t> drawn = drawnRows(table, split.kept, m_settings);
        addTexts(table, drawn, m_texts.learned);
        m_aligned.insert({table.source, table.target});
        m_prepared.aligned.assign(m_aligned.begin(), m_aligned.end());
        if (m_settings.objective.shufflePairs) {
            shuffleTargets(table, drawn, m_settings.run.seed);
            m_prepared.log.push_back({LogLine::Level::Warning, says::PairsShuffled,
                {{"source", table.source}, {"target", table.target}}});
        }
        for (const std::size_t row : drawn) {
            ISOGLOSS_TRY(auto pair, m_tokens.pair(table.sourceTexts[row], table.targetTexts[row]));
            if (!pair)
                continue;
            m_prepared.pairs.push_back(std::move(*pair));
            m_prepared.pairPools.push_back(pool);
            m_sources.push_back(table.sourceTexts[row]);
            m_targets.push_back(table.targetTexts[row]);
        }
        return {};
    }

    void tellDuplicates()
    {
        if (m_sources.empty())
            return;
        data::DuplicateGroups twins = data::duplicateGroups(m_sources, m_targets);
        if (twins.pairsWithTwin > 0)
            m_prepared.log.push_back({LogLine::Level::Warning, says::NearDuplicates,
                {{"count", std::to_string(twins.pairsWithTwin)},
                    {"total", std::to_string(m_sources.size())}}});
        m_prepared.pairTwins = std::move(twins.group);
    }

    const record::RunSettings& m_settings;
    TextTokens& m_tokens;
    PreparedData& m_prepared;
    RunTexts& m_texts;
    std::set<std::string> m_aligned;
    std::vector<std::string> m_sources;
    std::vector<std::string> m_targets;
};

} // namespace

Result<void> preparePairs(
    const record::RunSettings& settings, TextTokens& tokens, PreparedData& prepared, RunTexts& texts)
{
    PairReader reader(settings, tokens, prepared, texts);
    ISOGLOSS_CHECK(reader.readTraining());
    ISOGLOSS_CHECK(reader.readWatched());
    if (settings.objective.schedule == record::Schedule::AlignOnly)
        for (const LanguagePairs& watched : prepared.watched)
            prepared.validationPairs.insert(
                prepared.validationPairs.end(), watched.pairs.begin(), watched.pairs.end());
    return {};
}

Result<std::vector<ParallelTable>> watchedTexts(const record::RunSettings& settings, TextTokens& tokens)
{
    std::vector<ParallelTable> watched;
    const auto add = [&](const ParallelTable& table, const std::vector<std::size_t>& rows) -> Result<void> {
        ISOGLOSS_TRY(ParallelTable part, fitting(table, rows, tokens));
        if (part.size() >= LeastWatched)
            watched.push_back(std::move(part));
        return {};
    };
    ISOGLOSS_TRY(const auto tables, readTables(settings.data.parallel));
    if (!tables.empty()) {
        const auto splits = splitTables(tables, settings);
        for (std::size_t i = 0; i < tables.size(); ++i)
            ISOGLOSS_CHECK(add(tables[i], splits[i].heldOut));
    }
    ISOGLOSS_TRY(const auto sets, readTables(settings.data.watch));
    for (const ParallelTable& table : sets)
        ISOGLOSS_CHECK(add(table, allRows(table.size())));
    return watched;
}

} // namespace isogloss::train
