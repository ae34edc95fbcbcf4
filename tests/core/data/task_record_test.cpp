// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/task_record.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/data/errors.h"
#include "core/text/utf8.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_data.h"

namespace isogloss::data {
namespace {

struct NerFile
{
    const char* name;
    std::size_t sentences;
    std::size_t names; ///< where PER, ORG or LOC begins; twice without a B tag
};

/// Counted apart from this program.
constexpr NerFile UniversalNer[]
    = {{"da_ddt-ud-dev", 564, 379}, {"da_ddt-ud-test", 565, 447}, {"en_ewt-ud-dev", 2001, 966},
        {"en_ewt-ud-test", 2077, 1088}, {"hr_set-ud-dev", 960, 1219}, {"hr_set-ud-test", 1136, 1403},
        {"pt_bosque-ud-dev", 1172, 1401}, {"pt_bosque-ud-test", 1167, 1215}, {"sk_snk-ud-dev", 1060, 636},
        {"sk_snk-ud-test", 1061, 915}, {"zh_gsd-ud-dev", 500, 810}, {"zh_gsd-ud-test", 500, 767}};

class TaskRecords : public ::testing::Test
{
protected:
    Result<std::vector<TaskRecord>> read(const std::string& text, std::string_view language = "")
    {
        EXPECT_OK(writeFileAtomically(m_folder / "t", text));
        return readTaskRecords(m_folder / "t", language);
    }
    tests::TemporaryFolder m_folder;
};

std::string words(const TaskRecord& record, const Span& span)
{
    const std::size_t begin = text::byteOffset(record.input, span.begin);
    return record.input.substr(begin, text::byteOffset(record.input, span.end) - begin);
}

TEST_F(TaskRecords, ReadTheCanonicalForm)
{
    ASSERT_VALUE(const auto records,
        read("{\"key\":\"a\",\"group\":\"g\",\"language\":\"deu_Latn\",\"part\":\"test\",\"task\":\"slots\","
             "\"input\":\"weck mich um f\xC3\xBCnf\",\"target\":\"time: f\xC3\xBCnf\","
             "\"spans\":[{\"label\":\"time\",\"start\":13,\"end\":17}]}\n"));
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].part, Part::Test);
    EXPECT_EQ(records[0].task, Task::Slots);
    EXPECT_EQ(words(records[0], records[0].spans[0]), "f\xC3\xBCnf");
}

TEST_F(TaskRecords, ReadTheReferenceForm)
{
    ASSERT_VALUE(const auto records,
        read("{\"prefix\": \"P\", \"text\": \"T\", \"text_parallel_0\": \"a\", \"text_parallel_1\": \"b\"}\n",
            "eng_Latn"));
    EXPECT_EQ(records[0].task, Task::Plain);
    EXPECT_EQ(records[0].input, "P");
    EXPECT_EQ(records[0].target, "T");
    EXPECT_EQ(records[0].language, "eng_Latn");
}

TEST_F(TaskRecords, ReadMassive)
{
    ASSERT_VALUE(const auto records,
        read(
            R"({"id": "1", "locale": "en-US", "partition": "dev", "utt": "wake me up at nine am on friday", "annot_utt": "wake me up at [time : nine am] on [date : friday]"})"
            "\n"
            R"({"id": "2", "locale": "sw-KE", "partition": "train", "utt": "x", "annot_utt": "acha"})"));
    ASSERT_EQ(records.size(), 2u);
    EXPECT_EQ(records[0].input, "wake me up at nine am on friday");
    EXPECT_EQ(records[0].target, "time: nine am; date: friday");
    EXPECT_EQ(records[0].language, "eng_Latn");
    EXPECT_EQ(records[0].part, Part::Validation);
    EXPECT_EQ(words(records[0], records[0].spans[1]), "friday");
    EXPECT_EQ(records[1].target, "None");
    EXPECT_EQ(records[1].language, "swh_Latn");
}

