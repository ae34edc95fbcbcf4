// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/terms_steps.h"

#include "core/store/datasets.h"
#include "core/store/errors.h"
#include "tests/core/store/made_up_workspace.h"

#include <gmock/gmock.h>

namespace isogloss::store {
namespace {

class TermsStepsTest : public WorkspaceTest
{
protected:
    void SetUp() override
    {
        WorkspaceTest::SetUp();
        makeDatasetFolder("tales", "{\"key\":\"1\",\"group\":\"\",\"text\":{\"eng_Latn\":\"a\"}}\n");
        ASSERT_VALUE(m_tales,
            write([this](Database& database) { return addDatasetFolder(database, folder(), "tales"); }));
    }

    WorkspaceFolder folder() const { return WorkspaceFolder(m_root); }

    Result<void> licence(const std::string& licence)
    {
        record::DatasetCard terms;
        terms.licence = licence;
        return write([&](Database& database) { return changeTerms(database, folder(), m_tales, terms); });
    }

    Result<void> undo()
    {
        return write([&](Database& database) { return undoTerms(database, folder(), m_tales); });
    }

    Result<void> redo()
    {
        return write([&](Database& database) { return redoTerms(database, folder(), m_tales); });
    }

    std::string licenceNow() const
    {
        const auto json = readJson(m_root / "data/tales/dataset.json");
        return json.has_value() ? json.value().value("licence", "") : "?";
    }

    DatasetId m_tales;
};

TEST_F(TermsStepsTest, AreTakenBackInOrder)
{
    ASSERT_OK(licence("CC0"));
    ASSERT_OK(licence("CC BY 4.0"));
    EXPECT_EQ(licenceNow(), "CC BY 4.0");
    ASSERT_OK(undo());
    EXPECT_EQ(licenceNow(), "CC0");
    ASSERT_OK(undo());
    EXPECT_EQ(licenceNow(), "");
    EXPECT_ERROR(undo(), errors::NoEditStep);
    ASSERT_OK(redo());
    EXPECT_EQ(licenceNow(), "CC0");
}

TEST_F(TermsStepsTest, SayWhatWasAndWhatIs)
{
    ASSERT_OK(licence("CC0"));
    ASSERT_OK(licence("CC BY 4.0"));
    ASSERT_OK(undo());
    ASSERT_OK(write([&](Database& database) -> Result<void> {
        ISOGLOSS_TRY(const TermsSteps steps, termsSteps(database, m_tales));
        EXPECT_EQ(steps.inForce.size(), 1u);
        EXPECT_EQ(steps.inForce.front().before.licence, "");
        EXPECT_EQ(steps.inForce.front().after.licence, "CC0");
        EXPECT_EQ(steps.inForce.front().after.id, "tales");
        EXPECT_EQ(steps.undone.size(), 1u);
        EXPECT_EQ(steps.undone.front().after.licence, "CC BY 4.0");
        return {};
    }));
}

TEST_F(TermsStepsTest, WhatWasUndoneIsGoneAfterAnotherChange)
{
    ASSERT_OK(licence("CC0"));
    ASSERT_OK(undo());
    ASSERT_OK(licence("CC BY 4.0"));
    EXPECT_ERROR(redo(), errors::NoEditStep);
    ASSERT_OK(undo());
    EXPECT_EQ(licenceNow(), "");
}

} // namespace
} // namespace isogloss::store
