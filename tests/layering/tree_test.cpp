// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/include_rules.h"

#include "core/base/file.h"
#include "tests/layering/text_rules.h"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>

namespace isogloss::layering {
namespace {

namespace fs = std::filesystem;

const fs::path Root = fs::path(ISOGLOSS_TESTS_DIR).parent_path();

std::vector<fs::path> sourceFiles(const std::vector<std::string>& folders)
{
    std::vector<fs::path> files;
    for (const std::string& folder : folders)
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(Root / folder))
            if (const auto suffix = entry.path().extension(); suffix == ".h" || suffix == ".cpp")
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// Every file that this project wrote: not the fixtures of others' tools (goldens), nor binary files.
std::vector<fs::path> writtenFiles()
{
    std::vector<fs::path> files;
    for (const char* file :
        {"CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "run", "check", ".ci/run"})
        files.push_back(Root / file);
    for (const char* folder : {"app", "core", "widgets", "tests", "packaging", "translations", "resources"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(Root / folder)) {
            const std::string suffix = entry.path().extension().string();
            const bool isBinary
                = suffix == ".safetensors" || suffix == ".model" || suffix == ".png" || suffix == ".pyc";
            if (entry.is_regular_file() && !isBinary)
                files.push_back(entry.path());
        }
    return files;
}

std::string textOf(const fs::path& path)
{
    auto text = readFile(path);
    EXPECT_TRUE(text.has_value()) << path;
    return text.has_value() ? text.value() : "";
}

/// Every text between `open` and the next quote, in order of appearance.
std::set<std::string> quotedBehind(const std::string& text, std::string_view open)
{
    std::set<std::string> found;
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
        const auto start = at + open.size();
        found.insert(text.substr(start, text.find('"', start) - start));
    }
    return found;
}

TEST(Tree, KeepsToItsLayers)
{
    const auto files = sourceFiles({"app", "core", "widgets"});
    EXPECT_GT(files.size(), 50u);
    for (const fs::path& file : files)
        for (const std::string& violation : violations(fs::relative(file, Root).string(), textOf(file)))
            ADD_FAILURE() << violation;
}

TEST(Tree, EveryFileCarriesTheLicence)
{
    for (const fs::path& file : writtenFiles())
        EXPECT_TRUE(!needsLicence(file.string()) || hasLicence(textOf(file))) << file;
}

TEST(Tree, NoFileNamesAPathOfAMachine)
{
    for (const fs::path& file : writtenFiles())
        EXPECT_EQ(machinePath(textOf(file)), "") << file;
}

TEST(Tree, EveryErrorCodeHasWordsAndEveryWordACode)
{
    std::set<std::string> codes;
    for (const fs::path& file : sourceFiles({"app/cli", "core"}))
        if (file.filename() == "errors.h")
            codes.merge(quotedBehind(textOf(file), "{\""));
    const auto words = quotedBehind(textOf(Root / "app/i18n/error_words.inc"), "\n{\"");
    for (const std::string& code : codes)
        EXPECT_TRUE(words.contains(code)) << code << " has no words";
    for (const std::string& word : words)
        EXPECT_TRUE(codes.contains(word)) << word << " is not reported by anything";
}

} // namespace
} // namespace isogloss::layering
