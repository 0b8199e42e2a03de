// SPDX-License-Identifier: Apache-2.0
#include "domain/audience.h"

#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::Office;

/// Who reads what, by the same table at a device's pull and in the rules.
class TestAudience : public QObject {
    Q_OBJECT

private:
    struct Story : Office {
        Story()
        {
            external = person(QStringLiteral("监督员"), county, Role::ExternalSupervisor, county);
            discipline = person(QStringLiteral("纪检"), county, Role::DisciplineOffice, county);
            draft = newId();
            done(waterClerk,
                 {creation(draft,
                           Commitment{.org = waterUnit,
                                      .text = QStringLiteral("接报后两小时到场"),
                                      .goal = QStringLiteral("当天修复"),
                                      .project = QStringLiteral("抢修"),
                                      .measures = QStringLiteral("设抢修队"),
                                      .due = QDate(2026, 12, 20)})});
        }
        template <Declared T> bool reads(const Id& who, const Id& id)
        {
            return mayRead(headquarters().view(), who, *headquarters().view().find(kindOf<T>(), id),
                           clock.now());
        }
        /// Whether a fresh tablet of that person holds the record after it has read everything.
        template <Declared T> bool pulls(const Id& who, const Id& id)
        {
            auto fresh = tablet({who});
            sync(*fresh);
            return fresh->view().find(kindOf<T>(), id).has_value();
        }
        template <Declared T> void agree(const Id& id, const std::vector<std::pair<Id, bool>>& expected)
        {
            for (const auto& [who, may] : expected) {
                const QByteArray name = now<Person>(who).name.toUtf8();
                QVERIFY2(reads<T>(who, id) == may, name.constData());
                QVERIFY2(pulls<T>(who, id) == may, name.constData());
            }
        }

        Id external, discipline, draft;
    };

private Q_SLOTS:
    /// Also where one operation told of both: of the promise that is read by more now, its first words stay.
    void aDraftsFirstWordsStayWithItsUnit()
    {
        Story story;
        const Id secret = story.newId();
        const Id remark = story.newId();
        story.done(story.waterClerk,
                   {creation(secret,
                             Commitment{.org = story.waterUnit,
                                        .text = QStringLiteral("三年内不涨价"),
                                        .goal = QStringLiteral("不涨价"),
                                        .project = QStringLiteral("水价"),
                                        .measures = QStringLiteral("压缩成本"),
                                        .due = QDate(2026, 12, 20)}),
                    creation(remark,
                             Comment{.org = story.waterUnit,
                                     .subject = story.commitment,
                                     .text = QStringLiteral("另一条的说明"),
                                     .author = story.waterClerk})});
        story.done(story.waterClerk, {story.amended<Commitment>(secret, [](Commitment& c) {
                       c.text = QStringLiteral("一年内不涨价");
                   })});
        story.done(story.waterClerk, {story.step<Commitment>(secret, u"submit")});
        const auto told = [&](const Id& who) {
            auto fresh = story.tablet({who});
            story.sync(*fresh);
            if (fresh->view().get<Commitment>(secret).value_or(Commitment()).text
                != QStringLiteral("一年内不涨价"))
                return QStringLiteral("nothing");
            if (!fresh->view().find(kindOf<Comment>(), remark))
                return QStringLiteral("no remark");
            QStringList words;
            for (const HistoryEntry& entry : fresh->view().history(secret)) {
                for (const Change& change : entry.operation.changes) {
                    if (change.record == secret && change.patch.contains(fieldNumber(&Commitment::text)))
                        words += change.patch[fieldNumber(&Commitment::text)].as<QString>();
                }
            }
            return words.join(QLatin1Char(' '));
        };
        QVERIFY(told(story.waterClerk).startsWith(QStringLiteral("三年内不涨价")));
        QCOMPARE(told(story.clerk), QString());
    }

    void aLetterIsReadByWhoReadsItsPromises()
    {
        Story story;
        const Id letter = story.newId();
        const Id promise = story.newId();
        story.done(
            story.waterClerk,
            {creation(letter, CommitmentLetter{.org = story.waterUnit, .title = QStringLiteral("承诺书")}),
             creation(promise,
                      Commitment{.org = story.waterUnit,
                                 .letter = letter,
                                 .text = QStringLiteral("接报后两小时到场"),
                                 .goal = QStringLiteral("当天修复"),
                                 .project = QStringLiteral("抢修"),
                                 .measures = QStringLiteral("设抢修队"),
                                 .due = QDate(2026, 12, 20)})});
        story.agree<CommitmentLetter>(
            letter, {{story.waterClerk, true}, {story.clerk, false}, {story.inspector, false}});
        story.done(story.waterClerk, {story.step<Commitment>(promise, u"submit")});
        story.agree<CommitmentLetter>(letter,
                                      {{story.waterClerk, true},
                                       {story.clerk, true},
                                       {story.inspector, true},
                                       {story.external, false}});
    }

