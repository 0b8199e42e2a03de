// SPDX-License-Identifier: Apache-2.0
#include "support/office.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using test::Office;

/// Nobody decides in the own matter, nobody alone, and what was decided stays.
class TestSeparation : public QObject {
    Q_OBJECT

private:
    /// A confirmed check of the water office's window, a finding about it, and a draft of a promise.
    struct Story : Office {
        Story()
        {
            check = newId();
            done(inspector, {creation(check, visit(waterUnit, {inspector}))});
            finding = newId();
            done(inspector, {creation(finding, found(waterUnit))});
            draft = newId();
            done(waterClerk, {creation(draft, promise())});
        }
        SpotCheck visit(const Id& org, const std::vector<Id>& inspectors)
        {
            return {.org = org,
                    .checklist = checklist,
                    .inspectors = inspectors,
                    .startedAt = clock.now(),
                    .endedAt = clock.now()};
        }
        Finding found(const Id& org)
        {
            return {.org = org,
                    .spotCheck = check,
                    .text = QStringLiteral("窗口三人未佩戴工作牌"),
                    .foundBy = inspector,
                    .foundAt = clock.now()};
        }
        Commitment promise()
        {
            return {.org = waterUnit,
                    .text = QStringLiteral("接报后两小时到场"),
                    .goal = QStringLiteral("当天修复"),
                    .project = QStringLiteral("管网抢修"),
                    .measures = QStringLiteral("设抢修队"),
                    .due = QDate(2026, 12, 20)};
        }
        Score score(const Id& who, Decimal points, int count)
        {
            return {.org = waterUnit,
                    .spotCheck = check,
                    .item = 1,
                    .inspector = who,
                    .full = 10,
                    .deductions = {{QStringLiteral("未佩戴工作牌"), points, count}}};
        }
        Review review(const Id& who, ReviewResult result)
        {
            return {.org = waterUnit,
                    .commitment = draft,
                    .result = result,
                    .opinion = QStringLiteral("意见"),
                    .reviewer = who};
        }
        Change confirmed() { return step<SpotCheck>(check, u"confirm"); }
        /// The draft, submitted and confirmed by the reviewer.
        void reviewed()
        {
            done(waterClerk, {step<Commitment>(draft, u"submit")});
            done(reviewer,
                 {creation(newId(), review(reviewer, ReviewResult::Confirmed)),
                  step<Commitment>(draft, u"confirm")});
        }
        void hungUp(const Id& by)
        {
            done(by,
                 {creation(newId(),
                           Publication{.org = waterUnit, .from = QDate(2026, 8, 3), .commitment = draft})});
        }

        Id check, finding, draft;
    };

private Q_SLOTS:
    void nobodyActsInTheOwnMatter()
    {
        Story story;
        // Of the unit; of what stands below it; who declared to avoid it; who answers for it elsewhere.
        const Id insider = story.person(QStringLiteral("甲"), story.waterUnit, Role::TeamLead, story.county);
        const Id below = story.person(QStringLiteral("乙"), story.station, Role::TeamLead, story.county);
        const Id avoiding = story.person(QStringLiteral("丙"), story.center, Role::TeamLead, story.county);
        story.done({}, {story.amended<Person>(avoiding, [&](Person& p) { p.avoid = {story.waterUnit}; })});
        const Id answering = story.person(QStringLiteral("丁"), story.center, Role::TeamLead, story.county);
        story.make(Appointment{.person = answering, .role = Role::OrgClerk, .org = story.waterUnit});
        for (const Id& who : {insider, below, avoiding, answering}) {
            QCOMPARE(story.refusal(who, {story.confirmed()}), ErrorCode::NotAllowed);
            for (const QStringView name : {u"confirm", u"fix_on_site"})
                QCOMPARE(story.refusal(who, {story.step<Finding>(story.finding, name)}),
                         ErrorCode::NotAllowed);
            QCOMPARE(story.refusal(who, {creation(story.newId(), story.visit(story.waterUnit, {who}))}),
                     ErrorCode::NotAllowed);
            Finding finding = story.found(story.waterUnit);
            finding.foundBy = who;
            QCOMPARE(story.refusal(who, {creation(story.newId(), finding)}), ErrorCode::NotAllowed);
        }
        // The superior's people check what is below them.
        const Id above = story.person(QStringLiteral("戊"), story.waterUnit, Role::Inspector, story.county);
        QCOMPARE(story.refusal(above, {creation(story.newId(), story.visit(story.station, {above}))}),
                 std::nullopt);
        QCOMPARE(story.refusal(story.lead, {story.confirmed()}), std::nullopt);
    }

