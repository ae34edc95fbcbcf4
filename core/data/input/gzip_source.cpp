// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/errors.h"
#include "core/data/input/archive_limits.h"
#include "core/data/input/byte_source.h"

#include <array>
#include <zlib.h>

namespace isogloss::data {

namespace {

constexpr int GzipWindow = 15 + 16; ///< zlib: the largest window, a gzip header

class GzipSource final : public ByteSource
{
public:
    GzipSource(std::unique_ptr<ByteSource> packed, std::string place)
        : m_packed(std::move(packed))
        , m_place(std::move(place))
    {
        inflateInit2(&m_stream, GzipWindow);
    }
    ~GzipSource() override { inflateEnd(&m_stream); }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    Result<std::size_t> read(std::span<char> buffer) override
    {
        m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        m_stream.avail_out = static_cast<uInt>(buffer.size());
        while (m_stream.avail_out == buffer.size() && !m_isAtEnd)
            ISOGLOSS_CHECK(unpackSome());
        const std::size_t count = buffer.size() - m_stream.avail_out;
        m_unpacked += count;
        if (isBomb(m_packed->position(), m_unpacked))
            return bombIn(m_place);
        return count;
    }

    std::uint64_t position() const override { return m_packed->position(); }

private:
    Result<void> unpackSome()
    {
        if (m_stream.avail_in == 0) {
            ISOGLOSS_TRY(const std::size_t count, m_packed->read(m_input));
            m_stream.next_in = reinterpret_cast<Bytef*>(m_input.data());
            m_stream.avail_in = static_cast<uInt>(count);
            if (count == 0) {
                m_isAtEnd = true;
                return m_isInMember ? broken("it ends too early") : Result<void>();
            }
        }
        m_isInMember = true;
        const int status = inflate(&m_stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            m_isInMember = false;
            inflateReset(&m_stream);
        } else if (status != Z_OK && status != Z_BUF_ERROR) {
            return broken(m_stream.msg != nullptr ? m_stream.msg : "not gzip");
        }
        return {};
    }

    Error broken(std::string reason) const
    {
        return {errors::ArchiveBroken, {{"path", m_place}, {"reason", std::move(reason)}}, {}};
    }

    std::unique_ptr<ByteSource> m_packed;
    const std::string m_place;
    z_stream m_stream{};
    std::array<char, 1 << 16> m_input;
    std::uint64_t m_unpacked = 0;
    bool m_isInMember = true; ///< an empty file is no gzip
    bool m_isAtEnd = false;
};

} // namespace

std::unique_ptr<ByteSource> unpackGzip(std::unique_ptr<ByteSource> packed, std::string place)
{
    return std::make_unique<GzipSource>(std::move(packed), std::move(place));
}

} // namespace isogloss::data
