// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/terms_form.h"

#include "app/controllers/undo_source.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"

#include <QLineEdit>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

} // namespace

class TermsFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesAreTakenBackAfterARestart();

private:
    const tests::TemporarySettings m_settings;
};

void TermsFormTest::changesAreTakenBackAfterARestart()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    open.add("tales", {{"One", "Un"}});
    const auto licence = [&] { return open.dataset(u"tales"_s).card.licence; };
    const auto reshow = [&](TermsForm& form) {
        connect(&open.workbench().session(), &WorkspaceSession::dataChanged, &form,
            [&] { form.show(open.dataset(u"tales"_s)); });
        form.show(open.dataset(u"tales"_s));
    };
    {
        TermsForm form(open.workbench());
        reshow(form);
        QVERIFY(!button(form, u"Undo"_s).isEnabled());
        named<QLineEdit>(form, u"Licence"_s).setText(u"CC0"_s);
        button(form, u"Save"_s).click();
        QTRY_COMPARE_WITH_TIMEOUT(licence(), std::string("CC0"), Patience);
        QTRY_COMPARE_WITH_TIMEOUT(form.history().undoText(), u"change: licence"_s, Patience);
    }
    TermsForm form(open.workbench());
    reshow(form);
    QTRY_VERIFY_WITH_TIMEOUT(button(form, u"Undo"_s).isEnabled(), Patience);
    QCOMPARE(button(form, u"Undo"_s).toolTip(), u"Undo: change: licence"_s);
    button(form, u"Undo"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(named<QLineEdit>(form, u"Licence"_s).text(), QString(), Patience);
    QCOMPARE(licence(), std::string());
    QTRY_VERIFY_WITH_TIMEOUT(button(form, u"Redo"_s).isEnabled(), Patience);
    button(form, u"Redo"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(named<QLineEdit>(form, u"Licence"_s).text(), u"CC0"_s, Patience);
}

QTEST_MAIN(TermsFormTest)
#include "terms_form_test.moc"
