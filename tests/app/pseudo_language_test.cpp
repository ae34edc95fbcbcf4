// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a language in which all texts are a third longer, from left to right and from right to left: nothing
// stays untranslated, and nothing is cut.
#include "core/language/language_registry.h"
#include "core/language/shipped_languages.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/temporary_settings.h"
#include "tests/support/window_walk.h"
#include "widgets/common/navigation_rail.h"
#include "widgets/text/text_cell_delegate.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

using namespace isogloss;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

namespace {

/// The languages of the sample, which are called by what its files say, their own names and their families.
QSet<QString> languageNames()
{
    QSet<QString> names;
    const auto registry = language::LanguageRegistry::open();
    for (const char* const key : {"arb_Arab", "deu_Latn", "ell_Grek", "eng_Latn", "eus_Latn", "fin_Latn", "fra_Latn",
             "hin_Deva", "kat_Geor", "rus_Cyrl", "spa_Latn", "swh_Latn", "tur_Latn"})
        if (const auto match = registry.has_value() ? registry.value().resolve(key) : std::nullopt) {
            names.insert(QString::fromStdString(language::englishName(key)));
            names.insert(QString::fromStdString(match->language->family));
            for (const std::string& own : match->language->ownNames)
                names.insert(QString::fromStdString(own));
        }
    return names;
}

constexpr int MostRows = 50; // that are read of a table

/// What is as it is in every language: numbers with their units, names, keys, codes, commands. A single word is text
/// where it is written as one, such as "Close".
bool isData(const QString& text)
{
    static const QRegularExpression oneName(u"^\\S+$"_s);
    static const QRegularExpression amount(u"^[0-9][0-9.,\u202f\u00a0]*[ \u00a0]?[kMGT]?B$"_s);
    static const QRegularExpression word(u"^[A-Z][a-z]{2,}$"_s);
    static const QSet<QString> Names = languageNames() + QSet<QString>{u"Isogloss"_s};
    return std::none_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); }) || Names.contains(text)
        || text.startsWith(u"isogloss-cli "_s) || amount.match(text).hasMatch() || (oneName.match(text).hasMatch() && !word.match(text).hasMatch());
}

QStringList textsOf(QWidget& widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName()};
    if (const auto* const label = qobject_cast<QLabel*>(&widget))
        texts.append(label->text());
    if (const auto* const button = qobject_cast<QAbstractButton*>(&widget))
        texts.append(button->text());
    if (const auto* const field = qobject_cast<QLineEdit*>(&widget))
        texts.append(field->placeholderText());
    if (const auto* const tabs = qobject_cast<QTabBar*>(&widget))
        for (int tab = 0; tab < tabs->count(); ++tab)
            texts.append(tabs->tabText(tab));
    if (const auto* const menu = qobject_cast<QMenu*>(&widget))
        for (const QAction* const action : menu->actions())
            texts.append(action->text());
    if (const auto* const box = qobject_cast<QComboBox*>(&widget))
        for (int entry = 0; entry < box->count(); ++entry)
            texts.append(box->itemText(entry));
    if (const auto* const view = qobject_cast<QTableView*>(&widget); view != nullptr && view->model() != nullptr)
        for (int column = 0; column < view->model()->columnCount(); ++column)
            texts.append(view->model()->headerData(column, Qt::Horizontal).toString());
    const auto* const view = qobject_cast<QAbstractItemView*>(&widget);
    if (view != nullptr && view->model() != nullptr && qobject_cast<const QHeaderView*>(view) == nullptr
        && qobject_cast<widgets::TextCellDelegate*>(view->itemDelegate()) == nullptr)
        for (int row = 0; row < std::min(view->model()->rowCount(), MostRows); ++row)
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QModelIndex cell = view->model()->index(row, column);
                texts << cell.data().toString() << cell.data(Qt::ToolTipRole).toString();
            }
    return texts;
}

/// Records, and what a model reads.
bool showsData(const QWidget& widget)
{
    for (const QWidget* outer = &widget; outer != nullptr; outer = outer->parentWidget())
        if (outer->inherits("isogloss::widgets::TextPane") || outer->property("role") == u"code"_s)
            return true;
    return false;
}

QString placeOf(const QWidget& widget)
{
    QStringList names;
    for (const QWidget* outer = &widget; outer != nullptr && names.size() < 5; outer = outer->parentWidget())
        names.prepend(QString::fromLatin1(outer->metaObject()->className()).section(u':', -1));
    return names.join(u'/');
}

QStringList untranslated(QWidget& view)
{
    QStringList found;
    for (QWidget* const widget : view.findChildren<QWidget*>())
        for (const QString& text : showsData(*widget) ? QStringList() : textsOf(*widget))
            if (!text.contains(u'[') && !isData(text))
                found.append(placeOf(*widget) + u" \""_s + text + u'"');
    found.removeDuplicates();
    return found;
}

