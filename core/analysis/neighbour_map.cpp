// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/neighbour_map.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace isogloss::analysis {

namespace {

constexpr double Least = 1e-12; // of a probability, so that logarithms stay finite
constexpr int SearchSteps = 100; // for the width of a neighbourhood
constexpr double SearchTolerance = 1e-5; // nats
constexpr int ExaggeratedSteps = 250;
constexpr double Exaggeration = 12;
constexpr double StartDeviation = 1e-4;
constexpr double LeastGain = 0.01;

/// Row of conditional probabilities at a width, and its entropy.
double fillRow(const double* distances, std::size_t count, std::size_t self, double beta, double* row)
{
    double sum = 0;
    double weighted = 0;
    for (std::size_t j = 0; j < count; ++j) {
        row[j] = j == self ? 0 : std::exp(-distances[j] * beta);
        sum += row[j];
    }
    sum = std::max(sum, Least);
    for (std::size_t j = 0; j < count; ++j) {
        row[j] /= sum;
        weighted += distances[j] * row[j];
    }
    return std::log(sum) + beta * weighted;
}

/// Searches the width at which the row has the wanted entropy.
void searchRow(const double* distances, std::size_t count, std::size_t self, double entropy, double* row)
{
    double low = -INFINITY;
    double high = INFINITY;
    double beta = 1;
    for (int step = 0; step < SearchSteps; ++step) {
        const double off = fillRow(distances, count, self, beta, row) - entropy;
        if (std::abs(off) <= SearchTolerance)
            return;
        (off > 0 ? low : high) = beta;
        beta = off > 0 ? (std::isinf(high) ? beta * 2 : (beta + high) / 2)
                       : (std::isinf(low) ? beta / 2 : (beta + low) / 2);
    }
}

/// Mean distance 1, so that the search begins at a sensible width.
std::vector<double> scaled(std::vector<double> distances)
{
    double sum = 0;
    for (const double distance : distances)
        sum += distance;
    const double mean = sum / static_cast<double>(distances.size());
    for (double& distance : distances)
        distance /= mean > 0 ? mean : 1;
    return distances;
}

void startAt(std::vector<PlanePoint>& points)
{
    PlanePoint mean{};
    for (const PlanePoint& point : points)
        for (const std::size_t axis : {0U, 1U})
            mean[axis] += point[axis] / static_cast<double>(points.size());
    double square = 0;
    for (PlanePoint& point : points) {
        point = {point[0] - mean[0], point[1] - mean[1]};
        square += point[0] * point[0] / static_cast<double>(points.size());
    }
    const double scale = square > 0 ? StartDeviation / std::sqrt(square) : 1;
    for (PlanePoint& point : points)
        point = {point[0] * scale, point[1] * scale};
}

/// Nearness on the plane before it is a probability (Student's t with one degree of freedom), and its sum.
double fillNearness(const std::vector<PlanePoint>& points, std::vector<double>& nearness)
{
    const std::size_t count = points.size();
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j) {
            const double x = points[i][0] - points[j][0];
            const double y = points[i][1] - points[j][1];
            const double value = i == j ? 0 : 1 / (1 + x * x + y * y);
            nearness[i * count + j] = value;
            sum += value;
        }
    return sum;
}

/// One descent with momentum and a gain for each coordinate (Jacobs 1988), as the authors' own code.
class Descent
{
public:
    Descent(const std::vector<double>& probabilities, std::vector<PlanePoint>& points)
        : m_probabilities(probabilities)
        , m_points(points)
        , m_nearness(probabilities.size())
        , m_updates(points.size())
        , m_gains(points.size(), {1, 1})
        , m_rate(std::max(50.0, static_cast<double>(points.size()) / Exaggeration / 4))
    {
    }

    void step(double exaggeration, double momentum)
    {
        const std::size_t count = m_points.size();
        const double sum = fillNearness(m_points, m_nearness);
        for (std::size_t i = 0; i < count; ++i)
            m_updates[i] = updateOf(i, gradientOf(i, exaggeration, sum), momentum);
        for (std::size_t i = 0; i < count; ++i)
            m_points[i] = {m_points[i][0] + m_updates[i][0], m_points[i][1] + m_updates[i][1]};
    }

private:
    PlanePoint gradientOf(std::size_t i, double exaggeration, double sum) const
    {
        const std::size_t count = m_points.size();
        PlanePoint gradient{};
        for (std::size_t j = 0; j < count; ++j) {
            const double near = m_nearness[i * count + j];
            const double force = 4 * (exaggeration * m_probabilities[i * count + j] - near / sum) * near;
            gradient[0] += force * (m_points[i][0] - m_points[j][0]);
            gradient[1] += force * (m_points[i][1] - m_points[j][1]);
        }
        return gradient;
    }

    PlanePoint updateOf(std::size_t i, const PlanePoint& gradient, double momentum)
    {
        PlanePoint update{};
        for (const std::size_t axis : {0U, 1U}) {
            double& gain = m_gains[i][axis];
            gain = std::max(LeastGain, gradient[axis] * m_updates[i][axis] < 0 ? gain + 0.2 : gain * 0.8);
            update[axis] = momentum * m_updates[i][axis] - m_rate * gain * gradient[axis];
        }
        return update;
    }

    const std::vector<double>& m_probabilities;
    std::vector<PlanePoint>& m_points;
    std::vector<double> m_nearness;
    std::vector<PlanePoint> m_updates;
    std::vector<PlanePoint> m_gains;
    double m_rate;
};

} // namespace

std::vector<double> neighbourProbabilities(
    const std::vector<double>& squaredDistances, std::size_t count, double perplexity)
{
    assert(count > 1 && squaredDistances.size() == count * count);
    const std::vector<double> distances = scaled(squaredDistances);
    const double entropy = std::log(std::min(perplexity, std::max(1.0, static_cast<double>(count - 1) / 3)));
    std::vector<double> conditional(distances.size());
    for (std::size_t i = 0; i < count; ++i)
        searchRow(&distances[i * count], count, i, entropy, &conditional[i * count]);
    std::vector<double> joint(distances.size());
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < count; ++j)
            joint[i * count + j]
                = (conditional[i * count + j] + conditional[j * count + i]) / (2 * static_cast<double>(count));
    return joint;
}

double neighbourLoss(const std::vector<double>& probabilities, const std::vector<PlanePoint>& points)
{
    std::vector<double> nearness(probabilities.size());
    const double sum = fillNearness(points, nearness);
    double loss = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        if (probabilities[i] > 0)
            loss += probabilities[i]
                * std::log(std::max(probabilities[i], Least) / std::max(nearness[i] / sum, Least));
    return loss;
}

std::optional<std::vector<PlanePoint>> neighbourMap(const std::vector<double>& squaredDistances,
    std::vector<PlanePoint> start, const NeighbourMapOptions& options, std::stop_token stop,
    const ProgressSink& progress)
{
    const auto probabilities = neighbourProbabilities(squaredDistances, start.size(), options.perplexity);
    startAt(start);
    Descent descent(probabilities, start);
    for (int step = 0; step < options.steps; ++step) {
        if (stop.stop_requested())
            return std::nullopt;
        const bool isEarly = step < ExaggeratedSteps;
        descent.step(isEarly ? Exaggeration : 1, isEarly ? 0.5 : 0.8);
        if (progress)
            progress({static_cast<std::uint64_t>(step) + 1, static_cast<std::uint64_t>(options.steps)});
    }
    return start;
}

} // namespace isogloss::analysis
