// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/errors.h"
#include "core/model/errors.h"
#include "core/model/generation.h"
#include "core/model/loaded_model.h"
#include "core/model/torch/compute_errors.h"
#include "core/model/torch/loaded_model_parts.h"

#include <algorithm>
#include <numeric>

namespace isogloss::model {

namespace {

/// What ends a continuation: ids, and texts that do not belong to it.
struct Ends
{
    std::vector<tokenizer::TokenId> ids;
    std::vector<std::string> texts;
};

Result<Ends> endsOf(const LoadedModel& model, const GenerationOptions& options)
{
    Ends ends;
    ends.ids.assign(model.config().endOfText.begin(), model.config().endOfText.end());
    if (const auto end = model.tokenizer().endOfText())
        ends.ids.push_back(*end);
    if (!options.stopText.empty())
        ends.texts.push_back(options.stopText);
    const auto& form = model.chatTemplate();
    const std::string answerEnd(form.has_value() ? tokenizer::answerEnd(form.value()) : "");
    if (!answerEnd.empty()) {
        ISOGLOSS_TRY(const auto marker, model.tokenizer().encode(answerEnd));
        if (marker.size() == 1)
            ends.ids.push_back(marker.front());
        else
            ends.texts.push_back(answerEnd);
    }
    return ends;
}

bool isEnd(const Ends& ends, tokenizer::TokenId id)
{
    return std::find(ends.ids.begin(), ends.ids.end(), id) != ends.ids.end();
}

std::size_t endIn(const std::string& text, const Ends& ends)
{
    std::size_t first = std::string::npos;
    for (const std::string& end : ends.texts)
        first = std::min(first, text.find(end));
    return first;
}

Result<std::vector<Continuation>> encodePrompts(
    const LoadedModel& model, const std::vector<std::string>& prompts, std::uint64_t seed)
{
    std::vector<Continuation> rows;
    for (const std::string& prompt : prompts) {
        ISOGLOSS_TRY(auto ids, model.tokenizer().encodeForModel(prompt));
        if (ids.empty())
            return Error{errors::PromptEmpty, {}, {}};
        const int allowed = model.config().maxPositions - 1;
        if (ids.size() > static_cast<std::size_t>(allowed))
            return Error{errors::TextTooLong,
                {{"found", std::to_string(ids.size())}, {"allowed", std::to_string(allowed)}}, {}};
        rows.push_back({std::move(ids), {}, Rng(seed, "generation-" + std::to_string(rows.size()))});
    }
    return rows;
}

/// Prompts of like length together, at most batchTokens padded tokens (prompt and continuation) each.
std::vector<std::vector<Continuation*>> batchByLength(
    std::vector<Continuation>& rows, const GenerationOptions& options)
{
    std::vector<Continuation*> ordered;
    for (Continuation& row : rows)
        ordered.push_back(&row);
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const auto* x, const auto* y) { return x->prompt.size() < y->prompt.size(); });
    std::vector<std::vector<Continuation*>> batches;
    for (Continuation* row : ordered) {
        const std::size_t rowTokens = row->prompt.size() + static_cast<std::size_t>(options.maxNewTokens);
        const bool fits = !batches.empty()
            && (batches.back().size() + 1) * rowTokens <= static_cast<std::size_t>(options.batchTokens);
        if (!fits)
            batches.emplace_back();
        batches.back().push_back(row);
    }
    return batches;
}

std::string textOf(const Continuation& row, const tokenizer::Tokenizer& tokenizer, const Ends& ends)
{
    auto ids = row.generated;
    if (!ids.empty() && isEnd(ends, ids.back()))
        ids.pop_back();
    const std::string text = tokenizer.decode(ids);
    return text.substr(0, endIn(text, ends));
}

} // namespace

Result<std::vector<std::string>> LoadedModel::generate(const std::vector<std::string>& prompts,
    const GenerationOptions& options, const LoadedAdapter* adapter, std::stop_token stop,
    const ProgressSink& progress) const
{
    ISOGLOSS_TRY(const Ends ends, endsOf(*this, options));
    ISOGLOSS_TRY(auto rows, encodePrompts(*this, prompts, options.seed));
    const EndTest hasEnded = [&](const Continuation& row) {
        return isEnd(ends, row.generated.back())
            || (!ends.texts.empty() && endIn(tokenizer().decode(row.generated), ends) != std::string::npos);
    };
    Progress done{0, prompts.size()};
    for (const auto& batch : batchByLength(rows, options)) {
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        ISOGLOSS_CHECK(guarded(m_parts->decoder.device(), [&] {
            return continueBatch(m_parts->decoder, batch, options,
                adapter != nullptr ? &adapter->parts().adapter : nullptr, hasEnded, stop);
        }));
        done.done += batch.size();
        if (progress)
            progress(done);
    }
    std::vector<std::string> texts;
    for (const Continuation& row : rows)
        texts.push_back(textOf(row, tokenizer(), ends));
    return texts;
}

} // namespace isogloss::model