/// How a text is cut, or "".
QString cut(const QWidget& widget)
{
    if (const auto* const label = qobject_cast<const QLabel*>(&widget); label != nullptr && !label->text().isEmpty()) {
        if (label->wordWrap() && label->height() < label->heightForWidth(label->width()))
            return u"too low: %1 of %2"_s.arg(label->height()).arg(label->heightForWidth(label->width()));
        if (label->width() < label->minimumSizeHint().width())
            return u"too narrow: %1 of %2"_s.arg(label->width()).arg(label->minimumSizeHint().width());
    }
    if (const auto* const button = qobject_cast<const QAbstractButton*>(&widget);
        button != nullptr && !button->text().isEmpty()) {
        const auto* const tool = qobject_cast<const QToolButton*>(button);
        const bool hasIconAlone = tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly;
        if (!hasIconAlone && button->width() < button->minimumSizeHint().width())
            return u"too narrow: %1 of %2"_s.arg(button->width()).arg(button->minimumSizeHint().width());
        if (!hasIconAlone && button->height() < button->minimumSizeHint().height())
            return u"too low: %1 of %2"_s.arg(button->height()).arg(button->minimumSizeHint().height());
    }
    return {};
}

constexpr int HeadMargin = 5; // pixels around a head, at least on one side

/// Heads of columns of which a part is not to be seen, however they break into lines.
QStringList cutHeads(const QHeaderView& header)
{
    QStringList found;
    const QFontMetrics metrics(header.font());
    for (int column = 0; column < header.count(); ++column) {
        const QString head = header.model()->headerData(column, Qt::Horizontal).toString();
        if (header.isSectionHidden(column) || head.isEmpty())
            continue;
        const QSize room(header.sectionSize(column) - HeadMargin, header.height() - 2 * HeadMargin);
        const QSize taken = metrics.boundingRect(QRect(0, 0, room.width(), QWIDGETSIZE_MAX), Qt::TextWordWrap, head).size();
        if (taken.width() > room.width() || taken.height() > room.height())
            found.append(u"%1 needs %2 x %3, has %4 x %5"_s.arg(head).arg(taken.width()).arg(taken.height()).arg(room.width()).arg(room.height()));
    }
    return found;
}

QStringList clipped(QWidget& view)
{
    QStringList found;
    for (const QWidget* const widget : view.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        if (const QString how = cut(*widget); !how.isEmpty())
            found.append(placeOf(*widget) + u' ' + how + u" \""_s + textsOf(*const_cast<QWidget*>(widget)).join(u'|') + u'"');
        if (const auto* const header = qobject_cast<const QHeaderView*>(widget);
            header != nullptr && header->orientation() == Qt::Horizontal && header->model() != nullptr)
            for (const QString& head : cutHeads(*header))
                found.append(placeOf(*widget) + u' ' + head);
        const auto* const area = qobject_cast<const QScrollArea*>(widget);
        if (area != nullptr && area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff && area->widget() != nullptr
            && area->widget()->width() > area->viewport()->width())
            found.append(placeOf(*widget)
                + u" is wider than its view: %1 of %2"_s.arg(area->widget()->width()).arg(area->viewport()->width()));
    }
    return found;
}

} // namespace

class PseudoLanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void nothingIsUntranslated();
    void nothingIsCut();
    void nothingIsCutMirrored();
    void cleanupTestCase();

private:
    const TemporarySettings m_settings;
    std::unique_ptr<PseudoTranslator> m_language;
    std::unique_ptr<WindowWalk> m_walk;
};

void PseudoLanguageTest::initTestCase()
{
    m_language = std::make_unique<PseudoTranslator>();
    m_walk = std::make_unique<WindowWalk>();
}

void PseudoLanguageTest::nothingIsUntranslated()
{
    const FailOnQtWarnings guard;
    const auto look = [](QWidget& view, const QString& name) {
        const QStringList found = untranslated(view);
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    };
    m_walk->eachView(look);
    m_walk->eachDialog(look);
}

void PseudoLanguageTest::nothingIsCut()
{
    const FailOnQtWarnings guard;
    const auto look = [](QWidget& view, const QString& name) {
        keepPicture(view, u"pseudo-"_s + QString(name).remove(u'[').remove(u']').remove(u'~').simplified());
        const QStringList found = clipped(view);
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    };
    m_walk->eachView(look);
    m_walk->eachDialog(look);
}

void PseudoLanguageTest::nothingIsCutMirrored()
{
    const FailOnQtWarnings guard;
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_walk->settle();
    const auto* const rail = m_walk->window().findChild<widgets::NavigationRail*>();
    QVERIFY(rail->mapTo(&m_walk->window(), QPoint()).x() > m_walk->window().width() / 2);
    const auto look = [](QWidget& view, const QString& name) {
        keepPicture(view, u"mirrored-"_s + QString(name).remove(u'[').remove(u']').remove(u'~').simplified());
        const QStringList found = clipped(view);
        QVERIFY2(found.isEmpty(), qPrintable(name + u":\n"_s + found.join(u'\n')));
    };
    m_walk->eachView(look);
    m_walk->eachDialog(look);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void PseudoLanguageTest::cleanupTestCase()
{
    m_walk.reset();
    m_language.reset();
}

QTEST_MAIN(PseudoLanguageTest)
#include "pseudo_language_test.moc"
