// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/models_page.h"

#include "app/controllers/model_library.h"
#include "app/dialogs/get_model_dialog.h"
#include "app/models/seen_tokens.h"
#include "app/pages/reading_panel.h"
#include "app/settings/appearance.h"
#include "core/base/file.h"
#include "core/store/adopt.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::textOf;

namespace fs = std::filesystem;

namespace {

constexpr int Patience = 30'000; // milliseconds; the machine may be busy

fs::path baseOf(Workbench& workbench)
{
    return workbench.session().folder().models() / "base";
}

bool knows(const ModelLibrary& library, const QString& name)
{
    const auto& models = library.list().models;
    return std::any_of(models.begin(), models.end(), [&name](const ListedModel& model) { return model.name == name; });
}

} // namespace

class ModelsPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void isEmptyWithoutModels();
    void saysWhatAModelIs();
    void showsWhatAModelSees();
    void saysWhyAFolderIsNoModel();
    void addsAndFindsAgain();
    void findsWhatMovedAlong();
    void findsAnAdapterThatMoved();
    void saysWhetherItReadsALanguage();
    void readsALanguageThatStandsAlone();
    void namesModelsToGet();
    void looksRight();

private:
    const isogloss::tests::TemporarySettings m_settings;
};

void ModelsPageTest::initTestCase()
{
    Appearance(*qApp).choose(Appearance::Choice::Light);
}

void ModelsPageTest::isEmptyWithoutModels()
{
    const isogloss::tests::FailOnQtWarnings guard;
    const QTemporaryDir parent;
    const std::string folder = parent.filePath(u"empty"_s).toStdString();
    QVERIFY(store::Workspace::create(folder).has_value());
    auto opened = openWorkspace(folder);
    QVERIFY(opened.has_value());
    Workbench workbench(opened.value());
    ModelsPage page(workbench);
    page.resize(960, 640);
    page.show();
    QTRY_VERIFY(textOf(page).contains(u"No model yet"_s));
    isogloss::tests::keepPicture(page, u"models-empty"_s);
    const fs::path gguf = fs::path(parent.filePath(u"gguf"_s).toStdString());
    fs::create_directories(gguf);
    QFile file(QString::fromStdString((gguf / "llama.gguf").string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    page.library().add(QString::fromStdString(gguf.string()));
    QTRY_VERIFY(textOf(page).contains(u"llama.cpp"_s));
    isogloss::tests::keepPicture(page, u"models-refused"_s);
}

void ModelsPageTest::saysWhatAModelIs()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    ModelsPage page(sample.workbench());
    page.resize(1000, 1100);
    page.show();
    QTRY_VERIFY(textOf(page).contains(u"LlamaForCausalLM"_s));
    const QString text = textOf(page);
    QVERIFY(text.contains(u"SentencePiece"_s));
    QVERIFY(text.contains(u"BF16"_s));
    QVERIFY(text.contains(u"Memory to train"_s));
    QCOMPARE(page.findChild<QListWidget*>()->count(), 5); // two headings, a model, two adapters
    QTRY_VERIFY_WITH_TIMEOUT(!page.library().list().models.front().hash.isEmpty(), Patience);
    QCOMPARE(page.library().list().models.front().hash.size(), 64);
    QTRY_VERIFY(textOf(page).contains(page.library().list().models.front().hash.left(16)));
    isogloss::tests::keepPicture(page, u"models-filled"_s);
    page.findChild<QListWidget*>()->setCurrentRow(3);
    QTRY_VERIFY(textOf(page).contains(u"Made for the model"_s));
    isogloss::tests::keepPicture(page, u"models-adapter"_s);
}

void ModelsPageTest::showsWhatAModelSees()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    const auto tokenizer = tokenizer::openTokenizer(baseOf(sample.workbench()));
    QVERIFY(tokenizer.has_value());
    const auto plain = seenTokens(*tokenizer.value(), u"set an alarm"_s);
    QVERIFY(plain.has_value());
    QCOMPARE(plain.value().words, 3);
    QCOMPARE(plain.value().bytes, 0);
    const auto rare
        = seenTokens(*tokenizer.value(), u"\u1200"_s); // an Ethiopic letter the sample has no piece for
    QVERIFY(rare.has_value());
    QCOMPARE(rare.value().bytes, 3);
    QVERIFY(rare.value().chips.last().isByte);
}

