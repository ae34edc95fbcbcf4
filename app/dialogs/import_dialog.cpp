// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_dialog.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workspace_session.h"
#include "app/dialogs/import_fields.h"
#include "app/dialogs/import_templates.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/import_preview.h"
#include "app/models/import_words.h"
#include "core/data/import/dataset_import.h"
#include "core/data/import/detection.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr QSize FirstSize{760, 620};
constexpr int NamedFiles = 3;
constexpr int LeastCharacters = 12;
constexpr const char* Encodings[] = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "ISO-8859-1",
    "ISO-8859-2", "ISO-8859-15", "KOI8-R", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"};

void showWords(QLabel& label, const QString& words)
{
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

} // namespace

ImportDialog::ImportDialog(WorkspaceSession& session, const LanguageLookup& languages, QWidget* parent)
    : QDialog(parent)
    , m_languages(languages)
    , m_workspace(session.folder().root())
    , m_empty(makeEmpty())
    , m_body(new QWidget)
    , m_source(makeLabel({}, TextRole::Section))
    , m_format(new widgets::ChoiceField)
    , m_encoding(new widgets::ChoiceField)
    , m_templates(new ImportTemplates(session))
    , m_fields(new ImportFields(languages))
    , m_preview(new ImportPreview(this))
    , m_table(new QTableView)
    , m_problem(makeLabel({}, TextRole::Problem))
    , m_warning(makeLabel({}, TextRole::Muted))
    , m_name(new QLineEdit)
    , m_evaluationOnly(new QCheckBox(tr("For evaluation only: nothing is ever trained on it")))
    , m_bring(new QPushButton(tr("Bring in")))
{
    setWindowTitle(tr("Bring texts in"));
    setAcceptDrops(true);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(FirstSize);
    for (QComboBox* const box : {m_format, m_encoding})
        connect(box, &QComboBox::activated, this, &ImportDialog::choose);
    connect(m_fields, &ImportFields::changed, this, &ImportDialog::choose);
    connect(m_templates, &ImportTemplates::chosen, this, &ImportDialog::use);
    connect(m_name, &QLineEdit::textChanged, this, &ImportDialog::check);
    connect(m_bring, &QPushButton::clicked, this, &ImportDialog::bringIn);
    connect(&languages, &LanguageLookup::ready, this, &ImportDialog::look);
    look();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    auto* const body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(metrics::FieldGap);
    body->addWidget(makeHead());
    body->addWidget(m_templates);
    body->addWidget(m_fields);
    buildTable();
    body->addWidget(m_table, 1);
    body->addWidget(m_warning);
    body->addWidget(makeName());
    rows->addWidget(m_empty, 1);
    rows->addWidget(m_body, 1);
    rows->addWidget(m_problem);
    m_problem->hide();
    m_warning->hide();
    rows->addWidget(makeButtons());
}

