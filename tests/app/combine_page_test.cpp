// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/combine/combine_page.h"

#include "app/pages/combine/adapter_picker.h"
#include "app/pages/combine/grid_panel.h"
#include "app/pages/combine/interference_panel.h"
#include "app/pages/combine/made_panel.h"
#include "app/pages/combine/mix_panel.h"
#include "app/pages/combine/trial_panel.h"
#include "app/settings/appearance.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/heat_map.h"
#include "widgets/charts/line_chart.h"
#include "widgets/forms/weight_curve.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSlider>
#include <QTabWidget>
#include <filesystem>
#include <memory>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class CombinePageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void triesMixesAndMakesOne();
    void stopsTrying();
    void showsNothingOfOtherAdapters();
    void saysThatNothingWasMade();
    void saysWhatIsMissing();
    void saysWhyTwoDoNotGoTogether();
    void bringsAnAdapterIn();
    void proposesTheNewestUntilOneIsWorkedWith();
    void showsWhereTheyDisagree();
    void weighsByLayer();
    void weighsOneAlone();
    void comparesManyMixesInTheQueue();
    void looksRightEmptyDarkLargeAndMirrored();

private:
    const TemporarySettings m_settings;
    std::unique_ptr<Appearance> m_appearance;
};

namespace {

constexpr int Patience = 240'000; // milliseconds; the machine may be busy

QString textOf(const QWidget& widget)
{
    QString text;
    for (const QLabel* const label : widget.findChildren<QLabel*>())
        if (label->isVisibleTo(&widget))
            text += label->text() + u'\n';
    return text;
}

QPushButton* button(const QWidget& widget, const QString& text)
{
    for (QPushButton* const found : widget.findChildren<QPushButton*>())
        if (found->text() == text)
            return found;
    return nullptr;
}

/// What the files of a folder hold, by name.
QHash<QString, QByteArray> hashesOf(const std::filesystem::path& folder)
{
    QHash<QString, QByteArray> hashes;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        QFile file(QString::fromStdString(entry.path().string()));
        if (file.open(QIODevice::ReadOnly))
            hashes[file.fileName()] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
    }
    return hashes;
}

void showTab(const QWidget& page, QWidget* panel)
{
    for (QTabWidget* const tabs : page.findChildren<QTabWidget*>())
        if (tabs->indexOf(panel) >= 0)
            tabs->setCurrentWidget(panel);
}

/// A page on the sample, once it knows its adapters and checked them.
class OpenPage
{
public:
    OpenPage()
        : m_page(m_sample.workbench())
    {
        m_page.resize(1180, 900);
        m_page.show();
    }
    void waitUntilChecked()
    {
        QTRY_VERIFY_WITH_TIMEOUT(textOf(m_page).contains(u"They go together."_s), Patience);
        QTRY_VERIFY2_WITH_TIMEOUT(
            button(m_page, u"Try this mix"_s)->isEnabled(), qPrintable(textOf(m_page)), Patience);
    }
    CombinePage& page() { return m_page; }
    Workbench& workbench() { return m_sample.workbench(); }
    AdapterPicker* picker(int index) { return m_page.findChildren<AdapterPicker*>().at(index); }

private:
    OpenSample m_sample;
    CombinePage m_page;
};

} // namespace

void CombinePageTest::initTestCase()
{
    m_appearance = std::make_unique<Appearance>(*qApp);
    m_appearance->choose(Appearance::Choice::Light);
}

void CombinePageTest::cleanupTestCase()
{
    m_appearance.reset();
}

