// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/texts_page.h"

#include "app/controllers/workbench.h"
#include "app/settings/appearance.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/store/datasets.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"
#include "widgets/forms/suggestion_field.h"
#include "widgets/text/text_cell.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::button;
using isogloss::tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

constexpr const char* Dirty
    = "{\"key\":\"a\",\"group\":\"\",\"text\":{\"eng_Latn\":\"<b>One</b> house.\",\"fra_Latn\":\"Une "
      "maison.\"}}\n"
      "{\"key\":\"b\",\"group\":\"\",\"text\":{\"eng_Latn\":\"Come here.\",\"fra_Latn\":\"Viens ici.\"}}\n"
      "{\"key\":\"c\",\"group\":\"\",\"text\":{\"eng_Latn\":\"Come here.\",\"fra_Latn\":\"Viens ici.\"}}\n";

} // namespace

/// The page over the bundled sample. With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class TextsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysWhatToDoWhileThereIsNothing();
    void showsTextsSideBySide();
    void findsTexts();
    void findsDatasetsAmongMany();
    void storesTerms();
    void stepsAreMadeAndUndone();
    void showsPairsAndLanguages();
    void looksRight_data();
    void looksRight();

private:
    void keep(QWidget& widget, const QString& name) const;
    static void chooseDataset(TextsPage& page, const QString& name);
    static QTableView& tableOf(TextsPage& page);

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_home;
    std::unique_ptr<Workbench> m_workbench;
};

void TextsPageTest::initTestCase()
{
    Appearance(*qApp).choose(Appearance::Choice::Light);
    auto opened = openSampleWorkspace(std::filesystem::path(m_home.path().toStdString()) / "sample");
    QVERIFY(opened.has_value());
    m_workbench = std::make_unique<Workbench>(opened.value());
}

void TextsPageTest::keep(QWidget& widget, const QString& name) const
{
    QCoreApplication::sendPostedEvents(); // the layout settles
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u"/texts-"_s + name + u".png"_s));
}

QTableView& TextsPageTest::tableOf(TextsPage& page)
{
    return named<QTableView>(page, u"Texts"_s);
}

void TextsPageTest::chooseDataset(TextsPage& page, const QString& name)
{
    auto* const list = &named<QListWidget>(page, u"Datasets"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, Patience);
    const auto items = list->findItems(name, Qt::MatchStartsWith);
    QCOMPARE(items.size(), 1);
    list->setCurrentItem(items.first());
    QTRY_VERIFY_WITH_TIMEOUT(tableOf(page).model()->rowCount() > 0, Patience);
}

void TextsPageTest::saysWhatToDoWhileThereIsNothing()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto folder = std::filesystem::path(m_home.path().toStdString()) / "empty";
    QVERIFY(store::Workspace::create(folder).has_value());
    auto opened = openWorkspace(folder);
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    TextsPage page(workbench);
    page.resize(900, 560);
    page.show();
    QVERIFY(button(page, u"Bring texts in"_s).isVisible());
    keep(page, u"empty"_s);
}

void TextsPageTest::showsTextsSideBySide()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TextsPage page(*m_workbench);
    page.resize(960, 620);
    page.show();
    chooseDataset(page, u"commands-parallel-train"_s);
    QTableView& table = tableOf(page);
    QCOMPARE(table.model()->rowCount(), 2000);
    const auto choose = [&page](const QString& side, const QString& language) {
        auto& box = named<QComboBox>(page, side);
        box.setCurrentIndex(box.findData(language));
        Q_EMIT box.activated(box.currentIndex());
    };
    choose(u"Language on the left"_s, u"eng_Latn"_s);
    choose(u"Language beside it"_s, u"arb_Arab"_s);
    QCOMPARE(table.model()->columnCount(), 3);
    const QModelIndex cell = table.model()->index(0, 2);
    QTRY_VERIFY_WITH_TIMEOUT(!cell.data().toString().isEmpty(), Patience);
    QTRY_COMPARE(cell.data(widgets::DirectionRole).toInt(), int(Qt::RightToLeft));
    QTRY_COMPARE(table.model()->headerData(2, Qt::Horizontal).toString(), u"Arabic"_s);
}

