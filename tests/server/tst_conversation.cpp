// SPDX-License-Identifier: Apache-2.0
#include "client/requests.h"
#include "ledger/state_hash.h"
#include "protocol/compression.h"
#include "protocol/signed_answer.h"
#include "support/cutting_proxy.h"
#include "support/stories.h"
#include "town.h"

#include <QTest>

using namespace jiannuo;
using test::must;
using test::Tablet;
using test::Town;

namespace {

/// Something happens to each page before the device has it.
class Between final : public Transport {
public:
    Between(Transport& beyond, std::function<void(HttpReply&)> happens)
        : m_beyond(beyond)
        , m_happens(std::move(happens))
    {
    }

    void send(HttpRequest request, std::function<void(Result<HttpReply>)> done) override
    {
        const bool isPull = request.path == QLatin1StringView(protocol::path::pull);
        m_beyond.send(std::move(request), [this, isPull, done = std::move(done)](Result<HttpReply> reply) {
            if (isPull && reply && reply->status == 200)
                m_happens(*reply);
            done(std::move(reply));
        });
    }

private:
    Transport& m_beyond;
    std::function<void(HttpReply&)> m_happens;
};

/// By somebody who has broken TLS.
void change(HttpReply& reply, const std::function<void(Page&)>& how)
{
    if (reply.headers.take("content-encoding") == "zstd")
        reply.body = must(decompressed(reply.body, protocol::largestMessage));
    auto answer = must(protocol::readSignedAnswer(reply.body));
    auto content = must(protocol::readPullReply(answer.message));
    how(content.page);
    answer.message = protocol::write(content);
    reply.body = protocol::write(answer);
}

Result<void> runThrough(Transport& transport, Tablet& tablet, const Clock& clock)
{
    SyncEngine engine(*tablet.ledger, transport, clock);
    std::optional<Result<void>> result;
    engine.run([&](Result<void> come) { result = std::move(come); }, SendFiles::All);
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 60'000))
        qFatal("a conversation did not end");
    return std::move(*result);
}

} // namespace

