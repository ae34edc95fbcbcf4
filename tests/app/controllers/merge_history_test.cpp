// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/merge_history.h"

#include "core/store/rows/adapter_row.h"
#include "core/store/table.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QSignalSpy>
#include <filesystem>
#include <fstream>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

namespace fs = std::filesystem;

class MergeHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void removesAndBringsBack();
    void offersMergedOnesAlone();
    void saysWhenTheFolderStays();

private:
    const TemporarySettings m_settings;
};

namespace {

constexpr int Patience = 30'000; // milliseconds

std::size_t adaptersIn(Workbench& workbench)
{
    return workbench.session()
        .workspace()
        .read([](const store::Database& database) { return store::allRows<store::AdapterRow>(database); })
        .get()
        .value()
        .size();
}

AdapterChoice choice(const fs::path& folder, bool isMerged)
{
    AdapterChoice choice;
    choice.folder = folder;
    choice.name = QString::fromStdString(folder.filename().string());
    choice.isMerged = isMerged;
    return choice;
}

} // namespace

void MergeHistoryTest::removesAndBringsBack()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    const fs::path folder = sample.workbench().session().folder().adapters() / "align_only";
    QVERIFY(fs::exists(folder));
    MergeHistory history(sample.workbench());
    const QSignalSpy removed(&history, &MergeHistory::removed);
    const QSignalSpy restored(&history, &MergeHistory::restored);
    history.remove(folder);
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, Patience);
    QVERIFY(!fs::exists(folder));
    QCOMPARE(adaptersIn(sample.workbench()), std::size_t(1));
    QCOMPARE(history.undoText(), u"remove align_only"_s);
    QCOMPARE(history.redoText(), QString());

    history.undo();
    QTRY_COMPARE_WITH_TIMEOUT(restored.count(), 1, Patience);
    QVERIFY(fs::exists(folder / "adapter_model.safetensors"));
    QCOMPARE(adaptersIn(sample.workbench()), std::size_t(2));
    QCOMPARE(history.redoText(), u"remove align_only"_s);

    history.redo();
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 2, Patience);
    QVERIFY(!fs::exists(folder));
    QCOMPARE(history.redoText(), QString());
}

void MergeHistoryTest::offersMergedOnesAlone()
{
    OpenSample sample;
    MergeHistory history(sample.workbench());
    const fs::path adapters = sample.workbench().session().folder().adapters();
    history.setAdapters({choice(adapters / "task_only", false)});
    QCOMPARE(history.undoText(), QString());
    history.setAdapters({choice(adapters / "task_only", false), choice(adapters / "mix", true)});
    QCOMPARE(history.undoText(), u"add mix"_s);
}

void MergeHistoryTest::saysWhenTheFolderStays()
{
    const FailOnQtWarnings guard;
    OpenSample sample;
    const store::WorkspaceFolder place = sample.workbench().session().folder();
    MergeHistory history(sample.workbench());
    const QSignalSpy removed(&history, &MergeHistory::removed);
    const QSignalSpy failed(&history, &MergeHistory::failed);
    history.remove(place.adapters() / "align_only");
    QTRY_COMPARE_WITH_TIMEOUT(removed.count(), 1, Patience);
    std::ofstream(place.cache() / "removed-adapters" / "2") << "in the way";
    history.remove(place.adapters() / "task_only");
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, Patience);
    QVERIFY2(failed[0][0].toString().contains(u"cannot be written"_s), qPrintable(failed[0][0].toString()));
    QVERIFY(fs::exists(place.adapters() / "task_only" / "adapter_model.safetensors"));
    QCOMPARE(adaptersIn(sample.workbench()), std::size_t(1));
    QCOMPARE(history.undoText(), u"remove align_only"_s);
}

QTEST_MAIN(MergeHistoryTest)
#include "merge_history_test.moc"
