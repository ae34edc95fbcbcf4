// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/merge.h"

#include "core/base/file.h"
#include "core/merge/checkpoints.h"
#include "core/merge/errors.h"
#include "core/merge/torch/factors.h"
#include "core/merge/torch/lora_modules.h"
#include "core/model/torch/decoder.h"
#include "core/model/torch/lora.h"
#include "core/record/adapter_card.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <cmath>
#include <nlohmann/json.hpp>

namespace isogloss::merge {
namespace {

namespace fs = std::filesystem;

fs::path adapter(const std::string& name)
{
    return tests::golden("merge/" + name);
}

MergeOptions merging(Method method, const std::vector<std::pair<std::string, double>>& sources)
{
    MergeOptions options;
    options.method = method;
    for (const auto& [name, weight] : sources)
        options.sources.push_back({adapter(name), {weight, {}, {}}});
    return options;
}

class MergeAdapters : public testing::Test
{
protected:
    Result<std::optional<MergeReport>> merge(const MergeOptions& options, const std::string& name = "merged")
    {
        return mergeAdapters(options, m_folder / name);
    }
    /// Of a merge that is expected to come off.
    MergeReport made(const MergeOptions& options, const std::string& name = "merged")
    {
        auto report = merge(options, name);
        EXPECT_OK(report);
        return report.has_value() ? report.value().value_or(MergeReport()) : MergeReport();
    }
    /// A copy of a golden adapter that says what it was trained on.
    fs::path withCard(const std::string& name, const record::AdapterCard& card) const
    {
        fs::copy(adapter(name), m_folder / name, fs::copy_options::recursive);
        EXPECT_OK(writeJson(m_folder / name / fs::path("isogloss.json"), record::toJson(card)));
        return m_folder / name;
    }

