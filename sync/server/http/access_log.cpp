// SPDX-License-Identifier: Apache-2.0
#include "server/http/access_log.h"

#include "domain/printable.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo::http {

using namespace Qt::StringLiterals;

QByteArray toJsonLine(const AccessRecord& record)
{
    const QJsonObject object{
        {u"time"_s, QDateTime::fromMSecsSinceEpoch(record.time.ms, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"peer"_s, QString::fromUtf8(record.peer)},
        {u"method"_s, QString::fromUtf8(record.method)},
        {u"path"_s, QString::fromUtf8(record.path)},
        {u"status"_s, record.status},
        {u"in"_s, record.bytesIn},
        {u"out"_s, record.bytesOut},
        {u"ms"_s, record.ms},
    };
    return printableJson(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace jiannuo::http
