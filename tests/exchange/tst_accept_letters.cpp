// SPDX-License-Identifier: Apache-2.0
#include "exchange/accept_letters.h"
#include "exchange/documents.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// What becomes of a letter that somebody accepts.
class TestAcceptLetters : public QObject {
    Q_OBJECT

private:
    static ImportedPage page()
    {
        const auto read =
            readLetters(u"清溪县水务局公开承诺书\n"
                        "为方便群众办事，特作如下承诺：\n"
                        "一、受理用水报装申请，自受理之日起3个工作日内办结，最长不超过7个工作日。\n"
                        "二、今年完成以下工程：\n"
                        "（一）改造老旧管网25公里；\n"
                        "（二）新建村级供水点约40个。\n"
                        "三、实行首问负责制，不推诿、不拖延。\n"
                        "以上承诺如有违反，愿接受责任追究。\n"
                        "监督电话：0773-2850196\n"
                        "电子邮箱：qxsw@example.cn\n"
                        "地址：清溪县滨江路18号\n"
                        "邮编：541900\n"_s);
        if (!read.ok())
            qFatal("%s", qPrintable(read.error().sentence));
        return *read;
    }
    static std::vector<Change> accepted(SmallCounty& county, const ImportedPage& source, LetterTarget target)
    {
        const auto changes = letterChanges(source, source.letters.front(), target,
                                           county.headquarters().view(), [&] { return county.newId(); });
        if (!changes.ok())
            qFatal("%s", qPrintable(changes.error().sentence));
        return *changes;
    }

private Q_SLOTS:
    void aLetterBecomesOneIntentThatAClerkMayRecord()
    {
        SmallCounty county;
        const ImportedPage source = page();
        QCOMPARE(source.letters.size(), 1);
        const auto changes = accepted(county, source, {.org = county.waterUnit, .source = u"县报 第3批"_s});
        auto tablet = county.tablet({county.clerk});
        county.sync(*tablet);
        const auto recorded = tablet->record({county.clerk, county.clock.now(), changes});
        QVERIFY2(recorded.ok(), recorded.ok() ? "" : qPrintable(recorded.error().sentence));
        county.sync(*tablet);

        const Store& there = county.headquarters().view();
        const auto letters = there.all(&CommitmentLetter::org, county.waterUnit);
        QCOMPARE(letters.size(), std::size_t(1));
        const CommitmentLetter& letter = letters.front().second;
        QVERIFY(letter.title.contains(u"清溪县水务局"_s));
        QVERIFY(letter.rawText.contains(u"最长不超过7个工作日"_s));
        QVERIFY(letter.breachClause.contains(u"责任追究"_s));
        QCOMPARE(letter.source, u"县报 第3批"_s);

        const auto all = there.all(&Commitment::letter, letters.front().first);
        QCOMPARE(all.size(), std::size_t(5));
        const auto top = [&](int no) {
            for (const auto& [id, commitment] : all) {
                if (commitment.no == no && commitment.parent.isNull())
                    return std::pair(id, commitment);
            }
            return std::pair(Id(), Commitment{});
        };
        const Commitment first = top(1).second;
        QCOMPARE(first.text, u"受理用水报装申请，自受理之日起3个工作日内办结，最长不超过7个工作日。"_s);
        QCOMPARE(first.kind, CommitmentKind::LimitDuty);
        QCOMPARE(first.limits.size(), std::size_t(1));
        QCOMPARE(first.limits.front().normal, 3);
        QCOMPARE(first.limits.front().maximum, 7);
        QCOMPARE(first.limits.front().unit, TimeUnit::WorkingDay);
        QCOMPARE(first.state, CommitmentState::Draft);
        QCOMPARE(top(3).second.kind, CommitmentKind::FirstContactDuty);

        const auto below = there.all(&Commitment::parent, top(2).first);
        QCOMPARE(below.size(), std::size_t(2));
        QCOMPARE(below.front().second.targets.front().value, Decimal(25));
        QCOMPARE(below.front().second.targets.front().unit, u"公里"_s);
        QCOMPARE(below.back().second.targets.front().qualifier, Qualifier::About);

        // The phone that was known stays; the letter's is added.
        const auto contacts = there.all(&Contact::org, county.waterUnit);
        QCOMPARE(contacts.size(), std::size_t(1));
        QCOMPARE(contacts.front().second.phones.size(), std::size_t(2));
        QCOMPARE(contacts.front().second.emails.front(), u"qxsw@example.cn"_s);
        QCOMPARE(contacts.front().second.postcode, u"541900"_s);

        // The same letter once more has nothing to say about contacts.
        for (const Change& change : accepted(county, source, {.org = county.waterUnit}))
            QVERIFY(change.kind != kinds::contact);
    }