    tests::TemporaryFolder m_folder;
};

TEST_F(MergeAdapters, GivesTheLogitsOfTheWeightedSumWhereItIsExact)
{
    ASSERT_VALUE(const auto golden, model::readSafetensors(tests::golden("merge/logits.safetensors")));
    ASSERT_VALUE(
        const auto decoder, model::Decoder::load(tests::golden("model/llama"), c10::kCPU, c10::kFloat));
    for (const Method method : {Method::Cat, Method::Svd}) {
        MergeOptions options = merging(method, {{"one", 0.7}, {"root", 1.3}});
        if (method == Method::Svd)
            options.rank = 7;
        const std::string name(merge::name(method));
        const MergeReport report = made(options, name);
        EXPECT_EQ(report.rank, 7);
        EXPECT_NEAR(report.keptEnergy, 1, 1e-9);
        ASSERT_VALUE(const auto merged, model::readLora(m_folder / name, decoder.config()));
        model::ForwardOptions with;
        with.adapter = &merged;
        const c10::NoGradGuard noGradients;
        const auto hidden
            = decoder.hidden(golden.at("ids").unsqueeze(0), decoder.config().layers, with); // (1, T, D)
        EXPECT_LE((decoder.logits(hidden[0]) - golden.at("logits")).abs().max().item<double>(), 1e-4) << name;
    }
}

TEST_F(MergeAdapters, SaysWhatASmallerRankLoses)
{
    made(merging(Method::Cat, {{"one", 1}, {"two", 1}}), "whole");
    double before = 0;
    for (const int rank : {1, 3, 5, 6}) {
        MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
        options.rank = rank;
        const std::string name = "rank" + std::to_string(rank);
        const MergeReport report = made(options, name);
        EXPECT_GT(report.keptEnergy, before);
        before = report.keptEnergy;
        // the report's energy is that of the files
        ASSERT_VALUE(const auto cut, readModules(m_folder / name));
        ASSERT_VALUE(const auto all, readModules(m_folder / "whole"));
        double lost = 0;
        double total = 0;
        for (const auto& [id, factors] : all.modules) {
            const double energy = innerProduct(factors, factors);
            const double error = relativeError(cut.modules.at(id), factors);
            total += energy;
            lost += error * error * energy;
        }
        EXPECT_NEAR(report.keptEnergy, 1 - lost / total, 1e-6);
    }
    EXPECT_NEAR(before, 1, 1e-9);
}

TEST_F(MergeAdapters, FindsTheSmallestRankThatKeepsEnough)
{
    MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
    options.keptEnergy = 0.8;
    const MergeReport enough = made(options, "enough");
    EXPECT_GE(enough.keptEnergy, 0.8);
    options.keptEnergy.reset();
    options.rank = enough.rank - 1;
    const MergeReport less = made(options, "less");
    EXPECT_LT(less.keptEnergy, 0.8);
    options.keptEnergy = 1;
    const MergeReport all = made(options, "all");
    EXPECT_EQ(all.rank, 6);
}

TEST_F(MergeAdapters, TakesAnUpdateAloneWhereTheOtherHasNone)
{
    const MergeReport report = made(merging(Method::Cat, {{"one", 1}, {"root", 2}}));
    ASSERT_VALUE(const auto merged, readModules(m_folder / "merged"));
    ASSERT_VALUE(const auto one, readModules(adapter("one")));
    const ModuleId down{1, model::LinearKind::Down}; // of "one" alone
    const Part alone{one.modules.at(down), one.shape.scale(), 1};
    EXPECT_LE(relativeError(merged.modules.at(down), concatenated({&alone, 1})), 1e-6);
    for (const ModuleReport& module : report.modules)
        EXPECT_EQ(module.interference.has_value(), module.linear != "down_proj");
}

TEST_F(MergeAdapters, TakesAwayWhatAnAdapterLearned)
{
    made(merging(Method::Cat, {{"one", -1}}));
    ASSERT_VALUE(const auto merged, readModules(m_folder / "merged"));
    ASSERT_VALUE(const auto one, readModules(adapter("one")));
    for (const auto& [id, factors] : one.modules) {
        const Part negated{factors, one.shape.scale(), -1};
        EXPECT_LE(relativeError(merged.modules.at(id), concatenated({&negated, 1})), 1e-6);
    }
}

TEST_F(MergeAdapters, WeighsLayersAndKinds)
{
    MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
    const auto [outside, inside] = swapLayers({2, 2}, 0);
    options.sources[0].weights = outside;
    options.sources[1].weights = inside;
    const MergeReport report = made(options);
    EXPECT_NEAR(report.keptEnergy, 1, 1e-9); // each layer is one adapter's
    ASSERT_VALUE(const auto merged, readModules(m_folder / "merged"));
    for (const auto& [id, factors] : merged.modules) {
        ASSERT_VALUE(const auto source, readModules(adapter(id.layer == 2 ? "two" : "one")));
        const Part alone{source.modules.at(id), source.shape.scale(), 1};
        EXPECT_LE(relativeError(factors, concatenated({&alone, 1})), 1e-5);
    }
}

TEST_F(MergeAdapters, GivesOneAdapterBackByEveryMethod)
{
    ASSERT_VALUE(const auto one, readModules(adapter("one")));
    for (const std::string& method : methodNames()) {
        MergeOptions options = merging(methodNamed(method).value(), {{"one", 1}});
        options.density = 0.3;
        EXPECT_NEAR(made(options, method).keptEnergy, 1, 1e-9) << method;
        ASSERT_VALUE(const auto merged, readModules(m_folder / method));
        for (const auto& [id, factors] : one.modules) {
            const Part alone{factors, one.shape.scale(), 1};
            EXPECT_LE(relativeError(merged.modules.at(id), concatenated({&alone, 1})), 1e-5) << method;
        }
    }
}

TEST_F(MergeAdapters, LeavesAnAdapterAsItIsWhereTheOtherHasNoWeight)
{
    ASSERT_VALUE(const auto one, readModules(adapter("one")));
    for (const std::string& method : methodNames()) {
        MergeOptions options = merging(methodNamed(method).value(), {{"one", 0.5}, {"two", 1}});
        options.density = 0.4;
        options.sources[1].weights = insideBand({2, 2}, 0);
        made(options, method);
        ASSERT_VALUE(const auto merged, readModules(m_folder / method));
        for (const auto& [id, factors] : one.modules) {
            const Part half{factors, one.shape.scale(), 0.5};
            const double error = relativeError(merged.modules.at(id), concatenated({&half, 1}));
            if (id.layer == 2)
                EXPECT_GT(error, 0.1) << method;
            else
                EXPECT_LE(error, 1e-5) << method;
        }
    }
}

TEST_F(MergeAdapters, TakesNothingOfAdaptersWithoutWeight)
{
    for (const Method method : {Method::Cat, Method::Svd, Method::Ties, Method::DareTiesSvd}) {
        const std::string folder(name(method));
        made(merging(method, {{"one", 0}, {"two", 0}}), folder);
        ASSERT_VALUE(const auto merged, readModules(m_folder / folder));
        for (const auto& [id, factors] : merged.modules)
            EXPECT_EQ(innerProduct(factors, factors), 0);
    }
}

TEST_F(MergeAdapters, AveragesTheCheckpointsOfARunWithTheirCard)
{
    record::AdapterCard card;
    card.baseName = "base";
    card.baseHash = "b1";
    card.terms.licences = {"CC-BY-4.0"};
    const fs::path run = m_folder / "first";
    fs::create_directories(run / "checkpoints");
    fs::copy(adapter("one"), run / "checkpoints/step-000010", fs::copy_options::recursive);
    fs::copy(adapter("two"), run / "checkpoints/step-000020", fs::copy_options::recursive);
    fs::create_directories(run / "adapter");
    ASSERT_OK(writeJson(run / "adapter/isogloss.json", record::toJson(card)));
    MergeOptions options;
    options.method = Method::Cat;
    ASSERT_VALUE(options.sources, checkpointsOf(run));
    EXPECT_EQ(made(options).notes.size(), 1U); // scales
    const fs::path path = m_folder / "merged/isogloss.json";
    ASSERT_VALUE(const Json json, readJson(path));
    ASSERT_VALUE(const auto merged, record::parseAdapterCard(json, path.string()));
    EXPECT_EQ(merged.baseHash, "b1");
    EXPECT_EQ(merged.terms.licences, card.terms.licences);
    EXPECT_EQ(merged.parents[1].name, "first step-000020");
    EXPECT_EQ(merged.parents[1].weight, 0.5);
}

TEST_F(MergeAdapters, SaysWhereTheResultComesFrom)
{
    record::AdapterCard card;
    card.baseName = "base";
    card.baseHash = "b1";
    card.tokenizerHash = "t1";
    card.prompt = "plain";
    card.taught = {"eng_Latn"};
    card.terms.licences = {"CC0-1.0"};
    card.terms.mayLeave.permission = record::Permission::Text;
    record::AdapterCard other = card;
    other.taught = {};
    other.aligned = {"eng_Latn", "swh_Latn"};
    other.terms.licences = {"CC0-1.0", "CC-BY-4.0"};
    other.terms.mayLeave = {record::Permission::Numbers, {"verses"}};
    other.prompt = "chatml";
    MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 0.5}});
    options.sources[0].adapter = withCard("one", card);
    options.sources[1].adapter = withCard("two", other);
    const MergeReport report = made(options);
    ASSERT_EQ(report.notes.size(), 2U); // prompts and scales
    const fs::path path = m_folder / "merged" / fs::path("isogloss.json");
    ASSERT_VALUE(const Json json, readJson(path));
    ASSERT_VALUE(const auto merged, record::parseAdapterCard(json, path.string()));
    EXPECT_EQ(merged.baseHash, "b1");
    EXPECT_EQ(merged.method, "svd");
    EXPECT_EQ(merged.taught, card.taught);
    EXPECT_EQ(merged.aligned, other.aligned);
    EXPECT_EQ(merged.terms.licences, other.terms.licences);
    EXPECT_EQ(merged.terms.mayLeave.permission, record::Permission::Numbers);
    EXPECT_EQ(merged.terms.mayLeave.because, std::vector<std::string>{"verses"});
    ASSERT_EQ(merged.parents.size(), 2U);
    EXPECT_EQ(merged.parents[1].name, "two");
    EXPECT_EQ(merged.parents[1].weight, 0.5);
    EXPECT_EQ(merged.parents[1].hash.size(), 64U);
}

