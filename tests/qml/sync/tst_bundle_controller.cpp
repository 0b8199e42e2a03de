// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "platform/fake_platform.h"
#include "qml/sync/bundle_controller.h"
#include "qml/workspace/capabilities.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"
#include "support/stories.h"

#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::Desk;
using test::FakeSyncEngine;
using test::SmallCounty;

/// What somebody is told who exchanges with headquarters by file, or carries the files of others.
class TestBundleController : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    FakePlatform m_platform;

    QUrl place(const QString& name) const { return QUrl::fromLocalFile(m_folder.filePath(name)); }
    static void remark(SmallCounty& county, Desk& desk)
    {
        QVERIFY(desk.record({creation(desk.workspace.newId(),
                                      Comment{.org = county.waterUnit,
                                              .subject = county.commitment,
                                              .text = u"公示栏被遮挡"_s,
                                              .author = desk.workspace.person()})})
                    .ok());
    }
    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void wait(const BundleController& bundles)
    {
        Desk::waitFor([&] { return !bundles.isBusy(); });
    }

private Q_SLOTS:
    void initTestCase() { Capabilities::install(m_platform); }
    void init()
    {
        m_platform.sharing = true;
        m_platform.shared.clear();
        m_platform.refusal.reset();
    }

    void whatWaitsGoesIntoAFileAndOnceMoreWithoutHarm()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        BundleController bundles(desk.workspace);
        QVERIFY(bundles.suggestedFile().toLocalFile().endsWith(u".jnb"_s));
        bundles.make(place(u"nothing.jnb"_s), 0);
        wait(bundles);
        QVERIFY2(!bundles.hasFailed(), qPrintable(bundles.message()));
        QVERIFY(bundles.message().contains(u"没有待送出的记录"_s));
        remark(county, desk);
        bundles.make(place(u"work.jnb"_s), 0);
        QVERIFY(bundles.isBusy());
        wait(bundles);
        QVERIFY(bundles.message().contains(u"1 条记录"_s));
        QVERIFY(bundles.message().contains(u"work.jnb"_s));
        QVERIFY(QFile::exists(m_folder.filePath(u"work.jnb"_s)));
        bundles.make(place(u"work.jnb"_s), 0); // there is one of that name
        wait(bundles);
        QVERIFY(bundles.hasFailed());
        QVERIFY(bundles.message().contains(u"已经存在"_s));
        bundles.dismiss();
        QVERIFY(bundles.message().isEmpty());
    }

    void theWorkOfOthersIsHandedOverAndTheAnswerKept()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        Desk other(county, {county.clerk});
        remark(county, desk);
        BundleController bundles(desk.workspace);
        bundles.make(place(u"carried.jnb"_s), 0);
        wait(bundles);

        BundleController carrier(other.workspace);
        FakeSyncEngine engine;
        carrier.setEngine(&engine);
        carrier.open({place(u"carried.jnb"_s)});
        Desk::waitFor([&] { return !engine.carried.isEmpty(); });
        QVERIFY(carrier.isBusy());
        Q_EMIT engine.relayed(Error{ErrorCode::Unreachable, u"连不上中心。"_s});
        QVERIFY(carrier.hasFailed());
        QVERIFY(carrier.message().contains(u"没有损失"_s));
        QVERIFY(carrier.answerFile().isEmpty());

        engine.carried.clear();
        carrier.open({place(u"carried.jnb"_s)});
        Desk::waitFor([&] { return !engine.carried.isEmpty(); });
        Q_EMIT engine.relayed(QByteArray("the answer"));
        QVERIFY(!carrier.isBusy() && !carrier.hasFailed());
        QCOMPARE(carrier.answerFile(), place(u"carried-答复.jnb"_s));
        carrier.saveAnswer(place(u"answer.jnb"_s));
        wait(carrier);
        QVERIFY(QFile::exists(m_folder.filePath(u"answer.jnb"_s)));
        QVERIFY(carrier.answerFile().isEmpty());
        QVERIFY(carrier.message().contains(u"answer.jnb"_s));
    }

    void whatWasMadeIsShared()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        remark(county, desk);
        BundleController bundles(desk.workspace);
        const QString saved = place(u"shared.jnb"_s).toLocalFile();
        bundles.make(place(u"shared.jnb"_s), 0);
        wait(bundles);
        bundles.share(0);
        wait(bundles);
        QCOMPARE(m_platform.shared, QStringList{saved});
        QVERIFY(!bundles.hasFailed());
        QVERIFY2(bundles.message().contains(u"1 条记录"_s), qPrintable(bundles.message()));
        const QByteArray bytes = contentOf(saved);
        bundles.share(0); // nothing is made anew
        QCOMPARE(contentOf(saved), bytes);

        m_platform.refusal = Error{ErrorCode::Unsupported, u"没有能打开这个文件的程序。"_s};
        bundles.share(0);
        wait(bundles);
        QVERIFY(bundles.hasFailed());
        QCOMPARE(bundles.message(), m_platform.refusal->sentence);

        // With what was recorded since, it is another one.
        m_platform.refusal.reset();
        remark(county, desk);
        bundles.share(0);
        wait(bundles);
        QVERIFY2(bundles.message().contains(u"2 条记录"_s), qPrintable(bundles.message()));
        QVERIFY(m_platform.shared.last() != saved);
    }

    void whatWaitsIsSharedWithoutSavingItFirst()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        Desk other(county, {county.clerk});
        QByteArray hash;
        SeededRandom random(4);
        desk.workspace.addFile(random.bytes(1'500'000), this,
                               [&](const Result<QByteArray>& stored) { hash = *stored; });
        Desk::waitFor([&] { return !hash.isEmpty(); });
        BundleController bundles(desk.workspace);
        bundles.share(1);
        wait(bundles);
        QVERIFY2(!bundles.hasFailed(), qPrintable(bundles.message()));
        QCOMPARE(m_platform.shared.size(), 2); // in its parts, one after the other
        BundleController carrier(other.workspace);
        FakeSyncEngine engine;
        carrier.setEngine(&engine);
        carrier.open({QUrl::fromLocalFile(m_platform.shared[0]), QUrl::fromLocalFile(m_platform.shared[1])});
        Desk::waitFor([&] { return !engine.carried.isEmpty(); });
        Q_EMIT engine.relayed(QByteArray("the answer"));
        QVERIFY(!carrier.hasFailed());

        // What was saved on a USB stick that is gone is made anew.
        m_platform.shared.clear();
        bundles.make(place(u"usb.jnb"_s), 0);
        wait(bundles);
        QVERIFY(QFile::remove(place(u"usb.jnb"_s).toLocalFile()));
        bundles.share(0);
        wait(bundles);
        QCOMPARE(m_platform.shared.size(), 1);
        QVERIFY(QFile::exists(m_platform.shared.front()));
    }

    void anAnswerIsSharedAndStaysUntilItIsTaken()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        Desk other(county, {county.clerk});
        BundleController bundles(desk.workspace);
        bundles.make(place(u"way.jnb"_s), 0);
        wait(bundles);
        BundleController carrier(other.workspace);
        FakeSyncEngine engine;
        carrier.setEngine(&engine);
        carrier.shareAnswer(); // there is none
        QVERIFY(m_platform.shared.isEmpty());
        carrier.open({place(u"way.jnb"_s)});
        Desk::waitFor([&] { return !engine.carried.isEmpty(); });
        Q_EMIT engine.relayed(QByteArray("the answer"));
        QVERIFY(!carrier.canDismiss());

        m_platform.refusal = Error{ErrorCode::Unsupported, u"没有能打开这个文件的程序。"_s};
        carrier.shareAnswer();
        wait(carrier);
        QVERIFY(carrier.hasFailed());
        QVERIFY(!carrier.canDismiss() && !carrier.answerFile().isEmpty());
        m_platform.refusal.reset();
        carrier.shareAnswer();
        wait(carrier);
        QVERIFY(!carrier.hasFailed());
        QCOMPARE(m_platform.shared.size(), 1);
        QVERIFY(m_platform.shared.front().endsWith(u"/way-答复.jnb"_s));
        QVERIFY(contentOf(m_platform.shared.front()).endsWith("the answer"));
        QVERIFY(carrier.canDismiss() && !carrier.answerFile().isEmpty());
        carrier.dismiss();
        QVERIFY(carrier.answerFile().isEmpty());
    }

    void whatIsMissingOrWrongIsSaid()
    {
        SmallCounty county;
        Desk desk(county, {county.inspector});
        Desk other(county, {county.clerk});
        QByteArray hash;
        SeededRandom random(3);
        desk.workspace.addFile(random.bytes(1'500'000), this,
                               [&](const Result<QByteArray>& stored) { hash = *stored; });
        Desk::waitFor([&] { return !hash.isEmpty(); });
        BundleController bundles(desk.workspace);
        bundles.make(place(u"large.jnb"_s), 1);
        wait(bundles);
        QVERIFY(bundles.message().contains(u"2 个文件"_s));
        BundleController carrier(other.workspace);
        carrier.open({place(u"large-1of2.jnb"_s)});
        wait(carrier);
        QVERIFY(!carrier.hasFailed());
        QVERIFY2(carrier.message().contains(u"还缺第 2 份"_s), qPrintable(carrier.message()));

        QFile nonsense(m_folder.filePath(u"holiday.jpg"_s));
        QVERIFY(nonsense.open(QIODevice::WriteOnly));
        nonsense.write("no bundle");
        nonsense.close();
        carrier.open({place(u"holiday.jpg"_s)});
        wait(carrier);
        QVERIFY(carrier.hasFailed());
        QVERIFY(carrier.message().contains(u"不是践诺的数据包"_s));
    }
};

JIANNUO_STORY(TestBundleController, QGuiApplication)
#include "tst_bundle_controller.moc"
