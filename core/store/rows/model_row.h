// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <string>
#include <string_view>

namespace isogloss::store {

/// A base model, where it lies.
struct ModelRow
{
    ModelId id;
    std::string name;
    std::string path; ///< relative to the workspace when inside it
    std::string filesHash; ///< model_files.h
    std::string hash; ///< of all tensors; "" until it was computed
    std::string added; ///< time, UTC

    static constexpr std::string_view Table = "models";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("path", row.path);
        visit("files_sha256", row.filesHash);
        visit("hash", row.hash);
        visit("added", row.added);
    }
};

} // namespace isogloss::store
