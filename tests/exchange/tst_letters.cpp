// SPDX-License-Identifier: Apache-2.0
#include "exchange/letters_json.h"
#include "reading.h"
#include "support/stories.h"

#include <QJsonArray>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Ordinary letters, in the forms in which units publish them. All texts are invented.
class TestLetters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeLetter();
    void marksOfEveryKind_data();
    void marksOfEveryKind();
    void subItems();
    void aLostMarkBetweenTwoOthers();
    void aLostFirstMark();
    void aLostLastMark();
    void aMarkOfAnotherKind();
    void gapsAndRepetitions();
    void continuationParagraphsStayWithTheirItem();
    void lettersWithoutNumbers();
    void severalArticlesInOneFile();
    void twoLettersWhereTheSecondHasNoTitle();
    void aLetterInOneLine();
    void titlesOnTwoLines();
    void whereTheUnitIsNamed_data();
    void whereTheUnitIsNamed();
    void anotherFlattenedPage();
    void headingsInsideALetterAreNoLetters();
    void closingClauseInTheSameParagraph();
    void ornamentedUnitLines();
    void templatesWithBlanks();
    void itemsThatBeginWithANumber();
    void theClosingSentenceMayHoldThePhone();
    void aSecondFlattenedPage();
    void textThatIsNoLetter();
    void refusals();
    void json();

private:
    ImportedPage read(const QString& text)
    {
        const Result<ImportedPage> page = readLetters(text);
        if (!page) {
            qWarning() << page.error().sentence;
            return {};
        }
        checkFaithful(*page);
        return *page;
    }
    ImportedLetter single(const QString& text)
    {
        const ImportedPage page = read(text);
        if (page.letters.size() != 1)
            qWarning() << page.letters.size() << "letters";
        return page.letters.isEmpty() ? ImportedLetter{} : page.letters.first();
    }
    static QList<int> numbers(const QList<ImportedItem>& items)
    {
        QList<int> all;
        for (const ImportedItem& item : items)
            all.append(item.no);
        return all;
    }
    static QStringList texts(const QList<ImportedItem>& items)
    {
        QStringList all;
        for (const ImportedItem& item : items)
            all.append(item.text.text);
        return all;
    }
};

void TestLetters::aWholeLetter()
{
    const ImportedLetter letter = single(uR"(清水县教育局机关效能建设公开承诺书

　　为优化教育发展环境，我局向全县人民郑重承诺如下：
　　一、依法行政。严格执行《教育法》，不推诿、不扯皮。
　　二、规范收费。收费项目一律公示。
　　三、限时办结。自受理之日起5个工作日内办结。
　　如有违反以上承诺，愿接受组织处理和社会监督。
　　投诉接待部门：局纪检监察室
　　投诉电话：0773—2850195　2850196
　　传    真：2850197
　　电子信箱：jyj＠qingshui.gov.cn
　　地　址：清水县学府路8号
　　邮政编码：５４１００２
　　承诺单位：清水县教育局（盖章）
　　二〇一一年五月十日
)"_s);
    QCOMPARE(letter.org, u"清水县教育局"_s);
    QCOMPARE(letter.title.text, u"清水县教育局机关效能建设公开承诺书"_s);
    QVERIFY(letter.intro.text.endsWith(u"郑重承诺如下："));
    QCOMPARE(texts(letter.items),
             (QStringList{u"依法行政。严格执行《教育法》，不推诿、不扯皮。"_s,
                          u"规范收费。收费项目一律公示。"_s, u"限时办结。自受理之日起5个工作日内办结。"_s}));
    QCOMPARE(letter.items.first().mark.text, u"一、"_s);
    QCOMPARE(letter.closing.text, u"如有违反以上承诺，愿接受组织处理和社会监督。"_s);
    QCOMPARE(letter.receptionOffice.text, u"局纪检监察室"_s);
    QCOMPARE(values(letter.phones), (QStringList{u"0773-2850195"_s, u"2850196"_s}));
    QCOMPARE(values(letter.faxes), QStringList{u"2850197"_s});
    QCOMPARE(letter.emails.first().value, u"jyj@qingshui.gov.cn"_s);
    QVERIFY(!letter.emails.first().inferred);
    QCOMPARE(letter.address.text, u"清水县学府路8号"_s);
    QCOMPARE(letter.postcode.text, u"541002"_s);
    QCOMPARE(letter.signedAt.text, u"二〇一一年五月十日"_s);
    QVERIFY(letter.doubts.isEmpty());
}

