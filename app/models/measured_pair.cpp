// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/measured_pair.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace isogloss::app {

namespace {

using Curves = std::map<std::string, QList<double>>;

void put(QList<double>& curve, int layer, double value)
{
    while (curve.size() <= layer)
        curve.append(MeasuredPair::None);
    curve[layer] = value;
}

QList<double> meanOf(const QList<double>& a, const QList<double>& b)
{
    QList<double> mean;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        mean.append((a[i] + b[i]) / 2);
    return mean;
}

QHash<QString, MeasuredCurve> jointCurves(
    const Curves& values, const Curves& lows, const Curves& highs, const std::map<std::string, qint64>& sentences)
{
    QHash<QString, MeasuredCurve> joint;
    for (const auto& [measure, curve] : values) {
        const QString name = jointMeasure(measure);
        MeasuredCurve& into = joint[name];
        const bool isFirst = into.isEmpty();
        into.values = isFirst ? curve : meanOf(into.values, curve);
        into.low = isFirst ? lows.at(measure) : meanOf(into.low, lows.at(measure));
        into.high = isFirst ? highs.at(measure) : meanOf(into.high, highs.at(measure));
        into.sentences = sentences.at(measure);
    }
    return joint;
}

} // namespace

QString jointMeasure(const std::string& measure)
{
    QString name = QString::fromStdString(measure);
    name.remove(QStringLiteral("_forward")).remove(QStringLiteral("_backward"));
    return name;
}

int MeasuredCurve::bestLayer(bool isLowBest) const
{
    int best = 0;
    for (int layer = 1; layer < values.size(); ++layer)
        if (isLowBest ? values[layer] < values[best] : values[layer] > values[best])
            best = layer;
    return best;
}

int MeasuredPair::bestLayer() const
{
    int best = 0;
    for (int layer = 1; layer < retrieval.size(); ++layer)
        if (retrieval[layer] > retrieval[best])
            best = layer;
    return best;
}

double MeasuredPair::baseline(const QString& name, const QString& measure) const
{
    const MeasuredCurve known = curve(name);
    return known.isEmpty() || known.sentences != curve(measure).sentences ? None : known.values.front();
}

QList<int> MeasuredPair::meetingLayers() const
{
    if (hits.isEmpty())
        return {};
    QList<int> layers(hits.front().size(), static_cast<int>(hits.size()));
    for (int layer = static_cast<int>(hits.size()) - 1; layer >= 0; --layer)
        for (qsizetype i = 0; i < std::min(layers.size(), hits[layer].size()); ++i)
            if (hits[layer][i] == '1')
                layers[i] = layer;
    return layers;
}

MeasuredPair measuredPair(const std::vector<record::MeasureRow>& rows)
{
    Curves values;
    Curves lows;
    Curves highs;
    std::map<std::string, qint64> sentences;
    MeasuredPair pair;
    for (const record::MeasureRow& row : rows) {
        if (row.layer.index < 0)
            continue;
        pair.sentences = std::max<qint64>(pair.sentences, row.sentences);
        sentences[row.measure] = row.sentences;
        put(values[row.measure], row.layer.index, row.value);
        put(lows[row.measure], row.layer.index, row.low.value_or(MeasuredPair::None));
        put(highs[row.measure], row.layer.index, row.high.value_or(MeasuredPair::None));
        pair.signatures.insert(jointMeasure(row.measure), QString::fromStdString(row.signature));
    }
    for (const auto& [measure, curve] : values)
        pair.directed.insert(QString::fromStdString(measure), {curve, lows[measure], highs[measure], sentences[measure]});
    pair.curves = jointCurves(values, lows, highs, sentences);
    pair.forward = values["retrieval_forward"];
    pair.backward = values["retrieval_backward"];
    pair.retrieval = meanOf(pair.forward, pair.backward);
    pair.low = meanOf(lows["retrieval_forward"], lows["retrieval_backward"]);
    pair.high = meanOf(highs["retrieval_forward"], highs["retrieval_backward"]);
    pair.cosine = values["cosine"];
    pair.shuffled = values["cosine_shuffled"];
    return pair;
}

} // namespace isogloss::app
