// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/dataset_view.h"

#include "app/controllers/quality_review.h"
#include "app/controllers/record_browser.h"
#include "app/controllers/workbench.h"
#include "app/pages/texts/overlap_panel.h"
#include "app/pages/texts/quality_panel.h"
#include "app/pages/texts/records_panel.h"
#include "app/pages/texts/removal_panel.h"
#include "app/pages/texts/split_panel.h"
#include "app/pages/texts/terms_form.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

DatasetView::DatasetView(Workbench& workbench)
    : m_workbench(workbench)
    , m_body(new QWidget)
    , m_name(makeLabel({}, TextRole::Title))
    , m_counts(makeLabel({}, TextRole::Muted))
    , m_measure(new QPushButton(tr("Measure how alike")))
    , m_newsText(makeLabel({}, TextRole::Body))
    , m_news(makeNews())
    , m_tabs(new QTabWidget)
    , m_records(new RecordsPanel(workbench))
    , m_review(new QualityReview(workbench, this))
    , m_quality(new QualityPanel(*m_review, workbench.languages()))
    , m_overlap(new OverlapPanel(workbench, *m_review))
    , m_split(new SplitPanel(workbench))
    , m_terms(new TermsForm(workbench))
    , m_removal(new RemovalPanel(workbench))
{
    auto* const both = new QVBoxLayout(this);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_body);
    both->addWidget(m_removal);
    auto* const layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::FieldGap);
    layout->addWidget(makeHead());
    layout->addWidget(m_news);
    addTabs();
    layout->addWidget(m_tabs, 1);
    connect(m_split, &SplitPanel::datasetRequested, this, &DatasetView::datasetRequested);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DatasetView::offerUndo);
    connect(m_terms, &TermsForm::removalRequested, this, [this] {
        m_removal->ask(m_dataset);
        showRemoval(true);
    });
    connect(m_removal, &RemovalPanel::kept, this, [this] { showRemoval(false); });
    connectQuality();
    showRemoval(false);
}

void DatasetView::addTabs()
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_records, tr("Texts"));
    m_tabs->addTab(m_quality, tr("Quality"));
    m_tabs->addTab(m_overlap, tr("Overlap"));
    m_tabs->addTab(m_split, tr("Parts"));
    m_tabs->addTab(m_terms, tr("Terms"));
}

QWidget* DatasetView::makeHead()
{
    auto* const head = new QWidget;
    auto* const columns = new QHBoxLayout(head);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(metrics::FieldGap);
    auto* const words = new QVBoxLayout;
    words->setSpacing(metrics::LabelGap);
    words->addWidget(m_name);
    words->addWidget(m_counts);
    columns->addLayout(words, 1);
    columns->addWidget(m_measure, 0, Qt::AlignTop);
    connect(m_measure, &QPushButton::clicked, this, [this] {
        const auto [left, right] = m_records->sides();
        Q_EMIT m_workbench.navigator().measureRequested({m_dataset.name, left, right});
    });
    return head;
}

void DatasetView::showRemoval(bool isShown)
{
    m_removal->setVisible(isShown);
    m_body->setVisible(!isShown);
}

/// Undo of the menu takes back what the tab in front changed.
void DatasetView::offerUndo()
{
    if (!isVisible())
        return;
    const bool hasSteps = m_dataset.card.kind != record::DatasetKind::Task;
    UndoSource* const source = m_tabs->currentWidget() == m_terms ? &m_terms->history()
        : hasSteps                                                ? m_review
                                                                  : nullptr;
    m_workbench.edits().setSource(source);
}

void DatasetView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    offerUndo();
}

void DatasetView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_workbench.edits().setSource(nullptr);
}

void DatasetView::connectQuality()
{
    connect(m_quality, &QualityPanel::recordsRequested, this,
        [this](const std::vector<std::size_t>& records, const QString& reason) {
            m_records->showOnly(records, reason);
            m_tabs->setCurrentWidget(m_records);
        });
    connect(m_records, &RecordsPanel::stepRequested, m_review, &QualityReview::add);
    connect(m_review, &QualityReview::found, this, [this](const QualityFindings& findings) {
        const auto& [mended, leftOut, marked] = findings.edited;
        m_records->browser().model().setEdits(mended, QSet<std::size_t>(leftOut.begin(), leftOut.end()),
            QSet<std::size_t>(marked.begin(), marked.end()));
    });
}

QFrame* DatasetView::makeNews()
{
    auto* const card = new QFrame;
    card->setProperty("card", true);
    auto* const columns = new QHBoxLayout(card);
    columns->setContentsMargins(
        metrics::CardPadding, metrics::FieldGap, metrics::CardPadding, metrics::FieldGap);
    columns->setSpacing(metrics::FieldGap);
    columns->addWidget(m_newsText, 1);
    auto* const away = new QPushButton(tr("Put away"));
    connect(away, &QPushButton::clicked, this, [this] {
        m_import = {};
        showNews();
    });
    columns->addWidget(away, 0, Qt::AlignTop);
    return card;
}

void DatasetView::setNews(const ImportNews& news)
{
    m_import = news;
    showNews();
}

void DatasetView::showNews()
{
    m_news->setVisible(!m_import.dataset.isEmpty() && m_import.dataset == m_dataset.name);
    QStringList lines{m_import.text};
    lines.append(m_import.warnings);
    m_newsText->setText(lines.join(u'\n'));
}

void DatasetView::show(const DatasetSummary& dataset, const QList<DatasetSummary>& all)
{
    if (dataset.id != m_dataset.id) {
        m_quality->clear();
        showRemoval(false);
    }
    m_dataset = dataset;
    m_name->setText(dataset.name);
    m_measure->setVisible(dataset.card.kind == record::DatasetKind::Parallel && dataset.languages.size() > 1);
    showNews();
    const auto languages = static_cast<int>(dataset.languages.size());
    const QString counts = tr("%Ln language(s), %L1 records, %2", "a dataset; %2 is its kind", languages)
                               .arg(dataset.card.records)
                               .arg(kindText(dataset.card.kind));
    m_counts->setText(dataset.card.evaluationOnly ? tr("%1; for evaluation only").arg(counts) : counts);
    m_records->show(dataset);
    m_review->setDataset(dataset.id, dataset.name);
    m_tabs->setTabVisible(m_tabs->indexOf(m_quality), dataset.card.kind != record::DatasetKind::Task);
    m_overlap->show(dataset, all);
    m_split->show(dataset);
    m_terms->show(dataset);
    offerUndo();
}

} // namespace isogloss::app
