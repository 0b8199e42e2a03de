// SPDX-License-Identifier: Apache-2.0
#include "torture/county.h"

#include <sqlite3.h>

namespace jiannuo::test {

using namespace Qt::StringLiterals;

County::County(const QString& headquarters)
    : server(m_folder.filePath(headquarters))
{
    server.setLog(m_folder.filePath(u"headquarters.log"_s));
}

bool County::startServer()
{
    if (!server.start())
        return false;
    wire.setTarget(server.port());
    return true;
}

Ran County::join(const QString& device)
{
    QString code = server.code();
    if (!m_first.isEmpty()) {
        const Ran invited = at(m_first, {u"invite"_s, u"管理员"_s});
        if (invited.exit != 0)
            return invited;
        code = invited.json[u"code"_s].toString();
    }
    const Ran enrolled = at(device, {u"enrol"_s, wire.url(), code, u"--fingerprint"_s, server.fingerprint()});
    if (m_first.isEmpty()) {
        m_first = device;
        m_id = at(device, {u"list"_s, u"org"_s, u"--where"_s, u"name=清溪县"_s})
                   .json[u"records"_s][0][u"id"_s]
                   .toString()
                   .toUtf8();
    }
    return enrolled;
}

QByteArray County::remarks(const QList<QByteArray>& texts, const QString& file) const
{
    QByteArray json;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QByteArray one = R"({"command": "comment.create", "id": "$commentNUMBER",
            "fields": {"org": "COUNTY", "subject": "COUNTY", "text": "TEXT"}},)";
        // The text last: it may say anything.
        json +=
            one.replace("NUMBER", QByteArray::number(i)).replace("COUNTY", m_id).replace("TEXT", texts[i]);
    }
    if (!file.isEmpty())
        json += QByteArray(R"({"command": "evidence.create", "file": "FILE", "fields":
            {"org": "COUNTY", "subject": "$comment0", "kind": "photo", "by": "$me", "internal": true}},)")
                    .replace("COUNTY", m_id)
                    .replace("FILE", file.toUtf8());
    json.chop(1);
    return R"({"commands": [)" + json + "]}";
}

QStringList County::comments(const QString& device) const
{
    QStringList texts;
    const QJsonArray records = at(device, {u"export"_s, u"comment"_s}).json[u"records"_s].toArray();
    for (const QJsonValue& record : records)
        texts += record[u"fields"_s][u"text"_s].toString();
    texts.sort();
    return texts;
}

QString County::wrongWithDatabase() const
{
    const QString path = server.folder() + u"/headquarters.db"_s;
    sqlite3* database = nullptr;
    QString answer = u"it cannot be opened"_s;
    if (sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK) {
        const auto take = [](void* into, int, char** values, char**) {
            *static_cast<QString*>(into) = QString::fromUtf8(values[0]);
            return 0;
        };
        sqlite3_exec(database, "PRAGMA integrity_check(1)", take, &answer, nullptr);
    }
    sqlite3_close(database);
    return answer == u"ok" ? QString() : answer;
}

} // namespace jiannuo::test
