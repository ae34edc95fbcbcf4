// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/foreign_run.h"

#include "core/base/file.h"
#include "core/base/rng.h"
#include "core/report/errors.h"
#include "tests/support/expect_result.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <cstring>
#include <gmock/gmock.h>

namespace isogloss::report {
namespace {

using ::testing::ElementsAre;

std::string fixed32(std::uint32_t value)
{
    std::string bytes;
    for (int i = 0; i < 4; ++i)
        bytes += static_cast<char>(value >> (8 * i));
    return bytes;
}

/// An own, slow implementation beside that under test.
std::uint32_t maskedCrc(const std::string& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<std::uint8_t>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0x82f63b78U & (0U - (crc & 1)));
    }
    crc = ~crc;
    return ((crc >> 15) | (crc << 17)) + 0xa282ead8U;
}

std::string recordOf(const std::string& message)
{
    std::string head;
    for (int i = 0; i < 8; ++i)
        head += static_cast<char>(static_cast<std::uint64_t>(message.size()) >> (8 * i));
    return head + fixed32(maskedCrc(head)) + message + fixed32(maskedCrc(message));
}

std::string varint(std::uint64_t value)
{
    std::string bytes;
    for (; value >= 0x80; value >>= 7)
        bytes += static_cast<char>((value & 0x7f) | 0x80);
    return bytes + static_cast<char>(value);
}

std::string inside(int field, const std::string& bytes)
{
    return varint(static_cast<std::uint64_t>(field) << 3 | 2) + varint(bytes.size()) + bytes;
}

std::string floatBytes(float value)
{
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    return fixed32(bits);
}

std::string scalar(const std::string& name, float value)
{
    return inside(1, inside(1, name) + "\x15" + floatBytes(value)); // simple_value = 2, four bytes
}

std::string tensor(const std::string& name, float value)
{
    return inside(1, inside(1, name) + inside(8, "\x08\x01" + inside(4, floatBytes(value))));
}

std::string event(std::uint64_t step, const std::string& summary)
{
    return recordOf("\x09" + std::string(8, '\0') + "\x10" + varint(step) + inside(5, summary));
}

Result<ForeignRun> read(const std::string& bytes)
{
    ForeignRun run;
    ISOGLOSS_CHECK(readEventRecords(bytes, "events", run));
    return run;
}

std::vector<std::int64_t> steps(const std::vector<ForeignPoint>& curve)
{
    std::vector<std::int64_t> all;
    for (const ForeignPoint& point : curve)
        all.push_back(point.step);
    return all;
}

TEST(EventRecords, ScalarsAreReadInBothForms)
{
    const std::string bytes = recordOf(inside(3, "brain.Event:2")) + event(3, scalar("train/loss", 0.5F))
        + event(5, scalar("train/loss", 0.25F) + tensor("eval/loss", 0.75F));
    ASSERT_VALUE(const ForeignRun run, read(bytes));
    ASSERT_EQ(run.curves.size(), 2u);
    EXPECT_THAT(steps(run.curves.at("train/loss")), ElementsAre(3, 5));
    EXPECT_EQ(run.curves.at("train/loss")[1].value, 0.25);
    EXPECT_EQ(run.curves.at("eval/loss")[0].value, 0.75);
}

TEST(EventRecords, TheChecksumIsThatOfTheKnownVector)
{
    // CRC-32C of "123456789" is 0xe3069283 (RFC 3720).
    const std::uint32_t crc = 0xe3069283U;
    EXPECT_EQ(maskedCrc("123456789"), ((crc >> 15) | (crc << 17)) + 0xa282ead8U);
}

TEST(EventRecords, ARunThatWasStartedAgainGoesOnFromThere)
{
    ASSERT_VALUE(const ForeignRun run,
        read(event(1, scalar("loss", 1)) + event(2, scalar("loss", 2)) + event(3, scalar("loss", 3))
            + event(2, scalar("loss", 9))));
    EXPECT_THAT(steps(run.curves.at("loss")), ElementsAre(1, 2));
    EXPECT_EQ(run.curves.at("loss")[1].value, 9);
}

TEST(EventRecords, ARecordThatIsBeingWrittenIsLeftOut)
{
    const std::string whole = event(1, scalar("loss", 1));
    const std::string next = event(2, scalar("loss", 2));
    for (std::size_t cut = 0; cut < next.size(); ++cut) {
        ASSERT_VALUE(const ForeignRun run, read(whole + next.substr(0, cut)));
        EXPECT_EQ(run.curves.at("loss").size(), 1u);
    }
}

