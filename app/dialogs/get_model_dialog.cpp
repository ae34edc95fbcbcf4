// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/get_model_dialog.h"

#include "core/model/model_size.h"
#include "widgets/common/card.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/common/reading_table.h"
#include "widgets/theme/metrics.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int WidthCharacters = 118;
constexpr int Rows = 9; // that are seen at once
constexpr int FitColumn = 3;

QString bytesText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString text(const std::string& words)
{
    return QString::fromStdString(words);
}

} // namespace

GetModelDialog::GetModelDialog(std::vector<model::OpenModel> models, qint64 freeBytes, QWidget* parent)
    : QDialog(parent)
    , m_models(std::move(models))
    , m_freeBytes(freeBytes)
    , m_table(new QTableWidget)
    , m_name(makeLabel({}, TextRole::Section))
    , m_facts(makeLabel({}, TextRole::Body))
    , m_files(makeLabel({}, TextRole::Body))
    , m_address(makeLabel({}, TextRole::Code))
{
    setWindowTitle(tr("Get a model"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeLabel(tr("Models that this program can measure and train. It opens no connection by itself: type the "
                                 "address on a computer with a network, and copy the files into one folder here."),
        TextRole::Body));
    widgets::setUpForReading(*m_table);
    m_table->setAccessibleName(tr("Models to get"));
    m_table->setColumnCount(FitColumn + 2);
    m_table->setHorizontalHeaderLabels({tr("Model"), tr("Parameters"), tr("To copy"), tr("This computer can"), tr("Languages")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FitColumn, QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(Rows * m_table->verticalHeader()->defaultSectionSize());
    rows->addWidget(m_table, 1);
    auto* const card = new widgets::Card(tr("How to get it"));
    for (QLabel* const label : {m_name, m_facts, m_files, m_address})
        card->contents().addWidget(label);
    m_address->setAccessibleName(tr("Address of the model"));
    rows->addWidget(card);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* const copy = buttons->addButton(tr("Copy the address"), QDialogButtonBox::ActionRole);
    rows->addWidget(buttons);
    m_table->setMinimumWidth(WidthCharacters * fontMetrics().averageCharWidth());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &GetModelDialog::copyAddress);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { showChosen(row); });
    fill();
}

void GetModelDialog::fill()
{
    const QLocale locale;
    m_table->setRowCount(static_cast<int>(m_models.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const model::OpenModel& model = m_models[static_cast<std::size_t>(row)];
        const QString cells[] = {text(model.name),
            model.parameters < 1'000'000'000
                ? tr("%1 million", "number of weights").arg(locale.toString(static_cast<double>(model.parameters) / 1e6, 'f', 0))
                : tr("%1 billion", "number of weights").arg(locale.toString(static_cast<double>(model.parameters) / 1e9, 'f', 1)),
            bytesText(model.bytes), fitWords(model),
            model.languages > 0 ? locale.toString(model.languages) : tr("not stated", "number of languages")};
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    widgets::widenToContents(*m_table);
    if (!m_models.empty())
        m_table->setCurrentCell(0, 0);
}

QString GetModelDialog::fitWords(const model::OpenModel& model) const
{
    if (estimatedMeasuringBytes(model.shape) > m_freeBytes)
        return tr("neither: too large");
    return estimatedTrainingBytes(model.shape) > m_freeBytes ? tr("measure only")
                                                             : tr("measure and train");
}

void GetModelDialog::showChosen(int row)
{
    if (row < 0 || row >= static_cast<int>(m_models.size()))
        return;
    const model::OpenModel& model = m_models[static_cast<std::size_t>(row)];
    m_name->setText(text(model.name));
    QStringList facts{tr("Licence: %1.").arg(text(model.licence))};
    if (model.asksForConsent)
        facts.append(tr("The page asks you to accept it first."));
    facts.append(tr("To measure it takes about %1 of memory, to train about %2; %3 are free.")
                     .arg(bytesText(estimatedMeasuringBytes(model.shape)),
                         bytesText(estimatedTrainingBytes(model.shape)), bytesText(m_freeBytes)));
    facts.append(model.languages == 0
            ? tr("Its makers do not say which languages it knows.")
            : tr("Its makers claim %Ln language(s): %1.", nullptr, model.languages).arg(text(model.languageNames)));
    m_facts->setText(facts.join(u'\n'));
    QStringList files;
    for (const std::string& file : model.files)
        files.append(text(file));
    m_files->setText(tr("Copy into one folder: %1.").arg(widgets::listText(files)));
    m_address->setText(text(model.page));
    keepHigh();
}

/// Qt does not keep a window as high as its wrapped texts need.
void GetModelDialog::keepHigh()
{
    setMinimumHeight(layout()->totalMinimumHeightForWidth(width()));
}

void GetModelDialog::resizeEvent(QResizeEvent* event)
{
    QDialog::resizeEvent(event);
    keepHigh();
}

void GetModelDialog::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_address->text());
}

} // namespace isogloss::app
