// SPDX-License-Identifier: Apache-2.0
#include "protocol/short_head.h"
#include "support/stories.h"

#include <QTest>

using namespace jiannuo::protocol;

class TestShortHead : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        for (const ShortHead& head :
             {ShortHead{0, false, 0}, ShortHead{1, true, 58}, ShortHead{7, false, 65'535},
              ShortHead{3, true, 65'536}, ShortHead{2, false, 0xFFFF'FFFF}}) {
            const QByteArray bytes = write(head);
            QVERIFY(beginsShortHead(bytes.front()));
            QCOMPARE(bytes.size(), head.length > 65'535 ? 5 : 3);
            for (qsizetype i = 0; i < bytes.size(); ++i)
                QVERIFY(!readShortHead(bytes.first(i)));
            const auto read = readShortHead(bytes + "behind");
            QVERIFY(read && read->head == head);
            QCOMPARE(read->size, bytes.size());
        }
    }

    void anyFirstByteIsOneOrTheOther()
    {
        for (int byte = 0; byte < 256; ++byte) {
            const QByteArray bytes = QByteArray(1, static_cast<char>(byte)) + QByteArray(4, '\0');
            QCOMPARE(beginsShortHead(bytes.front()), byte < 0x20);
            if (byte >= 0x20)
                continue;
            const auto read = readShortHead(bytes);
            QVERIFY(read);
            QCOMPARE(write(read->head).front() & 0x0F, bytes.front() & 0x0F);
        }
        for (const char* head : {"GET ", "HTTP/1.1 ", "POST "})
            QVERIFY(!beginsShortHead(*head));
    }
};

JIANNUO_STORY(TestShortHead, QCoreApplication)
#include "tst_short_head.moc"
