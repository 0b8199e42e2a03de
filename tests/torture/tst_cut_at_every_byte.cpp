// SPDX-License-Identifier: Apache-2.0
#include "support/network_tablet.h"
#include "torture/county.h"
#include "torture/torture.h"

#include "crypto/random.h"
#include "domain/records.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace jiannuo;
using namespace jiannuo::test;

Q_DECLARE_METATYPE(CuttingProxy::Way)
Q_DECLARE_METATYPE(CuttingProxy::Then)

/// Headquarters is the real program; between it and the tablets there is a wire that is cut after every byte
/// of a conversation in turn, one way and the other.
class TestCutAtEveryByte : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    SystemRandom m_random;
    County m_county;
    std::unique_ptr<NetworkTablet> m_writer;
    std::unique_ptr<NetworkTablet> m_reader;
    Id m_person;
    Id m_org;

    static QString sentence(const Result<void>& result)
    {
        return result ? QString() : result.error().sentence;
    }

    std::unique_ptr<NetworkTablet> tablet(const QString& name, const QString& code)
    {
        auto tablet = std::make_unique<NetworkTablet>(
            m_county.path(name), m_clock, m_random, QUrl(m_county.wire.url()), m_county.server.fingerprint());
        m_person = SmallCounty::must(tablet->enrol(code)).person;
        SmallCounty::must(tablet->sync());
        return tablet;
    }

    /// A conversation from its first byte, greeting and certificate included.
    Result<void> converse(NetworkTablet& tablet)
    {
        tablet.transport.setServer(QUrl(m_county.wire.url()), m_county.server.fingerprint());
        return tablet.sync();
    }

    /// One conversation that is cut there, and one that is not. False where it ended before the cut.
    bool cutAt(NetworkTablet& tablet, CuttingProxy::Way way, CuttingProxy::Then then, qint64 bytes)
    {
        m_county.wire.cutAfter(way, bytes, then);
        const Result<void> result = converse(tablet);
        const bool cut = m_county.wire.mend();
        if (!cut) {
            must(result, "a conversation that nobody cut");
            return false;
        }
        if (!result)
            check(result.error().retryable(), u"byte %1: “%2”"_s.arg(bytes).arg(result.error().sentence));
        must(converse(tablet), "the next conversation");
        check(tablet.ledger->waitingCount() == 0 && !tablet.ledger->nextUpload(), u"something waits"_s);
        return true;
    }

    void must(const Result<void>& result, const char* what)
    {
        check(result.ok(), QString::fromLatin1(what) + u": "_s + sentence(result));
    }
    void check(bool good, const QString& otherwise) { QVERIFY2(good, qPrintable(otherwise)); }

    /// A comment with a small file, of the writer.
    Id write(int number)
    {
        const QByteArray content = "picture " + QByteArray::number(number);
        const QByteArray hash = SmallCounty::must(m_writer->ledger->addFile(content));
        const Id id = makeId(m_clock, m_random);
        SmallCounty::must(m_writer->ledger->record(
            {m_person,
             m_clock.now(),
             {creation(
                  id,
                  Comment{
                      .org = m_org, .subject = m_org, .text = u"到场 %1"_s.arg(number), .author = m_person}),
              creation(makeId(m_clock, m_random),
                       Evidence{.org = m_org,
                                .subject = id,
                                .hash = hash,
                                .size = content.size(),
                                .by = m_person,
                                .internal = true})}}));
        return id;
    }

    static qint64 comments(const NetworkTablet& tablet)
    {
        return tablet.ledger->view().count(kindOf<Comment>(), {});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_county.startServer(), m_county.server.printed().constData());
        m_writer = tablet(u"writer"_s, m_county.server.code());
        m_org = m_writer->ledger->view().get<Person>(m_person)->org;
        m_reader = tablet(u"reader"_s, SmallCounty::must(m_writer->invite(m_person)).code);
        SmallCounty::must(m_writer->sync());
    }

    void aConversationIsCut_data()
    {
        QTest::addColumn<CuttingProxy::Way>("way");
        QTest::addColumn<CuttingProxy::Then>("then");
        using enum CuttingProxy::Way;
        using enum CuttingProxy::Then;
        QTest::newRow("going up; then there is no network") << Up << Dead;
        QTest::newRow("going up; the next connection is good") << Up << WholeAgain;
        QTest::newRow("coming down; then there is no network") << Down << Dead;
        QTest::newRow("coming down; the next connection is good") << Down << WholeAgain;
    }
    void aConversationIsCut()
    {
        QFETCH(CuttingProxy::Way, way);
        QFETCH(CuttingProxy::Then, then);
        // A prime, so that every row has other bytes.
        const qint64 stride = Numbers::of(u"stride"_s, 173);
        const qint64 first = Numbers::of(u"from"_s, 0);
        qint64 cutWhileSending = 0;
        qint64 cutWhileReading = 0;
        qint64 last = 0;
        for (qint64 bytes = first, more = true; more; bytes += stride) {
            const qint64 head = m_reader->ledger->cursor().gseq;
            const qint64 before = comments(*m_reader);
            const Id id = write(static_cast<int>(before));
            const bool sending = cutAt(*m_writer, way, then, bytes);
            if (QTest::currentTestFailed())
                return;
            const bool reading = cutAt(*m_reader, way, then, bytes);
            if (QTest::currentTestFailed())
                return;
            // There, and once: headquarters has given one number since.
            QVERIFY(m_reader->ledger->view().get<Comment>(id));
            QCOMPARE(comments(*m_reader), before + 1);
            QCOMPARE(comments(*m_writer), before + 1);
            QCOMPARE(m_reader->ledger->cursor().gseq, head + 1);
            QCOMPARE(m_writer->ledger->cursor().gseq, head + 1);
            cutWhileSending += sending ? 1 : 0;
            cutWhileReading += reading ? 1 : 0;
            last = sending || reading ? bytes : last;
            more = sending || reading;
        }
        qInfo("cut %lld times while it sent, %lld times while it read, up to byte %lld",
              static_cast<long long>(cutWhileSending), static_cast<long long>(cutWhileReading),
              static_cast<long long>(last));
        QVERIFY(first > 0 || (cutWhileSending > 5 && cutWhileReading > 3));
    }

    void anEnrolmentIsCut_data()
    {
        QTest::addColumn<CuttingProxy::Way>("way");
        QTest::newRow("going up") << CuttingProxy::Way::Up;
        QTest::newRow("coming down") << CuttingProxy::Way::Down;
    }
    void anEnrolmentIsCut()
    {
        QFETCH(CuttingProxy::Way, way);
        SmallCounty::must(m_writer->sync());
        qint64 devices = m_writer->ledger->view().count(kindOf<Device>(), {});
        qint64 times = 0;
        for (bool more = true; more; ++times) {
            const QString code = SmallCounty::must(m_writer->invite(m_person)).code;
            const QTemporaryDir folder;
            NetworkTablet tablet(folder.path(), m_clock, m_random, QUrl(m_county.wire.url()),
                                 m_county.server.fingerprint());
            m_county.wire.cutAfter(way, times * Numbers::of(u"stride"_s, 173), CuttingProxy::Then::Dead);
            const auto first = tablet.enrol(code);
            more = m_county.wire.mend();
            QVERIFY2(first || more, "an enrolment that nobody cut");
            if (!first)
                QVERIFY2(tablet.enrol(code), "the same code again"); // the answer was lost, or the question
            must(tablet.sync(), "what was enrolled");
            ++devices;
            QCOMPARE(tablet.ledger->view().count(kindOf<Device>(), {}), devices);
        }
        qInfo("cut %lld times", static_cast<long long>(times - 1));
        QVERIFY(times > 3);
    }

    void everythingIsWholeAfterwards()
    {
        const qint64 written = comments(*m_writer);
        // All files of the writer are there.
        for (const LocalFile& file : m_writer->ledger->files()) {
            QCOMPARE(file.state, LocalFile::State::Stored);
            QFile here(m_writer->ledger->filePath(file.hash));
            QFile there(m_county.server.folder() + u"/files/"_s + QString::fromLatin1(file.hash.toHex()));
            QVERIFY(here.open(QIODevice::ReadOnly) && there.open(QIODevice::ReadOnly));
            QCOMPARE(there.readAll(), here.readAll());
        }
        m_writer.reset();
        m_reader.reset();
        for (const auto& device : {u"writer"_s, u"reader"_s})
            VERIFY_EXIT(m_county.at(device, {u"doctor"_s}), 0);
        QCOMPARE(m_county.comments(u"reader"_s).size(), written);
        QVERIFY(m_county.server.stop());
        QCOMPARE(m_county.wrongWithDatabase(), QString());
    }
};

TORTURE_MAIN(TestCutAtEveryByte)
#include "tst_cut_at_every_byte.moc"
