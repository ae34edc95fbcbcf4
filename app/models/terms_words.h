// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace isogloss::store {
struct TermsStep;
}

namespace isogloss::app {

/// What a step changed: "change licence and consent".
QString termsText(const store::TermsStep& step);

} // namespace isogloss::app
