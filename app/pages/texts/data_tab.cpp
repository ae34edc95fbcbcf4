// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/data_tab.h"

#include "app/controllers/text_import.h"
#include "app/controllers/workbench.h"
#include "app/help/explanations.h"
#include "app/pages/texts/dataset_view.h"
#include "widgets/common/label.h"
#include "widgets/common/list_text.h"
#include "widgets/theme/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;
using widgets::makeLabel;
using widgets::TextRole;

namespace {

constexpr int ListCharacters = 40;
constexpr int MostWidth = 340; // pixels
constexpr int NamedLanguages = 3;
constexpr int ManyDatasets = 8; // from so many on one is looked for by words
constexpr int ItemMargin = 16; // beside the words of an item, with what the list draws around them
constexpr int ScrollBarWidth = 12; // of the style sheet

} // namespace

DataTab::DataTab(Workbench& workbench)
    : m_workbench(workbench)
    , m_stack(new QStackedWidget)
    , m_find(new QLineEdit)
    , m_list(new QListWidget)
    , m_view(new DatasetView(workbench))
    , m_left(makeList())
    , m_problem(makeLabel({}, TextRole::Problem))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::CardGap, 0, 0);
    layout->addWidget(m_problem);
    m_problem->hide();
    layout->addWidget(m_stack);
    auto* const both = new QWidget;
    auto* const columns = new QHBoxLayout(both);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(metrics::CardGap);
    columns->addWidget(m_left);
    columns->addWidget(m_view, 1);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(both);
    fitList();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_chosen = m_datasets[row].name;
        showChosen();
    });
    connect(m_view, &DatasetView::datasetRequested, this, &DataTab::choose);
    connect(&workbench.session(), &WorkspaceSession::dataChanged, this, &DataTab::read);
    connect(&workbench.languages(), &LanguageNames::changed, this, [this] { fill(m_datasets); });
    read();
}

QWidget* DataTab::makeList()
{
    auto* const left = new QWidget;
    auto* const rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    m_find->setPlaceholderText(tr("Find a dataset"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setProperty(ExplainProperty, u"dataset"_s);
    m_find->setClearButtonEnabled(true);
    m_find->hide();
    connect(m_find, &QLineEdit::textChanged, this, &DataTab::filter);
    m_list->setAccessibleName(tr("Datasets"));
    m_list->setProperty(ExplainProperty, u"dataset"_s);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    auto* const bring = new QPushButton(tr("Bring texts in"));
    bring->setProperty("main", true);
    connect(bring, &QPushButton::clicked, this, &DataTab::importRequested);
    rows->addWidget(m_find);
    rows->addWidget(m_list, 1);
    rows->addWidget(bring);
    return left;
}

QWidget* DataTab::makeEmpty()
{
    auto* const empty = new QWidget;
    auto* const rows = new QVBoxLayout(empty);
    rows->setSpacing(metrics::FieldGap);
    rows->addStretch();
    auto* const words = makeLabel(
        tr("There are no texts here yet. Two files that say the same in two languages are enough to begin."),
        TextRole::Body);
    words->setAlignment(Qt::AlignHCenter);
    rows->addWidget(words);
    auto* const bring = new QPushButton(tr("Bring texts in"));
    bring->setProperty("main", true);
    connect(bring, &QPushButton::clicked, this, &DataTab::importRequested);
    rows->addWidget(bring, 0, Qt::AlignHCenter);
    rows->addStretch(2);
    return empty;
}

void DataTab::choose(const QString& dataset)
{
    m_chosen = dataset;
    fill(m_datasets);
}

void DataTab::showNews(const ImportNews& news)
{
    m_problem->hide();
    m_view->setNews(news);
    choose(news.dataset);
}

void DataTab::showProblem(const QString& dataset, const QString& problem)
{
    m_problem->setText(tr("%1 was not brought in. %2", "a dataset, and why").arg(dataset, problem));
    m_problem->show();
}

void DataTab::read()
{
    m_workbench.session().read(this, datasetSummaries, [this](Result<QList<DatasetSummary>> datasets) {
        if (datasets.has_value())
            fill(std::move(datasets).value());
    });
}

void DataTab::fill(QList<DatasetSummary> datasets)
{
    m_datasets = std::move(datasets);
    if (m_chosen.isEmpty() && !m_datasets.isEmpty())
        m_chosen = m_datasets.first().name;
    int row = 0;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (int i = 0; i < m_datasets.size(); ++i) {
            auto* const item = new QListWidgetItem(describe(m_datasets[i]));
            item->setToolTip(m_datasets[i].name);
            m_list->addItem(item);
            if (m_datasets[i].name == m_chosen)
                row = i;
        }
        m_list->setCurrentRow(m_datasets.isEmpty() ? -1 : row);
    }
    fitItems();
    m_find->setVisible(m_datasets.size() >= ManyDatasets);
    filter();
    m_stack->setCurrentIndex(m_datasets.isEmpty() ? 0 : 1);
    showChosen();
}

void DataTab::showChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_view->show(m_datasets[row], m_datasets);
}

/// By all that the list says of one: name, languages, kind. What is chosen stays chosen.
void DataTab::filter()
{
    const QString words = m_find->isHidden() ? QString() : m_find->text().trimmed();
    for (int row = 0; row < m_list->count(); ++row)
        m_list->setRowHidden(row, !m_list->item(row)->text().contains(words, Qt::CaseInsensitive));
}

QString DataTab::describe(const DatasetSummary& dataset) const
{
    QStringList names;
    for (const DatasetSummary::Language& language : dataset.languages)
        if (names.size() < NamedLanguages)
            names.append(m_workbench.languages().name(language.key));
    const QLocale locale;
    const auto others = static_cast<int>(dataset.languages.size() - names.size());
    const QString languages = others == 0
        ? widgets::listText(names)
        : tr("%1 and %Ln more", "names of languages", others).arg(names.join(tr(", ", "between languages")));
    const QString counts = tr("%1, %L2", "kind of data, number of records")
                               .arg(kindText(dataset.card.kind))
                               .arg(dataset.card.records);
    const QString lines = tr("%1\n%2\n%3", "name of a dataset, its languages, what it holds")
                              .arg(dataset.name, languages, counts);
    return dataset.card.evaluationOnly ? tr("%1\nFor evaluation only", "what a dataset is").arg(lines)
                                       : lines;
}

void DataTab::fitList()
{
    m_left->setFixedWidth(std::min(ListCharacters * fontMetrics().averageCharWidth(), MostWidth));
    fitItems();
}

/// As high as their words are where the list is: it would guess too low where lines wrap.
void DataTab::fitItems()
{
    const int wide = m_left->maximumWidth() - ScrollBarWidth - 2 * ItemMargin;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem& item = *m_list->item(row);
        const QRect words
            = m_list->fontMetrics().boundingRect(QRect(0, 0, wide, QWIDGETSIZE_MAX), Qt::TextWordWrap, item.text());
        item.setSizeHint({wide, words.height() + ItemMargin});
    }
}

void DataTab::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        fitList();
    QWidget::changeEvent(event);
}

} // namespace isogloss::app
