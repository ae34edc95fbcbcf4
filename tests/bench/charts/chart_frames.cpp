// SPDX-License-Identifier: GPL-3.0-or-later
// How long a frame of a large chart takes: a live curve that grows at its end, and many runs that are panned.
#include "widgets/charts/line_chart.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QMouseEvent>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#include <functional>

using namespace isogloss::widgets;
using namespace Qt::StringLiterals;

namespace {

constexpr int Frames = 200;
constexpr int LivePoints = 1'000'000;
constexpr int PointsAFrame = 100;
constexpr int Runs = 50;
constexpr int PointsARun = 10'000;
constexpr double PanPixels = 3;

/// A loss with noise, always the same.
double lossAt(double step, int run)
{
    const double noise = std::sin(12.9898 * step + 78.233 * run) * 43758.5453;
    return 3 * std::exp(-step / 4000) + 0.4 * (noise - std::floor(noise)) + 0.02 * run;
}

QList<QPointF> points(int from, int count, int run)
{
    QList<QPointF> curve;
    for (int i = from; i < from + count; ++i)
        curve.append({static_cast<double>(i), lossAt(i, run)});
    return curve;
}

void drawNow(QWidget& chart)
{
    QCoreApplication::processEvents(); // the plot, which is drawn later
    chart.repaint();
}

void report(const QString& name, const std::function<void(int)>& frame)
{
    QList<double> milliseconds;
    for (int i = 0; i < Frames; ++i) {
        QElapsedTimer timer;
        timer.start();
        frame(i);
        milliseconds.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(milliseconds.begin(), milliseconds.end());
    QTextStream(stdout) << name << ": median " << milliseconds[Frames / 2] << " ms, 95th percentile "
                        << milliseconds[Frames * 95 / 100] << " ms, most " << milliseconds.back() << " ms\n";
}

void show(LineChart& chart)
{
    chart.resize(1200, 600);
    chart.setAxes(u"step"_s, u"loss"_s);
    chart.show();
    drawNow(chart);
}

void mouse(QWidget& chart, QEvent::Type type, const QPointF& at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto buttons = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, chart.mapToGlobal(at), button, buttons, Qt::NoModifier);
    QApplication::sendEvent(&chart, &event);
}

void liveCurve()
{
    LineChart chart;
    show(chart);
    chart.setSeries({{u"task"_s, points(0, LivePoints, 0)}});
    drawNow(chart);
    report(u"1,000,000 points, 100 more each frame"_s, [&](int i) {
        chart.appendPoints(0, points(LivePoints + i * PointsAFrame, PointsAFrame, 0));
        drawNow(chart);
    });
}

void manyRuns()
{
    LineChart chart;
    show(chart);
    QList<LineSeries> runs;
    for (int run = 0; run < Runs; ++run)
        runs.append({u"run %1"_s.arg(run), points(0, PointsARun, run)});
    chart.setSeries(runs);
    drawNow(chart);
    for (int i = 0; i < 4; ++i) {
        QKeyEvent closer(QEvent::KeyPress, Qt::Key_Plus, Qt::NoModifier);
        QApplication::sendEvent(&chart, &closer);
    }
    drawNow(chart);
    const QPointF start(600, 300);
    mouse(chart, QEvent::MouseButtonPress, start);
    mouse(chart, QEvent::MouseMove, start + QPointF(20, 0));
    report(u"50 runs of 10,000 points, panned"_s, [&](int i) {
        const double turn = i < Frames / 2 ? i : Frames - i; // there and back
        mouse(chart, QEvent::MouseMove, start + QPointF(20 + PanPixels * turn, 0));
        drawNow(chart);
    });
    mouse(chart, QEvent::MouseButtonRelease, start);
}

} // namespace

int main(int count, char** arguments)
{
    const QApplication application(count, arguments);
    applyTheme(*qApp, ColorScheme::Light);
    liveCurve();
    manyRuns();
}
