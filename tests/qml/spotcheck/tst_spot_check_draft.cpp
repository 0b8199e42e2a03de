// SPDX-License-Identifier: Apache-2.0
#include "exchange/pictures.h"
#include "qml/spotcheck/spot_check_draft.h"
#include "qml/spotcheck/spot_check_record.h"
#include "qml/spotcheck/spot_check_start.h"
#include "support/app_county.h"
#include "support/stories.h"

#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace jiannuo::test;
using namespace Qt::StringLiterals;

namespace {

SpotCheckItem* item(SpotCheckDraft& draft, int no)
{
    auto sections = draft.sections();
    for (qsizetype i = 0; i < sections.count(&sections); ++i) {
        for (SpotCheckItem* candidate : sections.at(&sections, i)->all()) {
            if (candidate->no() == no)
                return candidate;
        }
    }
    return nullptr;
}

SpotCheckDeduction* deduction(SpotCheckDraft& draft, int no, qsizetype index = 0)
{
    auto list = item(draft, no)->deductions();
    return list.at(&list, index);
}

SpotCheckFinding* finding(SpotCheckDraft& draft, qsizetype index = 0)
{
    auto list = draft.findings();
    return index < list.count(&list) ? list.at(&list, index) : nullptr;
}

QStringList sentences(SpotCheckDraft& draft)
{
    QStringList result;
    auto list = draft.issues();
    for (qsizetype i = 0; i < list.count(&list); ++i)
        result += list.at(&list, i)->sentence();
    return result;
}

} // namespace

class TestSpotCheckDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_county = std::make_unique<AppCounty>(); }
    void cleanup() { m_county.reset(); }

    void theRunningTotalFollowsEveryTap()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        QCOMPARE(draft.total(), u"—"_s);
        deduction(draft, 1)->setCount(3);
        QCOMPARE(item(draft, 1)->points(), u"4"_s);
        QCOMPARE(draft.total(), u"40.00"_s);
        item(draft, 2)->giveFull();
        QCOMPARE(draft.total(), u"80.00"_s); // (4 + 20) ÷ 30
        deduction(draft, 1)->setCount(9);
        QCOMPARE(item(draft, 1)->points(), u"0"_s); // 扣完为止
        QCOMPARE(draft.total(), u"66.67"_s);
        item(draft, 1)->setNotApplicable(true);
        QCOMPARE(draft.total(), u"100.00"_s);
        QCOMPARE(draft.steps()->rowCount(), 5); // two items, two sums, the score
    }

    void theStepperTakesOffWhatTheDeductionsDoNot()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        deduction(draft, 1)->setCount(1);
        QCOMPARE(item(draft, 1)->most(), u"8"_s);
        item(draft, 1)->setPoints(u"6.5"_s);
        QCOMPARE(item(draft, 1)->points(), u"6.5"_s);
        QCOMPARE(item(draft, 1)->otherPoints(), u"1.5"_s);
        QVERIFY(!draft.checkNow());
        QVERIFY2(sentences(draft).join(u' ').contains(u"请写明理由"_s),
                 qPrintable(sentences(draft).join(u' ')));
        item(draft, 1)->setPoints(u"9"_s); // more than the deductions leave
        QCOMPARE(item(draft, 1)->points(), u"8"_s);
        QCOMPARE(item(draft, 1)->otherPoints(), u"0"_s);
    }

    void theLastChangeIsTakenBack()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        QVERIFY(!draft.canUndo());
        item(draft, 1)->giveFull();
        deduction(draft, 1)->setCount(1);
        QCOMPARE(draft.undoText(), u"扣分“未佩戴工作牌”"_s);
        draft.undo();
        QCOMPARE(item(draft, 1)->points(), u"10"_s);
        QCOMPARE(deduction(draft, 1)->count(), 0);
        // A text is taken back as a whole, not by letters.
        for (const QString& text : {u"台"_s, u"台账"_s, u"台账缺页"_s})
            item(draft, 1)->setNote(text);
        item(draft, 1)->addPhrase(u"已当场指出"_s);
        QCOMPARE(item(draft, 1)->note(), u"台账缺页；已当场指出"_s);
        draft.undo();
        QCOMPARE(item(draft, 1)->note(), u"台账缺页"_s);
        draft.undo();
        QCOMPARE(item(draft, 1)->note(), QString());
        draft.undo();
        QCOMPARE(item(draft, 1)->state(), SpotCheckItem::Open);
        QVERIFY(!draft.canUndo());
    }

    void aKilledAppGoesOnWhereItWas()
    {
        QString id;
        {
            // The form is not closed: the program just ends, after the time in which a change is saved.
            SpotCheckDraft draft;
            QVERIFY(draft.beginAssignment(m_county->assignment));
            id = draft.draftId();
            draft.setPlace(u"一楼大厅"_s);
            deduction(draft, 1)->setCount(2);
            item(draft, 2)->setNote(u"窗口人员说材料"_s);
            draft.addPhoto(QUrl::fromLocalFile(m_county->picture(u"a.jpg"_s)), 1);
            EVENTUALLY_VERIFY(!draft.isBusy());
            draft.addFinding(1);
            finding(draft)->setAdvice(u"未写完的建"_s);
            draft.setPage(SpotCheckDraft::Scoring);
            draft.setScroll(317);
            QTest::qWait(SpotCheckDraft::saveAfterMs + 50);
            m_county->kill();
        }
        m_county->start();
        SpotCheckDraft draft;
        draft.open(id);
        QTRY_VERIFY2_WITH_TIMEOUT(draft.isReady(), qPrintable(draft.problem()), test::patienceMs);
        QCOMPARE(draft.orgName(), u"清溪县水务局"_s);
        QVERIFY(draft.isAssigned());
        QCOMPARE(draft.place(), u"一楼大厅"_s);
        QCOMPARE(deduction(draft, 1)->count(), 2);
        QCOMPARE(item(draft, 2)->note(), u"窗口人员说材料"_s);
        QCOMPARE(item(draft, 2)->state(), SpotCheckItem::Open);
        auto photos = item(draft, 1)->photos();
        QCOMPARE(photos.count(&photos), 1);
        QVERIFY(QFile::exists(m_county->workspace->draftFolder(id) + u'/' + photos.at(&photos, 0)->hash()));
        QVERIFY(draft.finding());
        QCOMPARE(draft.finding()->advice(), u"未写完的建"_s);
        QCOMPARE(draft.finding()->text(), u"未佩戴工作牌（2 次）"_s);
        QCOMPARE(draft.page(), static_cast<int>(SpotCheckDraft::Scoring));
        QCOMPARE(draft.scroll(), 317);
    }

    void severalDraftsLieSideBySide()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        item(draft, 1)->giveFull();
        const QString first = draft.draftId();
        QVERIFY(draft.begin(text(m_county->schoolUnit)));
        draft.close();
        SpotCheckStart start;
        auto drafts = start.drafts();
        EVENTUALLY_COMPARE(drafts.count(&drafts), 2);
        draft.open(first);
        EVENTUALLY_VERIFY(draft.isReady());
        QCOMPARE(draft.orgName(), u"清溪县水务局"_s);
        draft.discard();
        QVERIFY(!draft.isReady());
        start.refreshDrafts();
        EVENTUALLY_COMPARE(drafts.count(&drafts), 1);
        draft.restore();
        QVERIFY(draft.isReady());
        QCOMPARE(item(draft, 1)->state(), SpotCheckItem::Scored);
        draft.save();
        start.refreshDrafts();
        EVENTUALLY_COMPARE(drafts.count(&drafts), 2);
    }

    void whoeverTakesTheTabletOverSeesNothingOfIt()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        item(draft, 1)->setNote(u"只给自己看"_s);
        const QString id = draft.draftId();
        m_county->workspace->setPerson(m_county->lead);
        QVERIFY(!draft.isReady());
        SpotCheckStart start;
        QSignalSpy listed(&start, &SpotCheckStart::draftsChanged);
        EVENTUALLY_VERIFY(!listed.isEmpty());
        auto drafts = start.drafts();
        QCOMPARE(drafts.count(&drafts), 0);
        draft.resume();
        m_county->workspace->setPerson(m_county->inspector);
        draft.resume();
        EVENTUALLY_COMPARE(draft.draftId(), id);
        QCOMPARE(item(draft, 1)->note(), u"只给自己看"_s);
    }

    void recusalIsRefusedWhenTheUnitIsChosen()
    {
        m_county->must(m_county->headquarters().record(
            {{},
             m_county->clock.now(),
             {amendment(*m_county->headquarters().view().find(kindOf<Person>(), m_county->inspector), [&] {
                 auto person = *m_county->headquarters().view().get<Person>(m_county->inspector);
                 person.avoid = {m_county->avoided};
                 return person;
             }())}}));
        m_county->syncApp();
        SpotCheckDraft draft;
        QVERIFY(!draft.begin(text(m_county->avoided)));
        QVERIFY2(draft.problem().contains(u"应当回避"_s), qPrintable(draft.problem()));
        QVERIFY(!draft.isReady());
        // The list says so before anything is begun.
        SpotCheckStart start;
        start.setUnitText(u"档案"_s);
        auto units = start.units();
        QCOMPARE(units.count(&units), 1);
        QVERIFY(units.at(&units, 0)->refusal.contains(u"应当回避"_s));
        // Nor by way of another unit.
        QVERIFY(draft.begin(water()));
        QVERIFY(!draft.setOrg(text(m_county->avoided)));
        QCOMPARE(draft.orgName(), u"清溪县水务局"_s);
    }

    void dueDatesAreProposedInWorkingDays()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        draft.addFinding(0);
        SpotCheckFinding* one = finding(draft);
        QCOMPARE(one->due(), u"2026-08-10"_s); // 5 working days after Monday, 3 August
        QVERIFY(one->isDueProposed());
        one->setSeverity(2);
        QCOMPARE(one->due(), u"2026-08-17"_s);
        one->setSeverity(0);
        QCOMPARE(one->due(), u"2026-08-03"_s);
        one->moveDue(1);
        QCOMPARE(one->due(), u"2026-08-04"_s);
        QVERIFY(!one->isDueProposed());
        one->setSeverity(3); // set by hand: it stays
        QCOMPARE(one->due(), u"2026-08-04"_s);
        one->setDue(u"2027-01-15"_s);
        QVERIFY(one->isDueProvisional());
        QVERIFY(one->dueExplanation().contains(u"暂定"_s));
        one->setDue(u"15.1."_s);
        QCOMPARE(one->due(), u"2027-01-15"_s);
        one->proposeDue();
        QCOMPARE(one->due(), u"2026-08-10"_s);
        // Nothing written: closing it takes it away again.
        draft.closeFinding();
        QVERIFY(!finding(draft));
    }

    void filesThatCannotBeTakenAreRefusedAtOnce()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        QTemporaryDir folder;
        QFile huge(folder.filePath(u"video.jpg"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly));
        QVERIFY(huge.resize(largestFile + 1));
        draft.addPhoto(QUrl::fromLocalFile(huge.fileName()), 1);
        QVERIFY(!draft.isBusy());
        QVERIFY2(draft.problem().contains(u"200 MB"_s), qPrintable(draft.problem()));
        QFile text(folder.filePath(u"notes.jpg"_s));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture");
        text.close();
        draft.addPhoto(QUrl::fromLocalFile(text.fileName()), 1);
        EVENTUALLY_VERIFY(!draft.isBusy());
        QVERIFY2(draft.problem().contains(u"不是这里能打开的照片"_s), qPrintable(draft.problem()));
        QCOMPARE(draft.photoCount(), 0);
        // The visit goes on without them.
        item(draft, 1)->giveFull();
        item(draft, 2)->giveFull();
        draft.setRefusal(u"负责人外出"_s);
        QVERIFY2(draft.checkNow(), qPrintable(sentences(draft).join(u' ')));
    }

    void whatIsMissingIsSaidWhereItIs()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.begin(water()));
        item(draft, 1)->giveFull();
        draft.addFinding(2);
        finding(draft)->setAdvice(u"补一次性告知单"_s);
        QVERIFY(!draft.checkNow());
        QCOMPARE(sentences(draft).size(), 3); // an item, the finding's text, the signature
        QSignalSpy revealed(&draft, &SpotCheckDraft::revealed);
        auto issues = draft.issues();
        draft.reveal(issues.at(&issues, 0));
        QCOMPARE(revealed.last(), (QVariantList{u"item"_s, 2}));
        QCOMPARE(draft.page(), static_cast<int>(SpotCheckDraft::Scoring));
        draft.reveal(issues.at(&issues, 2));
        QCOMPARE(draft.page(), static_cast<int>(SpotCheckDraft::Review));
        // What the rules themselves refuse is found in its place too: the responsible one is elsewhere.
        item(draft, 2)->giveFull();
        draft.setRefusal(u"负责人外出"_s);
        finding(draft)->setText(u"未书面告知"_s);
        draft.edit(u"x"_s, {},
                   [&](SpotCheckForm& form) { form.findings.front().record.org = m_county->schoolUnit; });
        QVERIFY(!draft.checkNow());
        QCOMPARE(sentences(draft).size(), 1);
        draft.reveal(issues.at(&issues, 0));
        QCOMPARE(revealed.last(), (QVariantList{u"finding"_s, 2}));
    }

    void submittingMakesOneOperationThatTheUnitDoesNotSee()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.beginAssignment(m_county->assignment));
        const QString id = draft.draftId();
        deduction(draft, 1)->setCount(2);
        item(draft, 2)->setPoints(u"15.5"_s);
        item(draft, 2)->setOtherReason(u"告知单缺一项"_s);
        item(draft, 2)->setNote(u"已当场指出"_s);
        draft.addPhoto(QUrl::fromLocalFile(m_county->picture(u"hall.jpg"_s)), 1);
        EVENTUALLY_COMPARE(draft.photoCount(), 1);
        const QString photo = text(draft.form().evidence.front().id);
        const QString marked = draft.scratchFile(u"marked.jpg"_s);
        QVERIFY(QFile::copy(m_county->picture(u"marked.jpg"_s, 320, Qt::red), marked));
        draft.addAnnotated(photo, marked);
        EVENTUALLY_COMPARE(draft.photoCount(), 2);
        draft.addFinding(1);
        finding(draft)->setCategory(6);
        finding(draft)->setFixedOnSite(true);
        finding(draft)->setFixedHow(u"当场戴好工作牌"_s);
        draft.closeFinding();
        draft.addFinding(2);
        finding(draft, 1)->setText(u"未书面一次性告知"_s);
        finding(draft, 1)->setCommitment(1);
        draft.closeFinding();
        draft.setConclusion(u"总体较好"_s);
        draft.setRepresentative(u"何平"_s);
        const QString ink = draft.scratchFile(u"ink.png"_s);
        QVERIFY(QFile::copy(m_county->picture(u"ink.png"_s, 200, Qt::white), ink));
        draft.setSignature(ink);
        EVENTUALLY_VERIFY(!draft.signatureHash().isEmpty());
        QVERIFY2(draft.checkNow(), qPrintable(sentences(draft).join(u'\n')));

        QSignalSpy submitted(&draft, &SpotCheckDraft::submitted);
        draft.submit();
        QTRY_VERIFY2_WITH_TIMEOUT(!submitted.isEmpty(), qPrintable(draft.problem()), test::patienceMs);
        QCOMPARE(submitted.front().front().toString(), id);
        QVERIFY(!draft.isReady());
        QVERIFY(!QFile::exists(m_county->workspace->draftFolder(id)));

        SpotCheckRecord record;
        record.setRecordId(id);
        QVERIFY(record.isFound());
        QVERIFY(record.isWaiting());
        QCOMPARE(record.total(), u"71.67"_s); // (6 + 15.5) ÷ 30
        auto photos = record.photos();
        QCOMPARE(photos.count(&photos), 2);
        QVERIFY(!record.signatureHash().isEmpty());
        EVENTUALLY_COMPARE(record.filesText(), u"照片和签字已送达 0 / 3 个"_s);

        // Headquarters gets it as one operation, and a second one that the assignment is done.
        m_county->syncApp();
        const Store& center = m_county->headquarters().view();
        const auto history = center.history(Id(id));
        QCOMPARE(history.size(), std::size_t(1));
        QCOMPARE(history.front().verdict->outcome, Outcome::Accepted);
        QCOMPARE(history.front().operation.changes.size(), std::size_t(3 + 1 + 2 + 2 + 1 + 1));
        const auto check = *center.get<SpotCheck>(Id(id));
        QCOMPARE(check.inspectors, (std::vector<Id>{m_county->inspector, m_county->lead}));
        QVERIFY(!check.signature.isNull());
        const auto assignment = *center.get<Assignment>(Id(m_county->assignment));
        QCOMPARE(assignment.state, AssignmentState::Done);
        QCOMPARE(assignment.spotCheck, Id(id));
        const auto findings = center.all(&Finding::spotCheck, Id(id));
        QCOMPARE(findings.size(), std::size_t(2));
        QCOMPARE(findings[0].second.state, FindingState::FixedOnSite);
        QCOMPARE(findings[0].second.reason, u"当场戴好工作牌"_s);
        QCOMPARE(findings[1].second.state, FindingState::Recorded);
        QCOMPARE(findings[1].second.commitment, m_county->commitment);
        const auto evidence = center.all(&Evidence::subject, Id(id));
        QCOMPARE(evidence.size(), std::size_t(3));
        QVERIFY(std::all_of(evidence.begin(), evidence.end(),
                            [](const auto& e) { return e.second.internal && !e.second.hash.isEmpty(); }));
        for (const auto& [evidenceId, e] : evidence) { // each with its small copy, which waits as well
            QCOMPARE(e.preview.size(), 32);
            QVERIFY(QFileInfo(m_county->workspace->filePath(e.preview)).size() <= previewBytes);
        }
        QCOMPARE(std::count_if(evidence.begin(), evidence.end(),
                               [&](const auto& e) { return e.second.copyOf == Id(photo); }),
                 1);
        QVERIFY(center.all(&Comment::subject, Id(id)).front().second.internal);

        auto unit = m_county->tablet({m_county->waterClerk});
        m_county->sync(*unit);
        QVERIFY(unit->view().get<Commitment>(m_county->commitment));
        QVERIFY(!unit->view().get<SpotCheck>(Id(id)));
        QVERIFY(unit->view().all(&Finding::spotCheck, Id(id)).empty());
        QVERIFY(unit->view().all(&Comment::subject, Id(id)).empty());
        QVERIFY(unit->view().all(&Evidence::subject, Id(id)).empty());
        QVERIFY(unit->view().all(&Score::spotCheck, Id(id)).empty());
    }

    void aVisitOutlivesItsAssignment()
    {
        SpotCheckDraft draft;
        QVERIFY(draft.beginAssignment(m_county->assignment));
        item(draft, 1)->giveFull();
        item(draft, 2)->giveFull();
        draft.setRefusal(u"负责人外出"_s);
        // In the meantime headquarters cancels the assignment; the tablet does not know.
        const auto seen =
            m_county->headquarters().view().find(kindOf<Assignment>(), Id(m_county->assignment));
        auto cancel = transition(*seen, u"cancel");
        QVERIFY(cancel.ok());
        const auto verdict = m_county->must(
            m_county->headquarters().record({m_county->head, m_county->clock.now(), {*cancel}}));
        QCOMPARE(verdict.outcome, Outcome::Accepted);
        const QString id = draft.draftId();
        QSignalSpy submitted(&draft, &SpotCheckDraft::submitted);
        draft.submit();
        QTRY_VERIFY2_WITH_TIMEOUT(!submitted.isEmpty(), qPrintable(draft.problem()), test::patienceMs);
        m_county->syncApp();
        QVERIFY(m_county->headquarters().view().get<SpotCheck>(Id(id)));
        QCOMPARE(m_county->headquarters().view().get<Assignment>(Id(m_county->assignment))->state,
                 AssignmentState::Cancelled);
    }

private:
    static QString text(const Id& id) { return AppCounty::text(id); }
    QString water() const { return text(m_county->waterUnit); }

    std::unique_ptr<AppCounty> m_county;
};

JIANNUO_STORY(TestSpotCheckDraft, QGuiApplication)
#include "tst_spot_check_draft.moc"
