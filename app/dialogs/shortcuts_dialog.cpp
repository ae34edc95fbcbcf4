// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/shortcuts_dialog.h"

#include "widgets/charts/chart.h"
#include "widgets/common/label.h"
#include "widgets/common/reading_table.h"
#include "widgets/theme/metrics.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

namespace isogloss::app {

namespace metrics = widgets::metrics;

namespace {

constexpr int WidthCharacters = 80;
constexpr int Rows = 14; // that are seen at once

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<ActionEntry>& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    QList<QStringList> lines;
    for (const ActionEntry& entry : actions)
        if (!entry.shortcut.isEmpty())
            lines.append(QStringList{entry.shortcut.toString(QKeySequence::NativeText), entry.name, entry.place});
    for (const auto& [keys, what] : widgets::Chart::keys())
        lines.append(QStringList{keys, what, tr("In a plot")});
    lines.append(QStringList{tr("Tab, Shift+Tab"), tr("To the next or the last control"), tr("Everywhere")});
    lines.append(QStringList{tr("Space"), tr("Push a button, tick a box"), tr("Everywhere")});

    auto* const table = new QTableWidget(static_cast<int>(lines.size()), 3);
    table->setAccessibleName(tr("Keyboard shortcuts"));
    table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do"), tr("Where")});
    widgets::setUpForReading(*table);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    for (int row = 0; row < table->rowCount(); ++row)
        for (int column = 0; column < table->columnCount(); ++column)
            table->setItem(row, column, new QTableWidgetItem(lines[row][column]));
    table->setMinimumWidth(WidthCharacters * fontMetrics().averageCharWidth());
    widgets::widenToContents(*table);
    table->setMinimumHeight(Rows * table->verticalHeader()->defaultSectionSize());

    auto* const rows = new QVBoxLayout(this);
    rows->setContentsMargins(
        metrics::PageMargin, metrics::PageMargin, metrics::PageMargin, metrics::PageMargin);
    rows->setSpacing(metrics::FieldGap);
    rows->addWidget(widgets::makeLabel(
        tr("Everything the program can do is also found by its name: Ctrl+K."), widgets::TextRole::Body));
    rows->addWidget(table, 1);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    rows->addWidget(buttons);
}

} // namespace isogloss::app