void ModelsPageTest::saysWhyAFolderIsNoModel()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    ModelsPage page(sample.workbench());
    page.show();
    QSignalSpy failed(&page.library(), &ModelLibrary::failed);
    const QTemporaryDir empty;
    page.library().add(empty.path());
    QVERIFY(failed.wait());
    QVERIFY(failed.first().first().toString().contains(empty.path()));
}

void ModelsPageTest::addsAndFindsAgain()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    const QTemporaryDir elsewhere;
    const fs::path mine = fs::path(elsewhere.filePath(u"mine"_s).toStdString());
    fs::copy(baseOf(sample.workbench()), mine, fs::copy_options::recursive);
    ModelsPage page(sample.workbench());
    page.resize(960, 640);
    page.show();
    page.library().add(QString::fromStdString(mine.string()));
    QTRY_COMPARE(page.library().list().models.size(), 2);
    QTRY_VERIFY(textOf(page).contains(elsewhere.filePath(u"mine"_s)));
    const fs::path moved = fs::path(elsewhere.filePath(u"moved"_s).toStdString());
    fs::rename(mine, moved);
    sample.workbench().session().tellDataChanged();
    QTRY_VERIFY(textOf(page).contains(u"Its folder is not there any more"_s));
    isogloss::tests::keepPicture(page, u"models-missing"_s);
    page.library().pointTo(u"mine"_s, QString::fromStdString(moved.string()));
    QTRY_VERIFY(textOf(page).contains(elsewhere.filePath(u"moved"_s)));
    QTRY_VERIFY(textOf(page).contains(u"LlamaForCausalLM"_s));
}

void ModelsPageTest::findsWhatMovedAlong()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    const QTemporaryDir disk;
    const fs::path before = fs::path(disk.path().toStdString()) / "before";
    const fs::path now = fs::path(disk.path().toStdString()) / "now";
    ModelsPage page(sample.workbench());
    page.resize(1000, 700);
    page.show();
    for (const char* const name : {"first", "second"}) {
        fs::create_directories(before / name);
        fs::copy(baseOf(sample.workbench()), before / name, fs::copy_options::recursive);
        page.library().add(QString::fromStdString((before / name).string()));
        QTRY_VERIFY(knows(page.library(), QString::fromLatin1(name)));
    }
    fs::rename(before, now);
    page.library().pointTo(u"first"_s, QString::fromStdString((now / "first").string()));
    QTRY_VERIFY2(textOf(page).contains(u"pointed to: second"_s), qPrintable(textOf(page)));
    for (const ListedModel& model : page.library().list().models)
        QVERIFY2(model.isThere, qPrintable(model.name));
}

void ModelsPageTest::findsAnAdapterThatMoved()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    ModelsPage page(sample.workbench());
    page.resize(1000, 700);
    page.show();
    auto& list = *page.findChild<QListWidget*>();
    QTRY_COMPARE(list.count(), 5);
    list.setCurrentRow(3);
    const ListedAdapter adapter = page.library().list().adapters.front();
    const QTemporaryDir disk;
    const QString now = disk.filePath(u"by another name"_s);
    fs::rename(adapter.folder.toStdString(), now.toStdString());
    sample.workbench().session().tellDataChanged();
    QTRY_VERIFY(textOf(page).contains(u"Its folder is not there any more"_s));
    isogloss::tests::keepPicture(page, u"models-adapter-missing"_s);
    QSignalSpy failed(&page.library(), &ModelLibrary::failed);
    const QTemporaryDir empty;
    page.library().pointTo(adapter, empty.path());
    QTRY_COMPARE(failed.count(), 1);
    page.library().pointTo(adapter, now);
    QTRY_COMPARE(page.library().list().adapters.front().folder, now);
    QVERIFY(page.library().list().adapters.front().isThere);
}

void ModelsPageTest::saysWhetherItReadsALanguage()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    ModelsPage page(sample.workbench());
    page.resize(1000, 1100);
    page.show();
    auto& panel = *page.findChild<ReadingPanel*>();
    auto& language = isogloss::tests::named<QComboBox>(panel, u"Language"_s);
    auto& pivot = isogloss::tests::named<QComboBox>(panel, u"Compared with"_s);
    QTRY_VERIFY_WITH_TIMEOUT(panel.isVisible() && language.count() > 5, Patience);
    language.setCurrentIndex(language.findData(u"swh_Latn"_s));
    QCOMPARE(pivot.currentData().toString(), u"eng_Latn"_s);
    isogloss::tests::button(panel, u"Let it read fifty sentences"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(panel).contains(u"bits for a letter"_s), Patience);
    QVERIFY2(textOf(panel).contains(u"it reads Swahili"_s), qPrintable(textOf(panel)));
    isogloss::tests::keepPicture(page, u"models-reading"_s);
}

