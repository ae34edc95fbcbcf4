// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/combine_choices.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

class CombineChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void proposesNothingWithoutAdapters();
    void proposesTheNewestOfEachKind();
    void proposesTwoOfOneBase();
    void takesMergedOnesOnlyForWantOfOthers();
    void proposesAPairWhereNoneOnlyBringsCloser();
    void testsOnLanguagesThatWereNotTrainedOn();
};

namespace {

constexpr auto Task = record::Schedule::TaskOnly;
constexpr auto Align = record::Schedule::AlignOnly;

AdapterChoice adapter(const QStringList& taught, const QStringList& aligned, std::optional<record::Schedule> goal,
    const QString& base = u"base"_s)
{
    AdapterChoice choice;
    choice.taught = taught;
    choice.aligned = aligned;
    choice.goal = goal;
    choice.baseName = base;
    return choice;
}

const QStringList Taught{u"eng_Latn"_s};
const QStringList Aligned{u"swh_Latn"_s};

void compare(const AdapterPair& pair, int task, int aligned)
{
    QCOMPARE(pair.task, task);
    QCOMPARE(pair.aligned, aligned);
}

} // namespace

void CombineChoicesTest::proposesNothingWithoutAdapters()
{
    compare(proposedPair({}), -1, -1);
}

void CombineChoicesTest::proposesTheNewestOfEachKind()
{
    const AdapterChoice task = adapter(Taught, {}, Task);
    const AdapterChoice aligned = adapter({}, Aligned, Align);
    const AdapterChoice joint = adapter(Taught, Aligned, record::Schedule::Alternate);
    compare(proposedPair({task, aligned}), 0, 1);
    compare(proposedPair({aligned, task, joint}), 1, 0);
    compare(proposedPair({task, aligned, aligned, task}), 3, 2);
    compare(proposedPair({joint, aligned}), 0, 1);
}

void CombineChoicesTest::proposesTwoOfOneBase()
{
    compare(proposedPair({adapter(Taught, {}, Task, u"small"_s), adapter({}, Aligned, Align, u"small"_s),
                adapter(Taught, {}, Task, u"large"_s)}),
        0, 1);
}

void CombineChoicesTest::takesMergedOnesOnlyForWantOfOthers()
{
    const AdapterChoice task = adapter(Taught, {}, Task);
    const AdapterChoice aligned = adapter({}, Aligned, Align);
    const AdapterChoice merged = adapter(Taught, Aligned, std::nullopt);
    compare(proposedPair({task, aligned, merged}), 0, 1);
    compare(proposedPair({merged, aligned}), 0, 1);
}

void CombineChoicesTest::proposesAPairWhereNoneOnlyBringsCloser()
{
    const AdapterChoice task = adapter(Taught, {}, Task);
    compare(proposedPair({task, task, task}), 1, 2);
}

void CombineChoicesTest::testsOnLanguagesThatWereNotTrainedOn()
{
    TaskChoice task;
    task.languages = {u"deu_Latn"_s, u"eng_Latn"_s, u"fin_Latn"_s, u"kab_Latn"_s, u"swh_Latn"_s, u"tur_Latn"_s,
        u"vie_Latn"_s};
    const merge::TestSet tests = testSetOf(nullptr, &task, Taught + Aligned, Taught, 0, 20);
    QStringList languages;
    for (const merge::TestSet::File& file : tests.records)
        languages.append(QString::fromStdString(file.language));
    QCOMPARE(languages,
        (QStringList{u"eng_Latn"_s, u"swh_Latn"_s, u"deu_Latn"_s, u"fin_Latn"_s, u"kab_Latn"_s, u"tur_Latn"_s}));
    QCOMPARE(unseenIn(tests, Taught + Aligned), languages.mid(2));
}

QTEST_APPLESS_MAIN(CombineChoicesTest)
#include "combine_choices_test.moc"
