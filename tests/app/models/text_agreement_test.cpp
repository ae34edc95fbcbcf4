// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/text_agreement.h"

#include <QTest>

using namespace isogloss;
using namespace isogloss::app;
using namespace Qt::StringLiterals;

namespace {

constexpr double Half = 0.03; // of an interval

MeasuredPair pairOf(const QList<double>& retrieval, double surface = 0)
{
    std::vector<record::MeasureRow> rows;
    const auto add = [&rows](const std::string& measure, int layer, double value) {
        record::MeasureRow row;
        row.measure = measure;
        row.layer = {layer};
        row.value = value;
        row.low = value - Half;
        row.high = value + Half;
        row.sentences = 200;
        rows.push_back(row);
    };
    for (const char* const direction : {"_forward", "_backward"}) {
        for (int layer = 0; layer < retrieval.size(); ++layer)
            add(std::string("retrieval") + direction, layer, retrieval[layer]);
        add(std::string("surface") + direction, 0, surface);
    }
    return measuredPair(rows);
}

MeasuredText text(const QString& name, const QList<double>& retrieval, double surface = 0)
{
    return {{u"Kabyle"_s, u"English"_s, name, 200, {}}, pairOf(retrieval, surface), {}};
}

} // namespace

class TextAgreementTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsOnBoth();
    void holdsOnOneOnly();
    void namesAnotherBestLayer();
    void namesAnAdapterThatHelpsOnOneOnly();
    void saysNothingWhereItCannot();

private:
    const MeasureKind m_retrieval = measureKind(u"retrieval"_s);
};

void TextAgreementTest::holdsOnBoth()
{
    const QString words
        = agreementOf(text(u"verses"_s, {0.1, 0.4, 0.3}), text(u"news"_s, {0.1, 0.38, 0.4}), m_retrieval);
    QVERIFY(words.contains(u"holds on both texts"_s));
    QVERIFY(words.contains(u"Layer 1 is best on verses, layer 2 on news"_s));
    QVERIFY(agreementOf(text(u"verses"_s, {0, 0.01, 0}), text(u"news"_s, {0, 0, 0.02}), m_retrieval)
                .contains(u"On neither text"_s));
}

void TextAgreementTest::holdsOnOneOnly()
{
    QVERIFY(agreementOf(text(u"verses"_s, {0.1, 0.4, 0.3}), text(u"news"_s, {0, 0.01, 0.02}), m_retrieval)
                .contains(u"That they meet holds on verses only: on news"_s));
    QVERIFY(agreementOf(text(u"verses"_s, {0.1, 0.4, 0.3}, 0.45), text(u"news"_s, {0.1, 0.4, 0.3}), m_retrieval)
                .contains(u"That they meet holds on news only: on verses"_s)); // loanwords alone give as much
}

void TextAgreementTest::namesAnotherBestLayer()
{
    QVERIFY(agreementOf(text(u"verses"_s, {0.1, 0.4, 0.3}), text(u"news"_s, {0.1, 0.2, 0.5}), m_retrieval)
                .contains(u"That layer 1 is best holds on verses only: on news layer 2 does better"_s));
}

void TextAgreementTest::namesAnAdapterThatHelpsOnOneOnly()
{
    MeasuredText verses = text(u"verses"_s, {0.1, 0.4, 0.3});
    MeasuredText news = text(u"news"_s, {0.1, 0.4, 0.3});
    verses.base = pairOf({0.1, 0.2, 0.2});
    news.base = pairOf({0.1, 0.38, 0.3});
    QVERIFY(agreementOf(verses, news, m_retrieval)
                .contains(u"That the adapter brings them closer is shown on verses only, not on news"_s));
    verses.pair.hits = news.pair.hits = QList<QByteArray>(3, QByteArray(20, '1')); // a paired test sees more
    verses.base.hits = news.base.hits = verses.pair.hits;
    news.base.hits[1] = QByteArray(20, '0');
    QVERIFY(agreementOf(verses, news, m_retrieval).contains(u"is shown on news only, not on verses"_s));
    news.base = verses.base;
    news.pair.hits = verses.pair.hits;
    QVERIFY(!agreementOf(verses, news, m_retrieval).contains(u"adapter"_s));
}

void TextAgreementTest::saysNothingWhereItCannot()
{
    QVERIFY(agreementOf(text(u"verses"_s, {0.1, 0.4}), text(u"news"_s, {}), m_retrieval).isEmpty());
    QVERIFY(agreementOf(text(u"verses"_s, {0.1, 0.4}), text(u"news"_s, {0.1, 0.4}), measureKind(u"mexa"_s)).isEmpty());
}

QTEST_GUILESS_MAIN(TextAgreementTest)
#include "text_agreement_test.moc"
