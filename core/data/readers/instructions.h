// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// Instructions and conversations as tools for fine-tuning have them, JSON Lines or one JSON array: Alpaca
/// ({"instruction", "input", "output"}, with "system" and "history" as LLaMA-Factory has them), ShareGPT
/// ({"conversations": [{"from", "value"}]}) and messages ({"messages": [{"role", "content"}]}). Each answer
/// is a plain task record; its input is all that was said before it, turns parted by an empty line. The turns
/// of one conversation share a group.
namespace isogloss::data {

extern const Format Instructions;

} // namespace isogloss::data