TEST(EventRecords, DamageIsFoundByItsChecksum)
{
    const std::string whole = event(1, scalar("loss", 1));
    for (std::size_t i = 0; i < whole.size(); ++i) {
        std::string broken = whole;
        broken[i] = static_cast<char>(broken[i] ^ 0x40);
        const auto result = read(broken);
        ASSERT_FALSE(result.has_value()) << i;
        EXPECT_EQ(result.error().code, errors::ForeignRecordDamaged);
    }
}

TEST(EventRecords, HostileMessagesAreRefused)
{
    const std::string far = varint(std::uint64_t{1} << 62);
    for (const std::string& message : {"\x2a" + far, std::string("\x2b"), std::string(12, '\xff'), inside(5, "\x0a\x7f"),
             inside(5, inside(1, inside(1, "loss") + inside(8, "\x22\x7f"))), std::string("\x00\x01", 2)})
        EXPECT_ERROR(read(recordOf(message)), errors::ForeignRunForm);
    std::string head(8, '\x7f');
    EXPECT_ERROR(read(head + fixed32(maskedCrc(head)) + "rest"), errors::ForeignRunLarge);
    Rng rng(3, "noise");
    for (int trial = 0; trial < 2000; ++trial) {
        std::string noise;
        for (std::uint64_t i = rng.below(60); i > 0; --i)
            noise += static_cast<char>(rng.below(256));
        (void)read(recordOf(noise)).has_value();
        (void)read(noise).has_value();
    }
}

TEST(TrainerState, LogsBecomeCurves)
{
    ASSERT_VALUE(const ForeignRun run,
        readTrainerState(R"({"global_step": 20, "log_history": [
            {"epoch": 0.5, "loss": 2.5, "learning_rate": 5e-4, "grad_norm": NaN, "step": 10},
            {"eval_loss": -Infinity, "note": "NaN \" Infinity", "step": 10}, {"loss": 2.0, "step": 20}, 7, {"loss": 1}]})",
            "state"));
    EXPECT_EQ(run.program, "transformers");
    EXPECT_THAT(steps(run.curves.at("loss")), ElementsAre(10, 20));
    EXPECT_TRUE(std::isnan(run.curves.at("grad_norm")[0].value));
    EXPECT_TRUE(std::isnan(run.curves.at("eval_loss")[0].value));
    EXPECT_FALSE(run.curves.contains("note"));
    EXPECT_ERROR(readTrainerState("{}", "state"), errors::ForeignRunUnknown);
}

TEST(ForeignRun, IsFoundInFoldersAndTheirCheckpoints)
{
    const tests::TemporaryFolder folder;
    std::filesystem::create_directories(folder / "hf/checkpoint-9");
    std::filesystem::create_directories(folder / "hf/checkpoint-10");
    ASSERT_OK(writeFileAtomically(folder / "hf/checkpoint-9/trainer_state.json", R"({"log_history": []})"));
    ASSERT_OK(writeFileAtomically(
        folder / "hf/checkpoint-10/trainer_state.json", R"({"log_history": [{"loss": 1, "step": 10}]})"));
    ASSERT_VALUE(const ForeignRun state, readForeignRun(folder / "hf"));
    EXPECT_EQ(state.name, "hf");
    EXPECT_EQ(state.curves.at("loss").size(), 1u);

    std::filesystem::create_directories(folder / "tb");
    ASSERT_OK(writeFileAtomically(folder / "tb/events.out.tfevents.2.host", event(2, scalar("loss", 2))));
    ASSERT_OK(writeFileAtomically(folder / "tb/events.out.tfevents.1.host", event(1, scalar("loss", 1))));
    ASSERT_VALUE(const ForeignRun board, readForeignRun(folder / "tb"));
    EXPECT_EQ(board.program, "TensorBoard");
    EXPECT_THAT(steps(board.curves.at("loss")), ElementsAre(1, 2));
    EXPECT_ERROR(readForeignRun(folder.path()), errors::ForeignRunUnknown);
}

TEST(ForeignRun, KnowsWhatNamesMean)
{
    EXPECT_EQ(measureOf("train/loss"), "task_loss");
    EXPECT_EQ(measureOf("eval_loss"), "validation_loss");
    EXPECT_EQ(measureOf("accuracy"), "");
}

} // namespace
} // namespace isogloss::report
