#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/china_time.h"
#include "domain/records.h"
#include "domain/rules_in_force.h"
#include "ledger/log_export.h"
#include "ledger/witness.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <algorithm>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct VerifyCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// What this device knows of headquarters from elsewhere than the file.
struct Trusted {
    std::optional<PublicKey> key;
    std::vector<LogHead> heads;
    bool fromDevice = false;
};

/// Heads that somebody fetched while headquarters published them.
Result<std::vector<LogHead>> broughtAlong(const Context& context)
{
    std::vector<LogHead> all;
    for (const QString& path : context.line.values(u"heads"_s)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return invalid(VerifyCommandWords::tr("读不了“%1”：%2").arg(path, file.errorString()));
        const auto heads = readHeadsJson(file.readAll());
        if (!heads)
            return invalid(VerifyCommandWords::tr("“%1”不能用：%2").arg(path, heads.error().sentence));
        all.insert(all.end(), heads->begin(), heads->end());
    }
    return all;
}

Result<Trusted> trusted(const Context& context)
{
    Trusted result;
    if (auto reading = openReading(context)) {
        const Store& store = reading->view();
        if (const auto key = trustedKey(store)) {
            result.key = *key;
            result.fromDevice = true;
        }
        result.heads = readHeads(*reading->database, store.fact("log"), true);
    } else if (context.line.dataGiven) {
        return reading.error();
    }
    if (!context.line.has(u"key"_s))
        return result;
    const QByteArray bytes = QByteArray::fromHex(context.line.value(u"key"_s).toLatin1());
    for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3}) {
        if (const auto key = PublicKey::fromBytes(suite, bytes)) {
            if (result.key && !(*result.key == *key))
                result.heads.clear();
            result.key = *key;
            result.fromDevice = false;
            return result;
        }
    }
    return invalid(VerifyCommandWords::tr("--key 不是公钥（64 或 130 位十六进制）。"));
}

/// The rows that follow from a log that has passed, in a ledger of their own.
Result<std::unique_ptr<DeviceLedger>> folded(const Context& context, const QString& directory)
{
    auto marked = attempt([&]() -> Result<void> {
        Database database(directory + u"/ledger.db"_s, Database::Access::ReadWrite);
        Store(database).setFact("declarations", "of the export"); // so that the rows are made
        return {};
    });
    if (!marked)
        return marked.error();
    return DeviceLedger::open(directory, context.clock, context.random);
}

Reply standings(const Store& store, Instant signedAt)
{
    Reply reply;
    QJsonArray classes;
    const auto all =
        classStandings(store, standingRules(rulesInForce(store, {}, chinaDate(signedAt))));
    const EnumInfo& categories = enumInfo<OrgCategory>;
    for (const ClassStanding& each : all ? *all : std::vector<ClassStanding>()) {
        QJsonArray units;
        reply.text += VerifyCommandWords::tr("重新计算的排名：%1")
                          .arg(categories.label(static_cast<qint64>(each.category)))
            + u'\n';
        for (const UnitStanding& unit : each.units) {
            const QString rank = unit.rank ? QString::number(*unit.rank) : u"–"_s;
            units.append(QJsonObject{{u"id"_s, idText(unit.org)},
                                     {u"name"_s, unit.name},
                                     {u"score"_s, scoreText(unit.result.score)},
                                     {u"rank"_s, unit.rank ? QJsonValue(*unit.rank) : QJsonValue()}});
            reply.text +=
                u"  %1  %2  %3\n"_s.arg(rank, 3).arg(scoreText(unit.result.score), 7).arg(unit.name);
        }
        classes.append(QJsonObject{
            {u"class"_s, QLatin1StringView(categories.byNumber(static_cast<qint64>(each.category))->name)},
            {u"units"_s, units}});
    }
    reply.json = {{u"classes"_s, classes}};
    return reply;
}

/// Who recorded it, on which device, when headquarters received it, and what became of it.
Reply story(const Store& store, const Id& id)
{
    Reply reply;
    QJsonArray operations;
    for (const HistoryEntry& entry : store.history(id)) {
        const Operation& operation = entry.operation;
        const QString who = titleOf(store, &kindOf<Person>(), operation.actor);
        const QString device = titleOf(store, &kindOf<Device>(), operation.chain.device);
        operations.append(QJsonObject{{u"gseq"_s, entry.verdict->gseq},
                                      {u"actor"_s, who},
                                      {u"device"_s, device},
                                      {u"at"_s, instantText(operation.at)},
                                      {u"received"_s, instantText(entry.verdict->received)},
                                      {u"accepted"_s, entry.verdict->outcome == Outcome::Accepted},
                                      {u"hash"_s, QString::fromLatin1(operation.hash.toHex())}});
        reply.text += VerifyCommandWords::tr("第 %1 号：%2 在“%3”上登记于 %4，中心收到于 %5")
                          .arg(entry.verdict->gseq)
                          .arg(operation.actor.isNull() ? VerifyCommandWords::tr("中心") : who,
                               device.isEmpty() ? VerifyCommandWords::tr("中心") : device,
                               instantText(operation.at), instantText(entry.verdict->received))
            + u'\n';
    }
    reply.json = {{u"operations"_s, operations}};
    return reply;
}

