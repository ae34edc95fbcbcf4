// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/quality/recipe.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <filesystem>
#include <stop_token>
#include <vector>

namespace isogloss::app {

/// What may be wrong with some records of a dataset.
struct QualityFinding
{
    quality::IssueKind kind = quality::IssueKind::BlankSide;
    std::vector<std::size_t> records; ///< by their numbers in the file
};

/// What the steps in force made of the records of a dataset.
struct EditedRecords
{
    QHash<std::size_t, QHash<QString, QString>> mended; ///< texts by language key, by number of the record
    std::vector<std::size_t> leftOut; ///< numbers of records
    std::vector<std::size_t> marked; ///< likewise
};

/// How long a record's texts are, in code points.
struct LengthPoint
{
    std::size_t record = 0; ///< its number in the file
    int source = 0;
    int target = 0;
    bool isOutlier = false; ///< among the records with lengths far apart
};

/// Lengths in the two languages that stand first; records spread evenly over all, and every outlier, up to some
/// hundreds of each.
struct TextLengths
{
    QString source; ///< language keys; "" where there is one language
    QString target;
    QList<LengthPoint> points;
};

struct QualityFindings
{
    std::size_t records = 0; ///< that are left
    QList<QualityFinding> found; ///< only what was found
    QStringList warnings; ///< of whole languages
    EditedRecords edited;
    TextLengths lengths;
};

/// Looks for everything in text records, as they came in, with the steps in force applied. Blocks. Errors: of readTextSet,
/// apply and checkTexts.
Result<QualityFindings> findProblems(const std::filesystem::path& records, const quality::Recipe& steps,
    std::stop_token stop, const ProgressSink& progress);

/// "Numbers differ", "HTML in the text".
QString issueText(quality::IssueKind kind);
/// What was looked for, in a sentence.
QString issueExplanation(quality::IssueKind kind);
/// "Mended: HTML in the text", "Left out: exact duplicates".
QString stepText(const quality::RecipeStep& step);

} // namespace isogloss::app
