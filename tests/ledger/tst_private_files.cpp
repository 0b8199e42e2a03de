// SPDX-License-Identifier: Apache-2.0
#include "ledger/headquarters_ledger.h"
#include "ledger/private_files.h"
#include "ledger/secrets.h"
#include "support/small_county.h"
#include "support/stories.h"

#include <QDirIterator>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;
using test::must;

namespace {

constexpr auto forAll = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther;

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

/// What lies in a ledger's folder is for one account; nothing is written where somebody else has laid a link;
/// two programs do not share a folder.
class TestPrivateFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headquartersAndDevicesKeepWhatTheyHaveToThemselves()
    {
        QTemporaryDir dir;
        test::ManualClock clock;
        test::SeededBytes random(1);
        const QString office = dir.filePath(u"office"_s);
        const QString tablet = dir.filePath(u"tablet"_s);
        {
            const auto headquarters = must(HeadquartersLedger::open(office, clock, random));
            const auto ledger = must(DeviceLedger::open(tablet, clock, random));
            must(ledger->addFile("a photo"));
            QCOMPARE(openToOthers(office, 100), QStringList());
            QCOMPARE(openToOthers(tablet, 100), QStringList());
        }
        // From a program that was not so careful.
        for (const QString& folder : {office, tablet}) {
            for (QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
                QVERIFY(QFile::setPermissions(each.next(), forAll));
            QVERIFY(
                QFile::setPermissions(folder, forAll | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther));
            QVERIFY(openToOthers(folder, 100).size() > 2);
        }
        const auto headquarters = must(HeadquartersLedger::open(office, clock, random));
        const auto ledger = must(DeviceLedger::open(tablet, clock, random));
        QCOMPARE(openToOthers(office, 100), QStringList());
        QCOMPARE(openToOthers(tablet, 100), QStringList());
    }

    void theSigningKeyLiesApartFromTheDatabase()
    {
        QTemporaryDir dir;
        test::ManualClock clock;
        test::SeededBytes random(1);
        const QString key = Secrets(dir.path()).path(Secrets::logKey);
        QByteArray pem;
        {
            const auto headquarters = must(HeadquartersLedger::open(dir.path(), clock, random));
            pem = headquarters->key().toPem();
            QCOMPARE(contentOf(key), pem);
        }
        const QByteArray secret = pem.split('\n').value(1);
        const auto isInDatabase = [&] {
            return contentOf(dir.filePath(u"headquarters.db"_s)).contains(secret)
                || contentOf(dir.filePath(u"headquarters.db-wal"_s)).contains(secret);
        };
        QVERIFY(!isInDatabase());

        // A program before this one kept it there: it is moved, and nothing of it stays.
        {
            Database database(dir.filePath(u"headquarters.db"_s), Database::Access::ReadWrite);
            Store(database).setFact("log key", pem);
        }
        QVERIFY(isInDatabase());
        QVERIFY(QFile::remove(key));
        QCOMPARE(must(HeadquartersLedger::open(dir.path(), clock, random))->key().toPem(), pem);
        QVERIFY(!isInDatabase());

        // Without it nothing is signed with another one, nor with another headquarters' key.
        QVERIFY(QFile::remove(key));
        QCOMPARE(HeadquartersLedger::open(dir.path(), clock, random).error().code, ErrorCode::Corrupt);
        QVERIFY(!QFile::exists(key));
        write(key, must(PrivateKey::generate(Suite::Ed25519Sha256, random)).toPem());
        QCOMPARE(HeadquartersLedger::open(dir.path(), clock, random).error().code, ErrorCode::Corrupt);
    }

