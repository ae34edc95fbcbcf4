// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/models/run_evaluation.h"
#include "app/models/test_sets.h"

#include <optional>

namespace isogloss::app {

class Workbench;

/// A run that is tested.
struct TestedRun
{
    qint64 id = 0; ///< in the workspace
    QString folder;
};

/// Tests runs, as long jobs on the device, and knows what was found of the one that is looked at. UI thread.
class EvaluationController : public QObject
{
    Q_OBJECT
public:
    explicit EvaluationController(Workbench& workbench, QObject* parent = nullptr);

    /// Reads what is kept of this run, and what it and the others can be tested on.
    void look(qint64 run, const QString& folder, const QList<TestedRun>& others = {});
    /// Tests the run that is looked at, and behind it the others, on so many records of each language (0: all), the
    /// base model beside it where that is wanted.
    void evaluate(const TestSet& set, int mostRecords, bool withBase);
    void stop();

    const std::optional<RunEvaluation>& evaluation() const { return m_evaluation; }
    const QList<TestSet>& testSets() const { return m_sets; }
    /// The run that is looked at has an adapter to be tested.
    bool hasAdapter() const { return m_hasAdapter; }
    bool isEvaluating() const { return m_job != 0; }
    /// The run that is looked at is the one that is tested.
    bool isEvaluatingShown() const { return isEvaluating() && m_evaluated == m_folder; }

Q_SIGNALS:
    /// What can be tested, or whether something is.
    void changed();
    /// What is kept of the run that is looked at.
    void evaluationChanged();
    void failed(const QString& message);

private:
    void testNext(const TestSet& set, int mostRecords, bool withBase);
    void readSets();
    void readKept();
    void keep(qint64 run, const QString& folder);
    void fail(const Error& error);

    Workbench& m_workbench;
    qint64 m_run = 0;
    QString m_folder;
    std::optional<RunEvaluation> m_evaluation;
    QList<TestedRun> m_others; ///< to be tested behind the run that is looked at
    QList<TestedRun> m_waiting; ///< of those that are tested
    QList<TestSet> m_sets;
    bool m_hasAdapter = false;
    JobKey m_job = 0;
    QString m_evaluated; ///< folder of the run that is tested
};

} // namespace isogloss::app
