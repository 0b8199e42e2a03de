// SPDX-License-Identifier: Apache-2.0
#include "crypto/code.h"
#include "qml/sync/sync_controller.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/stories.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::FakeSyncEngine;
using test::SmallCounty;
using Phase = SyncEngineHandle::Phase;

/// What somebody at the tablet is told about syncing.
class TestSyncController : public QObject {
    Q_OBJECT

private:
    static Change remark(SmallCounty& county, Desk& desk, const QString& text)
    {
        return creation(desk.workspace.newId(),
                        Comment{.org = county.waterUnit,
                                .subject = county.commitment,
                                .text = text,
                                .author = desk.workspace.person()});
    }
    /// The same step done by two people who did not know of each other.
    static std::vector<Change> step(Desk& desk, const Id& record, const QString& name, Fields patch = {})
    {
        return {
            SmallCounty::must(transition(*desk.workspace.view().findAny(record), name, std::move(patch)))};
    }

private Q_SLOTS:
    void photosWaitWhereTheNetworkCosts()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        QVERIFY(!controller.isMetered());
        bool stored = false;
        desk.workspace.addFile("photo", &controller, [&](const Result<QByteArray>&) { stored = true; });
        Desk::waitFor([&] { return stored; });
        desk.workspace.notifyChanged();
        Desk::waitFor([&] { return controller.filesWaiting() == 1; });
        Q_EMIT engine.meteredChanged(true);
        QVERIFY(controller.isMetered());
        QCOMPARE(controller.summary(), u"1 个文件等接上不按流量计费的网络再送出"_s);
        controller.setFilesOnMetered(true);
        Desk::waitFor([&] { return engine.filesOnMetered; });
        QVERIFY(controller.filesOnMetered());
        QVERIFY(controller.summary().contains(u"待送出"_s));
        // And the next engine is told at once.
        FakeSyncEngine next;
        controller.setEngine(&next);
        QVERIFY(next.filesOnMetered);
    }

    void aPhotoOfOthersIsFetchedWhenWished()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        QSignalSpy fetched(&controller, &SyncController::fetched);
        const QByteArray hash(32, '\x5a');
        controller.fetch(QString::fromLatin1(hash.toHex()));
        QCOMPARE(engine.wished, QList{hash});
        Q_EMIT engine.fetched(hash, Error{ErrorCode::Unreachable, u"连不上中心。"_s});
        QCOMPARE(fetched.last(), QVariantList() << QString::fromLatin1(hash.toHex()) << u"连不上中心。"_s);
        Q_EMIT engine.fetched(hash, Result<void>());
        QCOMPARE(fetched.last().at(1).toString(), QString());
    }

    void whatWaitsIsSaidInWords()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        desk.settle();
        QCOMPARE(controller.phase(), Phase::Idle);
        QCOMPARE(controller.summary(), u"还没有同步过"_s);

        QVERIFY(desk.record({remark(county, desk, u"公示栏被遮挡"_s)}).ok());
        QCOMPARE(controller.waitingCount(), 1);
        QCOMPARE(engine.hints, 1);
        const WaitingRow& row = controller.waiting()->rows().front();
        QCOMPARE(row.what, u"登记评论：公示栏被遮挡"_s);
        QCOMPARE(row.org, u"清溪县水务局"_s);
        QCOMPARE(row.author, u"李雪"_s);
        QCOMPARE(row.time, u"09:00"_s);
        QVERIFY(row.written.contains(u"内容：公示栏被遮挡"_s));
        QVERIFY(controller.summary().startsWith(u"1 条记录待送出"_s));

        controller.syncNow();
        QCOMPARE(engine.asked, 1);
        engine.begin();
        engine.tell({Phase::Sending, 512, 2048, 0, 1, false});
        QVERIFY(controller.isWorking());
        QCOMPARE(controller.progress(), 0.25);
        QCOMPARE(controller.amounts(), u"0/1 条记录 · 512 B/2 KB"_s);
        desk.sync();
        engine.end();
        desk.settle();
        QCOMPARE(controller.phase(), Phase::Idle);
        QCOMPARE(controller.waitingCount(), 0);
        QCOMPARE(controller.summary(), u"全部已送达中心"_s);
        QCOMPARE(controller.lastSuccess(), u"09:00"_s);
    }

    void aFailureSaysWhyAndKeepsWhatWaits()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        QVERIFY(desk.record({remark(county, desk, u"一"_s)}).ok());
        engine.begin();
        engine.end(Error{ErrorCode::Unreachable, u"连接不到中心。"_s});
        QCOMPARE(controller.phase(), Phase::WaitingForNetwork);
        QVERIFY(!controller.isOnline());
        QCOMPARE(controller.message(), u"连接不到中心。"_s);
        QCOMPARE(controller.summary(), u"1 条记录待送出，有网络时自动送出"_s);
        engine.begin();
        QVERIFY(controller.message().isEmpty());
        engine.end(Error{ErrorCode::Busy, u"中心正忙。"_s});
        QCOMPARE(controller.phase(), Phase::Failed);
        QVERIFY(controller.isOnline());
    }

    void aClockThatHeadquartersSetRightIsTold()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        desk.sync();
        desk.settle();
        QVERIFY(controller.clockCorrection().isEmpty());
        county.clock.advance(24LL * 3600'000);
        county.person(u"李四"_s, county.center, Role::Inspector, county.center);
        county.clock.advance(-24LL * 3600'000);
        test::must(county.headquarters().correctClock());
        desk.sync();
        desk.settle();
        QVERIFY2(controller.clockCorrection().contains(u"更正为 2026-08-03"_s),
                 qPrintable(controller.clockCorrection()));
        // Nobody has to be told of it for ever.
        county.clock.advance(40LL * 24 * 3600'000);
        QVERIFY(desk.record({remark(county, desk, u"一"_s)}).ok());
        desk.settle();
        QVERIFY(controller.clockCorrection().isEmpty());
    }

    void aRestoredHeadquartersIsTold()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        county.backUp();
        QVERIFY(desk.record({remark(county, desk, u"一"_s)}).ok());
        desk.sync();
        desk.settle();
        QVERIFY(controller.restoration().isEmpty());
        county.putBack();
        QVERIFY(desk.record({remark(county, desk, u"二"_s)}).ok());
        desk.sync();
        desk.settle();
        QVERIFY2(controller.restoration().contains(u"重新送交"_s), qPrintable(controller.restoration()));
        QCOMPARE(controller.waitingCount(), 0);
        QCOMPARE(county.headquarters().view().all(&Comment::subject, county.commitment).size(),
                 std::size_t(2));
        // Nobody has to be told of it for ever.
        county.clock.advance(40LL * 24 * 3600'000);
        QVERIFY(desk.record({remark(county, desk, u"三"_s)}).ok());
        desk.settle();
        QVERIFY(controller.restoration().isEmpty());
    }

    void aRefusalStaysUntilItIsSeenAndCanBeSaidAgain()
    {
        SmallCounty county;
        const Id finding = county.make(Finding{.org = county.waterUnit,
                                               .text = u"窗口无人值守"_s,
                                               .foundBy = county.inspector,
                                               .foundAt = county.clock.now()});
        Desk desk(county, {county.head});
        Desk other(county, {county.clerk});
        SyncController controller(desk.workspace);
        desk.settle();
        const int reason = fieldNumber(&Finding::reason);
        Fields why;
        why.set(reason, u"另有说明"_s);
        QVERIFY(other.record(step(other, finding, u"confirm"_s)).ok());
        QVERIFY(desk.record(step(desk, finding, u"dismiss"_s, why)).ok());
        other.sync();
        desk.push();
        QCOMPARE(controller.refusedCount(), 1);
        QCOMPARE(controller.waitingCount(), 0);
        const WaitingRow row = controller.judged()->rows().front();
        QVERIFY2(row.what.contains(u"不予认定"_s), qPrintable(row.what));
        QVERIFY(!row.reason.isEmpty());
        QVERIFY(row.written.contains(u"认定意见：另有说明"_s));
        QVERIFY(controller.summary().contains(u"1 条记录中心未接受"_s));

        // Confirmed by the other one: it cannot be dismissed any more, and the page says so.
        desk.sync();
        QVERIFY(!controller.judged()->rows().front().canResubmit);
        QVERIFY(controller.judged()->rows().front().resubmitHint.contains(u"已认定"_s));
        QSignalSpy again(&controller, &SyncController::resubmitted);
        controller.resubmit(row.dseq);
        QCOMPARE(again.count(), 1);
        QVERIFY(!again.front().at(1).toString().isEmpty());
        QCOMPARE(controller.refusedCount(), 1);

        controller.dismiss(row.dseq);
        desk.settle();
        QCOMPARE(controller.refusedCount(), 0);
        QCOMPARE(controller.judged()->count(), 0);
    }

    void aRefusedRemarkIsWrittenAgainUnderNewIds()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        desk.settle();
        const Id first = desk.workspace.newId();
        const Id answer = desk.workspace.newId();
        const Comment question{.org = county.waterUnit,
                               .subject = county.commitment,
                               .text = u"何时修复"_s,
                               .author = county.inspector};
        Comment reply = question;
        reply.replyTo = first;
        reply.text = u"补充"_s;
        Operation refused;
        refused.actor = county.inspector;
        refused.changes = {creation(first, question), creation(answer, reply)};
        const auto changes = resubmission(refused, desk.workspace.view(), county.inspector,
                                          [&] { return desk.workspace.newId(); });
        QVERIFY(changes.ok());
        QVERIFY(changes->front().record != first);
        QCOMPARE((*changes)[1].patch[fieldNumber(&Comment::replyTo)].as<Id>(), changes->front().record);
        QVERIFY(desk.record(*changes).ok());
        const auto another =
            resubmission(refused, desk.workspace.view(), county.head, [&] { return desk.workspace.newId(); });
        QCOMPARE(another.error().code, ErrorCode::NotAllowed);
    }

    void everyPhotoHasItsOwnState()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        QByteArray hash;
        desk.workspace.addFile(QByteArray(5000, 'p'), &controller,
                               [&](const Result<QByteArray>& stored) { hash = *stored; });
        Desk::waitFor([&] { return !hash.isEmpty(); });
        QVERIFY(desk.record({creation(desk.workspace.newId(),
                                      Evidence{.org = county.waterUnit,
                                               .subject = county.commitment,
                                               .hash = hash,
                                               .size = 5000,
                                               .caption = u"公示栏"_s,
                                               .by = county.inspector})})
                    .ok());
        QCOMPARE(controller.filesWaiting(), 1);
        FileRow row = controller.files()->rows().front();
        QCOMPARE(row.name, u"公示栏"_s);
        QVERIFY(row.subject.startsWith(u"承诺事项 · 供水管道"_s));
        QCOMPARE(row.amount, u"0 B / 5 KB"_s);
        desk.workspace.ledger().run([hash](DeviceLedger& ledger) {
            SmallCounty::must(ledger.setFileProgress(hash, 2500, LocalFile::State::Waiting));
        });
        desk.settle();
        QCOMPARE(controller.files()->rows().front().fraction, 0.5);
        desk.workspace.ledger().run([hash](DeviceLedger& ledger) {
            SmallCounty::must(ledger.setFileProgress(hash, 5000, LocalFile::State::Stored));
        });
        desk.settle();
        QCOMPARE(controller.filesWaiting(), 0);
        QCOMPARE(controller.files()->rows().front().state, int(FileModel::Stored));
    }

    void enrolmentComparesTheFingerprint()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        const QString code = makeCode();

        controller.lookUp(u"10.0.3.8:8443"_s, u"7K3M-XXXX"_s);
        QVERIFY(!controller.enrolmentError().isEmpty());
        QVERIFY(engine.lookedUp.isEmpty());
        controller.lookUp(u"http://10.0.3.8"_s, code);
        QVERIFY(controller.enrolmentError().contains(u"https"_s));

        controller.lookUp(u" 10.0.3.8:8443 "_s, code.toLower());
        QVERIFY(controller.isEnrolling());
        QCOMPARE(engine.lookedUp, u"https://10.0.3.8:8443"_s);
        engine.failLookUp({ErrorCode::Unreachable, u"连接不到这个地址。"_s});
        QVERIFY(!controller.isEnrolling());
        QVERIFY(controller.enrolmentError().contains(u"请检查网络"_s));

        controller.lookUp(u"10.0.3.8:8443"_s, code);
        engine.showCertificate(u"12AB34CD"_s);
        QCOMPARE(controller.fingerprint(), u"12ab 34cd"_s);
        QVERIFY(!controller.isFingerprintKnown());
        controller.enrol(u"10.0.3.8:8443"_s, code);
        QVERIFY(engine.request.has_value());
        QCOMPARE(engine.request->fingerprint, u"12ab34cd"_s);
        engine.failEnrolment({ErrorCode::Unauthenticated, u"登记码已经用过。"_s});
        QCOMPARE(controller.enrolmentError(), u"登记码已经用过。"_s);
    }

    void aScannedCodeNeedsNoComparingButMustFit()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        QVERIFY(!controller.readEnrolment(u"https://example.org/?url=1"_s));
        QSignalSpy read(&controller, &SyncController::enrolmentRead);
        const QString code = makeCode();
        QVERIFY(controller.readEnrolment(
            u"jiannuo:enrol?url=https%3A%2F%2F10.0.3.8%3A8443&code=%1&fp=12AB34CD"_s.arg(code)));
        QCOMPARE(read.front().at(0).toString(), u"https://10.0.3.8:8443"_s);
        controller.lookUp(read.front().at(0).toString(), read.front().at(1).toString());
        engine.showCertificate(u"12ab34cd"_s);
        QVERIFY(controller.isFingerprintKnown());
        controller.lookUp(u"10.0.3.8:8443"_s, code);
        engine.showCertificate(u"ffff0000"_s);
        QVERIFY(controller.fingerprint().isEmpty());
        QVERIFY(controller.enrolmentError().contains(u"不一致"_s));
        controller.enrol(u"10.0.3.8:8443"_s, code);
        QVERIFY(!engine.request);
    }

private:
    QString makeCode();
    test::SeededBytes m_random{3};
};

QString TestSyncController::makeCode()
{
    return jiannuo::makeCode(m_random);
}

JIANNUO_STORY(TestSyncController, QGuiApplication)
#include "tst_sync_controller.moc"
