// SPDX-License-Identifier: Apache-2.0
#include "exchange/pictures.h"
#include "qml/records/record_receipt.h"
#include "qml/sync/receipt_check.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/capabilities.h"
#include "qml/workspace/navigator.h"
#include "qml/workspace/session.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::FakeSyncEngine;
using test::PageView;
using test::SmallCounty;

/// Somebody shows headquarters' receipt; somebody else checks it. Neither has a network, but for the first
/// fetching.
class TestReceipts : public QObject {
    Q_OBJECT

private:
    static Id find(SmallCounty& county, Desk& desk)
    {
        const Id id = desk.workspace.newId();
        SmallCounty::must(desk.record({creation(id,
                                                Finding{.org = county.waterUnit,
                                                        .text = u"窗口 10 时 20 分无人值守，也没有去向牌"_s,
                                                        .foundBy = desk.workspace.person(),
                                                        .foundAt = county.clock.now()})}));
        return id;
    }
    static QString receiptFor(SmallCounty& county, qint64 gseq)
    {
        return receiptText(SmallCounty::must(receiptOf(county.headquarters().view(), gseq)));
    }
    /// What the engine does when headquarters answers.
    static void keep(Desk& desk, qint64 gseq, const QString& text)
    {
        desk.workspace.ledger().run([gseq, text](DeviceLedger& ledger) {
            SmallCounty::must(ledger.setFact(receiptFact(gseq).constData(), text.toLatin1()));
        });
        desk.settle();
    }

private Q_SLOTS:
    void itIsFetchedOnceAndThenShownWithoutANetwork()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        const Id finding = find(county, desk);
        const QString id = finding.toString(QUuid::WithoutBraces);

        PageView view(u"Records/ReceiptButton"_s, QSize(900, 700));
        QCOMPARE(view.warnings(), QStringList());
        QVERIFY(!view.button(u"回执"_s)); // of nothing
        view.page()->setProperty("recordId", county.commitment.toString(QUuid::WithoutBraces));
        view.settle();
        QVERIFY(!view.button(u"回执"_s)); // of what headquarters recorded
        view.page()->setProperty("recordId", id);
        view.settle();
        QVERIFY(view.click(view.button(u"回执"_s)));
        QVERIFY(view.shows(u"这条记录还在本机"_s));
        QVERIFY(engine.receipts.isEmpty());
        view.press(u"关闭"_s);

