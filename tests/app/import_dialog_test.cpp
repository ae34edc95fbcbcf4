// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_dialog.h"

#include "app/controllers/language_lookup.h"
#include "app/controllers/workbench.h"
#include "app/pages/texts/texts_page.h"
#include "app/settings/appearance.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/temporary_settings.h"
#include "widgets/forms/suggestion_field.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::button;
using isogloss::tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

constexpr const char* English = "The sun rises.\nWater is life.\nCome here.\nWhere do you live?\n";
constexpr const char* Kabyle = "Yuli-d yiṭij.\nAman d tudert.\nEyya-d ɣer da.\nAnda tettidireḍ?\n";

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class ImportDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void asksForFiles();
    void guessesLanguagesFromNames();
    void languagesCanBePicked();
    void saysWhatIsWrong();
    void aNameIsNotTakenTwice();
    void twoFilesBecomeADataset();

private:
    QString write(const QString& name, const QByteArray& bytes) const;
    void keep(QWidget& widget, const QString& name) const;

    const isogloss::tests::TemporarySettings m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ImportDialogTest::init()
{
    Appearance(*qApp).choose(Appearance::Choice::Light);
    m_folder = std::make_unique<QTemporaryDir>();
}

QString ImportDialogTest::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

void ImportDialogTest::keep(QWidget& widget, const QString& name) const
{
    QCoreApplication::sendPostedEvents();
    const QString folder = qEnvironmentVariable("ISOGLOSS_SCREENSHOTS");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u"/import-"_s + name + u".png"_s));
}

namespace {

/// A dialog that is not deleted when it is closed, with the languages it needs.
struct Fixture
{
    explicit Fixture(const QString& folder)
        : session(openedIn(folder.toStdString()))
        , languages(jobs, session)
        , dialog(session, languages)
    {
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
    }
    static std::shared_ptr<OpenedWorkspace> openedIn(const std::filesystem::path& folder)
    {
        const auto root = folder / "workspace";
        if (!std::filesystem::exists(root) && !store::Workspace::create(root).has_value())
            qFatal("no workspace");
        return openWorkspace(root).value();
    }
    WorkspaceSession session;
    JobController jobs;
    LanguageLookup languages;
    ImportDialog dialog;
};

} // namespace

void ImportDialogTest::asksForFiles()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Fixture fixture(m_folder->path());
    QVERIFY(isogloss::tests::findButton(fixture.dialog, u"Bring in"_s) == nullptr);
    keep(fixture.dialog, u"empty"_s);
}

void ImportDialogTest::guessesLanguagesFromNames()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Fixture fixture(m_folder->path());
    fixture.dialog.add({write(u"english.txt"_s, English), write(u"kabyle.txt"_s, Kabyle)});
    QPushButton& bring = button(fixture.dialog, u"Bring in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bring.isEnabled(), Patience);
    QTableView& preview = named<QTableView>(fixture.dialog, u"How it begins"_s);
    QCOMPARE(preview.model()->rowCount(), 4);
    QCOMPARE(preview.model()->headerData(1, Qt::Horizontal).toString(), u"Kabyle"_s);
    QCOMPARE(preview.model()->index(1, 1).data().toString(), u"Aman d tudert."_s);
    keep(fixture.dialog, u"guessed"_s);
    QSignalSpy asked(&fixture.dialog, &ImportDialog::importRequested);
    bring.click();
    QCOMPARE(asked.size(), 1);
    const auto order = asked.first().first().value<ImportOrder>();
    QCOMPARE(order.plan->tables.size(), 1U);
    QVERIFY(!order.terms.id.empty());
}

void ImportDialogTest::languagesCanBePicked()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Fixture fixture(m_folder->path());
    QTableView& preview = named<QTableView>(fixture.dialog, u"How it begins"_s);
    const QAbstractItemModelTester tester(preview.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy ready(&fixture.languages, &LanguageLookup::ready);
    fixture.dialog.add({write(u"lines-1.txt"_s, English), write(u"lines-2.txt"_s, Kabyle)});
    QVERIFY(ready.wait(Patience));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.dialog.findChildren<widgets::SuggestionField*>().size() == 2, Patience);
    QVERIFY(!button(fixture.dialog, u"Bring in"_s).isEnabled());
    // a plan that is still being made puts new fields in place of those that are typed into
    const auto isPicked = [&](const QString& file, const QString& typed) {
        auto& field = named<widgets::SuggestionField>(fixture.dialog, u"Language of "_s + file);
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, typed);
        QTest::keyClick(
            QApplication::activePopupWidget() ? QApplication::activePopupWidget() : &field, Qt::Key_Return);
        return !field.chosenValue().isEmpty();
    };
    for (const auto& [file, typed] :
        {std::pair(u"lines-1.txt"_s, u"engl"_s), std::pair(u"lines-2.txt"_s, u"taqbaylit"_s)})
        QTRY_VERIFY2_WITH_TIMEOUT(isPicked(file, typed), qPrintable(typed), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(fixture.dialog, u"Bring in"_s).isEnabled(), Patience);
    QCOMPARE(preview.model()->headerData(0, Qt::Horizontal).toString(), u"English"_s);
    QCOMPARE(preview.model()->headerData(1, Qt::Horizontal).toString(), u"Kabyle"_s);
}

