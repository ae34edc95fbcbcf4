// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/measure_request.h"
#include "app/models/measured_overlay.h"

#include <QObject>
#include <optional>

namespace isogloss::app {

class Workbench;

/// A pair of languages that the model knows well, measured in the same way.
struct WellKnownPair
{
    QString source; ///< language keys
    QString target;
    MeasuredCurve curve;
};

/// What the workspace keeps of other models and adapters for the pair that is looked at, and of other pairs for its
/// model. UI thread.
class MeasureOverlays : public QObject
{
    Q_OBJECT
public:
    explicit MeasureOverlays(Workbench& workbench, QObject* parent = nullptr);

    /// Reads what was measured beside `signature`, which is of a number that the request is about.
    void read(const MeasureRequest& request, const std::string& signature);

    const QList<OverlaidPair>& pairs() const { return m_pairs; }
    /// The other pair of this model with the highest score; nothing where no other was measured.
    const std::optional<WellKnownPair>& wellKnown() const { return m_wellKnown; }

Q_SIGNALS:
    void changed();

private:
    Workbench& m_workbench;
    int m_number = 0; ///< answers to older questions are dropped
    QList<OverlaidPair> m_pairs;
    std::optional<WellKnownPair> m_wellKnown;
};

} // namespace isogloss::app
