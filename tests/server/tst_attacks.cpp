// SPDX-License-Identifier: Apache-2.0
#include "crypto/code.h"
#include "server/guess_limit.h"
#include "support/stories.h"
#include "town.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;
using test::Tablet;
using test::Town;

namespace {

int ask(Tablet& tablet, const QByteArray& method, const QString& path,
        const QList<std::pair<QByteArray, QByteArray>>& headers = {}, const QByteArray& body = {})
{
    HttpRequest request;
    request.method = method;
    request.path = path;
    request.headers.insert("Authorization", "Bearer " + tablet.ledger->token());
    for (const auto& [name, value] : headers)
        request.headers.insert(name, value);
    request.body = body;
    return must(tablet.ask(request)).status;
}

QString pathOf(const QByteArray& hash)
{
    return QLatin1StringView(protocol::path::files) + QString::fromLatin1(hash.toHex());
}

/// A unit with a clerk, who has a tablet.
struct Unit {
    Unit(Town& town, const QString& name, const QString& folder)
        : org(town.make(Org{.name = name, .parent = countyOf(town)}))
        , clerk(town.make(Person{.name = name + u"填报员"_s, .org = org}))
        , tablet(town, folder)
    {
        town.make(Appointment{.person = clerk, .role = Role::OrgClerk, .org = org});
        must(tablet.enrol(must(town.headquarters->invite(clerk)).code));
        must(tablet.sync());
    }

    static Id countyOf(Town& town)
    {
        return must(town.headquarters->readers().with([](const Readers::Connection& c) -> Result<Id> {
            return c.store.where(kindOf<Org>(), fieldNumber(&Org::parent), Value()).front().id;
        }));
    }

    void names(const QByteArray& hash)
    {
        must(tablet.ledger->record(
            {clerk,
             {},
             {creation(makeId(tablet.town.clock, tablet.town.random),
                       Evidence{.org = org, .subject = org, .hash = hash, .by = clerk})}}));
    }

    Id org;
    Id clerk;
    Tablet tablet;
};

} // namespace

