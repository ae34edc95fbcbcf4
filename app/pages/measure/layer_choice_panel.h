// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/layer_choice.h"

#include <QFrame>

class QCheckBox;
class QLabel;
class QPushButton;

namespace isogloss::app {

/// Which layer to align: the proposal in words, why and how sure, and the way to training with it.
class LayerChoicePanel : public QFrame
{
    Q_OBJECT
public:
    LayerChoicePanel();

    /// `pairs`: over how many; `layers`: L of the model; `text` names the sentences.
    void showChoice(const std::optional<analysis::LayerChoice>& choice, qsizetype pairs, int layers,
        qint64 sentences, const QString& text);

Q_SIGNALS:
    void measureRequested();
    /// Train with this layer.
    void layerChosen(int layer);

private:
    QLabel* m_proposal;
    QLabel* m_reason;
    QLabel* m_sureness;
    QLabel* m_others;
    QLabel* m_caution;
    QPushButton* m_use;
    QPushButton* m_again;
    int m_layer = 0;
};

} // namespace isogloss::app
