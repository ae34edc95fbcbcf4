// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/settings_draft.h"

#include "app/help/explanations.h"
#include "core/record/settings_table.h"

#include <QSignalSpy>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class SettingsDraftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingGoesThroughAFieldUnchanged();
    void everySettingIsExplained();
    void keepsWhatThePlanGivesUnlessChanged();
    void undoesAndRedoesAlsoAfterARestart();
    void takesUpOtherSettingsAsOneStep();
    void tellsWhatIsNotAllowedAndWhere();
    void passesOverWhatIsNoDraft();
};

namespace {

record::RunSettings planned()
{
    record::RunSettings settings;
    settings.model = "base";
    settings.objective.schedule = record::Schedule::AlignOnly;
    settings.data.parallel.push_back({"pairs.jsonl", "", "", "eng_Latn", "kab_Latn"});
    settings.run.maxSteps = 60;
    return settings;
}

} // namespace

void SettingsDraftTest::everySettingGoesThroughAFieldUnchanged()
{
    record::RunSettings settings = planned();
    settings.adapter.layers = {2, 5};
    settings.adapter.targetModules = {"q_proj", "v_proj"};
    settings.optimizer.learningRate = 2.5e-5;
    settings.batch.size = 16;
    settings.data.evaluationOnlyReason = "there is nothing else";
    for (const auto& row : record::runSettingsTable()) {
        if (row.kind == record::ValueKind::Sources)
            continue;
        const Json value = row.write(settings);
        const auto back = fieldJson(row, fieldText(row, value));
        QVERIFY2(back.has_value(), std::string(row.key).c_str());
        record::RunSettings read = settings;
        QVERIFY2(row.read(read, *back), std::string(row.key).c_str());
        QVERIFY2(row.write(read) == value, std::string(row.key).c_str());
    }
}

void SettingsDraftTest::everySettingIsExplained()
{
    for (const auto& row : record::runSettingsTable()) {
        const auto found = explanation("setting." + std::string(row.key));
        QVERIFY2(found && !found->text.isEmpty() && !found->good.isEmpty(), std::string(row.key).c_str());
    }
    QVERIFY(!explanation("setting.nothing"));
}

void SettingsDraftTest::keepsWhatThePlanGivesUnlessChanged()
{
    SettingsDraft draft;
    draft.setBase(planned());
    QCOMPARE(draft.value(u"run.max_steps"_s), u"60"_s);
    QCOMPARE(draft.value(u"batch.size"_s), QString()); // auto
    draft.edit(u"adapter.rank"_s, u"16"_s);
    draft.edit(u"objective.direction"_s, u"symmetric"_s);
    QVERIFY(draft.isChanged(u"adapter.rank"_s));
    record::RunSettings longer = planned();
    longer.run.maxSteps = 300;
    draft.setBase(longer);
    QCOMPARE(draft.settings().adapter.rank, 16);
    QCOMPARE(*draft.settings().run.maxSteps, 300);
    QCOMPARE(draft.settings().objective.direction, record::Direction::Symmetric);
    draft.edit(u"adapter.rank"_s, u"8"_s); // what it is by itself
    QVERIFY(!draft.isChanged(u"adapter.rank"_s));
    draft.resetAll();
    QVERIFY(!draft.hasChanges());
    QVERIFY(record::toJson(draft.settings()) == record::toJson(longer));
}

void SettingsDraftTest::undoesAndRedoesAlsoAfterARestart()
{
    SettingsDraft draft;
    draft.setBase(planned());
    draft.edit(u"adapter.rank"_s, u"16"_s);
    draft.edit(u"adapter.rank"_s, u"32"_s);
    QVERIFY2(draft.undoText().contains(u"LoRA"_s) || draft.undoText().contains(u"rank"_s), qPrintable(draft.undoText()));
    QCOMPARE(draft.redoText(), QString());
    draft.undo();
    QCOMPARE(draft.redoText(), draft.undoText());
    SettingsDraft later;
    later.setBase(planned());
    later.restore(draft.toJson());
    QCOMPARE(later.settings().adapter.rank, 16);
    QVERIFY(later.canRedo());
    later.redo();
    QCOMPARE(later.settings().adapter.rank, 32);
    later.undo();
    later.undo();
    QCOMPARE(later.settings().adapter.rank, 8);
    QVERIFY(!later.canUndo());
    const QSignalSpy told(&later, &SettingsDraft::changed);
    later.edit(u"run.seed"_s, u"7"_s);
    QVERIFY(!later.canRedo());
    QCOMPARE(told.count(), 1);
}

void SettingsDraftTest::takesUpOtherSettingsAsOneStep()
{
    SettingsDraft draft;
    draft.setBase(planned());
    draft.edit(u"adapter.rank"_s, u"16"_s);
    record::RunSettings wanted = planned();
    wanted.adapter.alpha = 99;
    wanted.optimizer.learningRate = 0.25;
    wanted.objective.direction = record::Direction::Symmetric;
    wanted.model = "/models/another";
    draft.adopt(wanted);
    record::RunSettings expected = wanted;
    expected.model = planned().model;
    QVERIFY(record::toJson(draft.settings()) == record::toJson(expected));
    draft.undo();
    QCOMPARE(draft.settings().adapter.rank, 16);
    QCOMPARE(draft.settings().objective.direction, planned().objective.direction);
    draft.redo();
    QVERIFY(record::toJson(draft.settings()) == record::toJson(expected));
    SettingsDraft later;
    later.setBase(planned());
    later.restore(draft.toJson());
    later.undo();
    QCOMPARE(later.settings().adapter.rank, 16);
    QVERIFY(later.canUndo());
}

void SettingsDraftTest::tellsWhatIsNotAllowedAndWhere()
{
    SettingsDraft draft;
    draft.setBase(planned());
    QVERIFY(draft.problems().isEmpty());
    draft.edit(u"adapter.rank"_s, u"0"_s);
    draft.edit(u"optimizer.learning_rate"_s, u"fast"_s);
    QVERIFY(draft.problems().value(u"adapter.rank"_s).contains(u"4096"_s));
    QVERIFY(draft.problems().contains(u"optimizer.learning_rate"_s));
    QCOMPARE(draft.settings().adapter.rank, 8);
    draft.resetAll();
    draft.edit(u"adapter.layers"_s, u"5-2"_s);
    QVERIFY2(draft.problems().contains(u"adapter.layers"_s), qPrintable(QStringList(draft.problems().keys()).join(u' ')));
    draft.edit(u"nothing.here"_s, u"1"_s);
    QCOMPARE(draft.problems().size(), 1);
}

void SettingsDraftTest::passesOverWhatIsNoDraft()
{
    SettingsDraft draft;
    draft.setBase(planned());
    for (const char* const json : {"", "[1]", "{\"done\": 9}", "{\"done\": -1, \"edits\": [1, {\"key\": \"no\"}]}"}) {
        draft.restore(json);
        QVERIFY(!draft.hasChanges());
        QVERIFY(!draft.canUndo());
    }
}

QTEST_GUILESS_MAIN(SettingsDraftTest)
#include "settings_draft_test.moc"
