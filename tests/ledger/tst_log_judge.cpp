// SPDX-License-Identifier: Apache-2.0
#include "ledger/log_judge.h"

#include "ledger/log_export.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QBuffer>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// Who checks an exported log judges it again.
class TestLogJudge : public QObject {
    Q_OBJECT

private:
    struct Judged {
        std::vector<LogJudge::Otherwise> otherwise;
        qint64 operations = 0;
        qint64 byOtherRules = 0;
        QByteArrayList ids; ///< of the adjustments that the rows come to
    };

    /// The whole log of that headquarters, judged again on rows of one's own.
    static Judged judgedAgain(SmallCounty& county)
    {
        QByteArray file;
        QBuffer out(&file);
        out.open(QIODevice::WriteOnly);
        SmallCounty::must(exportLog(county.headquarters().view(), out));
        const QTemporaryDir folder;
        Database database(folder.filePath(u"audit.db"_s), Database::Access::ReadWrite);
        Store store(database, Store::Owner::Headquarters);
        store.prepare();
        LogCheck check(county.headquarters().key().publicKey());
        LogJudge judge(store);
        check.onOperation = [&](const Operation& operation, const Sequenced& entry) {
            judge.take(operation, entry, check.headquarters());
        };
        if (!check.take(file) || !check.finish())
            qFatal("%s", qPrintable(check.misfit()->sentence));
        Judged judged{judge.otherwise(), check.operations(), judge.byOtherRules(), {}};
        store.each(kindOf<Adjustment>(), [&](const Record& row) { judged.ids += row.id.toRfc4122(); });
        return judged;
    }

    static Change deduction(SmallCounty& county, const Id& id, const Id& by)
    {
        return creation(id,
                        Adjustment{.org = county.waterUnit,
                                   .points = 2,
                                   .reason = u"投诉查实"_s,
                                   .on = QDate(2026, 8, 3),
                                   .by = by});
    }

private Q_SLOTS:
    void anHonestLogGivesTheSameVerdicts()
    {
        SmallCounty county;
        auto first = county.tablet({county.clerk});
        auto second = county.tablet({county.head, county.waterClerk});
        county.sync(*first);
        county.sync(*second);
        const auto leader = [&](DeviceLedger& tablet, const Id& who, const QString& name) {
            const Record seen = *tablet.view().find(kindOf<Commitment>(), county.commitment);
            auto next = seen.as<Commitment>();
            next.leader = name;
            SmallCounty::must(tablet.record({who, county.clock.now(), {amendment(seen, next)}}));
        };
        leader(*first, county.clerk, u"张三"_s);
        leader(*second, county.head, u"李四"_s); // conflicts
        SmallCounty::must(second->record({county.waterClerk,
                                          county.clock.now(),
                                          {creation(county.newId(),
                                                    Comment{.org = county.waterUnit,
                                                            .subject = county.commitment,
                                                            .text = u"已修复"_s,
                                                            .author = county.waterClerk})}}));
        // By the time that it comes, its author is nobody there any more.
        const auto appointments = county.headquarters().view().all(&Appointment::person, county.waterClerk);
        const Record seen =
            *county.headquarters().view().find(kindOf<Appointment>(), appointments.front().first);
        auto revoked = seen.as<Appointment>();
        revoked.revoked = true;
        SmallCounty::must(county.headquarters().record({{}, county.clock.now(), {amendment(seen, revoked)}}));
        county.sync(*first);
        county.sync(*second);
        std::set<Outcome> outcomes;
        for (const Sequenced& entry : county.headquarters().view().log(0, 1000))
            outcomes.insert(entry.verdict.outcome);
        QCOMPARE(outcomes.size(), std::size_t(3));

        const Judged judged = judgedAgain(county);
        QVERIFY2(judged.otherwise.empty(),
                 judged.otherwise.empty() ? "" : qPrintable(QString::number(judged.otherwise.front().gseq)));
        QCOMPARE(judged.byOtherRules, 0); // headquarters says by which rules before anything else
    }

    void aVerdictThatTheRulesDoNotGiveIsNamed()
    {
        SmallCounty county;
        auto tablet = county.tablet({county.schoolClerk});
        county.sync(*tablet);
        // Somebody changes a row in headquarters' database: a clerk of the unit is of headquarters now.
        Store& store = county.headquarters().store();
        const auto appointment = store.all(&Appointment::person, county.schoolClerk).front();
        Record row = *store.find(kindOf<Appointment>(), appointment.first);
        Appointment raised = appointment.second;
        raised.role = Role::HeadquartersHead;
        raised.org = county.county;
        row.fields = toFields(raised);
        store.write(row);
        const Id forged = county.newId();
        const Verdict verdict = SmallCounty::must(county.headquarters().record(
            {county.schoolClerk, county.clock.now(), {deduction(county, forged, county.schoolClerk)}}));
        QCOMPARE(verdict.outcome, Outcome::Accepted);
        SmallCounty::must(county.headquarters().record(
            {county.clerk, county.clock.now(), {deduction(county, county.newId(), county.clerk)}}));

        const Judged judged = judgedAgain(county);
        QCOMPARE(judged.otherwise.size(), std::size_t(1));
        const LogJudge::Otherwise& wrong = judged.otherwise.front();
        QCOMPARE(wrong.gseq, verdict.gseq);
        QCOMPARE(wrong.given, Outcome::Accepted);
        QCOMPARE(wrong.expected, Outcome::Refused);
        QVERIFY(wrong.sentence.contains(u"您的角色"_s));
        QVERIFY(!wrong.byOtherRules);
        QCOMPARE(judged.ids.size(), 2); // rows follow what headquarters said
    }

    void underOtherRulesItIsSaidAndNotCalledForged()
    {
        SmallCounty county;
        const qint64 before = county.headquarters().head();
        SmallCounty::must(county.headquarters().record(
            {{}, county.clock.now(), {creation(county.newId(), JudgingRules{99, "of another program"})}}));
        Store& store = county.headquarters().store();
        const auto appointment = store.all(&Appointment::person, county.schoolClerk).front();
        Record row = *store.find(kindOf<Appointment>(), appointment.first);
        Appointment raised = appointment.second;
        raised.role = Role::HeadquartersHead;
        raised.org = county.county;
        row.fields = toFields(raised);
        store.write(row);
        SmallCounty::must(
            county.headquarters().record({county.schoolClerk,
                                          county.clock.now(),
                                          {deduction(county, county.newId(), county.schoolClerk)}}));
        const Judged judged = judgedAgain(county);
        QCOMPARE(judged.otherwise.size(), std::size_t(1));
        QVERIFY(judged.otherwise.front().byOtherRules);
        QCOMPARE(judged.otherwise.front().rulesVersion, 99);
        QCOMPARE(judged.byOtherRules, county.headquarters().head() - before);
    }

    void headquartersSaysItsRulesOncePerProgram()
    {
        SmallCounty county;
        const auto said = [&] {
            int count = 0;
            county.headquarters().view().each(kindOf<JudgingRules>(), [&](const Record&) { ++count; });
            return count;
        };
        QCOMPARE(said(), 1);
        QCOMPARE(county.headquarters().view().operationAt(1)->chain.device,
                 county.headquarters().chain().device);
        county.headquarters().store().setFact("judging rules", "of another program");
        county.make(Org{.name = u"某单位"_s, .parent = county.county});
        QCOMPARE(said(), 2);
        county.make(Org{.name = u"又一单位"_s, .parent = county.county});
        QCOMPARE(said(), 2);
    }
};

JIANNUO_STORY(TestLogJudge, QCoreApplication)
#include "tst_log_judge.moc"