void TestLetters::marksOfEveryKind_data()
{
    QTest::addColumn<QStringList>("marks");
    QTest::addColumn<QString>("between");
    const auto row = [](const char* name, const QStringList& marks, const QString& between = u"\n"_s) {
        QTest::newRow(name) << marks << between;
    };
    row("一、", {u"一、"_s, u"二、"_s, u"三、"_s});
    row("一.", {u"一."_s, u"二."_s, u"三."_s});
    row("一．full width", {u"一．"_s, u"二．"_s, u"三．"_s});
    row("一 blank", {u"一 "_s, u"二 "_s, u"三 "_s});
    row("1、", {u"1、"_s, u"2、"_s, u"3、"_s});
    row("1.", {u"1."_s, u"2."_s, u"3."_s});
    row("１．full width", {u"１．"_s, u"２．"_s, u"３．"_s});
    row("（一）", {u"（一）"_s, u"（二）"_s, u"（三）"_s});
    row("(1)", {u"(1)"_s, u"(2)"_s, u"(3)"_s});
    row("1)", {u"1)"_s, u"2)"_s, u"3)"_s});
    row("①", {u"①"_s, u"②"_s, u"③"_s});
    row("第一条", {u"第一条 "_s, u"第二条 "_s, u"第三条 "_s});
    row("一是", {u"一是"_s, u"二是"_s, u"三是"_s});
    row("第一，", {u"第一，"_s, u"第二，"_s, u"第三，"_s});
    row("in one paragraph", {u"一、"_s, u"二、"_s, u"三、"_s}, {});
    row("numbers in one paragraph", {u"1、"_s, u"2、"_s, u"3、"_s}, {});
    row("一是 in one paragraph", {u"一是"_s, u"二是"_s, u"三是"_s}, {});
}

void TestLetters::marksOfEveryKind()
{
    QFETCH(QStringList, marks);
    QFETCH(QString, between);
    const QStringList promises{u"热情服务，来有迎声；"_s, u"限时办结，一次告知；"_s,
                               u"廉洁自律，不收礼品。"_s};
    QString text = u"安平县水务局公开承诺书\n我局向社会承诺：\n"_s;
    for (int i = 0; i < 3; ++i)
        text += marks.at(i) + promises.at(i) + between;
    text += u"\n监督电话：2812345\n"_s;
    const ImportedLetter letter = single(text);
    QCOMPARE(letter.org, u"安平县水务局"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3}));
    QCOMPARE(texts(letter.items), promises);
    QCOMPARE(values(letter.phones), QStringList{u"2812345"_s});
    QVERIFY(letter.doubts.isEmpty());
}

void TestLetters::subItems()
{
    const ImportedLetter letter = single(uR"(安平县水务局服务承诺
一、规范审批。
（一）取水许可15个工作日内办结。
（二）水土保持方案审批：
1.报告书20个工作日；
2.报告表10个工作日。
二、做好三件事：一是抢修及时，二是停水预告，三是水质公开。
监督电话：2812345)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2}));
    const ImportedItem& first = letter.items.first();
    QCOMPARE(first.lead.text, u"规范审批。"_s);
    QCOMPARE(numbers(first.items), (QList<int>{1, 2}));
    QCOMPARE(first.items.at(0).timeLimits.first().normal, 15);
    QVERIFY(first.timeLimits.isEmpty()); // they belong to the sub-items
    QCOMPARE(numbers(first.items.at(1).items), (QList<int>{1, 2}));
    QCOMPARE(first.items.at(1).items.at(0).timeLimits.first().normal, 20);
    QCOMPARE(first.items.at(1).items.at(1).timeLimits.first().normal, 10);
    QVERIFY(first.text.text.contains(u"报告表10个工作日")); // the item's text is the whole
    const ImportedItem& second = letter.items.last();
    QCOMPARE(second.lead.text, u"做好三件事："_s);
    QCOMPARE(texts(second.items), (QStringList{u"抢修及时，"_s, u"停水预告，"_s, u"水质公开。"_s}));
}

void TestLetters::aLostMarkBetweenTwoOthers()
{
    const ImportedPage page = read(uR"(青山镇便民服务中心服务承诺
一、热情接待来访群众
二、一次性告知所需材料
公开办事流程和收费标准
四、廉洁自律，不吃拿卡要
监督电话：2812345)"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(letter.items.at(2).text.text, u"公开办事流程和收费标准"_s);
    QVERIFY(letter.items.at(2).noInferred);
    QVERIFY(!letter.items.at(1).noInferred);
    QCOMPARE(countOf(letter.doubts, DoubtCode::MarkMissing), 1);
    QVERIFY(!has(letter, DoubtCode::NumberGap));

    // The number is there, what divides it from the text is not.
    const ImportedLetter joined = single(uR"(青山镇便民服务中心服务承诺
一、热情接待来访群众
二加快办理，不误农时
三、廉洁自律，不吃拿卡要
监督电话：2812345)"_s);
    QCOMPARE(numbers(joined.items), (QList<int>{1, 2, 3}));
    QCOMPARE(joined.items.at(1).text.text, u"加快办理，不误农时"_s);
    QVERIFY(has(joined, DoubtCode::MarkDifferent));
}

