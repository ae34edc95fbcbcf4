// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/dataset_removal.h"

#include <QObject>
#include <QString>

namespace isogloss::app {

class Workbench;

/// Removes a dataset from the workspace, and says before what goes with it and what stays. UI thread.
class TextRemoval : public QObject
{
    Q_OBJECT
public:
    explicit TextRemoval(Workbench& workbench, QObject* parent = nullptr);

    /// told() or failed() follows, unless another dataset is asked for meanwhile.
    void ask(qint64 dataset);
    /// As a job; removed() or failed() follows.
    void remove(qint64 dataset, const QString& name);
    bool isRemoving() const { return m_isRemoving; }

Q_SIGNALS:
    void told(const isogloss::store::DatasetRemoval& removal);
    void removed(const QString& name);
    void failed(const QString& message);
    void removingChanged();

private:
    Workbench& m_workbench;
    bool m_isRemoving = false;
    int m_asked = 0;
};

} // namespace isogloss::app
