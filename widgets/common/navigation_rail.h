// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace isogloss::widgets {

/// The pages of a window, one below the other, each an icon and a word; folds to icons where there is little
/// room.
class NavigationRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    /// `icon` is the resource of a one-colour SVG.
    void addPage(const QString& id, const QString& name, const QString& icon, const QString& explanation);
    void removePage(const QString& id);
    void setCurrent(const QString& id);
    QString currentName() const;
    void setFolded(bool isFolded);

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon(QToolButton& button) const;

    QVBoxLayout* m_layout;
    QButtonGroup* m_group;
    QList<QToolButton*> m_buttons; ///< object name: the page's id
    bool m_isFolded = false;
};

} // namespace isogloss::widgets
