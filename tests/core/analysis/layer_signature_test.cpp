// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/layer_signature.h"

#include "isogloss_version.h"

#include <gtest/gtest.h>

using namespace isogloss::analysis;

TEST(LayerSignature, NamesEverythingThatANumberDependsOn)
{
    SignatureContext context;
    context.layers = 12;
    context.pooledBeginOfText = true;
    context.sentences = 208;
    context.interval = "query1000";
    context.dtype = "f32";
    context.textHash = "0123456789abcdef";
    context.tokenizerHash = "eeeeeeeeeeeeffff";
    context.modelHash = "fedcba9876543210";
    EXPECT_EQ(layerSignature(context, "retrieval", "fwd", {7}),
        std::string(
            "retrieval|dir:fwd|layer:7/12|pool:mean+bos|center:none|sim:cos|N:208|candidates:208|ties:miss|"
            "ci:query1000|dtype:f32|text:0123456789ab|tokenizer:eeeeeeeeeeee|model:fedcba987654|adapter:none|isogloss:")
            + isogloss::Version);
    const auto has = [&](const char* measure, const char* part) {
        return layerSignature(context, measure, "fwd", {7}).find(part) != std::string::npos;
    };
    EXPECT_TRUE(has("margin", "|pool:mean+bos|center:none|sim:ratio4|"));
    EXPECT_TRUE(has("mexa", "|pool:weighted|center:none|sim:cos|"));
    EXPECT_TRUE(has("cka_debiased", "|center:mean|sim:linear|"));
    EXPECT_TRUE(has("isotropy", "|ci:query1000|"));
    context.adapterHash = "aaaaaaaaaaaabbbb";
    context.pool = Pool::Last;
    context.isCentred = true;
    context.tokenizerHash = "";
    EXPECT_TRUE(has("language_identity", "|center:language|"));
    EXPECT_TRUE(has("mean_cosine", "|center:none|sim:cos|"));
    EXPECT_EQ(layerSignature(context, "cosine", "", {isogloss::record::Layer::FinalNorm}),
        std::string("cosine|layer:norm/12|pool:last|center:language|sim:cos|N:208|ci:query1000|"
                    "dtype:f32|text:0123456789ab|model:fedcba987654|adapter:aaaaaaaaaaaa|isogloss:")
            + isogloss::Version);
}
