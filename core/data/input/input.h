// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/byte_source.h"
#include "core/data/input/read_control.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace isogloss::data {

/// One file of an act of import, as readers see it: on the disk or inside an archive, packed with gzip or
/// not.
struct Input
{
    std::filesystem::path path;
    std::string entry; ///< inside the zip or tar archive `path`; "" for a file of its own
    std::string name; ///< what the file is called, without folders and without ".gz"
    bool isGzip = false; ///< the entry, or the file; of a tar the whole archive
    bool isZip = false; ///< a document that is a zip archive itself, such as a spreadsheet
    std::uint64_t sizeBytes = 0; ///< what position() of its source reaches at the end
    bool isInTar = false;

    /// "folder/a.zip: b.txt", as errors name it.
    std::string place() const;
};

/// The files that the paths stand for: folders, zip and tar archives give what they hold, in the order of
/// names, without what is never data (README, LICENSE, hidden files, OPUS alignment files). Errors:
/// FileNotFound, FileUnreadable, those of listZip and listTar, NothingToImport{path}.
Result<std::vector<Input>> findInputs(std::span<const std::filesystem::path> paths);

/// The bytes of one, unpacked.
Result<std::unique_ptr<ByteSource>> openInput(const Input& input);

} // namespace isogloss::data
