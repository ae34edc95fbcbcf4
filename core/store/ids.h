// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

/// Numbers of the rows of workspace.db; 0 means a row that is not stored yet.
namespace isogloss::store {

using LanguageId = StrongId<struct LanguageRow>;
using DatasetId = StrongId<struct DatasetRow>;
using DatasetLanguageId = StrongId<struct DatasetLanguageRow>;
using PairId = StrongId<struct PairRow>;
using EditStepId = StrongId<struct EditStepRow>;
using TermsStepId = StrongId<struct TermsStepRow>;
using SplitId = StrongId<struct SplitRow>;
using ImportTemplateId = StrongId<struct ImportTemplateRow>;
using ModelId = StrongId<struct ModelRow>;
using AdapterId = StrongId<struct AdapterRow>;
using AdapterParentId = StrongId<struct AdapterParentRow>;
using ExperimentId = StrongId<struct ExperimentRow>;
using RunId = StrongId<struct RunRow>;
using RunDatasetId = StrongId<struct RunDatasetRow>;
using QueueId = StrongId<struct QueueRow>;
using SignatureId = StrongId<struct SignatureRow>;
using AnalysisId = StrongId<struct AnalysisRow>;
using PredictionFileId = StrongId<struct PredictionFileRow>;
using NoteId = StrongId<struct NoteRow>;
using RunTagId = StrongId<struct RunTagRow>;
using RunEditId = StrongId<struct RunEditRow>;
using ComparisonId = StrongId<struct ComparisonRow>;
using ComparisonMemberId = StrongId<struct ComparisonMemberRow>;

} // namespace isogloss::store
