// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace isogloss::widgets {

/// News in one line at the foot of a window, which stay until a person takes them away. Hidden while there are
/// none. Takes values, emits intentions.
class NoticeBar : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBar(QWidget* parent = nullptr);

    /// In place of older news.
    void showNotice(const QString& title, const QString& words);

Q_SIGNALS:
    /// Show what the news are about.
    void detailsRequested();

private:
    QLabel* m_title;
    QLabel* m_words;
};

} // namespace isogloss::widgets