    void aNewUnitComesWithItsLetter()
    {
        SmallCounty county;
        const ImportedPage source = page();
        const auto changes =
            accepted(county, source, {.newOrg = {.name = u"清溪县水库管理所"_s, .parent = county.waterUnit}});
        QVERIFY(county.headquarters().record({{}, county.clock.now(), changes}).ok());
        const auto orgs = county.headquarters().view().all(&Org::parent, county.waterUnit);
        QVERIFY(std::any_of(orgs.begin(), orgs.end(),
                            [](const auto& o) { return o.second.name == u"清溪县水库管理所"_s; }));
    }

    void headquartersEntersWhatWasPublishedAlready()
    {
        SmallCounty county;
        const ImportedPage source = page();
        const auto changes =
            accepted(county, source, {.org = county.schoolUnit, .state = CommitmentState::InProgress});
        QVERIFY(county.headquarters().record({{}, county.clock.now(), changes}).ok());
        const auto all = county.headquarters().view().all(&Commitment::org, county.schoolUnit);
        QCOMPARE(all.front().second.state, CommitmentState::InProgress);
    }

    void itsPeopleEnterAsPublishedWhatHasRealContacts()
    {
        SmallCounty county;
        ImportedPage source = page();
        source.letters.front().emails = {{.value = u"qxsw@qingxi.gov.cn"_s}}; // example.cn is nobody's
        auto tablet = county.tablet({county.clerk, county.waterClerk});
        county.sync(*tablet);
        const auto published = [&](const Id& actor, const Id& org, CommitmentState state) {
            return tablet->record(
                {actor, county.clock.now(), accepted(county, source, {.org = org, .state = state})});
        };
        // A unit's clerk begins with a draft, and nobody begins in the middle of a life.
        QCOMPARE(published(county.waterClerk, county.waterUnit, CommitmentState::Published).error().code,
                 ErrorCode::InvalidInput);
        QCOMPARE(published(county.clerk, county.waterUnit, CommitmentState::Closed).error().code,
                 ErrorCode::InvalidInput);
        const auto entered = published(county.clerk, county.waterUnit, CommitmentState::Published);
        QVERIFY2(entered.ok(), entered.ok() ? "" : qPrintable(entered.error().sentence));
        county.sync(*tablet);
        const auto all = county.headquarters().view().all(&Commitment::org, county.waterUnit);
        QCOMPARE(std::count_if(all.begin(), all.end(),
                               [](const auto& c) { return c.second.state == CommitmentState::Published; }),
                 5);

        // S004-059: nobody can complain to 123456.
        source.letters.front().phones = {{.value = u"123456"_s, .placeholder = true}};
        const auto refused = published(county.clerk, county.schoolUnit, CommitmentState::Published);
        QCOMPARE(refused.error().code, ErrorCode::RuleBroken);
        QVERIFY(published(county.clerk, county.schoolUnit, CommitmentState::Draft).ok());
    }

    void theSameLetterIsKnownAgain()
    {
        SmallCounty county;
        const ImportedPage source = page();
        const QString raw =
            source.rawText.mid(source.letters.front().span.start, source.letters.front().span.length);
        const Store& view = county.headquarters().view();
        QVERIFY(acceptedBefore(view, county.waterUnit, raw).isNull());
        QVERIFY(county.headquarters()
                    .record({{}, county.clock.now(), accepted(county, source, {.org = county.waterUnit})})
                    .ok());
        QCOMPARE(acceptedBefore(view, county.waterUnit, raw),
                 view.all(&CommitmentLetter::org, county.waterUnit).front().first);
        QVERIFY(acceptedBefore(view, county.schoolUnit, raw).isNull());
    }