void CombinePageTest::triesMixesAndMakesOne()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    CombinePage& page = open.page();
    QCOMPARE(open.picker(0)->chosen()->name, u"task_only"_s);
    const QString before = textOf(page);
    QVERIFY2(before.contains(u"Taught a task in"_s), qPrintable(before));
    QVERIFY(before.contains(u"all of A and all of B"_s));
    QVERIFY2(before.contains(u"\u2713 fits base"_s), qPrintable(before));
    QVERIFY(before.contains(u"Keep all of both (cat)"_s));
    keepPicture(page, u"combine-before"_s);
    const auto sourcesBefore = hashesOf(open.picker(0)->chosen()->folder);
    QVERIFY(sourcesBefore.size() > 1);
    const auto otherBefore = hashesOf(open.picker(1)->chosen()->folder);

    QPushButton* const tryIt = button(page, u"Try this mix"_s);
    tryIt->click();
    QVERIFY(!tryIt->isEnabled());
    QVERIFY(button(page, u"Stop"_s)->isVisible());
    keepPicture(page, u"combine-running"_s);
    QTRY_VERIFY_WITH_TIMEOUT(tryIt->isEnabled(), Patience);
    const QString tried = textOf(page);
    QVERIFY2(tried.contains(u"the mix finds"_s), qPrintable(tried));
    QVERIFY2(tried.contains(inLocale(u"100.0 % of what both hold together is kept"_s)), qPrintable(tried));
    auto* const chart = page.findChild<TrialPanel*>()->findChild<widgets::LineChart*>();
    QVERIFY(chart->isVisible());
    QCOMPARE(chart->series().size(), 6); // three mixes, A, B and the base
    QVERIFY(page.findChild<InterferencePanel*>()->findChild<QComboBox*>()->findText(
                u"Lost by the mix that was tried (energy)"_s)
        >= 0);
    page.ensureWidgetVisible(chart);
    keepPicture(page, u"combine-tried"_s);

    for (QLineEdit* const field : page.findChildren<QLineEdit*>())
        if (field->placeholderText() == u"Name of the new adapter"_s) {
            field->setText(u"both"_s);
            Q_EMIT field->textEdited(u"both"_s);
        }
    button(page, u"Make the new adapter"_s)->click();
    auto* const madePanel = page.findChild<MadePanel*>();
    QPushButton* const takeBack = button(page, u"Take it back"_s);
    QTRY_VERIFY_WITH_TIMEOUT(takeBack->isVisible(), Patience);
    const auto made = open.workbench().session().folder().adapters() / "both";
    QVERIFY(std::filesystem::exists(made / "adapter_model.safetensors"));
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*madePanel).contains(u"the mix finds"_s), Patience);
    QTRY_COMPARE_WITH_TIMEOUT(page.findChildren<QComboBox*>().first()->count(), 3, Patience);
    page.ensureWidgetVisible(madePanel);
    keepPicture(page, u"combine-made"_s);
    takeBack->click();
    QTRY_VERIFY_WITH_TIMEOUT(!takeBack->isVisible(), Patience);
    QVERIFY(!std::filesystem::exists(made));
    QVERIFY(textOf(*madePanel).contains(u"is gone again"_s));
    QCOMPARE(hashesOf(open.picker(0)->chosen()->folder), sourcesBefore);
    QCOMPARE(hashesOf(open.picker(1)->chosen()->folder), otherBefore);

    UndoSource* const edits = open.workbench().edits().source();
    QVERIFY(edits != nullptr);
    QCOMPARE(edits->undoText(), u"remove both"_s);
    edits->undo();
    QTRY_VERIFY_WITH_TIMEOUT(takeBack->isVisible(), Patience);
    QVERIFY(std::filesystem::exists(made / "adapter_model.safetensors"));
    QVERIFY(textOf(*madePanel).contains(u"both is there again."_s));
    QTRY_COMPARE_WITH_TIMEOUT(edits->undoText(), u"add both"_s, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(page.findChildren<QComboBox*>().first()->count(), 3, Patience);
    open.picker(1)->choose(u"both"_s);
    QVERIFY(!chart->isVisible()); // it is of others
    QPushButton* const remove = button(*open.picker(1), u"Remove"_s);
    QVERIFY(remove->isVisible());
    QVERIFY(!button(*open.picker(0), u"Remove"_s)->isVisible());
    remove->click();
    QTRY_VERIFY_WITH_TIMEOUT(!takeBack->isVisible(), Patience);
    QVERIFY(!std::filesystem::exists(made));
}

