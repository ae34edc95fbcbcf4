// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/generation.h"

#include "core/base/errors.h"
#include "core/model/sampler.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>

namespace isogloss::model {

namespace {

/// The rows of a batch that still run, with the state of the decoder for them.
class RunningBatch
{
public:
    RunningBatch(const Decoder& decoder, std::span<Continuation* const> rows,
        const GenerationOptions& options, const LoraAdapter* adapter)
        : m_decoder(decoder)
        , m_options(options)
        , m_rows(rows.begin(), rows.end())
    {
        m_forward.adapter = adapter;
        m_forward.cache = &m_cache;
    }

    bool isEmpty() const { return m_rows.empty(); }

    void readPrompts()
    {
        std::size_t longest = 0;
        for (const auto* row : m_rows)
            longest = std::max(longest, row->prompt.size());
        const auto count = static_cast<std::int64_t>(m_rows.size());
        const auto ids = at::zeros({count, static_cast<std::int64_t>(longest)}, at::kLong);
        const auto padding = at::zeros({count}, at::kLong);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto& prompt = m_rows[i]->prompt;
            auto* const end = ids.mutable_data_ptr<std::int64_t>() + (i + 1) * longest;
            std::copy_backward(prompt.begin(), prompt.end(), end);
            padding.mutable_data_ptr<std::int64_t>()[i] = static_cast<std::int64_t>(longest - prompt.size());
        }
        if (padding.any().item<bool>())
            m_forward.leftPadding = padding.to(m_decoder.device());
        addTokens(ids);
    }

    void readLastTokens()
    {
        const auto ids = at::empty({static_cast<std::int64_t>(m_rows.size()), 1}, at::kLong);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            ids.mutable_data_ptr<std::int64_t>()[i] = m_rows[i]->generated.back();
        addTokens(ids);
    }

    /// Keeps the rows that have not ended, in the cache too.
    void dropEnded(const EndTest& hasEnded)
    {
        std::vector<std::int64_t> kept;
        std::vector<Continuation*> rows;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (isFull(*m_rows[i]) || hasEnded(*m_rows[i]))
                continue;
            kept.push_back(static_cast<std::int64_t>(i));
            rows.push_back(m_rows[i]);
        }
        if (rows.size() == m_rows.size())
            return;
        m_rows = std::move(rows);
        if (!m_rows.empty())
            select(at::tensor(kept, at::kLong).to(m_decoder.device()));
    }

private:
    bool isFull(const Continuation& row) const
    {
        const auto positions = static_cast<std::size_t>(m_decoder.config().maxPositions);
        return row.generated.size() >= static_cast<std::size_t>(m_options.maxNewTokens)
            || row.prompt.size() + row.generated.size() >= positions;
    }

    /// Reads ids (B, T) and appends to every row the token that follows.
    void addTokens(const at::Tensor& ids)
    {
        const auto hidden
            = m_decoder.hidden(ids.to(m_decoder.device()), m_decoder.config().layers, m_forward); // (B, T, D)
        const auto logits = m_decoder.logits(hidden.select(1, hidden.size(1) - 1)); // (B, D) -> (B, V)
        std::vector<Rng*> generators;
        for (auto* row : m_rows)
            generators.push_back(&row->rng);
        const auto chosen = chooseTokens(logits, m_options, generators);
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            m_rows[i]->generated.push_back(chosen[i]);
    }

    void select(const at::Tensor& rows)
    {
        for (at::Tensor& keys : m_cache.keys)
            keys = keys.index_select(0, rows);
        for (at::Tensor& values : m_cache.values)
            values = values.index_select(0, rows);
        if (m_forward.leftPadding.defined())
            m_forward.leftPadding = m_forward.leftPadding.index_select(0, rows);
    }

    const Decoder& m_decoder;
    const GenerationOptions& m_options;
    std::vector<Continuation*> m_rows;
    KeyValueCache m_cache;
    ForwardOptions m_forward;
};

} // namespace

Result<void> continueBatch(const Decoder& decoder, std::span<Continuation* const> batch,
    const GenerationOptions& options, const LoraAdapter* adapter, const EndTest& hasEnded,
    const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    RunningBatch running(decoder, batch, options, adapter);
    running.readPrompts();
    running.dropEnded(hasEnded);
    while (!running.isEmpty()) {
        if (stop.stop_requested())
            return Error{errors::Stopped, {}, {}};
        running.readLastTokens();
        running.dropEnded(hasEnded);
    }
    return {};
}

} // namespace isogloss::model