void ImportDialogTest::saysWhatIsWrong()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Fixture fixture(m_folder->path());
    fixture.dialog.add({m_folder->filePath(u"missing.txt"_s)});
    const auto isSaid = [&] {
        const auto labels = fixture.dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(u"missing.txt is not there"_s);
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isSaid(), Patience);
    QVERIFY(!button(fixture.dialog, u"Bring in"_s).isEnabled());
}

void ImportDialogTest::aNameIsNotTakenTwice()
{
    const isogloss::tests::FailOnQtWarnings guard;
    Fixture fixture(m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkpath(u"workspace/data/taken"_s));
    fixture.dialog.add({write(u"english.txt"_s, English), write(u"kabyle.txt"_s, Kabyle)});
    QPushButton& bring = button(fixture.dialog, u"Bring in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bring.isEnabled(), Patience);
    auto& name = named<QLineEdit>(fixture.dialog, u"Name"_s);
    name.setText(u"taken"_s);
    QVERIFY(!bring.isEnabled());
    name.setText(u"free"_s);
    QVERIFY(bring.isEnabled());
}

namespace {

/// The dialog that is open.
ImportDialog* dialogOf(const TextsPage& page)
{
    for (ImportDialog* const dialog : page.findChildren<ImportDialog*>())
        if (dialog->isVisible())
            return dialog;
    return nullptr;
}

} // namespace

void ImportDialogTest::twoFilesBecomeADataset()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QString folder = m_folder->filePath(u"workspace"_s);
    QVERIFY(store::Workspace::create(folder.toStdString()).has_value());
    auto opened = openWorkspace(folder.toStdString());
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    TextsPage page(workbench);
    page.resize(960, 620);
    page.show();
    Q_EMIT workbench.navigator().importRequested(
        {write(u"english.txt"_s, English), write(u"kabyle.txt"_s, Kabyle)});
    QVERIFY(dialogOf(page) != nullptr);
    QPushButton& bring = button(*dialogOf(page), u"Bring in"_s);
    QTRY_VERIFY_WITH_TIMEOUT(bring.isEnabled(), Patience);
    bring.click();
    QListWidget& list = named<QListWidget>(page, u"Datasets"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list.count(), 1, Patience);
    QTableView& table = named<QTableView>(page, u"Texts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table.model()->rowCount(), 4, Patience);
    const auto isReported = [&] {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
            [](const QLabel* label) { return label->isVisible() && label->text().contains(u"Kabyle: 4"_s); });
    };
    QTRY_VERIFY_WITH_TIMEOUT(isReported(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(!table.model()->index(0, 1).data().toString().isEmpty(), Patience);
    keep(page, u"report"_s);
    QSignalSpy measure(&workbench.navigator(), &Navigator::measureRequested);
    for (QPushButton* const candidate : page.findChildren<QPushButton*>())
        if (candidate->text() == u"Measure how alike"_s && candidate->isVisible())
            candidate->click();
    QCOMPARE(measure.size(), 1);
    const auto pair = measure.first().first().value<PairChoice>();
    QCOMPARE((QSet<QString>{pair.source, pair.target}), (QSet<QString>{u"eng_Latn"_s, u"kab_Latn"_s}));

    Q_EMIT workbench.navigator().importRequested(
        {write(u"songs.eng_Latn.txt"_s, English), write(u"songs.kab_Latn.txt"_s, Kabyle)});
    QTRY_VERIFY_WITH_TIMEOUT(dialogOf(page) != nullptr, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(button(*dialogOf(page), u"Bring in"_s).isEnabled(), Patience);
    button(*dialogOf(page), u"Bring in"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(list.count(), 2, Patience);
    QCOMPARE(list.currentItem()->toolTip(), u"songs-eng-latn"_s); // what was brought in is what is shown
}

QTEST_MAIN(ImportDialogTest)
#include "import_dialog_test.moc"