void TextsPageTest::findsTexts()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TextsPage page(*m_workbench);
    page.resize(960, 620);
    page.show();
    chooseDataset(page, u"commands-parallel-train"_s);
    QTableView& table = tableOf(page);
    auto* const find = &named<QLineEdit>(page, u"Find in all languages"_s);
    QTest::keyClicks(find, u"ALARM"_s);
    QTRY_VERIFY_WITH_TIMEOUT(table.model()->rowCount() < 2000, Patience);
    QVERIFY(table.model()->rowCount() > 0);
    find->selectAll();
    QTest::keyClick(find, Qt::Key_Backspace);
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->rowCount(), 2000, Patience);
}

void TextsPageTest::findsDatasetsAmongMany()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenWorkspace open;
    for (int i = 1; i <= 7; ++i)
        open.add("tales-" + std::to_string(i), {{"A house.", "Une maison."}});
    TextsPage page(open.workbench());
    page.show();
    auto& list = named<QListWidget>(page, u"Datasets"_s);
    auto& find = named<QLineEdit>(page, u"Find a dataset"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list.count(), 7, Patience);
    QVERIFY(!find.isVisible());
    open.add("songs", {{"A bird.", "Un oiseau."}}, true);
    QTRY_COMPARE_WITH_TIMEOUT(list.count(), 8, Patience);
    QVERIFY(find.isVisible());
    const auto shown = [&list] {
        int rows = 0;
        for (int row = 0; row < list.count(); ++row)
            rows += list.isRowHidden(row) ? 0 : 1;
        return rows;
    };
    for (const auto& [words, rows] :
        {std::pair(u"TALES"_s, 7), std::pair(u"tales-3"_s, 1), std::pair(u"evaluation"_s, 1), std::pair(u""_s, 8)}) {
        find.setText(words);
        QCOMPARE(shown(), rows);
    }
}

void TextsPageTest::storesTerms()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TextsPage page(*m_workbench);
    page.resize(960, 620);
    page.show();
    chooseDataset(page, u"commands-slots-train"_s);
    page.findChildren<QTabWidget*>().last()->setCurrentIndex(4);
    auto* const licence = &named<QLineEdit>(page, u"Licence"_s);
    auto* const save = &button(page, u"Save"_s);
    QVERIFY(!save->isEnabled());
    licence->setText(u"CC BY 4.0"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QTRY_VERIFY_WITH_TIMEOUT(!save->isEnabled(), Patience);
    const auto card = readJson(m_workbench->session().folder().data() / "commands-slots-train/dataset.json");
    QVERIFY(card.has_value());
    QCOMPARE(card.value()["licence"].get<std::string>(), std::string("CC BY 4.0"));
    keep(page, u"terms"_s);
}

void TextsPageTest::stepsAreMadeAndUndone()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const auto folder = std::filesystem::path(m_home.path().toStdString()) / "dirty";
    QVERIFY(store::Workspace::create(folder).has_value());
    std::filesystem::create_directories(folder / "data" / "dirty");
    QVERIFY(writeFileAtomically(folder / "data/dirty/records.jsonl", Dirty).has_value());
    QVERIFY(writeFileAtomically(folder / "data/dirty/dataset.json",
        R"({"id": "dirty", "kind": "parallel", "languages": ["eng_Latn", "fra_Latn"], "records": 3, "skipped": 0})")
                .has_value());
    auto opened = openWorkspace(folder);
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    bool isStored = false;
    workbench.session().write(
        this,
        [where = workbench.session().folder()](
            store::Database& database) { return store::addDatasetFolder(database, where, "dirty"); },
        [&](const Result<store::DatasetId>& stored) { isStored = stored.has_value(); });
    TextsPage page(workbench);
    page.resize(960, 620);
    page.show();
    QTRY_VERIFY_WITH_TIMEOUT(isStored, Patience);
    chooseDataset(page, u"dirty"_s);
    page.findChildren<QTabWidget*>().last()->setCurrentIndex(1);
    button(page, u"Look for problems"_s).click();
    auto& found = named<QListWidget>(page, u"What was found"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        !found.findItems(u"HTML in the text: 1"_s, Qt::MatchExactly).isEmpty(), Patience);
    found.setCurrentItem(found.findItems(u"HTML in the text: 1"_s, Qt::MatchExactly).first());
    keep(page, u"quality"_s);
    button(page, u"Mend"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(found.findItems(u"HTML in the text: 1"_s, Qt::MatchExactly).isEmpty(), Patience);
    QTableView& table = tableOf(page);
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->index(0, 1).data().toString(), u"One house."_s, Patience);
    button(page, u"Undo"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->index(0, 1).data().toString(), u"<b>One</b> house."_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(page, u"Redo"_s).isEnabled(), Patience);
    found.setCurrentItem(found.findItems(u"Exact copies"_s, Qt::MatchStartsWith).first());
    button(page, u"Leave out"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(table.model()->index(2, 1).data(widgets::MutedRole).toBool(), Patience);
    QVERIFY(!table.model()->index(1, 1).data(widgets::MutedRole).toBool());
}

