// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

#include "app/cli/errors.h"
#include "core/base/errors.h"

namespace isogloss::cli {

Result<KeyedFile> keyedFile(const std::string& argument)
{
    const auto equals = argument.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == argument.size())
        return Error{errors::NotAnArgumentPair, {{"value", argument}, {"allowed", "KEY=FILE"}}, {}};
    return KeyedFile{argument.substr(0, equals), argument.substr(equals + 1)};
}

Result<void> makeFolder(const std::filesystem::path& folder)
{
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", folder.string()}, {"reason", failure.message()}}, {}};
    return {};
}

} // namespace isogloss::cli
