// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/command_palette.h"

#include "app/models/action_match.h"
#include "widgets/common/label.h"
#include "widgets/theme/metrics.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int WidthCharacters = 72;
constexpr int Rows = 12; // that are seen at once
constexpr int ShortcutColumn = 2;

bool movesTheChoice(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

} // namespace

CommandPalette::CommandPalette(const QList<ActionEntry>& actions, QWidget* parent)
    : QDialog(parent)
    , m_typed(new QLineEdit)
    , m_table(new QTableWidget)
    , m_nothing(widgets::makeLabel(tr("Nothing of that name can be done here."), widgets::TextRole::Muted))
{
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(m_actions),
        [](const ActionEntry& entry) { return entry.isEnabled; });
    setWindowTitle(tr("Find an action"));
    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::CardPadding, metrics::CardPadding, metrics::CardPadding, metrics::CardPadding);
    rows->setSpacing(metrics::FieldGap);
    m_typed->setPlaceholderText(tr("Type what you want to do"));
    m_typed->setAccessibleName(tr("What you want to do"));
    m_table->setAccessibleName(tr("Actions"));
    m_table->setColumnCount(ShortcutColumn + 1);
    m_table->horizontalHeader()->hide();
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ShortcutColumn, QHeaderView::ResizeToContents);
    m_table->setMinimumHeight(Rows * m_table->verticalHeader()->defaultSectionSize());
    setMinimumWidth(WidthCharacters * fontMetrics().averageCharWidth());
    for (QWidget* const part : std::initializer_list<QWidget*>{m_typed, m_table, m_nothing})
        rows->addWidget(part);
    m_typed->installEventFilter(this);
    connect(m_typed, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        if (chosen() != nullptr)
            accept();
    });
    connect(m_table, &QTableWidget::activated, this, &QDialog::accept);
    connect(m_table, &QTableWidget::currentCellChanged, this, &CommandPalette::tellCurrent);
    fill();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress
        && movesTheChoice(static_cast<QKeyEvent*>(event)->key())) {
        QCoreApplication::sendEvent(m_table, event);
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::fill()
{
    std::vector<std::pair<int, qsizetype>> found;
    for (qsizetype i = 0; i < m_actions.size(); ++i)
        if (const auto match = actionMatch(
                m_typed->text(), m_actions[i].name + QLatin1Char(' ') + m_actions[i].place))
            found.emplace_back(*match, i);
    std::stable_sort(
        found.begin(), found.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    m_found.clear();
    m_table->setRowCount(static_cast<int>(found.size()));
    for (const auto& [match, action] : found) {
        const ActionEntry& entry = m_actions[action];
        const int row = static_cast<int>(m_found.size());
        const QString cells[] = {entry.name, entry.place, entry.shortcut.toString(QKeySequence::NativeText)};
        for (int column = 0; column <= ShortcutColumn; ++column) {
            auto* const item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            if (column > 0)
                item->setForeground(palette().color(QPalette::PlaceholderText));
            m_table->setItem(row, column, item);
        }
        m_found.append(action);
    }
    m_table->setVisible(!m_found.isEmpty());
    m_nothing->setVisible(m_found.isEmpty());
    if (!m_found.isEmpty())
        m_table->setCurrentCell(0, 0);
    tellCurrent();
}

/// The focus stays in the field, so the field says what Return would do.
void CommandPalette::tellCurrent()
{
    const ActionEntry* const entry = chosen();
    m_typed->setAccessibleDescription(entry == nullptr ? m_nothing->text()
                                                       : tr("%1. %2.", "an action, where it stands").arg(entry->name, entry->place));
}

const ActionEntry* CommandPalette::chosen() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_found.size() ? &m_actions[m_found[row]] : nullptr;
}

} // namespace isogloss::app
