// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/tsv.h"

#include "core/data/export/buffered_file.h"

namespace isogloss::data {

namespace {

std::string cellOf(std::string_view text)
{
    const bool isPlain = text.find_first_of("\t\n\r") == std::string_view::npos && !text.starts_with('"');
    if (isPlain)
        return std::string(text);
    std::string cell = "\"";
    for (const char c : text)
        cell.append(c == '"' ? 2 : 1, c);
    return cell + '"';
}

class TsvWriter final : public ExportWriter
{
public:
    TsvWriter(ExportTarget target, BufferedFile file)
        : m_target(std::move(target))
        , m_file(std::move(file))
    {
    }

    Result<void> head()
    {
        std::string line = "key\tgroup";
        for (const std::string& language : m_target.languages)
            line += '\t' + language;
        return m_file.add(line + '\n');
    }

    Result<bool> text(const TextRecord& record) override
    {
        std::string line = cellOf(record.key) + '\t' + cellOf(record.group);
        for (const std::string& language : m_target.languages) {
            const auto found = record.text.find(language);
            line += '\t';
            if (found == record.text.end())
                continue;
            if (found->second.find('\0') != std::string::npos)
                return notHeld("TSV", record.key, language, "U+0000");
            line += cellOf(found->second);
        }
        ISOGLOSS_CHECK(m_file.add(line + '\n'));
        return true;
    }

    Result<void> commit() override { return m_file.commit(); }

private:
    const ExportTarget m_target;
    BufferedFile m_file;
};

} // namespace

MadeWriter makeTsvWriter(const ExportTarget& target)
{
    ISOGLOSS_TRY(BufferedFile file, BufferedFile::create(target.path));
    auto writer = std::make_unique<TsvWriter>(target, std::move(file));
    ISOGLOSS_CHECK(writer->head());
    return std::unique_ptr<ExportWriter>(std::move(writer));
}

} // namespace isogloss::data
