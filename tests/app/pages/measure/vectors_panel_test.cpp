// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/measure/vectors_panel.h"

#include "app/pages/measure/languages_panel.h"
#include "app/pages/measure/map_panel.h"
#include "app/pages/measure/measure_plot.h"
#include "app/pages/measure/picture_panel.h"
#include "app/pages/measure/sentences_panel.h"
#include "core/analysis/text_hash.h"
#include "core/record/short_hash.h"
#include "core/record/signature.h"
#include "core/store/analysis.h"
#include "tests/support/fail_on_qt_warnings.h"
#include "tests/support/find_widget.h"
#include "tests/support/in_locale.h"
#include "tests/support/open_sample.h"
#include "tests/support/temporary_settings.h"
#include "widgets/charts/line_chart.h"
#include "widgets/charts/scatter.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <cstdint>
#include <random>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;
using isogloss::tests::textOf;
using isogloss::tests::button;
using isogloss::tests::FailOnQtWarnings;
using isogloss::tests::inLocale;

namespace {

constexpr int Layers = 2;
constexpr int Sentences = 60;
constexpr int Width = 16;
constexpr int Patience = 50'000; // milliseconds; the machine may be busy

/// Of .npy: noise of `seed` at the first layer, the same for every seed at the second.
QByteArray vectors(unsigned seed, int sentences = Sentences)
{
    QByteArray header = u"{'descr': '<f4', 'fortran_order': False, 'shape': (%1, %2, %3), }"_s.arg(Layers).arg(sentences).arg(Width).toUtf8();
    header = header.leftJustified(117, ' ') + '\n';
    QByteArray bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size());
    bytes += '\0';
    bytes += header;
    std::normal_distribution<float> normal;
    for (int layer = 0; layer < Layers; ++layer) {
        std::mt19937 random(layer == 0 ? seed : 0);
        for (int i = 0; i < sentences * Width; ++i) {
            const float value = normal(random);
            bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
        }
    }
    return bytes;
}

MeasureCatalog readCatalog(Workbench& workbench)
{
    MeasureCatalog catalog;
    bool isRead = false;
    QObject context;
    workbench.session().read(
        &context,
        [folder = workbench.session().folder()](
            const store::Database& database) { return readMeasureCatalog(database, folder); },
        [&](const Result<MeasureCatalog>& read) {
            catalog = read.value();
            isRead = true;
        });
    if (!QTest::qWaitFor([&isRead] { return isRead; }))
        qFatal("the catalog was not read");
    return catalog;
}

/// English and German of the sample, as they stand in the workspace.
data::ParallelTable sampleTexts(Workbench& workbench, const QString& dataset)
{
    const auto records = workbench.session().folder().data() / dataset.toStdString() / "records.jsonl";
    return data::joinTexts(
        data::readTexts(records, "eng_Latn").value(), data::readTexts(records, "deu_Latn").value())
        .value();
}

/// As if the sample's model had been measured on these texts.
void storeMeasured(Workbench& workbench, const data::ParallelTable& texts)
{
    std::vector<record::MeasureRow> rows;
    for (int layer = 0; layer <= 6; ++layer)
        for (const std::string direction : {"fwd", "bwd"}) {
            record::Signature signature;
            signature.measure = "retrieval";
            signature.direction = direction;
            signature.layer = {layer};
            signature.layers = 6;
            signature.pooling = "mean+bos";
            signature.centering = "none";
            signature.similarity = "cos";
            signature.ties = "miss";
            signature.sentences = static_cast<std::int64_t>(texts.size());
            signature.text = record::shortHash(analysis::textHash(texts));
            rows.push_back({direction == "fwd" ? "retrieval_forward" : "retrieval_backward", "eng_Latn", "deu_Latn", {layer}, 0.1 * layer, {}, {},
                signature.sentences, record::toText(signature)});
        }
    const auto stored = workbench.session()
                            .workspace()
                            .write([&](store::Database& database) {
                                return store::addMeasures(database, store::ModelId{1}, {}, rows);
                            })
                            .get();
    QVERIFY(stored.has_value());
}

} // namespace

/// Files of vectors on the page, measured and refused.
class VectorsPanelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresFiles();
    void placesThemBesideAModel();
    void saysWhatDoesNotFit();

private:
    QString written(const QString& name, const QByteArray& bytes);

    const isogloss::tests::TemporarySettings m_settings;
    QTemporaryDir m_folder;
};

QString VectorsPanelTest::written(const QString& name, const QByteArray& bytes)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

