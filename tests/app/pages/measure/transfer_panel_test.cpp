// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/transfer_panel.h"

#include "app/controllers/measure_tasks.h"
#include "core/base/file.h"
#include "core/store/rows/prediction_file_row.h"
#include "core/store/rows/run_row.h"
#include "core/store/table.h"
#include "core/store/workspace.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/scatter.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::textOf;
using isogloss::tests::FailOnQtWarnings;

namespace {

constexpr int Layers = 4;

/// Retrieval that rises to a value at the middle layer.
MeasuredPair pairWith(double best)
{
    std::vector<record::MeasureRow> rows;
    for (int layer = 0; layer <= Layers; ++layer)
        for (const char* const measure : {"retrieval_forward", "retrieval_backward"}) {
            record::MeasureRow row;
            row.measure = measure;
            row.layer = {layer};
            row.value = layer == 2 ? best : 0.01;
            row.low = row.value - 0.01;
            row.high = row.value + 0.01;
            row.sentences = 200;
            row.signature = "retrieval|N:200";
            rows.push_back(row);
        }
    return measuredPair(rows);
}

/// English with as many languages as there are values, and one pair without English.
MeasuredContent contentOf(const QList<double>& values)
{
    MeasuredContent content;
    for (int i = 0; i < values.size(); ++i)
        content.survey.append({u"eng_Latn"_s, u"l%1_Latn"_s.arg(i), pairWith(values[i])});
    content.survey.append({u"l0_Latn"_s, u"l1_Latn"_s, pairWith(0.9)});
    content.names.text = u"James"_s;
    content.nameOf = [](const QString& key) { return key.section(u'_', 0, 0).toUpper(); };
    content.familyOf = [](const QString& key) { return key < u"l5"_s ? u"West"_s : u"East"_s; };
    return content;
}

} // namespace

class TransferPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsAlignmentBesideTransfer();
    void holdsAllControlsFixed();
    void leavesOutWhatWasNotMeasured();
    void readsTheScoresOfRuns();
    void warnsOfFewLanguages();
    void saysWhatIsMissing();
    void looksRight();

private:
    /// language, score, low, high
    QString scores(const QStringList& lines, const QString& more = {}) const;

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_folder;
};

QString TransferPanelTest::scores(const QStringList& lines, const QString& more) const
{
    const QString path = m_folder.filePath(u"slots.csv"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write((u"language,score,low,high"_s + more + u'\n' + lines.join(u'\n') + u'\n').toUtf8());
    return path;
}

/// Twelve languages whose scores rise with alignment, but for the best aligned, which scores least.
void TransferPanelTest::showsAlignmentBesideTransfer()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    TransferPanel panel(sample.workbench());
    QList<double> values;
    QStringList lines;
    for (int i = 0; i < 12; ++i) {
        values.append(0.05 * (i + 1));
        const double score = i == 11 ? 0.01 : 0.1 + 0.05 * i;
        lines << u"l%1_Latn,%2,%3,%4"_s.arg(i).arg(score).arg(score - 0.02).arg(score + 0.02);
    }
    panel.show();
    panel.showContent(contentOf(values), 2);
    panel.openScores(scores(lines));
    auto* const chart = panel.findChild<widgets::Scatter*>();
    QTRY_COMPARE(chart->points().size(), 12);
    QVERIFY(chart->isVisible());
    const widgets::ScatterPoint first = chart->points().front();
    QCOMPARE(first.name, u"L0"_s);
    QCOMPARE(first.at, QPointF(0.05, 0.1));
    QVERIFY(first.across && std::abs(first.across->low - 0.04) < 1e-12 && std::abs(first.across->high - 0.06) < 1e-12);
    QVERIFY(first.up && std::abs(first.up->low - 0.08) < 1e-12);
    for (const widgets::ScatterPoint& point : chart->points())
        QCOMPARE(point.flag, point.name == u"L11"_s ? u"aligned but not better"_s : QString());
    // Eleven in order and the last at the first place: 1 - 6 (11 * 1 + 121) / (12 * 143)
    QVERIFY(textOf(panel).contains(QLocale().toString(1 - 6 * 132.0 / 1716, 'f', 2)));
    QVERIFY(textOf(panel).contains(u"12 languages"_s));
    QVERIFY(textOf(panel).contains(u"Leaving out one family"_s));
    QVERIFY(textOf(panel).contains(u"Aligned but not better: L11"_s));
    QVERIFY(!textOf(panel).contains(u"Ten or more say something"_s));
}

