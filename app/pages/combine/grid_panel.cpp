// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/grid_panel.h"

#include "app/controllers/workbench.h"
#include "app/dialogs/export_dialog.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/grid_map.h"
#include "app/models/mix_words.h"
#include "app/pages/combine/band_fields.h"
#include "widgets/charts/chart_frame.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/scatter.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>
#include <set>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace fs = std::filesystem;
namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ChartHeight = 280; // pixels
/// Ticked at first: exact, and the one that most programs use.
bool isUsual(merge::Method method)
{
    return method == merge::Method::Cat || method == merge::Method::Ties;
}

QHBoxLayout* makeRow()
{
    auto* const row = new QHBoxLayout;
    row->setSpacing(metrics::FieldGap);
    return row;
}

} // namespace

GridPanel::GridPanel(Workbench& workbench)
    : m_workbench(workbench)
{
    setProperty(ExplainProperty, u"merge-grid"_s);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeWays());
    rows->addWidget(makeMaps(), 1);
    rows->addStretch();
    connect(&workbench.runs(), &RunController::gridAdvanced, this, [this](const QString& folder) {
        const int index = m_folders->findData(folder);
        if (index < 0)
            readFolders();
        else if (index == m_folders->currentIndex())
            readGrid();
    });
    connect(&workbench.runs(), &RunController::failed, m_words, &QLabel::setText);
    readFolders();
}

QWidget* GridPanel::makeWays()
{
    auto* const part = new QWidget;
    auto* const row = makeRow();
    part->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    m_methods = new QListWidget;
    m_methods->setAccessibleName(tr("Methods to compare"));
    for (const merge::Method method : listedMethods()) {
        auto* const item = new QListWidgetItem(methodTitle(method), m_methods);
        item->setData(Qt::UserRole, static_cast<int>(method));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(isUsual(method) ? Qt::Checked : Qt::Unchecked);
    }
    m_methods->setMaximumHeight(9 * fontMetrics().height());
    m_words = makeLabel(tr("Every ticked method at each of these places between A and B, compared on the texts and the "
                           "task that are chosen above. It waits in the queue for its turn and can be stopped; what is done stays."),
        TextRole::Muted);
    m_places = new QLineEdit(u"10 25 50 75 90"_s);
    m_places->setAccessibleName(tr("Places between A and B, in % of B"));
    const QRegularExpression shares(u"[\\s,;]*(\\d{1,2}|100)([\\s,;]+(\\d{1,2}|100))*[\\s,;]*"_s);
    m_places->setValidator(new QRegularExpressionValidator(shares, m_places));
    auto* const placesWords = makeLabel(tr("Places, in % of B"), TextRole::Muted);
    placesWords->setBuddy(m_places);
    m_withBand = new QCheckBox(tr("Also with B in these layers alone"));
    m_band = new BandFields(m_withBand->text());
    m_band->setEnabled(false);
    m_start = new QPushButton(tr("Put it in the queue"));
    auto* const right = new QVBoxLayout;
    right->setSpacing(metrics::FieldGap);
    right->addWidget(m_words);
    right->addWidget(placesWords);
    right->addWidget(m_places);
    right->addWidget(m_withBand);
    right->addWidget(m_band);
    right->addWidget(m_start, 0, Qt::AlignLeading);
    right->addStretch();
    row->addWidget(m_methods, 1, Qt::AlignTop);
    row->addLayout(right, 1);
    connect(m_start, &QPushButton::clicked, this, &GridPanel::startRequested);
    connect(m_withBand, &QCheckBox::toggled, m_band, &QWidget::setEnabled);
    return part;
}

