// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/import_hash.h"

#include "core/base/file_hash.h"
#include "core/base/sha256.h"

#include <algorithm>

namespace isogloss::data {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> listing(const fs::path& folder)
{
    std::vector<std::string> lines;
    std::error_code failure;
    for (auto entry = fs::recursive_directory_iterator(folder, failure);
         !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        std::error_code noSize;
        const auto size = entry->is_regular_file(noSize) ? entry->file_size(noSize) : 0;
        lines.push_back(entry->path().lexically_relative(folder).string() + '\t' + std::to_string(size));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace

Result<std::string> importHash(std::span<const ImportFile> files)
{
    Sha256 hash;
    for (const ImportFile& file : files) {
        std::error_code ignored;
        if (fs::is_directory(file.path, ignored)) {
            for (const std::string& line : listing(file.path))
                hash.add(line + '\n');
            continue;
        }
        ISOGLOSS_TRY(const std::string contents, fileHash(file.path));
        hash.add(contents + '\n');
    }
    return hash.finish();
}

} // namespace isogloss::data
