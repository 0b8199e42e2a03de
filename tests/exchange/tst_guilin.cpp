// SPDX-License-Identifier: Apache-2.0
#include "reading.h"
#include "support/stories.h"

#include <QFile>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// The real newspaper page (issue 2, "Done means" 2): what a person reads on it, against what the importer
/// says. The page is not part of this project; without it the test says so and skips.
class TestGuilin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyUnitWithItsContacts_data();
    void everyUnitWithItsContacts();
    void prefaceAndCommentaryAreKeptApart();
    void textIsExact();
    void timeLimits();
    void quantities();
    void subItems();
    void closingClausesAreNotPartOfTheLastItem();
    void lostTitlesAreFlagged();
    void noDigitsAreMistakenForPhones();

private:
    const ImportedLetter& letter(const QString& org) const;

    ImportedPage m_page;
};

void TestGuilin::initTestCase()
{
    QStringList places{QString::fromUtf8(JIANNUO_SOURCE_DIR "/../shared/domain/guilin-commitments.txt")};
    const QString named = qEnvironmentVariable("JIANNUO_GUILIN_PAGE");
    if (!named.isEmpty())
        places = {named};
    QFile file(places.first());
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("The Guilin page is not here: set JIANNUO_GUILIN_PAGE to its path, or put it in "
              "../shared/domain.");
    const Result<ImportedPage> page = readLetters(QString::fromUtf8(file.readAll()));
    QVERIFY(page);
    m_page = *page;
    QVERIFY(m_page.flattened);
    checkFaithful(m_page);
}

const ImportedLetter& TestGuilin::letter(const QString& org) const
{
    for (const ImportedLetter& one : m_page.letters) {
        if (one.org == org)
            return one;
    }
    static const ImportedLetter none;
    qWarning() << "no letter of" << org;
    return none;
}

void TestGuilin::everyUnitWithItsContacts_data()
{
    QTest::addColumn<QString>("org");
    QTest::addColumn<QList<int>>("lengths"); // of each item's text, counted on the page by other means
    QTest::addColumn<QStringList>("phones");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("postcode");

    const auto row = [](const QString& org, const QList<int>& lengths, const QStringList& phones,
                        const QString& email, const QString& address, const QString& postcode) {
        QTest::newRow(qPrintable(org)) << org << lengths << phones << email << address << postcode;
    };
    row(u"桂林市人民政府办公室"_s, {202, 202, 161, 301, 118, 60, 62, 47}, {u"2848504"_s, u"2848422"_s},
        u"zfbxnb@guilin.gov.cn"_s, u"桂林市五美路16号"_s, u"541002"_s);
    row(u"桂林市公安局"_s, {95, 123, 96, 113, 132, 172}, {u"2886829"_s}, u"ljswm@tom.com"_s,
        u"桂林市三多路1号"_s, u"541001"_s);
    row(u"桂林市投资促进局"_s, {67, 95, 72, 121, 124, 80}, {u"3890299"_s, u"3896509"_s}, u"gltzcjj@163.com"_s,
        u"桂林市民主路29号"_s, u"541002"_s);
    row(u"桂林市市政公用事业管理局"_s, {231, 143, 312, 165}, {u"2816600"_s}, u"glsz7083@gx163.net"_s,
        u"桂林市榕湖北路3号"_s, u"541002"_s);
    row(u"桂林市民政局"_s, {137, 166, 221, 206, 137}, {u"2830142"_s}, u"glhk1974@163.com"_s,
        u"桂林市三多路22号"_s, u"541001"_s);
    row(u"桂林市交通局"_s, {118, 140, 121, 118, 114, 110, 140}, {u"3556993"_s}, u"xf16993@163.com"_s,
        u"桂林市中山南路192号"_s, u"541002"_s);
    row(u"桂林市建设与规划委员会"_s, {34, 56, 59, 57, 174, 73}, {u"0773-2850195"_s}, u"glsjgwxnb@163.com"_s,
        u"桂林市临桂路12号"_s, u"541002"_s);
    row(u"桂林市财政局"_s, {133, 94, 130, 172, 166, 92}, {u"2823963"_s, u"2828457"_s, u"2863375"_s},
        u"glcz3963@21cn.com"_s, u"桂林市崇善路10号"_s, u"541002"_s);
    row(u"桂林市林业局"_s, {143, 127, 70, 100, 84, 78}, {u"2625499"_s}, u"glslyjbgs@163.com.cn"_s,
        u"桂林市中山北路159号"_s, u"541001"_s);
    row(u"桂林市国土资源局"_s, {99, 110, 83, 57, 96, 107, 52, 27}, {u"2818035"_s, u"2859248"_s},
        u"gl2859248@sina.com"_s, u"桂林市崇善路6号"_s, u"541002"_s);
    row(u"桂林市残疾人联合会"_s, {99, 99, 469, 141}, {u"2831132"_s, u"2831707"_s}, u"glscl@gxdpf.org.cn"_s,
        u"桂林市叠彩路8号"_s, u"541001"_s);
}

