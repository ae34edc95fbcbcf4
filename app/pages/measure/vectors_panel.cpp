// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/vectors_panel.h"

#include "app/controllers/measure_overlays.h"
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
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSet>
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
    , m_overlays(new MeasureOverlays(workbench, this))
    , m_files(new QTableWidget(0, Columns))
    , m_texts(new widgets::ChoiceField)
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
    connect(m_files, &QTableWidget::itemChanged, this, &VectorsPanel::fillTexts);
    connect(m_overlays, &MeasureOverlays::changed, this, [this] {
        m_content.others = m_overlays->pairs();
        m_plot->showContent(m_content);
    });
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
    m_texts->setAccessibleName(tr("Text that the vectors are of"));
    for (QWidget* const part : QList<QWidget*>{add, m_remove, m_texts, m_measure, m_start})
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

void VectorsPanel::setCatalog(const MeasureCatalog& catalog)
{
    m_catalog = catalog;
    fillTexts();
}

/// Datasets that hold all languages of the files.
void VectorsPanel::fillTexts()
{
    QHash<QString, QSet<QString>> languagesOf;
    for (const ReadableText& text : m_catalog.texts)
        languagesOf[text.dataset].insert(text.language);
    QSet<QString> wanted;
    for (const analysis::VectorFile& file : request().files)
        wanted.insert(QString::fromStdString(file.language));
    const QString chosen = m_texts->currentData().toString();
    m_texts->clear();
    m_texts->addItem(tr("Their sentences are not here"), QString());
    QStringList datasets = languagesOf.keys();
    datasets.sort();
    for (const QString& dataset : std::as_const(datasets))
        if (languagesOf[dataset].contains(wanted))
            m_texts->addItem(tr("Their sentences: %1", "the name of a text").arg(dataset), dataset);
    m_texts->setCurrentIndex(std::max(0, m_texts->findData(chosen)));
}

void VectorsPanel::updateButtons()
{
    const int files = m_files->rowCount();
    m_files->setVisible(files > 0);
    m_remove->setVisible(files > 0);
    m_texts->setVisible(files > 1);
    m_measure->setVisible(files > 1);
    m_start->setVisible(files > 1);
}

VectorRequest VectorsPanel::request() const
{
    VectorRequest request;
    for (int row = 0; row < m_files->rowCount(); ++row)
        if (const QTableWidgetItem* const file = m_files->item(row, File); file != nullptr)
            request.files.push_back(
                {m_files->item(row, Language)->text().trimmed().toStdString(), file->text().toStdString()});
    if (const QString dataset = m_texts->currentData().toString(); !dataset.isEmpty())
        request.records = m_workbench.session().folder().data() / dataset.toStdString() / "records.jsonl";
    request.measure = m_measure->currentData().toString();
    return request;
}

void VectorsPanel::measure()
{
    m_problem->hide();
    m_start->setEnabled(false);
    m_measured = request();
    m_workbench.jobs().start<VectorStep>(
        JobController::Place::Device, tr("Measuring vectors"),
        [request = m_measured](const std::stop_token& stop, const ProgressSink&) {
            return computeVectorStep(request, stop);
        },
        this,
        [this](const Result<VectorStep>& step) {
            m_start->setEnabled(true);
            if (step.has_value()) {
                showMeasured(step.value());
            } else if (step.error().code != errors::Stopped) {
                m_problem->setText(errorText(step.error()));
                m_problem->show();
            }
        });
}

void VectorsPanel::showMeasured(const VectorStep& step)
{
    const LanguageNames& names = m_workbench.languages();
    const QString dataset = QString::fromStdString(m_measured.records.parent_path().filename().string());
    m_content = {};
    m_content.kind = measureKind(m_measured.measure);
    m_content.survey = surveyOf(step.pairs);
    const SurveyedPair& first = m_content.survey.front();
    m_content.pair = first.pair;
    m_content.names.source = names.name(first.source);
    m_content.names.target = names.name(first.target);
    m_content.names.text = dataset.isEmpty() ? tr("the vectors from files") : dataset;
    m_content.names.allSentences = first.pair.sentences;
    m_content.whose = tr("vectors from files");
    m_content.choice = step.pairs.front().choice;
    m_content.nameOf = [&names](const QString& key) { return names.name(key); };
    m_content.familyOf = [&names](const QString& key) { return names.family(key); };
    m_plot->setNote({});
    m_plot->showContent(m_content);
    m_map->showContent(m_content);
    m_languages->showContent(m_content);
    showSentences(step);
    for (QWidget* const part : results())
        part->show();
    m_map->setVisible(m_content.survey.size() > 1);
    m_languages->setVisible(m_content.survey.size() > 1);
    MeasureRequest alike;
    alike.pair = {dataset, first.source, first.target};
    alike.measure = m_measured.measure;
    m_overlays->read(alike, m_content.pair.signatures.value(m_measured.measure).toStdString());
}

void VectorsPanel::showSentences(const VectorStep& step)
{
    const LanguageNames& names = m_workbench.languages();
    const SurveyedPair& first = m_content.survey.front();
    const analysis::PairLayers& pair = step.pairs.front();
    QStringList numbers;
    for (std::size_t i = 1; i <= pair.keys.size(); ++i)
        numbers.append(tr("Sentence %1", "its number").arg(QLocale().toString(static_cast<qulonglong>(i))));
    const bool hasTexts = !step.sentences.sourceTexts.empty();
    const QStringList sources = hasTexts ? textList(step.sentences.sourceTexts) : numbers;
    const QStringList targets = hasTexts ? textList(step.sentences.targetTexts) : numbers;
    MeasuredPair measured = m_content.pair;
    measured.hits = hitsByLayer(pair.hits);
    SentencesPanel::Contents contents;
    contents.source = {m_content.names.source, hasTexts ? names.direction(first.source) : layoutDirection(), sources};
    contents.target = {m_content.names.target, hasTexts ? names.direction(first.target) : layoutDirection(), targets};
    contents.meetings = measured.meetingLayers();
    contents.paths = pathsOf(pair.neighbours);
    for (int i = 0; i < numbers.size(); ++i)
        contents.places.append(i);
    contents.layers = measured.layers();
    m_sentences->showContents(contents);
    m_picture->setTexts({m_content.names.source, m_content.names.target, m_content.names.text, sources, targets,
                            pair.keys, measured.retrieval, {}},
        measured.layers(), measured.bestLayer(), false);
}

void VectorsPanel::drawMap()
{
    const auto method
        = m_picture->isNeighbours() ? analysis::MapMethod::Neighbours : analysis::MapMethod::Components;
    m_workbench.jobs().start<analysis::SentenceMap>(
        JobController::Place::Device, tr("Placing the sentences"),
        [request = m_measured, layer = m_picture->layer(), method](const std::stop_token& stop,
            const ProgressSink& progress) -> Result<analysis::SentenceMap> {
            ISOGLOSS_TRY(const auto texts, textsOf(request));
            return analysis::mapVectors(request.files, texts, {layer}, method, MostMapped, {}, stop, progress);
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
