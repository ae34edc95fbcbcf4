// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/errors.h"
#include "core/analysis/layers.h"
#include "core/analysis/text_hash.h"
#include "core/analysis/torch/imported_pairs.h"
#include "core/analysis/torch/report_maker.h"
#include "core/analysis/torch/vector_files.h"
#include "core/base/errors.h"
#include "core/base/sha256.h"

#include <ATen/ATen.h>
#include <c10/util/Exception.h>

namespace isogloss::analysis {

namespace {

/// The vectors of one language and what tells them from others.
struct ImportedLanguage
{
    std::string name;
    std::shared_ptr<PooledVectors> vectors = std::make_shared<PooledVectors>();
    std::string hash; ///< SHA-256 of all
    std::vector<std::string> rowHashes; ///< of each sentence over all layers
    const data::TextTable* texts = nullptr;

    std::int64_t sentences() const { return vectors->front().front().size(0); }
    /// "[layers, sentences, width]" of what must be alike.
    std::string shape() const
    {
        return std::to_string(vectors->front().size()) + " x "
            + std::to_string(vectors->front().front().size(1));
    }
};

Result<ImportedLanguage> importLanguage(const VectorFile& file, const std::vector<data::TextTable>& texts)
{
    ImportedLanguage language;
    language.name = file.language;
    ISOGLOSS_TRY(const at::Tensor vectors, readVectorFile(file.path)); // (layers, N, D)
    language.vectors->push_back(vectors.unbind(0));
    Sha256 whole;
    const at::Tensor rows = vectors.transpose(0, 1).contiguous(); // (N, layers, D)
    const std::size_t rowBytes = rows.nbytes() / static_cast<std::size_t>(rows.size(0));
    for (std::int64_t i = 0; i < rows.size(0); ++i) {
        const auto* const data = static_cast<const char*>(rows.const_data_ptr());
        language.rowHashes.push_back(sha256({data + static_cast<std::size_t>(i) * rowBytes, rowBytes}));
        whole.add(language.rowHashes.back());
    }
    language.hash = whole.finish();
    for (const data::TextTable& table : texts)
        if (table.language == file.language)
            language.texts = &table;
    if (language.texts != nullptr && std::ssize(language.texts->texts) != language.sentences())
        return Error{errors::UnequalVectors,
            {{"source", file.language}, {"target", file.language},
                {"value", std::to_string(language.sentences())},
                {"allowed", std::to_string(language.texts->size())}},
            {}};
    return language;
}

/// Rows of a language for the keys of a pair; `order` names the rows, without it the keys name all of them in order.
PairSide sideOf(
    const ImportedLanguage& language, const std::vector<std::string>& keys, const data::TextTable* order)
{
    PairSide side{language.vectors, {}, {}};
    std::map<std::string_view, std::int64_t> rowOf;
    for (std::size_t i = 0; order != nullptr && i < order->size(); ++i)
        rowOf[order->keys[i]] = static_cast<std::int64_t>(i);
    std::map<std::string_view, std::int64_t> firstLike; // equal vectors have one row
    std::map<std::int64_t, int> times;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto row = order != nullptr ? rowOf.at(keys[i]) : static_cast<std::int64_t>(i);
        side.rows.push_back(
            firstLike.try_emplace(language.rowHashes[static_cast<std::size_t>(row)], row).first->second);
        ++times[side.rows.back()];
    }
    for (const std::int64_t row : side.rows)
        side.twins.push_back(times[row] > 1);
    return side;
}

/// The text whose keys a pair has.
const data::TextTable* namingText(const ImportedLanguage& source, const ImportedLanguage& target)
{
    return source.texts != nullptr ? source.texts : target.texts;
}

VectorPair vectorsOf(
    const ImportedLanguage& source, const ImportedLanguage& target, const std::vector<std::string>& keys)
{
    const data::TextTable* const naming = namingText(source, target);
    const bool areJoinedByKey
        = source.texts != nullptr && target.texts != nullptr && source.texts->keyed && target.texts->keyed;
    return {sideOf(source, keys, naming), sideOf(target, keys, areJoinedByKey ? target.texts : naming)};
}

Result<PreparedPair> preparePair(const ImportedLanguage& source, const ImportedLanguage& target)
{
    if (source.shape() != target.shape())
        return Error{errors::UnequalVectors,
            {{"source", source.name}, {"target", target.name}, {"value", source.shape()},
                {"allowed", target.shape()}},
            {}};
    PreparedPair pair;
    if (source.texts != nullptr && target.texts != nullptr) {
        ISOGLOSS_TRY(pair.texts, data::joinTexts(*source.texts, *target.texts));
        pair.textHash = textHash(pair.texts);
    } else if (source.sentences() != target.sentences()) {
        return Error{errors::UnequalVectors,
            {{"source", source.name}, {"target", target.name}, {"value", std::to_string(source.sentences())},
                {"allowed", std::to_string(target.sentences())}},
            {}};
    } else {
        pair.textHash = sha256(source.hash + target.hash);
        if (const data::TextTable* const naming = namingText(source, target)) {
            pair.texts.keys = naming->keys;
            pair.texts.groups = naming->groups;
        } else {
            for (std::int64_t i = 1; i <= source.sentences(); ++i)
                pair.texts.keys.push_back(std::to_string(i));
            pair.texts.groups.resize(pair.texts.keys.size());
        }
    }
    pair.texts.source = source.name;
    pair.texts.target = target.name;
    if (pair.texts.size() < 2)
        return Error{errors::TooFewSentences,
            {{"source", source.name}, {"target", target.name}, {"value", std::to_string(pair.texts.size())}},
            {}};
    return pair;
}

} // namespace

