// SPDX-License-Identifier: Apache-2.0
#include "ledger/pins.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

namespace {

/// Whose time of day somebody sets, while the machine counts on, or was started again.
class TwoClocks final : public Clock {
public:
    Instant now() const override { return {time}; }
    qint64 monotonicMs() const override { return up; }

    qint64 time = 1'785'000'000'000;
    qint64 up = 500'000;
};

} // namespace

/// PINs of those who share a device: nobody gets around them with an editor or a clock.
class TestPins : public QObject {
    Q_OBJECT

private:
    struct Device {
        SmallCounty county;
        TwoClocks clock;
        std::unique_ptr<DeviceLedger> ledger = county.tablet({county.inspector, county.lead});

        Result<void> check(QStringView pin) { return Pins::check(*ledger, clock, county.lead, pin); }
        Result<void> set(QStringView next, QStringView old = {})
        {
            return Pins::set(*ledger, clock, county.lead, old, next);
        }
        Result<Pins> read() const { return Pins::read(ledger->view(), ledger->directory()); }
        qint64 waits() const { return SmallCounty::must(read()).waitMs(county.lead, clock); }
        QString path() const { return Pins::path(ledger->directory()); }
        QByteArray content() const
        {
            QFile file(path());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        void putBack(const QByteArray& content) const
        {
            QFile file(path());
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
                qFatal("not written");
        }
    };

private Q_SLOTS:
    void aNewDeviceHasNone()
    {
        Device device;
        QVERIFY(QFile::exists(device.path()));
        QCOMPARE(QFile::permissions(device.path()) & ~(QFileDevice::ReadUser | QFileDevice::WriteUser),
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        QVERIFY(!SmallCounty::must(device.read()).has(device.county.lead));
        QVERIFY(device.check(u"").ok());
    }

    void onlyTheRightOnePasses()
    {
        Device device;
        QVERIFY(device.set(u"482913").ok());
        QVERIFY(SmallCounty::must(device.read()).has(device.county.lead));
        QVERIFY(!SmallCounty::must(device.read()).has(device.county.inspector));
        QVERIFY(device.check(u"482913").ok());
        QCOMPARE(device.check(u"482914").error().code, ErrorCode::Unauthenticated);
        QCOMPARE(device.set(u"505911", u"000111").error().code, ErrorCode::Unauthenticated);
        QCOMPARE(device.set(u"123456", u"482913").error().code, ErrorCode::InvalidInput);
        QVERIFY(device.set(u"505911", u"482913").ok());
        QVERIFY(device.check(u"505911").ok());
        // Neither PIN nor verifier stands where anybody reads it.
        QVERIFY(!device.content().contains("argon2"));
        auto facts = device.ledger->view().database().prepare("SELECT group_concat(name) FROM fact");
        QVERIFY(facts.executeStep());
        QVERIFY(!textOf(facts.getColumn(0)).contains(u"pin/"_s));
    }

    void wrongTriesMakeItWaitEverLonger()
    {
        Device device;
        QVERIFY(device.set(u"482913").ok());
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(device.waits(), 0);
            QVERIFY(!device.check(u"000111"));
        }
        QCOMPARE(device.waits(), 30'000);
        const auto early = device.check(u"482913");
        QCOMPARE(early.error().code, ErrorCode::Unauthenticated);
        QVERIFY(early.error().sentence.contains(u"30 秒"_s));
        device.clock.time += 3'600'000; // the time of day is nobody's key
        QCOMPARE(device.waits(), 30'000);
        device.clock.up += 29'999;
        QVERIFY(!device.check(u"482913"));
        device.clock.up += 1;
        QVERIFY(!device.check(u"000111"));
        QCOMPARE(device.waits(), 60'000);
        // Started again: only what the machine has been up since then counts.
        device.clock.up = 10'000;
        QCOMPARE(device.waits(), 50'000);
        device.clock.up = 60'000;
        QVERIFY(device.check(u"482913").ok());
        QCOMPARE(device.waits(), 0);
        QVERIFY(!device.check(u"000111"));
        QCOMPARE(device.waits(), 0); // three are free again
    }

    void aFileThatIsNotTheLastOneLocksEverybodyOut()
    {
        Device device;
        const QByteArray none = device.content();
        QVERIFY(device.set(u"482913").ok());
        const QByteArray fresh = device.content();
        for (int i = 0; i < 3; ++i)
            QVERIFY(!device.check(u"000111"));
        const QByteArray tried = device.content();
        const auto shut = [&] {
            return !device.read() && device.read().error().code == ErrorCode::Corrupt
                && device.check(u"482913").error().code == ErrorCode::Corrupt
                && device.set(u"505911", u"482913").error().code == ErrorCode::Corrupt;
        };
        for (const QByteArray& earlier : {none, fresh, QByteArray(), QByteArray("\0", 1), tried + 'x'}) {
            device.putBack(earlier);
            QVERIFY(shut());
        }
        QByteArray changed = tried;
        changed[30] = char(changed[30] ^ 1);
        device.putBack(changed);
        QVERIFY(shut());
        QVERIFY(QFile::remove(device.path()));
        QVERIFY(shut());
        QVERIFY(device.ledger->setFact("pins", "0").ok()); // as if there had never been one
        QVERIFY(shut());
        QVERIFY(device.ledger->setFact("pins", "8").ok());
        QVERIFY(QFile::remove(Secrets(device.ledger->directory()).path(Secrets::deviceKey)));
        QVERIFY(shut());
    }

    void anotherDevicesFileIsNone()
    {
        Device device;
        const auto other = device.county.tablet({device.county.inspector, device.county.lead});
        QFile theirs(Pins::path(other->directory()));
        QVERIFY(theirs.open(QIODevice::ReadOnly));
        device.putBack(theirs.readAll());
        QVERIFY(!device.read());
    }

    void enrolledAnewItBeginsAnew()
    {
        Device device;
        device.county.sync(*device.ledger);
        QVERIFY(device.set(u"482913").ok());
        QVERIFY(QFile::remove(device.path()));
        QVERIFY(!device.read());
        SmallCounty::must(device.ledger->record({device.county.lead,
                                                 device.county.clock.now(),
                                                 {creation(device.county.newId(),
                                                           Comment{.org = device.county.waterUnit,
                                                                   .subject = device.county.commitment,
                                                                   .text = u"好"_s,
                                                                   .author = device.county.lead})}}));
        QCOMPARE(device.ledger->startOver().error().code, ErrorCode::WrongState); // that would be lost
        device.county.sync(*device.ledger);
        QVERIFY(device.ledger->startOver().ok());
        QVERIFY(device.ledger->device().isNull());
        QVERIFY(device.read().ok());
        QCOMPARE(device.ledger->key().error().code, ErrorCode::Unauthenticated);
        QVERIFY(device.ledger->view().get<Commitment>(device.county.commitment)); // what it knows stays

        const auto key =
            SmallCounty::must(PrivateKey::generate(Suite::Ed25519Sha256, device.ledger->random()));
        QVERIFY(device.ledger->keepKey(key).ok());
        QVERIFY(
            device.ledger->enrol(device.county.newId(), device.county.headquarters().key().publicKey()).ok());
        QVERIFY(!SmallCounty::must(device.read()).has(device.county.lead));
        QVERIFY(device.set(u"505911").ok());
        QVERIFY(device.check(u"505911").ok());
    }

    void aLostPowerBetweenFileAndFactIsNoTampering()
    {
        Device device;
        QVERIFY(device.set(u"482913").ok());
        const qint64 serial = device.ledger->view().number("pins");
        QVERIFY(device.ledger->setFact("pins", QByteArray::number(serial - 1)).ok());
        QVERIFY(device.check(u"482913").ok());
        QVERIFY(device.check(u"482913").ok());
        QVERIFY(device.ledger->setFact("pins", QByteArray::number(device.ledger->view().number("pins") - 2))
                    .ok());
        QVERIFY(!device.check(u"482913"));
    }
};

JIANNUO_STORY(TestPins, QCoreApplication)
#include "tst_pins.moc"