void CombinePageTest::stopsTrying()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    auto* const panel = open.page().findChild<TrialPanel*>();
    button(*panel, u"Try this mix"_s)->click();
    button(*panel, u"Stop"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*panel).contains(u"Stopped."_s), Patience);
    QVERIFY(button(*panel, u"Try this mix"_s)->isEnabled());
    QVERIFY(!button(*panel, u"Stop"_s)->isVisible());
}

void CombinePageTest::showsNothingOfOtherAdapters()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    const QString first = open.picker(0)->chosen()->name;
    const QString second = open.picker(1)->chosen()->name;
    const auto awaitAll = [&open] {
        QTRY_VERIFY_WITH_TIMEOUT(open.workbench().jobs().jobs().isEmpty(), Patience);
    };
    auto* const trial = open.page().findChild<TrialPanel*>();
    auto* const chart = trial->findChild<widgets::LineChart*>();
    auto* const disagreement = open.page().findChild<InterferencePanel*>();
    showTab(open.page(), disagreement);
    button(*disagreement, u"Compare A and B"_s)->click();
    showTab(open.page(), trial);
    button(*trial, u"Try this mix"_s)->click();
    open.picker(1)->choose(first); // others, before either has answered
    awaitAll();
    QVERIFY(!chart->isVisible());
    QVERIFY(textOf(*trial).contains(u"Try the mix, and others to compare with"_s));
    open.picker(1)->choose(second);
    QVERIFY(!disagreement->findChild<widgets::HeatMap*>()->isVisibleTo(disagreement));
}

void CombinePageTest::saysThatNothingWasMade()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    QFile weights(QString::fromStdString((open.picker(1)->chosen()->folder / "adapter_model.safetensors").string()));
    QVERIFY(weights.open(QIODevice::WriteOnly));
    weights.write("spoiled");
    weights.close();
    button(open.page(), u"Make the new adapter"_s)->click();
    auto* const made = open.page().findChild<MadePanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*made).contains(u"Nothing was made."_s), Patience);
    QVERIFY(!button(*made, u"Take it back"_s)->isVisible());
    QVERIFY(!std::filesystem::exists(open.workbench().session().folder().adapters() / "task_only-and-align_only"));
}

void CombinePageTest::saysWhatIsMissing()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    open.picker(1)->choose(open.picker(0)->chosen()->name);
    QVERIFY(!button(open.page(), u"Make the new adapter"_s)->isEnabled());
    QVERIFY(textOf(open.page()).contains(u"A and B are the same adapter."_s));
    open.picker(1)->choose(u"align_only"_s);
    auto* const slider = open.page().findChild<QSlider*>();
    slider->setValue(20);
    QVERIFY2(textOf(open.page()).contains(u"all of A, 40 % of B"_s), qPrintable(textOf(open.page())));
}

void CombinePageTest::saysWhyTwoDoNotGoTogether()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    QTemporaryDir folder;
    const auto spoiled = std::filesystem::path(folder.path().toStdString()) / "dora";
    std::filesystem::copy(open.picker(1)->chosen()->folder, spoiled);
    QFile config(QString::fromStdString((spoiled / "adapter_config.json").string()));
    QVERIFY(config.open(QIODevice::ReadOnly));
    QByteArray json = config.readAll();
    config.close();
    json.replace("\"use_dora\": false", "\"use_dora\": true");
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write(json);
    config.close();
    open.page().bringIn({QString::fromStdString(spoiled.string())});
    QTRY_VERIFY_WITH_TIMEOUT(textOf(open.page()).contains(u"is a DoRA adapter"_s), Patience);
    QVERIFY(!std::filesystem::exists(open.workbench().session().folder().adapters() / "dora"));
    keepPicture(open.page(), u"combine-refused"_s);
}

