// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/input/input.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::data {

inline constexpr std::size_t NoAnnotation = static_cast<std::size_t>(-1);

/// An annotation of ELAN: either in time, or referring to one of its parent tier.
struct EafAnnotation
{
    std::string id;
    std::size_t tier = 0; ///< index
    bool isInTime = false;
    double begin = 0; ///< milliseconds, of those in time; of slots without a time, between their neighbours'
    double end = 0;
    std::size_t parent = NoAnnotation; ///< what it refers to, or lies in
    std::string value;
    std::uint64_t line = 0;
};

struct EafTier
{
    std::string id; ///< "ft@Amina"
    std::string type; ///< linguistic type
    std::string parent; ///< id; "" for independent tiers
    std::string participant;
    std::string language; ///< LANG_REF
};

/// A document of ELAN, as it stands in the file.
struct EafDocument
{
    std::vector<EafTier> tiers;
    std::vector<EafAnnotation> annotations; ///< in the order of the file
};

/// The whole document, with every reference resolved; annotations in time of dependent tiers get the one of
/// the parent tier that they lie in as parent. Errors: of readXml, EntryForm for references to what is not
/// there, for two annotations of one id and for tiers that are their own ancestors, ElementMissing.
Result<EafDocument> readEaf(const Input& input, ReadControl& control);

} // namespace isogloss::data
