// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/grid_panel.h"

#include "core/base/json.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/scatter.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class GridPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesThePointThatWasClickedAlone();
    void keepsThePointWhileTheGridGrows();
    void choosesAPointOfTheFront();
    void looksRight();
    void comparesTheWaysThatAreTicked();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 30'000; // milliseconds

merge::GridSettings settings(const QString& second)
{
    merge::GridSettings settings;
    settings.model = "models/base";
    settings.first = "adapters/one";
    settings.second = "adapters/" + second.toStdString();
    settings.methods = {merge::Method::Cat};
    settings.places = {0.25, 0.5};
    settings.tests.records = {{"eng_Latn", "data/task/records.jsonl"}};
    return settings;
}

merge::GridPoint point(double place, double task)
{
    merge::GridPoint point;
    point.at = {merge::Method::Cat, place, std::nullopt};
    point.alignment = merge::FoundShare{place, 0.9 * place, 1.1 * place, {}};
    point.task = task;
    return point;
}

/// A grid of the workspace with one point a score; `age` hours old.
QString writeGrid(Workbench& workbench, const QString& name, const QList<double>& scores, int age = 0)
{
    merge::Grid grid;
    grid.layer = 4;
    for (merge::GridPoint* const alone : {&grid.base, &grid.first, &grid.second})
        *alone = point(0, 0.1);
    for (qsizetype i = 0; i < scores.size(); ++i) {
        grid.points.push_back(point(0.25 * static_cast<double>(i + 1), scores[i]));
        grid.points.back().isOnFront = std::all_of(scores.begin() + i + 1, scores.end(), [&](double later) { return later < scores[i]; });
    }
    const auto folder = workbench.session().folder().grids() / name.toStdString();
    std::filesystem::create_directories(folder);
    if (!writeJson(folder / "grid.json", merge::toJson(grid, settings(name))).has_value())
        qFatal("no grid");
    std::filesystem::last_write_time(
        folder / "grid.json", std::filesystem::file_time_type::clock::now() - std::chrono::hours(age));
    return QString::fromStdString(folder.string());
}

QPushButton* makeButton(const QWidget& panel)
{
    for (QPushButton* const found : panel.findChildren<QPushButton*>())
        if (found->text() == u"Make this one"_s)
            return found;
    return nullptr;
}

} // namespace

void GridPanelTest::makesThePointThatWasClickedAlone()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    writeGrid(sample.workbench(), u"older"_s, {0.2, 0.3}, 2);
    writeGrid(sample.workbench(), u"newer"_s, {0.6, 0.7}, 1);
    GridPanel panel(sample.workbench());
    std::optional<merge::MergeOptions> made;
    merge::TestSet tests;
    connect(&panel, &GridPanel::makeRequested, this,
        [&](const merge::MergeOptions& options, double, const merge::TestSet& set) {
            made = options;
            tests = set;
        });
    panel.setVisible(true);
    auto* const map = panel.findChild<widgets::HeatMap*>();
    QTRY_VERIFY_WITH_TIMEOUT(map->isVisible(), Patience);
    QVERIFY(!makeButton(panel)->isVisible());
    Q_EMIT map->cellChosen(0, 1);
    QVERIFY(makeButton(panel)->isVisible());
    makeButton(panel)->click();
    QVERIFY(made.has_value());
    QCOMPARE(made->sources[1].adapter.filename().string(), "newer");
    QCOMPARE(tests.records.size(), std::size_t(1));
    QVERIFY(tests.records[0].path.is_absolute());

    for (QComboBox* const box : panel.findChildren<QComboBox*>())
        if (const int older = box->findText(u"older"_s); older >= 0)
            box->setCurrentIndex(older);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(panel).contains(u"2 way(s) compared."_s), Patience);
    QVERIFY(!makeButton(panel)->isVisible());
}

void GridPanelTest::keepsThePointWhileTheGridGrows()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    writeGrid(sample.workbench(), u"growing"_s, {0.2});
    GridPanel panel(sample.workbench());
    panel.setVisible(true);
    auto* const map = panel.findChild<widgets::HeatMap*>();
    QTRY_VERIFY_WITH_TIMEOUT(map->isVisible(), Patience);
    Q_EMIT map->cellChosen(0, 0);
    const QString chosen = textOf(panel);
    const QString folder = writeGrid(sample.workbench(), u"growing"_s, {0.2, 0.9});
    Q_EMIT sample.workbench().runs().gridAdvanced(folder);
    QTRY_VERIFY_WITH_TIMEOUT(map->map().at(0, 1) == std::optional(0.5), Patience);
    QCOMPARE(textOf(panel), chosen);
    QVERIFY(makeButton(panel)->isVisible());
}

void GridPanelTest::choosesAPointOfTheFront()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    writeGrid(sample.workbench(), u"only"_s, {0.2, 0.3});
    GridPanel panel(sample.workbench());
    panel.setVisible(true);
    auto* const front = panel.findChild<widgets::Scatter*>();
    QTRY_VERIFY_WITH_TIMEOUT(front->isVisible(), Patience);
    Q_EMIT front->pointChosen(2); // the base, which cannot be made
    QVERIFY(!makeButton(panel)->isVisible());
    Q_EMIT front->pointChosen(1);
    QVERIFY2(textOf(panel).contains(u"all of A and all of B"_s), qPrintable(textOf(panel)));
    QVERIFY(makeButton(panel)->isVisible());
}

void GridPanelTest::looksRight()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    writeGrid(sample.workbench(), u"only"_s, {0.60, 0.69, 0.4});
    for (const Look look : AllLooks) {
        const LookScope scope(look);
        GridPanel panel(sample.workbench());
        panel.resize(900, 1100);
        panel.setVisible(true);
        auto* const front = panel.findChild<widgets::Scatter*>();
        QTRY_VERIFY_WITH_TIMEOUT(front->isVisible(), Patience);
        Q_EMIT front->pointChosen(1);
        makeButton(panel)->setFocus();
        keepPicture(panel, u"mix-grid-%1"_s.arg(nameOf(look)));
    }
}

void GridPanelTest::comparesTheWaysThatAreTicked()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    GridPanel panel(sample.workbench());
    panel.setLayers(9);
    merge::MergeOptions mix;
    mix.sources = {{"a", {}}, {"b", {}}};
    mix.density = 0.3;
    QCOMPARE(panel.ways(mix).places.size(), std::size_t(5));
    QCOMPARE(panel.ways(mix).bands.size(), std::size_t(1));
    panel.findChild<QLineEdit*>()->setText(u"60, 30 0"_s);
    panel.findChild<QCheckBox*>()->setChecked(true);
    panel.findChildren<QSpinBox*>().first()->setValue(2);
    auto* const methods = panel.findChild<QListWidget*>();
    for (QListWidgetItem* const item : methods->findItems(u"ties_svd"_s, Qt::MatchContains))
        item->setCheckState(Qt::Checked);
    const merge::GridSettings settings = panel.ways(mix);
    QCOMPARE(settings.places, (std::vector<double>{0, 0.3, 0.6}));
    QCOMPARE(settings.bands.at(1), (std::optional(merge::Band{2, 6})));
    QVERIFY(std::find(settings.methods.begin(), settings.methods.end(), merge::Method::TiesSvd) != settings.methods.end());
    QCOMPARE(settings.second.string(), "b");
    QCOMPARE(settings.density, 0.3);
}

QTEST_MAIN(GridPanelTest)
#include "grid_panel_test.moc"