void TestLetters::aLostFirstMark()
{
    const ImportedLetter letter = single(uR"(青山镇民政所公开承诺
我所向群众承诺：
加强学习，提高素质。
二、优化服务，限时办结。
三、廉洁从政。
监督电话：2812345)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3}));
    QCOMPARE(letter.items.first().text.text, u"加强学习，提高素质。"_s);
    QCOMPARE(letter.intro.text, u"我所向群众承诺："_s);
    QVERIFY(has(letter, DoubtCode::MarkMissing));
}

void TestLetters::aLostLastMark()
{
    const ImportedLetter letter = single(uR"(青山镇民政所公开承诺
一、加强学习，提高素质。
二、优化服务，限时办结。
落实首问负责制，不让群众多跑腿。
监督电话：2812345)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3}));
    QVERIFY(letter.items.last().noInferred);
    QVERIFY(has(letter, DoubtCode::MarkMissing));

    // A closing line is no lost item.
    const ImportedLetter closed = single(uR"(青山镇民政所公开承诺
一、加强学习，提高素质。
二、优化服务，限时办结。
以上承诺，敬请社会各界监督。
监督电话：2812345)"_s);
    QCOMPARE(numbers(closed.items), (QList<int>{1, 2}));
    QCOMPARE(closed.closing.text, u"以上承诺，敬请社会各界监督。"_s);
    QVERIFY(closed.doubts.isEmpty());
}

void TestLetters::aMarkOfAnotherKind()
{
    const ImportedPage page = read(uR"(青山镇财政所公开承诺
一、加强学习。
二、优化服务。
3.限时办结。
（四）廉洁从政。
五、接受监督。
监督电话：2812345)"_s);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3, 4, 5}));
    QCOMPARE(countOf(letter.doubts, DoubtCode::MarkDifferent), 2);
    QCOMPARE(pointedAt(page, letter.doubts, DoubtCode::MarkDifferent), u"3."_s);

    const ImportedLetter first =
        single(u"青山镇财政所公开承诺\n1、加强学习。\n二、优化服务。\n三、廉洁从政。\n监督电话：2812345"_s);
    QCOMPARE(numbers(first.items), (QList<int>{1, 2, 3}));
    QVERIFY(has(first, DoubtCode::MarkDifferent));

    // A dash that was 一
    const ImportedLetter dash =
        single(u"青山镇财政所公开承诺\n—、加强学习。\n二、优化服务。\n三、廉洁从政。\n监督电话：2812345"_s);
    QCOMPARE(numbers(dash.items), (QList<int>{1, 2, 3}));
}

void TestLetters::gapsAndRepetitions()
{
    const ImportedLetter letter = single(uR"(青山镇农技站公开承诺
一、下乡指导。
二、良种良法。
二、公开价格。
六、廉洁自律。
监督电话：2812345)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 2, 6})); // as printed
    QVERIFY(has(letter, DoubtCode::NumberRepeated));
    QVERIFY(has(letter, DoubtCode::NumberGap));

    // A repeated number by mistake, the count going on: no gap.
    const ImportedLetter slip = single(
        u"青山镇农技站公开承诺\n1、下乡指导。\n2、良种良法。\n2、公开价格。\n4、廉洁自律。\n监督电话：2812345"_s);
    QCOMPARE(numbers(slip.items), (QList<int>{1, 2, 2, 4}));
    QVERIFY(!has(slip, DoubtCode::NumberGap));
}

void TestLetters::continuationParagraphsStayWithTheirItem()
{
    const ImportedLetter letter = single(uR"(安平县审计局公开承诺书
一、依法审计
坚持客观公正，做到应审尽审。
审计结果一律公告。
二、廉洁从审
不接受被审计单位宴请。
监督电话：2812345)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2}));
    QVERIFY(letter.items.first().text.text.startsWith(u"依法审计\n坚持客观公正"));
    QVERIFY(letter.items.first().text.text.endsWith(u"审计结果一律公告。"));
    QVERIFY(letter.items.last().text.text.endsWith(u"不接受被审计单位宴请。"));
    QVERIFY(!has(letter, DoubtCode::MarkMissing));
}

void TestLetters::lettersWithoutNumbers()
{
    const ImportedLetter letter = single(uR"(安平县档案馆服务承诺书
我馆向社会承诺如下：
查档即来即办，工作日午间不休息。
对老年人提供送档上门服务。
不收取任何查档费用。
欢迎社会各界监督。
监督电话：2812345
安平县档案馆
2013年6月1日)"_s);
    QCOMPARE(texts(letter.items),
             (QStringList{u"查档即来即办，工作日午间不休息。"_s, u"对老年人提供送档上门服务。"_s,
                          u"不收取任何查档费用。"_s}));
    QVERIFY(has(letter, DoubtCode::Unnumbered));
    QCOMPARE(letter.closing.text, u"欢迎社会各界监督。"_s);
    QCOMPARE(letter.signedAt.text, u"2013年6月1日"_s);
}

