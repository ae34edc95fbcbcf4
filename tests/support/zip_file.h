// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <vector>
#include <zip.h>

namespace isogloss::tests {

struct ZipContent
{
    std::string name;
    std::string bytes;
    std::uint32_t unixMode = 0; ///< 0 leaves it unset
    std::string password;
};

/// Writes an archive, whatever its entries are called.
inline void writeZip(const std::filesystem::path& path, const std::vector<ZipContent>& entries)
{
    int code = 0;
    zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    ASSERT_NE(archive, nullptr) << code;
    for (const ZipContent& entry : entries) {
        zip_source_t* const source = zip_source_buffer(archive, entry.bytes.data(), entry.bytes.size(), 0);
        const zip_int64_t index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        ASSERT_GE(index, 0) << zip_strerror(archive);
        const auto number = static_cast<zip_uint64_t>(index);
        if (entry.unixMode != 0)
            zip_file_set_external_attributes(archive, number, 0, ZIP_OPSYS_UNIX, entry.unixMode << 16);
        if (!entry.password.empty())
            zip_file_set_encryption(archive, number, ZIP_EM_AES_256, entry.password.c_str());
    }
    ASSERT_EQ(zip_close(archive), 0) << zip_strerror(archive);
}

} // namespace isogloss::tests