/// Sentences of one language and nothing to compare them with are enough.
void ModelsPageTest::readsALanguageThatStandsAlone()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    const store::WorkspaceFolder place = sample.workbench().session().folder();
    record::DatasetCard card;
    card.id = "tales";
    card.kind = record::DatasetKind::Text;
    card.languages = {"kab_Latn"};
    std::string records;
    for (int i = 0; i < 60; ++i)
        records += "{\"key\": \"" + std::to_string(i) + "\", \"text\": {\"kab_Latn\": \"Azul fell-awen, nekk d win i d-yusan wis "
            + std::to_string(i) + "\"}}\n";
    fs::create_directories(place.data() / "tales");
    QVERIFY(writeFileAtomically(place.data() / "tales/records.jsonl", records).has_value());
    QVERIFY(writeJson(place.data() / "tales/dataset.json", record::toJson(card)).has_value());
    ModelsPage page(sample.workbench());
    page.resize(1000, 1100);
    page.show();
    bool isAdopted = false;
    sample.workbench().session().write(
        &page,
        [place](store::Database& database) { return store::adoptFolders(database, place); },
        [&isAdopted](const auto& adopted) { isAdopted = adopted.has_value(); });
    QTRY_VERIFY(isAdopted);
    auto& panel = *page.findChild<ReadingPanel*>();
    auto& language = isogloss::tests::named<QComboBox>(panel, u"Language"_s);
    auto& pivot = isogloss::tests::named<QComboBox>(panel, u"Compared with"_s);
    QTRY_VERIFY_WITH_TIMEOUT(panel.isVisible() && language.findData(u"kab_Latn"_s) >= 0, Patience);
    language.setCurrentIndex(language.findData(u"kab_Latn"_s));
    QCOMPARE(pivot.currentText(), u"No comparison"_s);
    isogloss::tests::button(panel, u"Let it read fifty sentences"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(panel).contains(u"Kabyle"_s) && textOf(panel).contains(u"bits for a letter"_s), Patience);
    isogloss::tests::keepPicture(page, u"models-reading-alone"_s);
    language.setCurrentIndex(language.findData(u"swh_Latn"_s));
    QCOMPARE(pivot.currentData().toString(), u"eng_Latn"_s);
}

void ModelsPageTest::namesModelsToGet()
{
    const isogloss::tests::FailOnQtWarnings guard;
    auto models = model::openModels();
    QVERIFY(models.has_value());
    constexpr qint64 Free = 12'000'000'000;
    for (const auto look : isogloss::tests::AllLooks) {
        const isogloss::tests::LookScope scope(look);
        GetModelDialog dialog(models.value(), Free, nullptr);
        dialog.show();
        auto* const table = dialog.findChild<QTableWidget*>();
        QCOMPARE(table->item(0, 3)->text(), u"measure and train"_s);
        QCOMPARE(table->item(table->rowCount() - 1, 3)->text(), u"neither: too large"_s);
        table->setCurrentCell(4, 0);
        QVERIFY(textOf(dialog).contains(u"huggingface.co/"_s));
        QVERIFY(textOf(dialog).contains(u"config.json"_s));
        isogloss::tests::keepPicture(dialog, u"get-model-"_s + isogloss::tests::nameOf(look));
    }
}

void ModelsPageTest::looksRight()
{
    const isogloss::tests::FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    ModelsPage page(sample.workbench());
    page.resize(900, 900);
    page.show();
    QTRY_VERIFY(textOf(page).contains(u"LlamaForCausalLM"_s));
    page.findChild<QLineEdit*>()->setText(u"أحتاج إلى مؤقت ሰላም"_s);
    page.setLayoutDirection(Qt::RightToLeft);
    isogloss::tests::keepPicture(page, u"models-mirrored"_s);
    page.setLayoutDirection(Qt::LeftToRight);
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Dark);
    isogloss::tests::keepPicture(page, u"models-dark"_s);
    appearance.choose(Appearance::Choice::Light);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    Appearance(*qApp).choose(Appearance::Choice::Light);
    isogloss::tests::keepPicture(page, u"models-large-text"_s);
    QApplication::setFont(before);
    appearance.choose(Appearance::Choice::System);
}

QTEST_MAIN(ModelsPageTest)
#include "models_page_test.moc"