Result<ImportedPairs> importPairs(
    const std::vector<VectorFile>& files, const std::vector<data::TextTable>& texts, const LayerOptions& options)
{
    if (files.size() < 2)
        return Error{errors::TooFewTexts, {{"value", std::to_string(files.size())}}, {}};
    std::vector<ImportedLanguage> languages;
    std::string hashes;
    std::vector<std::string> names;
    for (const VectorFile& file : files) {
        ISOGLOSS_TRY(auto language, importLanguage(file, texts));
        hashes += language.hash;
        names.push_back(language.name);
        languages.push_back(std::move(language));
    }
    ISOGLOSS_TRY(const auto wanted, wantedPairs(names, options.pairs));
    ImportedPairs pairs;
    for (const auto& [source, target] : wanted) {
        ISOGLOSS_TRY(auto pair, preparePair(languages[source], languages[target]));
        pairs.vectors.push_back(vectorsOf(languages[source], languages[target], pair.texts.keys));
        pairs.texts.push_back(std::move(pair));
    }
    pairs.context.layers = static_cast<int>(languages.front().vectors->front().size()) - 1;
    pairs.context.pool = pairs.context.mexaPool = Pool::Given;
    pairs.context.isCentred = options.center;
    pairs.context.dtype = "f32";
    pairs.context.modelHash = sha256(hashes);
    return pairs;
}

Result<LayerReport> measureVectors(const std::vector<VectorFile>& files,
    const std::vector<data::TextTable>& texts, LayerOptions options, std::stop_token stop,
    const RowSink& partialRows)
{
    ISOGLOSS_TRY(const ImportedPairs pairs, importPairs(files, texts, options));
    options.pool = options.mexaPool = Pool::Given;
    LayerReport report;
    report.modelHash = pairs.context.modelHash;
    report.dtype = pairs.context.dtype;
    report.pooling = poolName(Pool::Given);
    report.isCentred = pairs.context.isCentred;
    try {
        if (!ReportMaker(options, pairs.context, pairs.texts, pairs.vectors, false)
                 .fill(report, std::move(stop), partialRows))
            return Error{isogloss::errors::Stopped, {}, {}};
    } catch (const c10::Error& failure) {
        return Error{errors::ComputationFailed, {}, failure.what_without_backtrace()};
    }
    return report;
}

} // namespace isogloss::analysis
