// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/input/input.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/data/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/gzip_bytes.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/zip_file.h"

#include <gmock/gmock.h>

namespace isogloss::data {
namespace {

using ::testing::ElementsAre;

class Inputs : public ::testing::Test
{
protected:
    void write(const std::string& name, const std::string& bytes) const
    {
        std::filesystem::create_directories((m_folder / name).parent_path());
        ASSERT_OK(writeFileAtomically(m_folder / name, bytes));
    }

    Result<std::vector<Input>> find(const std::string& name) const
    {
        const std::filesystem::path path = m_folder / name;
        return findInputs({&path, 1});
    }

    static std::vector<std::string> namesOf(const std::vector<Input>& inputs)
    {
        std::vector<std::string> names;
        for (const Input& input : inputs)
            names.push_back(input.name);
        return names;
    }

    static std::string textOf(const Input& input)
    {
        auto source = openInput(input);
        EXPECT_OK(source);
        return readHead(*source.value(), 1000).value();
    }

    const tests::TemporaryFolder m_folder;
};

TEST_F(Inputs, LooksIntoFoldersInOrder)
{
    write("corpus/b.txt", "b");
    write("corpus/a/a.txt.gz", tests::gzip("packed"));
    write("corpus/README.md", "about");
    write("corpus/.hidden", "x");
    ASSERT_VALUE(const auto inputs, find("corpus"));
    EXPECT_THAT(namesOf(inputs), ElementsAre("a.txt", "b.txt"));
    EXPECT_EQ(textOf(inputs[0]), "packed");
}

TEST_F(Inputs, LooksIntoArchivesAndFilesInsideThem)
{
    tests::writeZip(m_folder / "opus.zip",
        {{"README", "about", 0, {}}, {"Corpus.en-sw.en", "One", 0, {}}, {"Corpus.en-sw.sw", "Moja", 0, {}},
            {"Corpus.en-sw.xml", "<links/>", 0, {}}, {"more.txt.gz", tests::gzip("x"), 0, {}}});
    ASSERT_VALUE(const auto inputs, find("opus.zip"));
    EXPECT_THAT(namesOf(inputs), ElementsAre("Corpus.en-sw.en", "Corpus.en-sw.sw", "more.txt"));
    EXPECT_EQ(textOf(inputs[1]), "Moja");
    EXPECT_EQ(textOf(inputs[2]), "x");
    EXPECT_THAT(inputs[1].place(), ::testing::EndsWith("opus.zip: Corpus.en-sw.sw"));
}

TEST_F(Inputs, TakesASpreadsheetAsOneFile)
{
    tests::writeZip(m_folder / "words.xlsx", {{"xl/workbook.xml", "<workbook/>", 0, {}}});
    ASSERT_VALUE(const auto inputs, find("words.xlsx"));
    ASSERT_EQ(inputs.size(), 1u);
    EXPECT_TRUE(inputs[0].isZip);
}

TEST_F(Inputs, SaysWhatIsNotThere)
{
    std::filesystem::create_directory(m_folder / "empty");
    EXPECT_ERROR(find("empty"), errors::NothingToImport);
    EXPECT_ERROR(find("nowhere"), errors::FileNotFound);
}

} // namespace
} // namespace isogloss::data
