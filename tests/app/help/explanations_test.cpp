// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/explanations.h"

#include "app/help/explain_watcher.h"
#include "app/models/measure_kinds.h"
#include "core/record/settings_table.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/pseudo_translator.h"
#include "tests/support/temporary_settings.h"
#include "widgets/common/explain_panel.h"

#include <QDialog>
#include <QFile>
#include <QFocusEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QSet>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

class ExplanationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingIsComplete();
    void everyMeasureIsComplete();
    void everyIdHasWordsAndAPicture();
    void whatIsAllowedIsTranslated();
    void dialogsAreExplainedInTheirWindow();
    void looksRight();

private:
    static QString lacking(const QString& id);

    const TemporarySettings m_settings;
};

/// What of an explanation is not there, or "".
QString ExplanationsTest::lacking(const QString& id)
{
    const auto found = explanation(id.toStdString());
    if (!found)
        return u"everything"_s;
    if (found->title.isEmpty() || found->text.isEmpty())
        return u"words"_s;
    if (found->good.isEmpty())
        return u"a good value"_s;
    if (!QFile::exists(found->picture))
        return u"the picture "_s + found->picture;
    return found->source.isEmpty() ? u"a source"_s : QString();
}

void ExplanationsTest::everySettingIsComplete()
{
    for (const auto& row : record::runSettingsTable()) {
        const QString id = u"setting."_s + QString::fromStdString(std::string(row.key));
        QVERIFY2(lacking(id).isEmpty(), qPrintable(id + u" lacks "_s + lacking(id)));
    }
}

void ExplanationsTest::everyMeasureIsComplete()
{
    for (const MeasureKind& kind : measureKinds())
        QVERIFY2(lacking(kind.explains).isEmpty(), qPrintable(kind.explains + u" lacks "_s + lacking(kind.explains)));
}

void ExplanationsTest::everyIdHasWordsAndAPicture()
{
    QSet<QString> seen;
    for (const QString& id : explanationIds()) {
        QVERIFY2(!seen.contains(id), qPrintable(id + u" stands there twice"_s));
        seen.insert(id);
        const QString what = lacking(id);
        QVERIFY2(what.isEmpty() || what == u"a source"_s, qPrintable(id + u" lacks "_s + what));
    }
    QVERIFY(!explanation("nothing of the kind"));
    QVERIFY(!explanation("setting.nothing.of.the.kind"));
}

void ExplanationsTest::whatIsAllowedIsTranslated()
{
    const PseudoTranslator language;
    for (const auto& [id, words] : {std::pair("setting.adapter.rank", u"[1 to 4096"_s),
             std::pair("setting.adapter.rslora", u"[true or false"_s), std::pair("setting.adapter.start_from", u"null, or [a text"_s),
             std::pair("setting.objective.align_layer", u"middle, or [1 to 1000"_s),
             std::pair("setting.adapter.target_modules", u"[a list of q_proj"_s)}) {
        const auto found = explanation(id);
        QVERIFY2(found->good.contains(words), qPrintable(found->good));
    }
}

void ExplanationsTest::dialogsAreExplainedInTheirWindow()
{
    const FailOnQtWarnings guard;
    QMainWindow window;
    QDialog dialog(&window);
    QLineEdit field(&dialog);
    field.setProperty(ExplainProperty, u"import_encoding"_s);
    QDialog elsewhere;
    QLineEdit other(&elsewhere);
    other.setProperty(ExplainProperty, u"import_format"_s);
    ExplainWatcher watcher(window);
    QStringList told;
    connect(&watcher, &ExplainWatcher::explained, this, [&told](const Explanation& words) { told.append(words.title); });
    for (QLineEdit* const one : {&other, &field}) {
        QFocusEvent focus(QEvent::FocusIn);
        QCoreApplication::sendEvent(one, &focus);
    }
    QCOMPARE(told, QStringList{explanation("import_encoding")->title});
}

void ExplanationsTest::looksRight()
{
    const FailOnQtWarnings guard;
    for (const Look look : AllLooks) {
        const LookScope scope(look);
        widgets::ExplainPanel panel;
        panel.resize(240, 640);
        panel.show();
        for (const char* const id : {"retrieval", "setting.optimizer.learning_rate", "losses"}) {
            const auto words = explanation(id);
            panel.explain(words->title, words->text, words->good, words->source, words->picture);
            keepPicture(panel, u"explain-%1-%2"_s.arg(QLatin1StringView(id), nameOf(look)));
        }
    }
}

QTEST_MAIN(ExplanationsTest)
#include "explanations_test.moc"
