// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/record/run_event.h"
#include "core/store/rows/run_row.h"

namespace isogloss::store {

/// Brings what an event says of the whole run into its row: state, steps, totals, device.
void takeEvent(const record::RunEvent& event, RunRow& run);

} // namespace isogloss::store
