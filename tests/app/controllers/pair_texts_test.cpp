// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/pair_texts.h"

#include "tests/support/open_sample.h"

#include <QFile>
#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

/// How many sentences of a text are measured, and where they stand in it.
class PairTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAll();
    void thinsLongTextsEvenly();

private:
    PairTexts textsOf(int sentences);

    isogloss::tests::OpenSample m_sample;
};

PairTexts PairTextsTest::textsOf(int sentences)
{
    const auto& folder = m_sample.workbench().session().folder();
    std::filesystem::create_directories(folder.data() / "made-up");
    QFile file(QString::fromStdString((folder.data() / "made-up" / "records.jsonl").string()));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (int i = 0; i < sentences; ++i)
        file.write(u"{\"key\":\"%1\",\"group\":\"\",\"text\":{\"deu_Latn\":\"Satz %1\",\"eng_Latn\":\"sentence %1\"}}\n"_s
                       .arg(i, 5, 10, QChar(u'0'))
                       .toUtf8());
    file.close();
    MeasureRequest request;
    request.pair = {u"made-up"_s, u"eng_Latn"_s, u"deu_Latn"_s};
    request.model = 1;
    request.modelFolder = QString::fromStdString((folder.models() / "base").string());
    const auto texts = readPairTexts(request, folder.data(), folder.cache());
    return texts.has_value() ? texts.value() : PairTexts();
}

void PairTextsTest::takesAll()
{
    const PairTexts texts = textsOf(1012); // as FLORES has
    QCOMPARE(texts.sentences.size(), std::size_t(1012));
    QCOMPARE(texts.places.size(), 1012);
    QCOMPARE(texts.places.back(), 1011);
    QCOMPARE(texts.pairs.front().sentences, std::size_t(1012));
}

void PairTextsTest::thinsLongTextsEvenly()
{
    const PairTexts texts = textsOf(5000);
    QCOMPARE(texts.all, std::size_t(5000));
    QCOMPARE(texts.sentences.size(), PairTexts::MostSentences);
    for (int i = 0; i < texts.places.size(); ++i)
        QCOMPARE(texts.sentences.sourceTexts[static_cast<std::size_t>(i)],
            u"sentence %1"_s.arg(texts.places[i], 5, 10, QChar(u'0')).toStdString());
    QVERIFY(texts.places[1] - texts.places[0] > 1);
}

QTEST_MAIN(PairTextsTest)
#include "pair_texts_test.moc"
