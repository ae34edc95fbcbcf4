// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/plan.h"
#include "core/record/dataset_card.h"

#include <QObject>
#include <QStringList>
#include <memory>

namespace isogloss::app {

struct KnownLanguages;
class Workbench;

/// Everything that a dialog found out about an import; values that outlive it.
struct ImportOrder
{
    std::shared_ptr<const data::ImportPlan> plan;
    std::shared_ptr<const KnownLanguages> languages; ///< which the plan reads
    record::DatasetCard terms; ///< with the dataset's name as id
};

/// What an import did, in words.
struct ImportNews
{
    QString dataset;
    QString text; ///< how many records of which languages
    QStringList warnings;
};

/// Brings texts into the workspace as a job on files, and remembers what was chosen for them. UI thread.
class TextImport : public QObject
{
    Q_OBJECT
public:
    explicit TextImport(Workbench& workbench, QObject* parent = nullptr);

    void start(const ImportOrder& order);

Q_SIGNALS:
    void finished(const isogloss::app::ImportNews& news);
    void failed(const QString& dataset, const QString& message);

private:
    struct Imported;
    void store(const QString& dataset, const Imported& imported);

    Workbench& m_workbench;
};

} // namespace isogloss::app
