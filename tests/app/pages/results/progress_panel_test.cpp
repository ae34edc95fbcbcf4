// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/results/progress_panel.h"

#include "app/models/run_curves.h"
#include "app/settings/appearance.h"
#include "core/record/run_event.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"

#include <QApplication>
#include <QLabel>

using namespace isogloss;
using namespace isogloss::app;
using namespace isogloss::tests;
using namespace Qt::StringLiterals;

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class ProgressPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void warnsOfWhatIsForgottenBeyondItsInterval();

private:
    const tests::TemporarySettings m_settings;
};

namespace {

/// English gets worse in all of its texts, French in half of them only.
record::ForgettingSnapshot forgetting(std::int64_t step, double worse)
{
    record::ForgettingSnapshot event;
    event.step = step;
    for (const char* language : {"eng_Latn", "fra_Latn"}) {
        record::ForgettingSnapshot::TextBits& texts = event.texts[language];
        double sum = 0;
        for (int text = 0; text < 40; ++text) {
            const bool isBetter = std::string_view(language) == "fra_Latn" && text % 2 == 0;
            texts.characters.push_back(10);
            texts.bits.push_back(20 + (isBetter ? -worse : worse) * 10);
            sum += texts.bits.back();
        }
        event.bitsPerCharacter[language] = sum / 400;
    }
    return event;
}

} // namespace

void ProgressPanelTest::warnsOfWhatIsForgottenBeyondItsInterval()
{
    const tests::FailOnQtWarnings guard;
    Appearance appearance(*qApp);
    appearance.choose(Appearance::Choice::Light);
    RunCurvesReader reader;
    reader.add(record::RunStarted{30, 0, 4, 2, 2.0, "cpu", "f32"});
    ProgressPanel panel(nullptr);
    panel.resize(900, 700);
    panel.setVisible(true);
    const auto warning = [&panel]() -> QString {
        for (const QLabel* const label : panel.findChildren<QLabel*>())
            if (label->isVisibleTo(&panel) && label->text().contains(u"is being forgotten"_s))
                return label->text();
        return {};
    };
    reader.add(forgetting(0, 0));
    panel.show(reader.curves());
    QCOMPARE(warning(), QString());
    for (int step = 1; step <= 30; ++step) {
        record::StepMetrics metrics;
        metrics.step = step;
        metrics.totalSteps = 30;
        metrics.taskLoss = 3.0 / step;
        metrics.learningRate = 1e-3;
        metrics.gradNorm = 1.5;
        if (step % 5 == 0)
            metrics.gradCosine = -0.2;
        reader.add(metrics);
        if (step % 10 == 0)
            reader.add(forgetting(step, 0.01 * step));
    }
    panel.show(reader.curves());
    const QString words = warning();
    QVERIFY2(words.contains(inLocale(u"eng_Latn is being forgotten: 0.300 bits per character more"_s)), qPrintable(words));
    QVERIFY2(!words.contains(u"fra_Latn"_s), qPrintable(words));
    tests::keepPicture(panel, u"progress-forgetting"_s);
    appearance.choose(Appearance::Choice::System);
}

QTEST_MAIN(ProgressPanelTest)
#include "progress_panel_test.moc"
