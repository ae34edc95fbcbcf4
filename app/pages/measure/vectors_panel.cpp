// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/vectors_panel.h"

#include "app/controllers/measure_step.h"
#include "app/controllers/measure_tasks.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/hits_file.h"
#include "app/pages/measure/languages_panel.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/sentences_panel.h"
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
    , m_sentences(new SentencesPanel)
    , m_picture(new PicturePanel)
    , m_languages(new LanguagesPanel(workbench))
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
    for (QWidget* const part : QList<QWidget*>{m_files, m_problem} + results()) {
        rows->addWidget(part);
        part->hide();
    }
    connect(m_picture, &PicturePanel::mapRequested, this, &VectorsPanel::drawMap);
    connect(m_picture, &PicturePanel::sentenceChosen, m_sentences, &SentencesPanel::choose);
    updateButtons();
}

QList<QWidget*> VectorsPanel::results() const
{
    return {m_plot, m_map, m_sentences, m_picture, m_languages};
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
        for (QWidget* const part : QList<QWidget*>{m_problem} + results())
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

std::vector<analysis::VectorFile> VectorsPanel::files() const
{
    std::vector<analysis::VectorFile> files;
    for (int row = 0; row < m_files->rowCount(); ++row)
        files.push_back({m_files->item(row, Language)->text().trimmed().toStdString(),
            m_files->item(row, File)->text().toStdString()});
    return files;
}

void VectorsPanel::measure()
{
    m_problem->hide();
    m_start->setEnabled(false);
    m_measured = files();
    const QString measure = m_measure->currentData().toString();
    m_workbench.jobs().start<MeasureStep>(
        JobController::Place::Device, tr("Measuring vectors"),
        [files = m_measured, measure](const std::stop_token& stop, const ProgressSink&) {
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
    m_languages->showContent(content);
    showSentences(content, step.pairs.front());
    for (QWidget* const part : results())
        part->show();
    m_map->setVisible(content.survey.size() > 1);
    m_languages->setVisible(content.survey.size() > 1);
}

void VectorsPanel::showSentences(const MeasuredContent& content, const analysis::PairLayers& pair)
{
    QStringList numbers;
    for (std::size_t i = 1; i <= pair.keys.size(); ++i)
        numbers.append(tr("Sentence %1", "its number").arg(QLocale().toString(static_cast<qulonglong>(i))));
    MeasuredPair measured = content.pair;
    measured.hits = hitsByLayer(pair.hits);
    SentencesPanel::Contents contents;
    contents.source = {content.names.source, layoutDirection(), numbers};
    contents.target = {content.names.target, layoutDirection(), numbers};
    contents.meetings = measured.meetingLayers();
    contents.paths = pathsOf(pair.neighbours);
    for (int i = 0; i < numbers.size(); ++i)
        contents.places.append(i);
    contents.layers = measured.layers();
    m_sentences->showContents(contents);
    m_picture->setTexts({content.names.source, content.names.target, content.names.text, numbers, numbers, pair.keys,
                            measured.retrieval, {}},
        measured.layers(), measured.bestLayer(), false);
}

void VectorsPanel::drawMap()
{
    const auto method
        = m_picture->isNeighbours() ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components;
    m_workbench.jobs().start<analysis::SentenceMap>(
        JobController::Place::Device, tr("Placing the sentences"),
        [files = m_measured, layer = m_picture->layer(), method](
            const std::stop_token& stop, const ProgressSink& progress) {
            return analysis::mapVectors(files, {}, {layer}, method, MostMapped, {}, stop, progress);
        },
        this,
        [this](const Result<analysis::SentenceMap>& map) {
            if (map.has_value())
                m_picture->showMap(map.value());
            else if (map.error().code != errors::Stopped)
                m_picture->showProblem(errorText(map.error()));
        });
}

} // namespace isogloss::app
