// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"

#include <string>
#include <string_view>

namespace isogloss::data {

/// An AtomicFile written in large pieces. One thread. Errors: of AtomicFile.
class BufferedFile
{
public:
    static Result<BufferedFile> create(const std::filesystem::path& path)
    {
        ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(path));
        return BufferedFile(std::move(file));
    }

    Result<void> add(std::string_view bytes)
    {
        m_buffer += bytes;
        return m_buffer.size() < PieceBytes ? Result<void>() : flush();
    }

    Result<void> commit()
    {
        ISOGLOSS_CHECK(flush());
        return m_file.commit();
    }

private:
    static constexpr std::size_t PieceBytes = std::size_t{1} << 20;

    explicit BufferedFile(AtomicFile file)
        : m_file(std::move(file))
    {
    }

    Result<void> flush()
    {
        ISOGLOSS_CHECK(m_file.write(m_buffer));
        m_buffer.clear();
        return {};
    }

    AtomicFile m_file;
    std::string m_buffer;
};

} // namespace isogloss::data
