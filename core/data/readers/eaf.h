// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/import/format.h"

/// ELAN .eaf: a row for each annotation of the independent tiers, with what the dependent tiers at any depth
/// say of it; several annotations of one tier (words, morphemes) are joined with blanks. A field is a kind of
/// tier: what tiers of all speakers share ("tx" of "tx@Amina" and "tx@Yusuf"). Of several independent tiers
/// of one speaker the first makes the rows, and annotations of the others belong to the one they lie in;
/// those that lie in none are left out and counted. Layout::record names another kind of tier to make the
/// rows. Keys are annotation ids, groups are speakers.
namespace isogloss::data {

extern const Format Eaf;

} // namespace isogloss::data
