// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/record/pretrain_settings.h"
#include "core/train/pretraining.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace isogloss::cli {

namespace {

void sayStep(const train::PretrainingStep& step, const Session& session)
{
    char line[160];
    std::snprintf(line, sizeof line,
        "step %lld of %lld, loss %.4f, learning rate %.2e, %lld tokens, %.0f tokens/s",
        static_cast<long long>(step.step), static_cast<long long>(step.totalSteps), step.loss,
        step.learningRate, static_cast<long long>(step.tokens),
        static_cast<double>(step.tokens) / step.seconds);
    session.note(line);
}

} // namespace

void addPretrain(CLI::App& program, Session& session)
{
    struct Options
    {
        std::string settings;
        std::string out;
    };
    auto options = std::make_shared<Options>();
    CLI::App* const command = session.add(program, "pretrain",
        "Trains a small base model and its tokenizer from text, in Hugging Face layout",
        "pretrain pretrain.json --out models/base", [options](Session& call) -> Result<void> {
            ISOGLOSS_TRY(const auto settings, record::loadPretrainSettings(options->settings));
            ISOGLOSS_CHECK(train::pretrain(settings, options->out, call.stop(),
                [&call](const train::PretrainingStep& step) { sayStep(step, call); }));
            if (call.json())
                call.print({{"model", options->out}});
            return {};
        });
    command->add_option("settings", options->settings, "Settings file")->required();
    command->add_option("--out", options->out, "Folder of the model to make")->required();
}

} // namespace isogloss::cli
