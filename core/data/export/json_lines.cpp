// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/json_lines.h"

#include "core/data/import/record_writer.h"

namespace isogloss::data {

namespace {

class JsonLinesWriter final : public ExportWriter
{
public:
    explicit JsonLinesWriter(RecordWriter writer)
        : m_writer(std::move(writer))
    {
    }

    Result<bool> text(const TextRecord& record) override
    {
        std::vector<LanguageText> texts;
        for (const auto& [language, text] : record.text)
            texts.push_back({language, text});
        ISOGLOSS_CHECK(m_writer.text(record.key, record.group, texts));
        return true;
    }

    Result<bool> task(const TaskRecord& record) override
    {
        ISOGLOSS_CHECK(m_writer.task(record));
        return true;
    }

    Result<void> commit() override
    {
        ISOGLOSS_CHECK(m_writer.commit());
        return {};
    }

private:
    RecordWriter m_writer;
};

} // namespace

MadeWriter makeJsonLinesWriter(const ExportTarget& target)
{
    ISOGLOSS_TRY(RecordWriter writer, RecordWriter::create(target.path));
    return std::unique_ptr<ExportWriter>(std::make_unique<JsonLinesWriter>(std::move(writer)));
}

} // namespace isogloss::data