TEST_F(TaskRecords, ReadEntities)
{
    ASSERT_VALUE(const auto records,
        read("# sent_id = s1\n# text = Anna (from S\xC3\xA3o Paulo) "
             "sang.\n1\tAnna\tB-PER\t-\n2\t(\tO\n3\tfrom\tO\n"
             "4\tS\xC3\xA3o\tB-LOC\n5\tPaulo\tI-LOC\n6\t)\tO\n7\tsang\tO\n8\t.\tO\n\n",
            "eng_Latn"));
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].key, "s1");
    EXPECT_EQ(records[0].target,
        "{\"Results\": [{\"TypeName\": \"PER\", \"Text\": \"Anna\"}, {\"TypeName\": \"LOC\", \"Text\": "
        "\"S\xC3\xA3o Paulo\"}]}");
    EXPECT_EQ(words(records[0], records[0].spans[1]), "S\xC3\xA3o Paulo");
}

TEST_F(TaskRecords, LocateEntitiesWhereTheTextWritesContractions)
{
    ASSERT_VALUE(const auto records,
        read(
            "# text = do lado de Ana\n1\tde\tO\n2\to\tO\n3\tlado\tO\n4\tde\tO\n5\tAna\tB-PER\n", "por_Latn"));
    EXPECT_EQ(records[0].input, "de o lado de Ana");
    EXPECT_EQ(words(records[0], records[0].spans.at(0)), "Ana");
    ASSERT_VALUE(const auto blanks,
        read("# text = Ana\xC2\xA0"
             "Lee\xE3\x80\x80.\n1\tAna\tB-PER\n2\tLee\tI-PER\n3\t.\tO\n",
            "eng_Latn"));
    EXPECT_EQ(words(blanks[0], blanks[0].spans.at(0)), "Ana\xC2\xA0Lee");
}

TEST_F(TaskRecords, LeaveOutNamesOfNoKindThatIsAsked)
{
    ASSERT_VALUE(const auto records,
        read("1\tThe\tB-OTH\n2\tHobbit\tI-OTH\n3\tin\tO\n4\tOslo\tI-LOC\n5\tBergen\tB-LOC\n", "eng_Latn"));
    ASSERT_EQ(records[0].spans.size(), 2u);
    EXPECT_EQ(words(records[0], records[0].spans[0]), "Oslo");
    EXPECT_EQ(words(records[0], records[0].spans[1]), "Bergen");
    const auto wrong = read("1\tOslo\tB-LOC\n2\tin\tLOC\n", "eng_Latn");
    EXPECT_ERROR(wrong, errors::TagForm);
    EXPECT_EQ(wrong.error().argument("line"), "2");
}

TEST_F(TaskRecords, KeepOnlyTheLanguageAskedFor)
{
    const std::string both = R"({"task":"slots","language":"eng_Latn","input":"a","target":"None"})"
                             "\n"
                             R"({"task":"slots","language":"deu_Latn","input":"b","target":"None"})";
    ASSERT_VALUE(const auto records, read(both, "deu_Latn"));
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].input, "b");
    EXPECT_ERROR(read(both, "kab_Latn"), errors::NoRecords);
}

