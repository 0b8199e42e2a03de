// SPDX-License-Identifier: Apache-2.0
#include "domain/decimal.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;

class TestDecimal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPeopleWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("units");
        QTest::newRow("whole") << u"12"_qs << true << qint64(120'000);
        QTest::newRow("places") << u" 587.06 "_qs << true << qint64(5'870'600);
        QTest::newRow("negative") << u"-0.5"_qs << true << qint64(-5'000);
        QTest::newRow("thousands") << u"1,200"_qs << true << qint64(12'000'000);
        QTest::newRow("five places") << u"1.23456"_qs << false << qint64(0);
        QTest::newRow("no digit after the point") << u"1."_qs << false << qint64(0);
        QTest::newRow("letters") << u"12a"_qs << false << qint64(0);
        QTest::newRow("empty") << u""_qs << false << qint64(0);
        QTest::newRow("beyond the range") << u"922337203685478"_qs << false << qint64(0);
    }
    void readsWhatPeopleWrite()
    {
        QFETCH(QString, text);
        QFETCH(bool, ok);
        QFETCH(qint64, units);
        const Result<Decimal> read = Decimal::parse(text);
        QCOMPARE(read.ok(), ok);
        if (ok)
            QCOMPARE(read->units(), units);
        else
            QCOMPARE(read.error().code, ErrorCode::InvalidInput);
    }

    void roundsHalfUp()
    {
        QCOMPARE(Decimal::fromUnits(905'050).rounded(2).toString(), u"90.51"_qs);
        QCOMPARE(Decimal::fromUnits(-905'050).rounded(2).toString(), u"-90.51"_qs);
        QCOMPARE(Decimal::quotient(Decimal(2586) * Decimal(100), Decimal(2694), 0).toString(),
                 u"96"_qs); // S004-012
        QCOMPARE(Decimal::quotient(1, 3, 2).toString(2), u"0.33"_qs);
        QCOMPARE(Decimal::quotient(-1, 8, 2).toString(), u"-0.13"_qs);
    }

    void addsWithoutDrift()
    {
        // S000-047: 189 + 154 + 99.43 + 144.63 = 587.06
        const Decimal sum =
            Decimal(189) + Decimal(154) + *Decimal::parse(u"99.43") + *Decimal::parse(u"144.63");
        QCOMPARE(sum, *Decimal::parse(u"587.06"));
    }
};

JIANNUO_STORY(TestDecimal, QCoreApplication)
#include "tst_decimal.moc"
