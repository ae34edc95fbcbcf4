// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace isogloss::app {

/// Facts about one thing: what each is, in the muted colour, and beside it the fact.
class FactsTable : public QWidget
{
    Q_OBJECT
public:
    FactsTable();

    void clear();
    /// `explain` is the id of its explanation.
    void add(const QString& what, const QString& fact, const char* explain);

private:
    QGridLayout* m_grid;
    int m_rows = 0;
};

} // namespace isogloss::app