void TestLetters::severalArticlesInOneFile()
{
    const ImportedPage page = read(uR"(第一篇：柳河县城市管理局2011年机关行政效能建设工作汇报
一年来，共接听市民来电2694个,回复处置电话3131个,交办2694件,办结2586件,办结率96%,处置满意率100%。
一、加强领导
纠章1000多起,下达限期整改831多份。
二、存在的问题
督促力度不够。
第二篇：柳河县交通运输局公开承诺
1、规范执法，亮证执法。
2、来文15个工作日内办结。
部门监督举报电话：xx
柳河县交通运输局
2012年3月1日

第三篇：行政效能公开承诺书
我单位郑重承诺：
一是首问负责；二是限时办结；三是责任追究。
以上承诺请社会各界监督。
监督电话：123456，投诉邮箱：
承诺单位：柳河县卫生局
)"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).org, u"柳河县交通运输局"_s);
    QCOMPARE(numbers(page.letters.at(0).items), (QList<int>{1, 2}));
    QCOMPARE(page.letters.at(0).signedAt.text, u"2012年3月1日"_s);
    QVERIFY(has(page.letters.at(0), DoubtCode::Placeholder));
    QCOMPARE(page.letters.at(1).org, u"柳河县卫生局"_s);
    QCOMPARE(numbers(page.letters.at(1).items), (QList<int>{1, 2, 3}));
    QCOMPARE(countOf(page.letters.at(1).doubts, DoubtCode::Placeholder), 2); // phone and blank e-mail
    QCOMPARE(page.articles.size(), 1);
    QVERIFY(page.articles.first().title.text.contains(u"工作汇报"));
    QCOMPARE(page.articles.first().quantities.size(), 8);
    QCOMPARE(page.articles.first().quantities.at(0).value, Decimal(2694));
    QVERIFY(countOf(page.doubts, DoubtCode::NotALetter) == 1);
}

void TestLetters::twoLettersWhereTheSecondHasNoTitle()
{
    const ImportedPage page = read(uR"(安平县水务局公开承诺
一、保障供水。
二、及时抢修。
监督电话：2812345
地址：安平县河东路3号

一、依法征税。
二、廉洁自律。
监督电话：2867890
承诺单位：安平县税务局)"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).items.size(), 2);
    QCOMPARE(values(page.letters.at(0).phones), QStringList{u"2812345"_s});
    QCOMPARE(page.letters.at(1).items.size(), 2);
    QCOMPARE(page.letters.at(1).org, u"安平县税务局"_s);
    QCOMPARE(values(page.letters.at(1).phones), QStringList{u"2867890"_s});
}

void TestLetters::aLetterInOneLine()
{
    const ImportedPage page = read(
        u"为建设新家园而奋斗。谢谢大家!城东区教育局优化发展环境公开承诺书为进一步优化教育发展环境,"
        u"现向社会公开承诺如下:"
        u"1.依法行政。认真履行职责。2.规范收费。收费项目公示率100%。3.来信来访7个工作日内答复。"
        u"如违反上述承诺,一经查实,严肃处理。投诉接待部门:局监察室 投诉电话:2812345 传真:xx 电子信箱: "
        u"承诺单位:城东区教育局 城东区卫生局服务承诺书各位市民:我局承诺:一、热情服务。二、廉洁行医。监督举报电话:0575-82118899 2010年5月6日"_s);
    QCOMPARE(page.letters.size(), 2);
    const ImportedLetter& first = page.letters.at(0);
    QCOMPARE(first.org, u"城东区教育局"_s);
    QCOMPARE(numbers(first.items), (QList<int>{1, 2, 3}));
    QCOMPARE(first.items.at(1).text.text, u"规范收费。收费项目公示率100%。"_s);
    QVERIFY(first.closing.text.startsWith(u"如违反上述承诺"));
    QCOMPARE(first.receptionOffice.text, u"局监察室"_s);
    QCOMPARE(values(first.phones), QStringList{u"2812345"_s});
    QCOMPARE(countOf(first.doubts, DoubtCode::Placeholder), 2);
    QCOMPARE(page.letters.at(1).org, u"城东区卫生局"_s);
    QCOMPARE(numbers(page.letters.at(1).items), (QList<int>{1, 2}));
    QCOMPARE(values(page.letters.at(1).phones), QStringList{u"0575-82118899"_s});
    QVERIFY(page.preface.text.contains(u"谢谢大家"));
}

