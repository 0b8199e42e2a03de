// SPDX-License-Identifier: Apache-2.0
#include "reading.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// The contact block as people write it (S000-006 … S000-008, S000-065, S004-059, S004-060).
class TestLetterContacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phones_data();
    void phones();
    void labels_data();
    void labels();
    void placeholders_data();
    void placeholders();
    void emails_data();
    void emails();
    void faxIsNoPhone();
    void phoneAndFaxInOne();
    void numberedContactLines();
    void contactsAboveTheItems();
    void contactsInsideAnItemStayThere();
    void severalOfEach();
    void addressWithPostcodeInBrackets();
    void valuesBelowTheirLabels();
    void phoneInTheClosingSentence();
    void noPhoneAtAll();
    void otherDigitsAreNoPhones();

private:
    ImportedPage page(const QString& block)
    {
        const Result<ImportedPage> read =
            readLetters(u"安平县水务局公开承诺书\n一、保障供水。\n二、及时抢修。\n"_s + block);
        if (!read)
            return {};
        checkFaithful(*read);
        return *read;
    }
    ImportedLetter letter(const QString& block)
    {
        const ImportedPage read = page(block);
        return read.letters.size() == 1 ? read.letters.first() : ImportedLetter{};
    }
};

void TestLetterContacts::phones_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QStringList>("read");
    QTest::newRow("one") << u"2848504"_s << QStringList{u"2848504"_s};
    QTest::newRow("blank") << u"2848504 2848422"_s << QStringList{u"2848504"_s, u"2848422"_s};
    QTest::newRow("dot") << u"2818035.2859248"_s << QStringList{u"2818035"_s, u"2859248"_s};
    QTest::newRow("comma") << u"2848504，2848422、2848423"_s
                           << QStringList{u"2848504"_s, u"2848422"_s, u"2848423"_s};
    QTest::newRow("slash") << u"2848504/2848422"_s << QStringList{u"2848504"_s, u"2848422"_s};
    QTest::newRow("semicolon-free or") << u"2848504或2848422"_s << QStringList{u"2848504"_s, u"2848422"_s};
    QTest::newRow("area code with dot") << u"0773.2850195"_s << QStringList{u"0773-2850195"_s};
    QTest::newRow("area code with dash") << u"0773-2850195"_s << QStringList{u"0773-2850195"_s};
    QTest::newRow("area code with long dash") << u"0773—2850195"_s << QStringList{u"0773-2850195"_s};
    QTest::newRow("area code in brackets") << u"（0773）2850195"_s << QStringList{u"0773-2850195"_s};
    QTest::newRow("area code and blank") << u"0773 2850195"_s << QStringList{u"0773-2850195"_s};
    QTest::newRow("big city") << u"010-82850195"_s << QStringList{u"010-82850195"_s};
    QTest::newRow("area code, then another")
        << u"0773.2850195 2850196"_s << QStringList{u"0773-2850195"_s, u"2850196"_s};
    QTest::newRow("extension") << u"0773-2850195转8012"_s << QStringList{u"0773-2850195转8012"_s};
    QTest::newRow("mobile") << u"13977312468"_s << QStringList{u"13977312468"_s};
    QTest::newRow("full width") << u"２８４８５０４"_s << QStringList{u"2848504"_s};
    QTest::newRow("public number") << u"12345、12388"_s << QStringList{u"12345"_s, u"12388"_s};
    QTest::newRow("800") << u"400-812-3406"_s << QStringList{u"400-812-3406"_s};
    QTest::newRow("with an office") << u"局办公室2848504 纪检组2848422"_s
                                    << QStringList{u"2848504"_s, u"2848422"_s};
    QTest::newRow("twice the same") << u"2848504 2848504"_s << QStringList{u"2848504"_s};
}

void TestLetterContacts::phones()
{
    QFETCH(QString, written);
    QFETCH(QStringList, read);
    const ImportedLetter found = letter(u"监督投诉电话："_s + written + u"\n地址：安平县河东路3号\n"_s);
    QCOMPARE(values(found.phones), read);
    QCOMPARE(found.address.text, u"安平县河东路3号"_s);
    QVERIFY(!has(found, DoubtCode::Placeholder));
    QVERIFY(!has(found, DoubtCode::PhoneUnclear));
    QCOMPARE(has(found, DoubtCode::PhoneRepaired), written.contains(u"0773."));
}

