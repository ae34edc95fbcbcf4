// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/torch/device_retrieval.h"

#include "core/analysis/torch/pair_alignment.h"
#include "tests/core/model/tensor_support.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <numeric>

namespace isogloss::analysis {
namespace {

constexpr std::int64_t Layers = 3;
constexpr std::int64_t Width = 24;

/// Two languages that share meanings, less from layer to layer.
std::pair<at::Tensor, at::Tensor> twoLanguages(std::int64_t sentences)
{
    const at::Generator random = at::detail::createCPUGenerator(7);
    const at::Tensor meaning = at::randn({1, sentences, Width}, random) + 0.5;
    const at::Tensor noise = at::arange(1, Layers + 1).view({Layers, 1, 1}) * 0.7;
    const auto language = [&] { return meaning + noise * at::randn({Layers, sentences, Width}, random); };
    at::Tensor source = language();
    return {source, language()};
}

void expectSame(const Alignment& found, const Alignment& expected)
{
    EXPECT_EQ(found.forward.hits, expected.forward.hits);
    EXPECT_EQ(found.backward.hits, expected.backward.hits);
    EXPECT_EQ(found.forward.ranks, expected.forward.ranks);
    EXPECT_EQ(found.backward.ranks, expected.backward.ranks);
    EXPECT_EQ(found.forward.nearest, expected.forward.nearest);
    EXPECT_EQ(found.backward.nearest, expected.backward.nearest);
    EXPECT_NEAR(found.cosine, expected.cosine, 1e-6);
    EXPECT_NEAR(found.cosineShuffled, expected.cosineShuffled, 1e-6);
    ASSERT_EQ(found.otherCosines.size(), expected.otherCosines.size());
    for (std::size_t i = 0; i < found.cosines.size(); ++i) {
        EXPECT_NEAR(found.cosines[i], expected.cosines[i], 1e-6);
        EXPECT_NEAR(found.otherCosines[i], expected.otherCosines[i], 1e-6);
    }
    ASSERT_EQ(found.margin.has_value(), expected.margin.has_value());
    if (!found.margin)
        return;
    EXPECT_EQ(found.margin->forward, expected.margin->forward);
    EXPECT_EQ(found.margin->backward, expected.margin->backward);
    EXPECT_EQ(found.shuffledMargin->forward, expected.shuffledMargin->forward);
    EXPECT_EQ(found.shuffledMargin->backward, expected.shuffledMargin->backward);
}

class DeviceRetrieval : public tests::OnDevice
{
};

TEST_P(DeviceRetrieval, FindsWhatTheScansOfTheProcessorFind)
{
    for (const std::int64_t sentences : {2, 3, 5, 64, 301})
        for (const bool withMargin : {false, true}) {
            SCOPED_TRACE(sentences);
            auto [source, target] = twoLanguages(sentences);
            source[0][0].zero_(); // without a direction
            target[1][1] = target[1][0]; // equal vectors tie
            std::vector<bool> twins(static_cast<std::size_t>(sentences));
            twins[0] = twins[1] = true;
            const std::vector<bool> noTwins(twins.size());
            const auto found = alignLayers(unitLayers(source.to(device())), unitLayers(target.to(device())), noTwins,
                twins, withMargin, sentences * sentences + 1); // a layer at a time
            ASSERT_EQ(found.size(), static_cast<std::size_t>(Layers));
            for (std::int64_t layer = 0; layer < Layers; ++layer)
                expectSame(found[static_cast<std::size_t>(layer)],
                    align(unitVectors(source[layer]), unitVectors(target[layer]), noTwins, twins, withMargin));
        }
}

/// Three languages, each in two pairs, once on other sentences.
TEST_P(DeviceRetrieval, ComparesPairsAsTheProcessorDoes)
{
    const auto [first, second] = twoLanguages(40);
    std::vector<std::shared_ptr<PooledVectors>> languages;
    for (const at::Tensor& vectors : {first, second, first + second})
        languages.push_back(std::make_shared<PooledVectors>(1, vectors.unbind(0)));
    std::vector<std::int64_t> rows(40);
    std::iota(rows.begin(), rows.end(), 0);
    const auto side = [&](std::size_t language, std::size_t count) {
        return PairSide{
            languages[language], {rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count)}, std::vector<bool>(count)};
    };
    const std::vector<VectorPair> pairs{{side(0, 40), side(1, 40)}, {side(0, 40), side(2, 40)}, {side(1, 30), side(2, 30)}};
    for (const bool center : {false, true}) {
        PairOptions options;
        options.center = center;
        options.margin = options.mexa = options.shuffled = true;
        options.mexaPool = options.pool;
        std::vector<std::vector<LayerMeasures>> expected;
        const auto keep = [&expected](std::size_t, const std::vector<LayerMeasures>& layers) { expected.push_back(layers); };
        ASSERT_TRUE(comparePairs(pairs, options, {}, keep));
        options.device = device();
        std::size_t compared = 0;
        ASSERT_TRUE(comparePairs(pairs, options, {}, [&](std::size_t pair, const std::vector<LayerMeasures>& layers) {
            ++compared;
            for (std::size_t layer = 0; layer < layers.size(); ++layer) {
                expectSame(layers[layer].alignment, expected[pair][layer].alignment);
                EXPECT_EQ(layers[layer].mexaHits, expected[pair][layer].mexaHits);
            }
        }));
        EXPECT_EQ(compared, pairs.size());
    }
}

FOR_EACH_DEVICE(DeviceRetrieval);

} // namespace
} // namespace isogloss::analysis
