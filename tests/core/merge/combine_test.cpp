// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/torch/combine.h"

#include "core/base/json.h"
#include "core/merge/torch/lora_modules.h"
#include "core/model/linear_sizes.h"
#include "core/model/torch/safetensors.h"
#include "tests/support/expect_result.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

namespace isogloss::merge {
namespace {

Json cases()
{
    return readJson(tests::golden("merge/cases.json")).value();
}

/// What PEFT's add_weighted_adapter gave, linear by linear.
class CombineGolden : public testing::TestWithParam<std::size_t>
{
};

TEST_P(CombineGolden, equalsPeft)
{
    const Json golden = cases()[GetParam()];
    const std::string name = golden["name"];
    ASSERT_VALUE(const auto expected, model::readSafetensors(tests::golden("merge/merged.safetensors")));
    std::vector<LoraModules> adapters;
    for (const std::string source : golden["sources"]) {
        ASSERT_VALUE(adapters.emplace_back(), readModules(tests::golden("merge/" + source)));
    }
    CombineOptions options;
    ASSERT_VALUE(options.method, methodNamed(golden["method"].get<std::string>()));
    options.rank = golden.value("svd_rank", 0);
    options.density = golden.value("density", 1.0);
    options.vote = golden.value("majority_sign_method", "total") == "frequency" ? SignVote::Frequency
                                                                                : SignVote::Total;
    options.mask = [&, next = 0](at::IntArrayRef) mutable {
        return expected.at(name + "/mask." + std::to_string(next++));
    };
    for (const auto& [id, factors] : adapters[0].modules) {
        std::vector<Part> parts;
        for (std::size_t i = 0; i < adapters.size(); ++i)
            parts.push_back({adapters[i].modules.at(id), adapters[i].shape.scale(), golden["weights"][i]});
        Factors merged = combine(parts, options);
        if (options.method == Method::Svd)
            merged = withRank(merged, options.rank);
        const std::string module = model::linearName(id.layer, id.kind).substr(6); // without "model."
        const at::Tensor& wanted = expected.at(name + "/" + module);
        const double largest = wanted.abs().max().item<double>();
        EXPECT_LE(
            (merged.b.matmul(merged.a) - wanted).abs().max().item<double>(), 1e-5 * std::max(1.0, largest))
            << module;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Cases, CombineGolden, testing::Range<std::size_t>(0, cases().size()), [](const auto& test) {
        std::string name = cases()[test.param]["name"];
        std::replace(name.begin(), name.end(), '-', '_');
        return "case" + name;
    });

TEST(Methods, AreKnownByTheNamesOfPeft)
{
    for (const std::string& method : methodNames()) {
        ASSERT_VALUE(const Method found, methodNamed(method));
        EXPECT_EQ(name(found), method);
    }
    EXPECT_FALSE(methodNamed("slerp").has_value());
}

TEST(Combine, OfOneAdapterAtWeightOneIsThatAdapterWhateverTheMethod)
{
    ASSERT_VALUE(const LoraModules adapter, readModules(tests::golden("merge/root")));
    for (const std::string& method : methodNames()) {
        CombineOptions options;
        ASSERT_VALUE(options.method, methodNamed(method));
        options.rank = adapter.shape.rank;
        for (const auto& [id, factors] : adapter.modules) {
            const Part part{factors, adapter.shape.scale(), 1};
            const Factors merged = combine({&part, 1}, options);
            EXPECT_TRUE(at::allclose(
                merged.b.matmul(merged.a), factors.b.matmul(factors.a) * adapter.shape.scale(), 1e-4, 1e-5))
                << method;
        }
    }
}

} // namespace
} // namespace isogloss::merge
