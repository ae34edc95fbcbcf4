// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/grid.h"

#include "core/base/errors.h"
#include "core/base/file.h"
#include "core/base/file_hash.h"
#include "core/merge/errors.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

namespace isogloss::merge {

namespace fs = std::filesystem;

namespace {

constexpr const char* FileName = "grid.json";

double scoreOf(const record::LanguageScores& scores)
{
    return scores.f1.value_or(scores.chrf.value_or(0) / 100);
}

/// Among points that have both numbers.
void markFront(std::vector<GridPoint>& points)
{
    const auto isBetter = [](const GridPoint& x, const GridPoint& y) {
        return x.alignment && x.task && x.alignment->value >= y.alignment->value && *x.task >= *y.task
            && (x.alignment->value > y.alignment->value || *x.task > *y.task);
    };
    for (GridPoint& point : points)
        point.isOnFront = point.alignment && point.task
            && std::none_of(points.begin(), points.end(),
                [&](const GridPoint& other) { return isBetter(other, point); });
}

/// Computes the points of one grid, in its folder.
class GridMaker
{
public:
    GridMaker(const GridSettings& settings, const AdapterTest& test, fs::path folder, std::stop_token stop)
        : m_settings(settings)
        , m_test(test)
        , m_folder(std::move(folder))
        , m_stop(std::move(stop))
    {
    }

    Result<Grid> make(const ProgressSink& progress, const GridSink& sink)
    {
        ISOGLOSS_CHECK(takeWhatIsThere());
        const auto places = gridPlaces(m_settings);
        Progress done{0, places.size() + 1};
        const auto tell = [&]() -> Result<void> {
            ++done.done;
            if (progress)
                progress(done);
            markFront(m_grid.points);
            ISOGLOSS_CHECK(writeJson(m_folder / FileName, toJson(m_grid, m_settings)));
            if (sink)
                sink(m_grid);
            return {};
        };
        ISOGLOSS_CHECK(measureSources());
        ISOGLOSS_CHECK(tell());
        for (const GridPlace& place : places) {
            if (!isThere(place)) {
                ISOGLOSS_TRY(GridPoint point, pointAt(place));
                m_grid.points.push_back(std::move(point));
            }
            ISOGLOSS_CHECK(tell());
        }
        return m_grid;
    }

private:
    Result<void> takeWhatIsThere()
    {
        ISOGLOSS_TRY(const std::string first, fileHash(m_settings.first / "adapter_model.safetensors"));
        ISOGLOSS_TRY(const std::string second, fileHash(m_settings.second / "adapter_model.safetensors"));
        m_grid.hashes = {first, second};
        const auto before = readGrid(m_folder);
        if (before.has_value() && before.value().first.hashes == m_grid.hashes
            && toJson(before.value().second) == toJson(m_settings))
            m_grid = before.value().first;
        return {};
    }

    bool isThere(const GridPlace& place) const
    {
        return std::any_of(m_grid.points.begin(), m_grid.points.end(),
            [&place](const GridPoint& point) { return point.at == place; });
    }

    /// The base and the two alone, which also say at which layer alignment is read.
    Result<void> measureSources()
    {
        if (m_grid.layer > 0)
            return {};
        ISOGLOSS_TRY(const AdapterScores base, m_test.scores({}, m_stop));
        ISOGLOSS_TRY(const AdapterScores first, m_test.scores(m_settings.first, m_stop));
        ISOGLOSS_TRY(const AdapterScores second, m_test.scores(m_settings.second, m_stop));
        m_grid.layer = m_settings.layer > 0 ? m_settings.layer : std::max(1, second.bestLayer());
        takeScores(base, m_grid.base);
        takeScores(first, m_grid.first);
        takeScores(second, m_grid.second);
        return {};
    }

    Result<GridPoint> pointAt(const GridPlace& place) const
    {
        GridPoint point;
        point.at = place;
        const fs::path merged = m_folder / "merged";
        std::error_code ignored;
        fs::remove_all(merged, ignored);
        const auto report = mergeAdapters(mergeAt(m_settings, place), merged, m_stop);
        if (!report.has_value()) {
            if (report.error().code != errors::MergeRanks && report.error().code != errors::MergeLayer)
                return report.error();
            point.problem = report.error().code.name;
            return point;
        }
        if (!report.value())
            return Error{errors::Stopped, {}, {}};
        point.rank = report.value()->rank;
        point.keptEnergy = report.value()->keptEnergy;
        const auto scores = m_test.scores(merged, m_stop);
        fs::remove_all(merged, ignored);
        if (!scores.has_value())
            return scores.error();
        takeScores(scores.value(), point);
        return point;
    }

    void takeScores(const AdapterScores& scores, GridPoint& point) const
    {
        const auto layer = static_cast<std::size_t>(m_grid.layer);
        if (layer < scores.layers.size())
            point.alignment = scores.layers[layer];
        point.task = scores.taskMean();
        if (scores.task)
            for (const auto& [language, ofLanguage] : scores.task->scores.languages) {
                point.languages[language] = scoreOf(ofLanguage);
                point.signatures[language] = ofLanguage.signature;
            }
    }

    const GridSettings& m_settings;
    const AdapterTest& m_test;
    const fs::path m_folder;
    const std::stop_token m_stop;
    Grid m_grid;
};

} // namespace

std::vector<GridPlace> gridPlaces(const GridSettings& settings)
{
    std::vector<GridPlace> places;
    for (const auto& band : settings.bands)
        for (const Method method : settings.methods)
            for (const double place : settings.places)
                places.push_back({method, place, band});
    return places;
}

MergeOptions mergeAt(const GridSettings& settings, const GridPlace& place)
{
    MergeOptions options;
    options.method = place.method;
    options.base = settings.model;
    options.density = settings.density;
    options.seed = settings.seed;
    options.sources = {{settings.first, {}}, {settings.second, {}}};
    if (place.band)
        options.sources[1].weights = insideBand(*place.band, settings.transition);
    std::tie(options.sources[0].weights.overall, options.sources[1].weights.overall) = weightsAt(place.place);
    return options;
}

Result<Grid> computeGrid(const GridSettings& settings, const model::LoadedModel& model, const fs::path& folder,
    std::stop_token stop, const ProgressSink& progress, const GridSink& sink)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        return Error{errors::FileUnwritable, {{"path", folder.string()}}, failure.message()};
    ISOGLOSS_TRY(const AdapterTest test, AdapterTest::open(model, settings.tests));
    return GridMaker(settings, test, folder, std::move(stop)).make(progress, sink);
}

Result<Grid> computeGrid(const GridSettings& settings, const fs::path& folder, std::stop_token stop,
    const ProgressSink& progress, const GridSink& sink)
{
    ISOGLOSS_TRY(const auto model, model::LoadedModel::open(settings.model, {}, stop));
    return computeGrid(settings, model, folder, std::move(stop), progress, sink);
}

Result<std::pair<Grid, GridSettings>> readGrid(const fs::path& folder)
{
    const fs::path path = folder / FileName;
    ISOGLOSS_TRY(const Json json, readJson(path));
    return parseGrid(json, path.string());
}

} // namespace isogloss::merge
