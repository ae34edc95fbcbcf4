// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/task_record.h"

#include <QString>
#include <QStringList>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace isogloss::app {

class ModelCache;

/// One text for a model and some of its adapters.
struct TryRequest
{
    std::filesystem::path model; ///< folder of the base
    std::vector<std::filesystem::path> adapters; ///< PEFT folders; empty path = the base alone
    data::Task task = data::Task::Plain; ///< Plain: the text is continued as it stands
    std::string text;
};

/// What each writes, in the order of the adapters; greedy, so that the same comes out every time. The prompt is
/// that of training and evaluation. Blocks. Errors: of opening model and adapters, ChatTemplateUnknown, Stopped.
Result<QStringList> writeWithEach(ModelCache& models, const TryRequest& request, const std::stop_token& stop,
    const ProgressSink& progress);

} // namespace isogloss::app
