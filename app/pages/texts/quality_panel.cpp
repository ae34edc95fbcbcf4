// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/quality_panel.h"

#include "app/controllers/language_names.h"
#include "app/controllers/quality_review.h"
#include "app/help/explanations.h"
#include "widgets/charts/scatter.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using quality::StepAction;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int WideCharacters = 84; // narrower than this, the plot takes the place of the list's half
constexpr int PlotHeight = 200;

} // namespace

QualityPanel::QualityPanel(QualityReview& review, LanguageNames& names)
    : m_review(review)
    , m_names(names)
    , m_summary(makeLabel({}, TextRole::Body))
    , m_list(new QListWidget)
    , m_lengths(new widgets::Scatter)
    , m_middle(new QBoxLayout(QBoxLayout::TopToBottom))
    , m_explanation(makeLabel({}, TextRole::Muted))
    , m_look(new QPushButton(tr("Look for problems")))
    , m_show(new QPushButton(tr("Show these")))
    , m_mend(new QPushButton(tr("Mend")))
    , m_leaveOut(new QPushButton(tr("Leave out")))
    , m_undo(new QPushButton)
    , m_redo(new QPushButton)
{
    build();
    connectAll();
    clear();
}

void QualityPanel::build()
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, metrics::FieldGap, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_look, 0, Qt::AlignTop);
    rows->addLayout(head);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setProperty(ExplainProperty, u"quality"_s);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    buildLengths();
    m_middle->setSpacing(metrics::FieldGap);
    m_middle->addWidget(m_list, 1);
    m_middle->addWidget(m_lengths, 1);
    rows->addLayout(m_middle, 1);
    rows->addWidget(m_explanation);
    rows->addLayout(makeActs());
}

void QualityPanel::buildLengths()
{
    m_lengths->setAccessibleName(tr("Lengths of texts and their translations"));
    m_lengths->setProperty(ExplainProperty, u"text_lengths"_s);
    m_lengths->setMinimumHeight(PlotHeight);
    connect(m_lengths, &widgets::Scatter::pointChosen, this, [this](int point) {
        const LengthPoint& chosen = m_findings.lengths.points[point];
        Q_EMIT recordsRequested({chosen.record}, tr("chosen by its lengths"));
    });
    connect(&m_names, &LanguageNames::changed, this, &QualityPanel::showLengths);
}

void QualityPanel::showLengths()
{
    const TextLengths& lengths = m_findings.lengths;
    m_lengths->setAxes(tr("letters in %1", "name of a language").arg(m_names.name(lengths.source)),
        tr("letters in %1", "name of a language").arg(m_names.name(lengths.target)));
    QList<widgets::ScatterPoint> points;
    for (const LengthPoint& point : lengths.points) {
        const QPointF at(point.source, point.target);
        points.append({{}, at, {}, {}, point.isOutlier ? 1 : 0, {}});
    }
    m_lengths->setPoints(points, {tr("as usual"), tr("far apart")});
    fit();
}

/// The plot stands beside the list where there is room, else below it while it is about lengths.
void QualityPanel::fit()
{
    const bool isWide = width() > WideCharacters * fontMetrics().averageCharWidth();
    const QualityFinding* const finding = chosen();
    const bool isAsked = finding != nullptr && finding->kind == quality::IssueKind::LengthRatio;
    m_middle->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_lengths->setVisible(!m_findings.lengths.points.isEmpty() && (isWide || isAsked));
}

void QualityPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

QLayout* QualityPanel::makeActs()
{
    auto* const acts = new widgets::FlowLayout;
    acts->setSpacing(metrics::FieldGap);
    for (QPushButton* const act : {m_show, m_mend, m_leaveOut, m_undo, m_redo})
        acts->addWidget(act);
    for (QPushButton* const act : {m_undo, m_redo})
        act->setProperty(ExplainProperty, u"edit_steps"_s);
    m_undo->setText(tr("Undo"));
    m_redo->setText(tr("Redo"));
    return acts;
}