void CombinePageTest::bringsAnAdapterIn()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    QTemporaryDir folder;
    const auto foreign = std::filesystem::path(folder.path().toStdString()) / "colleague";
    std::filesystem::copy(open.picker(1)->chosen()->folder, foreign);
    std::filesystem::remove(foreign / "isogloss.json"); // as another program writes it
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(QString::fromStdString(foreign.string()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(open.page().viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(open.page().viewport(), &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE_WITH_TIMEOUT(open.page().findChildren<QComboBox*>().first()->count(), 3, Patience);
    QVERIFY(std::filesystem::exists(
        open.workbench().session().folder().adapters() / "colleague" / "adapter_model.safetensors"));
    QTRY_COMPARE_WITH_TIMEOUT(open.picker(1)->chosen()->name, u"colleague"_s, Patience);
    QCOMPARE(open.picker(0)->chosen()->name, u"task_only"_s);
    QVERIFY(textOf(*open.picker(1)).contains(u"in this workspace since"_s));
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*open.picker(1)).contains(u"its sizes fit base"_s), Patience);
    auto* const note = open.picker(1)->findChild<QLineEdit*>();
    note->setText(u"sent in May"_s);
    Q_EMIT note->editingFinished();
    QTRY_COMPARE_WITH_TIMEOUT(open.picker(1)->chosen()->note, u"sent in May"_s, Patience);
}

void CombinePageTest::proposesTheNewestUntilOneIsWorkedWith()
{
    OpenSample sample;
    AdapterPicker picker(u"Adapter"_s, sample.workbench().languages());
    QList<AdapterChoice> adapters(3);
    adapters[0].name = u"first"_s;
    adapters[1].name = u"second"_s;
    adapters[2].name = u"third"_s;
    picker.setAdapters(adapters.first(1), 0);
    picker.setAdapters(adapters.first(2), 1);
    QCOMPARE(picker.chosen()->name, u"second"_s);
    picker.keep();
    picker.setAdapters(adapters, 2);
    QCOMPARE(picker.chosen()->name, u"second"_s);
    picker.setAdapters(adapters.last(1), 0);
    QCOMPARE(picker.chosen()->name, u"third"_s);
}

void CombinePageTest::showsWhereTheyDisagree()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    auto* const panel = open.page().findChild<InterferencePanel*>();
    showTab(open.page(), panel);
    button(*panel, u"Compare A and B"_s)->click();
    auto* const map = panel->findChild<widgets::HeatMap*>();
    QTRY_VERIFY_WITH_TIMEOUT(map->isVisible(), Patience);
    QCOMPARE(map->map().columns.size(), 7);
    QVERIFY(map->map().rows.size() >= 8);
    QVERIFY(textOf(*panel).contains(u"cosine"_s));
    open.page().ensureWidgetVisible(map);
    keepPicture(open.page(), u"combine-disagree"_s);
}

void CombinePageTest::weighsByLayer()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    auto* const mix = open.page().findChild<MixPanel*>();
    button(*mix, u"More"_s)->click();
    auto* const curve = mix->findChildren<widgets::WeightCurve*>().at(1); // of B
    const auto boxes = curve->parentWidget()->findChildren<QComboBox*>();
    boxes.first()->setCurrentIndex(3); // drawn by hand
    QVERIFY(curve->isVisible());
    QTest::keyClick(curve, Qt::Key_Down);
    const auto first = open.picker(0)->chosen();
    const auto second = open.picker(1)->chosen();
    const merge::MergeOptions drawn = mix->options(*first, second, first->model, 0.5);
    QVERIFY(qAbs(drawn.sources[1].weights.of(1, model::LinearKind::Query) - 0.9) < 1e-9);
    QCOMPARE(drawn.sources[1].weights.of(2, model::LinearKind::Query), 1.0);
    boxes.first()->setCurrentIndex(1); // the middle alone
    const merge::MergeOptions middle = mix->options(*first, second, first->model, 0.5);
    QCOMPARE(middle.sources[1].weights.of(1, model::LinearKind::Query), 0.0);
    boxes.first()->setCurrentIndex(3);
    mix->choose(merge::Method::TiesSvd);
    QVERIFY(mix->options(*first, second, first->model, 0.5).method == merge::Method::TiesSvd);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(open.page()).contains(u"They go together."_s), Patience);
    keepPicture(open.page(), u"combine-more"_s);
}

