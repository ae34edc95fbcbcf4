// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "tests/app/cli/program.h"

#include <filesystem>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace isogloss::cli {
namespace {

namespace fs = std::filesystem;

/// The bundled task adapter, as if it had been taught in ChatML's form.
class Prompts : public testing::Test
{
protected:
    Prompts()
    {
        const fs::path sample = fs::path(ISOGLOSS_RESOURCES_DIR) / "samples";
        fs::copy(sample / "adapters" / "task_only", m_folder / "adapter", fs::copy_options::recursive);
        const fs::path card = m_folder / "adapter" / fs::path("isogloss.json");
        Json json = readJson(card).value();
        json["prompt"] = "chatml";
        EXPECT_OK(writeJson(card, json));
        EXPECT_OK(writeFileAtomically(m_folder / "records.jsonl",
            toJsonLine(
                {{"key", "1"}, {"group", ""}, {"language", "eng_Latn"}, {"part", "test"}, {"task", "slots"},
                    {"input", "wake me at nine"}, {"target", "time: nine"}, {"spans", Json::array()}})
                + "\n"));
        m_base = (sample / "base").string();
    }
    std::string signatureWith(const std::string& options) const
    {
        const Outcome outcome = isogloss("evaluate --json --max-new-tokens 1 --task slots --model " + m_base
            + " --adapter " + (m_folder / "adapter").string()
            + " --data eng_Latn=" + (m_folder / "records.jsonl").string() + " --out "
            + (m_folder / "out").string() + " " + options);
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        const auto json = parseJson(outcome.out, "out");
        return json.has_value() ? json.value()["languages"]["eng_Latn"].value("signature", "") : "";
    }

    tests::TemporaryFolder m_folder;
    std::string m_base;
};

TEST_F(Prompts, AreThoseThatTheAdapterWasTaughtWith)
{
    EXPECT_NE(signatureWith("").find("prompt:chatml"), std::string::npos) << signatureWith("");
}

TEST_F(Prompts, CanBeChosen)
{
    EXPECT_NE(signatureWith("--prompt plain").find("prompt:plain"), std::string::npos);
}

} // namespace
} // namespace isogloss::cli
