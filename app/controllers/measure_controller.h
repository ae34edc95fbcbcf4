// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "app/controllers/measure_request.h"
#include "app/models/measured_pair.h"
#include "core/analysis/layer_choice.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace isogloss::app {

class Workbench;
struct PairTexts;
struct MeasureStep;

/// Measures how alike a model sees languages, in short jobs on the device: first a look at a few sentences of
/// the chosen pair, then all pairs asked for, then the base model where an adapter is measured. Numbers are kept
/// in the workspace and found again; so are the vectors, in its cache, so that another measure, pooling or
/// centring does not read the sentences again. UI thread.
class MeasureController : public QObject
{
    Q_OBJECT
public:
    explicit MeasureController(Workbench& workbench, QObject* parent = nullptr);
    ~MeasureController() override;

    /// Reads the texts, how long measuring will take, and what was measured of them before. Stops what is
    /// measured of something else. Where only the way of measuring differs from what was measured before, that
    /// is measured at once.
    void look(const MeasureRequest& request);
    /// Measures what was last looked at, as soon as its texts are read.
    void measure();
    void stop();

    const MeasureRequest& request() const { return m_request; }
    /// Nothing while they are read, or where they cannot be.
    const PairTexts* texts() const { return m_texts.get(); }
    std::shared_ptr<const PairTexts> sharedTexts() const { return m_texts; }
    /// That this computer does in a second, as the last measure showed; a guess before.
    static double operationsPerSecond();
    bool isMeasuring() const { return m_isWanted || m_job != 0; }
    /// Of the step under way, 0..1; below 0 while not known.
    double share() const;
    /// Before the start; 0 while not known.
    qint64 aboutSeconds() const;

    const MeasuredPair& measured() const { return m_measured; }
    /// Of the model alone, where an adapter is measured.
    const MeasuredPair& base() const { return m_base; }
    /// All pairs asked for, the chosen one first.
    const Survey& survey() const { return m_survey; }
    const Survey& baseSurvey() const { return m_baseSurvey; }
    /// Of the chosen pair, once it was measured since the window was opened.
    const SentencePaths& paths() const { return m_paths; }
    const SentencePaths& basePaths() const { return m_basePaths; }
    /// The layer to align, of the chosen pair and over all pairs; likewise.
    const std::optional<analysis::LayerChoice>& choice() const { return m_choice; }
    const std::optional<analysis::LayerChoice>& proposal() const { return m_proposal; }
    /// The model read these sentences before; what it read is kept, as long as the cache has room.
    bool hasVectors() const { return m_hasVectors; }
    /// measured() is of a few sentences so far.
    bool isFirstLook() const { return m_isFirstLook; }
    /// Where vectors are kept.
    std::filesystem::path vectorFolder() const;

Q_SIGNALS:
    /// Something of the above changed, other than share().
    void changed();
    void progressed();
    void failed(const QString& message);

private:
    enum class Step { FirstLook, Whole, Base };

    struct Stored;
    void takeTexts(std::shared_ptr<const PairTexts> texts);
    void readStored(qint64 adapter, bool isLast);
    void takeStored(const Stored& stored, bool isLast);
    bool hasAll() const;
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
    Survey m_survey;
    Survey m_baseSurvey;
    SentencePaths m_paths;
    SentencePaths m_basePaths;
    std::optional<analysis::LayerChoice> m_choice;
    std::optional<analysis::LayerChoice> m_proposal;
    QList<Step> m_steps; ///< still to be done
    JobKey m_job = 0;
    int m_lookNumber = 0; ///< answers to older looks are dropped
    bool m_isLooking = false;
    bool m_isWanted = false; ///< measured as soon as the texts are there
    bool m_isFirstLook = false;
    bool m_hasVectors = false; ///< the sentences were read before, in some way of measuring
};

} // namespace isogloss::app
