// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/language/language_registry.h"

#include <cstddef>
#include <filesystem>

namespace isogloss::language {

/// Fills Glottocodes and families that the registry does not know from a table that Glottolog publishes
/// (CC BY 4.0; languages.csv of its CLDF data, or languoid.csv), brought by the person: the rows of languages
/// with an ISO 639-3 code. Gives the number of languages that something was filled in for. Errors: of
/// readFile, NotGlottolog{path} when a column for Glottocode, name, ISO 639-3 code or family is missing or a
/// quoted field never ends.
Result<std::size_t> fillFromGlottolog(LanguageRegistry& registry, const std::filesystem::path& csv);

} // namespace isogloss::language