/// A column of the file, and the pieces of the tokenizer, which come late.
void TransferPanelTest::holdsAllControlsFixed()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    TransferPanel panel(sample.workbench());
    QList<double> values;
    QStringList lines;
    TokenizerReport report;
    for (int i = 0; i < 12; ++i) {
        values.append(0.05 * (i + 1));
        lines << u"l%1_Latn,%2,,,%3"_s.arg(i).arg(0.1 + 0.05 * ((i * 5) % 12)).arg(1000 * ((i * 7) % 12));
        quality::LanguageTokens row;
        row.language = u"l%1_Latn"_s.arg(i).toStdString();
        row.words = 100;
        row.tokens = static_cast<std::size_t>(120 + 10 * ((i * 3) % 11));
        report.rows.push_back(row);
    }
    panel.show();
    panel.showContent(contentOf(values), 2);
    panel.openScores(scores(lines, u",size"_s));
    QTRY_VERIFY(textOf(panel).contains(u"With size held fixed"_s));
    QVERIFY(textOf(panel).contains(u", at layer 2, on up to 200 sentences of James."_s));
    const QString before = textOf(panel);
    panel.setTokens(report);
    QVERIFY(textOf(panel).contains(u"With size and pieces per word held fixed"_s));
    QVERIFY(textOf(panel) != before);
    report.rows.pop_back(); // unknown of one language: then it cannot be held fixed
    panel.setTokens(report);
    QCOMPARE(textOf(panel), before);
    QCOMPARE(panel.findChild<widgets::Scatter*>()->signatures(), QStringList{u"retrieval|N:200"_s});
    QSignalSpy chosen(&panel, &TransferPanel::pairChosen);
    Q_EMIT panel.findChild<widgets::Scatter*>()->pointChosen(3);
    QCOMPARE(chosen.takeFirst(), (QVariantList{u"eng_Latn"_s, u"l3_Latn"_s}));
}

void TransferPanelTest::leavesOutWhatWasNotMeasured()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    TransferPanel panel(sample.workbench());
    panel.show();
    panel.showContent(contentOf({0.1, std::numeric_limits<double>::quiet_NaN(), 0.3, 0.4, 0.5}), 2);
    panel.openScores(scores(
        {u"l0_Latn,0.1,,"_s, u"l1_Latn,0.2,,"_s, u"l2_Latn,0.3,,"_s, u"l3_Latn,0.4,,"_s, u"l4_Latn,0.5,,"_s}));
    QTRY_VERIFY(textOf(panel).contains(u"Only 4 languages"_s));
    QVERIFY(textOf(panel).contains(u"go together by "_s + QLocale().toString(1.0, 'f', 2)));
}