void TestLetterContacts::labels_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("postcode");
    QTest::newRow("plain") << u"监督电话："_s << u"电子邮箱："_s << u"地址："_s << u"邮编："_s;
    QTest::newRow("inner blanks") << u"监 督 电 话："_s << u"电 子 信 箱："_s << u"单 位 地 址："_s
                                  << u"邮 编："_s;
    QTest::newRow("wide blanks") << u"投　诉　电　话："_s << u"邮　箱："_s << u"地　　址："_s
                                 << u"邮　　编："_s;
    QTest::newRow("long forms") << u"24小时监督举报投诉电话："_s << u"投诉电子邮箱："_s << u"办公地址："_s
                                << u"邮政编码："_s;
    QTest::newRow("ascii colon") << u"举报电话:"_s << u"电子邮件:"_s << u"通讯地址:"_s << u"邮编:"_s;
    QTest::newRow("blank only") << u"投诉举报电话 "_s << u"E-mail "_s << u"联系地址 "_s << u"邮政编码 "_s;
    QTest::newRow("with a unit before")
        << u"县纠风办监督电话："_s << u"局监察室电子信箱："_s << u"我局地址："_s << u"邮编："_s;
    QTest::newRow("hotline") << u"服务热线："_s << u"Email："_s << u"详细地址："_s << u"邮编："_s;
    QTest::newRow("contact") << u"联系方式："_s << u"投诉信箱："_s << u"受理地点："_s << u"邮编："_s;
}

void TestLetterContacts::labels()
{
    QFETCH(QString, phone);
    QFETCH(QString, email);
    QFETCH(QString, address);
    QFETCH(QString, postcode);
    for (const QString& between : {u"\n"_s, u"　　"_s}) {
        const ImportedLetter found =
            letter(phone + u"2848504"_s + between + email + u"swj@anping.gov.cn"_s + between + address
                   + u"安平县河东路3号"_s + between + postcode + u"541002"_s);
        QCOMPARE(found.items.size(), 2);
        QCOMPARE(found.items.last().text.text, u"及时抢修。"_s);
        QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
        QCOMPARE(found.emails.size(), 1);
        QCOMPARE(found.emails.first().value, u"swj@anping.gov.cn"_s);
        QCOMPARE(found.address.text, u"安平县河东路3号"_s);
        QCOMPARE(found.postcode.text, u"541002"_s);
        QVERIFY(found.doubts.isEmpty());
    }
}

void TestLetterContacts::placeholders_data()
{
    QTest::addColumn<QString>("block");
    QTest::addColumn<QString>("at");
    QTest::newRow("123456") << u"监督电话：123456"_s << u"123456"_s;
    QTest::newRow("12345678") << u"监督电话：12345678"_s << u"12345678"_s;
    QTest::newRow("area code") << u"监督电话：0773-1234567"_s << u"0773-1234567"_s;
    QTest::newRow("xx") << u"监督电话：xx"_s << u"xx"_s;
    QTest::newRow("XXXXXXX") << u"监督电话：XXXXXXX"_s << u"XXXXXXX"_s;
    QTest::newRow("×××") << u"监督电话：×××"_s << u"×××"_s;
    QTest::newRow("area and XX") << u"监督电话：0773-xxxxxxx"_s << u"0773-xxxxxxx"_s;
    QTest::newRow("underline") << u"监督电话：________"_s << u"________"_s;
    QTest::newRow("zeros") << u"监督电话：0000000"_s << u"0000000"_s;
    QTest::newRow("none") << u"监督电话：暂无"_s << u"暂无"_s;
    QTest::newRow("blank at the end") << u"监督电话："_s << u"监督电话"_s;
    QTest::newRow("blank before another") << u"监督电话：\n地址：安平县河东路3号"_s << u"监督电话"_s;
    QTest::newRow("blank on one line") << u"监督电话：   电子邮箱：swj@anping.gov.cn"_s << u"监督电话"_s;
    QTest::newRow("blank fax") << u"监督电话：2848504\n传真：\n地址：安平县河东路3号"_s << u"传真"_s;
    QTest::newRow("blank e-mail") << u"监督电话：2848504，电子邮箱：\n"_s << u"电子邮箱"_s;
    QTest::newRow("e-mail xx") << u"监督电话：2848504\n电子邮箱：xx@xx.com"_s << u"xx@xx.com"_s;
    QTest::newRow("address xx") << u"监督电话：2848504\n地址：安平县xx路xx号"_s << u"安平县xx路xx号"_s;
    QTest::newRow("address ××") << u"监督电话：2848504\n地址：××市××路"_s << u"××市××路"_s;
    QTest::newRow("postcode") << u"监督电话：2848504\n邮编：000000"_s << u"000000"_s;
    QTest::newRow("pledging unit") << u"监督电话：2848504\n承诺单位：xxx"_s << u"xxx"_s;
}

