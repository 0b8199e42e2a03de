// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "protocol/signed_answer.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo;
using namespace jiannuo::protocol;

class TestSignedAnswer : public QObject {
    Q_OBJECT

private:
    static QByteArray page()
    {
        PullReply reply;
        reply.page.log = "log";
        reply.page.scope = "scope";
        reply.page.through = 7;
        reply.page.head = 9;
        return write(reply);
    }

private Q_SLOTS:
    void whatIsSignedIsTheMessageItself()
    {
        const SignedAnswer answer{page(), QByteArray(64, 's')};
        const auto read = readSignedAnswer(write(answer));
        QVERIFY(read);
        QCOMPARE(read->message, answer.message);
        QCOMPARE(read->signature, answer.signature);

        const auto plain = readSignedAnswer(page());
        QVERIFY(plain);
        QCOMPARE(plain->message, page());
        QVERIFY(plain->signature.isEmpty());
    }

    void anOlderDeviceReadsItAllTheSame()
    {
        const auto reply = readPullReply(write(SignedAnswer{page(), QByteArray(64, 's')}));
        QVERIFY(reply);
        QCOMPARE(write(*reply), page());
    }

    void nothingStandsBehindTheSignature()
    {
        QByteArray more = write(SignedAnswer{page(), QByteArray(64, 's')}) + QByteArray::fromHex("181800");
        more[0] = static_cast<char>(more[0] + 1);
        const auto read = readSignedAnswer(more);
        QVERIFY(!read || !readPullReply(read->message));
    }

    void whatIsNoMapIsRefused()
    {
        for (const char* bytes : {"", "00", "a1", "a117", "a11758", "a0a0"}) {
            const auto read = readSignedAnswer(QByteArray::fromHex(bytes));
            QVERIFY2(!read && read.error().code == ErrorCode::Corrupt, bytes);
        }
    }
};

JIANNUO_STORY(TestSignedAnswer, QCoreApplication)
#include "tst_signed_answer.moc"
