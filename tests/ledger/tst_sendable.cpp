// SPDX-License-Identifier: Apache-2.0
#include "support/small_county.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::SmallCounty;

/// What can never reach headquarters is not recorded, and a file that is lost is told of for ever.
class TestSendable : public QObject {
    Q_OBJECT

private:
    struct Story : SmallCounty {
        Story()
            : ledger(tablet({inspector, clerk}))
        {
            sync(*ledger);
        }
        Change comment(const QString& text)
        {
            return creation(
                newId(), Comment{.org = waterUnit, .subject = commitment, .text = text, .author = inspector});
        }
        Result<Operation> record(std::vector<Change> changes)
        {
            return ledger->record({inspector, clock.now(), std::move(changes)});
        }
        /// An Evidence, and its file beside the log.
        Id photo(const QByteArray& content, const QByteArray& preview = {})
        {
            const QByteArray hash = must(ledger->addFile(content));
            if (!preview.isEmpty())
                must(ledger->addFile(preview));
            const Id id = newId();
            must(record({creation(id,
                                  Evidence{.org = waterUnit,
                                           .subject = commitment,
                                           .hash = hash,
                                           .name = u"window.jpg"_s,
                                           .by = inspector,
                                           .internal = true,
                                           .preview = preview.isEmpty() ? QByteArray() : hashOf(preview)})}));
            return id;
        }
        static QByteArray hashOf(const QByteArray& content) { return hash(Suite::Ed25519Sha256, content); }
        LocalFile::State stateOf(const QByteArray& content)
        {
            for (const LocalFile& file : ledger->files()) {
                if (file.hash == hashOf(content))
                    return file.state;
            }
            return LocalFile::State::Refused;
        }
        std::vector<std::pair<Id, FileLoss>> told(const Id& evidence)
        {
            return headquarters().view().all(&FileLoss::evidence, evidence);
        }

