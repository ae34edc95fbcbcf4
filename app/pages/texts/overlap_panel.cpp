// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/overlap_panel.h"

#include "app/controllers/overlap_search.h"
#include "app/controllers/quality_review.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/models/overlap_model.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/common/reading_table.h"
#include "widgets/forms/choice_field.h"
#include "widgets/text/text_cell_delegate.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int LinesOfText = 2;
constexpr int NarrowCharacters = 14; // of a choice, and of the column of languages
constexpr int AlikeCharacters = 11;
constexpr int HeadCharacters = 84; // narrower than this, the choices stand below each other
constexpr double SameWords = 1; // all grams of the evaluation text
constexpr double NearlySame = 0.7;

bool hasLanguageOf(const DatasetSummary& one, const DatasetSummary& other)
{
    return std::any_of(one.languages.begin(), one.languages.end(), [&](const DatasetSummary::Language& language) {
        return std::any_of(other.languages.begin(), other.languages.end(),
            [&](const DatasetSummary::Language& same) { return same.key == language.key; });
    });
}

} // namespace

OverlapPanel::OverlapPanel(Workbench& workbench, QualityReview& review)
    : m_workbench(workbench)
    , m_review(review)
    , m_search(new OverlapSearch(workbench, this))
    , m_model(new OverlapModel(this))
    , m_head(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_other(new widgets::ChoiceField)
    , m_sameness(new widgets::ChoiceField)
    , m_look(new QPushButton(tr("Compare")))
    , m_summary(makeLabel({}, TextRole::Body))
    , m_table(new widgets::ReadingTable)
    , m_leaveOut(new QPushButton)
    , m_undo(new QPushButton(tr("Undo")))
{
    m_model->setDirection(
        [this](const QString& language) { return m_workbench.languages().direction(language); });
    m_model->setNames([this](const QString& language) { return m_workbench.languages().name(language); });
    build();
    connectAll();
}

void OverlapPanel::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    rows->addLayout(makeHead());
    rows->addWidget(m_summary);
    buildTable();
    rows->addWidget(m_table, 1);
    auto* const acts = new QHBoxLayout;
    acts->setSpacing(metrics::FieldGap);
    acts->addWidget(m_leaveOut);
    acts->addWidget(m_undo);
    acts->addStretch();
    for (QPushButton* const act : {m_leaveOut, m_undo})
        act->setProperty(ExplainProperty, u"edit_steps"_s);
    rows->addLayout(acts);
    rows->addStretch();
}

QLayout* OverlapPanel::makeHead()
{
    m_head->setSpacing(metrics::FieldGap);
    m_other->setAccessibleName(tr("Compare with"));
    m_sameness->setAccessibleName(tr("What counts as the same"));
    m_sameness->addItem(tr("The same words"), SameWords);
    m_sameness->addItem(tr("Nearly the same, too"), NearlySame);
    for (QComboBox* const box : {m_other, m_sameness}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(NarrowCharacters);
        box->setProperty(ExplainProperty, u"overlap"_s);
    }
    m_head->addWidget(m_other, 2);
    m_head->addWidget(m_sameness, 1);
    m_head->addWidget(m_look, 0, Qt::AlignLeading);
    return m_head;
}

void OverlapPanel::buildTable()
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new widgets::TextCellDelegate(m_table));
    m_table->setAccessibleName(tr("Texts in both"));
    m_table->setProperty(ExplainProperty, u"overlap"_s);
    for (const int narrow : {OverlapModel::Alike, OverlapModel::Language})
        m_table->horizontalHeader()->setSectionResizeMode(narrow, QHeaderView::Interactive);
    fitTable();
}

void OverlapPanel::fitTable()
{
    m_table->verticalHeader()->setDefaultSectionSize(
        widgets::TextCellDelegate::rowHeight(font(), LinesOfText));
    const int character = fontMetrics().averageCharWidth();
    QHeaderView& header = *m_table->horizontalHeader();
    const auto resize = [&](int column, int characters) {
        header.resizeSection(column, std::max(header.sectionSizeHint(column), characters * character));
    };
    resize(OverlapModel::Alike, AlikeCharacters);
    resize(OverlapModel::Language, NarrowCharacters);
    m_table->setColumnHidden(OverlapModel::Language, width() < HeadCharacters * character);
}

void OverlapPanel::connectAll()
{
    for (QComboBox* const box : {m_other, m_sameness})
        connect(box, &QComboBox::activated, this, &OverlapPanel::forget);
    connect(m_look, &QPushButton::clicked, this, &OverlapPanel::look);
    connect(m_leaveOut, &QPushButton::clicked, this, &OverlapPanel::leaveOut);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_isLeavingOut = true;
        m_undo->hide();
        m_review.undo();
    });
    connect(m_search, &OverlapSearch::found, this, &OverlapPanel::fill);
    connect(m_search, &OverlapSearch::failed, m_summary, &QLabel::setText);
    connect(m_search, &OverlapSearch::searchingChanged, this, &OverlapPanel::update);
    connect(&m_review, &QualityReview::lookingChanged, this, &OverlapPanel::update);
    connect(&m_review, &QualityReview::failed, this, [this](const QString& message) {
        if (std::exchange(m_isLeavingOut, false))
            m_summary->setText(message);
    });
    connect(&m_review, &QualityReview::stepsChanged, this, [this] {
        if (std::exchange(m_isLeavingOut, false))
            look();
        else
            m_undo->hide(); // it would undo another step
    });
    connect(&m_workbench.languages(), &LanguageNames::changed, m_table->viewport(), qOverload<>(&QWidget::update));
}

