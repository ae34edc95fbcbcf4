// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resource_paths.h"

#include "core/base/errors.h"
#include "core/base/platform.h"

#include <cstdlib>

namespace isogloss {

namespace fs = std::filesystem;

Result<fs::path> resourcePath(const fs::path& relative)
{
    const char* const chosen = std::getenv("ISOGLOSS_RESOURCES");
    const fs::path program = platform::executableFolder();
    std::error_code ignored;
    for (const fs::path& root : {fs::path(chosen != nullptr ? chosen : ""), program / "../share/isogloss",
             fs::path(ISOGLOSS_SOURCE_RESOURCES)})
        if (!root.empty() && fs::exists(root / relative, ignored))
            return root / relative;
    return Error{
        errors::FileNotFound, {{"path", relative.string()}, {"reason", "not among the resources"}}, {}};
}

fs::path userCacheFolder()
{
    // A relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification 0.8).
    const char* const chosen = std::getenv("XDG_CACHE_HOME");
    if (chosen != nullptr && fs::path(chosen).is_absolute())
        return fs::path(chosen) / "isogloss";
    const char* const home = std::getenv("HOME");
    return home != nullptr && *home != '\0' ? fs::path(home) / ".cache" / "isogloss" : fs::path();
}

} // namespace isogloss
