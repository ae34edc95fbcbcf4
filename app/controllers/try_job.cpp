// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/try_job.h"

#include "app/controllers/model_cache.h"
#include "core/base/errors.h"
#include "core/data/task_prompt.h"

namespace isogloss::app {

namespace {

constexpr int MostTokens = 96;

Result<std::string> promptOf(const model::LoadedModel& model, const TryRequest& request)
{
    data::TaskRecord record;
    record.task = request.task;
    record.input = request.text;
    if (request.task == data::Task::Plain)
        return record.input;
    ISOGLOSS_TRY(const auto form, Result(model.chatTemplate()));
    return data::renderTask(record, form).prefix;
}

} // namespace

Result<QStringList> writeWithEach(
    ModelCache& models, const TryRequest& request, const std::stop_token& stop, const ProgressSink& progress)
{
    ISOGLOSS_TRY(const model::LoadedModel model, models.open(request.model, stop));
    ISOGLOSS_TRY(const std::string prompt, promptOf(model, request));
    model::GenerationOptions options;
    options.maxNewTokens = MostTokens;
    options.stopText = "\n";
    QStringList written;
    for (const std::filesystem::path& folder : request.adapters) {
        std::optional<model::LoadedAdapter> adapter;
        if (!folder.empty()) {
            ISOGLOSS_TRY(adapter, model.openAdapter(folder));
        }
        ISOGLOSS_TRY(
            const auto answers, model.generate({prompt}, options, adapter ? &*adapter : nullptr, stop, {}));
        if (stop.stop_requested() || answers.empty())
            return Error{errors::Stopped, {}, {}};
        written.append(QString::fromStdString(answers.front()).trimmed());
        if (progress)
            progress({static_cast<std::uint64_t>(written.size()), request.adapters.size()});
    }
    return written;
}

} // namespace isogloss::app
