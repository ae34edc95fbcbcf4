// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/train/comparison_set.h"

#include "core/store/comparisons.h"
#include "core/store/queue.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/open_sample.h"
#include "tests/support/open_workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class ComparisonSetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhichRunsAQuestionHas();
    void queuesThemInOneGo();
};

namespace {

record::RunSettings someSettings()
{
    record::RunSettings settings;
    settings.model = "/models/base";
    settings.data.task = {{"/place/data/verses/records.jsonl", "eng_Latn"}};
    settings.data.parallel = {{"/place/data/pairs/records.jsonl", "", "", "eng_Latn", "swh_Latn"}};
    return settings;
}

bool says(const QWidget& panel, const QString& text)
{
    for (const QLabel* const label : panel.findChildren<QLabel*>())
        if (label->text().contains(text))
            return true;
    return false;
}

} // namespace

void ComparisonSetTest::saysWhichRunsAQuestionHas()
{
    const FailOnQtWarnings guard;
    OpenWorkspace place;
    ComparisonSet set(place.workbench());
    set.resize(600, 260);
    QVERIFY(!button(set, u"Queue these runs"_s).isEnabled());
    set.setPresent(u"probe"_s, someSettings(), 12, 400);
    for (const auto& words : {u"6 run"_s, u"task only"_s, u"aligned"_s, u"each with the seeds 1"_s})
        QVERIFY(says(set, words));
    keepPicture(set, u"train-comparison-set"_s);
    named<QSpinBox>(set, u"Number of seeds"_s).setValue(1);
    auto& question = named<QComboBox>(set, u"Question"_s);
    question.setCurrentIndex(static_cast<int>(record::SetKind::Layers));
    for (const auto& words : {u"layer 1"_s, u"layer 6"_s, u"layer 12"_s})
        QVERIFY(says(set, words));
    question.setCurrentIndex(static_cast<int>(record::SetKind::HeldOutLanguage));
    QVERIFY(says(set, u"pairs of three languages or more"_s));
    QVERIFY(!button(set, u"Queue these runs"_s).isEnabled());
}

void ComparisonSetTest::queuesThemInOneGo()
{
    OpenWorkspace place;
    ComparisonSet set(place.workbench());
    set.setPresent(u"probe"_s, someSettings(), 12, 400);
    named<QSpinBox>(set, u"Number of seeds"_s).setValue(2);
    button(set, u"Queue these runs"_s).click();
    auto& workspace = place.workbench().session().workspace();
    QTRY_COMPARE(workspace.read(store::queueRows).get().value().size(), std::size_t(4));
    const auto made = workspace.read(store::comparisons).get().value();
    QCOMPARE(made.size(), std::size_t(1));
    QCOMPARE(made[0].name, std::string("probe-baseline"));
    place.workbench().runs().holdQueue();
}

QTEST_MAIN(ComparisonSetTest)
#include "comparison_set_test.moc"
