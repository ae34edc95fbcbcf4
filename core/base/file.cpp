// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"

#include "core/base/errors.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isogloss {

namespace fs = std::filesystem;

namespace {

Error systemError(ErrorCode fallback, const fs::path& path)
{
    const int number = errno;
    const ErrorCode code = number == ENOENT && fallback == errors::FileUnreadable ? errors::FileNotFound
        : number == ENOSPC || number == EDQUOT                                    ? errors::DiskFull
                                                                                  : fallback;
    return {code, {{"path", path.string()}, {"reason", std::strerror(number)}}, {}};
}

Result<void> writeAll(int descriptor, std::string_view bytes, const fs::path& path)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return systemError(errors::FileUnwritable, path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> sync(const fs::path& path, int flags)
{
    const int descriptor = ::open(path.c_str(), flags | O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errors::FileUnwritable, path);
    const bool synced = ::fsync(descriptor) == 0;
    Result<void> result;
    if (!synced)
        result = systemError(errors::FileUnwritable, path);
    ::close(descriptor);
    return result;
}

Result<void> syncFolder(const fs::path& folder)
{
    return sync(folder.empty() ? "." : folder, O_DIRECTORY);
}

fs::path temporaryBeside(const fs::path& path)
{
    static std::atomic<unsigned> counter{0};
    return path.string() + ".part-" + std::to_string(::getpid()) + "-" + std::to_string(counter++);
}

/// Fills a sibling of `path`, and has `put` move it there; what is then at the sibling's name is removed.
Result<void> putFolder(const fs::path& path, const FillFolder& fill, int (*put)(const char*, const char*))
{
    const fs::path temporary = temporaryBeside(path);
    struct Remover
    {
        const fs::path& path;
        ~Remover()
        {
            std::error_code ignored;
            fs::remove_all(path, ignored);
        }
    } remover{temporary};

    if (::mkdir(temporary.c_str(), 0777) != 0)
        return systemError(errors::FileUnwritable, path);
    ISOGLOSS_CHECK(fill(temporary));
    ISOGLOSS_CHECK(syncFolder(temporary));
    if (put(temporary.c_str(), path.c_str()) != 0)
        return systemError(errors::FileUnwritable, path);
    return syncFolder(path.parent_path());
}

} // namespace

Result<std::string> readFile(const fs::path& path, std::uint64_t maxBytes)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errors::FileUnreadable, path);
    struct Closer
    {
        int descriptor;
        ~Closer() { ::close(descriptor); }
    } closer{descriptor};

    std::string bytes;
    constexpr std::size_t Chunk = 1 << 20;
    for (;;) {
        const std::size_t size = bytes.size();
        bytes.resize(size + Chunk);
        const ssize_t got = ::read(descriptor, bytes.data() + size, Chunk);
        if (got < 0 && errno == EINTR) {
            bytes.resize(size);
            continue;
        }
        if (got < 0)
            return systemError(errors::FileUnreadable, path);
        bytes.resize(size + static_cast<std::size_t>(got));
        if (got == 0)
            return bytes;
        if (bytes.size() > maxBytes)
            return Error{
                errors::FileTooLarge, {{"path", path.string()}, {"allowed", std::to_string(maxBytes)}}, {}};
    }
}

AtomicFile::AtomicFile(fs::path path, fs::path temporary, int descriptor)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_descriptor(descriptor)
{
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::move(other.m_temporary))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor < 0)
        return;
    ::close(m_descriptor);
    ::unlink(m_temporary.c_str());
}

Result<AtomicFile> AtomicFile::create(const fs::path& path)
{
    fs::path temporary = temporaryBeside(path);
    const int descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return systemError(errors::FileUnwritable, path);
    return AtomicFile(path, std::move(temporary), descriptor);
}

Result<void> AtomicFile::write(std::string_view bytes)
{
    return writeAll(m_descriptor, bytes, m_path);
}