        std::unique_ptr<DeviceLedger> ledger;
    };

private Q_SLOTS:
    void whatIsTooMuchIsRefusedWithASentence()
    {
        Story story;
        std::vector<Change> many;
        for (int i = 0; i < 2'000; ++i)
            many.push_back(story.comment(QString(780, u'好')));
        const auto asked = story.ledger->check(Intent{story.inspector, story.clock.now(), many});
        QCOMPARE(asked.error().code, ErrorCode::TooLarge);
        const auto refused = story.record(many);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(refused.error().sentence.contains(u"请分几次登记"_s));
        QCOMPARE(story.ledger->waitingCount(), std::size_t(0));
        QVERIFY(story.ledger->view().all(&Comment::subject, story.commitment).empty());

        many.resize(500); // and the chain goes on as if nothing had been
        SmallCounty::must(story.record(many));
        story.sync(*story.ledger);
        QCOMPARE(story.ledger->waitingCount(), std::size_t(0));
        QCOMPARE(story.headquarters().view().all(&Comment::subject, story.commitment).size(),
                 std::size_t(500));
    }

    void aTextThatNobodyCouldReadIsRefusedByName()
    {
        Story story;
        const Change letter = creation(story.newId(),
                                       CommitmentLetter{.org = story.waterUnit,
                                                        .title = u"公开承诺书"_s,
                                                        .rawText = QString(713'000, u'字')});
        const auto refused = story.ledger->record({story.clerk, story.clock.now(), {letter}});
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(refused.error().sentence.contains(u"713000"_s)
                && refused.error().sentence.contains(u"200000"_s));
        QVERIFY(!story.headquarters().record({{}, story.clock.now(), {letter}}).ok());
        // Of another kind: a list that is too long.
        Change list = creation(story.newId(), Contact{.org = story.waterUnit});
        list.patch.set(fieldNumber(&Contact::phones), Values(10'001, Value(u"1"_s)));
        QCOMPARE(story.ledger->record({story.clerk, story.clock.now(), {list}}).error().code,
                 ErrorCode::TooLarge);
        QCOMPARE(story.ledger->waitingCount(), std::size_t(0));
    }

    void whatMayBeDividedGoesInParts()
    {
        Story story;
        std::vector<Change> many;
        for (int i = 0; i < 1'200; ++i)
            many.push_back(story.comment(QString(780, u'好')));
        const auto parts = sendableParts(many);
        QVERIFY(parts.size() > 2);
        std::vector<Intent> intents;
        std::vector<Change> together;
        for (const std::vector<Change>& part : parts) {
            intents.push_back({story.inspector, story.clock.now(), part});
            together.insert(together.end(), part.begin(), part.end());
        }
        QVERIFY(together == many); // all of it, in its order
        SmallCounty::must(story.ledger->check(intents));
        // One part may lean on another: only together they are in order.
        const Id first = story.newId();
        Comment answer{.org = story.waterUnit,
                       .subject = story.commitment,
                       .replyTo = first,
                       .text = u"好"_s,
                       .author = story.inspector};
        const Intent later{story.inspector, story.clock.now(), {creation(story.newId(), answer)}};
        answer.replyTo = {};
        const Intent before{story.inspector, story.clock.now(), {creation(first, answer)}};
        QVERIFY(!story.ledger->check(later).ok());
        SmallCounty::must(story.ledger->check(std::vector{before, later}));
        for (const Intent& intent : intents)
            SmallCounty::must(story.ledger->record(intent));
        while (story.ledger->waitingCount() > 0) // a push takes so much
            story.sync(*story.ledger);
        QCOMPARE(story.headquarters().view().all(&Comment::subject, story.commitment).size(),
                 std::size_t(1'200));
    }

    void aLostFileIsSaidHereAndAtHeadquarters_data()
    {
        QTest::addColumn<QByteArray>("instead"); // of what was there; empty: the file is gone
        QTest::addColumn<bool>("wholly");
        QTest::newRow("gone") << QByteArray() << false;
        QTest::newRow("shorter") << QByteArray("a phot") << false;
        QTest::newRow("longer") << QByteArray("a photo and more") << false;
        QTest::newRow("another") << QByteArray("o phota") << true;
    }
    void aLostFileIsSaidHereAndAtHeadquarters()
    {
        QFETCH(QByteArray, instead);
        QFETCH(bool, wholly);
        Story story;
        const Id evidence = story.photo("a photo");
        const Id sound = story.photo("another photo");
        story.sync(*story.ledger);
        QFile file(story.ledger->filePath(Story::hashOf("a photo")));
        QVERIFY(file.remove());
        if (!instead.isEmpty())
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(instead) == instead.size());
        file.close();
        SmallCounty::must(story.ledger->noticeLostFiles(wholly));
        QCOMPARE(story.stateOf("a photo"), LocalFile::State::Lost);
        QCOMPARE(story.stateOf("another photo"), LocalFile::State::Waiting);
        QCOMPARE(story.ledger->waitingCount(), std::size_t(1));
        story.sync(*story.ledger);
        const auto told = story.told(evidence);
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told.front().second.by, story.inspector);
        QVERIFY(!told.front().second.reason.isEmpty());
        QVERIFY(story.told(sound).empty());
        // Once is enough for the log; here it goes on being said.
        SmallCounty::must(story.ledger->noticeLostFiles(true));
        QCOMPARE(story.ledger->waitingCount(), std::size_t(0));
        Database database(story.ledger->directory() + u"/ledger.db"_s, Database::Access::ReadOnly);
        const auto lost = readLostFiles(database);
        QCOMPARE(lost.size(), std::size_t(1));
        QCOMPARE(lost.front().second, u"window.jpg"_s);
        // Whoever has the same bytes after all adds them again.
        SmallCounty::must(story.ledger->addFile("a photo"));
        QCOMPARE(story.stateOf("a photo"), LocalFile::State::Waiting);
    }

    void ofASmallCopyNothingIsSaid()
    {
        Story story;
        const Id evidence = story.photo("a photo", "a small copy");
        story.sync(*story.ledger);
        QVERIFY(QFile::remove(story.ledger->filePath(Story::hashOf("a small copy"))));
        SmallCounty::must(story.ledger->noticeLostFiles(false));
        QCOMPARE(story.stateOf("a small copy"), LocalFile::State::Refused);
        QCOMPARE(story.stateOf("a photo"), LocalFile::State::Waiting);
        QCOMPARE(story.ledger->waitingCount(), std::size_t(0));
        QVERIFY(story.told(evidence).empty());
    }

    void onlyItsAuthorSaysThatAFileIsLost()
    {
        Story story;
        const Id evidence = story.photo("a photo");
        story.sync(*story.ledger);
        FileLoss loss{.org = story.waterUnit,
                      .evidence = evidence,
                      .hash = Story::hashOf("a photo"),
                      .reason = u"已删除"_s,
                      .by = story.clerk,
                      .internal = true};
        const auto refused = [&](const FileLoss& said) {
            return !story.ledger->check({said.by, story.clock.now(), {creation(story.newId(), said)}}).ok();
        };
        QVERIFY(refused(loss));
        loss.by = story.inspector;
        QVERIFY(!refused(loss));
        FileLoss other = loss;
        other.hash = Story::hashOf("another");
        QVERIFY(refused(other));
        other = loss;
        other.internal = false;
        QVERIFY(refused(other));
        other = loss;
        other.reason = u" "_s;
        QVERIFY(refused(other));
    }
};

JIANNUO_STORY(TestSendable, QCoreApplication)
#include "tst_sendable.moc"
