// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/texts/pairs_tab.h"

#include "app/pages/texts/pair_card.h"
#include "core/store/analysis.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/looks.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using tests::button;
using tests::named;

namespace {

constexpr int Patience = 20'000; // milliseconds; the machine may be busy
constexpr int Layers = 6;

/// Rows of a pair, best at layer 4.
std::vector<record::MeasureRow> rowsOf(const std::string& source, const std::string& target, std::int64_t sentences)
{
    std::vector<record::MeasureRow> rows;
    for (int layer = 0; layer <= Layers; ++layer)
        rows.push_back({"retrieval", source, target, {layer}, 0.6 - 0.12 * std::abs(layer - 4), {}, {}, sentences,
            source + target + std::to_string(layer)});
    return rows;
}

void measure(Workbench& workbench)
{
    std::vector<record::MeasureRow> rows = rowsOf("arb_Arab", "eng_Latn", 300);
    for (const auto& more : {rowsOf("deu_Latn", "eng_Latn", 300), rowsOf("ell_Grek", "eng_Latn", 40)})
        rows.insert(rows.end(), more.begin(), more.end());
    const auto stored = workbench.session()
                            .workspace()
                            .write([&](store::Database& database) {
                                return store::addMeasures(database, store::ModelId{1}, {}, rows);
                            })
                            .get();
    if (!stored.has_value())
        qFatal("cannot store measures");
}

QTableView& matrixOf(QWidget& tab)
{
    return named<QTableView>(tab, u"Sentences of each pair of languages"_s);
}

int placeOf(QTableView& matrix, const QString& name)
{
    for (int row = 0; row < matrix.model()->rowCount(); ++row)
        if (matrix.model()->headerData(row, Qt::Vertical).toString() == name)
            return row;
    return -1;
}

void choose(QTableView& matrix, const QString& one, const QString& other)
{
    QTRY_VERIFY_WITH_TIMEOUT(placeOf(matrix, one) >= 0 && placeOf(matrix, other) >= 0, Patience);
    matrix.setCurrentIndex(matrix.model()->index(placeOf(matrix, one), placeOf(matrix, other)));
}

} // namespace

/// With ISOGLOSS_SCREENSHOTS=<folder> pictures are kept.
class PairsTabTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPairHasItsDataAndItsCurve();
    void whatWasMeasuredOtherwiseIsHatched();
    void theChosenPairStaysChosen();
    void looksRight();

private:
    const tests::TemporarySettings m_settings;
};

void PairsTabTest::aPairHasItsDataAndItsCurve()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenSample sample;
    measure(sample.workbench());
    PairsTab tab(sample.workbench());
    tab.resize(960, 600);
    tab.show();
    choose(matrixOf(tab), u"Arabic"_s, u"English"_s);
    auto* const chart = tab.findChild<widgets::LineChart*>();
    QVERIFY(chart->isVisible());
    QCOMPARE(chart->series().first().points.size(), Layers + 1);
    auto* const card = tab.findChild<PairCard*>();
    QLabel* source = nullptr;
    bool isSaid = false;
    for (QLabel* const label : card->findChildren<QLabel*>()) {
        isSaid = isSaid || label->text().contains(u"most alike at layer 4"_s);
        if (label->accessibleName().startsWith(u"commands-parallel-train"_s))
            source = label;
    }
    QVERIFY(isSaid);
    QVERIFY(source != nullptr);
    QSignalSpy requested(&tab, &PairsTab::datasetRequested);
    Q_EMIT source->linkActivated(u"#"_s);
    QCOMPARE(requested.first().first().toString(), u"commands-parallel-train"_s);
    choose(matrixOf(tab), u"Basque"_s, u"English"_s);
    QVERIFY(!chart->isVisible());
    QVERIFY(button(tab, u"Measure how alike"_s).isEnabled());
}

void PairsTabTest::whatWasMeasuredOtherwiseIsHatched()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenSample sample;
    measure(sample.workbench());
    PairsTab tab(sample.workbench());
    QTableView& matrix = matrixOf(tab);
    QTRY_VERIFY_WITH_TIMEOUT(placeOf(matrix, u"Greek"_s) >= 0, Patience);
    const int english = placeOf(matrix, u"English"_s);
    const auto style = [&](const QString& name) {
        return matrix.model()->index(placeOf(matrix, name), english).data(Qt::BackgroundRole).value<QBrush>().style();
    };
    QCOMPARE(style(u"German"_s), Qt::SolidPattern);
    QCOMPARE(style(u"Greek"_s), Qt::BDiagPattern); // with fewer sentences
    QCOMPARE(style(u"Basque"_s), Qt::BDiagPattern); // not yet
}

void PairsTabTest::theChosenPairStaysChosen()
{
    const tests::FailOnQtWarnings guard;
    tests::OpenSample sample;
    PairsTab tab(sample.workbench());
    tab.show();
    QTableView& matrix = matrixOf(tab);
    choose(matrix, u"Arabic"_s, u"English"_s);
    auto* const chart = tab.findChild<widgets::LineChart*>();
    QVERIFY(!chart->isVisible());
    measure(sample.workbench());
    sample.workbench().session().tellDataChanged();
    QTRY_VERIFY_WITH_TIMEOUT(chart->isVisible(), Patience);
}

void PairsTabTest::looksRight()
{
    const tests::FailOnQtWarnings guard;
    for (const tests::Look look : tests::AllLooks) {
        const tests::LookScope scope(look);
        tests::OpenSample sample;
        measure(sample.workbench());
        PairsTab tab(sample.workbench());
        tab.setAutoFillBackground(true);
        tab.resize(960, 600);
        tab.show();
        choose(matrixOf(tab), u"Arabic"_s, u"English"_s);
        tests::keepPicture(tab, u"pairs-"_s + nameOf(look));
    }
}

QTEST_MAIN(PairsTabTest)
#include "pairs_tab_test.moc"
