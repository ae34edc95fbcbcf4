// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/run_list_panel.h"

#include "app/help/explanations.h"
#include "app/pages/results/run_delegate.h"
#include "widgets/common/label.h"
#include "widgets/forms/choice_field.h"
#include "widgets/theme/metrics.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int Letters = 42;
constexpr int MostWidth = 340;
constexpr int LeastLetters = 24;
constexpr int LeastWidth = 200;

} // namespace

RunListPanel::RunListPanel(RunListModel& runs)
    : m_runs(runs)
    , m_filter(new RunFilter(this))
    , m_find(new QLineEdit)
    , m_sets(new widgets::ChoiceField)
    , m_count(widgets::makeLabel({}, widgets::TextRole::Caption))
    , m_list(new QListView)
{
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::FieldGap);
    m_find->setPlaceholderText(tr("Find a run"));
    m_find->setToolTip(tr("Words of its name, its tags, its note, its state or what it is for"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_filter->setSourceModel(&runs);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new RunDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setAccessibleName(tr("Runs"));
    m_list->setProperty(ExplainProperty, u"run_list"_s);
    m_sets->setPlaceholderText(tr("Answer of a set of runs"));
    m_sets->setAccessibleName(m_sets->placeholderText());
    m_sets->setToolTip(tr("Shows the runs that were queued together as the conditions that they are"));
    m_sets->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sets->hide();
    rows->addWidget(m_sets);
    rows->addWidget(m_find);
    rows->addWidget(m_list, 1);
    rows->addWidget(m_count);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setWords(words);
        choose(m_wanted);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_wanted = chosen();
        m_sets->setCurrentIndex(-1);
        tellCount();
        if (!m_wanted.isEmpty())
            Q_EMIT chosenChanged(m_wanted);
    });
    connect(m_sets, &QComboBox::activated, this, [this](int place) {
        const ListedSet set = m_listedSets.value(place);
        m_find->clear();
        choose(set.folders());
        m_sets->setCurrentIndex(place);
        Q_EMIT setChosen(set);
    });
    connect(m_list, &QListView::clicked, this, &RunListPanel::clicked);
    connect(&runs, &QAbstractItemModel::modelReset, this, [this] { choose(m_wanted); });
    fit();
    tellCount();
}

void RunListPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

/// Wide enough for a name and a small curve; narrower in a small window.
void RunListPanel::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    setMinimumWidth(std::min(LeastLetters * letter, LeastWidth));
    setMaximumWidth(std::min(Letters * letter, MostWidth));
}

QSize RunListPanel::sizeHint() const
{
    return {maximumWidth(), QWidget::sizeHint().height()};
}

QStringList RunListPanel::chosen() const
{
    QStringList folders;
    for (int row = m_filter->rowCount() - 1; row >= 0; --row) { // the list has the newest first
        const QModelIndex index = m_filter->index(row, 0);
        if (m_list->selectionModel()->isSelected(index))
            folders.append(index.data(RunListModel::FolderRole).toString());
    }
    return folders;
}

void RunListPanel::setSets(const QList<ListedSet>& sets)
{
    if (sets == m_listedSets)
        return;
    const QString before = m_sets->currentText();
    m_listedSets = sets;
    m_sets->clear();
    for (const ListedSet& set : sets)
        m_sets->addItem(set.done == set.members
                ? set.name
                : tr("%1 (%2 of %Ln run(s))", "name of a set, how many are done", set.members)
                      .arg(set.name, QLocale().toString(set.done)));
    m_sets->setCurrentIndex(m_sets->findText(before));
    m_sets->setVisible(!sets.isEmpty());
}

void RunListPanel::choose(const QStringList& folders)
{
    if (folders != m_wanted)
        m_sets->setCurrentIndex(-1);
    m_wanted = folders;
    QItemSelection selection;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (folders.contains(index.data(RunListModel::FolderRole).toString()))
            selection.select(index, index);
    }
    {
        const QSignalBlocker quiet(m_list->selectionModel()); // nobody chose
        m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
        if (!selection.isEmpty())
            m_list->selectionModel()->setCurrentIndex(
                selection.indexes().first(), QItemSelectionModel::NoUpdate);
    }
    m_list->viewport()->update();
    tellCount();
}

void RunListPanel::tellCount()
{
    const int shown = m_filter->rowCount();
    const int all = m_runs.rowCount();
    if (all == 0)
        m_count->setText({});
    else if (shown < all)
        m_count->setText(tr("%1 of %Ln run(s) shown", nullptr, all).arg(QLocale().toString(shown)));
    else if (m_wanted.size() > 1)
        m_count->setText(tr("%Ln run(s) chosen", nullptr, static_cast<int>(m_wanted.size())));
    else
        m_count->setText(all > 1 ? tr("Choose several to compare them (Ctrl or Shift).") : QString());
}

} // namespace isogloss::app