/// F1 with its interval of a run that was tested in four languages.
void TransferPanelTest::readsTheScoresOfRuns()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    const auto folder = sample.workbench().session().folder().root() / "runs/swahili";
    std::filesystem::create_directories(folder);
    QVERIFY(writeFileAtomically(folder / "run.json", R"({"plan": {"learned": {"l1_Latn": 40, "l2_Latn": 10}}})").has_value());
    const auto stored = sample.workbench()
                            .session()
                            .workspace()
                            .write([](store::Database& database) -> Result<void> {
                                store::RunRow run;
                                run.name = "swahili";
                                run.folder = "runs/swahili";
                                ISOGLOSS_TRY(const store::RunId id, store::insertRow(database, run));
                                for (int i = 0; i < 4; ++i) {
                                    store::PredictionFileRow file;
                                    file.run = id;
                                    file.task = "slots";
                                    file.language = "l" + std::to_string(i) + "_Latn";
                                    file.path = "runs/swahili/evaluation/" + file.language + ".jsonl";
                                    const std::string tenth = std::to_string(i + 1);
                                    file.scores = R"({"records": 9, "chrf": 30, "f1": 0.)" + tenth + R"(, "f1_ci": [0.)" + tenth
                                        + "0, 0." + tenth + "5]}";
                                    ISOGLOSS_CHECK(store::insertRow(database, file));
                                }
                                return {};
                            })
                            .get();
    QVERIFY(stored.has_value());
    TransferPanel panel(sample.workbench());
    panel.show();
    panel.showContent(contentOf({0.1, 0.2, 0.3, 0.4}), 2);
    auto& choice = isogloss::tests::named<QComboBox>(panel, u"Scores of a task"_s);
    QTRY_COMPARE(choice.findText(u"swahili: slots"_s), 0);
    const auto& points = panel.findChild<widgets::Scatter*>()->points();
    QTRY_COMPARE(points.size(), 4);
    QCOMPARE(points[2].at.y(), 0.3);
    QVERIFY(points[2].up && points[2].up->low == 0.3 && points[2].up->high == 0.35);
    QVERIFY(textOf(panel).contains(u"With texts of training held fixed"_s));
}

void TransferPanelTest::warnsOfFewLanguages()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    TransferPanel panel(sample.workbench());
    panel.show();
    panel.showContent(contentOf({0.1, 0.2, 0.3, 0.4}), 2);
    panel.openScores(scores({u"l0_Latn,0.1,,"_s, u"l1_Latn,0.2,,"_s, u"l2_Latn,0.3,,"_s, u"l3_Latn,0.4,,"_s}));
    QTRY_VERIFY(textOf(panel).contains(u"Only 4 languages"_s));
    QVERIFY(!panel.findChild<widgets::Scatter*>()->points().front().up);
    panel.showContent(contentOf({0.1, 0.2, 0.3}), 2);
    QVERIFY(textOf(panel).contains(u"at least 4 are needed"_s));
    QVERIFY(!panel.findChild<widgets::Scatter*>()->isVisible());
}

void TransferPanelTest::saysWhatIsMissing()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    TransferPanel panel(sample.workbench());
    panel.show();
    panel.showContent(contentOf({0.1, 0.2, 0.3, 0.4}), 2);
    QVERIFY(textOf(panel).contains(u"A CSV with the columns"_s));
    QFile file(m_folder.filePath(u"no-scores.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,points\nl0_Latn,3\n");
    file.close();
    panel.openScores(file.fileName());
    QTRY_VERIFY(textOf(panel).contains(u"no-scores.csv"_s));
}

void TransferPanelTest::looksRight()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    QList<double> values;
    QStringList lines;
    for (int i = 0; i < 11; ++i) {
        values.append(0.03 + 0.06 * ((i * 7) % 11));
        lines << u"l%1_Latn,%2,%3,%4"_s.arg(i).arg(0.2 + 0.04 * i).arg(0.15 + 0.04 * i).arg(0.25 + 0.04 * i);
    }
    for (const isogloss::tests::Look look : isogloss::tests::AllLooks) {
        const isogloss::tests::LookScope scope(look);
        TransferPanel panel(sample.workbench());
        panel.resize(900, 620);
        panel.show();
        panel.showContent(contentOf(values), 2);
        panel.openScores(scores(lines));
        QTRY_COMPARE(panel.findChild<widgets::Scatter*>()->points().size(), 11);
        isogloss::tests::keepPicture(panel, u"measure-transfer-"_s + isogloss::tests::nameOf(look));
        QVERIFY(panel.minimumSizeHint().width() <= panel.width());
    }
}

QTEST_MAIN(TransferPanelTest)
#include "transfer_panel_test.moc"
