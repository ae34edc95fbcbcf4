// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace isogloss::errors {

inline constexpr ErrorCode NotTokenIds{"cli.not_token_ids"};
inline constexpr ErrorCode NotAnArgumentPair{"cli.not_an_argument_pair"};
inline constexpr ErrorCode UnknownKind{"cli.unknown_kind"};
inline constexpr ErrorCode MissingPairs{"cli.missing_pairs"}; ///< value: a layer
inline constexpr ErrorCode MissingNearness{"cli.missing_nearness"}; ///< value: a layer
inline constexpr ErrorCode NoScoredLanguages{"cli.no_scored_languages"}; ///< path
inline constexpr ErrorCode NothingWatched{"cli.nothing_watched"}; ///< path
inline constexpr ErrorCode NoCheckpoints{"cli.no_checkpoints"}; ///< path

} // namespace isogloss::errors