QWidget* GridPanel::makeMaps()
{
    m_maps = new QWidget;
    auto* const rows = new QVBoxLayout(m_maps);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    m_folders = new widgets::ChoiceField;
    m_folders->setAccessibleName(tr("Which grid"));
    m_measure = new widgets::ChoiceField;
    m_measure->addItems({tr("Translations found"), tr("Task score")});
    m_measure->setAccessibleName(tr("What the map shows"));
    auto* const head = makeRow();
    head->addWidget(m_folders, 1);
    head->addWidget(m_measure);
    rows->addLayout(head);
    m_map = new widgets::HeatMap;
    m_map->setAxes(tr("place between A and B"), tr("method"));
    m_map->setMinimumHeight(ChartHeight);
    m_mapFrame = new widgets::ChartFrame(m_map, widgets::ChartFrame::Look::Bare);
    m_front = new widgets::Scatter;
    m_front->setAxes(tr("translations found"), tr("task score"));
    m_front->setMinimumHeight(ChartHeight);
    m_frontFrame = new widgets::ChartFrame(m_front, widgets::ChartFrame::Look::Bare);
    m_frontFrame->setTitle(tr("Alignment against the task"));
    for (widgets::ChartFrame* const frame : {m_mapFrame, m_frontFrame}) {
        offerExport(*frame);
        rows->addWidget(frame, 1);
    }
    rows->addWidget(makeChosen());
    connect(m_folders, &QComboBox::currentIndexChanged, this, &GridPanel::readGrid);
    connect(m_measure, &QComboBox::currentIndexChanged, this, &GridPanel::drawMap);
    connect(m_map, &widgets::HeatMap::cellChosen, this, &GridPanel::chooseCell);
    connect(m_front, &widgets::Scatter::pointChosen, this, [this](int point) {
        const int index = gridFront(m_grid).indices.value(point, -1);
        if (index >= 0)
            choose(index);
    });
    m_maps->hide();
    return m_maps;
}

QWidget* GridPanel::makeChosen()
{
    auto* const part = new QWidget;
    auto* const row = makeRow();
    part->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    m_chosenWords = makeLabel({}, TextRole::Body);
    m_make = new QPushButton(tr("Make this one"));
    row->addWidget(m_chosenWords, 1);
    row->addWidget(m_make, 0, Qt::AlignTop);
    connect(m_make, &QPushButton::clicked, this, [this] {
        const merge::GridPlace& place = m_grid.points[static_cast<std::size_t>(m_chosen)].at;
        Q_EMIT makeRequested(merge::mergeAt(m_settings, place), place.place, m_settings.tests);
    });
    return part;
}

void GridPanel::setObstacle(const QString& words)
{
    m_start->setEnabled(words.isEmpty());
    m_start->setToolTip(words);
}

void GridPanel::setLayers(int layers)
{
    m_band->setLayers(layers);
}

std::vector<double> GridPanel::places() const
{
    std::set<double> places;
    static const QRegularExpression between(u"[\\s,;]+"_s);
    for (const QString& percent : m_places->text().split(between, Qt::SkipEmptyParts))
        places.insert(percent.toInt() / 100.0);
    return {places.begin(), places.end()};
}

merge::GridSettings GridPanel::ways(const merge::MergeOptions& mix) const
{
    merge::GridSettings settings;
    settings.model = mix.base;
    settings.first = mix.sources[0].adapter;
    settings.second = mix.sources[1].adapter;
    settings.density = mix.density;
    settings.methods.clear();
    for (int i = 0; i < m_methods->count(); ++i)
        if (m_methods->item(i)->checkState() == Qt::Checked)
            settings.methods.push_back(static_cast<merge::Method>(m_methods->item(i)->data(Qt::UserRole).toInt()));
    settings.places = places();
    if (m_withBand->isChecked()) {
        settings.bands.push_back(m_band->band());
        settings.transition = m_band->transition();
    }
    return settings;
}

