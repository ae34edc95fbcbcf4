// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/model_options.h"

#include "app/cli/number_checks.h"
#include "app/cli/progress_line.h"
#include "core/model/devices.h"
#include "core/model/taught_prompt.h"

#include <map>

namespace isogloss::cli {

void ModelOptions::addTo(CLI::App& command)
{
    command.add_option("--model", model, "Folder of the base model (Hugging Face layout)")->required();
    command.add_option("--adapter", adapter, "Folder of a LoRA adapter (PEFT layout)");
    command.add_option("--device", device, "cpu, cuda, cuda:N or auto")->capture_default_str();
    const std::map<std::string, record::Precision> names{{"f32", record::Precision::Float32},
        {"bf16", record::Precision::BFloat16}, {"auto", record::Precision::Auto}};
    command.add_option("--dtype", dtype, "f32 (default), bf16 or auto")
        ->transform(CLI::CheckedTransformer(names))
        ->option_text("f32|bf16|auto");
    command.add_option("--threads", threads, "Threads that compute; 0 = all cores")
        ->check(NotNegative);
}

namespace {

const std::map<std::string, record::PromptStyle>& promptNames()
{
    using record::PromptStyle;
    static const std::map<std::string, PromptStyle> names{{"auto", PromptStyle::Auto},
        {"plain", PromptStyle::Plain}, {"llama3", PromptStyle::Llama3},
        {"llama3_reference", PromptStyle::Llama3Reference}, {"chatml", PromptStyle::ChatMl},
        {"mistral", PromptStyle::Mistral}};
    return names;
}

} // namespace

void ModelOptions::addPromptTo(CLI::App& command)
{
    command
        .add_option("--prompt", prompt,
            "How a record is written for the model; if not given, as the adapter was taught")
        ->transform(CLI::CheckedTransformer(promptNames()))
        ->option_text("auto|plain|llama3|llama3_reference|chatml|mistral");
}

Result<OpenedModel> open(const ModelOptions& options, std::stop_token stop)
{
    model::setComputeThreads(options.threads);
    ProgressLine line("Opening the model");
    auto prompt = options.prompt;
    if (prompt == record::PromptStyle::Auto) {
        ISOGLOSS_TRY(prompt, model::taughtPrompt(options.adapter));
    }
    ISOGLOSS_TRY(auto opened,
        model::LoadedModel::open(options.model,
            {.device = options.device, .dtype = options.dtype, .prompt = prompt}, stop, line.sink()));
    if (options.adapter.empty())
        return OpenedModel{std::move(opened), std::nullopt};
    ISOGLOSS_TRY(auto adapter, opened.openAdapter(options.adapter));
    return OpenedModel{std::move(opened), std::move(adapter)};
}

} // namespace isogloss::cli