    void aKindThatSomebodyChoseCounts()
    {
        SmallCounty county;
        ImportedPage source = page();
        source.letters.front().items.front().kind = CommitmentKind::Deed;
        for (const Change& change : accepted(county, source, {.org = county.waterUnit})) {
            if (change.kind != kinds::commitment)
                continue;
            const auto commitment = fromFields<Commitment>(change.patch);
            if (commitment.no == 1 && commitment.parent.isNull())
                QCOMPARE(commitment.kind, CommitmentKind::Deed);
        }
    }

    void nothingIsAcceptedWithoutAUnitOrItems()
    {
        SmallCounty county;
        ImportedPage source = page();
        const auto newId = [&] { return county.newId(); };
        const Store& view = county.headquarters().view();
        QCOMPARE(letterChanges(source, source.letters.front(), {}, view, newId).error().code,
                 ErrorCode::MissingField);
        source.letters.front().items.clear();
        QCOMPARE(letterChanges(source, source.letters.front(), {.org = county.waterUnit}, view, newId)
                     .error()
                     .code,
                 ErrorCode::MissingField);
    }

    void datesColumnsAndStatutoryLimitsReachTheLedger()
    {
        SmallCounty county;
        const auto source = importLetters(
            u"单位,承诺事项,法定时限,承诺时限,完成时间,责任科室,联系人,登记号\n"
            "清溪县水务局,用水报装,10个工作日,3个工作日,6月底前,报装股,李红13900010002,审2026-01\n"_s
                .toUtf8(),
            u"a.csv"_s);
        QVERIFY(source);
        std::optional<Commitment> made;
        for (const Change& change : accepted(county, *source, {.org = county.waterUnit, .year = 2026})) {
            if (change.kind == kinds::commitment)
                made = fromFields<Commitment>(change.patch);
        }
        QVERIFY(made);
        QCOMPARE(made->due, QDate(2026, 6, 30));
        QCOMPARE(made->dueText, u"6月底前"_s);
        QCOMPARE(made->limits.front().normal, 3);
        QCOMPARE(made->limits.front().statutory, 10);
        QCOMPARE(made->office, u"报装股"_s);
        QCOMPARE(made->contact, u"李红"_s); // no private number
        QCOMPARE(made->remark, u"原登记号：审2026-01"_s);
        QVERIFY(made->regNo.isEmpty());
    }

    void failedContactsAreNotTheUnits()
    {
        ImportedLetter letter = page().letters.front();
        letter.phones.append({.value = u"123456"_s, .placeholder = true});
        letter.postcode.text = u"12"_s;
        const ImportedLetter usable = withoutFailedContacts(letter);
        QCOMPARE(usable.phones.size(), 1);
        QCOMPARE(usable.phones.front().value, u"0773-2850196"_s);
        QVERIFY(usable.emails.isEmpty()); // example.cn is nobody's
        QVERIFY(usable.postcode.isEmpty());
        QVERIFY(!usable.address.isEmpty());
    }

    void unitsAreMatchedByName()
    {
        SmallCounty county;
        const Store& view = county.headquarters().view();
        const auto exact = matchOrgs(view, u"清溪县 水务局"_s);
        QCOMPARE(certainOrg(exact), county.waterUnit);
        const auto shorter = matchOrgs(view, u"县水务局"_s);
        QCOMPARE(shorter.size(), std::size_t(1));
        QVERIFY(!shorter.front().exact);
        QVERIFY(certainOrg(shorter).isNull());
        QVERIFY(matchOrgs(view, u"民政局"_s).empty());
        QVERIFY(matchOrgs(view, {}).empty());
    }
};

JIANNUO_STORY(TestAcceptLetters, QCoreApplication)
#include "tst_accept_letters.moc"
