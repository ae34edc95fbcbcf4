// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/store/sample_workspace.h"

#include <nlohmann/json.hpp>

namespace isogloss::cli {

void addSample(CLI::App& program, Session& session)
{
    auto folder = std::make_shared<std::string>();
    CLI::App* const command = session.add(program, "sample",
        "Writes the bundled sample: a small base model, a corpus in many languages, two adapters, settings",
        "sample my-first-workspace", [folder](Session& call) -> Result<void> {
            ISOGLOSS_CHECK(store::writeSampleWorkspace(*folder));
            if (call.json())
                call.print({{"workspace", *folder}});
            else
                call.say("The sample is in " + *folder + ". It is a demonstration, not evidence.");
            return {};
        });
    command->add_option("folder", *folder, "Folder to make")->required();
}

} // namespace isogloss::cli
