// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/weights.h"

#include <QWidget>

class QSpinBox;

namespace isogloss::app {

/// The first and the last layer of a band; the middle third until a person changes it. UI thread.
class BandFields : public QWidget
{
    Q_OBJECT
public:
    /// `heading` says of what, to those who do not see the fields.
    explicit BandFields(const QString& heading);

    /// Of the base; 0 while that is not known.
    void setLayers(int layers);
    merge::Band band() const;
    /// Layers beside the band that get less and less: one in larger models.
    int transition() const { return m_layers >= 6 ? 1 : 0; }

Q_SIGNALS:
    void changed();

private:
    int m_layers = 0;
    QSpinBox* m_first;
    QSpinBox* m_last;
};

} // namespace isogloss::app
