// SPDX-License-Identifier: GPL-3.0-or-later
// sweep FOLDER LANGUAGES [THREADS [DEVICE]]: retrieval and margin of all pairs of FOLDER/0.npy, 1.npy ... as the layers command
// computes them, then the matrix products alone; one line of JSON with seconds and hits.
#include "core/analysis/torch/pair_alignment.h"
#include "core/analysis/torch/vector_files.h"
#include "core/model/devices.h"
#include "core/model/product.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <numeric>
#include <sys/resource.h>

namespace {

using namespace isogloss;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The floor: what the multiplications of all pairs and layers take, shared out evenly.
double productSeconds(const std::vector<analysis::VectorPair>& pairs)
{
    const auto begin = Clock::now();
    const std::size_t layers = pairs.front().source.vectors->front().size();
    at::parallel_for(
        0, static_cast<std::int64_t>(pairs.size() * layers), 1, [&](std::int64_t first, std::int64_t last) {
            const c10::InferenceMode inference;
            for (auto job = static_cast<std::size_t>(first); job < static_cast<std::size_t>(last); ++job) {
                const auto& [source, target] = pairs[job / layers];
                model::timesTransposed((*source.vectors)[0][job % layers], (*target.vectors)[0][job % layers]);
            }
        });
    return secondsSince(begin);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return 2;
    const int languages = std::atoi(argv[2]);
    model::setComputeThreads(argc > 3 ? std::atoi(argv[3]) : 0);
    std::vector<std::shared_ptr<analysis::PooledVectors>> vectors;
    for (int i = 0; i < languages; ++i) {
        const auto read = analysis::readVectorFile(std::string(argv[1]) + '/' + std::to_string(i) + ".npy");
        if (!read.has_value())
            return 1;
        vectors.push_back(std::make_shared<analysis::PooledVectors>(1, read.value().unbind(0)));
    }
    const auto count = static_cast<std::size_t>(vectors.front()->front().front().size(0));
    std::vector<std::int64_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0);
    std::vector<analysis::VectorPair> pairs;
    for (std::size_t i = 0; i < vectors.size(); ++i)
        for (std::size_t j = i + 1; j < vectors.size(); ++j)
            pairs.push_back(
                {{vectors[i], rows, std::vector<bool>(count)}, {vectors[j], rows, std::vector<bool>(count)}});
    analysis::PairOptions options;
    options.margin = true;
    if (argc > 4)
        options.device = c10::Device(argv[4]);
    long cosineHits = 0;
    long marginHits = 0;
    const auto begin = Clock::now();
    analysis::comparePairs(
        pairs, options, {}, [&](std::size_t, const std::vector<analysis::LayerMeasures>& layers) {
            const auto hits
                = [](const std::string& text) { return std::count(text.begin(), text.end(), '1'); };
            for (const auto& layer : layers) {
                cosineHits += hits(layer.alignment.forward.hits) + hits(layer.alignment.backward.hits);
                marginHits += hits(layer.alignment.margin->forward) + hits(layer.alignment.margin->backward);
            }
        });
    const double sweep = secondsSince(begin);
    const double products = productSeconds(pairs);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"seconds\": %.3f, \"product_seconds\": %.3f, \"cosine_hits\": %ld, \"margin_hits\": %ld, "
                "\"peak_megabytes\": %ld}\n",
        sweep, products, cosineHits, marginHits, usage.ru_maxrss / 1024);
    return 0;
}