void TestLetters::titlesOnTwoLines()
{
    const ImportedLetter letter = single(
        u"安 平 县 公 安 局\n政风行风建设公开承诺书\n\n一、快速接警。\n二、文明执法。\n举报电话：2812345"_s);
    QCOMPARE(letter.org, u"安平县公安局"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2}));

    const ImportedLetter reversed =
        single(u"公开承诺书\n安平县公安局\n一、快速接警。\n二、文明执法。\n举报电话：2812345"_s);
    QCOMPARE(reversed.org, u"安平县公安局"_s);
    QCOMPARE(reversed.items.size(), 2);

    const ImportedLetter bare = single(u"安平县公安局\n一、快速接警。\n二、文明执法。\n举报电话：2812345"_s);
    QCOMPARE(bare.org, u"安平县公安局"_s);
}

void TestLetters::whereTheUnitIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("org");
    QTest::addColumn<bool>("certain");
    const QString items = u"\n一、热情服务。\n二、廉洁自律。\n监督电话：2812345\n"_s;
    QTest::newRow("year") << u"安平县财政局2011年公开承诺书"_s + items << u"安平县财政局"_s << true;
    QTest::newRow("campaign") << u"安平县财政局为民服务创先争优公开承诺"_s + items << u"安平县财政局"_s
                              << true;
    QTest::newRow("quoted") << u"安平县住建局“转作风、提效能”活动公开承诺书"_s + items << u"安平县住建局"_s
                            << true;
    QTest::newRow("party branch") << u"中共安平县委办公室机关党支部公开承诺书"_s + items
                                  << u"中共安平县委办公室机关党支部"_s << true;
    QTest::newRow("blank") << u"安平县法院 公开承诺书"_s + items << u"安平县法院"_s << true;
    QTest::newRow("bracket") << u"安平县气象局服务承诺（2014年）"_s + items << u"安平县气象局"_s << true;
    QTest::newRow("hospital") << u"安平县人民医院行风建设承诺书"_s + items << u"安平县人民医院"_s << true;
    QTest::newRow("signature") << u"公开承诺书"_s + items + u"安平县水务局（盖章）\n2012年5月1日"_s
                               << u"安平县水务局"_s << true;
    QTest::newRow("pledging unit") << u"公开承诺书"_s + items + u"承诺单位：安平县水务局"_s
                                   << u"安平县水务局"_s << true;
    QTest::newRow("anonymous") << u"××县国税局公开承诺书"_s + items << u"××县国税局"_s << true;
    QTest::newRow("none") << u"公开承诺书"_s + items << QString() << false;
}

void TestLetters::whereTheUnitIsNamed()
{
    QFETCH(QString, text);
    QFETCH(QString, org);
    QFETCH(bool, certain);
    const ImportedLetter letter = single(text);
    QCOMPARE(letter.org, org);
    QCOMPARE(letter.items.size(), 2);
    QCOMPARE(has(letter, DoubtCode::OrgMissing), org.isEmpty());
    if (certain)
        QVERIFY(!has(letter, DoubtCode::OrgInferred));
}