void CombinePageTest::weighsOneAlone()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    CombinePage& page = open.page();
    open.picker(1)->choose(u"None: A alone"_s);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(page).contains(u"It can be made."_s), Patience);
    QVERIFY(textOf(page).contains(u"100 % of A"_s));
    page.findChild<QSlider*>()->setValue(-100);
    QVERIFY2(textOf(page).contains(u"the opposite of A, at 100 %"_s), qPrintable(textOf(page)));
    QVERIFY(!button(page, u"Put it in the queue"_s)->isEnabled());
    QPushButton* const tryIt = button(page, u"Try this mix"_s);
    QVERIFY(tryIt->isEnabled());
    tryIt->click();
    auto* const chart = page.findChild<TrialPanel*>()->findChild<widgets::LineChart*>();
    QTRY_VERIFY_WITH_TIMEOUT(chart->isVisible(), Patience);
    QCOMPARE(chart->series().size(), 5); // three strengths, A and the base
    QVERIFY2(textOf(page).contains(u"A as it is"_s), qPrintable(textOf(page)));
    const auto* const measures = page.findChild<InterferencePanel*>()->findChild<QComboBox*>();
    QCOMPARE(measures->count(), 1); // what was lost
    keepPicture(page, u"combine-alone"_s);
    button(page, u"Make the new adapter"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(page, u"Take it back"_s)->isVisible(), Patience);
    QVERIFY(std::filesystem::exists(open.workbench().session().folder().adapters() / "task_only-negated"));
    button(page, u"Take it back"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!button(page, u"Take it back"_s)->isVisible(), Patience);
}

void CombinePageTest::comparesManyMixesInTheQueue()
{
    const FailOnQtWarnings guard;
    OpenPage open;
    open.waitUntilChecked();
    auto* const panel = open.page().findChild<GridPanel*>();
    showTab(open.page(), panel);
    auto* const methods = panel->findChild<QListWidget*>();
    for (int i = 1; i < methods->count(); ++i)
        methods->item(i)->setCheckState(Qt::Unchecked);
    button(*panel, u"Put it in the queue"_s)->click();
    auto* const map = panel->findChild<widgets::HeatMap*>();
    QTRY_VERIFY_WITH_TIMEOUT(map->isVisible(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(textOf(*panel).contains(u"5 way(s) compared."_s), Patience);
    QCOMPARE(map->map().columns.size(), 5);
    Q_EMIT map->cellChosen(0, 2);
    QVERIFY2(textOf(*panel).contains(u"all of A and all of B"_s), qPrintable(textOf(*panel)));
    open.page().ensureWidgetVisible(map);
    keepPicture(open.page(), u"combine-grid"_s);
    button(*panel, u"Make this one"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(button(open.page(), u"Take it back"_s)->isVisible(), Patience);
}

void CombinePageTest::looksRightEmptyDarkLargeAndMirrored()
{
    const FailOnQtWarnings guard;
    Appearance& appearance = *m_appearance;
    {
        QTemporaryDir folder;
        const auto root = std::filesystem::path(folder.path().toStdString()) / "empty";
        QVERIFY(store::Workspace::create(root).has_value());
        auto opened = openWorkspace(root);
        QVERIFY(opened.has_value());
        Workbench workbench(std::move(opened).value());
        CombinePage page(workbench);
        page.resize(1180, 700);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(textOf(page).contains(u"There are no two adapters"_s), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!button(page, u"Make the new adapter"_s)->isVisible(), Patience);
        keepPicture(page, u"combine-empty"_s);
    }
    OpenPage open;
    open.waitUntilChecked();
    appearance.choose(Appearance::Choice::Dark);
    open.page().setLayoutDirection(Qt::RightToLeft);
    keepPicture(open.page(), u"combine-dark-mirrored"_s);
    open.page().setLayoutDirection(Qt::LeftToRight);
    appearance.choose(Appearance::Choice::Light);
    appearance.setTextPercent(200);
    open.page().resize(860, 640);
    keepPicture(open.page(), u"combine-large-text"_s);
    appearance.setTextPercent(100);
}

QTEST_MAIN(CombinePageTest)
#include "combine_page_test.moc"
