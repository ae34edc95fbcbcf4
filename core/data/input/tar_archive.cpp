// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/tar_archive.h"

#include "core/data/errors.h"
#include "core/data/input/archive_limits.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace isogloss::data {

namespace {

constexpr std::size_t Block = 512;
constexpr std::size_t MaxNameBytes = std::size_t{64} << 10;
constexpr std::size_t SkipBytes = std::size_t{1} << 16;

Error broken(const std::string& place, const char* reason)
{
    return {errors::ArchiveBroken, {{"path", place}, {"reason", reason}}, {}};
}

std::string_view cutAtNul(std::string_view field)
{
    return field.substr(0, field.find('\0'));
}

/// Octal, as headers have it; also the base-256 form of large files.
std::optional<std::uint64_t> number(std::string_view field)
{
    std::uint64_t value = 0;
    if (static_cast<unsigned char>(field[0]) == 0x80) {
        for (const char c : field.substr(field.size() - 8))
            value = value << 8 | static_cast<unsigned char>(c);
        return value;
    }
    field = cutAtNul(field);
    field.remove_prefix(std::min(field.size(), field.find_first_not_of(' ')));
    const auto result = std::from_chars(field.data(), field.data() + field.size(), value, 8);
    return result.ec == std::errc() || field.empty() ? std::optional(value) : std::nullopt;
}

bool hasRightSum(std::string_view header)
{
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < Block; ++i)
        sum += i >= 148 && i < 156 ? std::uint64_t{' '} : static_cast<unsigned char>(header[i]);
    return number(header.substr(148, 8)) == sum;
}

/// Walks over the entries of an archive.
class TarReader
{
public:
    TarReader(ByteSource& source, const std::string& place)
        : m_source(source)
        , m_place(place)
    {
    }

    /// The next file; nothing at the end. Its content follows in the source.
    Result<std::optional<TarEntry>> next()
    {
        ISOGLOSS_CHECK(skip(m_rest));
        std::string longName;
        for (;;) {
            ISOGLOSS_TRY(const std::string header, readHead(m_source, Block));
            if (header.empty() || header.find_first_not_of('\0') == std::string::npos)
                return std::optional<TarEntry>();
            const auto size
                = header.size() == Block ? number(std::string_view(header).substr(124, 12)) : std::nullopt;
            if (!size || !hasRightSum(header))
                return broken(m_place, "a header is damaged");
            m_rest = (*size + Block - 1) / Block * Block;
            const char type = header[156];
            if (type == 'L' || type == 'x') {
                ISOGLOSS_TRY(longName, readName(*size, type));
                continue;
            }
            const bool isFile = type == '0' || type == '\0' || type == '7';
            TarEntry entry{longName.empty() ? nameOf(header) : longName, *size};
            longName.clear();
            if (isFile)
                return checked(std::move(entry));
            if (type == '1' || type == '2' || type == '3' || type == '4' || type == '6')
                return Error{errors::ArchiveUnsafe, {{"path", m_place}, {"value", entry.name}}, {}};
            ISOGLOSS_CHECK(skip(m_rest));
        }
    }

private:
    Result<std::optional<TarEntry>> checked(TarEntry entry) const
    {
        if (!isSafeEntryName(entry.name))
            return Error{errors::ArchiveUnsafe, {{"path", m_place}, {"value", entry.name}}, {}};
        return std::optional(std::move(entry));
    }

    static std::string nameOf(std::string_view header)
    {
        const std::string name(cutAtNul(header.substr(0, 100)));
        const std::string prefix(
            header.substr(257, 5) == "ustar" ? cutAtNul(header.substr(345, 155)) : std::string_view());
        return prefix.empty() ? name : prefix + "/" + name;
    }

    /// Of the entry behind, from GNU's own entry or pax's "27 path=...".
    Result<std::string> readName(std::uint64_t size, char type)
    {
        if (size > MaxNameBytes)
            return broken(m_place, "a name is too long");
        ISOGLOSS_TRY(const std::string content, readHead(m_source, m_rest));
        m_rest = 0;
        if (content.size() < size)
            return broken(m_place, "it ends too early");
        const std::string text = content.substr(0, size);
        if (type == 'L')
            return std::string(cutAtNul(text));
        const auto path = text.find(" path=");
        return path == std::string::npos ? std::string()
                                         : text.substr(path + 6, text.find('\n', path) - path - 6);
    }

    Result<void> skip(std::uint64_t bytes)
    {
        std::array<char, SkipBytes> ignored;
        for (m_rest = 0; bytes > 0;) {
            const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes, ignored.size()));
            ISOGLOSS_TRY(const std::size_t got, m_source.read(std::span(ignored).first(count)));
            if (got == 0)
                return broken(m_place, "it ends too early");
            bytes -= got;
        }
        return {};
    }

    ByteSource& m_source;
    const std::string& m_place;
    std::uint64_t m_rest = 0; ///< of the entry's content, with its padding
};

/// The content of an entry, of which the archive's source stands at the beginning.
class TarSource final : public ByteSource
{
public:
    TarSource(std::unique_ptr<ByteSource> archive, std::uint64_t sizeBytes, std::string place)
        : m_archive(std::move(archive))
        , m_size(sizeBytes)
        , m_place(std::move(place))
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        const auto wanted
            = static_cast<std::size_t>(std::min<std::uint64_t>(buffer.size(), m_size - m_position));
        if (wanted == 0)
            return std::size_t{0};
        ISOGLOSS_TRY(const std::size_t count, m_archive->read(buffer.first(wanted)));
        if (count == 0)
            return broken(m_place, "it ends too early");
        m_position += count;
        return count;
    }

    std::uint64_t position() const override { return m_position; }

private:
    std::unique_ptr<ByteSource> m_archive;
    const std::uint64_t m_size;
    const std::string m_place;
    std::uint64_t m_position = 0;
};

} // namespace

bool isTar(std::string_view head)
{
    return head.size() >= Block && head.substr(257, 5) == "ustar" && hasRightSum(head);
}

Result<std::vector<TarEntry>> listTar(ByteSource& source, const std::string& place)
{
    TarReader reader(source, place);
    std::vector<TarEntry> entries;
    for (;;) {
        ISOGLOSS_TRY(auto entry, reader.next());
        if (!entry)
            return entries;
        entries.push_back(std::move(*entry));
        if (entries.size() > MaxArchiveEntries)
            return bombIn(place);
    }
}

Result<std::unique_ptr<ByteSource>> openTarEntry(
    std::unique_ptr<ByteSource> archive, const std::string& name, const std::string& place)
{
    TarReader reader(*archive, place);
    for (;;) {
        ISOGLOSS_TRY(const auto entry, reader.next());
        if (!entry)
            return broken(place, "an entry is missing");
        if (entry->name == name)
            return std::unique_ptr<ByteSource>(
                std::make_unique<TarSource>(std::move(archive), entry->sizeBytes, place + ": " + name));
    }
}

} // namespace isogloss::data