Reply misfitReply(const Misfit& misfit)
{
    Reply reply;
    reply.exit = Exit::Refused;
    reply.json = {{u"ok"_s, false},
                  {u"code"_s, errorName(misfit.code)},
                  {u"first"_s, misfit.first},
                  {u"last"_s, misfit.last},
                  {u"sentence"_s, misfit.sentence}};
    if (misfit.head) {
        const QString signedAt = instantText(misfit.head->time);
        reply.json.insert(u"head"_s, QJsonObject{{u"size"_s, misfit.head->size}, {u"time"_s, signedAt}});
        reply.text = VerifyCommandWords::tr("✗ 见过的签名（%1 条操作，签于 %2）不符：%3")
                         .arg(misfit.head->size)
                         .arg(signedAt, misfit.sentence);
    } else if (misfit.first == misfit.last) {
        reply.text = VerifyCommandWords::tr("✗ 第 %1 号操作不符：%2").arg(misfit.first).arg(misfit.sentence);
    } else {
        reply.text = VerifyCommandWords::tr("✗ 第 %1 至 %2 号之间的操作不符：%3")
                         .arg(misfit.first)
                         .arg(misfit.last)
                         .arg(misfit.sentence);
    }
    return reply;
}

} // namespace

Reply runVerify(const Context& context)
{
    const QString path = context.line.arguments.front();
    const Id asked = Id::fromString(context.line.value(u"record"_s));
    if (context.line.has(u"record"_s) && asked.isNull())
        return badInput(
            VerifyCommandWords::tr("“%1”不是记录的编号（UUID）。").arg(context.line.value(u"record"_s)));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return badInput(VerifyCommandWords::tr("读不了“%1”：%2").arg(path, file.errorString()));
    const uchar* content = file.size() > 0 ? file.map(0, file.size()) : nullptr;
    if (!content)
        return badInput(VerifyCommandWords::tr("“%1”是空的。").arg(path));
    auto known = trusted(context);
    if (!known)
        return badInput(known.error());
    const auto brought = broughtAlong(context);
    if (!brought)
        return badInput(brought.error());
    for (const LogHead& head : *brought) {
        if (std::find(known->heads.begin(), known->heads.end(), head) == known->heads.end())
            known->heads.push_back(head);
    }
    const QTemporaryDir temporary;
    const QString directory = context.line.value(u"into"_s, temporary.path());
    if (QFile::exists(directory + u"/ledger.db"_s))
        return badInput(VerifyCommandWords::tr("“%1”里已有数据，请另选一个文件夹。").arg(directory));
    if (!QDir().mkpath(directory))
        return badInput(VerifyCommandWords::tr("不能在“%1”存放数据。").arg(directory));

    LogCheck check(known->key, known->heads);
    const auto kept = attempt([&]() -> Result<void> {
        Database database(directory + u"/ledger.db"_s, Database::Access::ReadWrite);
        Store store(database);
        store.prepare();
        Transaction transaction(database.connection());
        check.onOperation = [&store](const Operation& operation, const Sequenced& entry) {
            store.append(operation, entry.verdict);
        };
        if (!check.take(QByteArrayView(content, file.size())) || !check.finish())
            return {};
        store.setNumber("cursor", check.operations());
        transaction.commit();
        return {};
    });
    if (!kept)
        return badInput(kept.error());
    if (check.misfit()) {
        QFile::remove(directory + u"/ledger.db"_s);
        return misfitReply(*check.misfit());
    }
    const auto ledger = folded(context, directory);
    if (!ledger)
        return badInput(ledger.error());
    const Store& store = (*ledger)->view();

    const Reply ranks = standings(store, check.head().time);
    Reply reply;
    reply.json = {{u"ok"_s, true},
                  {u"operations"_s, check.operations()},
                  {u"heads"_s, check.heads()},
                  {u"witnessed"_s, check.witnessed()},
                  {u"key"_s, QString::fromLatin1(check.key()->bytes().toHex())},
                  {u"keyKnown"_s, known->key.has_value()},
                  {u"root"_s, QString::fromLatin1(check.head().root.toHex())},
                  {u"classes"_s, ranks.json[u"classes"_s]}};
    reply.text =
        VerifyCommandWords::tr("✓ %1 条操作都在原处，内容、裁定和时间都与签名相符；%2 个签名，最后一个在 %3")
            .arg(check.operations())
            .arg(check.heads())
            .arg(instantText(check.head().time))
        + u'\n'
        + (!known->key ? VerifyCommandWords::tr("注意：签名的公钥取自文件本身，请与中心公布的核对：%1")
                             .arg(QString::fromLatin1(check.key()->bytes().toHex()))
               : known->fromDevice ? VerifyCommandWords::tr("签名的公钥与本机登记时的一致。")
                                   : VerifyCommandWords::tr("签名的公钥与给出的一致。"))
        + u'\n';
    if (check.witnessed() > 0)
        reply.text +=
            VerifyCommandWords::tr("先前见过的 %1 个签名都在其中，与账本相符。").arg(check.witnessed())
            + u'\n';
    QJsonArray corrections;
    for (const LogCheck::Correction& correction : check.clockCorrections()) {
        corrections.append(QJsonObject{{u"gseq"_s, correction.gseq},
                                       {u"before"_s, instantText(correction.before)},
                                       {u"at"_s, instantText(correction.at)}});
        reply.text +=
            VerifyCommandWords::tr("注意：第 %1 号登记中心的时钟从 %2 更正为 %3，此前收到的时间可能偏晚。")
                .arg(correction.gseq)
                .arg(instantText(correction.before), instantText(correction.at))
            + u'\n';
    }
    reply.json.insert(u"clockCorrections"_s, corrections);
    if (!asked.isNull()) {
        const Reply told = story(store, asked);
        if (told.text.isEmpty())
            return badInput(Error{ErrorCode::UnknownRecord,
                                  VerifyCommandWords::tr("账本里没有编号为 %1 的记录。").arg(idText(asked))});
        reply.json.insert(u"record"_s, told.json[u"operations"_s]);
        reply.text += told.text;
    }
    reply.text += ranks.text;
    return reply;
}

} // namespace jiannuo::ctl
