// SPDX-License-Identifier: Apache-2.0
#include "reading.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Time limits, quantities and sums inside promises (S000-014, S000-015, S000-047, S000-054, S004-012,
/// S004-013).
class TestLetterFigures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limits_data();
    void limits();
    void noLimits_data();
    void noLimits();
    void deemedConsent();
    void unclearLimits_data();
    void unclearLimits();
    void quantities_data();
    void quantities();
    void noQuantities_data();
    void noQuantities();
    void statistics();
    void aRateThatDoesNotFollow();
    void sums();
    void namedSets();
    void lostTitles_data();
    void lostTitles();

private:
    ImportedLetter letter(const QString& promise)
    {
        const Result<ImportedPage> read = readLetters(u"安平县水务局公开承诺书\n一、"_s + promise
                                                      + u"\n二、廉洁自律。\n监督电话：2848504"_s);
        if (!read || read->letters.size() != 1)
            return {};
        checkFaithful(*read);
        return read->letters.first();
    }
    ImportedItem item(const QString& promise)
    {
        const ImportedLetter read = letter(promise);
        return read.items.isEmpty() ? ImportedItem{} : read.items.first();
    }
    static QString shown(const ImportedTimeLimit& limit)
    {
        static const QStringList units{u"wd"_s, u"day"_s, u"hour"_s, u"same"_s};
        QString text = QString::number(limit.normal);
        if (limit.maximum)
            text += u"-%1"_s.arg(*limit.maximum);
        text += units.at(static_cast<int>(limit.unit));
        if (limit.statutory)
            text += u"<%1"_s.arg(*limit.statutory);
        if (!limit.startEvent.isEmpty())
            text += u"@"_s + limit.startEvent.text;
        if (limit.deemedConsent)
            text += u"!"_s;
        return text;
    }
};

void TestLetterFigures::limits_data()
{
    QTest::addColumn<QString>("promise");
    QTest::addColumn<QString>("read");
    const auto row = [](const char* name, const QString& promise, const QString& read) {
        QTest::newRow(name) << promise << read;
    };
    row("working days", u"3个工作日内办结。"_s, u"3wd"_s);
    row("without 个", u"15工作日内答复。"_s, u"15wd"_s);
    row("Chinese number", u"一个工作日内分送。"_s, u"1wd"_s);
    row("Chinese fifteen", u"十五个工作日内办结。"_s, u"15wd"_s);
    row("两", u"两个工作日内反馈。"_s, u"2wd"_s);
    row("twenty-one", u"二十一个工作日内办结。"_s, u"21wd"_s);
    row("blanks", u"在 5 个 工作日 内办结。"_s, u"5wd"_s);
    row("full width", u"５个工作日内办结。"_s, u"5wd"_s);
    row("days", u"7天内办结。"_s, u"7day"_s);
    row("日", u"30日内批复。"_s, u"30day"_s);
    row("自然日", u"10个自然日内完成。"_s, u"10day"_s);
    row("days without 内", u"一般公文10天办结。"_s, u"10day"_s);
    row("hours", u"接到报修后2小时内到场。"_s, u"2hour@接到报修后"_s);
    row("24 hours", u"24小时内答复群众。"_s, u"24hour"_s);
    row("same day", u"来电当天答复。"_s, u"0same"_s);
    row("当日", u"社保卡当日办结。"_s, u"0same"_s);
    row("conditional same day", u"来件，能当天办理的当天办结；不能当天办理的，3个工作日内办结。"_s,
        u"0same 3wd"_s);
    row("from acceptance", u"自受理之日起5个工作日内办结。"_s, u"5wd@受理之日起"_s);
    row("after receipt", u"收到申请材料后3个工作日内告知。"_s, u"3wd@收到申请材料后"_s);
    row("from complaint", u"在接到投诉之日起，一般问题3个工作日内答复。"_s, u"3wd@接到投诉之日起"_s);
    row("at most", u"办理时限不超过10个工作日。"_s, u"10wd"_s);
    row("normal and maximum", u"一般在3个工作日内反馈，最长不超过7个工作日。"_s, u"3-7wd"_s);
    row("原则上 最迟", u"原则上10天内办结，最迟不超过15天。"_s, u"10-15day"_s);
    row("special case", u"一般事项5个工作日内办结，特殊情况不超过10个工作日。"_s, u"5-10wd"_s);
    row("range", u"3-5个工作日内办结。"_s, u"3-5wd"_s);
    row("range in words", u"三至五个工作日内办结。"_s, u"3-5wd"_s);
    row("shortened", u"由20个工作日缩短为10个工作日。"_s, u"10wd<20"_s);
    row("statutory", u"取水许可法定时限30个工作日，承诺时限15个工作日。"_s, u"15wd<30"_s);
    row("compressed", u"审批时间从15个工作日压缩至7个工作日。"_s, u"7wd<15"_s);
    row("several", u"报告书20个工作日、报告表10个工作日办结。"_s, u"20wd 10wd"_s);
    row("label", u"承诺时限：2天。"_s, u"2day"_s);
    row("on the spot", u"补证由3个工作日缩短为当场办结。"_s, u"0same<3"_s);
    row("days to an hour", u"换证由10个工作日压缩至1小时办结。"_s, u"1hour<10"_s);
    row("formerly", u"原15个工作日，现7个工作日内办结。"_s, u"7wd<15"_s);
    row("governed list", u"到场时间一般不超过：城区45分钟；山区2小时。"_s, u"2hour"_s);
    row("list", u"三类用户办电分别不超过6个、22个、32个工作日。"_s, u"6wd 22wd 32wd"_s);
    row("in brackets", u"3日（工作日）内答复。"_s, u"3wd"_s);
    row("public hours beside", u"24小时值班，投诉2个工作日内回复。"_s, u"2wd"_s);
}

