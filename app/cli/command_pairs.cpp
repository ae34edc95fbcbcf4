// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/quality/pairs.h"
#include "core/store/pair_overview.h"
#include "core/store/workspace.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::cli {

namespace {

struct Options
{
    std::vector<std::string> records;
    std::string pivot;
    std::string out;
    std::string workspace;
    std::optional<int> layer;
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

Json measuredJson(const store::MeasuredModel& model, int layer)
{
    Json pairs = Json::array();
    for (const store::PairMeasure& measure : model.measures)
        if (measure.layer == layer)
            pairs.push_back({{"source", measure.source}, {"target", measure.target},
                {"value", measure.retrieval}, {"sentences", measure.sentences}});
    return {{"model", model.model}, {"adapter", model.adapter}, {"measure", "retrieval"}, {"layer", layer},
        {"sentences", model.sentences}, {"pairs", std::move(pairs)}};
}

void sayMeasured(const Json& model, const Session& session)
{
    const std::string adapter = model["adapter"];
    session.say(model["model"].get<std::string>() + (adapter.empty() ? "" : " with " + adapter)
        + ", retrieval at layer " + model["layer"].dump());
    for (const Json& pair : model["pairs"]) {
        char value[16];
        std::snprintf(value, sizeof value, "%.3f", pair["value"].get<double>());
        session.say("  " + pair["source"].get<std::string>() + " - " + pair["target"].get<std::string>() + "  "
            + value + ", " + pair["sentences"].dump() + " sentences"
            + (pair["sentences"] == model["sentences"] ? "" : " (not comparable with the others)"));
    }
}

void sayPair(const Json& pair, const Session& session)
{
    session.say(pair["source"].get<std::string>() + " - " + pair["target"].get<std::string>() + "  "
        + pair["sentences"].dump() + " sentences, " + pair["from"].get<std::string>()
        + (pair["pivot"].is_null() ? "" : ", composed over " + pair["pivot"].get<std::string>()));
}

/// Which languages of a workspace have how many sentences in common, whence, and how alike models see them.
Result<void> workspacePairs(const Options& options, Session& session)
{
    ISOGLOSS_TRY(store::Workspace workspace,
        store::Workspace::open(options.workspace, store::Workspace::Mode::ReadOnly));
    ISOGLOSS_TRY(const store::PairOverview overview, workspace.read(store::pairOverview).get());
    Json document{{"pairs", Json::array()}, {"measured", Json::array()}};
    for (const store::DatasetPair& pair : overview.pairs)
        document["pairs"].push_back({{"source", pair.source}, {"target", pair.target},
            {"sentences", pair.sentences}, {"from", pair.dataset},
            {"pivot", pair.pivot.empty() ? Json() : Json(pair.pivot)},
            {"evaluation_only", pair.isEvaluationOnly}});
    for (const store::MeasuredModel& model : overview.models)
        document["measured"].push_back(measuredJson(model, options.layer.value_or(model.bestLayer)));
    if (session.json()) {
        session.print(document);
        return {};
    }
    for (const Json& pair : document["pairs"])
        sayPair(pair, session);
    for (const Json& model : document["measured"])
        sayMeasured(model, session);
    return {};
}

Result<void> pairs(const Options& options, Session& session)
{
    if (!options.workspace.empty())
        return workspacePairs(options, session);
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
        sayPair(pair, session);
    return {};
}

} // namespace

void addPairs(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "pairs",
        "How many sentences each two languages have in common; composes a-b from a-pivot and pivot-b",
        "pairs records.jsonl\n"
        "  isogloss-cli pairs --workspace my-languages --layer 6\n"
        "  isogloss-cli pairs kab-eng.jsonl eng-ukr.jsonl --compose eng_Latn --out kab-ukr.jsonl",
        [options](Session& call) { return pairs(*options, call); });
    auto* const records
        = command->add_option("records", options->records, "Files of text records");
    auto* const workspace = command->add_option("--workspace", options->workspace,
        "A workspace: all of its pairs, and how alike measured models see them");
    command->add_option("--layer", options->layer, "Layer of the measures; the best one if not given")
        ->needs(workspace);
    auto* const out = command->add_option("--out", options->out, "File of the composed records");
    command->add_option("--compose", options->pivot, "Language over which the first two files are joined")
        ->needs(out);
    command->parse_complete_callback([options, records, workspace] {
        if (records->empty() == workspace->empty())
            throw CLI::RequiredError("either files of records or --workspace");
        if (!options->pivot.empty() && records->count() != 2)
            throw CLI::ValidationError("--compose", "needs two files");
    });
}

} // namespace isogloss::cli