Result<void> AtomicFile::commit()
{
    if (::fsync(m_descriptor) != 0)
        return systemError(errors::FileUnwritable, m_path);
    if (::close(std::exchange(m_descriptor, -1)) != 0 || ::rename(m_temporary.c_str(), m_path.c_str()) != 0) {
        Error error = systemError(errors::FileUnwritable, m_path);
        ::unlink(m_temporary.c_str());
        return error;
    }
    return syncFolder(m_path.parent_path());
}

Result<void> writeFileAtomically(const fs::path& path, std::string_view bytes)
{
    ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(path));
    ISOGLOSS_CHECK(file.write(bytes));
    return file.commit();
}

Result<void> createFolderAtomically(const fs::path& path, const FillFolder& fill)
{
    return putFolder(path, fill, [](const char* from, const char* to) { return ::rename(from, to); });
}

Result<void> replaceFolderAtomically(const fs::path& path, const FillFolder& fill)
{
    return putFolder(path, fill, [](const char* from, const char* to) {
        if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0)
            return 0;
        if (errno == EINVAL) { // a file system that cannot exchange two names
            std::error_code ignored;
            fs::remove_all(to, ignored);
        }
        return ::rename(from, to);
    });
}

Result<void> syncFile(const fs::path& path)
{
    return sync(path, 0);
}

AppendFile::AppendFile(fs::path path, int descriptor, std::uint64_t size)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_flushedBytes(size)
{
}

AppendFile::AppendFile(AppendFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_flushedBytes(other.m_flushedBytes)
    , m_buffer(std::move(other.m_buffer))
{
}

AppendFile::~AppendFile()
{
    if (m_descriptor < 0)
        return;
    (void)flush().has_value();
    ::close(m_descriptor);
}

Result<AppendFile> AppendFile::open(const fs::path& path, std::uint64_t keepBytes)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (descriptor < 0)
        return systemError(errors::FileUnwritable, path);
    struct stat status = {};
    const bool ready = ::fstat(descriptor, &status) == 0
        && (static_cast<std::uint64_t>(status.st_size) <= keepBytes
            || ::ftruncate(descriptor, static_cast<off_t>(keepBytes)) == 0);
    if (!ready) {
        Error error = systemError(errors::FileUnwritable, path);
        ::close(descriptor);
        return error;
    }
    return AppendFile(path, descriptor, std::min(static_cast<std::uint64_t>(status.st_size), keepBytes));
}

Result<void> AppendFile::flush()
{
    ISOGLOSS_CHECK(writeAll(m_descriptor, m_buffer, m_path));
    m_flushedBytes += m_buffer.size();
    m_buffer.clear();
    return {};
}

Result<void> AppendFile::sync()
{
    ISOGLOSS_CHECK(flush());
    if (::fsync(m_descriptor) != 0)
        return systemError(errors::FileUnwritable, m_path);
    return {};
}

struct MappedFile::Mapping
{
    void* address = nullptr;
    std::size_t size = 0;
    ~Mapping()
    {
        if (address != nullptr)
            ::munmap(address, size);
    }
};

MappedFile::MappedFile(std::shared_ptr<const Mapping> mapping)
    : m_mapping(std::move(mapping))
{
}

Result<MappedFile> MappedFile::open(const fs::path& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return systemError(errors::FileUnreadable, path);
    auto mapping = std::make_shared<Mapping>();
    struct stat status = {};
    bool ready = ::fstat(descriptor, &status) == 0;
    if (ready && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        ready = false;
    }
    if (ready && status.st_size > 0) {
        mapping->size = static_cast<std::size_t>(status.st_size);
        void* address = ::mmap(nullptr, mapping->size, PROT_READ, MAP_PRIVATE, descriptor, 0);
        ready = address != MAP_FAILED;
        mapping->address = ready ? address : nullptr;
    }
    Result<MappedFile> result = ready ? Result<MappedFile>(MappedFile(mapping))
                                      : Result<MappedFile>(systemError(errors::FileUnreadable, path));
    ::close(descriptor);
    return result;
}

std::span<const std::byte> MappedFile::bytes() const
{
    return {static_cast<const std::byte*>(m_mapping->address), m_mapping->size};
}

} // namespace isogloss
