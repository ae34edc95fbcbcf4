// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/help/explanations.h"

#include <QObject>

namespace isogloss::app {

/// The id of what explains this: of the nearest around, itself included, that has the property; "" for none.
QString explainedBy(const QObject& object);

/// Watches where the focus and the mouse are inside a window and the dialogs in front of it, and says what explains what is there. UI thread.
class ExplainWatcher : public QObject
{
    Q_OBJECT
public:
    explicit ExplainWatcher(QWidget& window);

    /// Says what explains this, as if the mouse had come to it: a page that has come to the front.
    void come(const QWidget& widget);

Q_SIGNALS:
    void explained(const isogloss::app::Explanation& explanation);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    QString m_current;
};

} // namespace isogloss::app
