// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_overlays.h"
#include "app/models/text_agreement.h"
#include "core/analysis/layer_choice.h"

#include <functional>

namespace isogloss::app {

/// What the panels of the page show: values, with the words for them.
struct MeasuredContent
{
    MeasureKind kind;
    MeasureNames names; ///< of the chosen pair
    MeasuredPair pair;
    MeasuredPair base; ///< empty where no adapter is measured
    Survey survey; ///< the chosen pair first
    Survey baseSurvey;
    QString whose; ///< the model, and the adapter where there is one
    QList<OverlaidPair> others; ///< other models and adapters, of the chosen pair
    std::optional<WellKnownPair> wellKnown;
    std::optional<MeasuredText> second; ///< another text of the chosen pair
    std::optional<analysis::LayerChoice> choice; ///< of the chosen pair, where it was measured since the page opened
    std::function<QString(const QString&)> nameOf; ///< of a language key
    std::function<QString(const QString&)> familyOf;

    bool isEmpty() const { return pair.curve(kind.key).isEmpty(); }
    bool hasBase() const { return !base.isEmpty(); }
    int layers() const { return pair.layers(); }
    /// "Kabyle and English"
    QString pairName(const SurveyedPair& surveyed) const { return pairName(surveyed.source, surveyed.target); }
    QString pairName(const QString& source, const QString& target) const;
};

/// Pooling and centring, where they are not the usual ones: a sentence, or "".
QString howWords(const MeasureRequest& request);

/// The same texts as the window holds them.
QStringList textList(const std::vector<std::string>& texts);

} // namespace isogloss::app