        desk.sync();
        const qint64 gseq = county.headquarters().head();
        view.settle();
        QVERIFY(view.click(view.button(u"回执"_s)));
        QCOMPARE(engine.receipts, QList<qint64>{gseq});
        QVERIFY(view.shows(u"正在向中心取回执"_s));
        Q_EMIT engine.receiptFetched(gseq, Error{ErrorCode::Unreachable, u"连不上中心。"_s});
        view.settle();
        QVERIFY(view.shows(u"没有取到回执"_s));
        QVERIFY(view.shows(u"连不上中心。"_s));
        QVERIFY(view.press(u"重试"_s));
        QCOMPARE(engine.receipts.size(), 2);
        const QString text = receiptFor(county, gseq);
        keep(desk, gseq, text);
        Q_EMIT engine.receiptFetched(gseq, {});
        view.settle();
        QVERIFY(view.shows(u"窗口 10 时 20 分无人值守"_s));
        QVERIFY(view.shows(u"李雪"_s));
        QVERIFY(view.shows(u"第 %1 条操作"_s.arg(gseq)));
        QCOMPARE(view.find(u"sheetCode"_s)->property("text").toString(), text);
        QVERIFY(view.press(u"复制文字"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        view.pictures(u"receipt"_s);
        // What is on the screen can be read with a camera.
        QCOMPARE(qrTextIn(view.window().grabWindow()), text);
        view.press(u"关闭"_s);

        // Without any network, later
        controller.setEngine(nullptr);
        RecordReceipt receipt;
        receipt.setRecordId(id);
        QCOMPARE(receipt.state(), int(RecordReceipt::Held));
        QTemporaryDir folder;
        for (const QString& name : {u"回执.pdf"_s, u"回执.png"_s}) {
            const QString path = folder.filePath(name);
            QCOMPARE(receipt.save(QUrl::fromLocalFile(path)), QString());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (name.endsWith(u".pdf"_s))
                QVERIFY(file.read(5) == "%PDF-");
            else
                QCOMPARE(qrTextIn(file), text);
        }
        QVERIFY(!receipt.save(QUrl::fromLocalFile(folder.filePath(u"nowhere/a.pdf"_s))).isEmpty());

        // Kept bytes that are not what headquarters signed are not shown.
        keep(desk, gseq, text.left(200));
        QCOMPARE(receipt.state(), int(RecordReceipt::Received));
        QCOMPARE(view.warnings(), QStringList());
    }

    void anybodyChecksIt()
    {
        SmallCounty county;
        QTemporaryDir folder;
        QString text;
        Id finding;
        const QString picture = folder.filePath(u"回执.png"_s);
        {
            Desk desk(county, {county.inspector});
            finding = find(county, desk);
            desk.sync();
            const qint64 gseq = county.headquarters().head();
            text = receiptFor(county, gseq);
            keep(desk, gseq, text);
            RecordReceipt receipt;
            receipt.setRecordId(finding.toString(QUuid::WithoutBraces));
            QCOMPARE(receipt.save(QUrl::fromLocalFile(picture)), QString());
        }
        Desk other(county, {county.clerk});
        SyncController controller(other.workspace);
        PageView view(u"Sync/ReceiptCheckPage"_s);
        QCOMPARE(view.warnings(), QStringList());
        view.pictures(u"receipt-check-empty"_s);
        auto* check = view.page()->property("check").value<ReceiptCheck*>();
        QVERIFY(check);

        // It came with the last conversation: which record it is, and the way there.
        QVERIFY(view.write(view.find(u"receiptText"_s), text));
        QVERIFY(view.click(view.find(u"checkText"_s)));
        QVERIFY(view.shows(u"回执是真的"_s));
        QVERIFY(view.shows(u"窗口 10 时 20 分无人值守"_s));
        view.pictures(u"receipt-check-genuine"_s);
        QStringList opened;
        auto* navigator = view.window().engine()->singletonInstance<Navigator*>(
            qmlTypeId("Jiannuo.Workspace", 1, 0, "Navigator"));
        connect(navigator, &Navigator::opened, this, [&](const QString& kind, const QString& id) {
            opened = {kind, id};
        });
        QVERIFY(view.click(view.find(u"openRecord"_s)));
        QCOMPARE(opened, (QStringList{u"finding"_s, finding.toString(QUuid::WithoutBraces)}));

        // Broken into lines by a mail program
        QString lines = text;
        for (qsizetype at = 72; at < lines.size(); at += 73)
            lines.insert(at, u'\n');
        check->checkText(lines);
        QCOMPARE(check->outcome(), int(ReceiptCheck::Genuine));

        // Changed, or of another headquarters
        QString changed = text;
        changed[changed.size() - 20] = changed[changed.size() - 20] == u'A' ? u'B' : u'A';
        check->checkText(changed);
        view.settle();
        QCOMPARE(check->outcome(), int(ReceiptCheck::NotGenuine));
        QVERIFY(view.shows(u"这张回执不可信"_s));
        QVERIFY(!view.find(u"openRecord"_s));
        QVERIFY(!view.shows(u"窗口 10 时 20 分无人值守"_s));
        view.pictures(u"receipt-check-false"_s);
        {
            test::SeededBytes random(5);
            const auto elsewhere = SmallCounty::must(
                HeadquartersLedger::open(folder.filePath(u"other"_s), county.clock, random));
            SmallCounty::must(elsewhere->record(
                {{}, county.clock.now(), {creation(county.newId(), Org{.name = u"另一个县"_s})}}));
            check->checkText(receiptText(SmallCounty::must(receiptOf(elsewhere->view(), 1))));
        }
        QCOMPARE(check->outcome(), int(ReceiptCheck::NotGenuine));
        check->checkText(u"明天上午开会"_s);
        QCOMPARE(check->outcome(), int(ReceiptCheck::Unreadable));

        // From a picture: as it was saved, as somebody photographed it, and one without a code
        check->checkFile(QUrl::fromLocalFile(picture));
        QCOMPARE(check->outcome(), int(ReceiptCheck::Reading));
        Desk::waitFor([&] { return check->outcome() != ReceiptCheck::Reading; });
        QCOMPARE(check->outcome(), int(ReceiptCheck::Genuine));
        QImage askew = QImage(picture).transformed(QTransform().rotate(7), Qt::SmoothTransformation);
        QVERIFY(askew.save(folder.filePath(u"askew.jpg"_s), "JPEG", 70));
        check->checkFile(QUrl::fromLocalFile(folder.filePath(u"askew.jpg"_s)));
        Desk::waitFor([&] { return check->outcome() != ReceiptCheck::Reading; });
        QCOMPARE(check->outcome(), int(ReceiptCheck::Genuine));
        askew.fill(Qt::gray);
        QVERIFY(askew.save(folder.filePath(u"grey.jpg"_s)));
        check->checkFile(QUrl::fromLocalFile(folder.filePath(u"grey.jpg"_s)));
        Desk::waitFor([&] { return check->outcome() != ReceiptCheck::Reading; });
        QCOMPARE(check->outcome(), int(ReceiptCheck::Unreadable));
        view.settle();
        QVERIFY(view.shows(u"没有找到二维码"_s));

        // What the camera sees
        QrFinder finder;
        QString seen;
        connect(&finder, &QrFinder::found, this, [&](const QString& found) { seen = found; });
        finder.look(QImage(picture));
        QCOMPARE(seen, text);
        QCOMPARE(view.warnings(), QStringList());
    }

    void withoutTheRecordItSaysSo()
    {
        SmallCounty county;
        qint64 gseq = 0;
        {
            Desk desk(county, {county.inspector});
            find(county, desk);
            desk.sync();
            gseq = county.headquarters().head();
        }
        // A school's clerk sees nothing of the water works.
        Desk school(county, {county.schoolClerk});
        ReceiptCheck check;
        check.checkText(receiptFor(county, gseq));
        QCOMPARE(check.outcome(), int(ReceiptCheck::Genuine));
        QVERIFY(check.detail().contains(u"不在本机"_s));
        QVERIFY(check.recordId().isEmpty());
        QVERIFY(check.facts()->rowCount() >= 4);
    }
};

JIANNUO_STORY(TestReceipts, QGuiApplication)
#include "tst_receipts.moc"
