// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/foreign_run.h"

#include "core/base/file.h"
#include "core/base/folder_name.h"
#include "core/base/json.h"
#include "core/report/errors.h"
#include "core/report/run_summary.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>

namespace isogloss::report {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t LargestState = std::uint64_t{256} << 20; // bytes
constexpr std::uint64_t LargestEvents = std::uint64_t{2} << 30;
constexpr std::string_view StateFile = "trainer_state.json";
constexpr std::string_view EventsMark = ".tfevents.";

/// Python writes numbers that are none as words that JSON does not have; outside of texts they become null.
std::string withoutBareWords(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    bool isInText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = isInText && text[i] == '\\' && i + 1 < text.size();
        if (!isEscape && text[i] == '"')
            isInText = !isInText;
        std::string_view word;
        for (const std::string_view bare : {"-Infinity", "Infinity", "NaN"})
            if (!isInText && word.empty() && text.substr(i).starts_with(bare))
                word = bare;
        clean += word.empty() ? text.substr(i, isEscape ? 2 : 1) : "null";
        i += word.empty() ? (isEscape ? 1 : 0) : word.size() - 1;
    }
    return clean;
}

bool isEventFile(const fs::path& path)
{
    return path.filename().string().find(EventsMark) != std::string::npos;
}

/// N of "checkpoint-N"; nothing for other names.
std::optional<std::int64_t> checkpointNumber(const fs::path& folder)
{
    constexpr std::string_view Prefix = "checkpoint-";
    const std::string name = folder.filename().string();
    if (!name.starts_with(Prefix))
        return std::nullopt;
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(name.data() + Prefix.size(), name.data() + name.size(), number);
    return failure == std::errc() && end == name.data() + name.size() ? std::optional(number) : std::nullopt;
}

/// The state in the folder, or in its newest checkpoint; empty when there is none.
fs::path stateIn(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::exists(folder / StateFile, ignored))
        return folder / StateFile;
    fs::path newest;
    std::int64_t highest = -1;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (const auto number = checkpointNumber(entry.path());
            number && *number > highest && fs::exists(entry.path() / StateFile, ignored)) {
            highest = *number;
            newest = entry.path() / StateFile;
        }
    return newest;
}

std::vector<fs::path> eventFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.is_regular_file(ignored) && isEventFile(entry.path()))
            files.push_back(entry.path());
    std::sort(files.begin(), files.end()); // their names begin with the time
    return files;
}

Result<ForeignRun> readState(const fs::path& path)
{
    ISOGLOSS_TRY(const std::string text, readFile(path, LargestState));
    return readTrainerState(text, path.string());
}

Result<ForeignRun> readEvents(const std::vector<fs::path>& files)
{
    ForeignRun run;
    run.program = "TensorBoard";
    for (const fs::path& file : files) {
        ISOGLOSS_TRY(const std::string bytes, readFile(file, LargestEvents));
        ISOGLOSS_CHECK(readEventRecords(bytes, file.string(), run));
    }
    return run;
}

Result<ForeignRun> readAny(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::is_directory(path, ignored)) {
        if (isEventFile(path))
            return readEvents({path});
        if (path.extension() == ".json")
            return readState(path);
        return Error{errors::ForeignRunUnknown, {{"path", path.string()}}, {}};
    }
    if (const fs::path state = stateIn(path); !state.empty())
        return readState(state);
    const auto files = eventFilesIn(path);
    return files.empty() ? Result<ForeignRun>(Error{errors::ForeignRunUnknown, {{"path", path.string()}}, {}})
                         : readEvents(files);
}

} // namespace

Result<ForeignRun> readTrainerState(std::string_view text, const std::string& source)
{
    ISOGLOSS_TRY(const Json state, parseJson(withoutBareWords(text), source));
    if (!state.is_object() || !state.contains("log_history") || !state["log_history"].is_array())
        return Error{errors::ForeignRunUnknown, {{"path", source}}, {}};
    ForeignRun run;
    run.program = "transformers";
    for (const Json& entry : state["log_history"]) {
        if (!entry.is_object() || !entry.contains("step") || !entry["step"].is_number_integer())
            continue;
        const auto step = entry["step"].get<std::int64_t>();
        for (const auto& [name, value] : entry.items()) {
            if (name == "step" || (!value.is_number() && !value.is_null()))
                continue;
            auto& curve = run.curves[name];
            while (!curve.empty() && curve.back().step >= step)
                curve.pop_back();
            curve.push_back(
                {step, value.is_null() ? std::numeric_limits<double>::quiet_NaN() : value.get<double>()});
        }
    }
    return run;
}

Result<ForeignRun> readForeignRun(const fs::path& path)
{
    ISOGLOSS_TRY(ForeignRun run, readAny(path));
    std::error_code ignored;
    run.name = folderName(fs::is_directory(path, ignored) ? path : fs::absolute(path).parent_path());
    return run;
}

std::string_view measureOf(std::string_view name)
{
    struct Known
    {
        std::string_view name;
        std::string_view measure;
    };
    constexpr std::array Names{Known{"loss", "task_loss"}, Known{"train/loss", "task_loss"},
        Known{"train_loss", "task_loss"}, Known{"eval_loss", "validation_loss"}, Known{"eval/loss", "validation_loss"},
        Known{"val_loss", "validation_loss"}, Known{"val/loss", "validation_loss"},
        Known{"learning_rate", "learning_rate"}, Known{"train/learning_rate", "learning_rate"},
        Known{"lr", "learning_rate"}, Known{"grad_norm", "gradient_norm"}, Known{"train/grad_norm", "gradient_norm"}};
    const auto* const found
        = std::find_if(Names.begin(), Names.end(), [name](const Known& known) { return known.name == name; });
    return found == Names.end() ? std::string_view() : found->measure;
}

} // namespace isogloss::report
