// SPDX-License-Identifier: Apache-2.0
#include "crypto/code.h"
#include "platform/fake_platform.h"
#include "qml/sync/bundle_controller.h"
#include "qml/sync/sync_controller.h"
#include "qml/workspace/capabilities.h"
#include "qml/workspace/session.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/page_view.h"
#include "support/stories.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::FakeSyncEngine;
using test::PageView;
using test::SmallCounty;
using Phase = SyncEngineHandle::Phase;

/// What people see about syncing, at enrolment, and at a locked tablet.
class TestSyncPages : public QObject {
    Q_OBJECT

private:
    static QByteArray photo(SmallCounty&, int shade)
    {
        QImage image(400, 300, QImage::Format_RGB32);
        image.fill(QColor(90 + shade, 120, 150 - shade));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return bytes;
    }
    static void remark(SmallCounty& county, Desk& desk, const QString& text)
    {
        QVERIFY(desk.record({creation(desk.workspace.newId(),
                                      Comment{.org = county.waterUnit,
                                              .subject = county.commitment,
                                              .text = text,
                                              .author = desk.workspace.person()})})
                    .ok());
    }

private Q_SLOTS:
    void thePageTellsTheWholeStory()
    {
        SmallCounty county;
        const Id finding = county.make(Finding{.org = county.waterUnit,
                                               .text = u"窗口 10 时 20 分无人值守，也没有去向牌"_s,
                                               .foundBy = county.inspector,
                                               .foundAt = county.clock.now()});
        Desk desk(county, {county.lead});
        Desk other(county, {county.clerk});
        Session session(desk.workspace);
        SyncController controller(desk.workspace);
        BundleController bundles(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        bundles.setEngine(&engine);
        Fields why;
        why.set(fieldNumber(&Finding::reason), u"当时正在大厅引导群众，已核对监控"_s);
        const auto step = [&](Desk& at, const QString& name, Fields patch) {
            QVERIFY(at.record({SmallCounty::must(
                                  transition(*at.workspace.view().findAny(finding), name, std::move(patch)))})
                        .ok());
        };
        step(other, u"confirm"_s, {});
        step(desk, u"dismiss"_s, why);
        other.sync();
        desk.push();
        remark(county, desk, u"抢修队值班表没有更新，仍是六月的安排"_s);
        remark(county, desk, u"供水热线拨打两次均在 30 秒内接听"_s);
        for (int i = 0; i < 3; ++i) {
            QByteArray hash;
            const QByteArray bytes = photo(county, i * 30);
            desk.workspace.addFile(bytes, &controller,
                                   [&](const Result<QByteArray>& stored) { hash = *stored; });
            Desk::waitFor([&] { return !hash.isEmpty(); });
            QVERIFY(desk.record({creation(desk.workspace.newId(),
                                          Evidence{.org = county.waterUnit,
                                                   .subject = county.commitment,
                                                   .hash = hash,
                                                   .size = bytes.size(),
                                                   .caption = QStringList{u"值班表"_s, u"公示栏"_s,
                                                                          u"窗口全景"_s}[i],
                                                   .by = county.lead})})
                        .ok());
            desk.workspace.ledger().run([hash, i, size = bytes.size()](DeviceLedger& ledger) {
                SmallCounty::must(
                    ledger.setFileProgress(hash,
                                           i == 0       ? size
                                               : i == 1 ? size / 2
                                                        : 0,
                                           i == 0 ? LocalFile::State::Stored : LocalFile::State::Waiting));
            });
        }
        engine.begin();
        engine.end(Error{ErrorCode::Unreachable, u"连接不到中心 https://10.0.3.8:8443。"_s});
        desk.settle();

        PageView view(u"Sync/SyncPage"_s);
        QCOMPARE(view.warnings(), QStringList());
        QVERIFY(view.shows(u"1 条记录中心未接受"_s));
        QVERIFY(view.shows(u"当时正在大厅引导群众"_s)); // what was written is there to read again
        QVERIFY(view.shows(u"值班表没有更新"_s));
        QVERIFY(view.shows(u"连接不到中心"_s));
        QVERIFY(view.shows(u"窗口全景"_s));
        view.pictures(u"sync"_s);
        QVERIFY(view.click(view.find(u"syncNow"_s)));
        QCOMPARE(engine.asked, 1);
        QVERIFY(view.click(view.find(u"dismiss"_s)));
        desk.settle();
        view.settle();
        QCOMPARE(controller.refusedCount(), 0);
        QVERIFY(!view.shows(u"中心未接受"_s));
        engine.begin();
        engine.tell({Phase::Files, 1'200'000, 5'000'000, 5, 5, false});
        view.settle();
        QVERIFY(view.shows(u"正在送出照片和文件"_s));
        QVERIFY(view.shows(u"1.1 MB/4.8 MB"_s));
        view.pictures(u"sync-working"_s);
        QCOMPARE(view.warnings(), QStringList());
    }

    void bundlesAskForTheirFile()
    {
        SmallCounty county;
        Desk desk(county, {county.clerk});
        const SyncController controller(desk.workspace);
        const BundleController bundles(desk.workspace);
        PageView view(u"Sync/BundleCard"_s);
        desk.settle();
        view.settle();
        QVERIFY(view.press(u"存成数据包…"_s));
        view.settle(300);
        QCOMPARE(view.warnings(), QStringList());
        auto* files = view.page()->findChild<QQuickItem*>(u"bundleFiles"_s);
        QVERIFY(files);
        const QUrl file = QUrl::fromLocalFile(desk.workspace.directory() + u"/work.jnb"_s);
        QMetaObject::invokeMethod(files, "chosenToSave", Q_ARG(QUrl, file));
        Desk::waitFor([&] { return !bundles.message().isEmpty(); });
        QVERIFY(!view.button(u"分享…"_s)); // leads nowhere on this machine
    }

    void bundlesAreSharedWhereThatLeadsSomewhere()
    {
        static FakePlatform platform; // outlives the pages
        platform.sharing = true;
        Capabilities::install(platform);
        SmallCounty county;
        Desk desk(county, {county.clerk});
        const SyncController controller(desk.workspace);
        const BundleController bundles(desk.workspace);
        PageView view(u"Sync/BundleCard"_s);
        desk.settle();
        view.settle();
        QVERIFY(view.press(u"分享…"_s));
        Desk::waitFor([&] { return !bundles.message().isEmpty(); });
        QCOMPARE(platform.shared.size(), 1);
        view.settle();
        QVERIFY(view.shows(u"已分享"_s));
        QCOMPARE(view.warnings(), QStringList());
        platform.sharing = false;
    }

    void theStripFollows()
    {
        SmallCounty county;
        Desk desk(county, {county.lead});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        PageView view(u"Sync/SyncStatus"_s, QSize(800, 60));
        QCOMPARE(view.warnings(), QStringList());
        QVERIFY(view.shows(u"还没有同步过"_s));
        remark(county, desk, u"一"_s);
        view.settle();
        QVERIFY(view.shows(u"1 条记录待送出"_s));
    }

    void enrolmentLeadsFromAddressToFingerprint()
    {
        SmallCounty county;
        Desk desk(county, {county.lead});
        SyncController controller(desk.workspace);
        FakeSyncEngine engine;
        controller.setEngine(&engine);
        PageView view(u"Sync/EnrolmentPage"_s);
        QCOMPARE(view.warnings(), QStringList());
        test::SeededBytes random(5);
        const QString code = makeCode(random);
        view.write(view.find(u"address"_s), u"10.0.3.8:8443"_s);
        view.write(view.find(u"code"_s), code);
        QVERIFY(view.click(view.find(u"goOn"_s)));
        QCOMPARE(engine.lookedUp, u"https://10.0.3.8:8443"_s);
        engine.showCertificate(u"8f1c0de2a94b77d3"_s.repeated(4));
        view.settle();
        QVERIFY(view.shows(u"8f1c 0de2 a94b 77d3"_s));
        view.pictures(u"enrolment"_s);
        QVERIFY(view.press(u"指纹一致，登记"_s));
        QVERIFY(engine.request);
        QCOMPARE(engine.request->code, code);
        engine.failEnrolment({ErrorCode::Unauthenticated, u"登记码已经用过，请向中心申请新的登记码。"_s});
        view.settle();
        QVERIFY(view.shows(u"登记码已经用过"_s));
        // Another address is another certificate.
        view.write(view.find(u"address"_s), u"10.0.3.9:8443"_s);
        QVERIFY(!view.find(u"fingerprint"_s));
        // A scanner types the invitation into whichever field has the focus; it is read to its end.
        const QString invitation = u"jiannuo:enrol?url=https%3A%2F%2F10.0.3.8%3A8443&code="_s + code
            + u"&fp="_s + u"8f1c0de2a94b77d3"_s.repeated(4);
        for (const QString& field : {u"address"_s, u"code"_s}) {
            view.write(view.find(u"address"_s), {});
            view.write(view.find(u"code"_s), {});
            view.write(view.find(field), invitation.chopped(20));
            QCOMPARE(view.find(field)->property("text").toString(), invitation.chopped(20));
            view.write(view.find(field), invitation);
            Desk::waitFor([&] {
                return view.find(u"address"_s)->property("text").toString() == u"https://10.0.3.8:8443"_s;
            });
            QCOMPARE(view.find(u"code"_s)->property("text").toString(), code);
        }
        engine.showCertificate(u"8f1c0de2a94b77d3"_s.repeated(4));
        view.settle();
        QVERIFY(view.shows(u"与二维码中的一致"_s));
        QCOMPARE(view.warnings(), QStringList());
    }

    void aLockedTabletAsksWhoItIs()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector, county.lead});
        Session session(desk.workspace);
        PageView view(u"Sync/LockPage"_s);
        QCOMPARE(view.warnings(), QStringList());
        QVERIFY(view.shows(u"李雪"_s));
        QVERIFY(view.press(u"马强"_s));
        QVERIFY(view.shows(u"首次在这台设备上使用"_s));
        view.write(view.find(u"pin"_s), u"482913"_s);
        view.write(view.find(u"again"_s), u"482913"_s);
        view.pictures(u"lock"_s);
        QVERIFY(view.click(view.find(u"unlock"_s)));
        Desk::waitFor([&] { return !session.isLocked(); });
        QVERIFY(!session.isLocked());
        QCOMPARE(desk.workspace.person(), county.lead);
        QCOMPARE(view.warnings(), QStringList());
    }
};

JIANNUO_STORY(TestSyncPages, QGuiApplication)
#include "tst_sync_pages.moc"
