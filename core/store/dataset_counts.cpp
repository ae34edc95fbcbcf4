// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_counts.h"

#include "core/base/file.h"
#include "core/base/json_reader.h"

#include <set>

namespace isogloss::store {

namespace {

using record::DatasetKind;

Result<std::set<std::string>> languagesOf(const Json& record, const std::string& place, DatasetCounts& counts)
{
    std::set<std::string> keys;
    if (record.is_object() && record.contains("task")) {
        counts.kind = DatasetKind::Task;
        ISOGLOSS_TRY(std::string key, jsonField<std::string>(record, "language", place));
        keys.insert(std::move(key));
        return keys;
    }
    ISOGLOSS_TRY(const Json texts, jsonField<Json>(record, "text", place));
    for (const auto& [key, text] : texts.items())
        if (text.is_string() && !text.get_ref<const std::string&>().empty())
            keys.insert(key);
    if (keys.size() > 1)
        counts.kind = DatasetKind::Parallel;
    return keys;
}

void add(const std::set<std::string>& keys, DatasetCounts& counts)
{
    ++counts.records;
    for (auto source = keys.begin(); source != keys.end(); ++source) {
        ++counts.languages[*source];
        for (auto target = std::next(source); target != keys.end(); ++target)
            ++counts.pairs[{*source, *target}];
    }
}

} // namespace

Result<DatasetCounts> countRecords(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    std::string_view rest(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
    DatasetCounts counts;
    for (std::int64_t line = 1; !rest.empty(); ++line) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string place = path.string() + ":" + std::to_string(line);
        ISOGLOSS_TRY(const Json record, parseJson(rest.substr(0, end), place));
        ISOGLOSS_TRY(const std::set<std::string> keys, languagesOf(record, place, counts));
        add(keys, counts);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return counts;
}

} // namespace isogloss::store
