// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isogloss::store {

class Database;

/// Sentences that two languages have in common in a dataset.
struct DatasetPair
{
    std::string source; ///< language keys, in order
    std::string target;
    std::string dataset;
    std::string pivot; ///< the language over which the two were joined, "" when they were not
    std::int64_t sentences = 0;
    bool isEvaluationOnly = false;
};

/// How alike a model sees two languages at a layer, as it was measured last and stored.
struct PairMeasure
{
    std::string source; ///< language keys, in order
    std::string target;
    int layer = 0;
    double retrieval = 0; ///< mean of both directions where both are stored
    std::int64_t sentences = 0;
};

/// A model whose measures are stored, with an adapter or without.
struct MeasuredModel
{
    std::string model;
    std::string adapter; ///< "" for the base alone
    std::vector<PairMeasure> measures; ///< by layer
    std::vector<int> layers; ///< of the measures, rising
    int bestLayer = 0; ///< where the mean over its pairs is highest
    std::int64_t sentences = 0; ///< what most of its pairs were measured with; others are not comparable
};

/// Which languages have texts in common, whence, and how alike models see them.
struct PairOverview
{
    std::vector<std::string> languages; ///< keys with texts in common with another, those with most first
    std::vector<DatasetPair> pairs; ///< those with most sentences first
    std::vector<MeasuredModel> models;
};

/// Errors: of the database.
Result<PairOverview> pairOverview(const Database& database);

} // namespace isogloss::store