    /// A dispute about what everybody reads is the matter of those whom that is about.
    void nobodyDecidesADisputeAboutTheOwnPeople()
    {
        Story story;
        const Id admin =
            story.person(QStringLiteral("管理员"), story.center, Role::Administrator, story.county);
        const Id second =
            story.person(QStringLiteral("管理员二"), story.center, Role::Administrator, story.county);
        const Id insider = story.person(QStringLiteral("甲"), story.waterUnit, Role::TeamLead, story.county);
        const std::pair<Id, QString> edits[]{{admin, QStringLiteral("科长")},
                                             {second, QStringLiteral("副科长")}};
        std::vector<std::unique_ptr<DeviceLedger>> tablets;
        for (const auto& [who, post] : edits) {
            tablets.push_back(story.tablet({who}));
            story.sync(*tablets.back());
        }
        for (std::size_t i = 0; i < 2; ++i) {
            const Record seen = *tablets[i]->view().find(kindOf<Person>(), story.waterClerk);
            Person next = seen.as<Person>();
            next.post = edits[i].second;
            test::must(tablets[i]->record({edits[i].first, story.clock.now(), {amendment(seen, next)}}));
            story.sync(*tablets[i]);
        }
        const Id id = story.headquarters().view().all(&Conflict::subject, story.waterClerk).front().first;
        const auto decided = [&](const Id& who) {
            return story.refusal(who, {story.step<Conflict>(id, u"keep", [](Conflict& c) {
                                     c.reason = QStringLiteral("以身份证为准");
                                 })});
        };
        QCOMPARE(decided(insider), ErrorCode::NotAllowed);
        QCOMPARE(decided(second), ErrorCode::NotAllowed); // his value
        QCOMPARE(decided(admin), std::nullopt);
    }

    /// Who answers for a promise is changed by headquarters once it was submitted; a number is given once.
    void whoAnswersForItIsNotExchangedByTheUnit()
    {
        Story story;
        const auto amended = [&](const Id& id, auto member, const QString& value) {
            return story.amended<Commitment>(id, [&](Commitment& c) { c.*member = value; });
        };
        QCOMPARE(story.refusal(story.waterClerk,
                               {amended(story.draft, &Commitment::leader, QStringLiteral("赵六"))}),
                 std::nullopt);
        for (const auto member : {&Commitment::leader, &Commitment::ownerName}) {
            const Change change = amended(story.commitment, member, QStringLiteral("临时工"));
            QCOMPARE(story.refusal(story.waterClerk, {change}), ErrorCode::NotAllowed);
            QCOMPARE(story.refusal(story.clerk, {change}), std::nullopt);
        }
        const Change number =
            amended(story.commitment, &Commitment::regNo, QStringLiteral("清诺〔2026〕9号"));
        QCOMPARE(story.refusal(story.waterClerk, {number}), ErrorCode::NotAllowed);
        story.done(story.clerk, {number});
        QCOMPARE(story.refusal(
                     story.clerk,
                     {amended(story.commitment, &Commitment::regNo, QStringLiteral("清诺〔2026〕10号"))}),
                 ErrorCode::RuleBroken);
    }

    /// What a step does not decide is amended by it as well: by whom an amendment would be taken.
    void aStepBringsNoAmendmentThatItsAuthorMayNotMake()
    {
        Story story;
        const auto confirmed = [&](const Id& who, const QString& text) {
            return story.refusal(
                who, {story.step<Finding>(story.finding, u"confirm", [&](Finding& f) { f.text = text; })});
        };
        const QString asFound = story.now<Finding>(story.finding).text;
        for (const Id& who : {story.clerk, story.head}) {
            QCOMPARE(confirmed(who, QStringLiteral("并无问题")), ErrorCode::NotAllowed);
            QCOMPARE(confirmed(who, asFound), std::nullopt);
        }
        QCOMPARE(confirmed(story.lead, QStringLiteral("窗口两人未佩戴工作牌")), std::nullopt);
        const auto check = story.step<SpotCheck>(story.check, u"confirm",
                                                 [](SpotCheck& c) { c.place = QStringLiteral("别处"); });
        QCOMPARE(story.refusal(story.lead, {check}), ErrorCode::NotAllowed);
    }