TEST_F(MergeAdapters, RefusesWhatDoesNotFit)
{
    record::AdapterCard card;
    card.baseName = "base";
    card.baseHash = "b1";
    MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
    options.sources[0].adapter = withCard("one", card);
    card.baseHash = "b2";
    options.sources[1].adapter = withCard("two", card);
    EXPECT_ERROR(merge(options), errors::MergeBases);
    EXPECT_ERROR(merge(merging(Method::Linear, {{"one", 1}, {"small", 1}})), errors::MergeRanks);
    EXPECT_ERROR(merge(merging(Method::Cat, {{"one", 1}, {"one", 1}})), errors::MergeRepeated);
    EXPECT_ERROR(merge(merging(Method::Cat, {})), errors::MergeNothing);
    options.sources = {{adapter("root"), {}}, {options.sources[0].adapter, {}}, {options.sources[1].adapter, {}}};
    EXPECT_ERROR(merge(options), errors::MergeBases); // also of the second and the third
    options = merging(Method::Cat, {{"one", 1}});
    options.sources.push_back({tests::golden("model/adapters/plain"), {}});
    options.base = tests::golden("model/qwen2");
    EXPECT_FALSE(merge(options).has_value());
    EXPECT_FALSE(fs::exists(m_folder / "merged"));
}

