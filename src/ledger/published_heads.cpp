// SPDX-License-Identifier: Apache-2.0
#include "ledger/published_heads.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype hashSize = 32;

struct PublishedHeadsWords {
    Q_DECLARE_TR_FUNCTIONS(PublishedHeads)
};

QString hex(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

/// Nothing where it is not hexadecimal throughout: QByteArray::fromHex() leaves out what it does not know.
QByteArray bytesIn(const QJsonValue& value)
{
    const QByteArray text = value.toString().toLatin1();
    const QByteArray bytes = QByteArray::fromHex(text);
    return bytes.toHex() == text.toLower() ? bytes : QByteArray();
}

Error noHeads(const QString& why)
{
    return {ErrorCode::InvalidInput,
            PublishedHeadsWords::tr("这不是中心公布的签名（GET /log/heads 的 JSON）：%1").arg(why)};
}

} // namespace

QByteArray headsJson(const QByteArray& log, const PublicKey& key, const std::vector<LogHead>& heads)
{
    QJsonArray list;
    for (const LogHead& head : heads)
        list.append(QJsonObject{{u"size"_s, head.size},
                                {u"time"_s, head.time.ms},
                                {u"root"_s, hex(head.root)},
                                {u"signature"_s, hex(head.signature)}});
    const QJsonObject json{{u"log"_s, hex(log)},
                           {u"suite"_s, suiteName(key.suite())},
                           {u"key"_s, hex(key.bytes())},
                           {u"heads"_s, list}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<std::vector<LogHead>> readHeadsJson(const QByteArray& json)
{
    QJsonParseError wrong;
    const QJsonDocument document = QJsonDocument::fromJson(json, &wrong);
    if (!document.isObject())
        return noHeads(document.isNull() ? wrong.errorString() : PublishedHeadsWords::tr("最外层不是对象。"));
    const QByteArray log = bytesIn(document[u"log"_s]);
    const auto suite = suiteFromName(document[u"suite"_s].toString());
    if (log.isEmpty() || !suite || !PublicKey::fromBytes(*suite, bytesIn(document[u"key"_s])))
        return noHeads(PublishedHeadsWords::tr("没有写是哪本账本（log、suite、key）。"));
    if (!document[u"heads"_s].isArray())
        return noHeads(PublishedHeadsWords::tr("没有签名的列表（heads）。"));
    std::vector<LogHead> heads;
    for (const QJsonValue entry : document[u"heads"_s].toArray()) {
        LogHead head{log,
                     entry[u"size"_s].toInteger(),
                     {entry[u"time"_s].toInteger(-1)},
                     bytesIn(entry[u"root"_s]),
                     bytesIn(entry[u"signature"_s])};
        if (head.size < 1 || head.time.ms < 0 || head.root.size() != hashSize || head.signature.isEmpty())
            return noHeads(PublishedHeadsWords::tr("第 %1 个签名不完整（size、time、root、signature）。")
                               .arg(heads.size() + 1));
        heads.push_back(std::move(head));
    }
    return heads;
}

} // namespace jiannuo