/// What an enrolled device that means no good, or somebody who has heard its words, does not get.
class TestAttacks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// To know a file's name is not to have had it.
    void aFileOpensByNoRecordOfOnesOwn()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Unit forestry(town, u"林业局"_s, folder.filePath(u"forestry"_s));
        Unit water(town, u"水利局"_s, folder.filePath(u"water"_s));
        const QByteArray secret = town.random.bytes(300'000);
        const QByteArray hash = must(forestry.tablet.ledger->addFile(secret));
        forestry.names(hash);
        must(forestry.tablet.sync());
        QVERIFY(town.headquarters->files().has(hash));

        QCOMPARE(water.tablet.fetch(hash).error().code, ErrorCode::UnknownRecord);
        water.names(hash);
        must(water.tablet.sync());
        QCOMPARE(water.tablet.ledger->waitingCount(), std::size_t(0)); // it may say so
        QCOMPARE(water.tablet.fetch(hash).error().code, ErrorCode::UnknownRecord);
        QCOMPARE(ask(water.tablet, "HEAD", pathOf(hash)), 200); // nothing of it is here from there
        QCOMPARE(town.headquarters->files().partOffset(hash, water.tablet.ledger->device()), 0);
        // Nor by a USB stick.
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        must(writeBundle(*water.tablet.ledger, town.clock, out));
        water.tablet.goByUsb();
        QVERIFY(!QFile::exists(water.tablet.ledger->filePath(hash)));

        // Whoever has the same photo brings it, and may have it from then on.
        must(water.tablet.ledger->addFile(secret));
        must(water.tablet.sync());
        QVERIFY(QFile::remove(water.tablet.ledger->filePath(hash)));
        must(water.tablet.fetch(hash));
    }

    void nobodySpoilsAnothersUpload()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Unit forestry(town, u"林业局"_s, folder.filePath(u"forestry"_s));
        Unit water(town, u"水利局"_s, folder.filePath(u"water"_s));
        const QByteArray film = town.random.bytes(600'000);
        const QByteArray hash = must(forestry.tablet.ledger->addFile(film));
        forestry.names(hash);
        water.names(hash);
        must(forestry.tablet.sync(SendFiles::Previews));
        must(water.tablet.sync(SendFiles::Previews));
        const QByteArray type = "application/offset+octet-stream";
        const auto put = [&](Tablet& tablet, qint64 offset, qint64 length, const QByteArray& bytes) {
            return ask(tablet, "PATCH", pathOf(hash),
                       {{"Content-Type", type},
                        {"Upload-Offset", QByteArray::number(offset)},
                        {"Upload-Length", QByteArray::number(length)}},
                       bytes);
        };
        QCOMPARE(put(forestry.tablet, 0, film.size(), film.first(200'000)), 204);
        QCOMPARE(put(water.tablet, 0, 10, "0123456789"), 409); // all of it, and not what it should be
        QCOMPARE(put(water.tablet, 0, film.size(), "other bytes"), 204);
        QCOMPARE(town.headquarters->files().offset(hash, forestry.tablet.ledger->device()), 200'000);
        must(forestry.tablet.sync());
        QCOMPARE(town.headquarters->files().look(hash), FileStore::Health::Sound);
    }

    void aRevokedDeviceGetsNothing()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Unit forestry(town, u"林业局"_s, folder.filePath(u"forestry"_s));
        const QByteArray hash = must(forestry.tablet.ledger->addFile(town.random.bytes(1'000)));
        forestry.names(hash);
        must(forestry.tablet.sync());
        QCOMPARE(ask(forestry.tablet, "GET", pathOf(hash)), 200);
        town.revoke(forestry.tablet.ledger->device());

        for (const char* method : {"GET", "HEAD"})
            QCOMPARE(ask(forestry.tablet, method, pathOf(hash)), 403);
        QCOMPARE(ask(forestry.tablet, "PATCH", pathOf(hash),
                     {{"Content-Type", "application/offset+octet-stream"},
                      {"Upload-Offset", "0"},
                      {"Upload-Length", "5"}},
                     "abcde"),
                 403);
        QCOMPARE(ask(forestry.tablet, "POST", QLatin1StringView(protocol::path::bundle),
                     {{"Content-Type", protocol::bundleType}}, "a bundle"),
                 403);
        QCOMPARE(ask(forestry.tablet, "POST", QLatin1StringView(protocol::path::pull),
                     {{"Content-Type", protocol::contentType}}, protocol::write(protocol::PullRequest{})),
                 403);
        // No new token, by its key or by the code of its enrolment.
        const PrivateKey key = must(forestry.tablet.ledger->key());
        protocol::TokenRequest request{forestry.tablet.ledger->device(), town.clock.now(), {}};
        request.signature = must(key.sign(protocol::tokenBytes(request.device, request.time)));
        QCOMPARE(town.headquarters->renew(request).error().code, ErrorCode::Revoked);
        // A bundle of its own is taken, and answered with nothing but verdicts.
        QVERIFY(QFile::remove(forestry.tablet.ledger->filePath(hash)));
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        must(writeBundle(*forestry.tablet.ledger, town.clock, out));
        out.seek(0);
        QBuffer answer;
        answer.open(QIODevice::ReadWrite);
        must(answerBundle(*town.headquarters, out, answer));
        answer.seek(0);
        auto reader = must(bundle::Reader::open(answer));
        must(reader.unlock(key));
        for (auto item = must(reader.next()); item; item = must(reader.next()))
            QVERIFY(item->kind != bundle::ItemKind::FileChunk && item->kind != bundle::ItemKind::PullReply);
    }

    void whatWasHeardIsOfNoUse()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        const PrivateKey key = must(PrivateKey::generate(Suite::Ed25519Sha256, town.random));
        protocol::EnrolRequest enrolment;
        enrolment.code = must(town.headquarters->invite(town.administrator)).code;
        enrolment.deviceName = u"一台设备"_s;
        enrolment.publicKey = key.publicKey().bytes();
        enrolment.signature = must(key.sign(protocol::enrolmentBytes(enrolment.code, enrolment.publicKey)));
        const auto first = must(town.headquarters->enrol(enrolment));
        QVERIFY(!first.token.isEmpty());
        const auto again = must(town.headquarters->enrol(enrolment));
        QCOMPARE(again.device, first.device);
        QVERIFY(again.token.isEmpty());

        protocol::TokenRequest request{first.device, town.clock.now(), {}};
        request.signature = must(key.sign(protocol::tokenBytes(request.device, request.time)));
        QVERIFY(town.headquarters->renew(request).ok());
        QCOMPARE(town.headquarters->renew(request).error().code, ErrorCode::Unauthenticated);
        request.time.ms += 1;
        request.signature = must(key.sign(protocol::tokenBytes(request.device, request.time)));
        QVERIFY(town.headquarters->renew(request).ok());
        for (const qint64 time : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max()}) {
            request.time.ms = time;
            request.signature = must(key.sign(protocol::tokenBytes(request.device, request.time)));
            QCOMPARE(town.headquarters->renew(request).error().code, ErrorCode::Unauthenticated);
        }

        town.revoke(first.device);
        QCOMPARE(town.headquarters->enrol(enrolment).error().code, ErrorCode::Revoked);
        // The key of a revoked device is nobody's, with another code either.
        enrolment.code = must(town.headquarters->invite(town.administrator)).code;
        enrolment.signature = must(key.sign(protocol::enrolmentBytes(enrolment.code, enrolment.publicKey)));
        QCOMPARE(town.headquarters->enrol(enrolment).error().code, ErrorCode::Revoked);
    }

    void guessedCodesAreSlowedDown()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        int wrong = 0;
        Error last;
        for (int i = 0; i < 30; ++i) {
            last = tablet.enrol(makeCode(town.random)).error();
            wrong += last.code == ErrorCode::Unauthenticated ? 1 : 0;
        }
        QVERIFY2(wrong >= 10 && wrong < 20,
                 qPrintable(QString::number(wrong))); // it gets one back now and then
        QCOMPARE(last.code, ErrorCode::Busy);
        QVERIFY2(last.sentence.contains(u"30"), qPrintable(last.sentence));
        QVERIFY(town.asked(30).contains("enrol 429"));
    }

    void guessesOfOneAddressHoldUpNoOther()
    {
        test::ManualClock clock;
        GuessLimit limit(clock);
        for (int i = 0; i < 10; ++i) {
            QVERIFY(limit.mayTry("192.0.2.1"));
            limit.wasWrong("192.0.2.1");
        }
        QVERIFY(!limit.mayTry("192.0.2.1"));
        QVERIFY(limit.mayTry("192.0.2.2"));
        clock.advance(31'000);
        QVERIFY(limit.mayTry("192.0.2.1"));
        // A line has a network of IPv6 addresses.
        for (int i = 0; i < 10; ++i)
            limit.wasWrong("2001:db8:1:2::" + QByteArray::number(i + 1));
        QVERIFY(!limit.mayTry("2001:db8:1:2::ffff"));
        QVERIFY(limit.mayTry("2001:db8:1:3::1"));
        // Many addresses, a few each: they wait, who guesses nothing does not.
        for (int i = 0; i < 400; ++i)
            limit.wasWrong("198.51." + QByteArray::number(i / 200) + '.' + QByteArray::number(i % 200));
        QVERIFY(!limit.mayTry("198.51.1.7"));
        QVERIFY(limit.mayTry("203.0.113.9"));
        clock.advance(3600'000);
        QVERIFY(limit.mayTry("198.51.1.7") && limit.mayTry("192.0.2.1"));
    }

    /// Nobody lets another in as what he could not make him.
    void anInvitationNeedsReachOverEveryAppointment()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Unit forestry(town, u"林业局"_s, folder.filePath(u"forestry"_s));
        Unit water(town, u"水利局"_s, folder.filePath(u"water"_s));
        town.make(Appointment{.person = forestry.clerk, .role = Role::Administrator, .org = forestry.org});
        const auto may = [&](const Id& person) {
            return town.headquarters->mayInvite(
                must(town.headquarters->device(forestry.tablet.ledger->device())), person);
        };
        const Id colleague = town.make(Person{.name = u"同事"_s, .org = forestry.org});
        QVERIFY(may(colleague));
        const Id appointment =
            town.make(Appointment{.person = colleague, .role = Role::OrgHead, .org = forestry.org});
        QVERIFY(may(colleague));
        QVERIFY(!may(water.clerk));
        // The person is here, and has a role elsewhere too: today, or one day.
        for (const QDate from : {QDate(), QDate(2099, 1, 1)}) {
            const Id other = town.make(Person{.name = u"兼职"_s, .org = forestry.org});
            town.make(Appointment{.person = other, .role = Role::OrgClerk, .org = forestry.org});
            QVERIFY(may(other));
            town.make(Appointment{.person = other, .role = Role::OrgClerk, .org = water.org, .from = from});
            QVERIFY(!may(other));
        }
        // One that is over does not count.
        town.make(Appointment{
            .person = colleague, .role = Role::OrgClerk, .org = water.org, .until = QDate(2020, 1, 1)});
        QVERIFY(may(colleague));
        // What an administrator of a part may not make of anybody.
        town.make(Appointment{.person = colleague, .role = Role::Inspector, .org = forestry.org});
        QVERIFY(!may(colleague));
        QVERIFY(!appointment.isNull());
        // The administrator of the whole may.
        Tablet office(town, folder.filePath(u"office"_s));
        office.join();
        must(office.invite(colleague));
        QCOMPARE(forestry.tablet.invite(colleague).error().code, ErrorCode::NotAllowed);
    }

    void aRangeMayBeAsLargeAsNumbersAre()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        const QByteArray hash = must(tablet.ledger->addFile("0123456789"));
        tablet.recordPhoto(hash);
        must(tablet.sync());
        const auto get = [&](const QByteArray& range) {
            HttpRequest request;
            request.method = "GET";
            request.path = pathOf(hash);
            request.headers.insert("Authorization", "Bearer " + tablet.ledger->token());
            request.headers.insert("Range", range);
            return must(tablet.ask(request));
        };
        QCOMPARE(get("bytes=5-9223372036854775807").body, QByteArray("56789"));
        QCOMPARE(get("bytes=0-9223372036854775807").body, QByteArray("0123456789"));
        QCOMPARE(get("bytes=5-").body, QByteArray("56789"));
        QCOMPARE(get("bytes=0-0").body, QByteArray("0"));
        for (const char* range :
             {"bytes=5-9223372036854775808", "bytes=9223372036854775807-9223372036854775807", "bytes=10-",
              "bytes=-1--1", "bytes=4-3", "bytes=18446744073709551615-"})
            QCOMPARE(get(range).status, 416);
    }

    /// A USB stick may hold what somebody else has laid there.
    void aBundleIsNotWrittenThroughALink()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        const QString target = folder.filePath(u"work.jnb"_s);
        const QString treasure = folder.filePath(u"treasure"_s);
        QVERIFY(QFile::link(treasure, target)); // it leads to nothing yet
        QVERIFY(!makeBundle(*tablet.ledger, town.clock, target, 1 << 30).ok());
        QVERIFY(!QFile::exists(treasure));
        QVERIFY(QFile::remove(target));
        const auto made = must(makeBundle(*tablet.ledger, town.clock, target, 1 << 30));
        QCOMPARE(made.files, QStringList(target));
        QCOMPARE(QFile::permissions(target) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void aChunkOfABundleMayBeginAnywhere()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(u"headquarters"_s));
        Tablet tablet(town, folder.filePath(u"tablet"_s));
        tablet.join();
        const QByteArray hash = must(tablet.ledger->addFile("0123456789"));
        tablet.recordPhoto(hash);
        must(tablet.sync(SendFiles::Previews));
        const PrivateKey key = must(tablet.ledger->key());
        QBuffer out;
        out.open(QIODevice::ReadWrite);
        auto writer = must(bundle::Writer::begin(out,
                                                 {.id = makeId(town.clock, town.random),
                                                  .device = tablet.ledger->device(),
                                                  .log = town.headquarters->log(),
                                                  .made = town.clock.now()},
                                                 key, town.headquarters->key().publicKey()));
        for (const qint64 offset : {std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min()})
            must(writer.add(bundle::ItemKind::FileChunk,
                            protocol::write(protocol::FileChunk{hash, 10, offset, "x"})));
        must(writer.finish());
        out.seek(0);
        QBuffer answer;
        answer.open(QIODevice::ReadWrite);
        must(answerBundle(*town.headquarters, out, answer));
        QVERIFY(!town.headquarters->files().has(hash));
    }
};

JIANNUO_STORY(TestAttacks, QCoreApplication)
#include "tst_attacks.moc"
