// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_hash.h"

#include "core/base/file.h"
#include "core/base/sha256.h"

namespace isogloss {

Result<std::string> fileHash(const std::filesystem::path& path)
{
    ISOGLOSS_TRY(const MappedFile file, MappedFile::open(path));
    Sha256 hash;
    hash.add(file.bytes());
    return hash.finish();
}

} // namespace isogloss
