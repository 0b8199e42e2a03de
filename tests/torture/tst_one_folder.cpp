// SPDX-License-Identifier: Apache-2.0
#include "ledger/private_files.h"
#include "torture/county.h"
#include "torture/torture.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace jiannuo;
using namespace jiannuo::test;

namespace {

/// Headquarters' program, with these options, until it ends by itself.
Ran runServer(const QStringList& options)
{
    QProcess process;
    process.start(QStringLiteral(JIANNUO_SERVER), options);
    return resultOf(process);
}

} // namespace

/// The folder of the real headquarters: nobody else's, nobody else's at the same time, and looked after.
class TestOneFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_county.startServer(), m_county.server.printed().constData());
        VERIFY_EXIT(m_county.join(u"office"_s), 0);
        QFile photo(m_county.path(u"photo.bin"_s));
        QVERIFY(photo.open(QIODevice::WriteOnly));
        QCOMPARE(photo.write(QByteArray(100'000, 'p')), qint64(100'000));
        photo.close();
        VERIFY_EXIT(
            m_county.at(u"office"_s, {u"record"_s, u"-"_s}, m_county.comment("one", photo.fileName())), 0);
        VERIFY_EXIT(m_county.at(u"office"_s, {u"sync"_s}), 0);
    }

    void nobodyElseReadsIt()
    {
        const QString exported = m_county.path(u"log.bin"_s);
        VERIFY_EXIT(runServer({u"--data"_s, m_county.server.folder(), u"--export"_s, exported}), 0);
        QCOMPARE(openToOthers(m_county.server.folder(), 100), QStringList());
        QCOMPARE(openToOthers(m_county.path(u"office"_s), 100), QStringList());
        QCOMPARE(QFile::permissions(exported) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        // What is exported goes where it is sent, and nowhere else.
        const QString treasure = m_county.path(u"treasure"_s);
        QVERIFY(QFile::copy(exported, treasure) && QFile::remove(exported)
                && QFile::link(treasure, exported));
        QVERIFY(runServer({u"--data"_s, m_county.server.folder(), u"--export"_s, exported}).exit > 0);
    }

    void aSecondServerDoesNotStart()
    {
        const Ran second =
            runServer({u"--data"_s, m_county.server.folder(), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(second.exit > 0);
        QVERIFY2(second.err.contains(m_county.server.folder().toUtf8()), second.err.constData());
        VERIFY_EXIT(m_county.at(u"office"_s, {u"sync"_s}), 0);
        // Whoever was killed holds nothing.
        m_county.server.kill();
        QVERIFY2(m_county.startServer(), m_county.server.printed().constData());
    }

    void theDoctorLooks()
    {
        const auto look = [this] {
            return runServer({u"--data"_s, m_county.server.folder(), u"--doctor"_s});
        };
        const Ran well = look();
        QVERIFY2(well.out.contains("✓ log") && well.out.contains("✓ files"), well.out.constData());
        QVERIFY(QFile::setPermissions(m_county.server.folder() + u"/key.pem"_s,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        const Ran open = look();
        QCOMPARE(open.exit, 1);
        QVERIFY2(open.out.contains("✗ permissions") && open.out.contains("key.pem"), open.out.constData());
    }

private:
    County m_county;
};

TORTURE_MAIN(TestOneFolder)
#include "tst_one_folder.moc"
