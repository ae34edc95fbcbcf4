// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/removal.h"

#include "core/store/errors.h"
#include "core/store/table.h"

namespace isogloss::store {

namespace {

/// Who may use the rows of a table: table and name of each user, by the id ?1 of what is used.
struct Use
{
    std::string_view table;
    std::string_view users;
};

constexpr Use Uses[] = {
    {"languages",
        "SELECT DISTINCT 'datasets', name FROM datasets WHERE id IN "
        "(SELECT dataset FROM dataset_languages WHERE language = ?1 "
        "UNION SELECT dataset FROM pairs WHERE source = ?1 OR target = ?1 OR pivot = ?1)"},
    {"datasets", "SELECT 'splits', name FROM splits WHERE ?1 IN (dataset, train, validation, test)"},
    {"datasets",
        "SELECT 'runs', name FROM runs JOIN run_datasets ON run = runs.id WHERE run_datasets.dataset = ?1"},
    {"datasets",
        "SELECT 'experiments', e.name FROM experiments e JOIN datasets d ON d.id = ?1 "
        "WHERE instr(settings, '\"data/' || d.name || '/') > 0"},
    {"datasets", "SELECT 'prediction_files', path FROM prediction_files WHERE dataset = ?1"},
    {"models", "SELECT 'runs', name FROM runs WHERE model = ?1"},
    {"models", "SELECT 'adapters', name FROM adapters WHERE base = ?1"},
    {"models",
        "SELECT 'experiments', e.name FROM experiments e JOIN models m ON m.id = ?1 "
        "WHERE json_extract(settings, '$.model') = m.path"},
    {"experiments", "SELECT 'runs', name FROM runs WHERE experiment = ?1"},
    {"experiments", "SELECT 'queue', folder FROM queue WHERE experiment = ?1"},
    {"runs", "SELECT 'adapters', name FROM adapters WHERE run = ?1"},
    {"adapters",
        "SELECT 'adapters', name FROM adapters JOIN adapter_parents ON adapter = adapters.id "
        "WHERE parent = ?1"},
};

/// "runs/first, adapters/merged".
std::string listed(const std::vector<User>& users)
{
    std::string text;
    for (const User& user : users)
        text += (text.empty() ? "" : ", ") + user.table + "/" + user.name;
    return text;
}

} // namespace

Result<std::vector<User>> usersOf(const Database& database, std::string_view table, std::int64_t id)
{
    std::vector<User> users;
    for (const Use& use : Uses) {
        if (use.table != table)
            continue;
        ISOGLOSS_TRY(Statement statement, database.prepare(use.users));
        statement.bind(1, id);
        for (;;) {
            ISOGLOSS_TRY(const bool hasRow, statement.step());
            if (!hasRow)
                break;
            users.push_back({statement.text(0), statement.text(1)});
        }
    }
    return users;
}

Result<void> removeRow(Database& database, std::string_view table, std::int64_t id)
{
    ISOGLOSS_TRY(const std::vector<User> users, usersOf(database, table, id));
    if (!users.empty())
        return Error{errors::InUse,
            {{"table", std::string(table)}, {"value", std::to_string(id)}, {"users", listed(users)}}, {}};
    ISOGLOSS_TRY(
        Statement statement, database.prepare("DELETE FROM " + std::string(table) + " WHERE id = ?1"));
    ISOGLOSS_CHECK(statement.bind(1, id).run());
    return database.changes() == 0 ? Result<void>(noSuchRow(table, id)) : Result<void>();
}

} // namespace isogloss::store
