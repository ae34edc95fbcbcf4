// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace isogloss {

std::string_view Error::argument(std::string_view name) const
{
    for (const auto& [key, value] : arguments)
        if (key == name)
            return value;
    return {};
}

} // namespace isogloss
