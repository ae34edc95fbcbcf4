// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/zip_archive.h"

#include "core/data/errors.h"
#include "core/data/input/archive_limits.h"

#include <zip.h>

namespace isogloss::data {

namespace {

constexpr zip_uint32_t FileTypeMask = 0xF000; ///< of a Unix mode
constexpr zip_uint32_t RegularFile = 0x8000;

struct CloseZip
{
    void operator()(zip_t* archive) const { zip_discard(archive); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, CloseZip>;

Error broken(const std::string& place, std::string reason)
{
    return {errors::ArchiveBroken, {{"path", place}, {"reason", std::move(reason)}}, {}};
}

Result<Archive> openArchive(const std::filesystem::path& path, int flags)
{
    int code = 0;
    Archive archive(zip_open(path.c_str(), ZIP_RDONLY | flags, &code));
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return broken(path.string(), std::move(reason));
    }
    return archive;
}

/// What is made on Unix says which entries are links and devices.
bool isSpecial(zip_t* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
    const zip_uint32_t type = (attributes >> 16) & FileTypeMask;
    return system == ZIP_OPSYS_UNIX && type != 0 && type != RegularFile;
}

class ZipSource final : public ByteSource
{
public:
    ZipSource(Archive archive, zip_file_t* file, std::string place)
        : m_archive(std::move(archive))
        , m_file(file)
        , m_place(std::move(place))
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const zip_int64_t count = zip_fread(m_file.get(), buffer.data(), buffer.size());
        if (count < 0)
            return broken(m_place, zip_file_strerror(m_file.get()));
        m_position += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }

    std::uint64_t position() const override { return m_position; }

private:
    Archive m_archive;
    std::unique_ptr<zip_file_t, CloseZip> m_file;
    const std::string m_place;
    std::uint64_t m_position = 0;
};

Result<void> checkEntry(zip_t* archive, zip_uint64_t index, const zip_stat_t& entry, const std::string& place)
{
    if (!isSafeEntryName(entry.name) || isSpecial(archive, index))
        return Error{errors::ArchiveUnsafe, {{"path", place}, {"value", entry.name}}, {}};
    if (entry.encryption_method != ZIP_EM_NONE)
        return Error{errors::ArchiveEncrypted, {{"path", place}, {"value", entry.name}}, {}};
    if (isBomb(entry.comp_size, entry.size))
        return bombIn(place + ": " + entry.name);
    return {};
}

} // namespace

Result<std::vector<ZipEntry>> listZip(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const Archive archive, openArchive(path, ZIP_CHECKCONS));
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    std::vector<ZipEntry> entries;
    std::uint64_t total = 0;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
        zip_stat_t entry;
        if (zip_stat_index(archive.get(), i, 0, &entry) != 0)
            return broken(path.string(), zip_strerror(archive.get()));
        const bool isFolder = std::string_view(entry.name).ends_with('/');
        if (isFolder && isSafeEntryName(entry.name))
            continue;
        ISOGLOSS_CHECK(checkEntry(archive.get(), i, entry, path.string()));
        total += entry.size;
        entries.push_back({entry.name, entry.size});
        if (entries.size() > MaxArchiveEntries || total > MaxUnpackedBytes)
            return bombIn(path.string());
    }
    return entries;
}

Result<std::unique_ptr<ByteSource>> openZipEntry(const std::filesystem::path& path, const std::string& name)
{
    ISOGLOSS_TRY(Archive archive, openArchive(path, 0));
    std::string place = path.string() + ": " + name;
    zip_file_t* const file = zip_fopen(archive.get(), name.c_str(), 0);
    if (file == nullptr)
        return broken(place, zip_strerror(archive.get()));
    return std::unique_ptr<ByteSource>(
        std::make_unique<ZipSource>(std::move(archive), file, std::move(place)));
}

} // namespace isogloss::data
