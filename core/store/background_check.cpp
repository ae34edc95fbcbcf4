// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/background_check.h"

#include "core/store/database.h"

namespace isogloss::store {

namespace {

Result<std::string> check(const std::filesystem::path& path, std::stop_token stop)
{
    ISOGLOSS_TRY(const Database database, Database::open(path, Database::Mode::ReadOnly));
    return database.quickCheck(std::move(stop));
}

} // namespace

BackgroundCheck::BackgroundCheck(std::filesystem::path database)
    : m_found(m_promise.get_future().share())
    , m_thread([this, path = std::move(database)](
                   std::stop_token stop) { m_promise.set_value(check(path, std::move(stop))); })
{
}

} // namespace isogloss::store