    void asManyInspectorsAsTheRulesWant()
    {
        Story story;
        const auto alone = [&] {
            return story.refusal(story.inspector,
                                 {creation(story.newId(), story.visit(story.waterUnit, {story.inspector}))});
        };
        const auto both = [&] {
            return story.refusal(
                story.inspector,
                {creation(story.newId(), story.visit(story.waterUnit, {story.inspector, story.lead}))});
        };
        QCOMPARE(alone(), std::nullopt);
        RuleSet rules{.campaign = story.make(Campaign{.name = QStringLiteral("承诺践诺活动"),
                                                      .start = QDate(2026, 3, 1),
                                                      .end = QDate(2026, 12, 31),
                                                      .org = story.county,
                                                      .state = CampaignState::Running}),
                      .version = 7,
                      .inspectorsLeast = 2,
                      .inspectorsMost = 2};
        const Id id = story.make(rules);
        QCOMPARE(alone(), ErrorCode::RuleBroken);
        QCOMPARE(both(), std::nullopt);
        story.done(
            {}, {story.amended<RuleSet>(id, [](RuleSet& r) { r.inspectorsLeast = r.inspectorsMost = 1; })});
        QCOMPARE(both(), ErrorCode::RuleBroken);
        QCOMPARE(alone(), std::nullopt);
    }

    void whoTookPartDoesNotConfirm()
    {
        Story story;
        const Id both = story.newId();
        story.done(story.inspector,
                   {creation(both, story.visit(story.waterUnit, {story.inspector, story.lead}))});
        QCOMPARE(story.refusal(story.lead, {story.step<SpotCheck>(both, u"confirm")}), ErrorCode::NotAllowed);
        QCOMPARE(story.refusal(story.head, {story.step<SpotCheck>(both, u"confirm")}), std::nullopt);
        // Nor after taking the name off the list.
        const Change off =
            story.amended<SpotCheck>(both, [&](SpotCheck& c) { c.inspectors = {story.inspector}; });
        QCOMPARE(story.refusal(story.lead, {off}), ErrorCode::NotAllowed);
    }

    void onlyWhoWasThereScoresAndOnlyOnce()
    {
        Story story;
        const auto scored = [&](const Id& who) {
            return story.refusal(who, {creation(story.newId(), story.score(who, 2, 1))});
        };
        QCOMPARE(scored(story.lead), ErrorCode::NotAllowed);
        QCOMPARE(scored(story.inspector), std::nullopt);
        story.done(story.inspector, {creation(story.newId(), story.score(story.inspector, 2, 1))});
        QCOMPARE(scored(story.inspector), ErrorCode::RuleBroken);
        story.done(story.lead, {story.confirmed()});
        Score other = story.score(story.inspector, 2, 1);
        other.item = 2;
        other.full = 20;
        QCOMPARE(story.refusal(story.inspector, {creation(story.newId(), other)}), ErrorCode::RuleBroken);
    }

    void aListOfPeopleNamesEachOnceAndNotTooMany()
    {
        Story story;
        QCOMPARE(story.refusal(story.inspector,
                               {creation(story.newId(),
                                         story.visit(story.waterUnit, {story.inspector, story.inspector}))}),
                 ErrorCode::InvalidInput);
        std::vector<Id> crowd{story.inspector};
        while (crowd.size() < 26)
            crowd.push_back(
                story.person(QStringLiteral("督查员"), story.center, Role::Inspector, story.county));
        QCOMPARE(
            story.refusal(story.inspector, {creation(story.newId(), story.visit(story.waterUnit, crowd))}),
            ErrorCode::TooLarge);
    }