void TestLetterContacts::placeholders()
{
    QFETCH(QString, block);
    QFETCH(QString, at);
    const ImportedPage read = page(block);
    QCOMPARE(read.letters.size(), 1);
    const ImportedLetter& found = read.letters.first();
    QCOMPARE(found.items.size(), 2);
    QCOMPARE(countOf(found.doubts, DoubtCode::Placeholder), 1);
    QCOMPARE(pointedAt(read, found.doubts, DoubtCode::Placeholder), at);
    for (const ImportedPhone& phone : found.phones)
        QCOMPARE(phone.placeholder, phone.value != u"2848504");
}

void TestLetterContacts::emails_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("inferred");
    QTest::newRow("whole") << u"swj@anping.gov.cn"_s << u"swj@anping.gov.cn"_s << false;
    QTest::newRow("full width") << u"swj＠anping.gov.cn"_s << u"swj@anping.gov.cn"_s << false;
    QTest::newRow("dots") << u"li.ming_2@vip.163.com"_s << u"li.ming_2@vip.163.com"_s << false;
    QTest::newRow("flattened, provider") << u"anpswj.163.com"_s << u"anpswj@163.com"_s << true;
    QTest::newRow("flattened, gov") << u"swj.anping.gov.cn"_s << u"swj@anping.gov.cn"_s << true;
    QTest::newRow("flattened, com.cn") << u"swj.sina.com.cn"_s << u"swj@sina.com.cn"_s << true;
    QTest::newRow("flattened, dot in the name") << u"li.ming.163.com"_s << u"li.ming@163.com"_s << true;
    QTest::newRow("flattened, digits") << u"834512345.qq.com"_s << u"834512345@qq.com"_s << true;
    QTest::newRow("flattened, 126") << u"wsj.126.com"_s << u"wsj@126.com"_s << true;
    QTest::newRow("hash") << u"swj#163.com"_s << u"swj@163.com"_s << true;
    QTest::newRow("(at)") << u"swj(at)163.com"_s << u"swj@163.com"_s << true;
    QTest::newRow("blanks") << u"swj @ 163.com"_s << u"swj@163.com"_s << true;
    QTest::newRow("Chinese full stop") << u"swj@163。com"_s << u"swj@163.com"_s << true;
}

void TestLetterContacts::emails()
{
    QFETCH(QString, written);
    QFETCH(QString, value);
    QFETCH(bool, inferred);
    const ImportedPage read =
        page(u"监督电话：2848504\n电子邮箱："_s + written + u"\n地址：安平县河东路3号"_s);
    const ImportedLetter& found = read.letters.first();
    QCOMPARE(found.emails.size(), 1);
    QCOMPARE(found.emails.first().value, value);
    QCOMPARE(found.emails.first().inferred, inferred);
    QCOMPARE(found.emails.first().original.text, written);
    QCOMPARE(countOf(found.doubts, DoubtCode::EmailRepaired), inferred ? 1 : 0);
}

void TestLetterContacts::faxIsNoPhone()
{
    const ImportedLetter found = letter(u"投诉电话：2848504\n传真：2848505\n传 真 电 话：2848506"_s);
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    QCOMPARE(values(found.faxes), (QStringList{u"2848505"_s, u"2848506"_s}));
}

void TestLetterContacts::phoneAndFaxInOne()
{
    const ImportedLetter found = letter(u"电话/传真：2848504"_s);
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    QCOMPARE(values(found.faxes), QStringList{u"2848504"_s});
    const ImportedLetter marked = letter(u"监督电话：0730-6222303、6222555(传真)"_s);
    QCOMPARE(values(marked.phones), QStringList{u"0730-6222303"_s});
    QCOMPARE(values(marked.faxes), QStringList{u"6222555"_s});
}

void TestLetterContacts::numberedContactLines()
{
    const ImportedLetter found = letter(
        u"三、监督方式\n1、监督电话：2848504\n2、电子邮箱：swj@anping.gov.cn\n3、地址：安平县河东路3号"_s);
    QCOMPARE(found.items.size(), 3);
    QCOMPARE(found.items.last().text.text, u"监督方式"_s);
    QVERIFY(found.items.last().items.isEmpty());
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    QCOMPARE(found.address.text, u"安平县河东路3号"_s);

    const ImportedLetter last = letter(u"三、监督电话：2848504"_s);
    QCOMPARE(last.items.size(), 2);
    QCOMPARE(values(last.phones), QStringList{u"2848504"_s});
}

void TestLetterContacts::contactsAboveTheItems()
{
    const Result<ImportedPage> read = readLetters(
        u"公开承诺书\n承诺单位：安平县水务局　监督电话：2848504\n一、保障供水。\n二、及时抢修。\n安平县水务局\n2012年5月"_s);
    QVERIFY(read);
    const ImportedLetter& found = read->letters.first();
    QCOMPARE(found.org, u"安平县水务局"_s);
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    QCOMPARE(found.items.size(), 2);
    QCOMPARE(found.signedAt.text, u"2012年5月"_s);
}

