// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/event_lines.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/json_reader.h"
#include "core/record/errors.h"
#include "core/record/run_event_json.h"

namespace isogloss::record {

Result<void> readEventLines(
    const std::filesystem::path& path, const std::function<Result<void>(const RunEvent&)>& take)
{
    ISOGLOSS_TRY(const std::string text, readFile(path));
    std::size_t begin = 0;
    for (int number = 1; begin < text.size(); ++number) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string::npos)
            break;
        const std::string source = path.string() + ":" + std::to_string(number);
        ISOGLOSS_TRY(const Json json, parseJson(std::string_view(text).substr(begin, end - begin), source));
        begin = end + 1;
        auto event = parseRunEvent(json, source);
        if (!event.has_value() && event.error().code == errors::EventUnknown)
            continue;
        if (!event.has_value())
            return event.error();
        ISOGLOSS_CHECK(take(event.value()));
    }
    return {};
}

namespace {

Result<std::string> timeOf(std::string_view line, const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const Json json, parseJson(line, path.string()));
    return jsonFieldOr(json, "time", path.string(), std::string());
}

} // namespace

Result<EventTimes> readEventTimes(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const std::string bytes, readFile(path));
    std::string_view text = bytes;
    const std::size_t end = text.rfind('\n');
    EventTimes times;
    if (end == std::string_view::npos)
        return times;
    text = text.substr(0, end);
    ISOGLOSS_TRY(times.first, timeOf(text.substr(0, text.find('\n')), path));
    ISOGLOSS_TRY(times.last, timeOf(text.substr(text.rfind('\n') + 1), path));
    return times;
}

} // namespace isogloss::record
