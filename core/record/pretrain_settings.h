// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/record/run_settings.h"
#include "core/record/setting.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

/// The settings of a pretraining, which makes a small base model from text, with a table of their own beside
/// that of runs.
namespace isogloss::record {

struct PretrainText
{
    std::string path;
    std::string language; ///< a key, or "" for text in several languages
    double weight = 1; ///< how often a line is drawn, relative to the lines of the others
};

enum class PieceType { Unigram, Bpe };

struct PieceSettings
{
    PieceType type = PieceType::Unigram;
    int vocabularySize = 4000;
    double characterCoverage = 1.0;
    bool byteFallback = true;
};

struct ArchitectureSettings
{
    int layers = 8;
    int hiddenSize = 192;
    int heads = 6;
    int keyValueHeads = 3;
    int intermediateSize = 512;
    int maxPositions = 256;
    double ropeTheta = 10000;
    bool tieEmbeddings = true;
};

struct PretrainBatch
{
    int tokens = 4096; ///< padded tokens in a micro-batch
    int accumulation = 1;
};

struct PretrainRun
{
    std::uint64_t seed = 1;
    int steps = 1000;
    int logEvery = 50;
    int threads = 0;
};

struct PretrainSettings
{
    std::vector<PretrainText> text;
    PieceSettings tokenizer;
    ArchitectureSettings architecture;
    OptimizerSettings optimizer;
    PretrainBatch batch;
    PretrainRun run;
};

const SettingsTable<PretrainSettings>& pretrainSettingsTable();

/// Errors as of parseRunSettings; also a hidden size that the heads do not divide.
Result<PretrainSettings> loadPretrainSettings(const std::filesystem::path& path);

} // namespace isogloss::record
