// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/signature.h"

#include "core/record/errors.h"
#include "tests/support/expect_result.h"

namespace isogloss::record {
namespace {

using Names = std::vector<std::string>;

const std::string Retrieval
    = "retrieval|dir:fwd|layer:7/12|pool:mean+bos|center:none|sim:cos|N:208|ties:miss|"
      "ci:query1000|dtype:f32|text:0123456789ab|model:fedcba987654|adapter:none|"
      "isogloss:0.1.0";

TEST(Signature, IsReadAndWrittenBack)
{
    ASSERT_VALUE(const Signature signature, parseSignature(Retrieval));
    EXPECT_EQ(signature.measure, "retrieval");
    EXPECT_EQ(signature.direction, "fwd");
    EXPECT_EQ(signature.layer, Layer{7});
    EXPECT_EQ(signature.layers, 12);
    EXPECT_EQ(signature.sentences, 208);
    EXPECT_EQ(signature.adapter, "none");
    EXPECT_EQ(toText(signature), Retrieval);
}

TEST(Signature, LeavesOutWhatIsEmptyAndKeepsWhatIsUnknown)
{
    const std::string text = "mexa|layer:norm/12|pool:weighted|N:100|pivot:eng_Latn|over:max|isogloss:9";
    ASSERT_VALUE(const Signature signature, parseSignature(text));
    EXPECT_EQ(signature.layer, Layer{Layer::FinalNorm});
    EXPECT_EQ(signature.others.size(), 2u);
    EXPECT_EQ(toText(signature), text);
    EXPECT_EQ(toText(Signature{}), "");
}

TEST(Signature, DoesNotDependOnTheOrderOfFields)
{
    ASSERT_VALUE(const Signature signature, parseSignature("cosine|N:5|isogloss:1|layer:0/2"));
    EXPECT_EQ(toText(signature), "cosine|layer:0/2|N:5|isogloss:1");
}

TEST(Signature, IsRefusedWithTheFieldThatIsWrong)
{
    const auto field = [](std::string_view text) {
        const auto result = parseSignature(text);
        EXPECT_ERROR(result, errors::SignatureForm);
        return std::string(result.error().argument("field"));
    };
    EXPECT_EQ(field(""), "");
    EXPECT_EQ(field("layer:7/12"), "");
    EXPECT_EQ(field("retrieval|layer:7"), "layer:7");
    EXPECT_EQ(field("retrieval|layer:13/12"), "layer:13/12");
    EXPECT_EQ(field("retrieval|layer:-2/12"), "layer:-2/12");
    EXPECT_EQ(field("retrieval|N:many"), "N:many");
    EXPECT_EQ(field("retrieval|N:"), "N:");
    EXPECT_EQ(field("retrieval|dir"), "dir");
    EXPECT_EQ(field("retrieval|"), "");
}

TEST(IncomparableFields, LeaveOutWhatOlderNumbersDoNotTell)
{
    ASSERT_VALUE(const Signature older, parseSignature(Retrieval));
    ASSERT_VALUE(const Signature a,
        parseSignature("retrieval|dir:fwd|layer:7/12|pool:mean+bos|center:none|sim:cos|N:208|candidates:208|"
                       "ties:miss|dtype:f32|text:0123456789ab|tokenizer:aaaa|model:fedcba987654|isogloss:0.2.0"));
    EXPECT_EQ(a.candidates, 208);
    EXPECT_EQ(a.tokenizer, "aaaa");
    EXPECT_TRUE(a.others.empty());
    EXPECT_EQ(incomparableFields(older, a), Names{});
    EXPECT_EQ(incomparableFields(a, older), Names{});
    Signature b = a;
    b.candidates = 1000;
    b.tokenizer = "bbbb";
    EXPECT_EQ(incomparableFields(a, b), (Names{"candidates", "tokenizer"}));
    EXPECT_EQ(toText(a).find("|N:208|candidates:208|ties:miss|"), toText(a).find("|N:"));
}

TEST(IncomparableFields, AreThoseThatChangeWhatANumberMeans)
{
    ASSERT_VALUE(const Signature a, parseSignature(Retrieval));
    EXPECT_EQ(incomparableFields(a, a), Names{});
    Signature b = a;
    b.model = "other";
    b.adapter = "other";
    b.layer = {3};
    b.direction = "bwd";
    b.version = "2";
    EXPECT_EQ(incomparableFields(a, b), Names{});
    b.text = "other";
    b.sentences = 100;
    b.pooling = "mean";
    b.prompt = "chatml";
    EXPECT_EQ(incomparableFields(a, b), (Names{"N", "pool", "prompt", "text"}));
    b = a;
    b.measure = "cosine";
    EXPECT_EQ(incomparableFields(a, b), Names{"measure"});
    b = a;
    b.others = {{"tokenizer", "abc"}, {"tok", "13a"}};
    EXPECT_EQ(incomparableFields(a, b), (Names{"tokenizer", "tok"}));
    Signature c = b;
    c.others = {{"tokenizer", "def"}, {"tok", "13a"}};
    EXPECT_EQ(incomparableFields(b, c), Names{"tokenizer"});
}

} // namespace
} // namespace isogloss::record
