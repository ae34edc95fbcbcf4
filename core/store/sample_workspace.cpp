// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sample_workspace.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/resource_paths.h"
#include "core/store/errors.h"

#include <string_view>

namespace isogloss::store {

namespace fs = std::filesystem;

namespace {

/// A file or folder of resources/samples and its place in the workspace.
struct Copy
{
    std::string_view from;
    std::string_view to;
};

constexpr Copy Copies[] = {
    {"corpus/parallel.train.jsonl", "data/commands-parallel-train/records.jsonl"},
    {"corpus/parallel.test.jsonl", "data/commands-parallel-test/records.jsonl"},
    {"corpus/slots.train.jsonl", "data/commands-slots-train/records.jsonl"},
    {"corpus/slots.validation.jsonl", "data/commands-slots-validation/records.jsonl"},
    {"corpus/slots.test.jsonl", "data/commands-slots-test/records.jsonl"},
    {"base", "models/base"},
    {"adapters", "adapters"},
    {"settings", "settings"},
};

Result<void> copyInto(const fs::path& from, const fs::path& to)
{
    std::error_code failure;
    fs::create_directories(to.parent_path(), failure);
    if (!failure)
        fs::copy(from, to, fs::copy_options::recursive, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", to.string()}, {"reason", failure.message()}}, {}};
    return {};
}

Result<void> fill(const fs::path& folder)
{
    for (const Copy& copy : Copies) {
        ISOGLOSS_TRY(const fs::path from, resourcePath(fs::path("samples") / copy.from));
        ISOGLOSS_CHECK(copyInto(from, folder / copy.to));
    }
    for (const char* empty : {"runs", "cache"}) {
        std::error_code failure;
        if (!fs::create_directory(folder / empty, failure))
            return Error{errors::FileUnwritable,
                {{"path", (folder / empty).string()}, {"reason", failure.message()}}, {}};
    }
    return {};
}

} // namespace

Result<void> writeSampleWorkspace(const fs::path& folder)
{
    std::error_code ignored;
    if (fs::exists(folder, ignored))
        return Error{errors::FolderExists, {{"path", folder.string()}}, {}};
    return createFolderAtomically(folder, fill);
}

} // namespace isogloss::store
