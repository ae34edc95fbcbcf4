// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

/// Arguments: path, line, and what each says.
namespace isogloss::errors {

inline constexpr ErrorCode LineNotUtf8{"data.line_not_utf8"};
inline constexpr ErrorCode KeyTwice{"data.key_twice"};
inline constexpr ErrorCode KeyedLine{"data.keyed_line"};
inline constexpr ErrorCode UnequalLines{"data.unequal_lines"};
inline constexpr ErrorCode NoCommonText{"data.no_common_text"};
inline constexpr ErrorCode NoTextOfLanguage{"data.no_text_of_language"};
inline constexpr ErrorCode NoRecords{"data.no_records"};
inline constexpr ErrorCode RecordForm{"data.record_form"};
inline constexpr ErrorCode SpanOutside{"data.span_outside"};
inline constexpr ErrorCode SlotMarkup{"data.slot_markup"};
inline constexpr ErrorCode TagForm{"data.tag_form"};

} // namespace isogloss::errors
