// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_lock.h"

#include "core/base/errors.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace isogloss {

namespace {

Error systemError(const std::filesystem::path& path)
{
    const int number = errno;
    const ErrorCode code = number == ENOSPC || number == EDQUOT ? errors::DiskFull : errors::FileUnwritable;
    return {code, {{"path", path.string()}, {"reason", std::strerror(number)}}, {}};
}

} // namespace

FileLock::FileLock(std::filesystem::path path, int descriptor)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
{
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    release();
    m_path = std::move(other.m_path);
    m_descriptor = std::exchange(other.m_descriptor, -1);
    return *this;
}

FileLock::~FileLock()
{
    release();
}

void FileLock::release()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

Result<std::optional<FileLock>> FileLock::tryTake(const std::filesystem::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return systemError(path);
    FileLock lock(path, descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::optional<FileLock>(std::move(lock));
    if (errno == EWOULDBLOCK)
        return std::optional<FileLock>();
    return systemError(path);
}

Result<void> FileLock::write(std::string_view text)
{
    const auto size = static_cast<off_t>(text.size());
    const bool written
        = ::pwrite(m_descriptor, text.data(), text.size(), 0) == size && ::ftruncate(m_descriptor, size) == 0;
    if (!written)
        return systemError(m_path);
    return {};
}

} // namespace isogloss