class TestConversation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDeviceEnrolsWorksOfflineAndHandsOver()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        const auto invitation = must(town.headquarters->invite(town.administrator));
        const auto enrolled = must(tablet.enrol(invitation.code));
        QCOMPARE(enrolled.person, town.administrator);
        QCOMPARE(enrolled.headquarters, QStringLiteral("效能中心"));
        must(tablet.sync());
        QVERIFY(tablet.ledger->view().get<Person>(town.administrator));

        // Offline: a unit, a comment on it with a photo of 5 MB.
        const Id county =
            tablet.ledger->view().where(kindOf<Org>(), fieldNumber(&Org::parent), Value()).front().id;
        const Id unit = makeId(town.clock, town.random);
        const QByteArray photo = town.random.bytes(5 * 1024 * 1024);
        const QByteArray hash = must(tablet.ledger->addFile(photo));
        must(tablet.ledger->record(
            {town.administrator,
             {},
             {creation(unit, Org{.name = QStringLiteral("林业局"), .parent = county})}}));
        must(tablet.ledger->record({town.administrator,
                                    {},
                                    {creation(makeId(town.clock, town.random),
                                              Evidence{.org = unit,
                                                       .subject = unit,
                                                       .hash = hash,
                                                       .size = photo.size(),
                                                       .by = town.administrator})}}));
        must(tablet.sync());
        QVERIFY(tablet.ledger->waiting().empty());
        QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Stored);
        QFile stored(town.headquarters->files().path(hash));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), photo);

        // A second device of the same person reads the same, and the photo.
        Tablet other(town, folder.filePath(QStringLiteral("other")));
        other.join();
        QCOMPARE(other.ledger->view().get<Org>(unit)->name, QStringLiteral("林业局"));
        must(other.fetch(hash));
        QCOMPARE(QFileInfo(other.ledger->filePath(hash)).size(), photo.size());

        // The receipt for it stays with the first; the second did not record it.
        const auto own = newestOwn(tablet.ledger->view(), unit);
        QVERIFY(own && !newestOwn(other.ledger->view(), unit));
        QVERIFY(!keptReceipt(tablet.ledger->view(), *own));
        must(tablet.receipt(own->verdict->gseq));
        QVERIFY(keptReceipt(tablet.ledger->view(), *own));
        QVERIFY(!other.receipt(own->verdict->gseq));
    }

    void aDownloadGoesOnWhereItEnded()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray video = town.random.bytes(3 * 1024 * 1024 + 5);
        const QByteArray hash = must(tablet.ledger->addFile(video));
        tablet.recordPhoto(hash);
        must(tablet.sync());

        Tablet other(town, folder.filePath(QStringLiteral("other")));
        other.join();
        const auto content = [&] {
            QFile file(other.ledger->filePath(hash));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        // What is here already is not asked for again: were it wrong, the whole would not fit.
        QByteArray begun = video.first(2'000'000);
        begun[17] = static_cast<char>(begun[17] ^ 1);
        QCOMPARE(must(other.ledger->addPiece(hash, 0, video.size(), begun)), false);
        QCOMPARE(other.fetch(hash).error().code, ErrorCode::Corrupt);
        QVERIFY(content().isEmpty());
        QCOMPARE(other.ledger->fetched(hash), 0);
        QVERIFY(other.ledger->files().empty());

        QCOMPARE(must(other.ledger->addPiece(hash, 0, video.size(), video.first(2'000'000))), false);
        must(other.fetch(hash));
        QCOMPARE(content(), video);
        QCOMPARE(other.ledger->files().front().state, LocalFile::State::Stored);
        must(other.fetch(hash)); // once more, nothing to do

        // Everything was here, and the program ended before it was one file.
        QVERIFY(QFile::rename(other.ledger->filePath(hash), other.ledger->filePath(hash) + u".part"_qs));
        must(other.fetch(hash));
        QCOMPARE(content(), video);
        QCOMPARE(other.ledger->addPiece(hash, 0, largestFile + 1, {}).error().code, ErrorCode::TooLarge);
    }

    void smallCopiesGoBeforeThePhotos()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        std::vector<QByteArray> photos;
        std::vector<QByteArray> previews;
        const auto take = [&] {
            photos.push_back(must(tablet.ledger->addFile(town.random.bytes(60'000))));
            previews.push_back(must(tablet.ledger->addFile(town.random.bytes(9'000))));
            tablet.recordPhoto(photos.back(), previews.back());
        };
        const auto has = [&](const QByteArray& hash) { return town.headquarters->files().has(hash); };
        take();
        take();
        QVERIFY(!tablet.ledger->nextUpload()); // their records are not judged yet

        // Where the network costs, they go alone, behind the records.
        must(tablet.sync(SendFiles::Previews));
        QCOMPARE(tablet.ledger->waitingCount(), std::size_t(0));
        QVERIFY(has(previews[0]) && has(previews[1]));
        QVERIFY(!has(photos[0]) && !has(photos[1]));
        QCOMPARE(tablet.ledger->nextUpload()->hash, photos[0]);

        // Else before all photos, whenever they were taken.
        take();
        bool early = false;
        tablet.engine.onProgress = [&](const ConversationProgress& now) {
            if (now.phase == ConversationPhase::Files && now.fileSize == 60'000 && !has(photos[0]))
                early = has(previews[2]);
        };
        must(tablet.sync());
        tablet.engine.onProgress = {};
        QVERIFY(early);
        for (const QByteArray& photo : photos)
            QVERIFY(has(photo));

        // Whoever may see the evidence may have both; nobody gets more unasked than a small copy has.
        Tablet other(town, folder.filePath(QStringLiteral("other")));
        other.join();
        must(other.fetch(previews[0], largestPreview));
        QVERIFY(QFile::exists(other.ledger->filePath(previews[0])));
        QVERIFY(!other.fetch(town.random.bytes(32)));
        const QByteArray large = must(tablet.ledger->addFile(town.random.bytes(largestPreview + 1)));
        tablet.recordPhoto(photos[0], large);
        must(tablet.sync());
        QVERIFY(has(large));
        must(other.sync());
        QVERIFY(!other.fetch(large, largestPreview));
        QVERIFY(!QFile::exists(other.ledger->filePath(large)));
    }

    void aRecordDoesNotWaitForALargeFile()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray video = town.random.bytes(2 * 1024 * 1024);
        const QByteArray hash = must(tablet.ledger->addFile(video));
        tablet.recordPhoto(hash);
        QList<ConversationPhase> phases;
        qint64 offsetThen = -1;
        tablet.engine.onProgress = [&](const ConversationProgress& now) {
            if (phases.isEmpty() || phases.last() != now.phase)
                phases += now.phase;
            if (now.phase == ConversationPhase::Files && now.fileBytes > 0 && offsetThen < 0) {
                offsetThen = now.fileBytes;
                tablet.record(Org{.name = QStringLiteral("林业局"), .parent = tablet.home()});
            }
        };
        must(tablet.sync());
        QVERIFY(offsetThen > 0 && offsetThen < video.size());
        const QList expected{ConversationPhase::Connecting, ConversationPhase::Sending,
                             ConversationPhase::Receiving,  ConversationPhase::Files,
                             ConversationPhase::Sending,    ConversationPhase::Receiving,
                             ConversationPhase::Files};
        QCOMPARE(phases.first(expected.size()), expected);
        QVERIFY(tablet.ledger->waiting().empty());
        QCOMPARE(town.headquarters->files().offset(hash), video.size());
    }

    /// The file is stored first, its record a moment later; a conversation may come in between, or be under
    /// way.
    void aFileDoesNotMissItsRecord()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const auto store = [&] { return must(tablet.ledger->addFile(town.random.bytes(1000))); };
        const QByteArray early = store();
        must(tablet.sync());
        QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Refused); // nobody has named it
        tablet.recordPhoto(early);
        QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Waiting);

        QByteArray late;
        tablet.engine.onProgress = [&](const ConversationProgress& now) {
            if (now.phase != ConversationPhase::Receiving || !late.isEmpty())
                return;
            late = store();
            tablet.recordPhoto(late);
        };
        must(tablet.sync());
        tablet.engine.onProgress = {};
        for (const LocalFile& file : tablet.ledger->files())
            QVERIFY(file.state != LocalFile::State::Refused);
        must(tablet.sync());
        for (const QByteArray& hash : {early, late})
            QCOMPARE(town.headquarters->files().offset(hash), 1000);
    }

    /// No record was lost, so no device sees a headquarters of another history.
    void aHeadquartersThatLostFilesAsksForThem()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const auto store = [&] { return must(tablet.ledger->addFile(town.random.bytes(1000))); };
        const QByteArray photo = store();
        const QByteArray preview = store();
        const QByteArray kept = store();
        for (int i = 0; i < 250; ++i)
            tablet.recordPhoto(town.random.bytes(32)); // nobody has that one
        tablet.recordPhoto(photo, preview);
        tablet.recordPhoto(kept);
        must(tablet.sync());
        const auto has = [&](const QByteArray& hash) { return town.headquarters->files().has(hash); };
        const auto lose = [&](const QByteArray& hash) {
            QVERIFY(QFile::remove(town.headquarters->files().path(hash)));
        };
        QVERIFY(has(photo) && has(preview) && has(kept));

        lose(photo);
        lose(preview);
        town.stop();
        town.start();
        must(tablet.sync()); // the first part of the list
        must(tablet.sync());
        QVERIFY(has(photo) && has(preview));
        const auto isStored = [](const LocalFile& file) { return file.state == LocalFile::State::Stored; };
        const auto files = tablet.ledger->files();
        QVERIFY(std::all_of(files.begin(), files.end(), isStored));
        // What nobody has is not named for ever.
        const auto named = [&] {
            const auto caller = must(town.headquarters->device(tablet.ledger->device()));
            return must(town.headquarters->pull(caller, pullRequest(*tablet.ledger, false)));
        };
        QVERIFY(named().missing.empty() && named().missingMark.isEmpty());

        // By USB too.
        lose(kept);
        town.stop();
        town.start();
        for (int i = 0; i < 3; ++i) {
            tablet.goByUsb();
            QCOMPARE(has(kept), i == 2); // it is named first, in the second part of the list
        }

        // What its own tablet does not have either, it does not offer.
        lose(photo);
        QVERIFY(QFile::remove(tablet.ledger->filePath(photo)));
        town.stop();
        town.start();
        must(tablet.sync());
        QVERIFY(!has(photo) && !tablet.ledger->nextUpload());
    }

    /// Headquarters ended between the last piece and the look at the whole.
    void aWholeThatNobodyHasLookedAtIsNotTakenForRight()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray photo = town.random.bytes(3 * 1024 * 1024);
        const QByteArray hash = must(tablet.ledger->addFile(photo));
        tablet.recordPhoto(hash);
        must(tablet.sync());
        const QString path = town.headquarters->files().path(hash);
        const QString part =
            path + u'-' + tablet.ledger->device().toString(QUuid::Id128) + QStringLiteral(".part");
        const auto content = [&] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QCOMPARE(content(), photo);
        const auto endBefore = [&](bool damaged) {
            town.stop();
            QVERIFY(QFile::rename(path, part));
            if (damaged) {
                QFile file(part);
                QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1'000'000) && file.putChar('x')
                        && file.putChar('y'));
            }
            town.start();
        };
        for (const bool damaged : {false, true}) {
            endBefore(damaged);
            must(tablet.sync());
            QCOMPARE(content(), photo);
            QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Stored);
        }
        // By USB: the first names it, the next brings it; where it was damaged, one more.
        for (const bool damaged : {false, true}) {
            endBefore(damaged);
            for (int i = 0; i < 3 && content().isEmpty(); ++i)
                tablet.goByUsb();
            QCOMPARE(content(), photo);
            QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Stored);
        }
    }

    void aPhotoThatWasDamagedHereIsSaidAndHoldsNothingUp()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const auto store = [&] { return must(tablet.ledger->addFile(town.random.bytes(2'500'000))); };
        const QByteArray rotten = store();
        const QByteArray sound = store();
        tablet.recordPhoto(rotten);
        tablet.recordPhoto(sound);
        QFile file(tablet.ledger->filePath(rotten));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1000) && file.putChar('x') && file.putChar('y'));
        file.close();
        must(tablet.sync());
        for (const LocalFile& local : tablet.ledger->files()) {
            const bool isRotten = local.hash == rotten;
            QCOMPARE(local.state, isRotten ? LocalFile::State::Lost : LocalFile::State::Stored);
            QCOMPARE(local.reason.contains(QStringLiteral("已损坏")), isRotten);
        }
        QVERIFY(town.headquarters->files().has(sound));
        QCOMPARE(town.headquarters->files().offset(rotten), 0);
    }

    void theNetworkBecomesCostlyInTheMiddleOfAFilm()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray film = town.random.bytes(5 * 1024 * 1024);
        const QByteArray hash = must(tablet.ledger->addFile(film));
        tablet.recordPhoto(hash);
        tablet.engine.onProgress = [&](const ConversationProgress& now) {
            if (now.phase == ConversationPhase::Files && now.fileBytes > 0)
                tablet.engine.setFiles(SendFiles::Previews);
        };
        must(tablet.sync());
        tablet.engine.onProgress = {};
        const qint64 offset = town.headquarters->files().offset(hash, tablet.ledger->device());
        QVERIFY2(offset > 0 && offset < film.size(), qPrintable(QString::number(offset)));
        QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Waiting);
        must(tablet.sync()); // at home
        QVERIFY(town.headquarters->files().has(hash));
    }

    void headquartersTakesNoFileAbove200Megabytes()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray hash = must(tablet.ledger->addFile(town.random.bytes(1000)));
        tablet.recordPhoto(hash);
        must(tablet.sync(SendFiles::Previews)); // its record
        const auto say = [&](qint64 length) {
            HttpRequest request;
            request.method = "PATCH";
            request.path = QStringLiteral("/sync/v1/files/") + QString::fromLatin1(hash.toHex());
            request.headers.insert("Authorization", "Bearer " + tablet.ledger->token());
            request.headers.insert("Content-Type", "application/offset+octet-stream");
            request.headers.insert("Upload-Offset", "0");
            request.headers.insert("Upload-Length", QByteArray::number(length));
            request.body = "begin";
            return must(tablet.ask(request)).status;
        };
        QCOMPARE(say(largestFile + 1), 413);
        QCOMPARE(town.headquarters->files().offset(hash), 0);
        QCOMPARE(say(largestFile), 204);
        QCOMPARE(town.headquarters->files().offset(hash, tablet.ledger->device()), 5);
    }

    void filesStayWhereTheNetworkCosts()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        const QByteArray hash = must(tablet.ledger->addFile(town.random.bytes(1000)));
        tablet.recordPhoto(hash);
        must(tablet.sync(SendFiles::Previews));
        QVERIFY(tablet.ledger->waiting().empty());
        QCOMPARE(town.headquarters->files().offset(hash), 0);
        QCOMPARE(tablet.ledger->files().front().state, LocalFile::State::Waiting);
        must(tablet.sync());
        QCOMPARE(town.headquarters->files().offset(hash), 1000);
    }

    void whoHasANetworkCarriesTheWorkOfWhoHasNone()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        Tablet desktop(town, folder.filePath(QStringLiteral("desktop")));
        for (Tablet* device : {&tablet, &desktop}) {
            must(device->enrol(must(town.headquarters->invite(town.administrator)).code));
            must(device->sync());
        }
        const Id home = tablet.ledger->view().get<Person>(town.administrator)->org;
        const Id unit = makeId(town.clock, town.random);
        const QByteArray photo = town.random.bytes(9 * 1024 * 1024); // more than one part on the wire
        const QByteArray hash = must(tablet.ledger->addFile(photo));
        must(tablet.ledger->record(
            {town.administrator,
             {},
             {creation(unit, Org{.name = QStringLiteral("林业局"), .parent = home}),
              creation(makeId(town.clock, town.random),
                       Evidence{.org = unit, .subject = unit, .hash = hash, .by = town.administrator})}}));

        const auto made = must(
            makeBundle(*tablet.ledger, town.clock, folder.filePath(QStringLiteral("work.jnb")), 1 << 30));
        const auto carried = must(openBundle(*desktop.ledger, town.clock, made.files.front()));
        QCOMPARE(carried.what, OpenedBundle::What::ForHeadquarters);
        const QByteArray answer = must(desktop.relay(carried.arrival.whole));
        dropBundle(*desktop.ledger, town.clock, carried);
        const auto files = must(saveBundle(answer, folder.filePath(QStringLiteral("answer.jnb")), 1 << 30));
        const auto opened = must(openBundle(*tablet.ledger, town.clock, files.front()));
        QCOMPARE(opened.settled, 1);
        QCOMPARE(opened.filesSent, 1);
        QCOMPARE(town.headquarters->files().offset(hash), photo.size());
        must(tablet.sync()); // and over the network as if nothing had been
        QVERIFY(tablet.ledger->waiting().empty());
    }

    void aCodeCountsOnceButALostAnswerIsGivenAgain()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        const auto invitation = must(town.headquarters->invite(town.administrator));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        const auto first = must(tablet.enrol(invitation.code));
        QVERIFY(!first.token.isEmpty());
        const auto again = must(tablet.enrol(invitation.code));
        QCOMPARE(again.device, first.device);
        QVERIFY(again.token.isEmpty()); // who has only heard it has no key to get one with
        must(tablet.sync());
        Tablet thief(town, folder.filePath(QStringLiteral("thief")));
        const auto refused = thief.enrol(invitation.code);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unauthenticated);
        QVERIFY(thief.ledger->device().isNull());
    }

    void anotherCertificateEndsTheConversation()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.transport.setServer(town.url(), QString(64, u'0'));
        const auto refused = tablet.enrol(must(town.headquarters->invite(town.administrator)).code);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadSignature);
    }

    /// What a page leaves out, how far it goes and whether it begins anew is headquarters' word alone.
    void whoBreaksTlsChangesNoPage()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet desk(town, folder.filePath(QStringLiteral("desk")));
        desk.join();
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        for (const QString& unit : {QStringLiteral("林业局"), QStringLiteral("水利局")})
            desk.record(Org{.name = unit, .parent = desk.home()});
        must(desk.sync());
        const qint64 before = tablet.ledger->cursor().gseq;
        const std::vector<std::function<void(Page&)>> changes{
            [](Page& page) { page.operations.pop_back(); },
            [](Page& page) { page.operations.clear(); },
            [](Page& page) { page.reset = true; },
            [](Page& page) { page.through = page.operations.front().verdict.gseq; },
            [](Page& page) { page.operations.front().extract = true; },
        };
        for (const auto& how : changes) {
            Between between(tablet.transport, [&how](HttpReply& reply) { change(reply, how); });
            const auto result = runThrough(between, tablet, town.clock);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::BadSignature);
            QCOMPARE(tablet.ledger->cursor().gseq, before);
        }
        must(tablet.sync());
        QCOMPARE(tablet.ledger->cursor().gseq, must(town.headquarters->figures()).head);
        QCOMPARE(stateHash(tablet.ledger->view()), stateHash(desk.ledger->view()));
    }

    /// Its clock is years off, and it knows by how much; an answer that it reads hours later says nothing of
    /// that.
    void aDeviceThatSleepsInAConversationKnowsTheTime()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        test::ManualClock wrong;
        wrong.set(QDate(2019, 5, 1));
        Between awake(tablet.transport, [](HttpReply&) {});
        must(runThrough(awake, tablet, wrong));
        const auto known = [&] { return tablet.ledger->fact("offset").toLongLong(); };
        const qint64 before = known();
        QVERIFY(std::abs(before - (town.clock.now().ms - wrong.now().ms)) < 60'000);
        Between asleep(tablet.transport, [&](HttpReply&) { wrong.advance(8LL * 3600'000); });
        must(runThrough(asleep, tablet, wrong));
        QVERIFY2(std::abs(known() - before) < 60'000, qPrintable(QString::number(known() - before)));
    }

    void anUnreachableServerIsSaidSo()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        must(tablet.enrol(must(town.headquarters->invite(town.administrator)).code));
        town.server->stop(std::chrono::milliseconds(0));
        const auto result = tablet.sync();
        QVERIFY(!result);
        QVERIFY(result.error().retryable());
    }

    void aTokenThatRanOutIsRenewedWithTheKey()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        must(tablet.enrol(must(town.headquarters->invite(town.administrator)).code));
        must(tablet.ledger->keepToken("jn1.old.token"));
        must(tablet.sync());
        QVERIFY(tablet.ledger->token() != "jn1.old.token");
    }

    void theConnectionIsKept()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.join();
        QCOMPARE(town.asked(3), (QByteArrayList{"enrol 200", "connection 101", "pull 200"}));
        tablet.record(Org{.name = QStringLiteral("林业局"), .parent = tablet.home()});
        must(tablet.sync());
        must(tablet.sync());
        QCOMPARE(town.asked(3), (QByteArrayList{"push 200", "pull 200", "pull 200"}));
        QVERIFY(tablet.ledger->waiting().empty());

        // Errors are told in full, and do not end it.
        QVERIFY(!tablet.receipt(1));
        must(tablet.sync());
        QCOMPARE(town.asked(2), (QByteArrayList{"receipt 404", "pull 200"}));

        // A new token, a new connection
        must(tablet.ledger->keepToken("jn1.old.token"));
        must(tablet.sync());
        QCOMPARE(town.asked(5),
                 (QByteArrayList{"connection 401", "pull 401", "token 200", "connection 101", "pull 200"}));

        // What ended while nobody was looking is opened anew.
        town.stop();
        town.start();
        must(tablet.sync());
        must(tablet.sync());
        // The end may have been noticed before it was needed, or by what was asked then.
        QByteArrayList asked = town.asked(3);
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked, (QByteArrayList{"connection 101", "pull 200", "pull 200"}));

        // Where headquarters is older, or something between does not let it through, the ordinary way is as
        // good.
        town.stop();
        town.isOld = true;
        town.start();
        must(tablet.sync());
        must(tablet.sync());
        asked = town.asked(3);
        std::sort(asked.begin(), asked.end());
        QCOMPARE(asked, (QByteArrayList{"connection 404", "pull 200", "pull 200"}));
        must(tablet.sync());
        QCOMPARE(town.asked(1), (QByteArrayList{"pull 200"}));
    }

    void aKeptConnectionMayEndAnywhere()
    {
        using Way = test::CuttingProxy::Way;
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        test::CuttingProxy wire;
        wire.setTarget(static_cast<quint16>(town.url().port()));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        tablet.transport.setServer(QUrl(wire.url()), town.fingerprint);
        tablet.join();
        int cuts = 0;
        for (const Way way : {Way::Up, Way::Down}) {
            for (qint64 bytes = 0; bytes < 740; bytes += 37) {
                const QString name =
                    QStringLiteral("单位 %1 %2").arg(way == Way::Up ? u'上' : u'下').arg(bytes);
                tablet.record(Org{.name = name, .parent = tablet.home()});
                must(tablet.sync());
                tablet.record(Org{.name = name + QStringLiteral("之二"), .parent = tablet.home()});
                wire.cutAfter(way, bytes, test::CuttingProxy::Then::WholeAgain);
                must(tablet.sync()); // the ordinary way at once, and nobody sees anything
                cuts += wire.mend() ? 1 : 0;
                QVERIFY(tablet.ledger->waiting().empty());
            }
        }
        qInfo("%d cuts", cuts);
        QVERIFY(cuts > 15);
        const auto caller = must(town.headquarters->device(tablet.ledger->device()));
        const auto page = must(town.headquarters->pull(caller, {})).page;
        std::set<std::tuple<Id, qint64, qint64>> once;
        for (const Sequenced& entry : page.operations)
            QVERIFY(once.insert({entry.chain.device, entry.chain.incarnation, entry.dseq}).second);
        QCOMPARE(std::ssize(tablet.ledger->view().list(kindOf<Org>(), {})), 2 + 2 * 2 * 20);
    }

    void aJobThatFailsTakesNoOtherWithIt()
    {
        test::SmallCounty county;
        const Store& view = county.headquarters().view();
        Sequencer sequencer(county.headquarters(), Sequencer::Drive::Caller);
        std::vector<Result<void>> results;
        const auto post = [&](Sequencer::Job job) {
            sequencer.post(std::move(job),
                           [&](Result<void> result) { results.push_back(std::move(result)); });
        };
        const auto makeUnit = [&](HeadquartersLedger& ledger, const QString& name) -> Result<void> {
            const auto verdict =
                ledger.record({{},
                               county.clock.now(),
                               {creation(county.newId(), Org{.name = name, .parent = county.county})}});
            return verdict ? Result<void>() : verdict.error();
        };
        const auto isHead = [&] {
            return mayAct(view, county.inspector, {Role::HeadquartersHead}, county.county,
                          county.clock.now());
        };
        const qint64 before = county.headquarters().head();
        post([&](HeadquartersLedger& ledger) { return makeUnit(ledger, QStringLiteral("甲")); });
        post([&](HeadquartersLedger& ledger) -> Result<void> {
            const Appointment appointment{
                .person = county.inspector, .role = Role::HeadquartersHead, .org = county.county};
            must(ledger.record({{}, county.clock.now(), {creation(county.newId(), appointment)}}));
            return isHead() ? Error{ErrorCode::Busy, QStringLiteral("做了一半")} : Result<void>();
        });
        post([&](HeadquartersLedger& ledger) {
            return isHead() ? Error{ErrorCode::Corrupt, QStringLiteral("看到了撤销的内容")}
                            : makeUnit(ledger, QStringLiteral("乙"));
        });
        // This one writes nothing before it fails: nobody needs to do anything again for it.
        post([&](HeadquartersLedger&) -> Result<void> { return Error{ErrorCode::NotAllowed, {}}; });
        QVERIFY(sequencer.step());
        QCOMPARE(results.size(), std::size_t(4));
        QVERIFY(results[0].ok());
        QCOMPARE(results[1].error().code, ErrorCode::Busy);
        QVERIFY(results[2].ok());
        QCOMPARE(results[3].error().code, ErrorCode::NotAllowed);
        QVERIFY(!isHead());
        QCOMPARE(county.headquarters().head(), before + 2);
        QCOMPARE(view.lastGseq(), before + 2);
    }

    void aRevokedDeviceHandsOverAndForgets()
    {
        QTemporaryDir folder;
        Town town(folder.filePath(QStringLiteral("headquarters")));
        Tablet tablet(town, folder.filePath(QStringLiteral("tablet")));
        const auto enrolled = must(tablet.enrol(must(town.headquarters->invite(town.administrator)).code));
        must(tablet.sync());
        const Id comment = makeId(town.clock, town.random);
        must(tablet.ledger->record(
            {town.administrator,
             {},
             {creation(comment,
                       Org{.name = QStringLiteral("未送出的单位"),
                           .parent = tablet.ledger->view().get<Person>(town.administrator)->org})}}));
        must(town.headquarters->sequencer().run([&](HeadquartersLedger& ledger) -> Result<void> {
            const auto revoke = transition(*ledger.view().find(kindOf<Device>(), enrolled.device), u"revoke");
            return ledger.record({{}, town.clock.now(), {*revoke}}) ? Result<void>() : Error{};
        }));
        const auto result = tablet.sync();
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Revoked);
        QVERIFY(tablet.ledger->device().isNull());
        QCOMPARE(tablet.ledger->view().count(kindOf<Org>(), {}), qint64(0));
        // What it had not sent is at headquarters, for a person to look at; it has no effect.
        const bool kept =
            *town.headquarters->readers().with([&](const Readers::Connection& c) -> Result<bool> {
                const auto log = c.store.log(0, 1000);
                return std::any_of(log.begin(), log.end(), [&](const Sequenced& s) {
                    return s.verdict.outcome == Outcome::Refused
                        && s.verdict.reason.code == ErrorCode::Revoked
                        && readOperation(s.bytes)->changes.front().record == comment;
                });
            });
        QVERIFY(kept);
    }
};

JIANNUO_STORY(TestConversation, QCoreApplication)
#include "tst_conversation.moc"
