// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/layer_table.h"

namespace isogloss::cli {

namespace {

std::string bar(double share)
{
    constexpr int Width = 30;
    const int filled = static_cast<int>(share * Width + 0.5);
    std::string text;
    for (int i = 0; i < Width; ++i)
        text += i < filled ? "\xE2\x96\x88" : "\xC2\xB7";
    return text;
}

/// A measure as a column of the table; a bar is drawn beside the first.
struct Column
{
    const char* measure;
    const char* heading;
};
constexpr Column Columns[]{{"retrieval_forward", "there"}, {"retrieval_backward", "back"},
    {"margin_forward", "margin"}, {"margin_backward", "m. back"}, {"rank_forward", "rank"},
    {"rank_backward", "r. back"}, {"mexa", "MEXA"}, {"cosine", "cosine"}, {"cosine_shuffled", "shuffled"},
    {"cka", "CKA"}, {"cka_debiased", "debiased"}, {"language_identity", "identity"},
    {"shuffled_forward", "placebo"}, {"random_forward", "random"}, {"before_forward", "before"},
    {"gain_forward", "gain"}};

const record::MeasureRow* rowOf(const analysis::PairLayers& pair, const char* measure, record::Layer layer)
{
    for (const record::MeasureRow& row : pair.rows)
        if (row.measure == measure && row.layer == layer)
            return &row;
    return nullptr;
}

std::vector<record::Layer> layersOf(const analysis::PairLayers& pair)
{
    std::vector<record::Layer> layers;
    for (const record::MeasureRow& row : pair.rows)
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
    return line;
}

/// A line a layer: the first measure as a bar with its interval, then every measure as a number.
void sayPair(const analysis::PairLayers& pair, const Session& session)
{
    session.say(heading(pair));
    std::vector<Column> columns;
    for (const Column& column : Columns)
        if (rowOf(pair, column.measure, {0}) != nullptr)
            columns.push_back(column);
    char cell[64];
    std::string line = "layer                                     95 %     ";
    for (const Column& column : columns) {
        std::snprintf(cell, sizeof cell, "%9s", column.heading);
        line += cell;
    }
    session.say(line);
    for (const record::Layer layer : layersOf(pair)) {
        const record::MeasureRow* const first = rowOf(pair, columns.front().measure, layer);
        const std::string name
            = layer.index == record::Layer::FinalNorm ? "norm" : std::to_string(layer.index);
        std::snprintf(cell, sizeof cell, "%5s  ", name.c_str());
        line = cell + bar(first->value);
        if (first->low && first->high)
            std::snprintf(cell, sizeof cell, "  %.2f-%.2f", *first->low, *first->high);
        line += first->low && first->high ? cell : "           ";
        for (const Column& column : columns) {
            std::snprintf(cell, sizeof cell, "%9.3f", rowOf(pair, column.measure, layer)->value);
            line += cell;
        }
        session.say(line);
    }
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
        agreement.isBestLayerShared ? "" : ", where the first's is worse beyond the intervals");
    session.say(text);
}

} // namespace isogloss::cli