void VectorsPanelTest::measuresFiles()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    QTRY_COMPARE(sample.workbench().languages().name(u"eng_Latn"_s), u"English"_s);
    VectorsPanel panel(sample.workbench());
    panel.resize(900, 900);
    panel.show();
    QVERIFY(isogloss::tests::findButton(panel, u"Measure the vectors"_s) == nullptr); // of nothing
    panel.addFiles({written(u"eng_Latn.npy"_s, vectors(1)), written(u"deu_Latn.npy"_s, vectors(2)),
        written(u"third.npy"_s, vectors(3))});
    auto* const files = panel.findChild<QTableWidget*>(u"vector-files"_s);
    QCOMPARE(files->item(1, 0)->text(), u"deu_Latn"_s);
    files->item(2, 0)->setText(u"swh_Latn"_s);
    button(panel, u"Measure the vectors"_s).click();
    auto* const plot = panel.findChild<MeasurePlot*>();
    QTRY_VERIFY_WITH_TIMEOUT(plot->isVisible(), Patience);
    QVERIFY2(textOf(panel).contains(inLocale(u"English and German meet best at layer 1 of 1: 1.00"_s)),
        qPrintable(textOf(panel)));
    QVERIFY(textOf(panel).contains(u"on 60 sentences of the vectors from files"_s));
    QCOMPARE(plot->findChild<widgets::LineChart*>()->series().front().points.size(), Layers);
    QVERIFY(panel.findChild<MapPanel*>()->isVisible()); // three languages
    auto* const sentences = panel.findChild<SentencesPanel*>();
    QVERIFY(sentences->isVisible() && sentences->findChild<QTableView*>()->model()->rowCount() == Sentences);
    QVERIFY(panel.findChild<LanguagesPanel*>()->isVisible());
    auto* const picture = panel.findChild<PicturePanel*>();
    button(*picture, u"Draw the picture"_s).click();
    QTRY_COMPARE_WITH_TIMEOUT(picture->findChild<widgets::Scatter*>()->points().size(), 2 * Sentences, Patience);
    QVERIFY(picture->findChild<widgets::Scatter*>()->signatures().front().startsWith(u"components|layer:1/1|pool:given"_s));
    isogloss::tests::keepPicture(panel, u"measure-vectors"_s);
    auto& measure = isogloss::tests::named<QComboBox>(panel, u"Measure of the vectors"_s);
    measure.setCurrentIndex(measure.findData(u"isotropy"_s));
    button(panel, u"Measure the vectors"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(panel).contains(u"fill their space most evenly"_s), Patience);
    button(panel, u"Take the files out"_s).click();
    QVERIFY(!plot->isVisible() && !files->isVisible());
}

void VectorsPanelTest::placesThemBesideAModel()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    QTRY_COMPARE(sample.workbench().languages().name(u"eng_Latn"_s), u"English"_s);
    const MeasureCatalog catalog = readCatalog(sample.workbench());
    const QString dataset = catalog.datasetsOf(u"deu_Latn"_s, u"eng_Latn"_s).front().dataset;
    const data::ParallelTable texts = sampleTexts(sample.workbench(), dataset);
    storeMeasured(sample.workbench(), texts);
    VectorsPanel panel(sample.workbench());
    panel.setCatalog(catalog);
    panel.resize(900, 900);
    panel.show();
    const int sentences = static_cast<int>(texts.size());
    panel.addFiles({written(u"eng_Latn.npy"_s, vectors(1, sentences)), written(u"deu_Latn.npy"_s, vectors(2, sentences))});
    auto& choice = isogloss::tests::named<QComboBox>(panel, u"Text that the vectors are of"_s);
    QTRY_VERIFY_WITH_TIMEOUT(choice.findData(dataset) > 0, Patience);
    QCOMPARE(choice.currentData().toString(), QString());
    choice.setCurrentIndex(choice.findData(dataset));
    button(panel, u"Measure the vectors"_s).click();
    auto* const plot = panel.findChild<MeasurePlot*>();
    QTRY_VERIFY_WITH_TIMEOUT(plot->isVisible(), Patience);
    QVERIFY2(textOf(panel).contains(dataset), qPrintable(textOf(panel)));
    const auto* const list = panel.findChild<SentencesPanel*>()->findChild<QTableView*>()->model();
    QStringList shown;
    for (int row = 0; row < list->rowCount(); ++row)
        for (int column = 0; column < list->columnCount(); ++column)
            shown.append(list->index(row, column).data().toString());
    QVERIFY(shown.contains(QString::fromStdString(texts.sourceTexts.front())));
    QVERIFY(shown.contains(QString::fromStdString(texts.targetTexts.front())));
    QTRY_VERIFY_WITH_TIMEOUT(isogloss::tests::findButton(*plot, u"Other models"_s) != nullptr, Patience);
    const QList<QAction*> actions = button(*plot, u"Other models"_s).menu()->actions();
    QCOMPARE(actions.size(), 1);
    QVERIFY2(actions.front()->text().endsWith(u"(not comparable: another pooling)"_s), qPrintable(actions.front()->text()));
    const auto drawn = plot->findChild<widgets::LineChart*>()->series().size();
    actions.front()->trigger();
    QCOMPARE(plot->findChild<widgets::LineChart*>()->series().size(), drawn + 1);
    QVERIFY(textOf(panel).contains(u"is not comparable: it was measured with another pooling"_s));
    isogloss::tests::keepPicture(panel, u"measure-vectors-beside"_s);

    panel.findChild<QTableWidget*>(u"vector-files"_s)->item(1, 0)->setText(u"third"_s);
    QCOMPARE(choice.count(), 1); // no text has such a language
}

void VectorsPanelTest::saysWhatDoesNotFit()
{
    const FailOnQtWarnings guard;
    isogloss::tests::OpenSample sample;
    VectorsPanel panel(sample.workbench());
    panel.show();
    panel.addFiles({written(u"eng_Latn.npy"_s, vectors(1)), written(u"deu_Latn.npy"_s, "no vectors")});
    button(panel, u"Measure the vectors"_s).click();
    QTRY_VERIFY_WITH_TIMEOUT(textOf(panel).contains(u"deu_Latn.npy"_s), Patience);
    QVERIFY(!panel.findChild<MeasurePlot*>()->isVisible());
    QVERIFY(button(panel, u"Measure the vectors"_s).isEnabled());
}

QTEST_MAIN(VectorsPanelTest)
#include "vectors_panel_test.moc"