    void aCheckIsAmendedByItsInspectorsUntilItIsConfirmed()
    {
        Story story;
        const auto amended = [&] {
            return story.amended<SpotCheck>(story.check,
                                            [](SpotCheck& c) { c.conclusion = QStringLiteral("合格"); });
        };
        QCOMPARE(story.refusal(story.lead, {amended()}), ErrorCode::NotAllowed);
        QCOMPARE(story.refusal(story.inspector, {amended()}), std::nullopt);
        QCOMPARE(story.refusal(story.lead, {story.step<SpotCheck>(story.check, u"return")}),
                 ErrorCode::RuleBroken);
        story.done(story.lead, {story.step<SpotCheck>(story.check, u"return", [](SpotCheck& c) {
                       c.decision = QStringLiteral("缺结论");
                   })});
        QCOMPARE(story.refusal(story.inspector, {amended()}), std::nullopt);
        story.done(story.inspector, {story.step<SpotCheck>(story.check, u"submit")});
        story.done(story.lead, {story.confirmed()});
        QCOMPARE(story.now<SpotCheck>(story.check).decidedBy, story.lead);
        QCOMPARE(story.refusal(story.inspector, {amended()}), ErrorCode::WrongState);
    }

    void aFindingIsConfirmedByAnotherAndStays()
    {
        Story story;
        const Id own = story.newId();
        Finding finding = story.found(story.waterUnit);
        finding.foundBy = story.lead;
        story.done(story.lead, {creation(own, finding)});
        for (const QStringView name : {u"confirm", u"dismiss"})
            QCOMPARE(story.refusal(story.lead, {story.step<Finding>(own, name)}), ErrorCode::NotAllowed);
        const auto amended = [&](const Id& id) {
            return story.amended<Finding>(id, [](Finding& f) { f.text = QStringLiteral("没有问题"); });
        };
        const Id colleague =
            story.person(QStringLiteral("同事"), story.center, Role::Inspector, story.county);
        QCOMPARE(story.refusal(colleague, {amended(story.finding)}), ErrorCode::NotAllowed);
        QCOMPARE(story.refusal(story.inspector, {amended(story.finding)}), std::nullopt);
        story.done(story.lead, {story.step<Finding>(story.finding, u"confirm")});
        QCOMPARE(story.refusal(story.inspector, {amended(story.finding)}), ErrorCode::WrongState);
    }

    void aPromisesWordsStayAfterTheyWereSubmitted()
    {
        Story story;
        const auto reworded = [&] {
            return story.amended<Commitment>(story.draft,
                                             [](Commitment& c) { c.text = QStringLiteral("尽快到场"); });
        };
        const auto handedOver = [&] {
            return story.amended<Commitment>(story.draft,
                                             [](Commitment& c) { c.leader = QStringLiteral("李四"); });
        };
        QCOMPARE(story.refusal(story.waterClerk, {reworded()}), std::nullopt);
        story.done(story.waterClerk, {story.step<Commitment>(story.draft, u"submit")});
        QCOMPARE(story.refusal(story.waterClerk, {reworded()}), ErrorCode::WrongState);
        QCOMPARE(story.refusal(story.waterClerk, {handedOver()}), ErrorCode::NotAllowed);
        QCOMPARE(story.refusal(story.clerk, {handedOver()}), std::nullopt);
        story.done(story.reviewer,
                   {creation(story.newId(), story.review(story.reviewer, ReviewResult::Returned)),
                    story.step<Commitment>(story.draft, u"return")});
        QCOMPARE(story.refusal(story.waterClerk, {reworded()}), std::nullopt);
    }

