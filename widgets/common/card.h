// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace isogloss::widgets {

/// A surface with a heading that groups what belongs together on a page.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(const QString& heading, QWidget* parent = nullptr);

    /// Where the contents go, under the heading.
    QVBoxLayout& contents() { return *m_contents; }

private:
    QVBoxLayout* m_contents;
};

} // namespace isogloss::widgets