void TestGuilin::everyUnitWithItsContacts()
{
    QFETCH(QString, org);
    QFETCH(QList<int>, lengths);
    QFETCH(QStringList, phones);
    QFETCH(QString, email);
    QFETCH(QString, address);
    QFETCH(QString, postcode);
    QCOMPARE(m_page.letters.size(), 11);
    const ImportedLetter& found = letter(org);
    QCOMPARE(found.items.size(), lengths.size());
    for (int i = 0; i < lengths.size(); ++i) {
        QCOMPARE(found.items.at(i).no, i + 1);
        QVERIFY(!found.items.at(i).noInferred);
        QCOMPARE(found.items.at(i).text.text.size(), lengths.at(i));
    }
    QCOMPARE(values(found.phones), phones);
    QVERIFY(found.faxes.isEmpty());
    QCOMPARE(found.emails.size(), 1);
    QCOMPARE(found.emails.first().value, email);
    QVERIFY2(found.emails.first().inferred, "the page lost every @");
    QVERIFY(has(found, DoubtCode::EmailRepaired));
    QCOMPARE(found.address.text, address);
    QCOMPARE(found.postcode.text, postcode);
    QVERIFY(!has(found, DoubtCode::TextLeftOver));
    QVERIFY(!has(found, DoubtCode::Placeholder));
    QVERIFY(!has(found, DoubtCode::OrgInferred));
    QVERIFY(!has(found, DoubtCode::NumberGap));
}

void TestGuilin::prefaceAndCommentaryAreKeptApart()
{
    QCOMPARE(m_page.heading.text, u"桂林市直属机关作风效能建设公开承诺"_s);
    QVERIFY(m_page.preface.text.startsWith(u"编者按"));
    QVERIFY(m_page.preface.text.endsWith(u"请广大群众监督."));
    QVERIFY(m_page.commentary.text.startsWith(u"短 评"));
    QVERIFY(m_page.commentary.text.endsWith(u"经常之举."));
    QVERIFY(m_page.articles.isEmpty());
    QCOMPARE(m_page.letters.first().org, u"桂林市人民政府办公室"_s);
    QCOMPARE(m_page.letters.last().org, u"桂林市残疾人联合会"_s);
}

void TestGuilin::textIsExact()
{
    // Typing errors of the page stay.
    QVERIFY(letter(u"桂林市交通局"_s).items.at(1).text.text.contains(u"减化程序"));
    QVERIFY(letter(u"桂林市交通局"_s).items.at(6).text.text.contains(u"等级路路面"));
    QVERIFY(letter(u"桂林市民政局"_s).items.at(3).text.text.contains(u"作好接待"));
    const QString first = letter(u"桂林市国土资源局"_s).items.at(7).text.text;
    QVERIFY(first.startsWith(u"完善行政效能监督体系"));
    QVERIFY(first.endsWith(u"自觉接受监督."));
}

