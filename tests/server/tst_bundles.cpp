// SPDX-License-Identifier: Apache-2.0
#include "client/bundle_exchange.h"
#include "crypto/random.h"
#include "ledger/receipt.h"
#include "server/bundle_desk.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QBuffer>
#include <QDirIterator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;

namespace {

/// Headquarters without a network, and a tablet that once had one.
struct Village {
    Village()
    {
        begin();
        administrator = must(headquarters->found(u"清溪县"_s, u"效能中心"_s, u"管理员"_s));
        tablet = enrolled(u"tablet"_s);
    }

    std::unique_ptr<DeviceLedger> enrolled(const QString& name)
    {
        auto ledger = must(DeviceLedger::open(folder.filePath(name), clock, random));
        const PrivateKey key = must(PrivateKey::generate(Suite::Ed25519Sha256, random));
        protocol::EnrolRequest request;
        request.code = must(headquarters->invite(administrator)).code;
        request.deviceName = name;
        request.publicKey = key.publicKey().bytes();
        request.signature = must(key.sign(protocol::enrolmentBytes(request.code, request.publicKey)));
        const auto answer = must(headquarters->enrol(request));
        must(ledger->keepKey(key));
        must(ledger->enrol(answer.device, headquarters->key().publicKey()));
        return ledger;
    }

    void begin()
    {
        headquarters = must(Headquarters::open(folder.filePath(u"headquarters"_s), clock, random));
        desk.emplace(*headquarters, folder.filePath(u"desk"_s));
    }
    /// Headquarters' machine is replaced by what it was at backUp(), its files too.
    void backUp()
    {
        end();
        must(copyOf(u"headquarters"_s, u"backup"_s));
        begin();
    }
    void restore()
    {
        end();
        must(copyOf(u"backup"_s, u"headquarters"_s));
        begin();
    }

    Id photo(DeviceLedger& ledger, const QByteArray& bytes)
    {
        const Id org = ledger.view().where(kindOf<Org>(), fieldNumber(&Org::parent), Value()).front().id;
        const Id id = makeId(clock, random);
        must(ledger.record({administrator,
                            {},
                            {creation(id,
                                      Evidence{.org = org,
                                               .subject = org,
                                               .hash = must(ledger.addFile(bytes)),
                                               .size = bytes.size(),
                                               .by = administrator})}}));
        return id;
    }

    std::unique_ptr<DeviceLedger> copyOfTablet()
    {
        tablet.reset();
        must(copyOf(u"tablet"_s, u"copy"_s));
        tablet = must(DeviceLedger::open(folder.filePath(u"tablet"_s), clock, random));
        return must(DeviceLedger::open(folder.filePath(u"copy"_s), clock, random));
    }

    QStringList make(DeviceLedger& ledger, qint64 partSize = qint64(1) << 30)
    {
        made = must(makeBundle(ledger, clock, folder.filePath(u"out%1.jnb"_s.arg(++count)), partSize));
        return made.files;
    }
    /// The answer, as files for the USB stick.
    QStringList deliver(const QStringList& parts, qint64 partSize = qint64(1) << 30)
    {
        QString answer;
        for (const QString& path : parts) {
            QFile part(path);
            if (!part.open(QIODevice::ReadOnly))
                qFatal("no bundle");
            answer = must(desk->take(part)).answer;
        }
        if (answer.isEmpty())
            qFatal("no answer");
        auto files = must(bundle::split(answer, folder.filePath(u"answer%1.jnb"_s.arg(++count)), partSize));
        QFile::remove(answer);
        return files;
    }
    OpenedBundle open(DeviceLedger& ledger, const QStringList& parts)
    {
        OpenedBundle opened;
        for (const QString& part : parts)
            opened = must(openBundle(ledger, clock, part));
        return opened;
    }
    OpenedBundle thereAndBack(DeviceLedger& ledger) { return open(ledger, deliver(make(ledger))); }

