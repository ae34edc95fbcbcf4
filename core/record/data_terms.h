// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/permission.h"

#include <string>
#include <vector>

namespace isogloss::record {

/// Under which terms data stand together; what is made from them inherits these.
struct DataTerms
{
    std::vector<std::string> licences; ///< each once
    std::vector<std::string> credits; ///< each once
    Strictest mayLeave;

    /// Empty texts are nothing to add.
    void add(const std::string& licence, const std::string& credit);
    void add(const DataTerms& other);
};

/// Fields licences, credits, may_leave and may_leave_because of an object; what is missing is not stated.
/// Errors: JsonFieldType, with `source`.
Result<DataTerms> readDataTerms(const Json& object, const std::string& source);
void writeDataTerms(const DataTerms& terms, Json& object);

} // namespace isogloss::record
