// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/readers/unequal_files.h"

#include "core/base/file.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::data {
namespace {

class UnequalFiles : public ::testing::Test
{
protected:
    Error parting(const std::vector<std::string>& first, const std::vector<std::string>& second)
    {
        return whereFilesPart(source("first", first), source("second", second), m_control);
    }

    Source source(const std::string& name, const std::vector<std::string>& lines) const
    {
        std::string text;
        for (const std::string& line : lines)
            text += line + "\n";
        EXPECT_OK(writeFileAtomically(m_folder / name, text));
        return {{m_folder / name, "", name, false, false, text.size()}, "", "UTF-8"};
    }

    /// Sentences of very different lengths, in two languages.
    static std::vector<std::string> sentences(std::size_t count, std::size_t stretch)
    {
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < count; ++i)
            lines.push_back(std::to_string(i) + std::string(stretch * (3 + i * 7919 % 83), 'x'));
        return lines;
    }

    const tests::TemporaryFolder m_folder;
    ReadControl m_control;
};

TEST_F(UnequalFiles, FindsALineThatIsMissing)
{
    for (const std::size_t missing : {0u, 1u, 57u, 98u}) {
        const auto english = sentences(100, 4);
        auto kabyle = sentences(100, 3);
        kabyle.erase(kabyle.begin() + static_cast<std::ptrdiff_t>(missing));
        const Error error = parting(english, kabyle);
        EXPECT_EQ(error.code, errors::FilesUnequal);
        EXPECT_EQ(error.argument("line"), std::to_string(missing + 1));
        EXPECT_EQ(error.argument("source_lines"), "100");
        EXPECT_EQ(error.argument("target_lines"), "99");
        EXPECT_EQ(parting(kabyle, english).argument("line"), std::to_string(missing + 1));
    }
}

TEST_F(UnequalFiles, FindsWhereAFileWasCut)
{
    auto kabyle = sentences(100, 3);
    kabyle.resize(80);
    const Error error = parting(sentences(100, 4), kabyle);
    EXPECT_EQ(error.argument("line"), "81");
    EXPECT_EQ(error.argument("target_text"), "");
    EXPECT_TRUE(error.argument("source_text").starts_with("80"));
}

TEST_F(UnequalFiles, FindsLinesThatWereSplit)
{
    auto second = sentences(100, 3);
    const std::string whole = second[41];
    second[41] = whole.substr(0, whole.size() / 2);
    second.insert(second.begin() + 42, whole.substr(whole.size() / 2));
    const Error error = parting(sentences(100, 4), second);
    EXPECT_EQ(error.argument("line"), "43");
}

TEST_F(UnequalFiles, AnEmptyFilePartsAtOnce)
{
    EXPECT_EQ(parting(sentences(3, 1), {}).argument("line"), "1");
}

} // namespace
} // namespace isogloss::data
