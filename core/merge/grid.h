// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/merge/adapter_test.h"
#include "core/merge/merge.h"

#include <array>
#include <functional>
#include <map>

namespace isogloss::merge {

/// Two adapters of one base, and the ways in which they are to be merged and compared.
struct GridSettings
{
    std::filesystem::path model;
    std::filesystem::path first;
    std::filesystem::path second;
    std::vector<Method> methods{Method::Cat, Method::Svd, Method::Ties};
    std::vector<double> places{0.25, 0.5, 0.75}; ///< between the two, 0..1; see weightsAt
    std::vector<std::optional<Band>> bands{std::nullopt}; ///< where the second acts; nothing: everywhere
    int transition = 1; ///< layers beside a band
    double density = 0.5;
    std::uint64_t seed = 1;
    int layer = 0; ///< at which alignment is read, 1..L; 0 = where the second one's is best
    TestSet tests;
};

/// One way of merging.
struct GridPlace
{
    Method method = Method::Cat;
    double place = 0.5;
    std::optional<Band> band;

    friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

struct GridPoint
{
    GridPlace at;
    std::string problem; ///< code of the error where these cannot be merged so; then nothing else counts
    int rank = 0;
    double keptEnergy = 1;
    std::optional<FoundShare> alignment; ///< at the grid's layer; empty without texts
    std::optional<double> task; ///< mean over all languages, 0..1; empty without records
    std::map<std::string, double> languages; ///< F1, or chrF++ / 100, by language
    std::map<std::string, std::string> signatures; ///< of these; empty in grids of older versions
    /// No other point is better in one of both and as good in the other.
    bool isOnFront = false;
};

struct Grid
{
    std::array<std::string, 2> hashes; ///< SHA-256 of the two adapters' weights; "" in a file of an earlier version
    int layer = 0; ///< at which alignment is read
    GridPoint base; ///< without an adapter
    GridPoint first;
    GridPoint second;
    std::vector<GridPoint> points; ///< by band, method, place
};

/// Every place of the settings.
std::vector<GridPlace> gridPlaces(const GridSettings& settings);
/// The merge of one place.
MergeOptions mergeAt(const GridSettings& settings, const GridPlace& place);

/// Called with the grid as it is, after every point.
using GridSink = std::function<void(const Grid&)>;

/// Merges and tests in every way, and keeps grid.json in a folder, which is made when it is not there, up to
/// date; merged adapters are not kept. Points that the folder's grid.json has of the same settings and weights are
/// taken from it, so a grid that was stopped goes on. Blocks; progress counts points with the base and the two. Errors:
/// of AdapterTest, JSON, files, mergeAdapters, Stopped (what is there stays). Ways that do not fit the adapters
/// (MergeRanks, MergeLayer) are points with a problem.
Result<Grid> computeGrid(const GridSettings& settings, const model::LoadedModel& model,
    const std::filesystem::path& folder, std::stop_token stop = {}, const ProgressSink& progress = {},
    const GridSink& sink = {});
/// The same with the model of the settings, in f32 on the processor. Errors: also of LoadedModel::open.
Result<Grid> computeGrid(const GridSettings& settings, const std::filesystem::path& folder,
    std::stop_token stop = {}, const ProgressSink& progress = {}, const GridSink& sink = {});

/// The settings as a file holds them, paths as they are.
Json toJson(const GridSettings& settings);
/// Errors: JsonFieldMissing, JsonFieldType with `source`, MergeMethod, GridUntested{path}.
Result<GridSettings> parseGridSettings(const Json& json, const std::string& source);
/// Paths as seen from the file. Errors: of readJson and parseGridSettings.
Result<GridSettings> loadGridSettings(const std::filesystem::path& file);
/// Applies `change` to every path.
void changePaths(GridSettings& settings, const std::function<void(std::filesystem::path&)>& change);

/// {"settings", "hashes", "layer", "base", "first", "second", "points": [{"method", "place", "weights", "band", "rank",
/// "kept_energy", "alignment": {"value", "low", "high", "signature"}, "task", "languages", "signatures", "front"}]}
Json toJson(const Grid& grid, const GridSettings& settings);
Result<std::pair<Grid, GridSettings>> parseGrid(const Json& json, const std::string& source);
/// A folder's grid.json with its settings. Errors: of readJson and JSON.
Result<std::pair<Grid, GridSettings>> readGrid(const std::filesystem::path& folder);

} // namespace isogloss::merge
