// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/saved_settings.h"

#include "app/models/setting_differences.h"
#include "core/record/settings_table.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QComboBox>
#include <QLabel>
#include <QTableWidget>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class SavedSettingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsDifferencesAsFormsShowThem();
    void keepsComparesAndTakesUp();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 240'000; // milliseconds; the machine may be busy

record::RunSettings someSettings()
{
    record::RunSettings settings;
    settings.model = "/models/base";
    settings.data.task = {{"/place/data/verses/records.jsonl", "eng_Latn"}};
    return settings;
}

} // namespace

void SavedSettingsTest::tellsDifferencesAsFormsShowThem()
{
    const record::RunSettings first = someSettings();
    record::RunSettings second = first;
    second.adapter.rank = 16;
    second.data.task.push_back({"/elsewhere/other.jsonl", "kab_Latn"});
    QVERIFY(settingDifferences({first, first}).isEmpty());
    const auto differences = settingDifferences({first, second, first});
    QCOMPARE(differences.size(), 2);
    for (const SettingDifference& difference : differences) {
        QCOMPARE(difference.values.size(), 3);
        QCOMPARE(difference.values[0], difference.values[2]);
        QVERIFY(!difference.title.isEmpty());
        if (difference.key == u"adapter.rank"_s)
            QCOMPARE(difference.values[1], u"16"_s);
        else
            QCOMPARE(difference.values[1], u"verses eng_Latn, other.jsonl kab_Latn"_s);
    }
}

void SavedSettingsTest::keepsComparesAndTakesUp()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    SavedSettings saved(sample.workbench());
    saved.resize(800, 300);
    auto* const list = saved.findChild<QComboBox*>();
    auto* const table = saved.findChild<QTableWidget*>();
    record::RunSettings settings = someSettings();
    saved.setPresent(u"probe"_s, settings);
    const int before = list->count();
    button(saved, u"Keep these settings"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), before + 1, Patience);
    list->setCurrentText(u"probe"_s);
    button(saved, u"What differs"_s).click();
    QVERIFY2(table->isHidden(), "they are the same");
    settings.optimizer.learningRate = 1e-3;
    saved.setPresent(u"probe"_s, settings);
    QTRY_VERIFY(!table->isHidden());
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 1)->text(), u"0.001"_s);
    QCOMPARE(table->item(0, 2)->text(), u"0.0005"_s);
    keepPicture(saved, u"train-saved-settings"_s);
    std::optional<Json> taken;
    connect(&saved, &SavedSettings::chosen, &saved,
        [&taken](const record::RunSettings& chosen) { taken = record::toJson(chosen); });
    button(saved, u"Use them"_s).click();
    QVERIFY(taken && *taken == record::toJson(someSettings()));
}

QTEST_MAIN(SavedSettingsTest)
#include "saved_settings_test.moc"
