// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QScrollArea>
#include <QTest>
#include <QTimer>
#include <QUrl>

namespace isogloss::tests {

/// All that labels of the window say and a person sees, a line each.
inline QString seenText(const QWidget& window)
{
    QString text;
    for (const QLabel* const label : window.findChildren<QLabel*>())
        if (label->isVisible())
            text += label->text() + u'\n';
    return text;
}

/// Uses the program as a person does: sees only what is visible, and acts by mouse and keyboard, which are counted.
class Person
{
public:
    static constexpr int Patience = 120'000; // milliseconds; the machine may be busy
    static constexpr int Pause = 250;        // milliseconds between two tries

    int clicks() const { return m_clicks; }

    /// The button with this text, icon name or accessible name that can be clicked now; null when there is none.
    static QAbstractButton* button(const QString& text)
    {
        for (QWidget* const top : QApplication::topLevelWidgets()) {
            if (!top->isVisible() || (QApplication::activeModalWidget() != nullptr && !isAbove(*top)))
                continue;
            for (QAbstractButton* const found : top->findChildren<QAbstractButton*>())
                if (found->isVisible() && found->isEnabled()
                    && (found->text() == text || found->accessibleName() == text))
                    return found;
        }
        return nullptr;
    }

    /// The first of its kind that is seen; null when there is none.
    template <typename Widget>
    static Widget* seen(QWidget& window)
    {
        for (Widget* const widget : window.findChildren<Widget*>())
            if (widget->isVisible())
                return widget;
        return nullptr;
    }

    /// Waits for the button, brings it into view and clicks it.
    void click(const QString& text)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(button(text) != nullptr, qPrintable(text), Patience);
        click(*button(text));
    }

    void click(QWidget& widget)
    {
        click(widget, widget.rect().center());
    }

    void click(QWidget& widget, const QPoint& place, Qt::KeyboardModifiers keys = {})
    {
        for (QWidget* outer = widget.parentWidget(); outer != nullptr; outer = outer->parentWidget())
            if (auto* const area = qobject_cast<QScrollArea*>(outer))
                area->ensureWidgetVisible(&widget);
        ++m_clicks;
        QTest::mouseClick(&widget, Qt::LeftButton, keys, place);
    }

    /// Clicks a button whose click asks for a file, and types its name there; again while the dialog, which reads
    /// its folder meanwhile, does not take it.
    void clickAndName(const QString& text, const QString& path)
    {
        bool isAnswered = false;
        QTimer answer;
        QObject::connect(&answer, &QTimer::timeout, &answer, [&isAnswered, path] {
            auto* const dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            isAnswered = true;
            auto* const name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
            name->setCompleter(nullptr); // its list would take the Return
            name->setFocus();
            name->selectAll();
            QTest::keyClicks(name, path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        answer.start(Pause);
        click(text);
        QTRY_VERIFY_WITH_TIMEOUT(isAnswered, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(
            qobject_cast<QFileDialog*>(QApplication::activeModalWidget()) == nullptr, Patience);
    }

    /// Drags files onto a window; counts as a click.
    void drop(QWidget& window, const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        const QPoint middle = window.rect().center();
        ++m_clicks;
        QDragEnterEvent enter(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(middle, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window, &drop);
    }

private:
    static bool isAbove(const QWidget& top)
    {
        const QWidget* const modal = QApplication::activeModalWidget();
        return &top == modal || modal->isAncestorOf(&top);
    }

    int m_clicks = 0;
};

} // namespace isogloss::tests
