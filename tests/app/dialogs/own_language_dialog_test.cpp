// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/own_language_dialog.h"

#include "app/controllers/language_lookup.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"
#include "widgets/forms/suggestion_field.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

/// A dialog that is not deleted when it is closed.
struct Fixture
{
    explicit Fixture(const OwnLanguage& language = {})
    {
        QSignalSpy ready(&languages, &LanguageLookup::ready);
        if (!ready.wait(Patience))
            qFatal("no languages");
        dialog = std::make_unique<OwnLanguageDialog>(open.workbench().session(), languages, language);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }

    void chooseScript(const QString& typed, const QString& code)
    {
        auto& field = named<widgets::SuggestionField>(*dialog, u"Script"_s);
        QVERIFY(!languages.findScripts(typed).isEmpty());
        QCOMPARE(languages.findScripts(typed).first().value, code);
        Q_EMIT field.chosen(code);
    }

    tests::OpenWorkspace open;
    JobController jobs;
    LanguageLookup languages{jobs, open.workbench().session()};
    std::unique_ptr<OwnLanguageDialog> dialog;
};

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class OwnLanguageDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLanguageIsFoundByItsNameAtOnce();
    void codesOfOthersAreRefused();
    void itIsDescribedAnew();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void OwnLanguageDialogTest::aLanguageIsFoundByItsNameAtOnce()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture;
    OwnLanguageDialog& dialog = *fixture.dialog;
    auto& add = button(dialog, u"Add the language"_s);
    QVERIFY(!add.isEnabled());
    QCOMPARE(named<QLineEdit>(dialog, u"Code, qaa to qtz"_s).text(), u"qaa"_s);
    named<QLineEdit>(dialog, u"Name"_s).setText(u"Valley speech"_s);
    named<QLineEdit>(dialog, u"What its speakers call it"_s).setText(u"Tutlayt"_s);
    named<QLineEdit>(dialog, u"Family, if it is known"_s).setText(u"Afro-Asiatic"_s);
    QVERIFY(!add.isEnabled());
    fixture.chooseScript(u"n'k"_s, u"Nkoo"_s);
    QCOMPARE(named<QComboBox>(dialog, u"Written"_s).currentData().toInt(), int(Qt::RightToLeft));
    QVERIFY(add.isEnabled());
    QSignalSpy kept(&dialog, &OwnLanguageDialog::kept);
    QSignalSpy ready(&fixture.languages, &LanguageLookup::ready);
    add.click();
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, Patience);
    QCOMPARE(kept.first().first().toString(), u"qaa_Nkoo"_s);
    QVERIFY(!dialog.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!ready.isEmpty(), Patience);
    QVERIFY(!fixture.languages.find(u"valley"_s).isEmpty());
    QCOMPARE(fixture.languages.find(u"tutlayt"_s).first().value, u"qaa_Nkoo"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.open.workbench().languages().name(u"qaa_Nkoo"_s), u"Valley speech"_s, Patience);
    QCOMPARE(fixture.languages.freeCode(), u"qab"_s);
}

void OwnLanguageDialogTest::codesOfOthersAreRefused()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture;
    named<QLineEdit>(*fixture.dialog, u"Name"_s).setText(u"Mine"_s);
    fixture.chooseScript(u"latin"_s, u"Latn"_s);
    auto& code = named<QLineEdit>(*fixture.dialog, u"Code, qaa to qtz"_s);
    auto& add = button(*fixture.dialog, u"Add the language"_s);
    code.setText(u"kab"_s);
    QVERIFY(!add.isEnabled());
    tests::keepPicture(*fixture.dialog, u"own-language-error"_s);
    code.setText(u"qtz"_s);
    QVERIFY(add.isEnabled());
}

void OwnLanguageDialogTest::itIsDescribedAnew()
{
    const tests::FailOnQtWarnings guard;
    Fixture fixture({u"qab_Tfng"_s, u"Old name"_s, {}, {}, Qt::LeftToRight});
    QVERIFY(!named<QLineEdit>(*fixture.dialog, u"Code, qaa to qtz"_s).isEnabled());
    named<QLineEdit>(*fixture.dialog, u"Name"_s).setText(u"New name"_s);
    QSignalSpy kept(fixture.dialog.get(), &OwnLanguageDialog::kept);
    button(*fixture.dialog, u"Save"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(kept.size(), 1, Patience);
    QCOMPARE(kept.first().first().toString(), u"qab_Tfng"_s);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.open.workbench().languages().name(u"qab_Tfng"_s), u"New name"_s, Patience);
}

void OwnLanguageDialogTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        Fixture fixture;
        named<QLineEdit>(*fixture.dialog, u"Name"_s).setText(u"Valley speech"_s);
        fixture.chooseScript(u"tifi"_s, u"Tfng"_s);
        tests::keepPicture(*fixture.dialog, u"own-language-"_s + nameOf(look));
    }
}

QTEST_MAIN(OwnLanguageDialogTest)
#include "own_language_dialog_test.moc"
