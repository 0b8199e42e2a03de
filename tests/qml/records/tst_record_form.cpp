// SPDX-License-Identifier: Apache-2.0
#include "qml/records/history_model.h"
#include "qml/records/record_actions.h"
#include "qml/records/record_form.h"
#include "qml/workspace/wording.h"
#include "support/desk.h"
#include "support/stories.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::SmallCounty;

/// What a person can do with a record, and the form of each step.
class TestRecordForm : public QObject {
    Q_OBJECT

private:
    static QStringList names(const RecordActions& actions)
    {
        QStringList result;
        for (int row = 0; row < actions.count(); ++row)
            result += actions.value(row, "key").toString();
        return result;
    }
    static int rowOf(const RowModel& model, const QString& key)
    {
        for (int row = 0; row < model.count(); ++row) {
            if (model.value(row, "key").toString() == key)
                return row;
        }
        return -1;
    }
    static void follow(RecordActions& actions, const Id& commitment)
    {
        actions.setKind(u"commitment"_s);
        actions.setRecordId(idText(commitment));
    }
    static bool send(RecordForm& form)
    {
        QSignalSpy sent(&form, &RecordForm::submitted);
        form.send();
        Desk::waitFor([&] { return !form.isBusy(); });
        return sent.count() == 1;
    }

private Q_SLOTS:
    void onlyWhatTheRoleAllowsIsOffered()
    {
        SmallCounty county;
        {
            Desk desk(county, {county.waterClerk});
            RecordActions actions;
            const QAbstractItemModelTester tester(&actions);
            follow(actions, county.commitment);
            QCOMPARE(actions.state(), u"履诺中"_s);
            QCOMPARE(names(actions),
                     QStringList({u"add_entry"_s, u"request_closure"_s, u"request_change"_s}));
            QCOMPARE(actions.allowedCount(), 3);
        }
        {
            Desk desk(county, {county.schoolClerk});
            RecordActions actions;
            follow(actions, county.commitment);
            QCOMPARE(actions.count(), 0);
        }
        Desk desk(county, {county.head});
        RecordActions actions;
        follow(actions, county.commitment);
        QCOMPARE(names(actions), QStringList({u"cancel"_s, u"breach"_s}));
        QVERIFY(actions.value(rowOf(actions, u"breach"_s), "danger").toBool());
    }

    void whatARuleForbidsIsGreyedWithTheReason()
    {
        SmallCounty county;
        const Id confirmed = county.make(Commitment{
            .org = county.schoolUnit, .text = u"阳光招生。"_s, .state = CommitmentState::Confirmed});
        county.make(Contact{.org = county.schoolUnit, .phones = {u"123456"_s}});
        Desk desk(county, {county.clerk});
        RecordActions actions;
        follow(actions, confirmed);
        const int publish = rowOf(actions, u"publish"_s);
        QVERIFY(publish >= 0);
        QVERIFY(!actions.value(publish, "allowed").toBool());
        QVERIFY(actions.value(publish, "reason").toString().contains(u"123456"_s));
    }

    void progressIsWrittenAndSent()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        RecordForm form;
        const QAbstractItemModelTester tester(&form);
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
        QCOMPARE(form.title(), u"登记进展"_s);
        QVERIFY(form.subject().startsWith(u"供水管道"_s));
        QCOMPARE(form.count(), 4);
        QVERIFY(!form.isReady());
        form.setText(rowOf(form, u"ledger_entry.progress"_s), u"35"_s);
        form.setText(rowOf(form, u"ledger_entry.text"_s), u"已更换管网 12 公里"_s);
        QVERIFY(form.isReady());
        QVERIFY2(send(form), qPrintable(form.problem()));

        const auto entries = desk.workspace.view().all(&LedgerEntry::commitment, county.commitment);
        QCOMPARE(entries.size(), std::size_t(1));
        QCOMPARE(entries.front().second.progress, 35);
        QCOMPARE(entries.front().second.period, u"2026-08"_s);
        QCOMPARE(entries.front().second.by, county.waterClerk);
        desk.sync();
        QCOMPARE(county.headquarters().view().all(&LedgerEntry::commitment, county.commitment).size(),
                 std::size_t(1));

