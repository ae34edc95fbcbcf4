// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/model_options.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

struct Options
{
    ModelOptions model;
    std::string prefix;
    std::string text;
};

Result<void> score(const Options& options, Session& session)
{
    ISOGLOSS_TRY(const auto opened, open(options.model, session.stop()));
    ISOGLOSS_TRY(const auto scores, opened.model.score(options.prefix, options.text, opened.adapterOrNull()));
    if (session.json()) {
        session.print({{"tokens", scores.tokens}, {"logprobs", scores.logProbabilities},
            {"sum", scores.sum()}, {"mean", scores.mean()}});
        return {};
    }
    for (std::size_t i = 0; i < scores.tokens.size(); ++i) {
        char line[256];
        std::snprintf(line, sizeof line, "%10.4f  %s", scores.logProbabilities[i],
            opened.model.tokenizer().piece(scores.tokens[i]).c_str());
        session.say(line);
    }
    char line[128];
    std::snprintf(line, sizeof line, "%10.4f  sum\n%10.4f  mean", scores.sum(), scores.mean());
    session.say(line);
    return {};
}

} // namespace

void addScore(CLI::App& program, Session& session)
{
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "score",
        "Natural-log probability of each token of a text after a prefix, their sum and mean",
        "score --model models/base --prefix \"The capital of France is\" --text \" Paris\"",
        [options](Session& call) { return score(*options, call); });
    options->model.addTo(*command);
    command->add_option("--prefix", options->prefix, "What stands before; may be empty")->required();
    command->add_option("--text", options->text, "What is scored")->required();
}

} // namespace isogloss::cli
