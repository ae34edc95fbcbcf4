// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/record_split.h"

#include "core/base/errors.h"
#include "core/data/errors.h"
#include "core/data/import/record_writer.h"

#include <map>
#include <utility>

namespace isogloss::data {

namespace {

constexpr std::size_t RecordsBetweenLooks = 4096; // at the stop token

std::vector<std::string>& sideOf(const std::string& name, std::size_t records,
    std::map<std::string, std::vector<std::string>, std::less<>>& sides)
{
    std::vector<std::string>& side = sides[name];
    side.resize(records);
    return side;
}

} // namespace

Result<RecordSides> recordSides(const RecordFile& records, std::stop_token stop)
{
    if (records.size() == 0)
        return Error{errors::EmptyFile, {{"path", records.path().string()}}, {}};
    RecordSides all;
    all.groups.resize(records.size());
    std::map<std::string, std::vector<std::string>, std::less<>> sides;
    std::vector<std::string> keys;
    for (std::size_t row = 0; row < records.size(); ++row) {
        if (row % RecordsBetweenLooks == 0 && stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        ISOGLOSS_TRY(RecordLine record, records.read(row));
        all.groups[row] = std::move(record.group);
        for (auto& [language, text] : record.text)
            sideOf(language, records.size(), sides)[row] = std::move(text);
        if (!record.task)
            continue;
        keys.resize(records.size());
        keys[row] = std::move(record.key);
    }
    for (auto& [language, side] : sides)
        all.sides.push_back(std::move(side));
    if (!keys.empty())
        all.sides.push_back(std::move(keys));
    return all;
}

Result<std::string> writePart(
    const std::filesystem::path& path, const RecordFile& records, std::span<const std::size_t> rows, Part part)
{
    ISOGLOSS_TRY(RecordWriter writer, RecordWriter::create(path));
    for (const std::size_t row : rows) {
        ISOGLOSS_TRY(RecordLine record, records.read(row));
        if (record.task) {
            record.task->part = part;
            ISOGLOSS_CHECK(writer.task(*record.task));
            continue;
        }
        std::vector<LanguageText> texts;
        for (const auto& [language, text] : record.text)
            texts.push_back({language, text});
        ISOGLOSS_CHECK(writer.text(record.key, record.group, texts));
    }
    return writer.commit();
}

} // namespace isogloss::data