    Id unit(DeviceLedger& ledger, const QString& name)
    {
        const Id county = ledger.view().where(kindOf<Org>(), fieldNumber(&Org::parent), Value()).front().id;
        const Id id = makeId(clock, random);
        must(ledger.record({administrator, {}, {creation(id, Org{.name = name, .parent = county})}}));
        return id;
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<Headquarters> headquarters;
    std::optional<BundleDesk> desk;
    Id administrator;
    std::unique_ptr<DeviceLedger> tablet;
    MadeBundle made;
    int count = 0;

private:
    void end()
    {
        desk.reset();
        headquarters.reset();
    }
    Result<void> copyOf(const QString& from, const QString& to)
    {
        const QString source = folder.filePath(from);
        const QString target = folder.filePath(to);
        QDir(target).removeRecursively();
        for (QDirIterator each(source, QDir::Files, QDirIterator::Subdirectories); each.hasNext();) {
            const QString copy = target + each.next().sliced(source.size());
            if (!QDir().mkpath(QFileInfo(copy).path()) || !QFile::copy(each.filePath(), copy))
                return Error{ErrorCode::StorageFailed, u"no copy of "_s + each.filePath()};
        }
        return {};
    }
};

} // namespace

class TestBundles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workGoesAndNewsComesByUsb()
    {
        Village village;
        const auto first = village.thereAndBack(*village.tablet);
        QCOMPARE(first.what, OpenedBundle::What::Answer);
        QVERIFY(first.received > 0);
        QVERIFY(village.tablet->view().get<Person>(village.administrator));