TEST_F(MergeAdapters, RefusesAModelThatOnlyHasTheSameSizes)
{
    record::AdapterCard card;
    card.baseName = "base";
    card.baseHash = "b1";
    MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
    options.sources[0].adapter = withCard("one", card);
    options.base = tests::golden("model/llama");
    options.baseHash = "b2";
    const auto refused = merge(options);
    EXPECT_ERROR(refused, errors::MergeOtherBase);
    EXPECT_EQ(refused.error().argument("value"), "base");
    options.baseHash = "b1";
    EXPECT_OK(merge(options));
    card.baseHash.clear(); // not known, which the other adapter does not contradict
    options.sources[1].adapter = withCard("two", card);
    EXPECT_OK(merge(options, "again"));
}

TEST_F(MergeAdapters, RefusesSettingsOutsideTheirRange)
{
    for (const auto method : {Method::Cat, Method::Linear, Method::Ties}) {
        MergeOptions options = merging(method, {{"one", 1}, {"two", 1}});
        options.rank = 4;
        EXPECT_ERROR(merge(options), errors::MergeSettingUnused);
    }
    MergeOptions unused = merging(Method::TiesSvd, {{"one", 1}, {"two", 1}});
    unused.keptEnergy = 0.9;
    EXPECT_ERROR(merge(unused), errors::MergeSettingUnused);
    const auto expectRefused = [this](auto&& change) {
        MergeOptions options = merging(Method::Svd, {{"one", 1}, {"two", 1}});
        change(options);
        EXPECT_ERROR(merge(options), errors::MergeSetting);
    };
    expectRefused([](MergeOptions& options) { options.density = 0; });
    expectRefused([](MergeOptions& options) { options.density = std::nan(""); });
    expectRefused([](MergeOptions& options) { options.rank = 0; });
    expectRefused([](MergeOptions& options) { options.keptEnergy = 1.5; });
    expectRefused([](MergeOptions& options) { options.sources[0].weights.overall = std::nan(""); });
}

TEST_F(MergeAdapters, NeverTouchesWhatIsThere)
{
    fs::create_directory(m_folder / "merged");
    EXPECT_ERROR(merge(merging(Method::Cat, {{"one", 1}})), errors::MergeOutput);
    EXPECT_TRUE(fs::is_empty(m_folder / "merged"));
}

