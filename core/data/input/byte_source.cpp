// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/byte_source.h"

#include "core/base/errors.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace isogloss::data {

namespace {

struct CloseFile
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

class FileSource final : public ByteSource
{
public:
    FileSource(std::FILE* file, std::string path)
        : m_file(file)
        , m_path(std::move(path))
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), m_file.get());
        if (count == 0 && std::ferror(m_file.get()) != 0)
            return Error{errors::FileUnreadable, {{"path", m_path}, {"reason", std::strerror(errno)}}, {}};
        m_position += count;
        return count;
    }

    std::uint64_t position() const override { return m_position; }

private:
    std::unique_ptr<std::FILE, CloseFile> m_file;
    std::string m_path;
    std::uint64_t m_position = 0;
};

} // namespace

Result<std::unique_ptr<ByteSource>> openFile(const std::filesystem::path& path)
{
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    if (file == nullptr)
        return Error{errno == ENOENT ? errors::FileNotFound : errors::FileUnreadable,
            {{"path", path.string()}, {"reason", std::strerror(errno)}}, {}};
    return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(file, path.string()));
}

Result<std::string> readHead(ByteSource& source, std::size_t maxBytes)
{
    std::string head(maxBytes, '\0');
    std::size_t size = 0;
    while (size < maxBytes) {
        ISOGLOSS_TRY(const std::size_t count, source.read(std::span(head).subspan(size)));
        if (count == 0)
            break;
        size += count;
    }
    head.resize(size);
    return head;
}

} // namespace isogloss::data
