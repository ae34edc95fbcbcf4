// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace isogloss::train {

/// Which step was the best so far by its validation loss, and whether that was too long ago. Value type.
class EarlyStopping
{
public:
    /// `patience` evaluations without a better loss are enough; 0 = never.
    explicit EarlyStopping(int patience)
        : m_patience(patience)
    {
    }

    /// True when the loss is the lowest so far.
    bool add(std::int64_t step, double loss);
    bool isOver() const { return m_patience > 0 && m_worseInARow >= m_patience; }
    std::optional<std::int64_t> bestStep() const { return m_bestStep; }
    std::int64_t worseInARow() const { return m_worseInARow; }
    /// Counts from here again; the best stays.
    void renewPatience() { m_worseInARow = 0; }

    /// Adds its fields to a checkpoint's state.
    void write(Json& state) const;
    Result<void> restore(const Json& state, const std::string& source);

private:
    int m_patience;
    std::optional<double> m_bestLoss;
    std::optional<std::int64_t> m_bestStep;
    std::int64_t m_worseInARow = 0;
};

} // namespace isogloss::train