void TestGuilin::timeLimits()
{
    const QList<ImportedTimeLimit> office = letter(u"桂林市人民政府办公室"_s).items.at(3).timeLimits;
    QCOMPARE(office.size(), 4);
    QCOMPARE(office.at(0).normal, 1);
    QCOMPARE(office.at(0).unit, ImportedUnit::WorkingDay);
    QCOMPARE(office.at(0).startEvent.text, u"登记后"_s);
    QCOMPARE(office.at(1).normal, 1);
    QCOMPARE(office.at(1).unit, ImportedUnit::WorkingDay);
    QCOMPARE(office.at(1).startEvent.text, u"接文后"_s);
    QCOMPARE(office.at(2).normal, 3);
    QCOMPARE(office.at(2).maximum, 7);
    QCOMPARE(office.at(2).unit, ImportedUnit::WorkingDay);
    QVERIFY(office.at(2).deemedConsent);
    QVERIFY(!office.at(1).deemedConsent);
    QCOMPARE(office.at(3).normal, 10);
    QCOMPARE(office.at(3).maximum, 15);
    QCOMPARE(office.at(3).unit, ImportedUnit::Day);
    QVERIFY(!office.at(3).deemedConsent);

    const QList<ImportedTimeLimit> police = letter(u"桂林市公安局"_s).items.at(5).timeLimits;
    QCOMPARE(police.size(), 1);
    QCOMPARE(police.first().normal, 3);
    QCOMPARE(police.first().unit, ImportedUnit::WorkingDay);
    QCOMPARE(police.first().startEvent.text, u"接到投诉之日起"_s);

    const QList<ImportedTimeLimit> finance = letter(u"桂林市财政局"_s).items.at(3).timeLimits;
    QCOMPARE(finance.size(), 1);
    QCOMPARE(finance.first().normal, 30);
    QCOMPARE(finance.first().unit, ImportedUnit::Day);
    QCOMPARE(finance.first().startEvent.text, u"批准之日起"_s);

    const QList<ImportedTimeLimit> forestry = letter(u"桂林市林业局"_s).items.at(2).timeLimits;
    QCOMPARE(forestry.size(), 1);
    QCOMPARE(forestry.first().normal, 15);
    QCOMPARE(forestry.first().unit, ImportedUnit::WorkingDay);

    int all = 0;
    for (const ImportedLetter& one : m_page.letters) {
        for (const ImportedItem& item : one.items)
            all += static_cast<int>(item.timeLimits.size());
    }
    QCOMPARE(all, 7); // 24小时接受报警 and 14项 are none
}

void TestGuilin::quantities()
{
    const ImportedItem roads = letter(u"桂林市交通局"_s).items.at(6);
    QStringList written;
    for (const ImportedQuantity& quantity : roads.quantities)
        written.append(quantity.value.toString() + quantity.unit);
    QCOMPARE(written.join(u' '),
             u"72条 587.06公里 19个 189公里 8个 154公里 22个 99.43公里 38个 144.63公里"_s);
    QCOMPARE(roads.sums.size(), 1);
    QVERIFY(roads.sums.first().agrees);
    QCOMPARE(roads.sums.first().parts.size(), 4);
    QCOMPARE(roads.sums.first().sum.toString(), u"587.06"_s);

    const ImportedItem approvals = letter(u"桂林市市政公用事业管理局"_s).items.at(2);
    QCOMPARE(approvals.quantities.size(), 1);
    QCOMPARE(approvals.quantities.first().value.toString() + approvals.quantities.first().unit, u"14项"_s);
}