    void aDraftIsForTheOrganisationAndItsReviewers()
    {
        Story story;
        story.agree<Commitment>(story.draft,
                                {{story.waterClerk, true},
                                 {story.waterHead, true},
                                 {story.reviewer, true},
                                 {story.head, false},
                                 {story.inspector, false},
                                 {story.schoolClerk, false},
                                 {story.root, false},
                                 {story.external, false}});
    }

    void whoReadsTheDraftFirstReadsItWhenItWasSubmittedAndTheRestWhenPublished()
    {
        Story story;
        auto early = story.tablet({story.inspector});
        story.sync(*early); // has read everything that there was
        story.done(story.waterClerk, {story.step<Commitment>(story.draft, u"submit")});
        story.agree<Commitment>(story.draft, {{story.head, true}, {story.external, false}});
        story.sync(*early);
        const auto row = early->view().get<Commitment>(story.draft);
        QVERIFY(row);
        QVERIFY(toFields(*row) == toFields(story.now<Commitment>(story.draft)));
        // What the draft's history was is not shown with it.
        QCOMPARE(early->view().history(story.draft).size(), std::size_t(1));
        story.done(
            story.reviewer,
            {creation(story.newId(),
                      Review{.org = story.waterUnit, .commitment = story.draft, .reviewer = story.reviewer}),
             story.step<Commitment>(story.draft, u"confirm")});
        story.done(
            story.clerk,
            {creation(
                story.newId(),
                Publication{.org = story.waterUnit, .from = QDate(2026, 8, 3), .commitment = story.draft})});
        story.done(story.head, {story.step<Commitment>(story.draft, u"publish")});
        story.agree<Commitment>(story.draft, {{story.external, true}, {story.schoolClerk, false}});
    }

    void whatIsInternalIsNotForTheUnitsOwnPeople()
    {
        Story story;
        const Id insider =
            story.person(QStringLiteral("水务局的督查员"), story.waterUnit, Role::Inspector, story.county);
        const Id id = story.newId();
        story.done(story.inspector,
                   {creation(id,
                             Finding{.org = story.waterUnit,
                                     .text = QStringLiteral("窗口无人"),
                                     .foundBy = story.inspector,
                                     .foundAt = story.clock.now()})});
        story.agree<Finding>(id,
                             {{story.head, true},
                              {story.lead, true},
                              {story.discipline, true},
                              {story.waterClerk, false},
                              {story.waterHead, false},
                              {story.root, false},
                              {story.external, false},
                              {insider, false}});
    }

    void aCovertRoundIsForItsTeamUntilItIsOver()
    {
        Story story;
        const Id other = story.person(QStringLiteral("别组"), story.center, Role::Inspector, story.county);
        const Id id = story.newId();
        story.done(story.lead,
                   {creation(id,
                             Assignment{.org = story.waterUnit,
                                        .checklist = story.checklist,
                                        .inspectors = {story.inspector},
                                        .mode = VisitMode::Covert,
                                        .due = QDate(2026, 8, 10)})});
        story.agree<Assignment>(id,
                                {{story.inspector, true},
                                 {story.lead, true},
                                 {story.head, true},
                                 {other, false},
                                 {story.clerk, false},
                                 {story.waterClerk, false}});
        const Id check = story.newId();
        story.done(story.inspector,
                   {creation(check,
                             SpotCheck{.org = story.waterUnit,
                                       .assignment = id,
                                       .checklist = story.checklist,
                                       .mode = VisitMode::Covert,
                                       .inspectors = {story.inspector},
                                       .startedAt = story.clock.now()}),
                    story.step<Assignment>(id, u"complete", [&](Assignment& a) { a.spotCheck = check; })});
        story.agree<Assignment>(id, {{other, true}, {story.clerk, true}, {story.waterClerk, false}});
    }

    void whatIsSaidIsReadAsWhatItIsAbout()
    {
        Story story;
        const auto said = [&](const Id& who, const Id& subject, bool internal) {
            const Id id = story.newId();
            story.done(who,
                       {creation(id,
                                 Comment{.org = story.waterUnit,
                                         .subject = subject,
                                         .text = QStringLiteral("请核实"),
                                         .author = who,
                                         .internal = internal})});
            return id;
        };
        story.agree<Comment>(said(story.waterClerk, story.draft, false),
                             {{story.reviewer, true}, {story.head, false}, {story.inspector, false}});
        story.agree<Comment>(said(story.lead, story.commitment, false),
                             {{story.waterClerk, true}, {story.inspector, true}, {story.external, false}});
        story.agree<Comment>(said(story.lead, story.commitment, true),
                             {{story.waterClerk, false}, {story.inspector, true}});
    }