/// The grids of the workspace, the newest first.
void GridPanel::readFolders()
{
    using Folders = QStringList;
    const auto list = [root = m_workbench.session().folder().grids()](
                          const std::stop_token&, const ProgressSink&) -> Result<Folders> {
        std::vector<std::pair<fs::file_time_type, QString>> found;
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator(root, ignored))
            if (fs::exists(entry.path() / "grid.json", ignored))
                found.emplace_back(fs::last_write_time(entry.path() / "grid.json", ignored),
                    QString::fromStdString(entry.path().string()));
        std::sort(found.rbegin(), found.rend());
        Folders folders;
        for (const auto& [time, folder] : found)
            folders.append(folder);
        return folders;
    };
    const auto take = [this](const Result<Folders>& folders) {
        if (!folders.has_value())
            return;
        {
            const QSignalBlocker quiet(m_folders);
            m_folders->clear();
            for (const QString& folder : folders.value())
                m_folders->addItem(QString::fromStdString(fs::path(folder.toStdString()).filename().string()), folder);
        }
        m_folders->setVisible(m_folders->count() > 1);
        if (m_folders->count() > 0)
            readGrid();
    };
    m_workbench.jobs().start<Folders>(
        JobController::Place::Files, tr("Looking for merge grids"), list, this, take);
}

void GridPanel::readGrid()
{
    using Read = std::pair<merge::Grid, merge::GridSettings>;
    const QString folder = m_folders->currentData().toString();
    const auto take = [this, folder](const Result<Read>& read) {
        if (folder != m_folders->currentData().toString())
            return; // another one is looked at by now
        if (folder != m_shown)
            m_chosen = -1;
        m_shown = folder;
        if (read.has_value())
            show(read.value().first, read.value().second);
        else
            m_words->setText(errorText(read.error()));
    };
    m_workbench.jobs().start<Read>(
        JobController::Place::Files, tr("Reading a merge grid"),
        [folder](const std::stop_token&, const ProgressSink&) { return merge::readGrid(folder.toStdString()); }, this,
        take);
}

void GridPanel::show(const merge::Grid& grid, const merge::GridSettings& settings)
{
    m_grid = grid;
    m_settings = settings;
    const store::WorkspaceFolder& place = m_workbench.session().folder();
    merge::changePaths(m_settings, [&place](fs::path& path) { path = place.resolved(path.string()); });
    m_maps->show();
    const bool hasTask = grid.first.task.has_value();
    const bool hasTexts = grid.first.alignment.has_value();
    m_measure->setVisible(hasTask && hasTexts);
    if (!hasTexts)
        m_measure->setCurrentIndex(1);
    m_frontFrame->setVisible(hasTask && hasTexts);
    if (m_chosen >= static_cast<int>(grid.points.size()))
        m_chosen = -1;
    showChosen();
    drawMap();
    m_front->setPoints(gridFront(grid).points, gridFrontGroups());
    m_front->setSignatures(gridSignatures(grid, GridMeasure::Alignment) + gridSignatures(grid, GridMeasure::Task));
}

void GridPanel::drawMap()
{
    const GridMeasure measure = m_measure->currentIndex() == 1 ? GridMeasure::Task : GridMeasure::Alignment;
    m_map->setMap(gridMap(m_grid, m_settings, measure));
    m_map->setSignatures(gridSignatures(m_grid, measure));
    m_mapFrame->setTitle(m_measure->currentText());
}

void GridPanel::chooseCell(int row, int column)
{
    if (const int point = pointAt(row, column); point >= 0)
        choose(point);
}

int GridPanel::pointAt(int row, int column) const
{
    for (std::size_t i = 0; i < m_grid.points.size(); ++i)
        if (gridCell(m_grid.points[i].at, m_settings) == std::pair(row, column))
            return static_cast<int>(i);
    return -1;
}

void GridPanel::choose(int point)
{
    m_chosen = point;
    showChosen();
}

/// The point that was clicked, or, until then, how far the grid is.
void GridPanel::showChosen()
{
    const merge::GridPoint* const chosen = m_chosen < 0 ? nullptr : &m_grid.points[static_cast<std::size_t>(m_chosen)];
    m_chosenWords->setText(chosen != nullptr ? gridPointWords(m_grid, *chosen) : gridFinding(m_grid, m_settings));
    m_make->setVisible(chosen != nullptr && chosen->problem.empty());
}

} // namespace isogloss::app