QWidget* ImportDialog::makeEmpty()
{
    auto* const empty = new QWidget;
    auto* const rows = new QVBoxLayout(empty);
    rows->setSpacing(metrics::FieldGap);
    auto* const words = makeLabel(tr("Drop files or folders here: texts, tables, ELAN, FieldWorks, TMX and "
                                     "more. Two files that say the same "
                                     "in two languages become one dataset."),
        TextRole::Body);
    words->setAlignment(Qt::AlignHCenter);
    auto* const files = new QPushButton(tr("Choose files"));
    files->setProperty("main", true);
    files->setAutoDefault(false);
    connect(files, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    rows->addStretch();
    rows->addWidget(words);
    rows->addWidget(files, 0, Qt::AlignHCenter);
    rows->addStretch(2);
    return empty;
}

void ImportDialog::buildTable()
{
    m_table->setModel(m_preview);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("How it begins"));
    m_table->setProperty(ExplainProperty, u"import_preview"_s);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(widgets::TextCellDelegate::rowHeight(font(), 1));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QWidget* ImportDialog::makeHead()
{
    auto* const head = new QWidget;
    auto* const rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const files = new QHBoxLayout;
    auto* const more = new QPushButton(tr("Add files"));
    more->setAutoDefault(false);
    connect(more, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    files->addWidget(m_source, 1);
    files->addWidget(more, 0, Qt::AlignTop);
    rows->addLayout(files);
    fillChoices();
    auto* const choices = new QHBoxLayout;
    choices->setSpacing(metrics::FieldGap);
    choices->addWidget(m_format, 1);
    choices->addWidget(m_encoding, 1);
    rows->addLayout(choices);
    return head;
}

QWidget* ImportDialog::makeName()
{
    auto* const part = new QWidget;
    auto* const rows = new QVBoxLayout(part);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const name = new QHBoxLayout;
    auto* const label = new QLabel(tr("Name"));
    label->setBuddy(m_name);
    m_name->setAccessibleName(label->text());
    m_name->setProperty(ExplainProperty, u"dataset"_s);
    m_evaluationOnly->setProperty(ExplainProperty, u"evaluation_only"_s);
    name->addWidget(label);
    name->addWidget(m_name, 1);
    rows->addLayout(name);
    rows->addWidget(m_evaluationOnly);
    return part;
}

QWidget* ImportDialog::makeButtons()
{
    auto* const part = new QWidget;
    auto* const buttons = new QHBoxLayout(part);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto* const cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_bring->setProperty("main", true);
    m_bring->setDefault(true);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_bring);
    return part;
}

void ImportDialog::fillChoices()
{
    m_format->setAccessibleName(tr("Format"));
    m_format->setProperty(ExplainProperty, u"import_format"_s);
    m_format->addItem(tr("Format from the files"), QString());
    for (const data::Format* const format : data::formats())
        m_format->addItem(formatName(*format),
            QString::fromUtf8(format->id.data(), qsizetype(format->id.size())));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_encoding->setProperty(ExplainProperty, u"import_encoding"_s);
    m_encoding->addItem(tr("Encoding from the files"), QString());
    for (const char* const encoding : Encodings)
        m_encoding->addItem(QString::fromLatin1(encoding), QString::fromLatin1(encoding));
    for (QComboBox* const box : {m_format, m_encoding}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(LeastCharacters);
    }
}

void ImportDialog::chooseFiles()
{
    auto* const dialog = new QFileDialog(this, tr("Texts to bring in"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ImportDialog::add);
    dialog->open();
}

void ImportDialog::add(const QStringList& paths)
{
    for (const QString& path : paths) {
        const std::filesystem::path added = path.toStdString();
        const bool isThere = std::any_of(
            m_files.begin(), m_files.end(), [&](const data::ImportFile& file) { return file.path == added; });
        if (!isThere)
            m_files.push_back({added, {}});
    }
    if (!m_files.empty())
        m_templates->look(m_files);
    look();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    event->acceptProposedAction();
    add(paths);
}

void ImportDialog::choose()
{
    m_choices.format = m_format->currentData().toString().toStdString();
    m_choices.encoding = m_encoding->currentData().toString().toStdString();
    m_fields->apply(m_choices, m_files);
    m_templates->setChoices(m_choices);
    look();
}

/// What was chosen before.
void ImportDialog::use(const data::ImportChoices& choices)
{
    m_choices = choices;
    const std::pair<QComboBox*, QString> boxes[] = {{m_format, QString::fromStdString(choices.format)},
        {m_encoding, QString::fromStdString(choices.encoding)}};
    for (const auto& [box, value] : boxes) {
        if (box->findData(value) < 0)
            box->addItem(value, value);
        box->setCurrentIndex(box->findData(value));
    }
    look();
}

/// Plans anew with what is chosen.
void ImportDialog::look()
{
    const int asked = ++m_asked;
    m_plan.reset();
    m_bring->setEnabled(false);
    QStringList names;
    for (const data::ImportFile& file : m_files)
        if (names.size() < NamedFiles)
            names.append(QString::fromStdString(file.path.filename().string()));
    const auto others = static_cast<int>(m_files.size()) - static_cast<int>(names.size());
    if (others > 0)
        names.append(tr("%Ln more", "", others));
    m_source->setText(names.join(tr(", ", "between names of files")));
    m_empty->setVisible(m_files.empty());
    m_body->setVisible(!m_files.empty());
    m_bring->setVisible(!m_files.empty());
    const auto known = m_languages.known();
    if (m_files.empty() || !known)
        return;
    m_jobs.start<Plan>(
        JobController::Place::Files, {},
        [files = m_files, choices = m_choices, known](
            std::stop_token stop, const ProgressSink&) -> Result<Plan> {
            ISOGLOSS_TRY(
                data::ImportPlan plan, data::planImport(files, choices, known->search, std::move(stop)));
            return std::make_shared<const data::ImportPlan>(std::move(plan));
        },
        this,
        [this, asked, known](Result<Plan> plan) {
            if (asked == m_asked)
                take(std::move(plan), known);
        });
}

void ImportDialog::take(Result<Plan> plan, const Known& known)
{
    if (plan.has_value()) {
        m_plan = std::move(plan).value();
        m_known = known;
        showPlan();
        return;
    }
    showWords(*m_problem, errorText(plan.error()));
    showWords(*m_warning, {});
    m_preview->show(nullptr, m_languages);
    m_fields->show(nullptr);
}

void ImportDialog::showPlan()
{
    m_format->setItemText(0,
        tr("As the files say: %1", "%1 is a format or an encoding")
            .arg(formatName(*m_plan->format)));
    const bool isPlain = m_plan->format->form == data::TextForm::Plain;
    m_encoding->setVisible(isPlain);
    if (isPlain && !m_plan->tables.empty() && !m_plan->tables.front().table.sources.empty())
        m_encoding->setItemText(0,
            tr("As the files say: %1", "%1 is a format or an encoding")
                .arg(QString::fromStdString(m_plan->tables.front().table.sources.front().encoding)));
    m_fields->show(m_plan.get());
    m_preview->show(m_plan.get(), m_languages);
    for (int column = 0; column < m_preview->columnCount(); ++column) // room is for the texts
        m_table->horizontalHeader()->setSectionResizeMode(
            column, m_preview->isText(column) ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    if (m_name->text().isEmpty() || !m_name->isModified())
        m_name->setText(
            QString::fromStdString(data::newDatasetFolder(m_workspace, *m_plan).filename().string()));
    if (!m_plan->evaluationSet.empty())
        m_evaluationOnly->setChecked(true);
    showWords(*m_warning, remarkWords(m_plan->warnings));
    check();
}

QString ImportDialog::nameProblem() const
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return tr("Give the dataset a name.");
    if (name.contains(u'/') || name.startsWith(u'.'))
        return tr("A name has no / in it and does not begin with a full stop.");
    const auto folder = m_workspace / "data" / name.toStdString();
    if (QFileInfo::exists(QString::fromStdString(folder.string())))
        return tr("There is a dataset of this name already.");
    return {};
}

void ImportDialog::check()
{
    if (!m_plan)
        return;
    QStringList problems{remarkWords(m_plan->problems), nameProblem()};
    problems.removeAll({});
    showWords(*m_problem, problems.join(u'\n'));
    m_bring->setEnabled(problems.isEmpty());
}

void ImportDialog::bringIn()
{
    record::DatasetCard terms;
    terms.id = m_name->text().trimmed().toStdString();
    terms.evaluationOnly = m_evaluationOnly->isChecked();
    Q_EMIT importRequested({m_plan, m_known, terms});
    accept();
}

} // namespace isogloss::app
