// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/record_writer.h"

#include "core/base/json.h"
#include "core/data/readers/canonical_task.h"

#include <nlohmann/json.hpp>

namespace isogloss::data {

namespace {

constexpr std::size_t BufferBytes = std::size_t{1} << 20;

} // namespace

RecordWriter::RecordWriter(AtomicFile file)
    : m_file(std::move(file))
    , m_hash(std::make_unique<Sha256>())
{
}

Result<RecordWriter> RecordWriter::create(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(path));
    return RecordWriter(std::move(file));
}

Result<void> RecordWriter::text(
    std::string_view key, std::string_view group, std::span<const LanguageText> texts)
{
    Json json{{"key", key}, {"group", group}, {"text", Json::object()}};
    for (const LanguageText& text : texts)
        json["text"][std::string(text.language)] = text.text;
    m_buffer += toJsonLine(json);
    return endLine();
}

Result<void> RecordWriter::task(const TaskRecord& record)
{
    m_buffer += toJsonLine(toJson(record));
    return endLine();
}

Result<void> RecordWriter::endLine()
{
    m_buffer += '\n';
    ++m_records;
    return m_buffer.size() < BufferBytes ? Result<void>() : flush();
}

Result<void> RecordWriter::flush()
{
    m_hash->add(m_buffer);
    ISOGLOSS_CHECK(m_file.write(m_buffer));
    m_buffer.clear();
    return {};
}

Result<std::string> RecordWriter::commit()
{
    ISOGLOSS_CHECK(flush());
    ISOGLOSS_CHECK(m_file.commit());
    return m_hash->finish();
}

} // namespace isogloss::data
