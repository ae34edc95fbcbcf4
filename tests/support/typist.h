// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QWindow>

namespace isogloss::tests {

/// Uses the program by keys alone: whatever is pressed goes to the window that has the focus, as from a keyboard.
class Typist
{
public:
    static constexpr int MostTabs = 300; ///< after which something is out of reach

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(front(), key, modifiers);
    }

    static void type(const QString& text)
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, front(), Qt::Key_unknown, letter, {});
    }

    /// Goes on by Tab until the focus is on what is wanted. False when it does not come there.
    template <typename IsWanted>
    static bool tabUntil(const IsWanted& isWanted)
    {
        for (int presses = 0; presses < MostTabs; ++presses) {
            if (QApplication::focusWidget() != nullptr && isWanted(*QApplication::focusWidget()))
                return true;
            press(Qt::Key_Tab);
        }
        return false;
    }
    /// To what says this, or is called so.
    static bool tabTo(const QString& name)
    {
        return tabUntil([&name](const QWidget& widget) { return nameOf(widget) == name; });
    }

    static QString nameOf(const QWidget& widget)
    {
        const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
        return button != nullptr && !button->text().isEmpty() ? button->text() : widget.accessibleName();
    }

    /// The action of this name, by the palette.
    static bool command(const QString& name)
    {
        press(Qt::Key_K, Qt::ControlModifier);
        if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }))
            return false;
        type(name);
        press(Qt::Key_Return);
        return QTest::qWaitFor([] { return QApplication::activeModalWidget() == nullptr; });
    }

private:
    /// The window that has the focus. When one closes, the platform of the tests gives it to none, as no window manager
    /// does.
    static QWindow* front()
    {
        for (QWidget* const top : QApplication::topLevelWidgets())
            if (QApplication::focusWindow() == nullptr && top->isWindow() && top->isVisible()
                && (QApplication::activeModalWidget() == nullptr || top == QApplication::activeModalWidget())) {
                top->activateWindow();
                if (!QTest::qWaitForWindowActive(top))
                    qFatal("no window can have the focus");
            }
        return QApplication::focusWindow();
    }
};

} // namespace isogloss::tests
