// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_templates.h"

#include "core/data/import/import_hash.h"
#include "core/store/import_templates.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_workspace.h"
#include "tests/support/temporary_settings.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::findButton;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy

data::ImportChoices someChoices()
{
    data::ImportChoices choices;
    choices.format = "tsv";
    choices.fields["A"] = "eng_Latn";
    return choices;
}

} // namespace

class ImportTemplatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasChosenForTheSameFilesIsUsedAgain();
    void whatIsChosenNowStays();
    void templatesAreKeptAndTaken();

private:
    std::vector<data::ImportFile> file(const QString& name, const std::string& text) const;

    const tests::TemporarySettings m_settings;
    QTemporaryDir m_folder;
};

std::vector<data::ImportFile> ImportTemplatesTest::file(const QString& name, const std::string& text) const
{
    const std::filesystem::path path = m_folder.filePath(name).toStdString();
    if (!writeFileAtomically(path, text).has_value())
        qFatal("cannot write a file");
    return {{path, {}}};
}

void ImportTemplatesTest::whatWasChosenForTheSameFilesIsUsedAgain()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    const auto hash = data::importHash(file(u"first.tsv"_s, "A\tB\n"));
    QVERIFY(hash.has_value());
    QVERIFY(open.workbench()
                .session()
                .workspace()
                .write([&](store::Database& database) {
                    return store::rememberChoices(database, hash.value(), someChoices());
                })
                .get()
                .has_value());
    ImportTemplates templates(open.workbench().session());
    QSignalSpy chosen(&templates, &ImportTemplates::chosen);
    templates.look(file(u"elsewhere.tsv"_s, "A\tB\n"));
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, Patience);
    QVERIFY(chosen.takeFirst().first().value<data::ImportChoices>() == someChoices());
    auto& begin = named<QComboBox>(templates, u"Begin with"_s);
    QCOMPARE(begin.currentText(), u"As last time with these files"_s);
    begin.setCurrentIndex(0);
    Q_EMIT begin.activated(0);
    QVERIFY(chosen.takeFirst().first().value<data::ImportChoices>() == data::ImportChoices());
}

void ImportTemplatesTest::whatIsChosenNowStays()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    const auto files = file(u"first.tsv"_s, "A\tB\n");
    const auto hash = data::importHash(files);
    QVERIFY(open.workbench()
                .session()
                .workspace()
                .write([&](store::Database& database) {
                    return store::rememberChoices(database, hash.value(), someChoices());
                })
                .get()
                .has_value());
    ImportTemplates templates(open.workbench().session());
    QSignalSpy chosen(&templates, &ImportTemplates::chosen);
    data::ImportChoices now;
    now.encoding = "UTF-8";
    templates.setChoices(now);
    templates.look(files);
    auto& begin = named<QComboBox>(templates, u"Begin with"_s);
    QTRY_COMPARE_WITH_TIMEOUT(begin.count(), 2, Patience);
    QVERIFY(chosen.isEmpty());
}

void ImportTemplatesTest::templatesAreKeptAndTaken()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenWorkspace open;
    {
        ImportTemplates templates(open.workbench().session());
        QVERIFY(findButton(templates, u"Keep as a template"_s) == nullptr); // nothing was chosen
        templates.setChoices(someChoices());
        templates.show();
        button(templates, u"Keep as a template"_s).click();
        QVERIFY(!button(templates, u"Keep"_s).isEnabled());
        named<QLineEdit>(templates, u"Name of the template"_s).setText(u"word lists"_s);
        button(templates, u"Keep"_s).click();
        QTRY_COMPARE_WITH_TIMEOUT(named<QComboBox>(templates, u"Begin with"_s).count(), 2, Patience);
    }
    ImportTemplates templates(open.workbench().session());
    auto& begin = named<QComboBox>(templates, u"Begin with"_s);
    QTRY_COMPARE_WITH_TIMEOUT(begin.findText(u"word lists"_s), 1, Patience);
    QSignalSpy chosen(&templates, &ImportTemplates::chosen);
    begin.setCurrentIndex(1);
    Q_EMIT begin.activated(1);
    QTRY_COMPARE_WITH_TIMEOUT(chosen.size(), 1, Patience);
    QVERIFY(chosen.first().first().value<data::ImportChoices>() == someChoices());
}

QTEST_MAIN(ImportTemplatesTest)
#include "import_templates_test.moc"
