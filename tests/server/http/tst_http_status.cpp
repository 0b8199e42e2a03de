// SPDX-License-Identifier: Apache-2.0
#include "domain/error.h"
#include "server/http/message.h"
#include "support/stories.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace jiannuo;
using namespace Qt::StringLiterals;

/// Which status an error has is what the protocol's README says, of every code.
class TestHttpStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeHasTheOneThatIsWritten()
    {
        QFile page(QStringLiteral(JIANNUO_PROTOCOL_README));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        QHash<QString, int> written;
        static const QRegularExpression row(u"^\\| (\\d{3}) \\| (`.*`) \\|$"_s,
                                            QRegularExpression::MultilineOption);
        static const QRegularExpression name(u"`(\\w+)`"_s);
        for (auto line = row.globalMatch(text); line.hasNext();) {
            const auto match = line.next();
            for (auto code = name.globalMatch(match.captured(2)); code.hasNext();)
                written.insert(code.next().captured(1), match.captured(1).toInt());
        }
        int known = 0;
        for (int number = 0; number < 200; ++number) {
            const auto code = static_cast<ErrorCode>(number);
            const QString word = errorName(code);
            if (errorCode(word) != code)
                continue; // no code of that number: its name would be the first one's
            ++known;
            QVERIFY2(written.contains(word), qPrintable(word));
            QCOMPARE(http::statusOf(code), written[word]);
        }
        QCOMPARE(known, int(written.size()));
    }
};

JIANNUO_STORY(TestHttpStatus, QCoreApplication)
#include "tst_http_status.moc"
