// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/interrupted.h"

namespace isogloss::store {

namespace {

Result<std::vector<std::string>> runningRuns(const Database& database)
{
    ISOGLOSS_TRY(
        Statement statement, database.prepare("SELECT name FROM runs WHERE state = 'running' ORDER BY id;"));
    std::vector<std::string> names;
    for (;;) {
        ISOGLOSS_TRY(const bool hasRow, statement.step());
        if (!hasRow)
            return names;
        names.push_back(statement.text(0));
    }
}

} // namespace

Result<Interrupted> markInterrupted(Database& database)
{
    return database.transaction([&]() -> Result<Interrupted> {
        Interrupted found;
        ISOGLOSS_TRY(found.runs, runningRuns(database));
        if (!found.runs.empty())
            ISOGLOSS_CHECK(
                database.execute("UPDATE runs SET state = 'interrupted' WHERE state = 'running';"));
        ISOGLOSS_CHECK(database.execute("UPDATE queue SET state = 'waiting' WHERE state = 'running';"));
        found.requeued = database.changes();
        return found;
    });
}

} // namespace isogloss::store
