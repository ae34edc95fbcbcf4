// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_table.h"

#include <cmath>
#include <string_view>

namespace isogloss::cli {

namespace {

constexpr int BarWidth = 30;

std::string bar(double share)
{
    const int filled = static_cast<int>(share * BarWidth + 0.5);
    std::string text;
    for (int i = 0; i < BarWidth; ++i)
        text += i < filled ? "\xE2\x96\x88" : "\xC2\xB7";
    return text;
}

/// A measure as a column of a table; a bar is drawn beside the first.
struct Column
{
    const char* measure;
    const char* heading;
};
constexpr Column Columns[]{{"retrieval_forward", "there"}, {"retrieval_backward", "back"},
    {"margin_forward", "margin"}, {"margin_backward", "m. back"}, {"rank_forward", "rank"},
    {"rank_backward", "r. back"}, {"mexa", "MEXA"}, {"cosine", "cosine"}, {"cosine_shuffled", "shuffled"},
    {"cka", "CKA"}, {"cka_debiased", "debiased"}, {"language_identity", "identity"},
    {"shuffled_forward", "placebo"}, {"shuffled_margin_forward", "plac. m"}, {"shuffled_mexa", "plac. MX"},
    {"random_forward", "random"}, {"random_margin_forward", "rand. m"}, {"random_mexa", "rand. MX"},
    {"before_forward", "before"},
    {"gain_forward", "gain"}, {"isotropy", "isotropy"}, {"mean_cosine", "cosine"}, {"rank_variance", "rank var"},
    {"language_identity_all", "identity"}};

using Rows = std::vector<record::MeasureRow>;

const record::MeasureRow* rowOf(const Rows& rows, std::string_view measure, record::Layer layer)
{
    for (const record::MeasureRow& row : rows)
        if (row.measure == measure && row.layer == layer)
            return &row;
    return nullptr;
}

std::vector<record::Layer> layersOf(const Rows& rows)
{
    std::vector<record::Layer> layers;
    for (const record::MeasureRow& row : rows)
        if (layers.empty() || !(layers.back() == row.layer))
            layers.push_back(row.layer);
    return layers;
}

std::string heading(const analysis::PairLayers& pair)
{
    char text[256];
    std::snprintf(text, sizeof text, "%s - %s, %zu sentences; chance %.3f", pair.source.c_str(),
        pair.target.c_str(), pair.sentences, pair.chance);
    std::string line = text;
    if (pair.hasBaselines) {
        std::snprintf(text, sizeof text, ", surface %.2f, length %.2f, ceiling %.2f",
            pair.baselines.surface.forward, pair.baselines.length.forward, pair.baselines.ceiling.forward);
        line += text;
    }
    for (const auto& [measure, chance] : analysis::chancesOf(pair)) {
        if (measure == "retrieval" || measure == "margin")
            continue;
        std::snprintf(text, sizeof text, "; of %s %.3f", measure == "language_identity" ? "identity" : measure.c_str(), chance);
        line += text;
    }
    return line;
}

/// A line a layer: the first measure as a bar with its interval, then every measure as a number.
void sayTable(const Rows& rows, const Session& session)
{
    std::vector<Column> columns;
    for (const Column& column : Columns)
        if (rowOf(rows, column.measure, {0}) != nullptr)
            columns.push_back(column);
    if (columns.empty())
        return;
    const bool isShare = !std::string_view(columns.front().measure).starts_with("rank");
    char cell[64];
    std::string line = "layer                                     95 %     ";
    for (const Column& column : columns) {
        std::snprintf(cell, sizeof cell, "%9s", column.heading);
        line += cell;
    }
    session.say(line);
    for (const record::Layer layer : layersOf(rows)) {
        const record::MeasureRow* const first = rowOf(rows, columns.front().measure, layer);
        const std::string name
            = layer.index == record::Layer::FinalNorm ? "norm" : std::to_string(layer.index);
        std::snprintf(cell, sizeof cell, "%5s  ", name.c_str());
        line = cell + (isShare ? bar(first->value) : std::string(BarWidth, ' '));
        if (first->low && first->high)
            std::snprintf(cell, sizeof cell, "  %.2f-%.2f", *first->low, *first->high);
        line += first->low && first->high ? cell : "           ";
        for (const Column& column : columns) {
            std::snprintf(cell, sizeof cell, "%9.3f", rowOf(rows, column.measure, layer)->value);
            line += cell;
        }
        session.say(line);
    }
}

void sayPair(const analysis::PairLayers& pair, const Session& session)
{
    session.say(heading(pair));
    sayTable(pair.rows, session);
    if (const auto mexa = analysis::mexaOverLayers(pair)) {
        char text[96];
        std::snprintf(text, sizeof text, "MEXA over layers: mean %.3f, highest %.3f", mexa->mean, mexa->largest);
        session.say(text);
    }
}

void sayLanguages(const analysis::LayerReport& report, const Session& session)
{
    for (const analysis::LanguageLayers& language : report.languages) {
        if (language.rows.empty())
            continue;
        session.say(language.language);
        sayTable(language.rows, session);
        session.say("");
    }
    if (!report.together)
        return;
    char text[128];
    std::snprintf(text, sizeof text, "All %zu languages told apart, %zu sentences; chance %.3f",
        report.together->languages.size(), report.together->sentences, report.together->chance);
    session.say(text);
    sayTable(report.together->rows, session);
    session.say("");
}

/// "4-7", "5", "3, 5-6"
std::string rangesOf(const std::vector<int>& layers)
{
    std::string words;
    for (std::size_t begin = 0; begin < layers.size();) {
        std::size_t end = begin;
        while (end + 1 < layers.size() && layers[end + 1] == layers[end] + 1)
            ++end;
        words += (words.empty() ? "" : ", ") + std::to_string(layers[begin])
            + (end > begin ? "-" + std::to_string(layers[end]) : "");
        begin = end + 1;
    }
    return words;
}

const char* baselineWords(const std::string& name)
{
    return name == "length" ? "length alone"
        : name == "surface"  ? "shared letters alone"
        : name == "layer_0"  ? "layer 0"
        : name == "shuffled" ? "shuffled pairs"
        : name == "random"   ? "random weights"
                             : "chance";
}

/// What the best layer is read against, and what it has on sentences that it was not chosen on.
void sayEvidence(const analysis::PairFinding& finding, const Session& session)
{
    char text[256];
    std::snprintf(text, sizeof text, "That is %.3f %s the best baseline, %s (%.3f)", std::abs(finding.gain()),
        finding.gain() < 0 ? "below" : "above", baselineWords(finding.baseline.name), finding.baseline.value);
    std::string line = text;
    if (finding.isConfoundedBySurface)
        line += "; shared letters (names, numbers, loan words) alone reach as far, so it says little about meaning";
    session.say(line);
    if (!finding.heldOut)
        return;
    const analysis::LayerChoice& choice = *finding.heldOut;
    std::snprintf(text, sizeof text, "Chosen on half of the sentences: layer %d, with %.3f on the others (95 %% %.3f-%.3f)",
        choice.best, choice.value, choice.interval.low, choice.interval.high);
    line = text;
    session.say(choice.asGood.size() < 2 ? line + "; no other is as good"
                                         : line + "; not told apart: layers " + rangesOf(choice.asGood));
}

/// Where the pair meets best, or that it does not.
void sayFinding(const analysis::PairLayers& pair, const Session& session)
{
    const auto finding = analysis::findingOf(pair);
    if (!finding) {
        session.say("");
        return;
    }
    char text[256];
    const std::string pairName = pair.source + " and " + pair.target;
    std::snprintf(text, sizeof text, "%s %s at layer %d: %.3f (95 %% %.3f-%.3f)%s %.3f", pairName.c_str(),
        finding->isNearChance ? "meet at no layer; at best," : "meet best", finding->layer, finding->value,
        finding->interval.low, finding->interval.high, finding->isNearChance ? ", near chance:" : "; chance",
        pair.chance);
    std::string line = text;
    if (finding->shuffled) {
        std::snprintf(text, sizeof text, "; shuffled pairs reach %.3f", *finding->shuffled);
        line += text;
    }
    session.say(line);
    sayEvidence(*finding, session);
    session.say("");
}

void sayProposal(const analysis::LayerChoice& choice, const Session& session)
{
    const char* const why = choice.reason == analysis::ChoiceReason::Best ? "it does better than the middle"
        : choice.reason == analysis::ChoiceReason::MiddleAsGood ? "the middle; no layer is surely better"
        : choice.reason == analysis::ChoiceReason::NotAboveBaseline
        ? "the middle; no layer rises above what length and spelling alone give"
        : "the middle; too few sentences to say more";
    char text[256];
    std::snprintf(text, sizeof text,
        "Layer to align: %d (%s). Best on half of the sentences: %d, with %.3f on the others (95 %% "
        "%.2f-%.2f, "
        "baseline %.2f)",
        choice.proposed, why, choice.best, choice.value, choice.interval.low, choice.interval.high,
        choice.baseline);
    session.say(text);
    session.say("On the sample, trained at each layer, such a proposal did not beat a layer taken by chance: compare several.");
}

} // namespace

void sayReport(const analysis::LayerReport& report, const Session& session)
{
    for (const auto& pair : report.pairs) {
        sayPair(pair, session);
        sayFinding(pair, session);
    }
    sayLanguages(report, session);
    if (report.proposal)
        sayProposal(*report.proposal, session);
}

void sayAgreement(
    const analysis::PairLayers& pair, const analysis::TextAgreement& agreement, const Session& session)
{
    const char* const meeting = agreement.holdsOnOneOnly()
        ? (agreement.meetsOnFirst ? "that they meet holds on the first text only"
                                  : "that they meet holds on the second text only")
        : agreement.meetsOnFirst ? "that they meet holds on both texts"
                                 : "they meet on neither text beyond chance and shared letters";
    char text[320];
    std::snprintf(text, sizeof text, "%s and %s: %s; best layer %d on the first, %d on the second%s",
        pair.source.c_str(), pair.target.c_str(), meeting, agreement.first.layer, agreement.second.layer,
        agreement.isBestLayerShared ? "" : ", where the first's is worse (paired test, p < 0.05)");
    session.say(text);
}

} // namespace isogloss::cli
