// SPDX-License-Identifier: Apache-2.0
#include "ledger/file_store.h"
#include "ledger/waiting.h"
#include "support/stories.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace jiannuo;

class TestFileStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileGrowsAtItsEndAndCountsWhenItIsWhole()
    {
        FileStore store(m_dir.filePath(QStringLiteral("grows")));
        QCOMPARE(store.offset(m_hash), 0);
        QCOMPARE(store.append(m_hash, 0, m_size, m_photo.first(400))->offset, 400);
        QCOMPARE(store.append(m_hash, 0, m_size, m_photo.first(400)).error().code, ErrorCode::Conflicting);
        QCOMPARE(store.offset(m_hash), 400);
        QVERIFY(!store.has(m_hash));
        QVERIFY(store.append(m_hash, 400, m_size, m_photo.sliced(400))->complete);
        QCOMPARE(content(store), m_photo);
        QVERIFY(store.append(m_hash, 0, m_size, m_photo)->complete); // once more: it is here
    }

    void wrongBytesAreNotKept()
    {
        FileStore store(m_dir.filePath(QStringLiteral("wrong")));
        QByteArray other = m_photo;
        other[700] = static_cast<char>(other[700] ^ 1);
        QCOMPARE(store.append(m_hash, 0, m_size, other).error().code, ErrorCode::Corrupt);
        QCOMPARE(store.offset(m_hash), 0);
        QVERIFY(store.append(m_hash, 0, m_size, m_photo)->complete);
        QCOMPARE(content(store), m_photo);
    }

    void whoeverSaysAWrongLengthDoesNotBlockTheFile()
    {
        FileStore store(m_dir.filePath(QStringLiteral("length")));
        QCOMPARE(store.append(m_hash, 0, 500, m_photo).error().code, ErrorCode::InvalidInput);
        // Too long a length, and bytes behind the end.
        QCOMPARE(store.append(m_hash, 0, 5000, m_photo + m_photo)->offset, 2 * m_size);
        QCOMPARE(store.append(m_hash, 2 * m_size, m_size, {}).error().code, ErrorCode::Conflicting);
        QCOMPARE(store.offset(m_hash), 0);
        QVERIFY(store.append(m_hash, 0, m_size, m_photo)->complete);
        QCOMPARE(content(store), m_photo);
    }

    /// Nobody else resets or spoils what a device brings.
    void everyDeviceBringsItsOwn()
    {
        FileStore store(m_dir.filePath(QStringLiteral("own")));
        const Id one = Id::createUuid();
        const Id other = Id::createUuid();
        QCOMPARE(store.append(m_hash, 0, m_size, m_photo.first(400), one)->offset, 400);
        QByteArray wrong = m_photo;
        wrong[3] = 'x';
        QCOMPARE(store.append(m_hash, 0, 500, wrong.first(100), other)->offset, 100);
        QCOMPARE(store.append(m_hash, 100, m_size, wrong.sliced(100), other).error().code,
                 ErrorCode::Corrupt);
        QCOMPARE(store.offset(m_hash, other), 0);
        QCOMPARE(store.offset(m_hash, one), 400);
        QVERIFY(store.append(m_hash, 400, m_size, m_photo.sliced(400), one)->complete);
        QCOMPARE(content(store), m_photo);
        // It is here, and the other has to bring all of it all the same.
        QCOMPARE(store.partOffset(m_hash, other), 0);
        QCOMPARE(store.append(m_hash, 0, m_size, wrong, other).error().code, ErrorCode::Corrupt);
        QCOMPARE(content(store), m_photo);
        QVERIFY(store.append(m_hash, 0, m_size, m_photo, other)->complete);
        QCOMPARE(content(store), m_photo);
    }

    void whatIsDamagedIsSetAsideAndComesAgain()
    {
        FileStore store(m_dir.filePath(QStringLiteral("damaged")));
        QCOMPARE(store.look(m_hash), FileStore::Health::Missing);
        QVERIFY(store.append(m_hash, 0, m_size, m_photo)->complete);
        QCOMPARE(store.look(m_hash), FileStore::Health::Sound);
        QFile file(store.path(m_hash));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(17) && file.putChar('x'));
        file.close();
        QCOMPARE(store.look(m_hash), FileStore::Health::Damaged);
        QVERIFY(store.setAside(m_hash));
        QVERIFY(!store.has(m_hash));
        QVERIFY(store.append(m_hash, 0, m_size, m_photo)->complete);
        QCOMPARE(store.look(m_hash), FileStore::Health::Sound);
    }

    void partsThatNobodyGoesOnWithGo()
    {
        FileStore store(m_dir.filePath(QStringLiteral("parts")));
        QVERIFY(store.append(m_hash, 0, m_size, m_photo.first(400), Id::createUuid()).ok());
        const Id one = Id::createUuid();
        QVERIFY(store.append(m_hash, 0, m_size, m_photo.first(300), one).ok());
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        store.dropPartsBefore(now - 60'000);
        QCOMPARE(store.offset(m_hash, one), 300);
        store.dropPartsBefore(now + 60'000);
        QCOMPARE(store.offset(m_hash, one), 0);
    }

    void aFileOf200MegabytesIsTaken()
    {
        FileStore store(m_dir.filePath(QStringLiteral("large")));
        const QByteArray piece(8 << 20, 'z');
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (int i = 0; i < 25; ++i)
            hash.addData(piece);
        const qint64 size = 25 * piece.size();
        QVERIFY(size <= largestFile && size > largestFile / 100 * 99);
        qint64 offset = 0;
        while (offset < size) {
            const auto progress = store.append(hash.result(), offset, size, piece);
            QVERIFY(progress.ok());
            QCOMPARE(progress->complete, progress->offset == size);
            offset = progress->offset;
        }
        QVERIFY(store.has(hash.result()));
    }

    void allOfItMayBeHereAndNobodyHasLooked()
    {
        const QString folder = m_dir.filePath(QStringLiteral("unseen"));
        FileStore store(folder);
        QByteArray other = m_photo;
        other[3] = 'x';
        for (const QByteArray& bytes : {m_photo, other}) {
            QFile::remove(store.path(m_hash));
            QFile part(store.path(m_hash) + QStringLiteral(".part"));
            QVERIFY(part.open(QIODevice::WriteOnly) && part.write(bytes) == m_size);
            part.close();
            QCOMPARE(store.offset(m_hash), m_size);
            QVERIFY(!store.has(m_hash));
            const auto looked = store.append(m_hash, m_size, m_size, {});
            QCOMPARE(looked.ok(), bytes == m_photo);
            QCOMPARE(store.has(m_hash), bytes == m_photo);
            QCOMPARE(store.offset(m_hash), bytes == m_photo ? m_size : 0);
        }
    }

private:
    QByteArray content(const FileStore& store) const
    {
        QFile file(store.path(m_hash));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_dir;
    const QByteArray m_photo = QByteArray(300, 'a') + QByteArray(700, 'b');
    const qint64 m_size = m_photo.size();
    const QByteArray m_hash = QCryptographicHash::hash(m_photo, QCryptographicHash::Sha256);
};

JIANNUO_STORY(TestFileStore, QCoreApplication)
#include "tst_file_store.moc"
