// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/analysis/agreement.h"

namespace isogloss::cli {

/// For people: a table of each pair with what was found in it, and the layer to align.
void sayReport(const analysis::LayerReport& report, const Session& session);

/// Whether what was found in a pair holds on both texts.
void sayAgreement(
    const analysis::PairLayers& pair, const analysis::TextAgreement& agreement, const Session& session);

} // namespace isogloss::cli
