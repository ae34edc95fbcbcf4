// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/import/original_files.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <set>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t PieceBytes = std::size_t{1} << 20;

Result<std::string> copyFile(const fs::path& from, const fs::path& to, ReadControl& control)
{
    ISOGLOSS_TRY(const auto source, openFile(from));
    ISOGLOSS_TRY(AtomicFile file, AtomicFile::create(to));
    Sha256 hash;
    std::string buffer(PieceBytes, '\0');
    for (;;) {
        ISOGLOSS_TRY(const std::size_t count, source->read(buffer));
        ISOGLOSS_CHECK(control.advance(count));
        if (count == 0)
            break;
        const std::string_view piece = std::string_view(buffer).substr(0, count);
        hash.add(piece);
        ISOGLOSS_CHECK(file.write(piece));
    }
    ISOGLOSS_CHECK(file.commit());
    return hash.finish();
}

/// Below the folder that the person named, else the file's name.
fs::path placeOf(const fs::path& file, const std::vector<ImportFile>& named)
{
    for (const ImportFile& argument : named) {
        const fs::path relative = file.lexically_relative(argument.path);
        if (argument.path != file && !relative.empty() && *relative.begin() != "..")
            return relative;
    }
    return file.filename();
}

Result<void> makeFolders(const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return Error{errors::FileUnwritable, {{"path", folder.string()}, {"reason", error.message()}}, {}};
    return {};
}

} // namespace

std::vector<fs::path> filesOf(const ImportPlan& plan)
{
    std::vector<fs::path> files;
    std::set<fs::path> seen;
    for (const TablePlan& table : plan.tables)
        for (const Source& source : table.table.sources)
            if (seen.insert(source.input.path).second)
                files.push_back(source.input.path);
    return files;
}

std::uint64_t sizeOf(const std::vector<fs::path>& files)
{
    std::uint64_t size = 0;
    for (const fs::path& file : files) {
        std::error_code error;
        const auto bytes = fs::file_size(file, error);
        size += error ? 0 : bytes;
    }
    return size;
}

Result<std::vector<record::OriginalFile>> keepOriginals(
    const ImportPlan& plan, const fs::path& dataset, ReadControl& control)
{
    std::vector<record::OriginalFile> kept;
    std::set<fs::path> places;
    for (const fs::path& file : filesOf(plan)) {
        fs::path place = "original" / placeOf(file, plan.files);
        // Files of the same name from different folders.
        for (int n = 2; !places.insert(place).second; ++n)
            place = fs::path("original") / std::to_string(n) / file.filename();
        ISOGLOSS_CHECK(makeFolders((dataset / place).parent_path()));
        ISOGLOSS_TRY(std::string hash, copyFile(file, dataset / place, control));
        kept.push_back({place.string(), std::move(hash)});
    }
    return kept;
}

} // namespace isogloss::data
