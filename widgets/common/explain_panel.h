// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QLabel;

namespace isogloss::widgets {

/// What the thing under the keyboard's focus or the mouse means, in words. Takes values.
class ExplainPanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit ExplainPanel(QWidget* parent = nullptr);

    /// `good` says what a good value is, `source` where the idea comes from; both may be empty. `picture` is the
    /// resource of an SVG of 120 by 64 in `currentColor` and `accentColor`.
    void explain(const QString& title, const QString& text, const QString& good, const QString& source,
        const QString& picture);

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawPicture();

    QString m_pictureFile;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_good;
    QLabel* m_source;
};

} // namespace isogloss::widgets
