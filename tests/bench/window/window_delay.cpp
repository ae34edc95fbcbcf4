// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workbench.h"
#include "app/settings/appearance.h"
#include "app/shell/main_window.h"
#include "app/shell/workspace_opener.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

/// How late a 16 ms timer of the window is while the sample's run trains beside it, and how long it takes from
/// opening the sample to the first column of its map, from asking to stop to the end, and to close.
namespace {

using namespace isogloss;
using namespace isogloss::app;

constexpr int Period = 16; // milliseconds

void waitUntil(const std::function<bool()>& isTrue)
{
    while (!isTrue())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, Period);
}

void sayLateness(std::vector<double>& late)
{
    std::sort(late.begin(), late.end());
    const auto at = [&late](double share) {
        return late[static_cast<std::size_t>(share * static_cast<double>(late.size() - 1))];
    };
    std::printf("timer of %d ms, %zu ticks while training: late by %.1f ms at the median, %.1f at the 99th percentile, "
                "%.1f at most\n",
        Period, late.size(), at(0.5), at(0.99), at(1));
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir home;
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    QApplication application(argc, argv);
    Appearance appearance(application);
    QElapsedTimer clock;
    clock.start();
    auto window = std::make_unique<MainWindow>(programInfo(), appearance);
    window->show();
    std::printf("window there after %lld ms\n", static_cast<long long>(clock.elapsed()));

    clock.restart();
    window->openSample();
    waitUntil([&] { return window->workbench() != nullptr && window->workbench()->runs().live(); });
    RunController& runs = window->workbench()->runs();
    waitUntil([&] { return !runs.live()->reader.curves().pairs.isEmpty(); });
    std::printf("first column of the map after %lld ms\n", static_cast<long long>(clock.elapsed()));

    std::vector<double> late;
    QElapsedTimer tick;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&] {
        late.push_back(std::max(0.0, static_cast<double>(tick.nsecsElapsed()) / 1e6 - Period));
        tick.restart();
    });
    tick.start();
    timer.start(Period);
    waitUntil([&] { return runs.live()->reader.curves().lastStep >= runs.live()->reader.curves().totalSteps / 2; });
    timer.stop();
    sayLateness(late);

    clock.restart();
    runs.stop();
    waitUntil([&] { return !runs.isWorking(); });
    std::printf("stopped %lld ms after it was asked for\n", static_cast<long long>(clock.elapsed()));
    clock.restart();
    window.reset();
    std::printf("closed after %lld ms\n", static_cast<long long>(clock.elapsed()));
    return 0;
}
