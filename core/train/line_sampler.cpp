// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/train/line_sampler.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace isogloss::train {

namespace {
constexpr std::size_t WindowBatches = 32;
}

LineSampler::LineSampler(std::vector<Text> texts, int batchTokens, std::uint64_t seed)
    : m_texts(std::move(texts))
    , m_cycles(m_texts.size())
    , m_batchTokens(static_cast<std::size_t>(batchTokens))
    , m_rng(seed, "lines")
{
    double sum = 0;
    for (std::size_t i = 0; i < m_texts.size(); ++i) {
        m_cycles[i].order.resize(m_texts[i].lines.size());
        std::iota(m_cycles[i].order.begin(), m_cycles[i].order.end(), std::size_t{0});
        m_cycles[i].position = m_cycles[i].order.size();
        sum += m_texts[i].weight * static_cast<double>(m_texts[i].lines.size());
        m_cumulative.push_back(sum);
    }
}

const std::vector<tokenizer::TokenId>& LineSampler::drawLine()
{
    const double at = m_rng.uniform() * m_cumulative.back();
    const auto text = static_cast<std::size_t>(
        std::upper_bound(m_cumulative.begin(), m_cumulative.end(), at) - m_cumulative.begin());
    Cycle& cycle = m_cycles[text];
    if (cycle.position == cycle.order.size()) {
        m_rng.shuffle(std::span(cycle.order));
        cycle.position = 0;
    }
    return m_texts[text].lines[cycle.order[cycle.position++]];
}

void LineSampler::fillWindow()
{
    Batch lines;
    for (std::size_t tokens = 0; tokens < WindowBatches * m_batchTokens;) {
        lines.push_back(&drawLine());
        tokens += lines.back()->size();
    }
    std::stable_sort(
        lines.begin(), lines.end(), [](const auto* a, const auto* b) { return a->size() < b->size(); });
    Batch batch;
    for (const auto* line : lines) {
        if (!batch.empty() && (batch.size() + 1) * line->size() > m_batchTokens)
            m_window.push_back(std::exchange(batch, {}));
        batch.push_back(line);
    }
    m_window.push_back(std::move(batch));
    m_rng.shuffle(std::span(m_window));
}

LineSampler::Batch LineSampler::next()
{
    if (m_window.empty())
        fillWindow();
    Batch batch = std::move(m_window.back());
    m_window.pop_back();
    return batch;
}

} // namespace isogloss::train
