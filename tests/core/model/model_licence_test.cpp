// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_licence.h"

#include "core/base/file.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace isogloss::model {
namespace {

TEST(ModelLicence, IsThatOfTheCardElseTheFirstLineOfTheLicence)
{
    const tests::TemporaryFolder folder;
    EXPECT_EQ(modelLicence(folder.path()), "");
    ASSERT_OK(writeFileAtomically(folder / "LICENSE", "\n   MIT License\n\nCopyright"));
    EXPECT_EQ(modelLicence(folder.path()), "MIT License");
    ASSERT_OK(writeFileAtomically(folder / "README.md", "A model.\nlicense: no head\n"));
    EXPECT_EQ(modelLicence(folder.path()), "MIT License");
    ASSERT_OK(writeFileAtomically(folder / "README.md", "---\nlanguage: en\nlicense: 'apache-2.0'\n---\nA model.\n"));
    EXPECT_EQ(modelLicence(folder.path()), "apache-2.0");
}

} // namespace
} // namespace isogloss::model
