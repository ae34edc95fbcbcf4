// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "core/data/three_way_split.h"

#include <QString>
#include <filesystem>
#include <memory>

namespace isogloss::data {
struct RecordSides;
}

namespace isogloss::app {

class Workbench;
struct DatasetSummary;

/// Records in each part of a dataset.
struct PartSizes
{
    qint64 train = 0;
    qint64 validation = 0;
    qint64 test = 0;
    qint64 leftOut = 0; ///< another part says the same
    friend bool operator==(const PartSizes&, const PartSizes&) = default;
};

/// Parts a dataset into training, validation and test so that nothing said in one is said in another; the
/// sizes can be looked at before. UI thread.
class TextSplit : public QObject
{
    Q_OBJECT
public:
    explicit TextSplit(Workbench& workbench, QObject* parent = nullptr);

    /// Works on this dataset from now on.
    void setDataset(const DatasetSummary& dataset);
    /// Computes the sizes of the parts; looked() or failed() follows, unless something else is asked for.
    void look(const data::ThreeWayOptions& options);
    /// Makes datasets of the parts, as a job; parted() or failed() follows.
    void part(const data::ThreeWayOptions& options);
    bool isParting() const { return m_job != 0; }

Q_SIGNALS:
    void looked(const isogloss::app::PartSizes& sizes);
    /// The datasets are called <name>-train, <name>-validation and <name>-test.
    void parted(const QString& name, const isogloss::app::PartSizes& sizes);
    void partingChanged();
    void failed(const QString& message);

private:
    std::filesystem::path records() const;
    void tell(const Error& error);

    Workbench& m_workbench;
    qint64 m_dataset = 0;
    QString m_name;
    std::string m_hash; ///< of the records that m_sides are of
    std::shared_ptr<const data::RecordSides> m_sides; ///< null until they were looked at
    JobKey m_look = 0;
    JobKey m_job = 0;
    int m_asked = 0; ///< counts looks; an answer to an older one is dropped
    JobController m_quietJobs; ///< last, so that it is joined first
};

} // namespace isogloss::app