    /// Who copies a tablet's database is not that tablet: what it signs with lies elsewhere.
    void aDevicesKeyAndTokenLieApartFromItsDatabase()
    {
        SmallCounty county;
        test::SeededBytes random(1);
        auto tablet = county.tablet({county.inspector});
        must(tablet->keepToken("jn1.a.token"));
        const QString folder = tablet->directory();
        const Secrets secrets(folder);
        const QByteArray pem = must(tablet->key()).toPem();
        QCOMPARE(contentOf(secrets.path(Secrets::deviceKey)), pem);
        QCOMPARE(contentOf(secrets.path(Secrets::token)), QByteArray("jn1.a.token"));
        const QByteArray secret = pem.split('\n').value(1);
        const auto isInDatabase = [&](const QByteArray& text) {
            return contentOf(folder + u"/ledger.db"_s).contains(text)
                || contentOf(folder + u"/ledger.db-wal"_s).contains(text);
        };
        QVERIFY(!isInDatabase(secret));
        QVERIFY(!isInDatabase("jn1.a.token"));
        QCOMPARE(openToOthers(folder, 100), QStringList());

        // From a program before this one.
        tablet.reset();
        {
            Database database(folder + u"/ledger.db"_s, Database::Access::ReadWrite);
            Store(database).setFact("key", pem);
            Store(database).setFact("token", "jn1.old.token");
        }
        QVERIFY(QFile::remove(secrets.path(Secrets::deviceKey)));
        QVERIFY(QFile::remove(secrets.path(Secrets::token)));
        QVERIFY(isInDatabase(secret));
        tablet = must(DeviceLedger::open(folder, county.clock, random));
        QCOMPARE(must(tablet->key()).toPem(), pem);
        QCOMPARE(tablet->token(), QByteArray("jn1.old.token"));
        QVERIFY(!isInDatabase(secret));
        QVERIFY(!isInDatabase("jn1.old.token"));

        // Gone, it is said what to do; and what was wiped is nobody's.
        QVERIFY(QFile::remove(secrets.path(Secrets::deviceKey)));
        const auto gone = tablet->key();
        QCOMPARE(gone.error().code, ErrorCode::Corrupt);
        QVERIFY(gone.error().sentence.contains(secrets.path(Secrets::deviceKey)));
        must(tablet->wipe());
        QVERIFY(!QFile::exists(secrets.path(Secrets::token)));
        QCOMPARE(tablet->key().error().code, ErrorCode::Unauthenticated);
    }

    void twoHeadquartersDoNotShareAFolder()
    {
        QTemporaryDir dir;
        test::ManualClock clock;
        test::SeededBytes random(1);
        auto first = must(HeadquartersLedger::open(dir.path(), clock, random));
        const auto second = HeadquartersLedger::open(dir.path(), clock, random);
        QCOMPARE(second.error().code, ErrorCode::Busy);
        QVERIFY(second.error().sentence.contains(dir.path()));
        first.reset();
        QVERIFY(HeadquartersLedger::open(dir.path(), clock, random).ok());
    }

    void nothingIsWrittenThroughALink_data()
    {
        QTest::addColumn<bool>("mayReplace");
        QTest::newRow("a new file") << false;
        QTest::newRow("in the place of another") << true;
    }
    void nothingIsWrittenThroughALink()
    {
        QFETCH(bool, mayReplace);
        const auto where = mayReplace ? WholeFile::Where::Anything : WholeFile::Where::Nothing;
        QTemporaryDir dir;
        const QString treasure = dir.filePath(u"treasure"_s);
        const QString target = dir.filePath(u"target"_s);
        write(treasure, "mine");
        const auto put = [&] {
            WholeFile file(target, where);
            return file.open() && file.device().write("theirs") == 6 && file.commit();
        };
        QVERIFY(QFile::link(treasure, target));
        QVERIFY(!put());
        QCOMPARE(contentOf(treasure), QByteArray("mine"));
        QVERIFY(QFile::remove(target));
        QVERIFY(QFile::link(dir.filePath(u"nowhere"_s), target)); // it leads to nothing yet
        QVERIFY(!put());
        QVERIFY(!QFile::exists(dir.filePath(u"nowhere"_s)));
        QVERIFY(QFile::remove(target));

        QVERIFY(put());
        QCOMPARE(contentOf(target), QByteArray("theirs"));
        QCOMPARE(put(), mayReplace);
        // One that is laid while the file is being written.
        {
            WholeFile file(target, WholeFile::Where::Anything);
            QVERIFY(file.open());
            QVERIFY(QFile::remove(target) && QFile::link(treasure, target));
            QVERIFY(file.device().write("theirs") == 6);
            QVERIFY(!file.commit());
        }
        QCOMPARE(contentOf(treasure), QByteArray("mine"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 (QStringList{u"target"_s, u"treasure"_s}));
    }
};

JIANNUO_STORY(TestPrivateFiles, QCoreApplication)
#include "tst_private_files.moc"
