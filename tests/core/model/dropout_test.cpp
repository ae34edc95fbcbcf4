// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/dropout.h"

#include "tests/core/model/tensor_support.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Parallel.h>

namespace isogloss::model {

namespace {

class Dropout : public tests::OnDevice
{
protected:
    static DropoutMask maskOf(std::uint64_t seed, double share)
    {
        auto generator = at::detail::createCPUGenerator(seed);
        return drawMask(generator, share);
    }
};

TEST_P(Dropout, DropsTheShareAndKeepsTheRestAsItIs)
{
    const auto x = at::rand({300, 1001}).add_(1).to(device());
    const auto y = dropElements(x, maskOf(1, 0.1));
    const auto isDropped = y.eq(0);
    EXPECT_NEAR(isDropped.to(at::kDouble).mean().item<double>(), 0.1, 0.003);
    EXPECT_TRUE(y.equal(x.masked_fill(isDropped, 0)));
    // no row or column is treated apart
    EXPECT_LT(isDropped.to(at::kDouble).mean(0).max().item<double>(), 0.2);
    EXPECT_LT(isDropped.to(at::kDouble).mean(1).max().item<double>(), 0.16);
}

TEST_P(Dropout, TheSameMaskDropsTheSameElementsInEveryType)
{
    const DropoutMask mask = maskOf(1, 0.3);
    const auto x = at::ones({7, 13}).to(device());
    const auto y = dropElements(x, mask);
    EXPECT_TRUE(dropElements(x, mask).equal(y));
    EXPECT_TRUE(dropElements(x.to(at::kBFloat16), mask).to(at::kFloat).equal(y) || !device().is_cpu());
    EXPECT_FALSE(dropElements(x, maskOf(2, 0.3)).equal(y));
}

FOR_EACH_DEVICE(Dropout);

TEST(DropoutThreads, DoNotChangeTheMask)
{
    const auto x = at::ones({500, 401});
    const DropoutMask mask{7, 40'000};
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    const auto alone = dropElements(x, mask);
    at::set_num_threads(2);
    EXPECT_TRUE(dropElements(x, mask).equal(alone));
    at::set_num_threads(threads);
}

TEST(DropoutMask, EachDrawIsAnother)
{
    auto generator = at::detail::createCPUGenerator(1);
    const DropoutMask first = drawMask(generator, 0.25);
    EXPECT_NE(first.seed, drawMask(generator, 0.25).seed);
    EXPECT_EQ(first.keepShare(), 0.75);
    EXPECT_FALSE(drawMask(generator, 0).isOn());
}

} // namespace

} // namespace isogloss::model
