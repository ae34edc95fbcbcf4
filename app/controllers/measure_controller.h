// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/measure_request.h"
#include "app/models/measured_pair.h"

#include <memory>

namespace isogloss::app {

class Workbench;
struct PairTexts;
struct MeasureStep;

/// Measures how alike a model sees two languages, in short jobs on the device: first a look at a few
/// sentences, then all of them, then the base model where an adapter is measured. Results are kept in the
/// workspace and found again. UI thread.
class MeasureController : public QObject
{
    Q_OBJECT
public:
    explicit MeasureController(Workbench& workbench, QObject* parent = nullptr);
    ~MeasureController() override;

    /// Reads the texts, how long measuring will take, and what was measured of them before. Stops what is
    /// measured of something else.
    void look(const MeasureRequest& request);
    /// Measures what was last looked at, as soon as its texts are read.
    void measure();
    void stop();

    const MeasureRequest& request() const { return m_request; }
    /// Nothing while they are read, or where they cannot be.
    const PairTexts* texts() const { return m_texts.get(); }
    bool isMeasuring() const { return m_isWanted || m_job != 0; }
    /// Of the step under way, 0..1; below 0 while not known.
    double share() const;
    /// Before the start; 0 while not known.
    qint64 aboutSeconds() const;

    const MeasuredPair& measured() const { return m_measured; }
    /// Of the model alone, where an adapter is measured.
    const MeasuredPair& base() const { return m_base; }
    /// measured() is of a few sentences so far.
    bool isFirstLook() const { return m_isFirstLook; }

Q_SIGNALS:
    /// Something of the above changed, other than share().
    void changed();
    void progressed();
    void failed(const QString& message);

private:
    enum class Step { FirstLook, Whole, Base };

    void takeTexts(std::shared_ptr<const PairTexts> texts);
    void readStored(qint64 adapter, MeasuredPair& into, bool isLast);
    void begin();
    void next();
    void take(Step step, const MeasureStep& result);
    void keep(qint64 adapter, const MeasureStep& result);
    void fail(const Error& error);

    Workbench& m_workbench;
    MeasureRequest m_request;
    std::shared_ptr<const PairTexts> m_texts;
    MeasuredPair m_measured;
    MeasuredPair m_base;
    QList<Step> m_steps; ///< still to be done
    JobKey m_job = 0;
    int m_lookNumber = 0; ///< answers to older looks are dropped
    bool m_isLooking = false;
    bool m_isWanted = false; ///< measured as soon as the texts are there
    bool m_isFirstLook = false;
};

} // namespace isogloss::app
