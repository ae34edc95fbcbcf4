// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/quality/pairs.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    std::vector<std::string> records;
    std::string pivot;
    std::string out;
};

Json pairsJson(const quality::TextSet& set, const std::string& file)
{
    Json pairs = Json::array();
    for (const quality::PairCount& pair : countPairs(set))
        pairs.push_back({{"source", pair.source}, {"target", pair.target}, {"sentences", pair.sentences},
            {"from", file}, {"pivot", nullptr}});
    return pairs;
}

/// Composes the first two files, and adds their new pairs to the document.
Result<void> compose(const Options& options, const std::vector<quality::TextSet>& sets, Json& document)
{
    ISOGLOSS_TRY(const auto composed, composePairs(sets[0], sets[1], options.pivot));
    ISOGLOSS_CHECK(writeTextSet(options.out, composed.set));
    for (Json& pair : pairsJson(composed.set, options.out)) {
        pair["pivot"] = options.pivot;
        document["pairs"].push_back(std::move(pair));
    }
    document["ambiguous"] = composed.ambiguous;
    return {};
}

Result<void> pairs(const Options& options, Session& session)
{
    std::vector<quality::TextSet> sets;
    Json document{{"pairs", Json::array()}};
    for (const std::string& file : options.records) {
        ISOGLOSS_TRY(quality::TextSet set, quality::readTextSet(file));
        for (Json& pair : pairsJson(set, file))
            document["pairs"].push_back(std::move(pair));
        sets.push_back(std::move(set));
    }
    if (!options.pivot.empty())
        ISOGLOSS_CHECK(compose(options, sets, document));
    if (session.json()) {
        session.print(document);
        return {};
    }
    for (const Json& pair : document["pairs"])
        session.say(pair["source"].get<std::string>() + " - " + pair["target"].get<std::string>() + "  "
            + pair["sentences"].dump() + " sentences, " + pair["from"].get<std::string>()
            + (pair["pivot"].is_null() ? "" : ", composed over " + options.pivot));
    return {};
}

} // namespace

void addPairs(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "pairs",
        "How many sentences each two languages have in common; composes a-b from a-pivot and pivot-b",
        "pairs records.jsonl\n"
        "  isogloss-cli pairs kab-eng.jsonl eng-ukr.jsonl --compose eng_Latn --out kab-ukr.jsonl",
        [options](Session& call) { return pairs(*options, call); });
    auto* const records
        = command->add_option("records", options->records, "Files of text records")->required();
    auto* const out = command->add_option("--out", options->out, "File of the composed records");
    command->add_option("--compose", options->pivot, "Language over which the first two files are joined")
        ->needs(out);
    command->parse_complete_callback([options, records] {
        if (!options->pivot.empty() && records->count() != 2)
            throw CLI::ValidationError("--compose", "needs two files");
    });
}

} // namespace isogloss::cli
