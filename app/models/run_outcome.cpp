// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/run_outcome.h"

#include "app/i18n/error_text.h"
#include "app/models/run_curves.h"
#include "app/models/share_maps.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace isogloss::app {

namespace {

struct OutcomeWords
{
    Q_DECLARE_TR_FUNCTIONS(RunOutcome)
};

constexpr qsizetype MostPairs = 2; // a notice is short

} // namespace

QString stateText(const RunCurves& curves, bool isPaused)
{
    const QString step = QLocale().toString(curves.lastStep);
    if (curves.failure)
        return OutcomeWords::tr("Ended at step %1. %2").arg(step, errorText(*curves.failure));
    if (curves.isStopped)
        return OutcomeWords::tr("Stopped after %Ln step(s); what it learned is kept.", nullptr,
            static_cast<int>(curves.lastStep));
    if (curves.isFinished)
        return OutcomeWords::tr("Finished after %Ln step(s).", nullptr, static_cast<int>(curves.lastStep));
    const QString steps = QLocale().toString(curves.totalSteps);
    return isPaused ? OutcomeWords::tr("Paused at step %1 of %2.").arg(step, steps)
                    : OutcomeWords::tr("Step %1 of %2.").arg(step, steps);
}

QString outcomeText(const RunCurves& curves, const LanguageNames* languages)
{
    QStringList sentences{stateText(curves)};
    if (!curves.failure)
        for (const PairMap& pair : curves.pairs.first(std::min(MostPairs, curves.pairs.size())))
            sentences.append(pairFinding(pair, languages));
    return sentences.join(u'\n');
}

} // namespace isogloss::app