    void onlyACovertRoundIsForItsTeamAlone()
    {
        Story story;
        for (const VisitMode mode : {VisitMode::Announced, VisitMode::Covert}) {
            const Record round{
                story.newId(), &kindOf<Assignment>(),
                toFields(Assignment{.org = story.waterUnit, .checklist = story.checklist, .mode = mode})};
            QCOMPARE(audienceOf(story.headquarters().view(), round),
                     mode == VisitMode::Covert ? Audience::Team : Audience::Internal);
        }
    }

    void aLetterIsForEverybodyOnceItIsPublished()
    {
        Story story;
        const Id letter =
            story.make(CommitmentLetter{.org = story.waterUnit, .title = QStringLiteral("承诺书")});
        const auto audience = [&] {
            const View& view = story.headquarters().view();
            return audienceOf(view, *view.find(kindOf<CommitmentLetter>(), letter));
        };
        QCOMPARE(audience(), Audience::Draft); // none of its promises is further
        story.make(Publication{.org = story.waterUnit, .letter = letter, .from = QDate(2026, 8, 3)});
        QCOMPARE(audience(), Audience::Published);
    }

    /// It is as narrow as the narrowest that it is about, and where two are for different people, for
    /// headquarters.
    void aRemarkOnARemarkIsNoWiderThanWhatTheThreadIsAbout()
    {
        Story story;
        const auto remark = [&](const Id& subject, bool internal = false) {
            return Comment{.org = story.waterUnit,
                           .subject = subject,
                           .text = QStringLiteral("请核实"),
                           .author = story.waterClerk,
                           .internal = internal};
        };
        const auto audience = [&](const Comment& comment) {
            return audienceOf(story.headquarters().view(),
                              {story.newId(), &kindOf<Comment>(), toFields(comment)});
        };
        const Id about = story.make(remark(story.draft));
        QCOMPARE(audience(remark(about)), Audience::Draft);
        QCOMPARE(audience(remark(about, true)), Audience::Headquarters);
        QCOMPARE(audience(remark(story.make(remark(story.commitment, true)))), Audience::Internal);
        QCOMPARE(audience(remark(story.newId())), Audience::Org); // of something that is not known here
        QCOMPARE(audience(remark(story.newId(), true)), Audience::Internal);

        // Sixteen deep it is still known what it is about; deeper it is nobody's but headquarters'.
        Id last = about;
        for (int depth = 2; depth < 16; ++depth)
            last = story.make(remark(last));
        QCOMPARE(audience(remark(last)), Audience::Draft);
        last = story.make(remark(last));
        QCOMPARE(audience(remark(last)), Audience::Headquarters);
    }

    void whatIsCommonIsForWhoHasNoRoleAtAll()
    {
        Story story;
        const Id stranger = story.make(Person{.name = QStringLiteral("新来的"), .org = story.center});
        QVERIFY(story.reads<Org>(stranger, story.waterUnit));
        QVERIFY(!story.reads<Commitment>(stranger, story.commitment));
    }

    /// What somebody wrote is not taken from him with his role; being named in it is not writing it.
    void whoWroteItReadsItWithoutARole()
    {
        Story story;
        const Id left = story.make(Person{.name = QStringLiteral("已调离"), .org = story.center});
        const Id named = story.make(Person{.name = QStringLiteral("被点名的"), .org = story.center});
        const Id finding = story.make(Finding{.org = story.waterUnit,
                                              .text = QStringLiteral("窗口无人"),
                                              .foundBy = left,
                                              .foundAt = story.clock.now()});
        QVERIFY(story.reads<Finding>(left, finding));
        QVERIFY(!story.reads<Finding>(named, finding));
        const Record dispute{story.newId(), &kindOf<Conflict>(),
                             toFields(Conflict{.org = story.waterUnit, .subject = finding, .author = left})};
        QVERIFY(!isAuthor(dispute, left)); // of the value in dispute, not of the dispute
        const View& view = story.headquarters().view();
        QVERIFY(mayRead(view, left, dispute, story.clock.now()));
        QVERIFY(!mayRead(view, named, dispute, story.clock.now()));
    }

