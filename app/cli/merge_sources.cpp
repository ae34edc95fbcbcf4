// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/merge_sources.h"

#include "app/cli/errors.h"
#include "app/cli/number_checks.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

namespace isogloss::cli {

namespace {

constexpr const char* AdapterForm = "FOLDER=WEIGHT";
constexpr const char* BandForm = "N=FIRST-LAST, such as 2=5-8";
constexpr const char* LayersForm = "N=LAYERS:WEIGHT,..., such as 2=1-4:0.5,5:-1";
constexpr const char* ModulesForm = "N=MODULE:WEIGHT,..., such as 1=q_proj:0.5,down_proj:0";

Error notOfTheForm(const std::string& argument, const char* form)
{
    return {errors::NotAnArgumentPair, {{"value", argument}, {"allowed", form}}, {}};
}

/// A text before and behind a sign; nothing without the sign.
std::optional<std::pair<std::string_view, std::string_view>> parted(std::string_view text, char sign)
{
    const auto found = text.find(sign, 1); // a weight may begin with a minus
    if (found == std::string_view::npos)
        return std::nullopt;
    return std::pair(text.substr(0, found), text.substr(found + 1));
}

template <typename Number>
bool reads(std::string_view text, Number& number)
{
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && stop == text.data() + text.size();
}

/// "5-8", or "5" for the one layer.
std::optional<merge::Band> bandOf(std::string_view text)
{
    const auto ends = parted(text, '-').value_or(std::pair(text, text));
    merge::Band band{0, 0};
    const bool isRead = reads(ends.first, band.first) && reads(ends.second, band.second);
    return isRead && band.first >= 1 && band.first <= band.second ? std::optional(band) : std::nullopt;
}

Result<merge::Source> sourceOf(const std::string& argument)
{
    merge::Source source;
    const auto sign = argument.rfind('=');
    source.adapter = argument.substr(0, sign);
    if (sign == std::string::npos)
        return source;
    if (source.adapter.empty() || !reads(std::string_view(argument).substr(sign + 1), source.weights.overall))
        return notOfTheForm(argument, AdapterForm);
    return source;
}

/// "N=REST": the weights of the source with that number, and the rest.
struct Numbered
{
    merge::Weights& weights;
    std::string_view rest;
};

Result<Numbered> numbered(const std::string& argument, const char* form, std::vector<merge::Source>& sources)
{
    const auto sides = parted(argument, '=');
    std::size_t number = 0;
    if (!sides || !reads(sides->first, number) || number < 1 || number > sources.size())
        return notOfTheForm(argument, form);
    return Numbered{sources[number - 1].weights, sides->second};
}

Result<void> addBand(const std::string& argument, int transition,
    merge::Weights (*within)(merge::Band, int), std::vector<merge::Source>& sources)
{
    ISOGLOSS_TRY(const Numbered place, numbered(argument, BandForm, sources));
    const auto band = bandOf(place.rest);
    if (!band)
        return notOfTheForm(argument, BandForm);
    const merge::Weights weights = within(*band, transition);
    place.weights.layers = weights.layers;
    place.weights.otherLayers = weights.otherLayers;
    return {};
}

/// Hands each "NAME:WEIGHT" of a list to `take`, which says whether it knows the name.
template <typename Take>
Result<void> eachWeight(const std::string& argument, const char* form, std::string_view list, Take take)
{
    while (!list.empty()) {
        const auto comma = std::min(list.find(','), list.size());
        const auto sides = parted(list.substr(0, comma), ':');
        double weight = 0;
        if (!sides || !reads(sides->second, weight) || !take(sides->first, weight))
            return notOfTheForm(argument, form);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return {};
}

Result<void> addLayerWeights(const std::string& argument, std::vector<merge::Source>& sources)
{
    ISOGLOSS_TRY(const Numbered place, numbered(argument, LayersForm, sources));
    return eachWeight(argument, LayersForm, place.rest, [&](std::string_view name, double weight) {
        const auto band = bandOf(name);
        for (int layer = band ? band->first : 1; band && layer <= band->second; ++layer)
            place.weights.layers[layer] = weight;
        return band.has_value();
    });
}

Result<void> addModuleWeights(const std::string& argument, std::vector<merge::Source>& sources)
{
    ISOGLOSS_TRY(const Numbered place, numbered(argument, ModulesForm, sources));
    return eachWeight(argument, ModulesForm, place.rest, [&](std::string_view name, double weight) {
        const auto* const found = std::find(model::LinearNames.begin(), model::LinearNames.end(), name);
        if (found == model::LinearNames.end())
            return false;
        place.weights.kinds[static_cast<model::LinearKind>(found - model::LinearNames.begin())] = weight;
        return true;
    });
}

} // namespace

void SourceWords::addTo(CLI::App& command)
{
    command
        .add_option("--inside", inside,
            "N=FIRST-LAST: adapter N (as they are named, from 1) acts in these layers alone")
        ->type_name("N=FIRST-LAST ...");
    command.add_option("--outside", outside, "N=FIRST-LAST: adapter N acts in the other layers alone")
        ->type_name("N=FIRST-LAST ...");
    command
        .add_option("--transition", transition,
            "Layers beside a band that get less and less of it; for layer_swap half of each")
        ->check(NotNegative);
    command
        .add_option("--layer-weights", layerWeights,
            "N=LAYERS:WEIGHT,...: adapter N by layer, times its weight; 2=1-4:0.5,5:-1")
        ->type_name("N=LAYERS:WEIGHT ...");
    command
        .add_option("--module-weights", moduleWeights,
            "N=MODULE:WEIGHT,...: adapter N by part, times its weight; 1=q_proj:0.5,down_proj:0")
        ->type_name("N=MODULE:WEIGHT ...");
}

Result<std::vector<merge::Source>> sourcesOf(const SourceWords& words)
{
    std::vector<merge::Source> sources;
    for (const std::string& argument : words.adapters) {
        ISOGLOSS_TRY(merge::Source source, sourceOf(argument));
        sources.push_back(std::move(source));
    }
    for (const std::string& argument : words.inside)
        ISOGLOSS_CHECK(addBand(argument, words.transition, merge::insideBand, sources));
    for (const std::string& argument : words.outside)
        ISOGLOSS_CHECK(addBand(argument, words.transition, merge::outsideBand, sources));
    for (const std::string& argument : words.layerWeights)
        ISOGLOSS_CHECK(addLayerWeights(argument, sources));
    for (const std::string& argument : words.moduleWeights)
        ISOGLOSS_CHECK(addModuleWeights(argument, sources));
    return sources;
}

} // namespace isogloss::cli