        // The next form begins where the last one ended.
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
        QCOMPARE(form.value(rowOf(form, u"ledger_entry.progress"_s), "text").toString(), u"35"_s);
    }

    void aRuleOfTheDomainHasTheLastWord()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        RecordForm form;
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
        form.setText(rowOf(form, u"ledger_entry.progress"_s), u"135"_s);
        form.setText(rowOf(form, u"ledger_entry.text"_s), u"超额"_s);
        QVERIFY(!send(form));
        QVERIFY(form.problem().contains(u"0 到 100"_s));
        QCOMPARE(form.value(rowOf(form, u"ledger_entry.text"_s), "text").toString(), u"超额"_s);
        form.setText(rowOf(form, u"ledger_entry.progress"_s), u"zehn"_s);
        QVERIFY(!form.isReady());
    }

    void whatWasWrittenSurvivesTheForm()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        {
            RecordForm form;
            QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
            form.setText(rowOf(form, u"ledger_entry.text"_s), u"写到一半"_s);
        }
        desk.settle();
        RecordForm form;
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
        const int text = rowOf(form, u"ledger_entry.text"_s);
        Desk::waitFor([&] { return !form.value(text, "text").toString().isEmpty(); });
        QCOMPARE(form.value(text, "text").toString(), u"写到一半"_s);
        form.discard();
        desk.settle();
        RecordForm again;
        QVERIFY(again.begin(u"commitment"_s, idText(county.commitment), u"add_entry"_s));
        desk.settle();
        QVERIFY(again.value(text, "text").toString().isEmpty());
    }

    void aPictureBringsItsSmallCopyAndAPaperNone()
    {
        SmallCounty county;
        const QTemporaryDir folder;
        Desk desk(county, {county.waterClerk});
        QImage image(1600, 1200, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        const QString photo = folder.filePath(u"现场.png"_s);
        QVERIFY(image.save(photo));
        QFile paper(folder.filePath(u"说明.txt"_s));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write("the pump was replaced");
        paper.close();
        RecordForm form;
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"request_closure"_s));
        form.setText(rowOf(form, u"closure.text"_s), u"全部修复"_s);
        const int files = rowOf(form, u"closure.evidence"_s);
        QFile huge(folder.filePath(u"film.mp4"_s));
        QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(200LL * 1024 * 1024 + 1));
        form.addFile(files, QUrl::fromLocalFile(huge.fileName()));
        QVERIFY2(form.problem().contains(u"200 MB"_s), qPrintable(form.problem()));
        form.addFile(files, QUrl::fromLocalFile(photo));
        form.addFile(files, QUrl::fromLocalFile(paper.fileName()));
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();
        const auto evidence = desk.workspace.view().all(&Evidence::subject, county.commitment);
        QCOMPARE(evidence.size(), std::size_t(2));
        for (const auto& [id, one] : evidence) {
            QCOMPARE(one.preview.isEmpty(), one.kind != EvidenceKind::Photo);
            if (one.kind == EvidenceKind::Photo)
                QCOMPARE(QImage(desk.workspace.filePath(one.preview)).size(), QSize(320, 240));
        }
    }

    void aClosureNeedsEvidenceAndAnotherPerson()
    {
        SmallCounty county;
        const QTemporaryDir folder;
        QFile photo(folder.filePath(u"验收-单.jpg"_s));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        photo.write("\xff\xd8\xff\xe0 a photo");
        photo.close();
        {
            Desk desk(county, {county.waterClerk});
            RecordForm form;
            QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"request_closure"_s));
            form.setText(rowOf(form, u"closure.text"_s), u"全部修复"_s);
            QVERIFY(!form.isReady());
            const int files = rowOf(form, u"closure.evidence"_s);
            form.addFile(files, QUrl::fromLocalFile(photo.fileName()));
            QCOMPARE(form.value(files, "files").toStringList(), QStringList(u"验收-单.jpg"_s));
            QVERIFY(form.isReady());
            QVERIFY2(send(form), qPrintable(form.problem()));
            desk.settle();
            const auto evidence = desk.workspace.view().all(&Evidence::subject, county.commitment);
            QCOMPARE(evidence.size(), std::size_t(1));
            QCOMPARE(evidence.front().second.name, u"验收-单.jpg"_s);
            QCOMPARE(evidence.front().second.kind, EvidenceKind::Photo);
            QVERIFY(evidence.front().second.preview.isEmpty()); // it says that it is one, and is none
            QVERIFY(QFile::exists(desk.workspace.filePath(evidence.front().second.hash)));
            desk.sync();
        }
        Desk desk(county, {county.head});
        RecordActions actions;
        follow(actions, county.commitment);
        QCOMPARE(actions.state(), u"申请销号"_s);
        QVERIFY(actions.value(rowOf(actions, u"close"_s), "allowed").toBool());
        RecordForm form;
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"close"_s));
        form.setText(rowOf(form, u"closure.decision"_s), u"同意"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        QCOMPARE(desk.workspace.view().get<Commitment>(county.commitment)->state, CommitmentState::Closed);
        const auto closures = desk.workspace.view().all(&Closure::commitment, county.commitment);
        QCOMPARE(closures.front().second.state, ClosureState::Approved);
        QCOMPARE(closures.front().second.decidedBy, county.head);
        QCOMPARE(actions.state(), u"已销号"_s);
    }

    void aChangeShowsWhatItWasBefore()
    {
        SmallCounty county;
        Desk desk(county, {county.waterClerk});
        RecordForm form;
        QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"request_change"_s));
        QCOMPARE(form.value(rowOf(form, u"commitment.goal"_s), "text").toString(), u"当天修复"_s);
        form.setText(rowOf(form, u"commitment.goal"_s), u"四小时修复"_s);
        form.setText(rowOf(form, u"commitment.reason"_s), u"设备更新"_s);
        QVERIFY2(send(form), qPrintable(form.problem()));
        desk.settle();

        HistoryModel history;
        const QAbstractItemModelTester tester(&history);
        history.setRecordId(idText(county.commitment));
        QCOMPARE(history.count(), 2);
        QCOMPARE(history.value(0, "who").toString(), u"何平"_s);
        QCOMPARE(history.value(0, "device").toString(), u"本机"_s);
        QCOMPARE(history.value(0, "verdict").toString(), u"待送出"_s);
        const QString detail = history.value(0, "detail").toString();
        QVERIFY2(detail.contains(u"目标：当天修复 → 四小时修复"_s), qPrintable(detail));
        QVERIFY(detail.contains(u"状态：履诺中 → 申请变更"_s));
        QVERIFY(!detail.contains(u"措施"_s));
        QCOMPARE(history.value(1, "who").toString(), u"效能中心"_s);

        desk.sync();
        QCOMPARE(history.count(), 2);
        QCOMPARE(history.value(0, "verdict").toString(), u"已接受"_s);
    }

    void whatTwoPeopleChangeIsAConflictNotALoss()
    {
        SmallCounty county;
        {
            Desk unit(county, {county.waterClerk});
            RecordForm form;
            QVERIFY(form.begin(u"commitment"_s, idText(county.commitment), u"request_change"_s));
            form.setText(rowOf(form, u"commitment.goal"_s), u"四小时修复"_s);
            form.setText(rowOf(form, u"commitment.reason"_s), u"设备更新"_s);
            // In the meantime headquarters moves the same commitment on.
            const auto seen = county.headquarters().view().find(kindOf<Commitment>(), county.commitment);
            Fields why;
            why.set(fieldNumber(&Commitment::reason), u"职能划转"_s);
            const Change cancelled = SmallCounty::must(transition(*seen, u"cancel", why));
            SmallCounty::must(county.headquarters().record({county.head, county.clock.now(), {cancelled}}));
            QVERIFY2(send(form), qPrintable(form.problem()));
            unit.sync();
            HistoryModel history;
            history.setRecordId(idText(county.commitment));
            const auto verdicts = [&] {
                QStringList result;
                for (int row = 0; row < history.count(); ++row)
                    result += history.value(row, "verdict").toString();
                return result;
            }();
            QVERIFY2(verdicts.contains(u"未接受"_s), qPrintable(verdicts.join(u' ')));
            QVERIFY(history.value(0, "detail").toString().contains(u"四小时修复"_s)
                    || history.value(1, "detail").toString().contains(u"四小时修复"_s));
        }
    }
};

JIANNUO_STORY(TestRecordForm, QGuiApplication)
#include "tst_record_form.moc"