TEST_F(TaskRecords, NameFileAndLineOfWhatIsWrong)
{
    const auto lineTwo = [this](const std::string& line) {
        auto result = read(R"({"task":"slots","input":"a","target":"None"})"
                           "\n"
            + line);
        EXPECT_FALSE(result.has_value()) << line;
        if (!result.has_value()) {
            EXPECT_NE(result.error().argument("path").find(", line 2"), std::string_view::npos) << line;
        }
        return result.has_value() ? ErrorCode{"none"} : result.error().code;
    };
    EXPECT_EQ(lineTwo("{\"task\": "), isogloss::errors::JsonMalformed);
    EXPECT_EQ(lineTwo("{\"words\": 1}"), errors::RecordForm);
    EXPECT_EQ(lineTwo(R"({"task":"singing","input":"a","target":"b"})"), errors::RecordForm);
    EXPECT_EQ(lineTwo(R"({"task":"slots","input":"a"})"), isogloss::errors::JsonFieldMissing);
    EXPECT_EQ(
        lineTwo(R"({"task":"slots","input":"ab","target":"b","spans":[{"label":"x","start":1,"end":3}]})"),
        errors::SpanOutside);
    EXPECT_EQ(lineTwo(R"({"id":"1","locale":"en-US","annot_utt":"at [time : nine"})"), errors::SlotMarkup);
    EXPECT_EQ(
        lineTwo(R"({"id":"1","locale":"en-US","annot_utt":"at [time : [x : nine]]"})"), errors::SlotMarkup);
    for (const char* marked :
        {"at [time nine]", "at nine]", "at [time : nine]]", "at [time : ]", "at [ : nine]"})
        EXPECT_EQ(lineTwo(R"({"id":"1","locale":"en-US","annot_utt":")" + std::string(marked) + R"("})"),
            errors::SlotMarkup)
            << marked;
}

TEST_F(TaskRecords, QuoteWholeCharactersInErrors)
{
    std::string marked = "[";
    for (int i = 0; i < 60; ++i)
        marked += "\xE4\xB8\x80";
    const auto result = read(R"({"id":"1","locale":"zh-CN","annot_utt":")" + marked + R"("})");
    EXPECT_ERROR(result, errors::SlotMarkup);
    EXPECT_EQ(text::firstInvalidUtf8(result.error().argument("value")), std::nullopt);
    EXPECT_GT(result.error().argument("value").size(), 70u);
}

TEST_F(TaskRecords, NameTheByteThatIsNotUtf8)
{
    const auto result = read("{}\n{\"a\": \"\xFF\"}\n");
    EXPECT_ERROR(result, errors::LineNotUtf8);
    EXPECT_EQ(result.error().argument("line"), "2");
    EXPECT_EQ(result.error().argument("offset"), "7");
}

TEST_F(TaskRecords, ReadUniversalNer)
{
    REQUIRE_TEST_DATA();
    for (const auto& [name, sentences, names] : UniversalNer) {
        const auto path = tests::testData() / "data/uner" / (std::string(name) + ".iob2");
        ASSERT_VALUE(const auto records, readTaskRecords(path, ""));
        EXPECT_EQ(records.size(), sentences) << name;
        std::size_t found = 0;
        for (const TaskRecord& record : records)
            for (const Span& span : record.spans) {
                EXPECT_FALSE(words(record, span).empty());
                EXPECT_NE(span.label, "OTH");
                ++found;
            }
        EXPECT_EQ(found, names) << name;
    }
}

TEST_F(TaskRecords, ParallelTextIsTranslationWhenTwoLanguagesAreAskedFor)
{
    const std::string pairs = "{\"key\":\"1\",\"group\":\"GEN\",\"text\":{\"eng_Latn\":\"water\",\"swh_Latn\":\"maji\"}}\n"
                              "{\"key\":\"2\",\"text\":{\"eng_Latn\":\"alone\"}}\n"
                              "{\"key\":\"3\",\"text\":{\"eng_Latn\":\"fire\",\"swh_Latn\":\"moto\"}}\n";
    ASSERT_VALUE(const auto records, read(pairs, "swh_Latn-eng_Latn"));
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[0].task, Task::Translation);
    EXPECT_EQ(records[0].key, "1");
    EXPECT_EQ(records[0].group, "GEN");
    EXPECT_EQ(records[0].language, "swh_Latn");
    EXPECT_EQ(records[0].targetLanguage, "eng_Latn");
    EXPECT_EQ(records[1].input, "moto");
    EXPECT_EQ(records[1].target, "fire");
    EXPECT_ERROR(read(pairs, "eng_Latn"), errors::RecordForm);
    EXPECT_FALSE(read(pairs, "eng_Latn-kab_Latn").has_value());
    const std::string task = "{\"key\":\"1\",\"language\":\"eng_Latn\",\"target_language\":\"swh_Latn\",\"part\":"
                             "\"test\",\"task\":\"translation\",\"input\":\"water\",\"target\":\"maji\"}\n";
    EXPECT_EQ(read(task, "eng_Latn-swh_Latn").value().size(), 1U);
    EXPECT_FALSE(read(task, "eng_Latn-kab_Latn").has_value());
}

} // namespace
} // namespace isogloss::data
