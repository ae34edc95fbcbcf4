// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/measure_words.h"
#include "app/models/measured_pair.h"

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
    std::function<QString(const QString&)> nameOf; ///< of a language key
    std::function<QString(const QString&)> familyOf;

    bool isEmpty() const { return pair.curve(kind.key).isEmpty(); }
    bool hasBase() const { return !base.isEmpty(); }
    int layers() const { return pair.layers(); }
    /// "Kabyle and English"
    QString pairName(const SurveyedPair& pair) const;
};

/// The same texts as the window holds them.
QStringList textList(const std::vector<std::string>& texts);

} // namespace isogloss::app
