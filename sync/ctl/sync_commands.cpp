// SPDX-License-Identifier: Apache-2.0
#include "ctl/author.h"
#include "ctl/commands.h"
#include "ctl/connection.h"

#include "crypto/code.h"
#include "domain/printable.h"
#include "domain/records.h"

#include <QJsonArray>
#include <QSysInfo>

#include <set>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct SyncCommandsWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// The address, the code and the fingerprint, however they were given.
Result<protocol::Invitation> invitation(const CommandLine& line)
{
    protocol::Invitation given;
    const bool whole = unwrapped(line.arguments.front()).startsWith(u"jiannuo:");
    if (whole || line.arguments.size() != 2) {
        // The text of a QR code holds all of it; what a message broke into lines may come in pieces.
        const auto read = protocol::readInvitation(line.arguments.join(u' '));
        if (!read)
            return Error{ErrorCode::InvalidInput,
                         SyncCommandsWords::tr("用法：jiannuoctl enrol 地址 登记码，或登记二维码的文字。")};
        given = *read;
    } else {
        given = {line.arguments[0], line.arguments[1], {}};
    }
    if (line.has(u"fingerprint"_s))
        given.fingerprint = line.value(u"fingerprint"_s).remove(u' ').remove(u':').toLower();
    const QUrl url(given.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.scheme() != u"https")
        return Error{ErrorCode::InvalidInput,
                     SyncCommandsWords::tr("中心地址不完整，请写成 https://10.0.3.8:8443 的样子。")};
    given.url =
        url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const auto code = normalizeCode(given.code);
    if (!code)
        return code.error();
    given.code = *code;
    return given;
}

using WaitingKey = std::pair<ChainKey, qint64>;

/// What headquarters did not simply take.
std::set<WaitingKey> judgedAgainst(const DeviceLedger& ledger)
{
    std::set<WaitingKey> result;
    for (const WaitingOperation& entry : ledger.waiting()) {
        if (entry.state == WaitingState::Refused || entry.state == WaitingState::Conflicting)
            result.emplace(entry.operation.chain, entry.operation.dseq);
    }
    return result;
}

QJsonObject verdictJson(const WaitingOperation& entry)
{
    QJsonArray records;
    for (const Change& change : entry.operation.changes)
        records.append(idText(change.record));
    return {{u"dseq"_s, entry.operation.dseq},
            {u"hash"_s, QString::fromLatin1(entry.operation.hash.toHex())},
            {u"verdict"_s, entry.state == WaitingState::Refused ? u"refused"_s : u"conflicting"_s},
            {u"code"_s, entry.verdict.reason.name()},
            {u"sentence"_s, entry.verdict.reason.sentence},
            {u"records"_s, records}};
}

QJsonObject filesJson(const DeviceLedger& ledger)
{
    int waiting = 0;
    int stored = 0;
    int refused = 0;
    int lost = 0;
    for (const LocalFile& file : ledger.files()) {
        ++(file.state == LocalFile::State::Waiting      ? waiting
               : file.state == LocalFile::State::Stored ? stored
               : file.state == LocalFile::State::Lost   ? lost
                                                        : refused);
    }
    return {{u"waiting"_s, waiting}, {u"stored"_s, stored}, {u"refused"_s, refused}, {u"lost"_s, lost}};
}

/// Evidence whose file will never come: said every time.
void tellLostFiles(Reply& reply, const DeviceLedger& ledger)
{
    const auto lost = attempt([&]() -> Result<std::vector<std::pair<LocalFile, QString>>> {
        return readLostFiles(ledger.view().database());
    });
    QJsonArray array;
    if (!reply.text.isEmpty() && !reply.text.endsWith(u'\n'))
        reply.text += u'\n';
    for (const auto& [file, name] : lost.valueOr({})) {
        const QString hash = QString::fromLatin1(file.hash.toHex());
        array.append(QJsonObject{{u"hash"_s, hash}, {u"name"_s, name}, {u"sentence"_s, file.reason}});
        reply.text += SyncCommandsWords::tr("佐证文件“%1”在送出前遗失，中心收不到它：%2")
                          .arg(name.isEmpty() ? hash.first(12) : name, file.reason)
            + u'\n';
    }
    reply.json.insert(u"lostFiles"_s, array);
    if (!array.isEmpty())
        reply.exit = Exit::Refused;
}

