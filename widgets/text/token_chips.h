// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRect>
#include <QString>
#include <QWidget>

namespace isogloss::widgets {

/// A piece of a text, as a model sees it.
struct TokenChip
{
    QString text;
    QString id; ///< said in the tool tip
    bool isByte = false; ///< stands for one byte of a character
};

/// Pieces of a text one after another, each on a colour of its own, bytes with a broken frame; wraps, and
/// grows with what it holds.
class TokenChips : public QWidget
{
    Q_OBJECT
public:
    explicit TokenChips(QWidget* parent = nullptr);

    /// `direction` is that of the text.
    void setChips(const QList<TokenChip>& chips, Qt::LayoutDirection direction);
    const QList<TokenChip>& chips() const { return m_chips; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QList<QRect> places(int width) const;

    QList<TokenChip> m_chips;
    Qt::LayoutDirection m_direction = Qt::LeftToRight;
};

} // namespace isogloss::widgets
