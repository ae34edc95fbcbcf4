// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace isogloss::widgets {

/// A drawing of what the program is named after: places on a dialect map, two ways of speaking, and the line
/// where one ends and the other begins. Decoration: it says nothing that the text beside it does not.
class IsoglossBanner : public QWidget
{
    Q_OBJECT
public:
    explicit IsoglossBanner(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace isogloss::widgets
