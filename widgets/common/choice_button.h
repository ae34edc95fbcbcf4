// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QLabel;

namespace isogloss::widgets {

/// One of a few large choices: a drawing, a title, a sentence. Exclusive among the buttons of its group.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT
public:
    /// `icon` is the resource of a one-colour SVG.
    ChoiceButton(const QString& title, const QString& text, const QString& icon, QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void drawIcon();

    const QString m_icon;
    QLabel* m_picture;
};

} // namespace isogloss::widgets
