// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/tokenizer/tokenizer.h"

#include <vector>

namespace isogloss::train {

/// Draws batches of tokenised lines from several texts without end: each text
/// is gone through in shuffled order again and again, and which text the next
/// line comes from is drawn with probability weight x lines. Lines are sorted
/// by length inside a window of batches, so that little is padding.
class LineSampler
{
public:
    struct Text
    {
        std::vector<std::vector<tokenizer::TokenId>> lines;
        double weight = 1;
    };
    using Batch = std::vector<const std::vector<tokenizer::TokenId>*>;

    /// At least one text has a line. batchTokens bounds lines x longest line of a
    /// batch (a single longer line is a batch).
    LineSampler(std::vector<Text> texts, int batchTokens, std::uint64_t seed);

    Batch next();

private:
    struct Cycle
    {
        std::vector<std::size_t> order;
        std::size_t position = 0;
    };

    const std::vector<tokenizer::TokenId>& drawLine();
    void fillWindow();

    std::vector<Text> m_texts;
    std::vector<Cycle> m_cycles;
    std::vector<double> m_cumulative;
    const std::size_t m_batchTokens;
    Rng m_rng;
    std::vector<Batch> m_window;
};

} // namespace isogloss::train
