// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <vector>

namespace isogloss::data {
struct Format;
}

namespace isogloss::app {

QString formatName(const data::Format& format);

/// What a plan of an import remarks, a line each, as one says it to somebody who has the fields of the dialog before
/// her.
QString remarkWords(const std::vector<Error>& remarks);

} // namespace isogloss::app