void TestGuilin::subItems()
{
    const ImportedItem deeds = letter(u"桂林市林业局"_s).items.at(4);
    QCOMPARE(deeds.items.size(), 2);
    QCOMPARE(deeds.items.at(0).no, 1);
    QCOMPARE(deeds.items.at(0).quantities.size(), 2);
    QCOMPARE(deeds.items.at(0).quantities.at(0).value, Decimal(100'000));
    QCOMPARE(deeds.items.at(0).quantities.at(0).unit, u"亩"_s);
    QCOMPARE(deeds.items.at(0).quantities.at(1).value, Decimal(300'000));
    QCOMPARE(deeds.items.at(1).quantities.size(), 1);
    QCOMPARE(deeds.items.at(1).quantities.at(0).value, Decimal(60'000));
    QCOMPARE(deeds.items.at(1).quantities.at(0).unit, u"座"_s);
    QCOMPARE(deeds.quantities.size(), 1); // 2件

    // 八件实事 without numbers: eight, each with its own target (S000-058).
    const ImportedLetter& disabled = letter(u"桂林市残疾人联合会"_s);
    const ImportedItem eight = disabled.items.at(2);
    QCOMPARE(eight.items.size(), 8);
    QVERIFY(has(disabled, DoubtCode::NamedSet));
    QStringList targets;
    for (const ImportedItem& deed : eight.items) {
        QVERIFY(deed.noInferred);
        QString own;
        for (const ImportedQuantity& quantity : deed.quantities)
            own += quantity.value.toString() + quantity.unit;
        targets.append(own);
    }
    QCOMPARE(targets,
             (QStringList{u"2500户1500名"_s, u"1000户"_s, {}, u"200名"_s, u"520名"_s, u"300名"_s, {}, {}}));
}

void TestGuilin::closingClausesAreNotPartOfTheLastItem()
{
    QVERIFY(letter(u"桂林市人民政府办公室"_s).closing.text.startsWith(u"办公室工作人员不遵守"));
    QVERIFY(letter(u"桂林市公安局"_s).closing.text.startsWith(u"对违反以上公开承诺"));
    QVERIFY(letter(u"桂林市市政公用事业管理局"_s).closing.text.startsWith(u"对本局干部职工未按规定兑现"));
    for (const QString& org :
         {u"桂林市投资促进局"_s, u"桂林市民政局"_s, u"桂林市交通局"_s, u"桂林市建设与规划委员会"_s,
          u"桂林市财政局"_s, u"桂林市林业局"_s, u"桂林市国土资源局"_s, u"桂林市残疾人联合会"_s})
        QVERIFY2(letter(org).closing.isEmpty(), qPrintable(org));
}

void TestGuilin::lostTitlesAreFlagged()
{
    const ImportedLetter& office = letter(u"桂林市人民政府办公室"_s);
    QCOMPARE(pointedAt(m_page, office.doubts, DoubtCode::TitleLost), u"按照处理"_s);
    QCOMPARE(pointedAt(m_page, letter(u"桂林市财政局"_s).doubts, DoubtCode::TitleLost), u"按照等"_s);
    QCOMPARE(pointedAt(m_page, letter(u"桂林市投资促进局"_s).doubts, DoubtCode::TitleLost), u"严格实施"_s);
    QCOMPARE(pointedAt(m_page, m_page.doubts, DoubtCode::TitleLost), u"按照的"_s); // in the editor's note
    int all = 0;
    for (const ImportedLetter& one : m_page.letters)
        all += countOf(one.doubts, DoubtCode::TitleLost);
    QCOMPARE(all, 3);
}

void TestGuilin::noDigitsAreMistakenForPhones()
{
    for (const ImportedLetter& one : m_page.letters) {
        QVERIFY(!values(one.phones).contains(u"5995"_s));
        QVERIFY(!values(one.phones).contains(u"2800110"_s));
        QVERIFY(!values(one.phones).contains(u"110"_s));
    }
}

JIANNUO_STORY(TestGuilin, QCoreApplication)
#include "tst_guilin.moc"
