// SPDX-License-Identifier: Apache-2.0
#include "exchange/letters_json.h"
#include "reading.h"
#include "support/stories.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Text made to exhaust or confuse the importer. It must come back, in time, and tell the truth about places.
class TestLetterHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repetitions_data();
    void repetitions();
    void cutAnywhere();
    void mixedAtRandom();
    void brokenCharacters();
};

void TestLetterHostile::repetitions_data()
{
    QTest::addColumn<QString>("unit");
    for (const QString& unit : {u"一、"_s,
                                u"1."_s,
                                u"承诺"_s,
                                u"安平县水务局承诺一、"_s,
                                u"安平县水务局公开承诺书\n"_s,
                                u"监督电话：\n"_s,
                                u"电话"_s,
                                u"单 位 地 址"_s,
                                u"3个工作日"_s,
                                u"1,"_s,
                                u"9"_s,
                                u"共1公里"_s,
                                u"《"_s,
                                u" "_s,
                                u"\n"_s,
                                u"　\t\r\n"_s,
                                u"."_s,
                                u"局"_s,
                                u"公开承诺 "_s,
                                u"(一)"_s,
                                u"一是，"_s,
                                u"a.b@"_s,
                                u"第一篇："_s,
                                u"按照的"_s,
                                u"秘密"_s,
                                u"密级："_s,
                                u"短 评"_s,
                                u"2011年"_s,
                                u"、"_s,
                                u"当天"_s,
                                u"由3个工作日缩短为"_s,
                                u"一、安.二、电话：1."_s,
                                u"“"_s})
        QTest::newRow(qPrintable(unit.simplified().isEmpty() ? u"blank %1"_s.arg(unit.size()) : unit))
            << unit;
}

void TestLetterHostile::repetitions()
{
    QFETCH(QString, unit);
    const auto time = [&](qsizetype size) {
        const QString text = unit.repeated(size / unit.size());
        // The processor's time: what else the machine does is left out.
        const std::clock_t begun = std::clock();
        const Result<ImportedPage> page = readLetters(text);
        const qint64 took = (std::clock() - begun) * 1000 / CLOCKS_PER_SEC;
        if (page)
            checkFaithful(*page);
        return took;
    };
    const qint64 small = time(15'000);
    const qint64 large = time(60'000);
    // Four times the text may not take sixteen times the time; small figures are left out of account.
    QVERIFY2(large < 1500 || large < small * 9, qPrintable(u"%1 ms, then %2 ms"_s.arg(small).arg(large)));
    QVERIFY2(large < 20'000, qPrintable(u"%1 ms"_s.arg(large)));
}

void TestLetterHostile::cutAnywhere()
{
    const QString whole =
        u"江州市直机关公开承诺\n编者按.请监督.江州市水利局公开承诺一.依法治水.20个工作日内办结."
        u"最迟30个工作日.二.防汛.三.建8座水库.共3公里.1公里.2公里."
        u"违反以上承诺的.追究责任.举 报 电 话.0797.8123406电 子 邮 箱.slj.jz.gov.cn地 址.江州市滨江路5号 邮 编.341000短 评承诺.重在兑现."_s;
    for (qsizetype cut = 0; cut <= whole.size(); ++cut) {
        for (const QString& part : {whole.left(cut), whole.mid(cut)}) {
            const Result<ImportedPage> page = readLetters(part);
            if (page)
                checkFaithful(*page);
            if (QTest::currentTestFailed())
                return;
        }
    }
}

void TestLetterHostile::mixedAtRandom()
{
    const QStringList pieces{u"安平县水务局"_s,
                             u"公开承诺书"_s,
                             u"承诺"_s,
                             u"一、"_s,
                             u"二."_s,
                             u"三"_s,
                             u"（一）"_s,
                             u"1."_s,
                             u"\n"_s,
                             u"　"_s,
                             u"。"_s,
                             u"."_s,
                             u"，"_s,
                             u"监督电话："_s,
                             u"2848504"_s,
                             u"0773."_s,
                             u"邮编"_s,
                             u"541002"_s,
                             u"地 址："_s,
                             u"a.b.com"_s,
                             u"@"_s,
                             u"xx"_s,
                             u"3个工作日内办结"_s,
                             u"最长不超过7个工作日"_s,
                             u"共10万亩"_s,
                             u"5万亩"_s,
                             u"'八件实事'"_s,
                             u"按照的"_s,
                             u"违反以上承诺"_s,
                             u"追究责任"_s,
                             u"短 评"_s,
                             u"编者按"_s,
                             u"第二篇："_s,
                             u"工作汇报"_s,
                             u"2011年5月1日"_s,
                             u"承诺单位："_s,
                             u"办结率96%"_s,
                             u"①"_s,
                             u"一是"_s,
                             u"《"_s};
    QRandomGenerator random(20111); // a fixed seed: the same texts every time
    for (int round = 0; round < 1500; ++round) {
        QString text;
        const int count = random.bounded(1, 60);
        for (int i = 0; i < count; ++i)
            text += pieces.at(random.bounded(static_cast<int>(pieces.size())));
        const Result<ImportedPage> page = readLetters(text);
        if (!page)
            continue;
        checkFaithful(*page);
        QVERIFY(!QJsonDocument(toJson(*page)).isEmpty());
        if (QTest::currentTestFailed()) {
            qWarning() << text;
            return;
        }
    }
}

void TestLetterHostile::brokenCharacters()
{
    QString text = u"安平县水务局公开承诺书\n一、保障供水"_s;
    text += QChar(0xD800);
    text += u"。\n二、及时抢修"_s;
    text += QChar(0xDC00);
    text += QChar(u'\0');
    text += u"\n监督电话：2848504"_s;
    const Result<ImportedPage> page = readLetters(text);
    QVERIFY(page);
    checkFaithful(*page);
    QCOMPARE(page->letters.first().items.size(), 2);
    // A broken character does not carry a marked text past the check.
    QCOMPARE(readLetters(u"机密★10年\n"_s + QChar(0xD800)).error().code, ErrorCode::RuleBroken);
}

JIANNUO_STORY(TestLetterHostile, QCoreApplication)
#include "tst_letter_hostile.moc"
