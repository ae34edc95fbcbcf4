// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/export/export_writer.h"

namespace isogloss::data {

/// The program's own form (records.jsonl); holds every text and every task.
MadeWriter makeJsonLinesWriter(const ExportTarget& target);

} // namespace isogloss::data
