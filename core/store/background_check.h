// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <future>
#include <string>
#include <thread>

namespace isogloss::store {

/// PRAGMA quick_check on a thread and a connection of its own; destruction stops it.
class BackgroundCheck
{
public:
    explicit BackgroundCheck(std::filesystem::path database);

    /// As Database::quickCheck. Any thread.
    std::shared_future<Result<std::string>> found() const { return m_found; }

private:
    std::promise<Result<std::string>> m_promise;
    std::shared_future<Result<std::string>> m_found;
    std::jthread m_thread;
};

} // namespace isogloss::store
