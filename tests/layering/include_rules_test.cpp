// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/include_rules.h"

#include <gtest/gtest.h>

namespace isogloss::layering {
namespace {

std::size_t count(const std::string& path, const std::string& line)
{
    return violations(path, "// SPDX-License-Identifier: GPL-3.0-or-later\n" + line + "\n").size();
}

TEST(IncludeRules, Fire)
{
    EXPECT_EQ(count("core/base/a.cpp", "#include <QString>"), 1u);
    EXPECT_EQ(count("app/cli/a.cpp", "#include <QtCore/QString>"), 1u);
    EXPECT_EQ(count("widgets/theme/a.cpp", "#include \"core/base/json.h\""), 1u);
    EXPECT_EQ(count("widgets/theme/a.cpp", "#include <ATen/ATen.h>"), 1u);
    EXPECT_EQ(count("app/main.cpp", "#include <torch/torch.h>"), 1u);
    EXPECT_EQ(count("app/main.cpp", "#include \"core/model/torch/decoder.h\""), 1u);
    EXPECT_EQ(count("core/data/a.cpp", "#include <ATen/ATen.h>"), 1u);
    EXPECT_EQ(count("core/eval/a.cpp", "#include \"core/model/torch/decoder.h\""), 1u);
    EXPECT_EQ(count("core/base/a.cpp", "#include \"core/text/utf8.h\""), 1u);
    EXPECT_EQ(count("core/model/a.cpp", "#include \"core/train/errors.h\""), 1u);
    EXPECT_EQ(count("core/base/a.cpp", "#include \"app/cli/words.h\""), 1u);
    EXPECT_EQ(count("widgets/charts/plot.h", "#include <qcustomplot.h>"), 1u);
    EXPECT_EQ(count("app/pages/a.cpp", "#include <qcustomplot.h>"), 1u);
    EXPECT_EQ(count("core/record/a.h", "#include <nlohmann/json.hpp>"), 1u);
    EXPECT_EQ(count("core/text/a.cpp", "#include <regex>"), 1u);
    EXPECT_EQ(count("app/a.cpp", "QSaveFile file;"), 1u);
    EXPECT_EQ(count("core/model/a.cpp", "torch::load(tensor, path);"), 1u);
    EXPECT_EQ(count("core/model/a.cpp", "torch::jit::load(path);"), 1u);
    EXPECT_EQ(count("core/model/decoder/a.h", "#include <ATen/ATen.h>"), 1u);
    EXPECT_EQ(violations("core/base/a.cpp", "#pragma once\n").size(), 1u);
}

TEST(IncludeRules, LetTheRightOnesPass)
{
    EXPECT_EQ(count("core/model/a.cpp", "#include <ATen/ATen.h>"), 0u);
    EXPECT_EQ(count("core/model/torch/decoder.h", "#include <ATen/core/Tensor.h>"), 0u);
    EXPECT_EQ(count("core/train/a.cpp", "#include \"core/model/torch/decoder.h\""), 0u);
    EXPECT_EQ(count("core/data/a.cpp", "#include \"core/tokenizer/tokenizer.h\""), 0u);
    EXPECT_EQ(count("app/cli/a.cpp", "#include \"core/model/loaded_model.h\""), 0u);
    EXPECT_EQ(count("app/main.cpp", "#include <QApplication>"), 0u);
    EXPECT_EQ(count("widgets/charts/plot.cpp", "#include <qcustomplot.h>"), 0u);
    EXPECT_EQ(count("core/base/json_reader.h", "#include <nlohmann/json.hpp>"), 0u);
}

} // namespace
} // namespace isogloss::layering
