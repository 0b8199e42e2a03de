// SPDX-License-Identifier: Apache-2.0
#include "domain/contacts_check.h"
#include "support/stories.h"

#include <QRandomGenerator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

enum Verdict { Fine, Doubtful, Blocked };

Verdict verdict(const std::optional<ContactProblem>& problem)
{
    if (!problem)
        return Fine;
    return problem->blocking ? Blocked : Doubtful;
}

void rows(Verdict expected, const QStringList& values)
{
    static constexpr const char* names[] = {"fine", "doubtful", "blocked"};
    for (const QString& value : values)
        QTest::addRow("%s: '%s'", names[expected], qPrintable(value)) << value << static_cast<int>(expected);
}

void columns()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("expected");
}

void compare(std::optional<ContactProblem> (*check)(const QString&))
{
    QFETCH(QString, value);
    QFETCH(int, expected);
    const std::optional<ContactProblem> problem = check(value);
    QCOMPARE(static_cast<int>(verdict(problem)), expected);
    if (problem) {
        QCOMPARE(problem->value, value);
        QVERIFY(problem->reason.endsWith(u'。'));
    }
}

} // namespace

class TestContactsCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsRealPhonesFromPlaceholders_data()
    {
        columns();
        rows(Fine,
             {u"2848504"_s,
              u"0773-2850195"_s,
              u"0773.2850195"_s,
              u"0773 2850195"_s,
              u"07732850195"_s,
              u"(0773)2850195"_s,
              u"（０７７３）２８５０１９５"_s,
              u"010-65292110"_s,
              u"01065292110"_s,
              u"2850195转801"_s,
              u"+86 773 2850195"_s,
              u"0086-10-65292110"_s,
              u"13977312345"_s,
              u"138 0773 2046"_s,
              u"+8613977312046"_s,
              u"400-820-5555"_s,
              u"12345"_s,
              u"12388"_s,
              u"110"_s,
              u"95598"_s,
              u"96333"_s,
              u"87654320"_s});
        rows(Doubtful, {u"8888888"_s, u"0773-6666666"_s, u"13988888888"_s, u"284850"_s});
        rows(Blocked,
             {u""_s,
              u"   "_s,
              u"　"_s,
              u"123456"_s,
              u"１２３４５６"_s,
              u"1234567"_s,
              u"12345678"_s,
              u"654321"_s,
              u"0773-1234567"_s,
              u"010-12345678"_s,
              u"13812345678"_s,
              u"13800138000"_s,
              u"xx"_s,
              u"XX"_s,
              u"×××"_s,
              u"0773-xxxxxxx"_s,
              u"139****1234"_s,
              u"000000"_s,
              u"0000000"_s,
              u"1111111"_s,
              u"0773-0000000"_s,
              u"无"_s,
              u"暂无"_s,
              u"待定"_s,
              u"/"_s,
              u"——"_s,
              u"28485"_s,
              u"0773"_s,
              u"2848504 2848422"_s,
              u"28485042848422"_s,
              u"电话2848504"_s,
              u"1234567890"_s,
              u"12012345678"_s,
              u"1848504"_s});
    }
    void tellsRealPhonesFromPlaceholders() { compare(checkPhone); }

    void checksMail_data()
    {
        columns();
        rows(Fine,
             {u"glslyjbgs@163.com"_s, u"zfbxnb@guilin.gov.cn"_s, u"glxxgk@163.com"_s, u"xxzx@gl.gov.cn"_s,
              u"A.B-c_1@mail.example.cn"_s, u"2859248@sina.com"_s});
        rows(Doubtful, {u"zfbxnb＠guilin.gov.cn"_s});
        rows(Blocked,
             {u""_s, u"xx"_s, u"xx@xx.com"_s, u"xxx@163.com"_s, u"123456@qq.com"_s, u"test@163.com"_s,
              u"someone@example.com"_s, u"z***@163.com"_s, u"zfbxnb.guilin.gov"_s, u"a@b@c.cn"_s,
              u"a@guilin"_s, u"@163.com"_s, u"a@163.com."_s, u"a@-gl.cn"_s, u".a@163.com"_s,
              u"桂林@163.com"_s, u"a@1.2.3.4"_s, u"无"_s, u"aaa@163.com"_s});
    }
    void checksMail() { compare(checkEmail); }

    void checksAddresses_data()
    {
        columns();
        rows(Fine,
             {u"桂林市三多路12号"_s, u"临桂区西城中路69号创业大厦西辅楼"_s, u"别山镇人民政府"_s,
              u"青年路一〇〇号"_s});
        rows(Doubtful, {u"县政府"_s});
        rows(Blocked,
             {u"  "_s, u"xx市xx路"_s, u"××路×号"_s, u"某某县某某街"_s, u"同上"_s, u"暂无"_s, u"12"_s,
              u"三号"_s, u"地址"_s, u"111111"_s, u"……"_s});
    }
    void checksAddresses() { compare(checkAddress); }

    void checksPostcodes_data()
    {
        columns();
        rows(Fine, {u"541001"_s, u"５４１００１"_s, u"541 001"_s, u"010020"_s, u"999077"_s});
        rows(Doubtful, {u"005410"_s, u"885410"_s});
        rows(Blocked,
             {u""_s, u"123456"_s, u"000000"_s, u"666666"_s, u"54100"_s, u"5410011"_s, u"54100x"_s,
              u"xxxxxx"_s, u"无"_s});
    }
    void checksPostcodes() { compare(checkPostcode); }

    void guardsPublishing()
    {
        ContactSheet sheet{
            {u"0773-2848504"_s}, {}, {u"zfbxnb@guilin.gov.cn"_s}, u"桂林市三多路12号"_s, u"541001"_s};
        QVERIFY(isPublishable(sheet));
        QVERIFY(checkContacts(sheet).empty());
        sheet.emails.clear();
        sheet.address.clear();
        sheet.postcode.clear();
        QVERIFY(isPublishable(sheet)); // what is not there is not printed
        sheet.phones.append(u"8888888"_s);
        QVERIFY(isPublishable(sheet)); // a doubt may stand
        QCOMPARE(checkContacts(sheet).size(), std::size_t(1));

        // S004-059
        for (const QString& phone : {u"123456"_s, u"xx"_s, QString()}) {
            ContactSheet placeholder{{phone}, {}, {}, {}, {}};
            QVERIFY(!isPublishable(placeholder));
        }
        QVERIFY(!isPublishable({}));
        sheet.faxes.append(u"000000"_s);
        QVERIFY(!isPublishable(sheet));
        QCOMPARE(checkContacts(sheet).back().field, ContactField::Fax);
    }

    void survivesAnything()
    {
        QRandomGenerator random(23);
        const QString alphabet =
            u"0123456789xX×@.-+ ()转#某＠　路号無\u0000"_s + QChar(0xD83D); // half a character too
        for (int round = 0; round < 3'000; ++round) {
            QString text;
            for (int i = random.bounded(16); i > 0; --i)
                text += alphabet[random.bounded(alphabet.size())];
            for (const auto check : {checkPhone, checkEmail, checkAddress, checkPostcode}) {
                const std::optional<ContactProblem> first = check(text);
                QCOMPARE(check(text), first);
                if (text.trimmed().isEmpty())
                    QVERIFY(first && first->blocking);
            }
        }
    }
};

JIANNUO_STORY(TestContactsCheck, QCoreApplication)
#include "tst_contacts_check.moc"
