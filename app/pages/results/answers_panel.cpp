// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/answers_panel.h"

#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/i18n/error_text.h"
#include "app/models/answers_model.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int LinesOfText = 2;
constexpr int RowsInView = 6;
constexpr int MarkLetters = 10; // width of the first column in characters
constexpr int ChoiceLetters = 14;

} // namespace

AnswersPanel::AnswersPanel(Workbench& workbench)
    : m_workbench(workbench)
    , m_model(new AnswersModel(this))
    , m_language(new widgets::ChoiceField)
    , m_shown(new widgets::ChoiceField)
    , m_count(widgets::makeLabel({}, widgets::TextRole::Muted))
    , m_table(new widgets::ReadingTable)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(makeHead());
    makeTable();
    rows->addWidget(m_table);
    connect(m_language, &QComboBox::currentIndexChanged, this, &AnswersPanel::readLanguage);
    connect(m_shown, &QComboBox::currentIndexChanged, this,
        [this](int shown) { m_model->setShown(static_cast<AnswersModel::Shown>(shown)); });
}

QWidget* AnswersPanel::makeHead()
{
    auto* const head = new QWidget;
    auto* const row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::FieldGap);
    m_language->setAccessibleName(tr("Language of the answers"));
    m_shown->setAccessibleName(tr("Which answers"));
    m_shown->addItems({tr("all answers"), tr("right ones"), tr("wrong ones")});
    for (QComboBox* const box : {m_language, m_shown}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(ChoiceLetters);
        row->addWidget(box);
    }
    row->addWidget(m_count, 1);
    return head;
}

void AnswersPanel::makeTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("Answers"));
    m_table->setProperty(ExplainProperty, u"answers"_s);
    QHeaderView& header = *m_table->horizontalHeader();
    header.setSectionResizeMode(0, QHeaderView::Fixed);
    fit();
}

void AnswersPanel::fit()
{
    const int row = widgets::TextCellDelegate::rowHeight(font(), LinesOfText);
    m_table->verticalHeader()->setDefaultSectionSize(row);
    QHeaderView& header = *m_table->horizontalHeader();
    header.resizeSection(0, std::max(header.sectionSizeHint(0), MarkLetters * fontMetrics().averageCharWidth()));
    m_table->setMinimumHeight(RowsInView * row);
}

void AnswersPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void AnswersPanel::show(const RunEvaluation& evaluation)
{
    m_folder = evaluation.folder;
    m_task = evaluation.task;
    {
        const QSignalBlocker quiet(m_language);
        const QString before = m_language->currentData().toString();
        m_language->clear();
        for (const LanguageResult& result : evaluation.languages)
            m_language->addItem(testedName(result.key, &m_workbench.languages()), result.key);
        m_language->setCurrentIndex(std::max(0, m_language->findData(before)));
    }
    readLanguage();
}

void AnswersPanel::readLanguage()
{
    const QString language = m_language->currentData().toString();
    if (language.isEmpty())
        return;
    m_workbench.jobs().start<QList<Answer>>(
        JobController::Place::Files, tr("Reading answers"),
        [folder = m_folder, language, task = m_task](
            std::stop_token, const ProgressSink&) { return readAnswers(folder, language, task); },
        this, [this, folder = m_folder, language](Result<QList<Answer>> answers) {
            if (folder != m_folder || language != m_language->currentData().toString())
                return;
            if (!answers.has_value()) {
                m_model->setAnswers({}, Qt::LeftToRight, Qt::LeftToRight);
                m_count->setText(errorText(answers.error()));
                return;
            }
            const LanguageNames& names = m_workbench.languages();
            m_model->setAnswers(answers.value(), names.direction(language.section(u'-', 0, 0)),
                names.direction(language.section(u'-', -1)));
            tellCount();
        });
}

void AnswersPanel::tellCount()
{
    m_count->setText(tr("%1 of %Ln answer(s) all right", nullptr, m_model->total())
                         .arg(QLocale().toString(m_model->right())));
}

} // namespace isogloss::app
