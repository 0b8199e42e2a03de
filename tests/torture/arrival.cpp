// SPDX-License-Identifier: Apache-2.0
#include "torture/arrival.h"

#include <QCryptographicHash>
#include <QFile>

namespace jiannuo::test {

using namespace Qt::StringLiterals;

namespace {

void whole(const County& county, const QString& device)
{
    const Ran last = county.at(device, {u"sync"_s});
    VERIFY_EXIT(last, 0);
    QCOMPARE(last.json[u"waiting"_s].toInt(), 0);
    QCOMPARE(last.json[u"files"_s][u"waiting"_s].toInt(), 0);
    VERIFY_EXIT(county.at(device, {u"doctor"_s}), 0);
}

void filesAreThere(const County& county, const QString& device)
{
    const QJsonArray evidence = county.at(device, {u"export"_s, u"evidence"_s}).json[u"records"_s].toArray();
    for (const QJsonValue& record : evidence) {
        const QString hash = record[u"fields"_s][u"hash"_s].toString();
        QFile file(county.server.folder() + u"/files/"_s + hash);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(hash));
        QCryptographicHash sum(QCryptographicHash::Sha256);
        sum.addData(&file);
        QCOMPARE(QString::fromLatin1(sum.result().toHex()), hash);
    }
}

} // namespace

void everythingHasArrived(County& county, const QStringList& devices, const std::set<QString>& acknowledged,
                          const std::set<QString>& tried)
{
    for (const QString& device : devices + QStringList{u"archive"_s}) {
        if (device == u"archive") // reads everything anew: what headquarters itself holds
            VERIFY_EXIT(county.join(device), 0);
        whole(county, device);
        if (QTest::currentTestFailed())
            return;
    }
    filesAreThere(county, u"archive"_s);
    const QStringList there = county.comments(u"archive"_s);
    const std::set<QString> once(there.begin(), there.end());
    QCOMPARE(static_cast<std::size_t>(there.size()), once.size());
    for (const QString& text : acknowledged)
        QVERIFY2(once.contains(text), qPrintable(text));
    for (const QString& text : once)
        QVERIFY2(tried.contains(text), qPrintable(text));
    QVERIFY(county.server.stop());
    QCOMPARE(county.wrongWithDatabase(), QString());
    QFile log(county.path(u"headquarters.log"_s));
    QVERIFY(log.open(QIODevice::ReadOnly));
    while (!log.atEnd()) {
        const QByteArray line = log.readLine();
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    }
}

} // namespace jiannuo::test
