// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path, field (the setting's key), value, allowed, nearest.
namespace isogloss::errors {

inline constexpr ErrorCode SettingUnknown{"record.setting_unknown"};
inline constexpr ErrorCode SettingNotAllowed{"record.setting_not_allowed"};
inline constexpr ErrorCode SettingMissing{"record.setting_missing"};
inline constexpr ErrorCode SettingAssignment{"record.setting_assignment"};
inline constexpr ErrorCode PoolingBos{"record.pooling_bos"};
inline constexpr ErrorCode EventUnknown{"record.event_unknown"};
inline constexpr ErrorCode SignatureForm{"record.signature_form"};
inline constexpr ErrorCode LayersReversed{"record.layers_reversed"};
inline constexpr ErrorCode NothingToAlign{"record.nothing_to_align"};

} // namespace isogloss::errors