        const Id unit = village.unit(*village.tablet, u"林业局"_s);
        const QByteArray photo = village.random.bytes(700'000);
        const QByteArray hash = must(village.tablet->addFile(photo));
        const QByteArray preview = must(village.tablet->addFile(village.random.bytes(9'000)));
        must(village.tablet->record({village.administrator,
                                     {},
                                     {creation(makeId(village.clock, village.random),
                                               Evidence{.org = unit,
                                                        .subject = unit,
                                                        .hash = hash,
                                                        .size = photo.size(),
                                                        .by = village.administrator,
                                                        .preview = preview})}}));
        // In small files there, in small files back
        const QStringList parts = village.make(*village.tablet, 100'000);
        QCOMPARE(village.made.operations, 2);
        QCOMPARE(village.made.photos, 1);
        QVERIFY(parts.size() >= 7);
        const auto opened = village.open(*village.tablet, village.deliver(parts, 100'000));
        QCOMPARE(opened.settled, 2);
        QCOMPARE(opened.filesSent, 1);
        QCOMPARE(village.tablet->waitingCount(), std::size_t(0));
        QCOMPARE(village.tablet->files().front().state, LocalFile::State::Stored);
        QFile stored(village.headquarters->files().path(hash));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), photo);
        QVERIFY(village.headquarters->files().has(preview)); // it is not counted: it goes with its photo

        // Another device gets both with its first answer and the photo with the second.
        auto other = village.enrolled(u"other"_s);
        village.thereAndBack(*other);
        QCOMPARE(other->view().get<Org>(unit)->name, u"林业局"_s);
        QCOMPARE(village.thereAndBack(*other).filesReceived, 1);
        QCOMPARE(QFileInfo(other->filePath(hash)).size(), photo.size());
        QVERIFY(QFile::exists(other->filePath(preview)));
    }

    /// Where no network ever comes, a receipt can be shown all the same.
    void receiptsComeByUsb()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        village.backUp();
        const Id unit = village.unit(tablet, u"林业局"_s);
        const auto kept = [&](const Id& id) {
            const auto own = newestOwn(tablet.view(), id);
            return own ? keptReceipt(tablet.view(), *own) : std::nullopt;
        };
        const QStringList answer = village.deliver(village.make(tablet));
        QVERIFY(!kept(unit));
        QCOMPARE(village.open(tablet, answer).settled, 1);
        QVERIFY(kept(unit));
        QCOMPARE(kept(unit)->verdict.gseq, newestOwn(tablet.view(), unit)->verdict->gseq);

        // Of a history that is gone it says nothing about what has the number now.
        village.restore();
        const Id other = village.unit(tablet, u"水利局"_s);
        while (village.thereAndBack(tablet).again) { }
        QVERIFY(kept(unit) && kept(other));
        const QString now = receiptText(*kept(unit));
        village.open(tablet, answer);
        QVERIFY(kept(unit) && receiptText(*kept(unit)) == now);
    }

    /// A video is larger than what is asked for at once; it comes when nothing newer is missing.
    void aLargeFileComesAlone()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        auto other = village.enrolled(u"other"_s);
        const Id video = village.photo(tablet, QByteArray(70 * 1024 * 1024, 'v'));
        const Id photo = village.photo(tablet, village.random.bytes(100'000));
        village.thereAndBack(tablet);
        village.thereAndBack(*other); // now it knows of them
        const auto path = [&](const Id& evidence) {
            return other->filePath(other->view().get<Evidence>(evidence)->hash);
        };
        int bundles = 0;
        while (!(QFile::exists(path(video)) && QFile::exists(path(photo))) && bundles < 3) {
            QCOMPARE(village.thereAndBack(*other).filesReceived, 1); // one of them at a time
            ++bundles;
        }
        QCOMPARE(bundles, 2);
        QCOMPARE(QFileInfo(path(video)).size(), 70 * 1024 * 1024);

        // What was fetched over the network in part is not kept twice.
        auto third = village.enrolled(u"third"_s);
        village.thereAndBack(*third);
        const QByteArray hash = third->view().get<Evidence>(video)->hash;
        must(third->addPiece(hash, 0, 70 * 1024 * 1024, QByteArray(1'000'000, 'v')));
        while (!QFile::exists(third->filePath(hash)) && bundles++ < 6)
            village.thereAndBack(*third);
        QCOMPARE(QFileInfo(third->filePath(hash)).size(), 70 * 1024 * 1024);
    }

    void twiceAndInAnyOrderIsHarmless()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        const Id first = village.unit(tablet, u"林业局"_s);
        const QStringList early = village.make(tablet);
        const Id second = village.unit(tablet, u"水利局"_s);
        const QStringList late = village.make(tablet);

        const QStringList lateAnswer = village.deliver(late);
        const QStringList earlyAnswer = village.deliver(early);
        village.deliver(late);
        QCOMPARE(village.open(tablet, earlyAnswer).settled, 1);
        QCOMPARE(tablet.waitingCount(), std::size_t(0)); // its pages show the second as well
        // What came later was answered before: it does not continue what the tablet has seen since.
        QCOMPARE(village.open(tablet, lateAnswer).what, OpenedBundle::What::OldAnswer);
        QCOMPARE(village.open(tablet, earlyAnswer).what, OpenedBundle::What::OldAnswer);
        for (const Id& unit : {first, second})
            QVERIFY(tablet.view().get<Org>(unit));
        const auto units = must(village.headquarters->readers().with(
            [](const Readers::Connection& c) -> Result<qint64> { return c.store.count(kindOf<Org>(), {}); }));
        QCOMPARE(units, 4); // county, headquarters, and each of the two once
    }

    /// Headquarters was put back to its backup once; the bundle that said so comes again later.
    void anOldHistoryTurnsNobodyBack()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        village.backUp();
        const Id first = village.unit(tablet, u"林业局"_s);
        QCOMPARE(village.thereAndBack(tablet).settled, 1);
        village.restore();
        const QStringList history = village.deliver(village.make(tablet));
        QVERIFY(village.open(tablet, history).again);
        QCOMPARE(tablet.waitingCount(), std::size_t(1));
        QCOMPARE(village.open(tablet, history).what, OpenedBundle::What::OldAnswer); // at once again
        QCOMPARE(village.thereAndBack(tablet).settled, 1);
        const Id second = village.unit(tablet, u"水利局"_s);
        QCOMPARE(village.thereAndBack(tablet).settled, 1);

        const Cursor before = tablet.cursor();
        const auto again = village.open(tablet, history);
        QCOMPARE(again.what, OpenedBundle::What::OldAnswer);
        QVERIFY(!again.again);
        QCOMPARE(tablet.cursor().seen.size, before.seen.size);
        QCOMPARE(tablet.cursor().scope, before.scope);
        QCOMPARE(tablet.waitingCount(), std::size_t(0));
        for (const Id& unit : {first, second})
            QVERIFY(tablet.view().get<Org>(unit));
    }

    /// What was said of a photo in an earlier answer, before headquarters lost it.
    void anOldAnswerSaysNothingOfAPhoto()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        village.backUp();
        village.photo(tablet, village.random.bytes(1'000));
        const QStringList old = village.deliver(village.make(tablet));
        village.restore();
        const QStringList next = village.make(tablet);
        QCOMPARE(village.open(tablet, old).filesSent, 0);
        QCOMPARE(tablet.files().front().state, LocalFile::State::Waiting);
        village.open(tablet, village.deliver(next));
        while (village.thereAndBack(tablet).again) { }
        QCOMPARE(tablet.files().front().state, LocalFile::State::Stored);
        QVERIFY(village.headquarters->files().has(tablet.files().front().hash));
    }

    /// The tablet was turned back over the network: the last bundle's answer is of the history that is gone.
    void anAnswerOfALostHistorySaysNothingOfAPhoto()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        village.backUp();
        village.unit(tablet, u"林业局"_s);
        village.thereAndBack(tablet);
        village.photo(tablet, village.random.bytes(1'000));
        const QStringList last = village.deliver(village.make(tablet));
        village.restore();
        must(tablet.turnBack(
            must(village.headquarters->history({tablet.cursor().log, tablet.heads()})).point));
        QCOMPARE(village.open(tablet, last).filesSent, 0);
        QCOMPARE(tablet.files().front().state, LocalFile::State::Waiting);
        while (village.thereAndBack(tablet).again) { }
        QVERIFY(village.headquarters->files().has(tablet.files().front().hash));
    }

    void manyPushesAreAnsweredOneAfterTheOther()
    {
        Village village;
        DeviceLedger& tablet = *village.tablet;
        village.thereAndBack(tablet);
        const Id unit = village.unit(tablet, u"林业局"_s);
        for (int i = 0; i < 9; ++i) {
            const CommitmentLetter letter{.org = unit,
                                          .title = u"公开承诺书"_s,
                                          .rawText = QString(80'000, u'长') + QString::number(i)};
            must(tablet.record(
                {village.administrator, {}, {creation(makeId(village.clock, village.random), letter)}}));
        }
        QVERIFY(tablet.toPush(protocol::pushBytes).size() < 10);
        QCOMPARE(village.thereAndBack(tablet).settled, 10);
        QCOMPARE(tablet.waitingCount(), std::size_t(0));
    }

    void aBundleIsForOneReaderAndFromOneWriter()
    {
        Village village;
        auto other = village.enrolled(u"other"_s);
        const QStringList answer = village.deliver(village.make(*village.tablet));
        const auto wrong = openBundle(*other, village.clock, answer.front());
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::InvalidInput);

        // Somebody on the way only carries it.
        const QStringList made = village.make(*village.tablet);
        const auto carried = village.open(*other, made);
        QCOMPARE(carried.what, OpenedBundle::What::ForHeadquarters);
        QCOMPARE(carried.head.device, village.tablet->device());
        QFile part(answer.front());
        QVERIFY(part.open(QIODevice::ReadOnly));
        QCOMPARE(village.desk->take(part).error().code, ErrorCode::InvalidInput); // that is no request

        Village elsewhere;
        QFile strange(made.front());
        QVERIFY(strange.open(QIODevice::ReadOnly));
        QCOMPARE(elsewhere.desk->take(strange).error().code, ErrorCode::BadSignature);
    }

    /// A copy of the tablet has handed over another record under the same number.
    void aForkIsSealedAnewAndGoesWithTheNext()
    {
        Village village;
        village.thereAndBack(*village.tablet);
        const auto clone = village.copyOfTablet();
        village.unit(*clone, u"水利局"_s);
        QCOMPARE(village.thereAndBack(*clone).settled, 1);
        const Id mine = village.unit(*village.tablet, u"林业局"_s);
        const QStringList answer = village.deliver(village.make(*village.tablet));
        QVERIFY(village.open(*village.tablet, answer).again);
        village.open(*village.tablet, answer); // once more: it is about what is no longer there
        const auto next = village.thereAndBack(*village.tablet);
        QCOMPARE(next.settled, 1);
        QVERIFY(!next.again);
        QVERIFY(village.tablet->view().get<Org>(mine));
        QCOMPARE(village.tablet->view().count(kindOf<Org>(), {}), 4);
    }

    /// Its record was not taken with it, and goes with the next bundle: then the photo goes too.
    void aPhotoIsOfferedAgainWithItsRecord()
    {
        Village village;
        village.thereAndBack(*village.tablet);
        // A copy of the tablet has sent another operation under the same number.
        const auto copy = village.copyOfTablet();
        village.unit(*copy, u"教育局"_s);
        village.thereAndBack(*copy);
        const QByteArray bytes(5'000, 'p');
        village.photo(*village.tablet, bytes);
        const auto opened = village.thereAndBack(*village.tablet);
        QVERIFY(opened.again);
        QCOMPARE(village.tablet->files().front().state, LocalFile::State::Waiting);
        village.thereAndBack(*village.tablet);
        village.thereAndBack(*village.tablet);
        QCOMPARE(village.tablet->files().front().state, LocalFile::State::Stored);
    }

    void aRevokedDeviceHandsOverAndIsWiped()
    {
        Village village;
        village.thereAndBack(*village.tablet);
        village.unit(*village.tablet, u"林业局"_s);
        const Id device = village.tablet->device();
        must(village.headquarters->sequencer().run([&](HeadquartersLedger& ledger) -> Result<void> {
            const auto revoke = transition(*ledger.view().find(kindOf<Device>(), device), u"revoke");
            return ledger.record({{}, village.clock.now(), {*revoke}}) ? Result<void>() : Error{};
        }));
        const auto opened = village.thereAndBack(*village.tablet);
        QCOMPARE(opened.settled, 1); // kept at headquarters, without effect
        QVERIFY(opened.refusal);
        QCOMPARE(opened.refusal->code, ErrorCode::Revoked);
    }
};

JIANNUO_STORY(TestBundles, QCoreApplication)
#include "tst_bundles.moc"