void TestLetterContacts::contactsInsideAnItemStayThere()
{
    const Result<ImportedPage> read = readLetters(
        u"安平县水务局公开承诺书\n一、保障供水。报修电话：2811100，24小时有人接听。\n二、及时抢修。\n监督电话：2848504"_s);
    QVERIFY(read);
    const ImportedLetter& found = read->letters.first();
    QCOMPARE(found.items.size(), 2);
    QCOMPARE(found.items.first().text.text, u"保障供水。报修电话：2811100，24小时有人接听。"_s);
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    QVERIFY(has(found, DoubtCode::ContactInText));

    // The same in the last item, with the block right behind it.
    const Result<ImportedPage> last = readLetters(
        u"安平县水务局公开承诺书\n一、保障供水。\n二、及时抢修。报修电话：2811100，24小时有人接听。\n监督电话：2848504"_s);
    QCOMPARE(last->letters.first().items.last().text.text,
             u"及时抢修。报修电话：2811100，24小时有人接听。"_s);
    QCOMPARE(values(last->letters.first().phones), QStringList{u"2848504"_s});
}

void TestLetterContacts::severalOfEach()
{
    const ImportedLetter found = letter(
        u"投诉电话：2848504\n举报电话：2848505\n电子邮箱：a1@163.com；b2@163.com\n地址：安平县河东路3号"_s);
    QCOMPARE(values(found.phones), (QStringList{u"2848504"_s, u"2848505"_s}));
    QCOMPARE(found.emails.size(), 1); // the second stands behind a semicolon…
    const ImportedLetter two =
        letter(u"电话：2848504\n电子邮箱：a1@163.com、b2@163.com\n地址：安平县河东路3号"_s);
    QCOMPARE(two.emails.size(), 2);
    QCOMPARE(two.emails.last().value, u"b2@163.com"_s);
}

void TestLetterContacts::addressWithPostcodeInBrackets()
{
    const ImportedLetter found = letter(u"监督电话：2848504\n地址：安平县河东路3号（541002）"_s);
    QCOMPARE(found.address.text, u"安平县河东路3号"_s);
    QCOMPARE(found.postcode.text, u"541002"_s);
    const ImportedLetter labelled = letter(u"监督电话：2848504\n地址：安平县河东路3号（邮编：541002）"_s);
    QCOMPARE(labelled.address.text, u"安平县河东路3号"_s);
    QCOMPARE(labelled.postcode.text, u"541002"_s);
}

void TestLetterContacts::valuesBelowTheirLabels()
{
    const ImportedLetter found =
        letter(u"监督电话：\n0773-2848504\n地址：\n安平县河东路3号\n邮编：\n541002"_s);
    QCOMPARE(values(found.phones), QStringList{u"0773-2848504"_s});
    QCOMPARE(found.address.text, u"安平县河东路3号"_s);
    QCOMPARE(found.postcode.text, u"541002"_s);
    QVERIFY(!has(found, DoubtCode::Placeholder));
}

void TestLetterContacts::phoneInTheClosingSentence()
{
    const ImportedLetter found = letter(u"以上承诺请社会各界监督，监督电话为2848504。"_s);
    QCOMPARE(values(found.phones), QStringList{u"2848504"_s});
    const ImportedLetter inside = letter(u"三、如有违反，欢迎拨打我局监督投诉电话2848504反映。"_s);
    QCOMPARE(values(inside.phones), QStringList{u"2848504"_s});
    QCOMPARE(inside.items.size(), 3);
}

void TestLetterContacts::noPhoneAtAll()
{
    QVERIFY(has(letter(u"安平县水务局\n2012年5月1日"_s), DoubtCode::ContactMissing));
    QVERIFY(!has(letter(u"监督电话：2848504"_s), DoubtCode::ContactMissing));
}

void TestLetterContacts::otherDigitsAreNoPhones()
{
    const Result<ImportedPage> read = readLetters(
        u"安平县水务局公开承诺书\n一、推行“5995”工程，回复处置电话3131个，办结2694件。\n二、开通“12319”热线2800110联动系统，发文〔2011〕1234567号。\n监督电话：2848504 2012年5月6日\n"_s);
    QVERIFY(read);
    QCOMPARE(values(read->letters.first().phones), QStringList{u"2848504"_s});
    QCOMPARE(read->letters.first().items.size(), 2);
}

JIANNUO_STORY(TestLetterContacts, QCoreApplication)
#include "tst_letter_contacts.moc"