    void aConflictIsItsAuthorsAndWhoMayDecide()
    {
        Story story;
        auto first = story.tablet({story.clerk});
        auto second = story.tablet({story.waterClerk});
        story.sync(*first);
        story.sync(*second);
        const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& phone) {
            const Record seen = *tablet.view().find(kindOf<Contact>(), story.contact);
            Contact next = seen.as<Contact>();
            next.phones = {phone};
            test::must(tablet.record({who, story.clock.now(), {amendment(seen, next)}}));
            story.sync(tablet);
        };
        edit(*first, story.clerk, QStringLiteral("0773-2850001"));
        edit(*second, story.waterClerk, QStringLiteral("0773-2850002"));
        const Id id = story.headquarters().view().all(&Conflict::subject, story.contact).front().first;
        QVERIFY(second->view().get<Conflict>(id)); // its author's tablet
        story.agree<Conflict>(id,
                              {{story.head, true},
                               {story.lead, true},
                               {story.root, true},
                               {story.schoolClerk, false},
                               {story.waterHead, false}});
    }

    /// Who works at the unit reads no finding about it, and so no dispute about one, whatever else he may
    /// decide.
    void aDisputeAboutWhatIsInternalIsNotForTheUnitsOwnPeople()
    {
        Story story;
        const Id both =
            story.person(QStringLiteral("两头任职"), story.waterUnit, Role::HeadquartersHead, story.county);
        const Id finding = story.make(Finding{.org = story.waterUnit,
                                              .text = QStringLiteral("窗口无人"),
                                              .foundBy = story.inspector,
                                              .foundAt = story.clock.now()});
        const auto dispute = [&](const Id& subject) {
            return Record{
                story.newId(), &kindOf<Conflict>(),
                toFields(Conflict{.org = story.waterUnit, .subject = subject, .author = story.lead})};
        };
        const View& view = story.headquarters().view();
        QVERIFY(!mayRead(view, both, *view.find(kindOf<Finding>(), finding), story.clock.now()));
        QVERIFY(!mayRead(view, both, dispute(finding), story.clock.now()));
        QVERIFY(mayRead(view, story.head, dispute(finding), story.clock.now()));
        QVERIFY(mayRead(view, both, dispute(story.commitment), story.clock.now()));
    }

    /// Both values are the subject's: who decides disputes, but does not read what this one is about, has
    /// neither.
    void aDisputeIsForWhoReadsWhatItIsAbout()
    {
        Story story;
        const Id finding = story.make(Finding{.org = story.waterUnit,
                                              .text = QStringLiteral("窗口无人"),
                                              .foundBy = story.inspector,
                                              .foundAt = story.clock.now()});
        auto first = story.tablet({story.inspector});
        auto second = story.tablet({story.lead});
        story.sync(*first);
        story.sync(*second);
        const auto edit = [&](DeviceLedger& tablet, const Id& who, const QString& text) {
            const Record seen = *tablet.view().find(kindOf<Finding>(), finding);
            Finding next = seen.as<Finding>();
            next.text = text;
            test::must(tablet.record({who, story.clock.now(), {amendment(seen, next)}}));
            story.sync(tablet);
        };
        edit(*first, story.inspector, QStringLiteral("窗口无人值守"));
        edit(*second, story.lead, QStringLiteral("窗口空岗"));
        const Id id = story.headquarters().view().all(&Conflict::subject, finding).front().first;
        story.agree<Conflict>(id,
                              {{story.lead, true}, // the author
                               {story.head, true},
                               {story.clerk, true},
                               {story.root, false}, // an administrator reads no finding
                               {story.waterHead, false}});
    }

    void everyConflictIsDecidedBySomebody()
    {
        Story story;
        for (const KindInfo* kind : Kinds::all()) {
            Conflict conflict{.org = kind->orgField != 0 ? story.waterUnit : Id(),
                              .subjectKind = kind->number,
                              .subject = story.newId(),
                              .author = story.waterClerk};
            const Id id = story.newId();
            test::must(story.headquarters().begin());
            story.headquarters().store().insert({id, &kindOf<Conflict>(), toFields(conflict), 1});
            test::must(story.headquarters().commit());
            const auto keep = [&] {
                return story.step<Conflict>(id, u"keep",
                                            [](Conflict& c) { c.reason = QStringLiteral("理由"); });
            };
            QVERIFY2(!story.refusal(story.head, {keep()}), kind->name);
            QVERIFY2(story.refusal(story.waterHead, {keep()}), kind->name);
            QVERIFY2(story.reads<Conflict>(story.head, id), kind->name);
        }
    }

    void rolesCountForReadingFromTheFirstToTheLastDay()
    {
        Story story;
        const Id temporary = story.make(Person{.name = QStringLiteral("借调"), .org = story.center});
        story.make(Appointment{.person = temporary,
                               .role = Role::Inspector,
                               .org = story.county,
                               .from = QDate(2026, 8, 10),
                               .until = QDate(2026, 8, 12)});
        auto tablet = story.tablet({temporary});
        const auto holds = [&](const QDate& day) {
            story.clock.set(day);
            story.sync(*tablet);
            return tablet->view().get<Commitment>(story.commitment).has_value();
        };
        QVERIFY(!holds(QDate(2026, 8, 9)));
        QVERIFY(holds(QDate(2026, 8, 10)));
        QVERIFY(holds(QDate(2026, 8, 12)));
        QVERIFY(!holds(QDate(2026, 8, 13)));
    }
};

JIANNUO_STORY(TestAudience, QCoreApplication)
#include "tst_audience.moc"
