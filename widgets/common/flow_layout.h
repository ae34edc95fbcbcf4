// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace isogloss::widgets {

/// A row of widgets that goes on in the next line where there is no more room, as words do. Its widgets keep the size
/// that they ask for; those that are hidden take no place.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& place) override;

private:
    /// Where each item comes to lie in `place`, mirrored where the widget is; the height that they take.
    int arrange(const QRect& place, bool isDone) const;

    QList<QLayoutItem*> m_items;
};

} // namespace isogloss::widgets
