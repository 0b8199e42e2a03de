// SPDX-License-Identifier: Apache-2.0
#include "exchange/documents.h"
#include "exchange/letters_json.h"
#include "reading.h"
#include "support/stories.h"

#include <QJsonArray>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Letters in the shapes in which offices and newspapers write them.
class TestLetterShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void titles_data();
    void titles();
    void phoneInsideAnItemEndsNothing();
    void colonHeadings();
    void headingsAndPageNumbersBetweenItems();
    void bulletsAreMarks();
    void compatibilityMarks();
    void moreThanNinetyNine();
    void beyondTheLimitIsSaid();
    void nothingPromised();
    void traditionalCharacters();
    void rareCharacters();
    void sameLetterTwice();
    void personsPhone();
    void groupedPhones_data();
    void groupedPhones();
    void everyWordIsSomewhere();
    void ledgerWithSectionsAndFooter();
    void headersOfPromises_data();
    void headersOfPromises();
    void statutoryColumn();
    void twoLimitColumns();
    void quotesInsideACell();
    void pastedCells();

private:
    static ImportedPage read(const QString& text)
    {
        const Result<ImportedPage> page = readLetters(text);
        if (!page) {
            qWarning() << page.error().sentence;
            return {};
        }
        checkFaithful(*page);
        return *page;
    }
    static ImportedPage csv(const QString& text)
    {
        const Result<ImportedPage> page = importLetters(text.toUtf8(), u"a.csv"_s);
        return page ? *page : ImportedPage{};
    }
};

void TestLetterShapes::titles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("org");
    const auto row = [](const QString& title, const QString& org) {
        QTest::newRow(qPrintable(title)) << title << org;
    };
    row(u"中共安平县公路局\n机关党总支公开承诺书"_s, u"中共安平县公路局机关党总支"_s);
    row(u"安平县人力资源和社会\n保障局公开承诺书"_s, u"安平县人力资源和社会保障局"_s);
    row(u"安平县水务局\n2026年度\n公开承诺书"_s, u"安平县水务局"_s);
    row(u"安平县水务局2026年度为民办实事公开承诺书"_s, u"安平县水务局"_s);
    row(u"安平县水务局公开承诺事项公示"_s, u"安平县水务局"_s);
    row(u"安平县水务局承诺公示"_s, u"安平县水务局"_s);
    row(u"安平县水务局承诺事项清单"_s, u"安平县水务局"_s);
    row(u"安平县水务局服务承诺制度"_s, u"安平县水务局"_s);
    row(u"安 平 县 供 电 公 司 公 开 承 诺 书"_s, u"安平县供电公司"_s);
}

void TestLetterShapes::titles()
{
    QFETCH(QString, title);
    const ImportedPage page =
        read(title + u"\n一、换管8公里。\n二、三日内答复来信。\n监督电话：0773-2848601\n"_s);
    QCOMPARE(page.letters.size(), 1);
    QTEST(page.letters.first().org, "org");
    QCOMPARE(page.letters.first().items.size(), 2);
}

void TestLetterShapes::phoneInsideAnItemEndsNothing()
{
    const ImportedPage page = read(
        u"安平县燃气公司服务承诺\n一、报装5个工作日内通气。\n"
        "二、设立监督电话：0773-2848601，来电3个工作日内回话。\n三、接报后1小时内到场。\n四、不收礼品。\n"_s);
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.size(), 4);
    QCOMPARE(items.at(1).text.text, u"设立监督电话：0773-2848601，来电3个工作日内回话。"_s);
    QCOMPARE(items.at(1).timeLimits.first().normal, 3);
    QVERIFY(has(page.letters.first(), DoubtCode::ContactInText));
}