void TestLetterFigures::limits()
{
    QFETCH(QString, promise);
    QFETCH(QString, read);
    const ImportedItem found = item(promise);
    QStringList all;
    for (const ImportedTimeLimit& limit : found.timeLimits) {
        all.append(shown(limit));
        QVERIFY(!limit.text.isEmpty());
        QVERIFY(found.text.span.contains(limit.text.span));
    }
    QCOMPARE(all.join(u' '), read);
    QVERIFY2(found.quantities.isEmpty(), "a limit is no quantity");
}

void TestLetterFigures::noLimits_data()
{
    QTest::addColumn<QString>("promise");
    for (const QString& text :
         {u"24小时接受群众报警求助。"_s, u"热线24小时开通。"_s,         u"每月5日前公布办理情况。"_s,
          u"12月31日前完成。"_s,         u"实行8小时工作制。"_s,        u"工作日午间不饮酒。"_s,
          u"在规定的时限内办结。"_s,     u"超过3天不办的追究责任。"_s,  u"第3个工作日例会。"_s,
          u"审批提前5个工作日。"_s,      u"平均缩短3个工作日。"_s,      u"今天做好每天的事。"_s,
          u"2011年3月15日印发。"_s,      u"坚持每个工作日公开接访。"_s, u"周末休息日不打烊。"_s,
          u"一天比一天好。"_s,           u"热线24小时专人受理报修。"_s, u"24小时不间断受理来电。"_s,
          u"24小时人工接听。"_s,         u"全天候24小时服务。"_s,       u"公示期不少于5个工作日。"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestLetterFigures::noLimits()
{
    QFETCH(QString, promise);
    const ImportedItem found = item(promise);
    QVERIFY(!found.text.isEmpty());
    for (const ImportedTimeLimit& limit : found.timeLimits)
        qWarning() << shown(limit);
    QVERIFY(found.timeLimits.isEmpty());
}

void TestLetterFigures::deemedConsent()
{
    const ImportedItem found = item(
        u"征求意见一般要求3个工作日内反馈，最长不超过7个工作日，超期未反馈的，视为同意。审批10个工作日内办结。"_s);
    QCOMPARE(found.timeLimits.size(), 2);
    QCOMPARE(shown(found.timeLimits.at(0)), u"3-7wd!"_s);
    QCOMPARE(shown(found.timeLimits.at(1)), u"10wd"_s);
    QVERIFY(found.timeLimits.at(0).text.text.contains(u"视为同意"));
}

void TestLetterFigures::unclearLimits_data()
{
    QTest::addColumn<QString>("promise");
    for (const QString& text : {u"3个月内完成改造。"_s, u"30分钟内赶到现场。"_s, u"半个工作日内办结。"_s,
                                u"一周内答复。"_s, u"经批准可延长10个工作日。"_s, u"延长不超过10个工作日。"_s,
                                u"20个工作日的审批时限压缩75%。"_s, u"三五个工作日内办结。"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestLetterFigures::unclearLimits()
{
    QFETCH(QString, promise);
    const ImportedLetter found = letter(promise);
    QVERIFY(found.items.first().timeLimits.isEmpty());
    QCOMPARE(countOf(found.doubts, DoubtCode::LimitUnclear), 1);
}

void TestLetterFigures::quantities_data()
{
    QTest::addColumn<QString>("promise");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<ImportedQualifier>("qualifier");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString& promise, const QString& value, const QString& unit,
                        ImportedQualifier qualifier, const QString& name) {
        QTest::newRow(qPrintable(promise)) << promise << value << unit << qualifier << name;
    };
    using enum ImportedQualifier;
    row(u"新种毛竹10万亩。"_s, u"100000"_s, u"亩"_s, Exact, u"新种毛竹"_s);
    row(u"新建沼气池60000座。"_s, u"60000"_s, u"座"_s, Exact, u"新建沼气池"_s);
    row(u"扶持2500户贫困残疾人。"_s, u"2500"_s, u"户"_s, Exact, u"贫困残疾人"_s);
    row(u"培训1,200名技工。"_s, u"1200"_s, u"名"_s, Exact, u"技工"_s);
    row(u"硬化道路587.06公里。"_s, u"587.06"_s, u"公里"_s, Exact, u"硬化道路"_s);
    row(u"投资1.2亿元。"_s, u"120000000"_s, u"元"_s, Exact, u"投资"_s);
    row(u"纠正违章1000多起。"_s, u"1000"_s, u"起"_s, AtLeast, u"纠正违章"_s);
    row(u"查处110余万元。"_s, u"1100000"_s, u"元"_s, AtLeast, u"查处"_s);
    row(u"拆除违建10多万平方米。"_s, u"100000"_s, u"平方米"_s, AtLeast, u"拆除违建"_s);
    row(u"完成投资约85.5万元。"_s, u"855000"_s, u"元"_s, About, u"完成投资"_s);
    row(u"走访群众近300户。"_s, u"300"_s, u"户"_s, About, u"走访群众"_s);
    row(u"受益群众5万人左右。"_s, u"50000"_s, u"人"_s, About, u"受益群众"_s);
    row(u"满意率达到95%以上。"_s, u"95"_s, u"%"_s, AtLeast, u"满意率"_s);
    row(u"全年下访不少于12次。"_s, u"12"_s, u"次"_s, AtLeast, u"全年下访"_s);
    row(u"进厅率达100%。"_s, u"100"_s, u"%"_s, Exact, u"进厅率"_s);
    row(u"群众满意率百分之九十五。"_s, u"95"_s, u"%"_s, Exact, u"群众满意率"_s);
    row(u"资助学生三十名。"_s, u"30"_s, u"名"_s, Exact, u"资助学生"_s);
    row(u"受教育千余人。"_s, u"1000"_s, u"人"_s, AtLeast, u"受教育"_s);
    row(u"每年检查企业不能超过2次。"_s, u"2"_s, u"次"_s, AtMost, u"每年检查企业"_s);
    row(u"漏损率≤10%。"_s, u"10"_s, u"%"_s, AtMost, u"漏损率"_s);
    row(u"水质合格率≥98.5%。"_s, u"98.5"_s, u"%"_s, AtLeast, u"水质合格率"_s);
    row(u"工本费不超过50元。"_s, u"50"_s, u"元"_s, AtMost, u"工本费"_s);
    row(u"接待费控制在5万元以内。"_s, u"50000"_s, u"元"_s, AtMost, u"接待费"_s);
    row(u"种树2万5千株。"_s, u"25000"_s, u"株"_s, Exact, u"种树"_s);
    row(u"栽竹一万二千株。"_s, u"12000"_s, u"株"_s, Exact, u"栽竹"_s);
    row(u"投资1亿2000万元。"_s, u"120000000"_s, u"元"_s, Exact, u"投资"_s);
    row(u"投资10-15万元。"_s, u"100000"_s, u"元"_s, AtLeast, u"投资"_s);
    row(u"召开座谈会3到5次。"_s, u"3"_s, u"次"_s, AtLeast, u"召开座谈会"_s);
    row(u"主动公开信息1687条。"_s, u"1687"_s, u"条"_s, Exact, u"主动公开信息"_s);
}

void TestLetterFigures::quantities()
{
    QFETCH(QString, promise);
    QFETCH(QString, value);
    QFETCH(QString, unit);
    QFETCH(ImportedQualifier, qualifier);
    QFETCH(QString, name);
    const ImportedItem found = item(promise);
    QCOMPARE(found.quantities.size(), 1);
    const ImportedQuantity& quantity = found.quantities.first();
    QCOMPARE(quantity.value.toString(), value);
    QCOMPARE(quantity.unit, unit);
    QCOMPARE(quantity.qualifier, qualifier);
    QCOMPARE(quantity.name.text, name);
}

void TestLetterFigures::noQuantities_data()
{
    QTest::addColumn<QString>("promise");
    for (const QString& text :
         {u"推行“5995”工程。"_s, u"2011年全面完成任务。"_s, u"开通“12319”热线。"_s, u"组织第2届运动会。"_s,
          u"做到“六公开”“三不准”。"_s, u"办好'八件实事'之外的事。"_s, u"九年义务教育免费。"_s,
          u"一站式服务。"_s, u"发文〔2011〕3号。"_s, u"十分满意。"_s, u"110报警服务台随时出警。"_s,
          u"8小时以外不打扰。"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void TestLetterFigures::noQuantities()
{
    QFETCH(QString, promise);
    const ImportedItem found = item(promise);
    QVERIFY(!found.text.isEmpty());
    for (const ImportedQuantity& quantity : found.quantities)
        qWarning() << quantity.text.text;
    QVERIFY(found.quantities.isEmpty());
}

void TestLetterFigures::statistics()
{
    const ImportedLetter read = letter(
        u"去年接听市民来电2694个,回复处置电话3131个,交办2694件,办结2586件,办结率96%,处置满意率100%。"_s);
    const QList<ImportedQuantity> all = read.items.first().quantities;
    QStringList shown;
    for (const ImportedQuantity& quantity : all)
        shown.append(quantity.name.text + u'=' + quantity.value.toString() + quantity.unit);
    QCOMPARE(shown,
             (QStringList{u"去年接听市民来电=2694个"_s, u"回复处置电话=3131个"_s, u"交办=2694件"_s,
                          u"办结=2586件"_s, u"办结率=96%"_s, u"处置满意率=100%"_s}));
    QVERIFY(!has(read, DoubtCode::RateMismatch)); // 95.99… is 96
    QCOMPARE(values(read.phones), QStringList{u"2848504"_s});

    const ImportedItem enforcement = item(
        u"纠章1000多起,下达限期整改831多份,查处违章200多起,一般程序55起,简易程序100余起,待处理100多起。"_s);
    QCOMPARE(enforcement.quantities.size(), 6);
    QCOMPARE(enforcement.quantities.at(1).value, Decimal(831));
    QCOMPARE(enforcement.quantities.at(1).qualifier, ImportedQualifier::AtLeast);
    QCOMPARE(enforcement.quantities.at(3).qualifier, ImportedQualifier::Exact);
}

void TestLetterFigures::aRateThatDoesNotFollow()
{
    QVERIFY(has(letter(u"交办2694件，办结2586件，办结率99%。"_s), DoubtCode::RateMismatch));
    QVERIFY(!has(letter(u"受理300件，办结297件，办结率99%。"_s), DoubtCode::RateMismatch));
    QVERIFY(!has(letter(u"受理2694件，办结2586件，办结率95.99%。"_s), DoubtCode::RateMismatch));
}

void TestLetterFigures::sums()
{
    const ImportedLetter right = letter(
        u"建设农村公路共587.06公里，其中建制村189公里、乡镇154公里、等外路99.43公里、硬化144.63公里。"_s);
    QCOMPARE(right.items.first().sums.size(), 1);
    QVERIFY(right.items.first().sums.first().agrees);
    QVERIFY(!has(right, DoubtCode::SumMismatch));

    const ImportedLetter wrong =
        letter(u"建设农村公路共600公里，其中建制村189公里、乡镇154公里、等外路99.43公里、硬化144.63公里。"_s);
    QCOMPARE(wrong.items.first().sums.size(), 1);
    QVERIFY(!wrong.items.first().sums.first().agrees);
    QVERIFY(has(wrong, DoubtCode::SumMismatch));

    // The parts first, two totals behind them.
    const ImportedLetter behind =
        letter(u"梳理21项行政许可、158项行政处罚、7项行政强制、30项行政管理,共4个大类别、216项职权。"_s);
    QCOMPARE(behind.items.first().sums.size(), 1);
    QVERIFY(behind.items.first().sums.first().agrees);
    QCOMPARE(behind.items.first().sums.first().parts.size(), 4);
}

void TestLetterFigures::namedSets()
{
    const ImportedLetter numbered = letter(u"办好2件实事：1.新修水渠3公里。2.打井5口。"_s);
    QCOMPARE(numbered.items.first().items.size(), 2);
    QVERIFY(!has(numbered, DoubtCode::NamedSet));
    const ImportedLetter fewer = letter(u"办好3件实事：1.新修水渠3公里。2.打井5口。"_s);
    QVERIFY(has(fewer, DoubtCode::NamedSet));
    const ImportedLetter bare = letter(u"办好五件实事，让群众满意。"_s);
    QVERIFY(bare.items.first().items.isEmpty());
    QVERIFY(has(bare, DoubtCode::NamedSet));
}

void TestLetterFigures::lostTitles_data()
{
    QTest::addColumn<QString>("promise");
    QTest::addColumn<bool>("lost");
    QTest::newRow("按照处理") << u"严格按照处理公文。"_s << true;
    QTest::newRow("按照等") << u"严格按照等法律法规办事。"_s << true;
    QTest::newRow("根据的") << u"根据的规定收费。"_s << true;
    QTest::newRow("依照和") << u"依照和有关政策办理。"_s << true;
    QTest::newRow("严格实施") << u"严格实施。对所办事项限时办结。"_s << true;
    QTest::newRow("印发了和") << u"印发了和有关文件。"_s << true;
    QTest::newRow("empty marks") << u"认真执行《》。"_s << true;
    QTest::newRow("open mark") << u"认真执行《信访条例，做好工作"_s << true;
    QTest::newRow("whole title") << u"严格按照《公文处理条例》处理公文。"_s << false;
    QTest::newRow("按照规定") << u"按照规定办理。"_s << false;
    QTest::newRow("按照有关") << u"按照有关规定办理。"_s << false;
    QTest::newRow("按照处理程序") << u"按照处理程序办理。"_s << false;
    QTest::newRow("按照管理权限") << u"按照管理权限上报。"_s << false;
    QTest::newRow("并严格执行") << u"公开依据，并严格执行。"_s << false;
    QTest::newRow("制定和完善") << u"制定和完善各项制度。"_s << false;
    QTest::newRow("学习和参加") << u"集中学习和参加培训。"_s << false;
}

void TestLetterFigures::lostTitles()
{
    QFETCH(QString, promise);
    QFETCH(bool, lost);
    QCOMPARE(has(letter(promise), DoubtCode::TitleLost), lost);
}

JIANNUO_STORY(TestLetterFigures, QCoreApplication)
#include "tst_letter_figures.moc"