void TestLetters::anotherFlattenedPage()
{
    const ImportedPage page = read(
        u"江州市直机关公开承诺\n编者按.根据市委要求.今天起公布.请监督.江州市水利局公开承诺一.依法治水."
        u"按照的规定办理."
        u"水资源论证审批20个工作日内办结.特殊情况最迟30个工作日.二强化防汛.做好24小时值班.三.建好8座水库."
        u"投资1.2亿元."
        u"四.改善10万人饮水.违反以上承诺的.依规追究责任.举 报 电 话.0797.8123406.8123457电 子 邮 箱.slj "
        u"jz.gov.cn"
        u"地 址.江州市滨江路5号江州市卫生局承诺加强学习.提高医德.二.规范行医.三.公开药价.接受监督.投诉电话."
        u"电子信箱.wsj.126.com单位地址.江州市红旗大道99号 邮政编码.34100编后话承诺重在兑现.兑现靠监督."_s);
    QVERIFY(page.flattened);
    QCOMPARE(page.letters.size(), 2);
    const ImportedLetter& water = page.letters.at(0);
    QCOMPARE(water.org, u"江州市水利局"_s);
    QCOMPARE(numbers(water.items), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(water.items.at(1).text.text, u"强化防汛.做好24小时值班."_s);
    QVERIFY(has(water, DoubtCode::MarkDifferent));
    QVERIFY(has(water, DoubtCode::TitleLost));
    QVERIFY(has(water, DoubtCode::ClosingInferred));
    QCOMPARE(water.items.first().timeLimits.first().maximum, 30);
    QCOMPARE(water.items.at(2).quantities.last().value, Decimal(120'000'000));
    QCOMPARE(values(water.phones), (QStringList{u"0797-8123406"_s, u"8123457"_s}));
    QCOMPARE(water.emails.first().value, u"slj@jz.gov.cn"_s);
    QVERIFY(water.emails.first().inferred);
    QCOMPARE(water.address.text, u"江州市滨江路5号"_s); // the next unit's name follows without a sign
    const ImportedLetter& health = page.letters.at(1);
    QCOMPARE(health.org, u"江州市卫生局"_s);
    QCOMPARE(numbers(health.items), (QList<int>{1, 2, 3}));
    QVERIFY(has(health, DoubtCode::MarkMissing));
    QVERIFY(has(health, DoubtCode::Placeholder)); // the phone is blank
    QCOMPARE(health.emails.first().value, u"wsj@126.com"_s);
    QVERIFY(has(health, DoubtCode::PostcodeUnclear));
    QVERIFY(page.commentary.text.startsWith(u"编后话"));
}

void TestLetters::headingsInsideALetterAreNoLetters()
{
    const ImportedPage page = read(uR"(安平县政务服务中心公开承诺书
服务承诺
一、热情服务。
二、限时办结。
三、责任追究制度
严格执行责任追究。
违反以上承诺的，严肃处理。
监督电话：2812345)"_s);
    QCOMPARE(page.letters.size(), 1);
    QCOMPARE(numbers(page.letters.first().items), (QList<int>{1, 2, 3}));
    QCOMPARE(page.letters.first().org, u"安平县政务服务中心"_s);
}

void TestLetters::closingClauseInTheSameParagraph()
{
    const ImportedLetter letter = single(
        u"安平县民政局公开承诺\n一、热情服务。\n二、廉洁自律，不收礼金。对违反以上承诺的工作人员，一律追究责任。\n监督电话：2812345"_s);
    QCOMPARE(letter.items.last().text.text, u"廉洁自律，不收礼金。"_s);
    QVERIFY(letter.closing.text.startsWith(u"对违反以上承诺的工作人员"));

    // An item that is about breaches stays an item.
    const ImportedLetter item =
        single(u"安平县民政局公开承诺\n一、热情服务。\n二、违反以上承诺的，追究责任。\n监督电话：2812345"_s);
    QCOMPARE(item.items.size(), 2);
    QCOMPARE(item.items.last().text.text, u"违反以上承诺的，追究责任。"_s);
}

void TestLetters::ornamentedUnitLines()
{
    const ImportedPage page = read(uR"(我市各部门公开承诺接受社会监督
本报讯 昨日，我市首批10个部门公开承诺。

★市住房公积金管理中心
1．提取业务当日办结；
2．贷款审批自受理次日起10个工作日内办结（原规定15个工作日）。
监督电话：12329　（0571）85812406-8001

【市城市管理行政执法局】
（1）占道经营24小时之内处置完毕；
（2）路灯完好率达98％。
监督电话：96310
地址：解放路１８号市民中心　邮编：３１００１６

短评：重在落实
承诺是金，贵在践行。)"_s);
    QCOMPARE(page.letters.size(), 2);
    QCOMPARE(page.letters.at(0).org, u"市住房公积金管理中心"_s);
    QCOMPARE(values(page.letters.at(0).phones), (QStringList{u"12329"_s, u"0571-85812406转8001"_s}));
    const ImportedTimeLimit limit = page.letters.at(0).items.at(1).timeLimits.first();
    QCOMPARE(limit.normal, 10);
    QCOMPARE(limit.statutory, 15);
    QCOMPARE(limit.startEvent.text, u"受理次日起"_s);
    QCOMPARE(page.letters.at(1).org, u"市城市管理行政执法局"_s);
    QCOMPARE(numbers(page.letters.at(1).items), (QList<int>{1, 2}));
    QCOMPARE(page.letters.at(1).postcode.text, u"310016"_s);
    QVERIFY(page.preface.text.startsWith(u"本报讯"));
    QVERIFY(page.commentary.text.startsWith(u"短评：重在落实"));
    QVERIFY(page.commentary.text.endsWith(u"贵在践行。"));
}

void TestLetters::templatesWithBlanks()
{
    const ImportedPage page = read(uR"(关于开展2014年公开承诺活动的通知
各镇、县各部门：
一、承诺范围
全县53个重点部门单位。
二、有关要求
3月20日前报送活动方案。

附件3：
公开承诺（参考）
我们（单位名称）向全县人民郑重承诺：
1、推行"五办"服务。
2、落实首问负责制。
3、[非审批部门从机关服务方面作出承诺]
以上承诺欢迎社会各界人士监督！
单位监督电话：
（单位名称）
2014年3月  日)"_s);
    QCOMPARE(page.letters.size(), 1);
    const ImportedLetter& letter = page.letters.first();
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3}));
    QCOMPARE(letter.closing.text, u"以上承诺欢迎社会各界人士监督！"_s);
    QVERIFY(has(letter, DoubtCode::OrgMissing));
    QCOMPARE(countOf(letter.doubts, DoubtCode::Placeholder), 2);
    QCOMPARE(page.articles.size(), 1);
}

