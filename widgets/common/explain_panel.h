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

    /// `good` says what a good value is, `source` where the idea comes from; both may be empty.
    void explain(const QString& title, const QString& text, const QString& good, const QString& source);

private:
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_good;
    QLabel* m_source;
};

} // namespace isogloss::widgets
