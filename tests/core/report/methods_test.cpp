// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/methods.h"

#include <gmock/gmock.h>

namespace isogloss::report {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

RunSummary run(std::uint64_t seed)
{
    RunSummary summary;
    summary.settings.model = "/models/my base/";
    summary.settings.run.seed = seed;
    summary.settings.batch.size = 32;
    summary.modelHash = "0123456789abcdef0123";
    summary.layers = 12;
    summary.alignLayer = 6;
    summary.taught = {"eng_Latn"};
    summary.aligned = {"eng_Latn", "kab_Latn"};
    summary.steps = 200;
    summary.device = "cpu";
    summary.dtype = "f32";
    summary.version = "0.1.0";
    summary.torch = "2.13.0";
    summary.terms.add("CC0-1.0", "");
    return summary;
}

TEST(Methods, NameEveryValueOnce)
{
    const std::vector<RunSummary> runs{run(1), run(2), run(3)};
    const std::string text = methodsParagraph(runs);
    EXPECT_THAT(text,
        AllOf(HasSubstr("block 6 of 12"), HasSubstr("with seed 1, 2 and 3"), HasSubstr("temperature 0.1"),
            HasSubstr("taught in eng_Latn"), HasSubstr("sentences of eng_Latn and kab_Latn"),
            HasSubstr("SHA-256 0123456789ab"), HasSubstr("Isogloss 0.1.0"), HasSubstr("200 steps")));
}

TEST(Methods, DoNotSpeakOfAlignmentWhereThereIsNone)
{
    std::vector<RunSummary> runs{run(1)};
    runs[0].alignLayer = 0;
    EXPECT_THAT(methodsParagraph(runs), Not(HasSubstr("Translations")));
    EXPECT_THAT(bibliography(runs, {}), Not(HasSubstr("Niehues")));
    runs[0].isRun = false;
    EXPECT_THAT(methodsParagraph(runs), HasSubstr("merged"));
}

TEST(Methods, BibliographyNamesProgramModelAndData)
{
    record::DatasetCard card;
    card.id = "tales";
    card.bibtex = "@book{tales, title = {Tales}}";
    const std::vector<RunSummary> runs{run(1), run(2)};
    const std::string text = bibliography(runs, std::vector{card});
    EXPECT_THAT(text,
        AllOf(HasSubstr("@software{isogloss,"), HasSubstr("@misc{isogloss_model_my_base,"), HasSubstr("Niehues"),
            HasSubstr("@book{tales, title = {Tales}}\n"), HasSubstr("0123456789abcdef0123")));
    EXPECT_EQ(text.find("isogloss_model_my_base"), text.rfind("isogloss_model_my_base"));
}

TEST(Methods, LicencesSayWhatIsNotStated)
{
    record::DatasetCard card;
    card.id = "tales";
    card.consent = "for research";
    card.mayLeave = record::Permission::Numbers;
    const std::vector<RunSummary> runs{run(1)};
    EXPECT_THAT(licenceText(runs, std::vector{card}),
        AllOf(HasSubstr("## tales"), HasSubstr("- Licence: not stated"), HasSubstr("- Consent: for research"),
            HasSubstr("- May leave this computer: numbers"), HasSubstr("- Licences: CC0-1.0")));
}

} // namespace
} // namespace isogloss::report