void TestLetters::itemsThatBeginWithANumber()
{
    const ImportedLetter letter = single(uR"(东湖区市场监督管理局服务承诺书
一、登记注册
1.名称核准即时办结
2.设立登记3个工作日
二、投诉举报处理
1.7日内受理
2.60日内调解完毕
三、扶持企业20家，发展
1.5万亩基地。
监督电话：0791-88312315
地址：东湖区洪都北大道18号)"_s);
    QCOMPARE(numbers(letter.items), (QList<int>{1, 2, 3}));
    QCOMPARE(texts(letter.items.at(1).items), (QStringList{u"7日内受理"_s, u"60日内调解完毕"_s}));
    QCOMPARE(letter.items.at(1).items.at(0).timeLimits.first().normal, 7);
    QCOMPARE(letter.items.at(1).items.at(1).timeLimits.first().normal, 60);
    QVERIFY(letter.items.at(2).items.isEmpty()); // 1.5万亩 is a number
    QCOMPARE(letter.items.at(2).quantities.last().value, Decimal(15'000));
    QCOMPARE(letter.address.text, u"东湖区洪都北大道18号"_s);
}

void TestLetters::theClosingSentenceMayHoldThePhone()
{
    const ImportedLetter letter = single(uR"(承诺书
我单位特作出以下承诺：
（1）文明服务；
（2）不吃拿卡要。
若违反上述承诺，请拨打投诉电话：8231456，我们将在3个工作日内处理。

西山镇农业综合服务站
2012-03-15)"_s);
    QCOMPARE(letter.org, u"西山镇农业综合服务站"_s);
    QCOMPARE(texts(letter.items), (QStringList{u"文明服务；"_s, u"不吃拿卡要。"_s}));
    QCOMPARE(letter.closing.text, u"若违反上述承诺，请拨打投诉电话：8231456，我们将在3个工作日内处理。"_s);
    QCOMPARE(values(letter.phones), QStringList{u"8231456"_s});
    QCOMPARE(letter.signedAt.text, u"2012-03-15"_s);
}

void TestLetters::aSecondFlattenedPage()
{
    const ImportedPage page =
        read(u"南山县直机关作风建设公开承诺（第二批）\n编者的话.现公布第二批单位承诺.南山县农业局公开承诺 "
             u"1.服务三农.年内培训农民5000人次.2.农资打假.接到举报2日内查处.3.依法行政.对违背承诺的.严肃问责."
             u"举报电话.0556.4221204 4221235电子信箱.nsnyj.126.com地 址.南山县皖河路12号 邮政编码.246100"
             u"南山县环境保护局公开承诺 "
             u"1.环评审批.报告书30个工作日内办结.2.12369热线24小时受理.一般投诉7天办结.最长15天."
             u"3.关停小企业12家.减排二氧化硫1200吨.监督电话.4228765.4228766电 子 邮 箱.nshbj.anqing.gov.cn"
             u"单位地址.南山县皖水路3号邮 编.246101编 后 语.承诺贵在落实."_s);
    QVERIFY(page.flattened);
    QCOMPARE(page.letters.size(), 2);
    const ImportedLetter& farming = page.letters.at(0);
    QCOMPARE(farming.org, u"南山县农业局"_s);
    QCOMPARE(numbers(farming.items), (QList<int>{1, 2, 3}));
    QCOMPARE(farming.items.at(1).timeLimits.first().startEvent.text, u"接到举报"_s);
    QCOMPARE(farming.closing.text, u"对违背承诺的.严肃问责."_s);
    QCOMPARE(values(farming.phones), (QStringList{u"0556-4221204"_s, u"4221235"_s}));
    const ImportedLetter& environment = page.letters.at(1);
    QCOMPARE(environment.org, u"南山县环境保护局"_s);
    QCOMPARE(numbers(environment.items), (QList<int>{1, 2, 3}));
    QVERIFY(environment.items.at(1).text.text.startsWith(u"12369热线"));
    QCOMPARE(environment.items.at(1).timeLimits.first().maximum, 15);
    QCOMPARE(values(environment.phones), (QStringList{u"4228765"_s, u"4228766"_s}));
    QCOMPARE(environment.address.text, u"南山县皖水路3号"_s); // the next label follows without a sign
    QCOMPARE(environment.postcode.text, u"246101"_s);
    QVERIFY(page.commentary.text.startsWith(u"编 后 语"));
}

void TestLetters::textThatIsNoLetter()
{
    const ImportedPage page = read(u"今天天气很好，大家去公园散步。"_s);
    QVERIFY(page.letters.isEmpty());
    QCOMPARE(page.preface.text, u"今天天气很好，大家去公园散步。"_s);
    QCOMPARE(countOf(page.doubts, DoubtCode::NothingFound), 1);
}

void TestLetters::refusals()
{
    QCOMPARE(readLetters({}).error().code, ErrorCode::MissingField);
    QCOMPARE(readLetters(u" \n　\t"_s).error().code, ErrorCode::MissingField);
    QCOMPARE(readLetters(QString(1'000'001, u'字')).error().code, ErrorCode::TooLarge);
    for (const QString& marked :
         {u"机密★10年\n安平县公安局公开承诺书\n一、保密。\n二、守法。"_s,
          u"000001\n秘　密\n特急\n安平县公安局公开承诺书\n一、守法。"_s, u"密级：绝密\n一、守法。"_s,
          u"安平县公安局公开承诺书 秘密★\n一、守法。"_s}) {
        const Result<ImportedPage> page = readLetters(marked);
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::RuleBroken);
        QVERIFY(page.error().sentence.contains(u"密"));
    }
    // Speaking of secrets is allowed.
    QVERIFY(readLetters(
        u"安平县财政局公开承诺\n一、凡不涉及国家秘密的一律公开。\n二、保守工作秘密，不泄露机密文件。\n"_s));
}

void TestLetters::json()
{
    const ImportedPage page =
        read(u"安平县水务局公开承诺\n一、自受理之日起3个工作日内办结，最长不超过5个工作日。\n二、新建水库2座"
             u"：\n1.东库。\n2.西库。\n"
             u"监督电话：2812345\n电子邮箱：slj.anping.gov.cn\n地址：安平县河东路3号\n邮编：541002"_s);
    const QJsonObject json = toJson(page);
    for (const QString& key : {u"letters"_s, u"preface"_s, u"commentary"_s})
        QVERIFY2(json.contains(key), qPrintable(key));
    const QJsonObject letter = json[u"letters"_s].toArray().first().toObject();
    for (const QString& key :
         {u"org"_s, u"items"_s, u"phones"_s, u"emails"_s, u"address"_s, u"postcode"_s, u"doubts"_s})
        QVERIFY2(letter.contains(key), qPrintable(key));
    QCOMPARE(letter[u"org"_s].toString(), u"安平县水务局"_s);
    QCOMPARE(letter[u"phones"_s].toArray().first().toString(), u"2812345"_s);
    const QJsonObject email = letter[u"emails"_s].toArray().first().toObject();
    QCOMPARE(email[u"value"_s].toString(), u"slj@anping.gov.cn"_s);
    QCOMPARE(email[u"inferred"_s].toBool(), true);
    QCOMPARE(letter[u"address"_s].toString(), u"安平县河东路3号"_s);
    QCOMPARE(letter[u"postcode"_s].toString(), u"541002"_s);
    const QJsonArray items = letter[u"items"_s].toArray();
    QCOMPARE(items.size(), 2);
    const QJsonObject first = items.at(0).toObject();
    QCOMPARE(first[u"no"_s], QJsonValue(1));
    QVERIFY(first[u"text"_s].toString().startsWith(u"自受理之日起3个工作日"));
    const QJsonObject limit = first[u"timeLimits"_s].toArray().first().toObject();
    QCOMPARE(limit[u"normal"_s], QJsonValue(3));
    QCOMPARE(limit[u"maximum"_s], QJsonValue(5));
    QCOMPARE(limit[u"unit"_s].toString(), u"wd"_s);
    QCOMPARE(limit[u"startEvent"_s].toString(), u"受理之日起"_s);
    QCOMPARE(limit[u"deemedConsent"_s], QJsonValue(false));
    const QJsonObject second = items.at(1).toObject();
    QCOMPARE(second[u"items"_s].toArray().size(), 2);
    const QJsonObject quantity = second[u"quantities"_s].toArray().first().toObject();
    QCOMPARE(quantity[u"value"_s].toString(), u"2"_s);
    QCOMPARE(quantity[u"unit"_s].toString(), u"座"_s);
    const QJsonObject doubt = letter[u"doubts"_s].toArray().first().toObject();
    QCOMPARE(doubt[u"code"_s].toString(), u"emailRepaired"_s);
    QCOMPARE(page.rawText.mid(doubt[u"start"_s].toInt(), doubt[u"length"_s].toInt()), u"slj.anping.gov.cn"_s);
}

JIANNUO_STORY(TestLetters, QCoreApplication)
#include "tst_letters.moc"
