// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::model {

/// A model that people can get elsewhere, in a shape that is computed here.
struct OpenModel
{
    std::string name; ///< "Qwen/Qwen3-0.6B-Base"
    std::string page; ///< address to type
    std::int64_t parameters = 0;
    std::int64_t bytes = 0; ///< of its weights, about
    ModelConfig shape; ///< what memory depends on; the rest is as by itself
    std::string licence;
    bool asksForConsent = false; ///< the page asks who one is before it hands the files out
    int languages = 0; ///< that its makers claim; 0 when they name none
    std::string languageNames;
    std::vector<std::string> files; ///< to copy into one folder
    std::string source; ///< of all this
};

/// The table that ships (resources/models), smallest first. Errors: of resourcePath, readJson and fields.
Result<std::vector<OpenModel>> openModels();

} // namespace isogloss::model
