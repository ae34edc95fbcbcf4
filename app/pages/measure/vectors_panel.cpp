// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/vectors_panel.h"

#include "app/controllers/measure_step.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_plot.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int TableHeight = 160;
enum Column { Language, File, Columns };

} // namespace

VectorsPanel::VectorsPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_files(new QTableWidget(0, Columns))
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_plot(new MeasurePlot)
    , m_map(new MapPanel)
{
    setProperty("card", true);
    setProperty(ExplainProperty, u"vectors-from-files"_s);
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Vectors that another program made"), TextRole::Section));
    rows->addWidget(makeLabel(tr("One file a language, .npy or safetensors, of the same sentences in the same order: "
                                 "sentences by width, or layers by sentences by width. The first column says the "
                                 "language and can be changed."),
        TextRole::Muted));
    makeFiles();
    rows->addWidget(makeHead());
    for (QWidget* const part : QList<QWidget*>{m_files, m_problem, m_plot, m_map}) {
        rows->addWidget(part);
        part->hide();
    }
    updateButtons();
}

void VectorsPanel::makeFiles()
{
    widgets::setUpForReading(*m_files);
    m_files->setObjectName(u"vector-files"_s);
    m_files->setAccessibleName(tr("Files of vectors"));
    m_files->setHorizontalHeaderLabels({tr("language"), tr("file")});
    m_files->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_files->setMinimumHeight(TableHeight);
}

QWidget* VectorsPanel::makeHead()
{
    auto* const head = new QWidget;
    auto* const row = new widgets::FlowLayout(head);
    auto* const add = new QPushButton(tr("Add files"));
    m_remove = new QPushButton(tr("Take the files out"));
    m_measure = new widgets::ChoiceField;
    m_measure->setAccessibleName(tr("Measure of the vectors"));
    m_measure->setProperty(ExplainProperty, u"measure-kind"_s);
    for (const MeasureKind& kind : measureKinds())
        m_measure->addItem(kind.name, kind.key);
    m_start = new QPushButton(tr("Measure the vectors"));
    for (QWidget* const part : QList<QWidget*>{add, m_remove, m_measure, m_start})
        row->addWidget(part);
    connect(add, &QPushButton::clicked, this, &VectorsPanel::askForFiles);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_files->setRowCount(0);
        for (QWidget* const part : QList<QWidget*>{m_problem, m_plot, m_map})
            part->hide();
        updateButtons();
    });
    connect(m_start, &QPushButton::clicked, this, &VectorsPanel::measure);
    return head;
}

void VectorsPanel::askForFiles()
{
    auto* const dialog = new QFileDialog(this, tr("Files of vectors"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Vectors (*.npy *.safetensors)"));
    connect(dialog, &QFileDialog::filesSelected, this, &VectorsPanel::addFiles);
    dialog->open();
}

void VectorsPanel::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        const int row = m_files->rowCount();
        m_files->setRowCount(row + 1);
        m_files->setItem(row, Language, new QTableWidgetItem(QFileInfo(path).completeBaseName()));
        auto* const file = new QTableWidgetItem(path);
        file->setFlags(file->flags() & ~Qt::ItemIsEditable);
        m_files->setItem(row, File, file);
    }
    updateButtons();
}

void VectorsPanel::updateButtons()
{
    const int files = m_files->rowCount();
    m_files->setVisible(files > 0);
    m_remove->setVisible(files > 0);
    m_measure->setVisible(files > 1);
    m_start->setVisible(files > 1);
}

void VectorsPanel::measure()
{
    m_problem->hide();
    m_start->setEnabled(false);
    std::vector<analysis::VectorFile> files;
    for (int row = 0; row < m_files->rowCount(); ++row)
        files.push_back({m_files->item(row, Language)->text().trimmed().toStdString(),
            m_files->item(row, File)->text().toStdString()});
    const QString measure = m_measure->currentData().toString();
    m_workbench.jobs().start<MeasureStep>(
        JobController::Place::Device, tr("Measuring vectors"),
        [files = std::move(files), measure](const std::stop_token& stop, const ProgressSink&) {
            return computeVectorStep(files, measure, stop);
        },
        this,
        [this, measure](const Result<MeasureStep>& step) {
            m_start->setEnabled(true);
            if (step.has_value()) {
                showMeasured(step.value(), measure);
            } else if (step.error().code != errors::Stopped) {
                m_problem->setText(errorText(step.error()));
                m_problem->show();
            }
        });
}

void VectorsPanel::showMeasured(const MeasureStep& step, const QString& measure)
{
    const LanguageNames& names = m_workbench.languages();
    MeasuredContent content;
    content.kind = measureKind(measure);
    content.survey = surveyOf(step.pairs);
    content.pair = content.survey.front().pair;
    content.names = {names.name(content.survey.front().source), names.name(content.survey.front().target),
        tr("the vectors from files"), content.pair.sentences, {}};
    content.whose = tr("vectors from files");
    content.choice = step.pairs.front().choice;
    content.nameOf = [&names](const QString& key) { return names.name(key); };
    content.familyOf = [&names](const QString& key) { return names.family(key); };
    m_plot->setNote({});
    m_plot->showContent(content);
    m_map->showContent(content);
    m_plot->show();
    m_map->setVisible(content.survey.size() > 1);
}

} // namespace isogloss::app
