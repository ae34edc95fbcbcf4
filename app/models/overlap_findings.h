// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/data/overlap.h"

#include <QList>
#include <QString>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace isogloss::app {

/// An evaluation text and the training text that gives it away.
struct FoundOverlap
{
    QString language; ///< key
    data::OverlapKind kind = data::OverlapKind::Near;
    double similarity = 0; ///< 0..1
    QString evaluation; ///< the beginnings of both texts
    QString training;
};

/// What was found of one language that both datasets have.
struct LanguageOverlap
{
    QString language; ///< key
    qint64 evaluation = 0; ///< texts of it
    qint64 exact = 0;
    qint64 normalised = 0; ///< but for capitals and punctuation
    qint64 near = 0;
};

/// Which evaluation texts are among training texts.
struct OverlapFindings
{
    QList<LanguageOverlap> languages;
    QList<FoundOverlap> records; ///< by language, those that are most alike first
    std::vector<std::string> training; ///< keys of all training records that give something away
    std::vector<std::string> evaluation; ///< keys of all evaluation records that are given away
};

/// Compares two records.jsonl in every language of both. Blocks. Errors: of addTexts and findOverlap.
Result<OverlapFindings> findOverlaps(const std::filesystem::path& training,
    const std::filesystem::path& evaluation, const data::OverlapOptions& options, const std::stop_token& stop,
    const ProgressSink& progress);

} // namespace isogloss::app
