// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/data/import/dataset_import.h"
#include "tests/support/expect_result.h"
#include "tests/support/languages.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

/// The files of tests/data/import: what each becomes stands in its folder's expect.json, written by hand.
namespace isogloss::data {
namespace {

namespace fs = std::filesystem;

const fs::path Corpus = fs::path(ISOGLOSS_TESTS_DIR) / "data" / "import";

struct Case
{
    std::string format; ///< its folder
    std::string name;
    bool isGood = true;
    Json expected;
};

void PrintTo(const Case& test, std::ostream* out)
{
    *out << test.format << "/" << test.name;
}

std::vector<Case> cases()
{
    std::vector<Case> list;
    for (const fs::directory_entry& folder : fs::directory_iterator(Corpus)) {
        const auto json = readJson(folder.path() / "expect.json");
        EXPECT_OK(json);
        const std::string format = folder.path().filename().string();
        for (const char* kind : {"good", "broken"})
            for (const auto& [name, expected] : json.value()[kind].items())
                list.push_back({format, name, std::string_view(kind) == "good", expected});
    }
    std::sort(list.begin(), list.end(),
        [](const Case& a, const Case& b) { return std::tie(a.format, a.name) < std::tie(b.format, b.name); });
    return list;
}

std::string testName(const ::testing::TestParamInfo<Case>& info)
{
    std::string name = info.param.format + "_" + info.param.name;
    for (char& c : name)
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    return name;
}

class ImportFiles : public ::testing::TestWithParam<Case>
{
protected:
    /// "files" when there are several: "kab_Latn=a.txt" says the language of one.
    std::vector<ImportFile> files() const
    {
        std::vector<ImportFile> list;
        const Json names = GetParam().expected.value("files", Json::array({GetParam().name}));
        for (const std::string name : names) {
            const auto equals = name.find('=');
            const bool isNamed = equals != std::string::npos;
            list.push_back({Corpus / GetParam().format / (isNamed ? name.substr(equals + 1) : name),
                isNamed ? name.substr(0, equals) : ""});
        }
        return list;
    }

    Result<ImportReport> import()
    {
        ISOGLOSS_TRY(const ImportChoices choices,
            parseImportChoices(GetParam().expected.value("choices", Json::object()), "choices"));
        ISOGLOSS_TRY(const ImportPlan plan, planImport(files(), choices, tests::languages()));
        m_format = plan.format->id;
        return importDataset(plan, {}, m_folder / "dataset");
    }

    Json records() const
    {
        Json list = Json::array();
        std::string text = readFile(m_folder / "dataset/records.jsonl").value();
        for (std::size_t from = 0; from < text.size(); from = text.find('\n', from) + 1)
            list.push_back(Json::parse(text.substr(from, text.find('\n', from) - from)));
        return list;
    }

    const tests::TemporaryFolder m_folder;
    std::string m_format;
};

/// Expected records leave out what is empty.
Json whole(Json records)
{
    for (Json& record : records) {
        record.emplace("group", "");
        if (record.contains("input"))
            record.emplace("spans", Json::array());
    }
    return records;
}

Json codesOf(const std::vector<Error>& warnings)
{
    Json codes = Json::array();
    for (const Error& warning : warnings)
        codes.push_back(warning.code.name);
    return codes;
}

TEST_P(ImportFiles, BecomeWhatIsExpected)
{
    const Json& expected = GetParam().expected;
    const auto report = import();
    if (!GetParam().isGood) {
        ASSERT_FALSE(report.has_value()) << records().dump();
        const Error& error = report.error();
        EXPECT_EQ(error.code.name, expected["error"].get<std::string>()) << ::testing::PrintToString(error);
        for (const auto& [name, value] : expected.items())
            if (name != "error" && name != "files" && name != "choices" && name != "about") {
                EXPECT_EQ(error.argument(name), value.get<std::string>()) << ::testing::PrintToString(error);
            }
        EXPECT_TRUE(fs::is_empty(m_folder.path())) << "something was left behind";
        return;
    }
    ASSERT_OK(report);
    EXPECT_EQ(m_format, expected.value("format", GetParam().format));
    EXPECT_EQ(records(), whole(expected["records"]));
    EXPECT_EQ(codesOf(report.value().warnings), expected.value("warnings", Json::array()))
        << ::testing::PrintToString(report.value().warnings);
    EXPECT_EQ(report.value().card.skipped, expected.value("skipped", 0));
}

INSTANTIATE_TEST_SUITE_P(Corpus, ImportFiles, ::testing::ValuesIn(cases()), testName);

} // namespace
} // namespace isogloss::data
