// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/quality/issue.h"

namespace isogloss::quality {

/// ExactDuplicate, NormalisedDuplicate, OneSidedDuplicate and DifferentTranslations of the whole set. A
/// record has the first of the first three that fits. Of the records with different translations those with
/// the most frequent one (the first of equals) are kept.
void checkDuplicates(const TextSet& set, Issues& issues);

} // namespace isogloss::quality
