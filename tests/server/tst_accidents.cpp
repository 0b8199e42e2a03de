// SPDX-License-Identifier: Apache-2.0
#include "support/stories.h"
#include "town.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;
using test::Tablet;
using test::Town;

namespace {

QByteArray health(Tablet& tablet)
{
    HttpRequest request;
    request.method = "GET";
    request.path = u"/health"_s;
    return QJsonDocument::fromJson(must(tablet.ask(request)).body)[u"status"_s].toString().toUtf8();
}

void damage(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5) && file.putChar('x') && file.putChar('y'));
}

int unitsNamed(const Store& view, const QString& name)
{
    const auto all = view.list(kindOf<Org>());
    return static_cast<int>(std::count_if(
        all.begin(), all.end(), [&](const Record& record) { return record.as<Org>().name == name; }));
}

} // namespace

/// What a headquarters has lost comes back: devices that it has forgotten, and files.
class TestAccidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceThatTheBackupDoesNotKnowComesHome_data()
    {
        QTest::addColumn<bool>("byUsb");
        QTest::newRow("over the network") << false;
        QTest::newRow("by USB") << true;
    }
    void aDeviceThatTheBackupDoesNotKnowComesHome()
    {
        QFETCH(bool, byUsb);
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet office(town, folder.filePath(u"office"_s));
        office.join();
        town.backUp();

        Tablet tablet(town, folder.filePath(u"tablet"_s));
        const QString code = must(town.headquarters->invite(town.administrator)).code;
        must(tablet.enrol(code));
        must(tablet.sync());
        tablet.record(Org{.name = u"林业局"_s, .parent = tablet.home()});
        must(tablet.sync());
        tablet.record(Org{.name = u"水利局"_s, .parent = tablet.home()}); // waits

        town.restore();
        if (byUsb) {
            tablet.goByUsb();
            tablet.goByUsb();
        } else {
            must(tablet.sync());
        }
        QCOMPARE(tablet.ledger->waitingCount(), std::size_t(0));
        must(office.sync());
        for (const QString& name : {u"林业局"_s, u"水利局"_s})
            QCOMPARE(unitsNamed(office.ledger->view(), name), 1);
        const auto device = office.ledger->view().get<Device>(tablet.ledger->device());
        QVERIFY(device && device->state == DeviceState::Active);
        QCOMPARE(device->people, std::vector<Id>{town.administrator});

        // The code that it had used is good for nobody else, though the backup had never heard of it.
        Tablet thief(town, folder.filePath(u"thief"_s));
        QCOMPARE(thief.enrol(code).error().code, ErrorCode::Unauthenticated);
        must(tablet.sync()); // and it goes on as before
    }

    /// The database was put back from a backup that did not have the key, or somebody tidied it away.
    void aTabletThatLostItsKeyIsEnrolledAnewWithItsWork()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        const Id before = tablet.ledger->device();
        tablet.record(Org{.name = u"林业局"_s, .parent = tablet.home()}); // waits
        QVERIFY(QFile::remove(Secrets(tablet.ledger->directory()).path(Secrets::deviceKey)));
        QCOMPARE(tablet.sync().error().code, ErrorCode::Corrupt);
        QCOMPARE(tablet.ledger->waitingCount(), std::size_t(1));

        must(tablet.ledger->startOver());
        tablet.join();
        QVERIFY(tablet.ledger->device() != before);
        must(tablet.sync());
        QCOMPARE(tablet.ledger->waitingCount(), std::size_t(0));
        Tablet office(town, folder.filePath(u"office"_s));
        office.join();
        QCOMPARE(unitsNamed(office.ledger->view(), u"林业局"_s), 1);
    }

    void codesOfTheTimeThatIsLostAreVoid()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet office(town, folder.filePath(u"office"_s));
        office.join();
        const QString code = must(town.headquarters->invite(town.administrator)).code;
        town.backUp();
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        must(tablet.enrol(code)); // it is used, and the backup does not know
        must(office.sync());
        town.restore();
        must(office.sync()); // it says what is missing
        Tablet thief(town, folder.filePath(u"thief"_s));
        QCOMPARE(thief.enrol(code).error().code, ErrorCode::Unauthenticated);
        // Those that are given out now are good.
        Tablet late(town, folder.filePath(u"late"_s));
        late.join();
        must(tablet.sync());
    }

    void whoWasRevokedDoesNotComeHome()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        tablet.record(Org{.name = u"林业局"_s, .parent = tablet.home()});
        town.revoke(tablet.ledger->device());
        town.backUp();
        town.restore();
        must(tablet.ledger->keepToken("jn1.old.token"));
        QCOMPARE(tablet.sync().error().code, ErrorCode::Revoked);
        QCOMPARE(tablet.ledger->waitingCount(), std::size_t(1)); // for the administrator to take by USB

        // Nor by the certificate under another name, where the same key was revoked.
        const auto certificate = tablet.ledger->fact(DeviceLedger::certificateFact);
        auto content = must(protocol::readCertificate(certificate, town.headquarters->key().publicKey()));
        content.device = makeId(town.clock, town.random);
        const auto other = must(protocol::signedCertificate(content, town.headquarters->key()));
        QCOMPARE(town.headquarters->comeHome(content.device, other).error().code, ErrorCode::Revoked);
    }

    void nobodyComesHomeByWhatHeadquartersDidNotSign()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        const PrivateKey key = must(PrivateKey::generate(Suite::Ed25519Sha256, town.random));
        const protocol::EnrolmentCertificate content{.log = town.headquarters->log(),
                                                     .device = makeId(town.clock, town.random),
                                                     .key = key.publicKey().bytes(),
                                                     .name = u"一台设备"_s,
                                                     .people = {town.administrator},
                                                     .at = town.clock.now()};
        const auto own = must(protocol::signedCertificate(content, key));
        QCOMPARE(town.headquarters->comeHome(content.device, own).error().code, ErrorCode::BadSignature);
        auto elsewhere = content;
        elsewhere.log = "another";
        const auto other = must(protocol::signedCertificate(elsewhere, town.headquarters->key()));
        QCOMPARE(town.headquarters->comeHome(content.device, other).error().code, ErrorCode::Unauthenticated);
        // Who has stolen a certificate does not hold the key.
        const auto good = must(protocol::signedCertificate(content, town.headquarters->key()));
        const PrivateKey thief = must(PrivateKey::generate(Suite::Ed25519Sha256, town.random));
        protocol::TokenRequest request{content.device, town.clock.now(), {}, good};
        request.signature = must(thief.sign(protocol::tokenBytes(request.device, request.time)));
        QCOMPARE(town.headquarters->renew(request).error().code, ErrorCode::Unauthenticated);
        QVERIFY(!town.headquarters->device(content.device).ok());
        request.signature = must(key.sign(protocol::tokenBytes(request.device, request.time)));
        QVERIFY(town.headquarters->renew(request).ok());
        // One byte of it changed
        for (qsizetype i = 0; i < good.size(); i += 7) {
            QByteArray changed = good;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!protocol::readCertificate(changed, town.headquarters->key().publicKey()).ok());
        }
    }

    void aDamagedPhotoIsNoticedAndComesFromWhoHasIt_data()
    {
        QTest::addColumn<bool>("isGone");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("damaged, and read") << false << true;
        QTest::newRow("lost, and read") << true << true;
        QTest::newRow("damaged, and looked at") << false << false;
        QTest::newRow("lost, and looked at") << true << false;
    }
    void aDamagedPhotoIsNoticedAndComesFromWhoHasIt()
    {
        QFETCH(bool, isGone);
        QFETCH(bool, isRead);
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        auto author = std::make_unique<Tablet>(town, folder.filePath(u"author"_s));
        author->join();
        const QByteArray photo = town.random.bytes(700'000);
        const QByteArray hash = must(author->ledger->addFile(photo));
        author->recordPhoto(hash);
        must(author->sync());
        Tablet reader(town, folder.filePath(u"reader"_s));
        reader.join();
        must(reader.fetch(hash));
        Tablet late(town, folder.filePath(u"late"_s));
        late.join();
        author.reset(); // who took the photo is not there any more
        std::vector<EvidenceFiles::Trouble> said;
        town.headquarters->evidence().onTrouble = [&](EvidenceFiles::Trouble trouble, const QByteArray& of) {
            QCOMPARE(of, hash);
            said.push_back(trouble);
        };

        const QString path = town.headquarters->files().path(hash);
        if (isGone)
            QVERIFY(QFile::remove(path));
        else
            damage(path);
        QCOMPARE(health(late), QByteArray("ok"));
        if (isRead) {
            const auto refused = late.fetch(hash);
            QVERIFY(!refused);
            QVERIFY2(refused.error().retryable(), qPrintable(refused.error().sentence));
        } else {
            QVERIFY(must(town.headquarters->evidence().check(1'000'000'000)));
        }
        QCOMPARE(health(late), QByteArray("files_lost"));
        QCOMPARE(said.size(), std::size_t(1));
        QCOMPARE(said.front(), isGone ? EvidenceFiles::Trouble::Lost : EvidenceFiles::Trouble::Damaged);

        must(late.sync()); // it has not got it either
        QCOMPARE(health(late), QByteArray("files_lost"));
        must(reader.sync());
        QCOMPARE(health(late), QByteArray("ok"));
        QCOMPARE(said.back(), EvidenceFiles::Trouble::Back);
        must(late.fetch(hash));
        QFile file(late.ledger->filePath(hash));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), photo);
        QVERIFY(must(town.headquarters->evidence().check(1'000'000'000)));
        QCOMPARE(said.size(), std::size_t(2)); // it is well
    }

    /// A slow look takes up where it ended.
    void filesAreLookedAtAFewAtATime()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        std::vector<QByteArray> photos;
        for (int i = 0; i < 120; ++i) {
            photos.push_back(must(tablet.ledger->addFile(town.random.bytes(5'000))));
            tablet.recordPhoto(photos.back());
        }
        must(tablet.sync());
        damage(town.headquarters->files().path(photos[2]));
        damage(town.headquarters->files().path(photos[117]));
        EvidenceFiles& evidence = town.headquarters->evidence();
        QVERIFY(!must(evidence.check(1)));
        QCOMPARE(evidence.lost(), 1);
        QVERIFY(must(evidence.check(1)));
        QCOMPARE(evidence.lost(), 2);
        QVERIFY(!must(evidence.check(1))); // anew
    }

    void aPhotoThatIsStillOnItsWayIsNotLost()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        const QByteArray hash = must(tablet.ledger->addFile(town.random.bytes(5'000)));
        tablet.recordPhoto(hash);
        must(tablet.sync(SendFiles::Previews)); // its record alone
        QVERIFY(must(town.headquarters->evidence().check(1'000'000)));
        QCOMPARE(health(tablet), QByteArray("ok"));
        Tablet other(town, folder.filePath(u"other"_s));
        other.join();
        QCOMPARE(other.fetch(hash).error().code, ErrorCode::UnknownRecord);
    }
};

JIANNUO_STORY(TestAccidents, QCoreApplication)
#include "tst_accidents.moc"
