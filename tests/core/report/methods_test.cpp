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
    summary.model = "my base";
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

TEST(Methods, SayWhichAdapterWasKept)
{
    std::vector<RunSummary> runs{run(1), run(2)};
    EXPECT_THAT(methodsParagraph(runs), AllOf(HasSubstr("The adapter of the last step was kept;"), Not(HasSubstr("validation"))));
    runs[0].validationLoss = 1;
    EXPECT_THAT(methodsParagraph(runs), HasSubstr("that of the last step where there was no validation;"));
    runs[1].validationLoss = 1;
    EXPECT_THAT(methodsParagraph(runs), HasSubstr("The adapter of the best validation loss was kept;"));
}

TEST(Methods, SayHowAdaptersWereMergedAlsoBesideRuns)
{
    std::vector<RunSummary> runs{run(1), run(2)};
    runs[1].name = "both";
    runs[1].isRun = false;
    runs[1].model = "other base";
    runs[1].method = "ties";
    runs[1].parents = {{"slots", "", 0.5}, {"translation", "", 1}};
    runs[1].pruning = record::PruningRecord{0.25, 3, false};
    const std::string sentence = "both was merged from slots (weight 0.5) and translation (weight 1) by the method ties, "
                                 "keeping a share of 0.25 of the entries (seed 3).";
    EXPECT_THAT(methodsParagraph(runs), AllOf(HasSubstr("We adapted my base"), HasSubstr(sentence)));
    EXPECT_THAT(bibliography(runs, {}), HasSubstr("@misc{isogloss_model_other_base,"));
    EXPECT_THAT(methodsParagraph(std::span(runs).subspan(1)), AllOf(HasSubstr("[@isogloss_model_other_base]"), HasSubstr(sentence)));
}

TEST(Methods, DatasetsWithoutBibtexAreCitedFromTheirCards)
{
    record::DatasetCard card;
    card.id = "old tales";
    card.source = "https://example.org/tales";
    card.credit = "The speakers";
    EXPECT_THAT(bibliography({}, std::vector{card}),
        HasSubstr("@misc{isogloss_data_old_tales,\n  title = {old tales},\n  author = {{The speakers}},\n  howpublished = "
                  "{https://example.org/tales},\n  note = {Dataset; licence: not stated}\n}\n"));
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
    const Sources sources{{card}, {"/texts/eng.txt"}, {{"my base", ""}, {"open", "apache-2.0"}}};
    EXPECT_THAT(licenceText(runs, sources),
        AllOf(HasSubstr("## /texts/eng.txt\n\nNo card found"), HasSubstr("## The model my base\n\n- Licence: not stated"),
            HasSubstr("## The model open\n\n- Licence: apache-2.0"), HasSubstr("## tales"), HasSubstr("- Licence: not stated"), HasSubstr("- Consent: for research"),
            HasSubstr("- May leave this computer: numbers"), HasSubstr("- Licences: CC0-1.0")));
}

} // namespace
} // namespace isogloss::report