TEST_F(MergeAdapters, FindsAnAdapterThatHoldsNoNumbers)
{
    fs::copy(adapter("one"), m_folder / "one", fs::copy_options::recursive);
    ASSERT_VALUE(auto tensors, model::readLoraTensors(adapter("one")));
    ASSERT_VALUE(const auto shape, model::readLoraShape(adapter("one")));
    std::vector<std::pair<std::string, at::Tensor>> broken;
    for (const auto& [name, tensor] : tensors)
        broken.emplace_back(name, tensor.clone());
    broken[2].second[0][0] = std::nanf("");
    ASSERT_OK(model::writeLoraTensors(m_folder / "one", shape, broken, "base"));
    MergeOptions options = merging(Method::Cat, {{"two", 1}});
    options.sources.push_back({m_folder / "one", {}});
    EXPECT_ERROR(merge(options), errors::MergeSelfTest);
}

TEST_F(MergeAdapters, DrawsTheSameForASeed)
{
    MergeOptions options = merging(Method::DareTies, {{"one", 1}, {"two", 1}});
    const auto bytes = [&](const std::string& name) {
        EXPECT_OK(merge(options, name));
        return readFile(m_folder / name / fs::path("adapter_model.safetensors")).value();
    };
    const std::string first = bytes("first");
    EXPECT_EQ(bytes("second"), first);
    options.seed = 2;
    EXPECT_NE(bytes("third"), first);
}

TEST_F(MergeAdapters, StopsAndTellsHowFarItIs)
{
    std::stop_source stop;
    std::vector<std::uint64_t> seen;
    ASSERT_VALUE(const auto report,
        mergeAdapters(merging(Method::Cat, {{"one", 1}, {"two", 1}}), m_folder / "merged", stop.get_token(),
            [&](const Progress& progress) {
                seen.push_back(progress.done);
                EXPECT_EQ(progress.total, 6U);
                if (progress.done == 2)
                    stop.request_stop();
            }));
    EXPECT_FALSE(report.has_value());
    EXPECT_EQ(seen, (std::vector<std::uint64_t>{1, 2}));
    EXPECT_FALSE(fs::exists(m_folder / "merged"));
}

TEST_F(MergeAdapters, AveragesTheCheckpointsOfARun)
{
    EXPECT_ERROR(checkpointsOf(m_folder.path()), errors::MergeNoCheckpoints);
    fs::create_directories(m_folder / "run/checkpoints");
    fs::copy(adapter("one"), m_folder / "run/checkpoints/step-000002", fs::copy_options::recursive);
    fs::copy(adapter("two"), m_folder / "run/checkpoints/step-000004", fs::copy_options::recursive);
    MergeOptions options;
    options.method = Method::Cat;
    ASSERT_VALUE(options.sources, checkpointsOf(m_folder / "run"));
    ASSERT_EQ(options.sources.size(), 2U);
    EXPECT_EQ(options.sources[0].adapter.filename(), "step-000002");
    made(options);
    made(merging(Method::Cat, {{"one", 0.5}, {"two", 0.5}}), "halves");
    EXPECT_EQ(readFile(m_folder / "merged" / fs::path("adapter_model.safetensors")).value(),
        readFile(m_folder / "halves" / fs::path("adapter_model.safetensors")).value());
}

TEST_F(MergeAdapters, ReportsAsJson)
{
    const MergeReport report = made(merging(Method::Svd, {{"one", 1}, {"two", 1}}));
    const Json json = mergeReportJson(report);
    EXPECT_EQ(json["method"], "svd");
    EXPECT_EQ(json["rank"], 3);
    EXPECT_EQ(json["identity_test"], "passed");
    ASSERT_EQ(json["modules"].size(), 6U);
    for (const char* field :
        {"layer", "linear", "error", "cosine", "norms", "sign_conflicts", "output_overlap"})
        EXPECT_TRUE(json["modules"][0].contains(field)) << field;
    EXPECT_EQ(json["bytes"], fs::file_size(m_folder / "merged" / fs::path("adapter_model.safetensors")));
}

} // namespace
} // namespace isogloss::merge
