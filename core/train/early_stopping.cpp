// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/early_stopping.h"

#include "core/base/json_reader.h"

namespace isogloss::train {

bool EarlyStopping::add(std::int64_t step, double loss)
{
    const bool isBest = !m_bestLoss || loss < *m_bestLoss;
    m_worseInARow = isBest ? 0 : m_worseInARow + 1;
    if (isBest) {
        m_bestLoss = loss;
        m_bestStep = step;
    }
    return isBest;
}

void EarlyStopping::write(Json& state) const
{
    state["worse_in_a_row"] = m_worseInARow;
    if (m_bestLoss) {
        state["best_loss"] = *m_bestLoss;
        state["best_step"] = *m_bestStep;
    }
}

Result<void> EarlyStopping::restore(const Json& state, const std::string& source)
{
    ISOGLOSS_TRY(m_worseInARow, jsonField<std::int64_t>(state, "worse_in_a_row", source));
    if (state.contains("best_step")) {
        ISOGLOSS_TRY(m_bestLoss, jsonField<double>(state, "best_loss", source));
        ISOGLOSS_TRY(m_bestStep, jsonField<std::int64_t>(state, "best_step", source));
    }
    return {};
}

} // namespace isogloss::train
