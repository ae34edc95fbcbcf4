// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_change.h"

#include "core/analysis/significance.h"

namespace isogloss::app {

std::optional<TestedChange> testedChange(const MeasuredPair& pair, const MeasuredPair& base, int layer)
{
    const qsizetype layers = pair.hits.size();
    if (layer >= layers || base.hits.size() != layers || base.hits[layer].size() != pair.hits[layer].size())
        return std::nullopt;
    std::vector<double> p;
    for (qsizetype i = 0; i < layers; ++i)
        p.push_back(analysis::pairedTest(base.hits[i].toStdString(), pair.hits[i].toStdString()));
    TestedChange change;
    change.p = analysis::holm(p)[static_cast<std::size_t>(layer)];
    for (qsizetype i = 0; i < pair.hits[layer].size(); ++i) {
        change.gained += pair.hits[layer][i] > base.hits[layer][i] ? 1 : 0;
        change.lost += pair.hits[layer][i] < base.hits[layer][i] ? 1 : 0;
    }
    return change;
}

bool isCloser(const MeasuredPair& pair, const MeasuredPair& base, const MeasureKind& kind)
{
    const MeasuredCurve curve = pair.curve(kind.key);
    const MeasuredCurve before = base.curve(kind.key);
    const int best = curve.bestLayer(kind.isLowBest);
    if (kind.key == QLatin1StringView("retrieval"))
        if (const auto change = testedChange(pair, base, best))
            return change->isShown() && change->gained > change->lost;
    return kind.isLowBest ? curve.high[best] < before.low[best] : curve.low[best] > before.high[best];
}

} // namespace isogloss::app
