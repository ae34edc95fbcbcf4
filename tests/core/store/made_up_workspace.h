// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/record/dataset_card.h"
#include "core/store/workspace.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <nlohmann/json.hpp>
#include <string>

namespace isogloss::store {

/// A workspace in a folder of its own, empty at first.
class WorkspaceTest : public ::testing::Test
{
protected:
    void SetUp() override { ASSERT_OK(Workspace::create(m_root)); }

    Result<Workspace> open(Workspace::Mode mode = Workspace::Mode::ReadWrite) const
    {
        return Workspace::open(m_root, mode);
    }

    /// Runs `body(Database&)` as one write of its own, and gives what it gives.
    template <typename Body>
    auto write(Body body) const -> std::invoke_result_t<Body&, Database&>
    {
        ISOGLOSS_TRY(Workspace workspace, open());
        return workspace.write(std::move(body)).get();
    }

    /// data/<name>/ with a card and these lines.
    void makeDatasetFolder(const std::string& name, const std::string& records) const
    {
        const std::filesystem::path folder = m_root / "data" / name;
        std::filesystem::create_directories(folder);
        record::DatasetCard card;
        card.id = name;
        ASSERT_OK(writeFileAtomically(folder / "records.jsonl", records));
        ASSERT_OK(writeJson(folder / "dataset.json", record::toJson(card)));
    }

    /// What tells of a model, without one.
    void makeModelFolder(const std::filesystem::path& folder, const std::string& config) const
    {
        std::filesystem::create_directories(folder);
        ASSERT_OK(writeFileAtomically(folder / "config.json", config));
        ASSERT_OK(writeFileAtomically(folder / "model.safetensors", "weights"));
    }

    static std::int64_t number(const Database& database, const std::string& sql)
    {
        auto statement = database.prepare(sql);
        EXPECT_OK(statement);
        EXPECT_OK(statement.value().step());
        return statement.value().integer(0);
    }

    const tests::TemporaryFolder m_folder;
    const std::filesystem::path m_root = m_folder / "workspace";
};

} // namespace isogloss::store
