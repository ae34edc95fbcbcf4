// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <initializer_list>
#include <string>
#include <string_view>

namespace isogloss::tokenizer {

/// One component of a tokenizer.json while it is read: errors name the file and where in it the component
/// stands. The strict reading of all components stands on these: what is not known is refused, since a
/// tokenizer that is nearly right gives wrong ids without a word.
struct JsonComponent
{
    const Json& json;
    std::string path; ///< of the file
    std::string place; ///< "pre_tokenizer.pretokenizers[1]"

    /// The component in a field. Error: JsonFieldMissing.
    Result<JsonComponent> member(std::string_view field) const;
    /// The components of a list in a field. Errors: JsonFieldMissing, JsonFieldType.
    Result<std::vector<JsonComponent>> members(std::string_view field) const;

    /// Its "type". Errors: JsonFieldMissing, JsonFieldType.
    Result<std::string> type() const;
    /// Error: ComponentUnsupported naming the first field (beside "type") that is not among them.
    Result<void> onlyFields(std::initializer_list<std::string_view> fields) const;

    /// Errors: JsonFieldMissing, JsonFieldType.
    Result<std::string> text(std::string_view field) const;
    Result<bool> flag(std::string_view field, bool fallback) const;

    /// ComponentUnsupported{path, field, value}: the value of a field of this component, or the component.
    Error unsupported(std::string_view field = {}) const;

private:
    std::string placeOf(std::string_view field) const;
};

} // namespace isogloss::tokenizer