void TextsPageTest::showsPairsAndLanguages()
{
    const isogloss::tests::FailOnQtWarnings guard;
    TextsPage page(*m_workbench);
    page.setAutoFillBackground(true);
    page.resize(960, 620);
    page.show();
    auto* const tabs = page.findChildren<QTabWidget*>().first();
    tabs->setCurrentIndex(1);
    auto& matrix = named<QTableView>(page, u"Sentences of each pair of languages"_s);
    const QAbstractItemModelTester pairs(
        matrix.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE_WITH_TIMEOUT(matrix.model()->rowCount(), 13, Patience);
    QSignalSpy measure(&m_workbench->navigator(), &Navigator::measureRequested);
    QSignalSpy train(&m_workbench->navigator(), &Navigator::trainRequested);
    matrix.setCurrentIndex(matrix.model()->index(0, 3));
    button(page, u"Measure how alike"_s).click();
    button(page, u"Bring closer"_s).click();
    QCOMPARE(measure.size(), 1);
    QCOMPARE(measure.first().first().value<PairChoice>().dataset, u"commands-parallel-train"_s);
    QCOMPARE(train.first().first().value<PairChoice>(), measure.first().first().value<PairChoice>());
    keep(page, u"pairs"_s);
    tabs->setCurrentIndex(2);
    auto& languages = named<QTableView>(page, u"Languages"_s);
    const QAbstractItemModelTester tester(
        languages.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE_WITH_TIMEOUT(languages.model()->rowCount(), 13, Patience);
    auto& add = named<widgets::SuggestionField>(page, u"Add a language"_s);
    Q_EMIT add.chosen(u"kab_Latn"_s);
    QTRY_COMPARE_WITH_TIMEOUT(languages.model()->rowCount(), 14, Patience);
    keep(page, u"languages"_s);
    const auto kabyle
        = languages.model()->match(languages.model()->index(0, 2), Qt::DisplayRole, u"kab_Latn"_s);
    languages.selectRow(kabyle.first().row());
    button(page, u"Remove from the workspace"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(languages.model()->rowCount(), 13, Patience);
}

void TextsPageTest::looksRight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<double>("scale");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("light") << QSize(960, 620) << false << 1.0 << Qt::LeftToRight;
    QTest::newRow("dark") << QSize(960, 620) << true << 1.0 << Qt::LeftToRight;
    QTest::newRow("large") << QSize(960, 620) << false << 2.0 << Qt::LeftToRight;
    QTest::newRow("mirrored") << QSize(960, 620) << false << 1.0 << Qt::RightToLeft;
}

void TextsPageTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    QFETCH(double, scale);
    QFETCH(Qt::LayoutDirection, direction);
    QApplication::setLayoutDirection(direction);
    Appearance appearance(*qApp);
    appearance.setTextPercent(static_cast<int>(100 * scale));
    appearance.choose(isDark ? Appearance::Choice::Dark : Appearance::Choice::Light);
    {
        TextsPage page(*m_workbench);
        page.setAutoFillBackground(true);
        page.resize(size);
        page.show();
        const QString state = QString::fromLatin1(QTest::currentDataTag());
        for (const QString& name : {u"commands-parallel-train"_s, u"commands-slots-test"_s}) {
            chooseDataset(page, name);
            QTableView& table = tableOf(page);
            QTRY_VERIFY_WITH_TIMEOUT(!table.model()->index(0, 2).data().toString().isEmpty(), Patience);
            keep(page, state + u'-' + name);
        }
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    appearance.setTextPercent(100);
    appearance.choose(Appearance::Choice::Light);
}

QTEST_MAIN(TextsPageTest)
#include "texts_page_test.moc"
