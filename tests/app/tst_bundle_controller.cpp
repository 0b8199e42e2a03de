#include "app/bundle_controller.h"
#include "crypto/random.h"
#include "support/desk.h"
#include "support/fake_sync_engine.h"

#include <QFile>
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
    static void wait(const BundleController& bundles)
    {
        Desk::waitFor([&] { return !bundles.isBusy(); });
    }

private Q_SLOTS:
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

QTEST_MAIN(TestBundleController)
#include "tst_bundle_controller.moc"
