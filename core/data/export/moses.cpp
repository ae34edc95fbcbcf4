// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/export/moses.h"

#include "core/data/export/buffered_file.h"

namespace isogloss::data {

namespace {

constexpr std::string_view ByteOrderMark = "\xEF\xBB\xBF";

class MosesWriter final : public ExportWriter
{
public:
    MosesWriter(ExportTarget target, std::vector<BufferedFile> files)
        : m_target(std::move(target))
        , m_files(std::move(files))
    {
    }

    Result<bool> text(const TextRecord& record) override
    {
        for (const std::string& language : m_target.languages) {
            const auto found = record.text.find(language);
            if (found == record.text.end() || found->second.empty())
                return false;
            const std::string& text = found->second;
            if (text.find_first_of(std::string_view("\n\r\0", 3)) != std::string::npos)
                return notHeld("Moses", record.key, language,
                    text.find('\0') != std::string::npos ? "U+0000" : "U+000A, U+000D");
            if (m_isFirst && text.starts_with(ByteOrderMark))
                return notHeld("Moses", record.key, language, "U+FEFF");
        }
        for (std::size_t i = 0; i < m_files.size(); ++i)
            ISOGLOSS_CHECK(m_files[i].add(record.text.at(m_target.languages[i]) + '\n'));
        m_isFirst = false;
        return true;
    }

    Result<void> commit() override
    {
        for (BufferedFile& file : m_files)
            ISOGLOSS_CHECK(file.commit());
        return {};
    }

    std::vector<std::string> lost() const override { return {"key", "group"}; }

private:
    const ExportTarget m_target;
    std::vector<BufferedFile> m_files;
    bool m_isFirst = true;
};

} // namespace

MadeWriter makeMosesWriter(const ExportTarget& target)
{
    std::vector<BufferedFile> files;
    files.reserve(target.languages.size());
    for (const std::string& language : target.languages) {
        ISOGLOSS_TRY(BufferedFile file, BufferedFile::create(target.path.string() + "." + language));
        files.push_back(std::move(file));
    }
    return std::unique_ptr<ExportWriter>(std::make_unique<MosesWriter>(target, std::move(files)));
}

} // namespace isogloss::data