void OverlapPanel::show(const DatasetSummary& dataset, const QList<DatasetSummary>& all)
{
    const bool isSame = dataset.id == m_dataset.id;
    m_dataset = dataset;
    if (!isSame)
        m_undo->hide();
    fillOthers(all);
    if (!isSame)
        forget();
    update();
}

/// Those that it may be judged by, or that may be trained on, first.
void OverlapPanel::fillOthers(const QList<DatasetSummary>& all)
{
    const QString chosen = m_other->currentData().toString();
    QList<DatasetSummary> others;
    for (const DatasetSummary& other : all)
        if (other.id != m_dataset.id && hasLanguageOf(m_dataset, other))
            others.append(other);
    std::stable_partition(others.begin(), others.end(), [this](const DatasetSummary& other) {
        return other.card.evaluationOnly != m_dataset.card.evaluationOnly;
    });
    m_other->clear();
    for (const DatasetSummary& other : others)
        m_other->addItem(other.name, other.name);
    const int place = m_other->findData(chosen);
    m_other->setCurrentIndex(place >= 0 ? place : (m_other->count() > 0 ? 0 : -1));
    if (place < 0 && !chosen.isEmpty())
        forget();
}

/// The dataset that is shown is what judges; else it is what is trained on.
bool OverlapPanel::isJudging() const
{
    return m_dataset.card.evaluationOnly;
}

void OverlapPanel::look()
{
    const QString other = m_other->currentData().toString();
    if (other.isEmpty())
        return;
    const data::OverlapOptions options{m_sameness->currentData().toDouble()};
    if (isJudging())
        m_search->start(other, m_dataset.name, options);
    else
        m_search->start(m_dataset.name, other, options);
}

QString OverlapPanel::summaryOf(const OverlapFindings& findings) const
{
    LanguageOverlap all;
    QStringList languages;
    for (const LanguageOverlap& overlap : findings.languages) {
        all.evaluation += overlap.evaluation;
        all.exact += overlap.exact;
        all.normalised += overlap.normalised;
        all.near += overlap.near;
        if (const qint64 count = overlap.exact + overlap.normalised + overlap.near; count > 0)
            languages.append(tr("%1 %L2", "name of a language, number of its texts")
                                 .arg(m_workbench.languages().name(overlap.language))
                                 .arg(count));
    }
    if (languages.isEmpty())
        return tr("No evaluation text is among the training texts, in %Ln language(s).", "",
            static_cast<int>(findings.languages.size()));
    const QString counts = tr("Of %L1 evaluation texts %L2 are among the training texts, %L3 but for capitals and "
                              "punctuation, %L4 nearly.")
                               .arg(all.evaluation)
                               .arg(all.exact)
                               .arg(all.normalised)
                               .arg(all.near);
    return tr("%1\n%2", "what was found; languages with counts").arg(counts, widgets::listText(languages));
}

void OverlapPanel::fill(const OverlapFindings& findings)
{
    m_findings = findings;
    m_isKnown = true;
    m_model->show(findings.records);
    m_summary->setText(summaryOf(findings));
    update();
}

const std::vector<std::string>& OverlapPanel::found() const
{
    return isJudging() ? m_findings.evaluation : m_findings.training;
}

void OverlapPanel::leaveOut()
{
    m_isLeavingOut = true;
    m_undo->show();
    m_review.add({quality::StepAction::Exclude, {}, found()});
}

/// What was found is not of what is chosen now.
void OverlapPanel::forget()
{
    m_search->stop();
    m_isKnown = false;
    m_isLeavingOut = false;
    m_findings = {};
    m_model->show({});
    if (m_other->count() == 0)
        m_summary->setText(tr("No other dataset here has one of these languages."));
    else if (isJudging())
        m_summary->setText(tr("What a run learned by heart says nothing about how good it is. See which of these texts "
                              "are among those that are trained on."));
    else
        m_summary->setText(tr("What a run learned by heart says nothing about how good it is. See which of these texts "
                              "are among those that judge it."));
    update();
}

void OverlapPanel::update()
{
    const bool isFree = !m_search->isSearching() && !m_review.isLooking();
    const bool hasSteps = m_dataset.card.kind != record::DatasetKind::Task;
    const auto count = static_cast<int>(found().size());
    m_look->setEnabled(isFree && m_other->count() > 0);
    m_look->setText(m_search->isSearching() ? tr("Comparing") : tr("Compare"));
    m_table->setVisible(m_isKnown && m_model->rowCount() > 0);
    m_leaveOut->setVisible(hasSteps && m_isKnown && count > 0);
    m_leaveOut->setEnabled(isFree);
    m_leaveOut->setText(tr("Leave %Ln record(s) out of this dataset", "", count));
    m_undo->setEnabled(isFree);
}

void OverlapPanel::resizeEvent(QResizeEvent* event)
{
    const bool isWide = width() > HeadCharacters * fontMetrics().averageCharWidth();
    m_head->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitTable();
    QWidget::resizeEvent(event);
}

void OverlapPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fitTable();
    QWidget::changeEvent(event);
}

} // namespace isogloss::app
