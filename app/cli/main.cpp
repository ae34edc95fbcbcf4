// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/interrupt.h"
#include "core/base/platform.h"
#include "isogloss_version.h"

int main(int argc, char** argv)
{
    using namespace isogloss;
    platform::prepareForComputing(argv);

    const cli::Interrupt interrupt;
    cli::Session session(interrupt.token());
    CLI::App program(
        "Isogloss: cross-lingual experiments with language models, without a window", "isogloss-cli");
    program.set_version_flag("--version", std::string("isogloss ") + Version);
    program.require_subcommand(1);

    for (const auto add : {cli::addInfo, cli::addTokenize, cli::addScore, cli::addPretrain, cli::addTrain,
             cli::addEvaluate, cli::addLayers, cli::addMerge, cli::addMergeGrid, cli::addCheckpoints, cli::addCompare,
             cli::addCompareSet, cli::addReport, cli::addLanguages,
             cli::addQuality, cli::addFairness, cli::addReading, cli::addOverlap, cli::addSplit, cli::addPairs,
             cli::addWorkspace, cli::addQueue, cli::addImport, cli::addExport, cli::addSample})
        add(program, session);
    return session.run(program, argc, argv);
}
