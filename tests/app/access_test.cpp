// SPDX-License-Identifier: GPL-3.0-or-later
// People who see nothing, or use no mouse: every control has a name, every plot a description, every control is reached
// by Tab and shows that it has the focus.
#include "app/help/explain_watcher.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "tests/support/window_walk.h"
#include "widgets/charts/chart.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QButtonGroup>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QSet>
#include <QTest>
#include <algorithm>

using namespace isogloss;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

namespace {

/// A part that Qt made inside of a control, which speaks for it.
bool isPartOfAControl(const QWidget& widget)
{
    for (const QWidget* outer = widget.parentWidget(); outer != nullptr; outer = outer->parentWidget())
        if (qobject_cast<const QComboBox*>(outer) || qobject_cast<const QAbstractSpinBox*>(outer)
            || qobject_cast<const QTabBar*>(outer) || qobject_cast<const QLineEdit*>(outer)
            || outer->objectName().startsWith("qt_"_L1)
            || (qobject_cast<const QAbstractItemView*>(outer) && qobject_cast<const QAbstractButton*>(&widget)
                && qstrcmp(widget.metaObject()->className(), "QTableCornerButton") == 0))
            return true;
    return widget.objectName().startsWith("qt_"_L1);
}

bool isControl(const QWidget& widget)
{
    if (isPartOfAControl(widget) || qobject_cast<const QScrollBar*>(&widget) || qobject_cast<const QHeaderView*>(&widget))
        return false;
    return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget)
        || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget)
        || qobject_cast<const QAbstractSlider*>(&widget) || qobject_cast<const QAbstractItemView*>(&widget)
        || qobject_cast<const QPlainTextEdit*>(&widget) || qobject_cast<const widgets::Chart*>(&widget);
}

QString said(QWidget& widget, QAccessible::Text what)
{
    QAccessibleInterface* const interface = QAccessible::queryAccessibleInterface(&widget);
    return interface != nullptr ? interface->text(what).trimmed() : QString();
}

/// Where a control stands, for whoever has to find it.
QString pathOf(const QWidget& widget)
{
    QStringList names;
    for (const QWidget* outer = &widget; outer != nullptr && names.size() < 6; outer = outer->parentWidget())
        names.prepend(QString::fromLatin1(outer->metaObject()->className()).section(u':', -1));
    return names.join(u'/') + u" \""_s + said(const_cast<QWidget&>(widget), QAccessible::Name) + u'"';
}

/// Of buttons of which one alone is chosen, Tab reaches one, and the arrows the others.
bool isReachedThroughAnother(const QWidget& widget, const QList<QPointer<QWidget>>& round)
{
    const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
    if (button == nullptr || !button->isCheckable())
        return false;
    const auto isOfItsGroup = [button](const QPointer<QWidget>& reached) {
        const auto* const other = qobject_cast<const QAbstractButton*>(reached.data());
        if (other == nullptr)
            return false;
        return button->group() != nullptr ? button->group() == other->group() && button->group()->exclusive()
                                          : button->autoExclusive() && other->autoExclusive() && other->parent() == button->parent();
    };
    return std::any_of(round.begin(), round.end(), isOfItsGroup);
}

} // namespace

class AccessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void controlsHaveNames();
    void plotsHaveDescriptions();
    void plotsAreExplained();
    void dialogsHaveNames();
    void allIsReachedByTab();
    void focusIsSeen();

private:
    static QStringList nameless(QWidget& view);
    /// Presses Tab until the focus is where it was.
    static QList<QPointer<QWidget>> tabRound(QWidget& window);

    const TemporarySettings m_settings;
    std::unique_ptr<WindowWalk> m_walk;
};

void AccessTest::initTestCase()
{
    m_walk = std::make_unique<WindowWalk>();
}

void AccessTest::init() // dialogs that were shown took the focus
{
    m_walk->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_walk->window()));
}

QStringList AccessTest::nameless(QWidget& view)
{
    QStringList found;
    for (QWidget* const widget : view.findChildren<QWidget*>())
        if (isControl(*widget) && said(*widget, QAccessible::Name).isEmpty())
            found.append(pathOf(*widget));
    found.removeDuplicates();
    return found;
}

void AccessTest::controlsHaveNames()
{
    const FailOnQtWarnings guard;
    m_walk->eachView([](QWidget& view, const QString& name) {
        const QStringList found = nameless(view);
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    });
}

void AccessTest::plotsHaveDescriptions()
{
    const FailOnQtWarnings guard;
    int plots = 0;
    m_walk->eachView([&plots](QWidget& view, const QString& name) {
        QStringList found;
        for (widgets::Chart* const chart : view.findChildren<widgets::Chart*>()) {
            if (!chart->isVisible())
                continue;
            ++plots;
            if (said(*chart, QAccessible::Description).isEmpty())
                found.append(pathOf(*chart));
        }
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    });
    QVERIFY(plots >= 5);
}

void AccessTest::plotsAreExplained()
{
    const FailOnQtWarnings guard;
    m_walk->eachView([](QWidget& view, const QString& name) {
        QStringList found;
        for (const widgets::Chart* const chart : view.findChildren<widgets::Chart*>()) {
            const auto words = app::explanation(app::explainedBy(*chart).toStdString());
            if (!words || words->good.isEmpty() || words->source.isEmpty())
                found.append(pathOf(*chart) + u" by "_s + app::explainedBy(*chart));
        }
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    });
}

void AccessTest::dialogsHaveNames()
{
    const FailOnQtWarnings guard;
    m_walk->eachDialog([](QWidget& dialog, const QString& name) {
        QVERIFY2(!dialog.windowTitle().isEmpty(), qPrintable(name));
        const QStringList found = nameless(dialog);
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    });
}

QList<QPointer<QWidget>> AccessTest::tabRound(QWidget& window)
{
    constexpr int Most = 400;
    QList<QPointer<QWidget>> round;
    for (int presses = 0; presses < Most; ++presses) {
        QWidget* const focus = window.focusWidget();
        if (focus != nullptr && round.contains(focus))
            return round;
        if (focus != nullptr)
            round.append(focus);
        QTest::keyClick(focus != nullptr ? focus : &window, Qt::Key_Tab);
    }
    return round;
}

void AccessTest::allIsReachedByTab()
{
    const FailOnQtWarnings guard;
    const auto look = [](QWidget& view, const QString& name) {
        const auto round = tabRound(view);
        QStringList missed;
        for (QWidget* const widget : view.findChildren<QWidget*>())
            if (isControl(*widget) && widget->isVisible() && widget->isEnabled() && !round.contains(widget)
                && !isReachedThroughAnother(*widget, round) && widget->focusProxy() == nullptr)
                missed.append(pathOf(*widget));
        QVERIFY2(missed.isEmpty(), qPrintable(name + u":\n"_s + missed.join(u'\n')));
    };
    m_walk->eachView(look);
    m_walk->eachDialog(look);
}

void AccessTest::focusIsSeen()
{
    const FailOnQtWarnings guard;
    m_walk->eachView([](QWidget& view, const QString& name) {
        QStringList unseen;
        for (const QPointer<QWidget>& widget : tabRound(view)) {
            if (!widget || !isControl(*widget) || !widget->isVisible())
                continue;
            widget->setFocus(Qt::TabFocusReason);
            const QImage with = widget->grab().toImage();
            widget->clearFocus();
            if (widget->grab().toImage() == with)
                unseen.append(pathOf(*widget));
        }
        QVERIFY2(unseen.isEmpty(), qPrintable(name + u":\n"_s + unseen.join(u'\n')));
    });
}

QTEST_MAIN(AccessTest)
#include "access_test.moc"
