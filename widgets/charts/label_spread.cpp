// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/label_spread.h"

#include <algorithm>
#include <numeric>

namespace isogloss::widgets {

QList<double> spreadLabels(const QList<double>& wanted, double height, double upper, double lower)
{
    QList<qsizetype> order(wanted.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return wanted[a] < wanted[b]; });

    // Neighbours that overlap become one block, which stands at the mean of what its labels want.
    struct Block
    {
        qsizetype count = 0;
        double top = 0;
        double sum = 0; // of wanted tops, each less its offset in the block
    };
    QList<Block> blocks;
    const auto place = [&](Block& block) {
        const double room = lower - height * static_cast<double>(block.count);
        block.top
            = std::max(upper, std::min(block.sum / static_cast<double>(block.count), std::max(room, upper)));
    };
    for (const qsizetype index : order) {
        Block next{1, 0, wanted[index] - height / 2};
        place(next);
        while (!blocks.isEmpty()
            && blocks.back().top + height * static_cast<double>(blocks.back().count) > next.top) {
            const Block before = blocks.takeLast();
            next.sum += before.sum - height * static_cast<double>(before.count * next.count);
            next.count += before.count;
            place(next);
        }
        blocks.append(next);
    }
    QList<double> middles(wanted.size());
    qsizetype at = 0;
    for (const Block& block : blocks)
        for (qsizetype i = 0; i < block.count; ++i)
            middles[order[at++]] = block.top + height * (static_cast<double>(i) + 0.5);
    return middles;
}

} // namespace isogloss::widgets
