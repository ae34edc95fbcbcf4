// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ids.h"

#include <string>
#include <string_view>

namespace isogloss::store {

/// Choices of an import (columns, tiers, encoding ...), by name or for one file.
struct ImportTemplateRow
{
    ImportTemplateId id;
    std::string name;
    std::string fileHash; ///< of the file they were made for, "" for a template of a person's
    std::string format;
    std::string choices; ///< JSON object
    std::string made; ///< time, UTC

    static constexpr std::string_view Table = "import_templates";
    template <typename Visit, typename Row>
    static void columns(Visit& visit, Row& row)
    {
        visit("name", row.name);
        visit("file_sha256", row.fileHash);
        visit("format", row.format);
        visit("choices", row.choices);
        visit("made", row.made);
    }
};

} // namespace isogloss::store