void QualityPanel::connectAll()
{
    connect(m_look, &QPushButton::clicked, &m_review, &QualityReview::look);
    connect(m_undo, &QPushButton::clicked, &m_review, &QualityReview::undo);
    connect(m_redo, &QPushButton::clicked, &m_review, &QualityReview::redo);
    connect(m_mend, &QPushButton::clicked, this, [this] { act(StepAction::Repair); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { act(StepAction::Exclude); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const QualityFinding* const finding = chosen())
            Q_EMIT recordsRequested(finding->records, issueText(finding->kind));
    });
    connect(m_list, &QListWidget::itemActivated, m_show, &QPushButton::click);
    connect(m_list, &QListWidget::currentRowChanged, this, &QualityPanel::update);
    connect(&m_review, &QualityReview::found, this, &QualityPanel::fill);
    connect(&m_review, &QualityReview::stepsChanged, this, &QualityPanel::update);
    connect(&m_review, &QualityReview::lookingChanged, this, &QualityPanel::update);
    connect(&m_review, &QualityReview::failed, m_summary, &QLabel::setText);
}

void QualityPanel::clear()
{
    m_isKnown = false;
    m_findings = {};
    m_list->clear();
    showLengths();
    m_summary->setText(tr("Copies, lost letters, numbers that differ, remains of web pages: whatever is "
                          "found can be looked at, "
                          "mended or left out, and every step can be undone. The original stays as it is."));
    update();
}

void QualityPanel::fill(const QualityFindings& findings)
{
    const QualityFinding* const before = chosen();
    const auto kind = before != nullptr ? before->kind : quality::IssueKind::BlankSide;
    m_findings = findings;
    m_isKnown = true;
    m_list->clear();
    for (const QualityFinding& finding : m_findings.found) {
        m_list->addItem(tr("%1: %L2", "what was found, in how many records")
                            .arg(issueText(finding.kind))
                            .arg(finding.records.size()));
        if (finding.kind == kind)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    QStringList lines{m_findings.found.isEmpty()
            ? tr("Nothing was found in %L1 records.").arg(m_findings.records)
            : tr("Looked through %L1 records.").arg(m_findings.records)};
    if (!m_findings.edited.leftOut.empty())
        lines.append(
            tr("%Ln record(s) left out by steps.", "", static_cast<int>(m_findings.edited.leftOut.size())));
    if (!m_findings.edited.mended.isEmpty())
        lines.append(
            tr("%Ln record(s) mended by steps.", "", static_cast<int>(m_findings.edited.mended.size())));
    lines.append(m_findings.warnings);
    m_summary->setText(lines.join(u'\n'));
    showLengths();
    update();
}

const QualityFinding* QualityPanel::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_findings.found.size() ? &m_findings.found[row] : nullptr;
}

void QualityPanel::update()
{
    fit();
    const QualityFinding* const finding = chosen();
    const bool isFree = !m_review.isLooking();
    m_look->setEnabled(isFree);
    m_look->setText(isFree ? (m_isKnown ? tr("Look again") : tr("Look for problems")) : tr("Looking"));
    m_show->setEnabled(finding != nullptr);
    m_mend->setEnabled(isFree && finding != nullptr && quality::isRepairable(finding->kind));
    m_leaveOut->setEnabled(isFree && finding != nullptr);
    m_explanation->setText(finding != nullptr ? issueExplanation(finding->kind) : QString());
    m_explanation->setVisible(finding != nullptr);
    const QString undo = m_review.undoText();
    const QString redo = m_review.redoText();
    m_undo->setEnabled(!undo.isEmpty());
    m_redo->setEnabled(!redo.isEmpty());
    m_undo->setToolTip(undo.isEmpty() ? undo : tr("Undo: %1", "what is undone").arg(undo));
    m_redo->setToolTip(redo.isEmpty() ? redo : tr("Redo: %1", "what is redone").arg(redo));
}

void QualityPanel::act(StepAction action)
{
    if (const QualityFinding* const finding = chosen())
        m_review.add({action, finding->kind});
}

} // namespace isogloss::app
