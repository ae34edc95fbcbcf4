// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/combine_choices.h"

/// What is said of a mix of two adapters, in plain words.
namespace isogloss::app {

/// "Keep all of both (cat)".
QString methodTitle(merge::Method method);
/// Why one would choose it, in a line.
QString methodReason(merge::Method method);

/// "all of A, 60 % of B".
QString weightWords(const Mix& mix);
/// Why there is no mix; the pickers' choices may be null.
QString missingWords(const AdapterChoice* first, const AdapterChoice* second);

/// How the mix does at its best layer beside what it is made from; that it is worse than both comes first.
QString mixFinding(const MixPreview& preview);
/// Rank, size and what was lost.
QString keptWords(const merge::MergeReport& report);

/// The first texts that hold one of the languages, else the first.
int preferredTexts(const QList<TextsChoice>& texts, const QStringList& languages);

} // namespace isogloss::app