    void oneClerkAloneLeadsNoPromiseThrough()
    {
        Story story;
        const Change submit = story.step<Commitment>(story.draft, u"submit");
        const auto then = [&](const char* name, CommitmentState from) {
            Record seen = *story.headquarters().view().find(kindOf<Commitment>(), story.draft);
            seen.fields.set(kindOf<Commitment>().stateField, static_cast<qint64>(from));
            return story.must(transition(seen, QString::fromLatin1(name)));
        };
        // Several steps in one intent are refused, whoever takes them.
        for (const Id& who : {story.waterClerk, story.clerk, story.head})
            QVERIFY(story.refusal(who,
                                  {submit, then("confirm", CommitmentState::Submitted),
                                   then("publish", CommitmentState::Confirmed)}));
        // Headquarters' clerk, who is the unit's clerk too, confirms nothing that he submitted.
        const Id both = story.person(QStringLiteral("兼职"), story.center, Role::OrgClerk, story.schoolUnit);
        story.make(Appointment{.person = both, .role = Role::HeadquartersClerk, .org = story.county});
        story.done(story.waterClerk, {submit});
        QCOMPARE(story.refusal(story.clerk, {then("confirm", CommitmentState::Submitted)}),
                 ErrorCode::MissingField); // without a review
        QCOMPARE(story.refusal(story.clerk,
                               {creation(story.newId(), story.review(story.clerk, ReviewResult::Returned)),
                                then("confirm", CommitmentState::Submitted)}),
                 ErrorCode::MissingField); // with one that says otherwise
        story.done(story.clerk,
                   {creation(story.newId(), story.review(story.clerk, ReviewResult::Confirmed)),
                    then("confirm", CommitmentState::Submitted)});
        const auto publish = [&] { return story.step<Commitment>(story.draft, u"publish"); };
        QCOMPARE(story.refusal(story.head, {publish()}), ErrorCode::RuleBroken); // hangs nowhere
        story.hungUp(story.head);
        QCOMPARE(story.refusal(story.clerk, {publish()}), ErrorCode::NotAllowed); // confirmed it
        QCOMPARE(story.refusal(story.waterHead, {publish()}), std::nullopt);
    }

    void whoSubmittedDoesNotReview()
    {
        Story story;
        const Id both = story.person(QStringLiteral("兼职"), story.center, Role::OrgClerk, story.county);
        story.make(Appointment{.person = both, .role = Role::Reviewer, .org = story.county});
        story.done({}, {story.amended<Commitment>(story.draft, [](Commitment&) {})});
        story.done(both, {story.step<Commitment>(story.draft, u"submit")});
        QCOMPARE(story.now<Commitment>(story.draft).submittedBy, both);
        for (const auto& [name, result] :
             {std::pair(u"confirm", ReviewResult::Confirmed), std::pair(u"return", ReviewResult::Returned)})
            QCOMPARE(story.refusal(both,
                                   {creation(story.newId(), story.review(both, result)),
                                    story.step<Commitment>(story.draft, name)}),
                     ErrorCode::NotAllowed);
    }

    void nobodySetsOverdueAndABreachNeedsAFinding()
    {
        Story story;
        for (const Id& who : {story.head, story.clerk, story.waterClerk, Id()})
            QVERIFY(story.refusal(who, {story.step<Commitment>(story.commitment, u"mark_overdue")}));
        const auto breach = [&] {
            return story.step<Commitment>(story.commitment, u"breach",
                                          [](Commitment& c) { c.reason = QStringLiteral("经查未修复"); });
        };
        QCOMPARE(story.refusal(story.head, {breach()}), ErrorCode::RuleBroken);
        const Id id = story.newId();
        Finding finding = story.found(story.waterUnit);
        finding.commitment = story.commitment;
        finding.category = FindingCategory::Breach;
        story.done(story.inspector, {creation(id, finding)});
        QCOMPARE(story.refusal(story.head, {breach()}), ErrorCode::RuleBroken); // nobody has confirmed it
        story.done(story.lead, {story.step<Finding>(id, u"confirm")});
        QCOMPARE(story.refusal(story.head, {breach()}), std::nullopt);
        QCOMPARE(story.refusal(story.waterHead, {breach()}), ErrorCode::NotAllowed);
    }

