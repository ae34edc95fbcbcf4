// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/task_formats.h"

#include "core/base/translatable.h"
#include "core/data/errors.h"
#include "core/data/input/line_reader.h"
#include "core/data/readers/canonical_task.h"
#include "core/data/readers/iob2.h"
#include "core/data/readers/json_records.h"
#include "core/data/readers/massive.h"
#include "core/data/readers/reference_records.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

Confidence certainIf(bool isSo)
{
    return isSo ? Confidence::Certain : Confidence::None;
}

/// Hands each object of a file to `take`, with its place.
template <typename Take>
Result<void> forEachRecord(const Table& table, const RowSink& sink, ReadControl& control, const Take& take)
{
    ISOGLOSS_TRY(auto records, JsonRecords::open(table.sources.front(), control));
    Json record;
    while (sink.wantsMore()) {
        ISOGLOSS_TRY(const bool hasRecord, records.next(record));
        if (!hasRecord)
            break;
        if (!record.is_object())
            return notAnObject(records.here());
        ISOGLOSS_CHECK(take(record, records));
    }
    return {};
}

Result<void> readMassiveFile(const Table& table, RowSink& sink, ReadControl& control)
{
    return forEachRecord(
        table, sink, control, [&](const Json& record, const JsonRecords& records) -> Result<void> {
            ISOGLOSS_TRY(TaskRecord task, readMassive(record, records.here()));
            return sink.task(records.line(), std::move(task));
        });
}

Result<void> readCanonicalFile(const Table& table, RowSink& sink, ReadControl& control)
{
    return forEachRecord(
        table, sink, control, [&](const Json& record, const JsonRecords& records) -> Result<void> {
            ISOGLOSS_TRY(TaskRecord task, readCanonicalTask(record, records.here()));
            return sink.task(records.line(), std::move(task));
        });
}

Result<void> readReferenceTaskFile(const Table& table, RowSink& sink, ReadControl& control)
{
    return forEachRecord(
        table, sink, control, [&](const Json& record, const JsonRecords& records) -> Result<void> {
            if (record.contains("text_parallel_0"))
                sink.notice(errors::PairsLeftOut);
            ISOGLOSS_TRY(TaskRecord task, readReferenceTask(record, records.here()));
            return sink.task(records.line(), std::move(task));
        });
}

Result<void> readReferencePairFile(const Table& table, RowSink& sink, ReadControl& control)
{
    for (const char* name : {"text_parallel_0", "text_parallel_1"})
        ISOGLOSS_CHECK(sink.field({name, Role::Text, {}, 0, false}));
    return forEachRecord(
        table, sink, control, [&](const Json& record, const JsonRecords& records) -> Result<void> {
            ISOGLOSS_TRY(const auto pair, readReferencePair(record, records.here()));
            std::vector<Cell> cells;
            if (pair)
                cells = {Cell(pair->first), Cell(pair->second)};
            return sink.row(records.line(), cells);
        });
}

/// Files of treebanks are named after their part: "en_ewt-ud-dev.iob2".
Part partOf(const std::string& fileName)
{
    return fileName.find("-test") != std::string::npos ? Part::Test
        : fileName.find("-dev") != std::string::npos   ? Part::Validation
                                                       : Part::Train;
}

Result<void> readIob2File(const Table& table, RowSink& sink, ReadControl& control)
{
    const Source& source = table.sources.front();
    ISOGLOSS_TRY(auto reader, LineReader::open(source.input, source.encoding, control));
    std::vector<std::string> lines;
    for (std::string_view line;;) {
        ISOGLOSS_TRY(const bool hasLine, reader.next(line));
        if (!hasLine)
            break;
        lines.emplace_back(line);
    }
    ISOGLOSS_TRY(auto records, readIob2(lines, reader.place()));
    for (std::size_t i = 0; i < records.size() && sink.wantsMore(); ++i) {
        records[i].part = partOf(source.input.name);
        ISOGLOSS_CHECK(sink.task(i + 1, std::move(records[i])));
    }
    return {};
}

} // namespace

const Format Massive{.id = "massive",
    .name = QT_TRANSLATE_NOOP("formats", "MASSIVE"),
    .sniff = [](const Sample& sample) { return certainIf(isMassiveRecord(firstRecord(sample))); },
    .read = readMassiveFile};

const Format Iob2{.id = "iob2",
    .name = QT_TRANSLATE_NOOP("formats", "Universal NER (IOB2)"),
    .sniff = [](const Sample& sample) { return certainIf(looksLikeIob2(sample.lines)); },
    .read = readIob2File};

const Format ReferenceTasks{.id = "reference",
    .name = QT_TRANSLATE_NOOP("formats", "Training JSON Lines of the method's authors"),
    .sniff =
        [](const Sample& sample) {
            const Json record = firstRecord(sample);
            return certainIf(isReferenceRecord(record) && record.contains("prefix"));
        },
    .read = readReferenceTaskFile};

const Format ReferencePairs{.id = "reference-pairs",
    .name = QT_TRANSLATE_NOOP("formats", "Pairs in training JSON Lines of the method's authors"),
    .sniff =
        [](const Sample& sample) {
            const Json record = firstRecord(sample);
            const bool isPair = isReferenceRecord(record) && record.contains("text_parallel_0");
            // Tasks are taken for such, unless a person wants the pairs.
            return isPair ? record.contains("prefix") ? Confidence::Possible : Confidence::Certain
                          : Confidence::None;
        },
    .read = readReferencePairFile};

const Format CanonicalTasks{.id = "tasks",
    .name = QT_TRANSLATE_NOOP("formats", "Task records of Isogloss"),
    .sniff = [](const Sample& sample) { return certainIf(isCanonicalTask(firstRecord(sample))); },
    .read = readCanonicalFile};

} // namespace isogloss::data
