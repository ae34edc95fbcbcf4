// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>
#include <QWidget>

namespace isogloss::widgets {

/// A part of a whole.
struct Share
{
    QString name;
    qint64 count = 0;
    friend bool operator==(const Share&, const Share&) = default;
};

/// Parts of a whole as one bar, with their names and counts below, wrapped where there is no room. UI thread.
class ShareBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShareBar(QWidget* parent = nullptr);

    /// In the order of the bar; parts of nothing are named, too.
    void setShares(const QList<Share>& shares);
    const QList<Share>& shares() const { return m_shares; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList labels() const;
    /// Of the labels.
    QList<QRect> places(int width) const;
    void paintBar(QPainter& painter) const;

    QList<Share> m_shares;
};

} // namespace isogloss::widgets
