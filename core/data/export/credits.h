// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/dataset_card.h"

#include <filesystem>
#include <span>
#include <string>

namespace isogloss::data {

/// PATH.credits.txt: of each dataset its source, licence, credit line, consent and what may leave; and
/// PATH.bib with the BibTeX entries, where a dataset has some. Errors: of writeFileAtomically.
Result<void> writeCredits(const std::filesystem::path& path, std::span<const record::DatasetCard> cards);

/// What PATH.credits.txt says.
std::string creditsText(std::span<const record::DatasetCard> cards);

} // namespace isogloss::data
