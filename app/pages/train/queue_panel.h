// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/card.h"

#include <optional>

class QLabel;
class QPushButton;
class QTableView;

namespace isogloss::app {

class QueueModel;
class Workbench;
struct QueueLine;

/// The runs that wait for their turn: their order, which comes next, holding all of them; hidden while there are
/// none. UI thread.
class QueuePanel : public widgets::Card
{
    Q_OBJECT
public:
    explicit QueuePanel(Workbench& workbench);

private:
    void read();
    void show(const QList<QueueLine>& lines);
    void offer();
    std::optional<QueueLine> chosen() const;

    Workbench& m_workbench;
    QueueModel* m_model;
    QTableView* m_view;
    QLabel* m_words;
    QPushButton* m_now;
    QPushButton* m_earlier;
    QPushButton* m_later;
    QPushButton* m_remove;
    QPushButton* m_hold;
};

} // namespace isogloss::app
