// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"

/// One function per command of isogloss-cli; each adds its options and its action. A file per command.
namespace isogloss::cli {

void addInfo(CLI::App& program, Session& session);
void addTokenize(CLI::App& program, Session& session);
void addScore(CLI::App& program, Session& session);
void addPretrain(CLI::App& program, Session& session);
void addTrain(CLI::App& program, Session& session);
void addEvaluate(CLI::App& program, Session& session);
void addLayers(CLI::App& program, Session& session);
void addMerge(CLI::App& program, Session& session);
void addMergeGrid(CLI::App& program, Session& session);
void addCheckpoints(CLI::App& program, Session& session);
void addCompare(CLI::App& program, Session& session);
void addCompareSet(CLI::App& program, Session& session);
void addReport(CLI::App& program, Session& session);
void addLanguages(CLI::App& program, Session& session);
void addQuality(CLI::App& program, Session& session);
void addFairness(CLI::App& program, Session& session);
void addReading(CLI::App& program, Session& session);
void addOverlap(CLI::App& program, Session& session);
void addSplit(CLI::App& program, Session& session);
void addPairs(CLI::App& program, Session& session);
void addWorkspace(CLI::App& program, Session& session);
void addQueue(CLI::App& program, Session& session);
void addImport(CLI::App& program, Session& session);
void addExport(CLI::App& program, Session& session);
void addSample(CLI::App& program, Session& session);

} // namespace isogloss::cli
