// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/po.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/readers/po_entries.h"

#include <algorithm>

namespace isogloss::data {

namespace {

constexpr std::size_t HeadBytes = 8192; ///< the header stands in these

Confidence sniff(const Sample& sample)
{
    const bool hasEntry = sample.text.find("msgid \"") != std::string::npos
        && sample.text.find("msgstr") != std::string::npos;
    return hasEntry                                       ? Confidence::Certain
        : sample.isNamed(".po") || sample.isNamed(".pot") ? Confidence::Likely
                                                          : Confidence::None;
}

/// The value of "name: value\n" in a header.
std::string valueOf(std::string_view header, std::string_view name)
{
    const auto at = header.find(name);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = header.substr(at + name.size());
    const auto first = std::min(value.size(), value.find_first_not_of(' '));
    return std::string(
        value.substr(first, std::min(value.size(), value.find_first_of(";\n\\\" ", first)) - first));
}

Result<std::string> encodingOf(const Source& source)
{
    if (!source.encoding.empty())
        return source.encoding;
    ISOGLOSS_TRY(const auto bytes, openInput(source.input));
    ISOGLOSS_TRY(const std::string head, readHead(*bytes, HeadBytes));
    const std::string charset = valueOf(head, "charset=");
    return charset.empty() || charset == "CHARSET" ? "UTF-8" : charset;
}

Result<void> declare(const PoEntry& header, RowSink& sink)
{
    const std::string source = valueOf(header.target, "X-Source-Language:");
    ISOGLOSS_CHECK(sink.field({"key", Role::Key, {}, 0, false}));
    ISOGLOSS_CHECK(sink.field({"msgid", Role::Text, source.empty() ? "en" : source, 0, false}));
    return sink.field({"msgstr", Role::Text, valueOf(header.target, "\nLanguage:"), 0, false});
}

Result<void> handOn(const PoEntry& entry, RowSink& sink)
{
    if (entry.target.empty()) {
        sink.skip(errors::EntriesUntranslated);
        return {};
    }
    if (entry.isFuzzy) {
        sink.skip(errors::EntriesFuzzy);
        return {};
    }
    const std::string key = (entry.context.empty() ? "" : entry.context + "|") + std::to_string(entry.line);
    const Cell cells[] = {Cell(key), Cell(entry.source), Cell(entry.target)};
    return sink.row(entry.line, cells);
}

Result<void> read(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(const std::string encoding, encodingOf(source));
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, encoding, control));
    PoEntries entries(std::move(reader));
    PoEntry entry;
    ISOGLOSS_TRY(bool hasEntry, entries.next(entry));
    const bool hasHeader = hasEntry && entry.source.empty();
    if (hasHeader)
        entry.target.insert(0, "\n");
    ISOGLOSS_CHECK(declare(hasHeader ? entry : PoEntry(), sink));
    if (hasHeader) {
        ISOGLOSS_TRY(hasEntry, entries.next(entry));
    }
    while (hasEntry && sink.wantsMore()) {
        ISOGLOSS_CHECK(handOn(entry, sink));
        ISOGLOSS_TRY(hasEntry, entries.next(entry));
    }
    return {};
}

} // namespace

const Format Po{
    .id = "po",
    .name = QT_TRANSLATE_NOOP("formats", "PO (gettext)"),
    .form = TextForm::Stated,
    .sniff = sniff,
    .read = read,
};

} // namespace isogloss::data
