// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/input.h"

#include "core/data/errors.h"
#include "core/data/input/archive_limits.h"
#include "core/data/input/tar_archive.h"
#include "core/data/input/zip_archive.h"

#include <algorithm>
#include <array>

namespace isogloss::data {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ZipMagic = "PK\x03\x04";
constexpr std::string_view GzipMagic = "\x1F\x8B";
constexpr std::size_t TarHeadBytes = 512;

/// Files that come with corpora and hold none of their text.
bool isNeverData(const std::string& path)
{
    const std::string name = fs::path(path).filename().string();
    constexpr std::array<std::string_view, 7> Names{
        "README", "README.md", "README.txt", "LICENSE", "LICENSE.txt", "LICENCE", "CITATION"};
    return name.starts_with('.') || name.ends_with(".ids") || path.starts_with("__MACOSX/")
        || std::find(Names.begin(), Names.end(), name) != Names.end();
}

std::string nameOf(const std::string& path, bool isGzip)
{
    const fs::path file(path);
    return (isGzip && file.extension() == ".gz" ? file.stem() : file.filename()).string();
}

bool holds(const std::vector<ZipEntry>& entries, std::string_view name)
{
    return std::any_of(
        entries.begin(), entries.end(), [&](const ZipEntry& entry) { return entry.name == name; });
}

enum class Packing { None, Gzip, Zip };

Result<Packing> packingOf(const fs::path& path, const std::string& entry)
{
    ISOGLOSS_TRY(const auto source, entry.empty() ? openFile(path) : openZipEntry(path, entry));
    ISOGLOSS_TRY(const std::string magic, readHead(*source, ZipMagic.size()));
    return magic == ZipMagic ? Packing::Zip : magic.starts_with(GzipMagic) ? Packing::Gzip : Packing::None;
}

Result<void> addZip(const fs::path& path, std::vector<Input>& inputs)
{
    ISOGLOSS_TRY(const std::vector<ZipEntry> entries, listZip(path));
    if (holds(entries, "xl/workbook.xml") || (holds(entries, "content.xml") && holds(entries, "mimetype"))) {
        inputs.push_back({path, "", path.filename().string(), false, true, fs::file_size(path), false});
        return {};
    }
    for (const ZipEntry& entry : entries) {
        // OPUS adds the alignment of its XML files to its Moses archives.
        const bool isLinks = entry.name.ends_with(".xml") && entries.size() > 2 && holds(entries, "README");
        if (isNeverData(entry.name) || isLinks)
            continue;
        ISOGLOSS_TRY(const Packing packing, packingOf(path, entry.name));
        const bool isGzip = packing == Packing::Gzip;
        inputs.push_back(
            {path, entry.name, nameOf(entry.name, isGzip), isGzip, false, entry.sizeBytes, false});
    }
    return {};
}

Result<std::unique_ptr<ByteSource>> openUnpacked(const fs::path& path, bool isGzip)
{
    ISOGLOSS_TRY(auto file, openFile(path));
    return isGzip ? unpackGzip(std::move(file), path.string()) : std::move(file);
}

Result<void> addTar(const fs::path& path, bool isGzip, std::vector<Input>& inputs)
{
    ISOGLOSS_TRY(const auto source, openUnpacked(path, isGzip));
    ISOGLOSS_TRY(const std::vector<TarEntry> entries, listTar(*source, path.string()));
    for (const TarEntry& entry : entries)
        if (!isNeverData(entry.name))
            inputs.push_back(
                {path, entry.name, nameOf(entry.name, false), isGzip, false, entry.sizeBytes, true});
    return {};
}

Result<void> addFile(const fs::path& path, std::vector<Input>& inputs)
{
    ISOGLOSS_TRY(const Packing packing, packingOf(path, ""));
    if (packing == Packing::Zip)
        return addZip(path, inputs);
    const bool isGzip = packing == Packing::Gzip;
    ISOGLOSS_TRY(const auto unpacked, openUnpacked(path, isGzip));
    // Whoever reads the file will say what is wrong with it.
    const auto head = readHead(*unpacked, TarHeadBytes);
    if (head.has_value() && isTar(head.value()))
        return addTar(path, isGzip, inputs);
    std::error_code ignored;
    inputs.push_back(
        {path, "", nameOf(path.string(), isGzip), isGzip, false, fs::file_size(path, ignored), false});
    return {};
}

Result<void> addFolder(const fs::path& folder, std::vector<Input>& inputs)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (auto entry = fs::recursive_directory_iterator(folder, error);
         !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        if (entry->is_regular_file() && !isNeverData(entry->path().string()))
            files.push_back(entry->path());
        if (files.size() > MaxArchiveEntries)
            return bombIn(folder.string());
    }
    if (error)
        return Error{errors::FileUnreadable, {{"path", folder.string()}, {"reason", error.message()}}, {}};
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files)
        ISOGLOSS_CHECK(addFile(file, inputs));
    return {};
}

} // namespace

std::string Input::place() const
{
    return entry.empty() ? path.string() : path.string() + ": " + entry;
}

Result<std::vector<Input>> findInputs(std::span<const fs::path> paths)
{
    std::vector<Input> inputs;
    for (const fs::path& path : paths) {
        const std::size_t before = inputs.size();
        ISOGLOSS_CHECK(fs::is_directory(path) ? addFolder(path, inputs) : addFile(path, inputs));
        if (inputs.size() == before)
            return Error{errors::NothingToImport, {{"path", path.string()}}, {}};
    }
    return inputs;
}

Result<std::unique_ptr<ByteSource>> openInput(const Input& input)
{
    if (input.isInTar) {
        ISOGLOSS_TRY(auto archive, openUnpacked(input.path, input.isGzip));
        return openTarEntry(std::move(archive), input.entry, input.path.string());
    }
    ISOGLOSS_TRY(
        auto source, input.entry.empty() ? openFile(input.path) : openZipEntry(input.path, input.entry));
    return input.isGzip ? unpackGzip(std::move(source), input.place()) : std::move(source);
}

} // namespace isogloss::data
