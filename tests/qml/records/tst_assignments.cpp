// SPDX-License-Identifier: Apache-2.0
#include "qml/records/assignment_tasks.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "qml/spotcheck/spot_check_start.h"
#include "qml/today/today_model.h"
#include "support/app_county.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

/// What a tap on a task means, from the first minute after the enrolment on.
class TestAssignments : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_county = std::make_unique<AppCounty>(); }
    void cleanup() { m_county.reset(); }

    void rolesArriveWithTheFirstConversation()
    {
        m_county->kill(); // one workspace at a time
        auto tablet = m_county->tablet({m_county->inspector});
        const QString directory = tablet->directory();
        tablet.reset();
        SeededBytes random{5};
        Workspace workspace(m_county->clock, random);
        must(workspace.open(directory));
        workspace.setPerson(m_county->inspector); // as the enrolment says
        QVERIFY(!workspace.isChecker());
        QVERIFY(workspace.personName().isEmpty());
        QSignalSpy standing(&workspace, &Workspace::standingChanged);
        const auto talk = [&] {
            bool done = false;
            workspace.ledger().run(
                &workspace,
                [&](DeviceLedger& ledger) {
                    m_county->sync(ledger);
                    return true;
                },
                [&](bool) { done = true; });
            Desk::waitFor([&] { return done; });
            workspace.notifyChanged();
        };
        talk();
        QCOMPARE(standing.count(), 1);
        QVERIFY(workspace.isChecker());
        QCOMPARE(workspace.personName(), u"李雪"_s);
        QVERIFY(!workspace.personOrgName().isEmpty());
        workspace.notifyChanged();
        QCOMPARE(standing.count(), 1); // nothing new, nothing said
        // A role that comes later is there with the conversation that brings it.
        m_county->make(
            Appointment{.person = m_county->inspector, .role = Role::TeamLead, .org = m_county->county});
        talk();
        QCOMPARE(standing.count(), 2);
        QVERIFY(workspace.isHeadquarters());
    }

    void aTaskGoesOnWithItsDraft()
    {
        SpotCheckDraft draft;
        draft.goToAssignment(m_county->assignment);
        EVENTUALLY_VERIFY(draft.isReady());
        QCOMPARE(draft.page(), static_cast<int>(SpotCheckDraft::Scoring));
        const QString id = draft.draftId();
        auto sections = draft.sections();
        sections.at(&sections, 0)->all().front()->giveFull();
        draft.close();
        QVERIFY(!draft.isReady());
        draft.goToAssignment(m_county->assignment);
        EVENTUALLY_VERIFY(draft.isReady());
        QCOMPARE(draft.draftId(), id);
        QCOMPARE(draft.judgedCount(), 1);
        draft.goToAssignment(m_county->assignment); // also while it is open
        draft.close();
        QCOMPARE(draftCount(), 1);
    }

    void aTaskThatIsDoneIsExplained()
    {
        const Id made = visit({m_county->lead, m_county->inspector}, SpotCheckState::Submitted);
        m_county->syncApp();
        SpotCheckDraft draft;
        QSignalSpy told(&draft, &SpotCheckDraft::alreadyMade);
        draft.goToAssignment(m_county->assignment);
        EVENTUALLY_COMPARE(told.count(), 1);
        QVERIFY(!draft.isReady());
        QCOMPARE(told.front().at(0).toString(), m_county->assignment);
        QCOMPARE(told.front().at(1).toString(), AppCounty::text(made));
        const QString sentence = told.front().at(2).toString();
        QVERIFY2(sentence.contains(u"马强、李雪"_s) && sentence.contains(u"只计入一次"_s),
                 qPrintable(sentence));
        QCOMPARE(draftCount(), 0);
        // It can still be made once more; then the form says what it is, to its end.
        QVERIFY(draft.beginAssignment(m_county->assignment));
        QCOMPARE(draft.madeText(), sentence);
        draft.discard();
        QVERIFY(draft.begin(AppCounty::text(m_county->schoolUnit)));
        QCOMPARE(draft.madeText(), QString());
    }

    void whatWasReturnedIsToDoAgain()
    {
        visit({m_county->inspector}, SpotCheckState::Returned);
        const auto record =
            m_county->headquarters().view().find(kindOf<Assignment>(), Id(m_county->assignment));
        must(m_county->headquarters().record(
            {{}, m_county->clock.now(), {must(transition(*record, u"complete"))}}));
        m_county->syncApp();
        SpotCheckStart start;
        auto assignments = start.assignments();
        QCOMPARE(assignments.count(&assignments), 1);
        QCOMPARE(assignments.at(&assignments, 0)->badge, u"已退回，请重查"_s);
        TodayModel today;
        today.refresh();
        QCOMPARE(today.value(0, "badge").toString(), u"已退回，请重查"_s);
        SpotCheckDraft draft;
        draft.goToAssignment(m_county->assignment);
        EVENTUALLY_VERIFY(draft.isReady());
        QCOMPARE(draft.madeText(), QString());
    }

    void whatThePersonHasDoneIsNoTaskAnyMore()
    {
        QCOMPARE(tasksOf(m_county->workspace->view(), m_county->inspector).size(), std::size_t(1));
        visit({m_county->inspector, m_county->lead}, SpotCheckState::Submitted);
        m_county->syncApp();
        QVERIFY(tasksOf(m_county->workspace->view(), m_county->inspector).empty());
        TodayModel today;
        today.refresh();
        QCOMPARE(today.total(), 0);
    }

    void whatCannotBeDoneSaysSoEveryTime()
    {
        const auto record =
            m_county->headquarters().view().find(kindOf<Assignment>(), Id(m_county->assignment));
        must(m_county->headquarters().record(
            {{}, m_county->clock.now(), {must(transition(*record, u"cancel"))}}));
        m_county->syncApp();
        SpotCheckDraft draft;
        QStringList said;
        connect(&draft, &SpotCheckDraft::problemChanged, this, [&] {
            if (!draft.problem().isEmpty())
                said += draft.problem();
        });
        draft.goToAssignment(m_county->assignment);
        draft.goToAssignment(m_county->assignment);
        QCOMPARE(said,
                 QStringList({u"这项检查任务已取消，不用再查。"_s, u"这项检查任务已取消，不用再查。"_s}));
        draft.goToAssignment(AppCounty::text(m_county->newId()));
        EVENTUALLY_COMPARE(said.size(), 3);
        QVERIFY(said.back().contains(u"不在这台设备上"_s));
        QVERIFY(!draft.isReady());
    }

    void tidyingLeavesWhatAFormHasAttached()
    {
        const QString attached = m_county->workspace->draftFolder(u"step-rectification-1-submit"_s);
        const QString left = m_county->workspace->draftFolder(AppCounty::text(m_county->newId()));
        QVERIFY(QDir().mkpath(attached) && QDir().mkpath(left));
        SpotCheckStart start;
        EVENTUALLY_VERIFY(!QDir(left).exists());
        QVERIFY(QDir(attached).exists());
    }

private:
    Id visit(const std::vector<Id>& inspectors, SpotCheckState state)
    {
        return m_county->make(SpotCheck{.org = m_county->waterUnit,
                                        .assignment = Id(m_county->assignment),
                                        .checklist = m_county->checklist,
                                        .inspectors = inspectors,
                                        .startedAt = m_county->clock.now(),
                                        .endedAt = m_county->clock.now(),
                                        .state = state});
    }
    int draftCount()
    {
        int count = -1;
        m_county->workspace->drafts(draftKey(), this, [&](const Workspace::Drafts& drafts) {
            count = static_cast<int>(drafts.size());
        });
        Desk::waitFor([&] { return count >= 0; });
        return count;
    }

    std::unique_ptr<AppCounty> m_county;
};

JIANNUO_STORY(TestAssignments, QGuiApplication)
#include "tst_assignments.moc"
