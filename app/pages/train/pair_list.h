// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/train_choices.h"

#include <QListWidget>

namespace isogloss::app {

class LanguageNames;

/// The parallel texts of a workspace, any number of which are ticked. UI thread.
class PairList : public QListWidget
{
    Q_OBJECT
public:
    explicit PairList(QWidget* parent = nullptr);

    /// What was ticked stays so where it is still there; the first time the first is.
    void fill(const QList<TrainingPair>& pairs, const LanguageNames& languages);
    QList<TrainingPair> ticked() const;
    /// Those that `isWanted` and no others.
    template <typename Wanted>
    void tick(Wanted isWanted)
    {
        {
            const QSignalBlocker quiet(this);
            for (int row = 0; row < count(); ++row)
                item(row)->setCheckState(isWanted(m_pairs[row]) ? Qt::Checked : Qt::Unchecked);
        }
        showTicked();
        Q_EMIT tickedChanged();
    }

Q_SIGNALS:
    void tickedChanged();

private:
    void showTicked();

    QList<TrainingPair> m_pairs; ///< in the order of the rows
};

} // namespace isogloss::app
