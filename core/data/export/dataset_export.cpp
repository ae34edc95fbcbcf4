// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/dataset_export.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/json_reader.h"
#include "core/data/card_file.h"
#include "core/data/errors.h"
#include "core/data/export/credits.h"
#include "core/data/export/json_lines.h"
#include "core/data/export/moses.h"
#include "core/data/export/reference.h"
#include "core/data/export/tmx.h"
#include "core/data/export/tsv.h"
#include "core/data/readers/canonical_task.h"

#include <functional>
#include <set>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

struct NamedFormat
{
    std::string_view name;
    MadeWriter (*make)(const ExportTarget&);
};

constexpr NamedFormat Formats[] = {{"tsv", makeTsvWriter}, {"jsonl", makeJsonLinesWriter},
    {"tmx", makeTmxWriter}, {"moses", makeMosesWriter}, {"reference", makeReferenceWriter}};

Result<TextRecord> readText(const Json& json, const std::string& place)
{
    TextRecord record;
    ISOGLOSS_TRY(record.key, jsonField<std::string>(json, "key", place));
    ISOGLOSS_TRY(record.group, jsonFieldOr(json, "group", place, std::string()));
    ISOGLOSS_TRY(const Json texts, jsonField<Json>(json, "text", place));
    if (!texts.is_object())
        return Error{errors::RecordForm, {{"path", place}, {"field", "text"}}, {}};
    for (const auto& [language, text] : texts.items()) {
        ISOGLOSS_TRY(record.text[language], jsonField<std::string>(texts, language, place));
    }
    return record;
}

using Visit = std::function<Result<void>(const Json&, const std::string& place)>;

Result<void> forEachLine(const fs::path& path, const std::stop_token& stop, const Visit& visit)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    std::string_view rest(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
    for (std::uint64_t line = 1; !rest.empty(); ++line) {
        if (stop.stop_requested())
            return Error{isogloss::errors::Stopped, {}, {}};
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string place = path.string() + ":" + std::to_string(line);
        ISOGLOSS_TRY(const Json json, parseJson(rest.substr(0, end), place));
        ISOGLOSS_CHECK(visit(json, place));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {};
}

Result<std::vector<std::string>> languagesIn(
    std::span<const ExportSource> sources, const std::stop_token& stop)
{
    std::set<std::string> found;
    for (const ExportSource& source : sources)
        ISOGLOSS_CHECK(forEachLine(source.records, stop, [&](const Json& json, const std::string&) {
            if (json.is_object() && json.contains("text") && json["text"].is_object())
                for (const auto& [language, text] : json["text"].items())
                    found.insert(language);
            return Result<void>();
        }));
    return std::vector<std::string>(found.begin(), found.end());
}

/// Hands one record to the writer; false when it was left out.
Result<bool> hand(const Json& json, const std::string& place, const std::string& prefix,
    const std::set<std::string>& languages, ExportWriter& writer)
{
    if (isCanonicalTask(json)) {
        ISOGLOSS_TRY(TaskRecord task, readCanonicalTask(json, place));
        task.key = prefix + task.key;
        return writer.task(task);
    }
    ISOGLOSS_TRY(TextRecord record, readText(json, place));
    record.key = prefix + record.key;
    std::erase_if(record.text, [&](const auto& text) { return !languages.contains(text.first); });
    return record.text.empty() ? Result<bool>(false) : writer.text(record);
}

Result<const NamedFormat*> formatNamed(std::string_view name)
{
    std::string allowed;
    for (const NamedFormat& format : Formats) {
        if (format.name == name)
            return &format;
        allowed += (allowed.empty() ? "" : ", ") + std::string(format.name);
    }
    return Error{errors::ExportFormatUnknown, {{"value", std::string(name)}, {"allowed", allowed}}, {}};
}

/// Whether every dataset says that its text may leave; an error when one says that it may not.
Result<bool> isPermitted(std::span<const ExportSource> sources)
{
    bool all = true;
    for (const ExportSource& source : sources) {
        const auto permission = source.card.mayLeave;
        if (permission && *permission != record::Permission::Text)
            return Error{errors::MayNotLeave,
                {{"path", source.card.id}, {"value", std::string(nameOf(*permission))},
                    {"reason", source.card.consent}},
                {}};
        all = all && permission;
    }
    return all;
}

} // namespace

Result<ExportSource> exportSource(const fs::path& path)
{
    std::error_code ignored;
    const bool isFolder = fs::is_directory(path, ignored);
    ExportSource source{isFolder ? path / "records.jsonl" : path, {}};
    ISOGLOSS_TRY(const auto card, cardOfRecords(source.records));
    source.card.id = path.stem().string();
    if (card)
        source.card = *card;
    return source;
}

std::vector<std::string_view> exportFormats()
{
    std::vector<std::string_view> names;
    for (const NamedFormat& format : Formats)
        names.push_back(format.name);
    return names;
}

Result<ExportReport> exportDatasets(std::span<const ExportSource> sources, std::string_view format,
    std::vector<std::string> languages, const fs::path& out, std::stop_token stop)
{
    ExportReport report;
    ISOGLOSS_TRY(const NamedFormat* const named, formatNamed(format));
    ISOGLOSS_TRY(report.isPermitted, isPermitted(sources));
    if (languages.empty()) {
        ISOGLOSS_TRY(languages, languagesIn(sources, stop));
    }
    report.languages = languages;
    ISOGLOSS_TRY(const auto writer, named->make({out, languages}));
    const std::set<std::string> wanted(languages.begin(), languages.end());
    std::vector<record::DatasetCard> cards;
    for (const ExportSource& source : sources) {
        const std::string prefix = sources.size() > 1 ? source.card.id + ":" : "";
        ISOGLOSS_CHECK(forEachLine(
            source.records, stop, [&](const Json& json, const std::string& place) -> Result<void> {
                ISOGLOSS_TRY(const bool isWritten, hand(json, place, prefix, wanted, *writer));
                ++(isWritten ? report.records : report.leftOut);
                return {};
            }));
        cards.push_back(source.card);
    }
    if (report.records == 0)
        return Error{errors::NothingToImport, {{"path", sources.front().records.string()}}, {}};
    ISOGLOSS_CHECK(writeCredits(out, cards));
    ISOGLOSS_CHECK(writer->commit());
    report.lostFields = writer->lost();
    return report;
}

} // namespace isogloss::data
