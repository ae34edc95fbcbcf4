// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/job_controller.h"
#include "core/analysis/nearest_sentences.h"
#include "core/analysis/sentence_map.h"
#include "core/analysis/sentence_steps.h"
#include "core/analysis/spelling_variants.h"
#include "core/quality/tokenizer_fairness.h"

#include <functional>
#include <memory>
#include <vector>

namespace isogloss::app {

class MeasureController;
class Workbench;
struct MeasureRequest;
struct PairTexts;

/// Sentences of a picture; neighbour maps take time with the square of them.
inline constexpr std::size_t MostMapped = 300;

/// What lies nearest to a typed sentence, by layer, as the model sees it.
struct TypedNeighbours
{
    analysis::NearestSentences measured; ///< with the adapter, where one is measured
    std::optional<analysis::NearestSentences> base; ///< without it
};

/// How a tokenizer treats the languages of a text, and what that costs.
struct TokenizerReport
{
    std::vector<quality::LanguageTokens> rows;
    std::size_t maxLength = 0; ///< from which on a sentence is cut in training
    double operationsPerToken = 0; ///< of one step of training
};

/// Short jobs beside measuring, on the texts and the model that are looked at. The answer comes on the UI thread
/// unless the context is gone, or something else is looked at by then. UI thread.
class MeasureTasks
{
public:
    template <typename Value>
    using Done = std::function<void(const Result<Value>&)>;

    MeasureTasks(Workbench& workbench, const MeasureController& controller)
        : m_workbench(workbench)
        , m_controller(controller)
    {
    }

    /// Texts of the controller are there.
    bool isReady() const;
    void mapSentences(QObject* context, int layer, analysis::MapMethod method, bool withAdapter,
        Done<analysis::SentenceMap> done);
    void findNearest(QObject* context, const QString& sentence, Done<TypedNeighbours> done);
    void measureSpellings(QObject* context, Done<std::vector<analysis::SpellingVariant>> done);
    /// Where each sentence meets its translation over the steps of a run: of the text that is looked at, with each
    /// checkpoint that the run kept, or of what it watched in these two languages. Nothing where it has none.
    void followRun(QObject* context, const QString& folder, bool isOfText,
        Done<std::optional<analysis::SentenceSteps>> done);
    void readTokens(QObject* context, Done<TokenizerReport> done);
    /// Operations that this computer does in a second, as far as it is known.
    static double operationsPerSecond();

private:
    template <typename Value>
    void start(JobController::Place place, QObject* context, const QString& title,
        std::function<Result<Value>(const MeasureRequest&, const PairTexts&, const std::stop_token&,
            const ProgressSink&)>
            work,
        Done<Value> done);

    Workbench& m_workbench;
    const MeasureController& m_controller;
};

} // namespace isogloss::app