/// One conversation, told.
Reply converse(DeviceLedger& ledger, const Clock& clock)
{
    const auto before = judgedAgainst(ledger);
    Connection connection(ledger, clock);
    if (const auto done = connection.sync(); !done) {
        Reply reply = fromServer(done.error());
        const Exit exit = reply.exit;
        tellLostFiles(reply, ledger);
        reply.exit = exit;
        return reply;
    }
    const ConversationProgress& progress = connection.progress();
    QJsonArray judged;
    bool anyNew = false;
    Reply reply;
    for (const WaitingOperation& entry : ledger.waiting()) {
        if (entry.state != WaitingState::Refused && entry.state != WaitingState::Conflicting)
            continue;
        const bool isNew = !before.contains({entry.operation.chain, entry.operation.dseq});
        anyNew = anyNew || isNew;
        QJsonObject json = verdictJson(entry);
        json.insert(u"new"_s, isNew);
        judged.append(json);
        reply.text += SyncCommandsWords::tr("第 %1 条没有被接受：%2")
                          .arg(entry.operation.dseq)
                          .arg(entry.verdict.reason.sentence)
            + u'\n';
    }
    reply.json = {{u"sent"_s, progress.recordsSent},
                  {u"received"_s, progress.recordsReceived},
                  {u"waiting"_s, static_cast<qint64>(ledger.waitingCount())},
                  {u"notAccepted"_s, judged},
                  {u"files"_s, filesJson(ledger)},
                  {u"cursor"_s, ledger.cursor().gseq}};
    tellLostFiles(reply, ledger);
    reply.text += SyncCommandsWords::tr("送出 %1 条，收到 %2 条，还有 %3 条等待。")
                      .arg(progress.recordsSent)
                      .arg(progress.recordsReceived)
                      .arg(ledger.waitingCount());
    if (anyNew)
        reply.exit = Exit::Refused;
    return reply;
}

} // namespace

Reply runEnrol(const Context& context)
{
    auto given = invitation(context.line);
    if (!given)
        return badInput(given.error());
    const auto suite = suiteFromWord(context.line.value(u"suite"_s, u"ed25519"_s));
    if (!suite)
        return badInput(suite.error());
    auto opened = openWriting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    if (context.line.has(u"again"_s)) {
        if (const auto empty = ledger.startOver(); !empty)
            return refused(empty.error());
    }
    if (!ledger.device().isNull())
        return refused(
            {ErrorCode::AlreadyExists,
             SyncCommandsWords::tr("这里已经登记为设备 %1。另一台设备请用另一个目录（--data），这台设备"
                                   "重新登记请加 --again。")
                 .arg(idText(ledger.device()))});
    const bool firstUse = given->fingerprint.isEmpty();
    if (firstUse) {
        const auto seen = certificateOf(QUrl(given->url));
        if (!seen)
            return fromServer(seen.error());
        given->fingerprint = *seen;
    }
    for (const auto& [name, value] : {std::pair{"server", given->url.toUtf8()},
                                      std::pair{"fingerprint", given->fingerprint.toLatin1()}}) {
        if (const auto kept = ledger.setFact(name, value); !kept)
            return badInput(kept.error());
    }
    const QString name =
        context.line.value(u"name"_s, QSysInfo::machineHostName() + u' ' + QSysInfo::prettyProductName());
    const auto answer = Connection(ledger, context.clock).enrol(given->code, name, *suite);
    if (!answer)
        return fromServer(answer.error());
    Reply reply = converse(ledger, context.clock);
    if (reply.failed)
        return reply;
    const auto person = ledger.view().get<Person>(answer->person);
    reply.json.insert(u"device"_s, idText(answer->device));
    reply.json.insert(u"person"_s, idText(answer->person));
    reply.json.insert(u"personName"_s, person ? QJsonValue(person->name) : QJsonValue());
    reply.json.insert(u"headquarters"_s, answer->headquarters);
    reply.json.insert(u"server"_s, given->url);
    reply.json.insert(u"fingerprint"_s, given->fingerprint);
    reply.json.insert(u"fingerprintOnFirstUse"_s, firstUse);
    reply.text = SyncCommandsWords::tr("已登记：%1，使用人 %2。")
                     .arg(answer->headquarters, person ? person->name : u"?"_s)
        + u'\n' + SyncCommandsWords::tr("证书指纹（SHA-256）：%1").arg(given->fingerprint)
        + (firstUse ? SyncCommandsWords::tr("（首次连接时记下，请与中心公布的核对）") : QString()) + u'\n'
        + reply.text;
    return reply;
}

Reply runSync(const Context& context)
{
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    return converse(**opened, context.clock);
}

Reply runInvite(const Context& context)
{
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    const auto person = findByName(ledger.view(), kindOf<Person>(), context.line.arguments.front());
    if (!person)
        return badInput(person.error());
    if (const auto open = unlocked(ledger, context); !open)
        return notActing(open.error());
    const auto answer = Connection(ledger, context.clock).invite(*person);
    if (!answer)
        return fromServer(answer.error());
    const QString text = protocol::invitationText({QString::fromUtf8(ledger.fact("server")), answer->code,
                                                   QString::fromLatin1(ledger.fact("fingerprint"))});
    Reply reply;
    reply.json = {{u"person"_s, idText(*person)},
                  {u"code"_s, answer->code},
                  {u"expires"_s, instantText(answer->expires)},
                  {u"invitation"_s, text}};
    reply.text = SyncCommandsWords::tr("登记码：%1").arg(answer->code) + u'\n' + text;
    return reply;
}

Reply runDismiss(const Context& context)
{
    bool ok = false;
    const qint64 dseq = context.line.arguments.front().toLongLong(&ok);
    if (!ok)
        return badInput(SyncCommandsWords::tr("请写那条操作的 dseq。"));
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    if (const auto open = unlocked(**opened, context); !open)
        return notActing(open.error());
    if (const auto done = (*opened)->dismiss(dseq); !done)
        return refused(done.error());
    return {Exit::Done, {{u"dismissed"_s, dseq}}, SyncCommandsWords::tr("已知悉。")};
}

} // namespace jiannuo::ctl