    void aClosureIsDecidedByAnotherOnceAndStays()
    {
        Story story;
        const Id photo = story.newId();
        story.done(story.waterClerk,
                   {creation(photo,
                             Evidence{.org = story.waterUnit,
                                      .subject = story.commitment,
                                      .hash = QByteArray(32, 'h'),
                                      .size = 10})});
        const Id closure = story.newId();
        const auto request = [&](const Id& id, const std::vector<Id>& evidence) {
            return creation(id,
                            Closure{.org = story.waterUnit,
                                    .commitment = story.commitment,
                                    .text = QStringLiteral("已修复"),
                                    .evidence = evidence});
        };
        story.done(story.waterClerk,
                   {request(closure, {}), story.step<Commitment>(story.commitment, u"request_closure")});
        QCOMPARE(story.refusal(story.waterClerk, {request(story.newId(), {photo})}), ErrorCode::RuleBroken);
        const auto approve = [&] { return story.step<Closure>(closure, u"approve"); };
        QCOMPARE(story.refusal(story.clerk, {approve()}), ErrorCode::RuleBroken); // no evidence
        const auto shown = [&] {
            return story.amended<Closure>(closure, [&](Closure& c) { c.evidence = {photo}; });
        };
        QCOMPARE(story.refusal(story.waterHead, {shown()}), ErrorCode::NotAllowed); // another's request
        story.done(story.waterClerk, {shown()});
        QCOMPARE(story.refusal(story.waterClerk, {approve()}), ErrorCode::NotAllowed);
        QCOMPARE(story.refusal(story.clerk, {story.step<Commitment>(story.commitment, u"close")}),
                 ErrorCode::RuleBroken);
        story.done(story.clerk, {approve()});
        QCOMPARE(story.refusal(story.waterClerk,
                               {story.amended<Closure>(
                                   closure, [](Closure& c) { c.text = QStringLiteral("其实没有"); })}),
                 ErrorCode::WrongState);
        story.done(story.clerk, {story.step<Commitment>(story.commitment, u"close")});
        QCOMPARE(story.now<Commitment>(story.commitment).closedOn, QDate(2026, 8, 3));
        const auto lookBack = [&] { return story.step<Commitment>(story.commitment, u"look_back"); };
        QCOMPARE(story.refusal(story.clerk, {lookBack()}), ErrorCode::RuleBroken); // the same day
        story.clock.set(QDate(2026, 8, 4));
        QCOMPARE(story.refusal(story.clerk, {lookBack()}), std::nullopt);
    }

    void anEarlierApprovalClosesNothingAgain()
    {
        Story story;
        const Id photo = story.newId();
        story.done(story.waterClerk,
                   {creation(photo,
                             Evidence{.org = story.waterUnit,
                                      .subject = story.commitment,
                                      .hash = QByteArray(32, 'h'),
                                      .size = 10})});
        const auto request = [&](const Id& id) {
            story.done(story.waterClerk,
                       {creation(id,
                                 Closure{.org = story.waterUnit,
                                         .commitment = story.commitment,
                                         .text = QStringLiteral("已修复"),
                                         .evidence = {photo}}),
                        story.step<Commitment>(story.commitment, u"request_closure")});
        };
        const Id first = story.newId();
        request(first);
        story.done(
            story.clerk,
            {story.step<Closure>(first, u"approve"), story.step<Commitment>(story.commitment, u"close")});
        story.done(story.clerk, {story.step<Commitment>(story.commitment, u"reopen", [](Commitment& c) {
                       c.reason = QStringLiteral("群众反映又漏水");
                   })});
        story.done(story.waterClerk, {story.step<Commitment>(story.commitment, u"resume")});
        QVERIFY(
            story.refusal(story.waterClerk, {story.step<Commitment>(story.commitment, u"request_closure")}));
        const Id second = story.newId();
        request(second);
        story.done(story.clerk, {story.step<Closure>(second, u"reject", [](Closure& c) {
                       c.decision = QStringLiteral("照片不是现场");
                   })});
        QCOMPARE(story.refusal(story.clerk, {story.step<Commitment>(story.commitment, u"close")}),
                 ErrorCode::RuleBroken);
        QCOMPARE(story.refusal(story.clerk, {story.step<Commitment>(story.commitment, u"reject")}),
                 std::nullopt);
    }

    void aChangeOfAPublishedPromiseCountsItsVersions()
    {
        Story story;
        story.reviewed();
        story.hungUp(story.waterClerk);
        story.done(story.waterHead, {story.step<Commitment>(story.draft, u"publish")});
        story.done(story.waterClerk, {story.step<Commitment>(story.draft, u"begin")});
        QCOMPARE(story.refusal(story.waterClerk, {story.step<Commitment>(story.draft, u"request_change")}),
                 ErrorCode::RuleBroken); // without a reason
        story.done(story.waterClerk,
                   {story.step<Commitment>(story.draft, u"request_change", [](Commitment& c) {
                       c.reason = QStringLiteral("部件改由外地供应");
                   })});
        story.done(story.waterClerk, {story.amended<Commitment>(story.draft, [](Commitment& c) {
                       c.text = QStringLiteral("接报后三小时到场");
                   })});
        story.done(story.reviewer,
                   {creation(story.newId(), story.review(story.reviewer, ReviewResult::Confirmed)),
                    story.step<Commitment>(story.draft, u"confirm")});
        QCOMPARE(story.now<Commitment>(story.draft).version, 2);
        QCOMPARE(story.now<Commitment>(story.draft).state, CommitmentState::Confirmed);
    }

