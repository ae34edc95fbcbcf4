// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/single_instance.h"

#include "tests/support/fail_on_qt_warnings.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace isogloss::app;
using namespace Qt::StringLiterals;

class SingleInstanceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsNobodyAtFirst();
    void handsAFolderToTheOneThatRuns();

private:
    const QString m_name = u"isogloss-test-%1"_s.arg(QCoreApplication::applicationPid());
};

void SingleInstanceTest::findsNobodyAtFirst()
{
    QVERIFY(!SingleInstance(m_name).handOver({}));
}

void SingleInstanceTest::handsAFolderToTheOneThatRuns()
{
    const isogloss::tests::FailOnQtWarnings guard;
    SingleInstance running(m_name);
    running.listen();
    QSignalSpy called(&running, &SingleInstance::called);
    bool isHandedOver = false;
    std::thread other([&] { isHandedOver = SingleInstance(m_name).handOver(u"mein Ordner/ⵜⴰ"_s); });
    QVERIFY(called.count() == 1 || called.wait());
    other.join();
    QVERIFY(isHandedOver);
    QCOMPARE(called.first().first().toString(), u"mein Ordner/ⵜⴰ"_s);
}

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "single_instance_test.moc"