void TestLetterShapes::colonHeadings()
{
    const ImportedPage page =
        read(u"安平县自来水公司服务承诺\n业务接待：\n手续齐全的，当日登记。\n勘察设计：\n受理后10日内勘察。\n"
             "管线维修：\n接报后2小时内到场抢修。\n监督电话：0773-2848601\n"_s);
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.size(), 3);
    QVERIFY(items.at(1).text.text.startsWith(u"勘察设计："));
    QCOMPARE(items.at(0).timeLimits.first().unit, ImportedUnit::SameDay);
    QCOMPARE(items.at(2).timeLimits.first().normal, 2);
}

void TestLetterShapes::headingsAndPageNumbersBetweenItems()
{
    const ImportedPage page =
        read(u"安平县燃气公司服务承诺\n报装服务\n1、受理后5个工作日内通气。\n2、材料压减到2份。\n抢修服务\n"
             "3、接报后1小时内到场。\n— 1 —\n4、不收礼品。\n监督电话：0773-2848601\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.items.size(), 4);
    QCOMPARE(letter.items.at(1).text.text, u"材料压减到2份。"_s);
    QCOMPARE(letter.items.at(2).text.text, u"接报后1小时内到场。"_s);
    QCOMPARE(countOf(letter.doubts, DoubtCode::TextLeftOver), 2);
}

void TestLetterShapes::bulletsAreMarks()
{
    const ImportedPage page = read(
        u"安平县第一小学公开承诺书\n我校承诺：\n● 不乱收费。\n● 来访2个工作日内答复。\n监督电话：0773-2848601\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.items.size(), 2);
    QCOMPARE(letter.items.at(0).text.text, u"不乱收费。"_s);
    QCOMPARE(letter.items.at(1).mark.text, u"●"_s);
    QCOMPARE(letter.intro.text, u"我校承诺："_s);
}

void TestLetterShapes::compatibilityMarks()
{
    const ImportedPage page = read(
        u"安平县水务局公开承诺书\n一、服务\n⑴热情接待。\n⑵三日内答复。\n二、廉洁\n㈠不收礼品。\n㈡不吃请。\n"
        "三、效率\n⒈快。\n⒉准。\n监督电话：0773-2848601\n"_s);
    const QList<ImportedItem> items = page.letters.first().items;
    QCOMPARE(items.size(), 3);
    for (const ImportedItem& item : items)
        QCOMPARE(item.items.size(), 2);
    QCOMPARE(items.at(0).items.at(1).timeLimits.first().normal, 3);
    QCOMPARE(items.at(1).items.at(0).text.text, u"不收礼品。"_s);
}

void TestLetterShapes::moreThanNinetyNine()
{
    QString text = u"安平县政务中心公开承诺书\n"_s;
    for (int i = 1; i <= 120; ++i)
        text += u"%1、做好第%1号窗口的服务。\n"_s.arg(i);
    const ImportedPage page = read(text + u"监督电话：0773-2848601\n"_s);
    QCOMPARE(page.letters.first().items.size(), 120);
    QCOMPARE(page.letters.first().items.last().no, 120);
    QVERIFY(page.letters.first().doubts.isEmpty());
}

void TestLetterShapes::beyondTheLimitIsSaid()
{
    QString text = u"安平县政务中心公开承诺书\n我们承诺：\n"_s;
    for (int i = 1; i <= 520; ++i)
        text += u"做好窗口的服务%1。\n"_s.arg(i);
    const ImportedPage page = read(text);
    QCOMPARE(page.letters.first().items.size(), 500);
    QVERIFY(has(page.letters.first(), DoubtCode::TooMany));
}

void TestLetterShapes::nothingPromised()
{
    const ImportedPage page = read(u"安平县民政局公开承诺书\n监督电话：0773-2848601\n"_s);
    QCOMPARE(page.letters.size(), 1);
    QVERIFY(has(page.letters.first(), DoubtCode::NoItems));
}

void TestLetterShapes::traditionalCharacters()
{
    const ImportedPage page = read(
        u"清河縣環境保護局公開承諾書\n一、噪聲投訴兩小時內到場。\n二、三個工作日內答覆。\n監督電話：0773-2848601\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.org, u"清河縣環境保護局"_s);
    QCOMPARE(letter.items.at(0).text.text, u"噪聲投訴兩小時內到場。"_s);
    QCOMPARE(letter.items.at(0).timeLimits.first().normal, 2);
    QCOMPARE(letter.items.at(0).timeLimits.first().unit, ImportedUnit::Hour);
    QCOMPARE(letter.items.at(1).timeLimits.first().normal, 3);
    QCOMPARE(values(letter.phones), QStringList{u"0773-2848601"_s});
}

void TestLetterShapes::rareCharacters()
{
    const ImportedPage page =
        read(u"岚溪县𠮷村村民委员会公开承诺书\n一、每月10日公示账目，𡎚头组同步张榜。\n二、来访当日接待。\n"
             "监督电话：0773-2848601\n地址：岚溪县𡎚头路8号\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.org, u"岚溪县𠮷村村民委员会"_s);
    QCOMPARE(letter.items.first().text.text, u"每月10日公示账目，𡎚头组同步张榜。"_s);
    QCOMPARE(letter.address.text, u"岚溪县𡎚头路8号"_s);
}

void TestLetterShapes::sameLetterTwice()
{
    const QString letter =
        u"安平县水务局公开承诺书\n一、24小时内抢修。\n二、停水前公告。\n监督电话：0773-2848601\n"_s;
    const ImportedPage page =
        read(letter + letter + u"安平县林业局公开承诺书\n一、种树。\n二、防火。\n监督电话：0773-2848602\n"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(countOf(page.doubts, DoubtCode::SameLetter), 1);
}

void TestLetterShapes::personsPhone()
{
    const ImportedPage page =
        read(u"安平县水务局公开承诺书\n一、抢修。\n二、公开。\n联系人：王小山 电话：13900010002\n"
             "监督电话：0773-2848601\n"_s);
    QCOMPARE(values(page.letters.first().phones), QStringList{u"0773-2848601"_s});
    QVERIFY(has(page.letters.first(), DoubtCode::PersonalPhone));
}

void TestLetterShapes::groupedPhones_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("phone");
    QTest::newRow("mobile") << u"139 0001 0002"_s << u"13900010002"_s;
    QTest::newRow("dashes") << u"139-0001-0002"_s << u"13900010002"_s;
    QTest::newRow("landline") << u"0773 284 8601"_s << u"0773-2848601"_s;
}

void TestLetterShapes::groupedPhones()
{
    QFETCH(QString, written);
    QFETCH(QString, phone);
    const ImportedPage page =
        read(u"安平县水务局公开承诺书\n一、抢修。\n二、公开。\n监督电话：%1\n"_s.arg(written));
    QCOMPARE(values(page.letters.first().phones), QStringList{phone});
}

void TestLetterShapes::everyWordIsSomewhere()
{
    const ImportedPage page =
        csv(u"安平县水务局公开承诺事项,,\n序号,承诺事项,星座\n1,换管,天秤\n,,\n说不清的一行,,\n"_s);
    QString said;
    for (const Doubt& doubt : page.doubts)
        said += doubt.sentence + page.rawText.mid(doubt.span.start, doubt.span.length);
    for (const ImportedLeftOut& one : page.leftOut)
        said += one.text;
    for (const ImportedLetter& letter : page.letters) {
        for (const ImportedItem& item : letter.items) {
            for (const ImportedField& field : item.fields)
                said += field.value.text;
        }
    }
    QVERIFY(said.contains(u"星座"));
    QVERIFY(said.contains(u"说不清的一行"));
    QVERIFY(toJson(page).value(u"leftOut"_s).isArray());
}

void TestLetterShapes::ledgerWithSectionsAndFooter()
{
    const ImportedPage page = csv(
        u"安平县2026年公开承诺事项台账,,,,\n填报单位：安平县水务局,,,,2026年1月\n"
        "序号,承诺事项,完成时限,责任单位,备注\n1,更换水管,2026-06-30,供水股,\n2,公布水质,2026-12-31,监测股,\n"
        "合计,2项,,,\n填表人：王小山,,,,\n"_s);
    QCOMPARE(page.letters.size(), 1);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.org, u"安平县水务局"_s);
    QCOMPARE(letter.items.size(), 2);
    QCOMPARE(letter.items.first().fields.first().meaning, u"office"_s);
    QCOMPARE(countOf(page.doubts, DoubtCode::TextLeftOver), 2);
}

void TestLetterShapes::headersOfPromises_data()
{
    QTest::addColumn<QString>("header");
    for (const QString& header :
         {u"民生实事"_s, u"服务事项"_s, u"工作任务"_s, u"办理事项"_s, u"重点工作"_s, u"承諾事項"_s})
        QTest::newRow(qPrintable(header)) << header;
}

void TestLetterShapes::headersOfPromises()
{
    QFETCH(QString, header);
    const ImportedPage page = csv(
        u"序号,%1,责任单位,完成时限\n1,建桥2座,县住建局,9月底前\n2,改造住房28户,县住建局,12月底前\n"_s.arg(
            header));
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(page.letters.first().org, u"县住建局"_s);
    QCOMPARE(page.letters.first().items.at(1).text.text, u"改造住房28户"_s);
}

void TestLetterShapes::statutoryColumn()
{
    const ImportedPage page =
        csv(u"单位,承诺事项,法定时限,承诺时限,监督电话,联系人,联系电话\n"
            "安平县水务局,用水报装,10个工作日,3个工作日,0773-2848601,甲某,13900010002\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.items.first().timeLimits.size(), 1);
    QCOMPARE(letter.items.first().timeLimits.first().normal, 3);
    QCOMPARE(letter.items.first().timeLimits.first().statutory, std::optional<int>(10));
    QCOMPARE(values(letter.phones), QStringList{u"0773-2848601"_s});
}

void TestLetterShapes::twoLimitColumns()
{
    const ImportedPage page =
        csv(u"单位,序号,承诺事项,办理时限（工作日）,完成时间\n政务中心,1,甲证,3-5,2026-06-30\n"
            "政务中心,2,乙证,即办,2026-06-30\n政务中心,3,丙证,3个月,2026-06-30\n"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(letter.items.at(0).timeLimits.size(), 1);
    QCOMPARE(letter.items.at(0).timeLimits.first().normal, 3);
    QCOMPARE(letter.items.at(0).timeLimits.first().maximum, std::optional<int>(5));
    QCOMPARE(countOf(letter.doubts, DoubtCode::LimitUnclear), 2);
    for (const ImportedItem& item : letter.items)
        QCOMPARE(item.dueDate, QDate(2026, 6, 30));
}

void TestLetterShapes::quotesInsideACell()
{
    const ImportedPage page =
        csv(u"单位,承诺事项,时限\n水务局,推行\"一窗受理\",24小时\n水务局,\"一窗\"受理全覆盖,24小时\n"_s);
    QCOMPARE(page.letters.first().items.at(0).text.text, u"推行\"一窗受理\""_s);
    QCOMPARE(page.letters.first().items.at(1).text.text, u"\"一窗\"受理全覆盖"_s);
    QCOMPARE(page.letters.first().items.at(1).timeLimits.first().normal, 24);
}

void TestLetterShapes::pastedCells()
{
    const auto page =
        importPasted(u"单位\t承诺事项\t完成时限\n水务局\t换管\t2026年6月底前\n林业局\t种树\t2026年9月\n"_s);
    QVERIFY(page);
    QCOMPARE(page->letters.size(), 2);
    QCOMPARE(page->letters.at(1).items.first().dueDate, QDate(2026, 9, 30));
}

JIANNUO_STORY(TestLetterShapes, QCoreApplication)
#include "tst_letter_shapes.moc"