    void aNoticeHasItsOwnNumberAndIsForAConfirmedFinding()
    {
        Story story;
        const auto notice = [&](const QString& number, const QDate& due = QDate(2026, 8, 17)) {
            return creation(story.newId(),
                            Rectification{.org = story.waterUnit,
                                          .finding = story.finding,
                                          .noticeNo = number,
                                          .problem = QStringLiteral("未佩戴工作牌"),
                                          .due = due});
        };
        QCOMPARE(story.refusal(story.clerk, {notice(QStringLiteral("1"))}), ErrorCode::RuleBroken);
        story.done(story.lead, {story.step<Finding>(story.finding, u"confirm")});
        QCOMPARE(story.refusal(story.clerk, {notice(QStringLiteral("1"), QDate(2020, 1, 1))}),
                 ErrorCode::RuleBroken);
        story.done(story.clerk, {notice(QStringLiteral("1"))});
        QCOMPARE(story.refusal(story.clerk, {notice(QStringLiteral("1"))}), ErrorCode::RuleBroken);
        QCOMPARE(story.refusal(story.clerk, {notice(QStringLiteral("2"))}), std::nullopt);
        // One way to write a number: two notices do not differ by their brackets.
        story.done(story.clerk, {notice(QStringLiteral("清效整〔2026〕7号"))});
        for (const QString& number :
             {QStringLiteral("清效整[2026]7号"), QStringLiteral("清效整〔２０２６〕第７号"),
              QStringLiteral(" 清效整〔2026〕07号"), QStringLiteral("３")})
            QCOMPARE(story.refusal(story.clerk, {notice(number)}), ErrorCode::InvalidInput);
        QCOMPARE(story.refusal(story.clerk, {notice(QStringLiteral("清效整〔2026〕7号"))}),
                 ErrorCode::RuleBroken);
    }

    void aCalendarSaysWhatCanBeCountedWith()
    {
        Story story;
        const auto calendar = [&](std::vector<QDate> off, std::vector<QDate> worked) {
            return creation(story.newId(),
                            Calendar{.year = 2026,
                                     .version = QStringLiteral("2026.9"),
                                     .daysOff = std::move(off),
                                     .daysWorked = std::move(worked)});
        };
        QCOMPARE(story.refusal(story.clerk, {calendar({QDate(2026, 8, 24)}, {QDate(2026, 8, 22)})}),
                 std::nullopt);
        QVERIFY(story.refusal(story.clerk, {calendar({QDate(2025, 8, 25)}, {})})); // of another year
        QVERIFY(story.refusal(story.clerk, {calendar({QDate(2026, 8, 24)}, {QDate(2026, 8, 24)})}));
    }

    void whatIsSaidBelongsToWhatItIsAboutAndToItsReaders()
    {
        Story story;
        const auto comment = [&](const Id& org, const Id& subject) {
            return creation(story.newId(),
                            Comment{.org = org, .subject = subject, .text = QStringLiteral("请核实")});
        };
        QCOMPARE(story.refusal(story.waterClerk, {comment(story.waterUnit, story.commitment)}), std::nullopt);
        QCOMPARE(story.refusal(story.schoolClerk, {comment(story.schoolUnit, story.commitment)}),
                 ErrorCode::RuleBroken);
        QCOMPARE(story.refusal(story.waterClerk, {comment(story.waterUnit, story.finding)}),
                 ErrorCode::NotAllowed); // a finding is internal
        QCOMPARE(story.refusal(story.waterClerk, {comment(story.waterUnit, story.newId())}),
                 ErrorCode::UnknownRecord);
        QCOMPARE(story.refusal(story.lead, {comment(story.waterUnit, story.finding)}), std::nullopt);
    }
};

JIANNUO_STORY(TestSeparation, QCoreApplication)
#include "tst_separation.moc"
