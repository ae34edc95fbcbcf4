// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QScrollArea>
#include <QString>

class QGridLayout;

namespace isogloss::widgets {

/// A text with the name of its language.
struct PaneText
{
    QString name;
    QString text;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    friend bool operator==(const PaneText&, const PaneText&) = default;
};

/// Texts one below the other, whole, each in its own direction, with the names of their languages beside them;
/// they can be marked and copied.
class TextPane : public QScrollArea
{
    Q_OBJECT
public:
    explicit TextPane(QWidget* parent = nullptr);

    void setTexts(const QList<PaneText>& texts);

private:
    QGridLayout* m_grid;
    QList<PaneText> m_texts;
};

} // namespace isogloss::widgets
