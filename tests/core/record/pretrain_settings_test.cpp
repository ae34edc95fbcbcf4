// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/pretrain_settings.h"

#include "core/base/file.h"
#include "core/record/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

namespace isogloss::record {
namespace {

class PretrainSettingsFile : public ::testing::Test
{
protected:
    Result<PretrainSettings> load(const std::string& text)
    {
        EXPECT_OK(writeFileAtomically(m_folder / "p.json", text));
        return loadPretrainSettings(m_folder / "p.json");
    }
    tests::TemporaryFolder m_folder;
};

TEST_F(PretrainSettingsFile, IsReadWithItsTexts)
{
    ASSERT_VALUE(const PretrainSettings settings,
        load(
            R"({"text": [{"path": "a.txt", "language": "eng_Latn", "weight": 2}], "architecture": {"layers": 3},
                 "optimizer": {"schedule": "cosine"}, "tokenizer": {"type": "bpe"}})"));
    ASSERT_EQ(settings.text.size(), 1u);
    EXPECT_EQ(settings.text[0].path, (m_folder / "a.txt").string());
    EXPECT_EQ(settings.text[0].weight, 2);
    EXPECT_EQ(settings.architecture.layers, 3);
    EXPECT_EQ(settings.optimizer.schedule, RateSchedule::Cosine);
    EXPECT_EQ(settings.tokenizer.type, PieceType::Bpe);
}

TEST_F(PretrainSettingsFile, IsRefusedWithTheFieldThatIsWrong)
{
    const auto field = [this](const std::string& text) {
        const auto result = load(text);
        return result.has_value() ? "none" : std::string(result.error().argument("field"));
    };
    EXPECT_EQ(field("{}"), "text");
    EXPECT_EQ(field(R"({"text": [{"language": "x"}]})"), "text");
    EXPECT_EQ(field(R"({"text": [{"path": "a"}], "architecture": {"hidden_size": 190}})"),
        "architecture.hidden_size");
    EXPECT_EQ(
        field(R"({"text": [{"path": "a"}], "architecture": {"kv_heads": 4}})"), "architecture.kv_heads");
    EXPECT_EQ(field(R"({"text": [{"path": "a"}], "run": {"steps": 0}})"), "run.steps");
}

} // namespace
} // namespace isogloss::record
