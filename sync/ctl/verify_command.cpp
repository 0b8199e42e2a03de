// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/china_time.h"
#include "domain/records.h"
#include "domain/rules_in_force.h"
#include "ledger/log_export.h"
#include "ledger/log_judge.h"
#include "ledger/published_heads.h"

#include <QCryptographicHash>
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

/// By the rules that counted when headquarters signed last: whoever computes it again, and whenever, comes to
/// the same.
Reply standings(const Store& store, Instant signedAt)
{
    Reply reply;
    QJsonArray classes;
    const RuleSet rules = rulesInForce(store, {}, chinaDate(signedAt));
    const auto all = classStandings(store, standingRules(rules));
    if (!all)
        reply.json.insert(u"problem"_s, all.error().sentence);
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
                                     {u"grade"_s, gradeByScore(rules, unit.result.score)},
                                     {u"rank"_s, unit.rank ? QJsonValue(*unit.rank) : QJsonValue()}});
            reply.text +=
                u"  %1  %2  %3\n"_s.arg(rank, 3).arg(scoreText(unit.result.score), 7).arg(unit.name);
        }
        classes.append(QJsonObject{
            {u"class"_s, QLatin1StringView(categories.byNumber(static_cast<qint64>(each.category))->name)},
            {u"units"_s, units}});
    }
    reply.json.insert(u"classes"_s, classes);
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
                               momentText(operation.at), momentText(entry.verdict->received))
            + u'\n';
    }
    reply.json = {{u"operations"_s, operations}};
    return reply;
}

QString outcomeText(Outcome outcome)
{
    return outcome == Outcome::Accepted ? VerifyCommandWords::tr("接受")
        : outcome == Outcome::Refused   ? VerifyCommandWords::tr("不接受")
                                        : VerifyCommandWords::tr("冲突");
}

QLatin1StringView outcomeName(Outcome outcome)
{
    return outcome == Outcome::Accepted ? "accepted"_L1
        : outcome == Outcome::Refused   ? "refused"_L1
                                        : "conflicting"_L1;
}

/// Where the rules say something else than headquarters did: its own rules, or those of another program.
void tellOtherwise(Reply& reply, const LogJudge& judge)
{
    constexpr std::size_t shown = 20;
    QJsonArray wrong;
    QJsonArray otherRules;
    std::size_t told = 0;
    for (const LogJudge::Otherwise& one : judge.otherwise()) {
        (one.byOtherRules ? otherRules : wrong)
            .append(QJsonObject{{u"gseq"_s, one.gseq},
                                {u"given"_s, outcomeName(one.given)},
                                {u"byRules"_s, outcomeName(one.expected)},
                                {u"sentence"_s, one.sentence},
                                {u"rulesVersion"_s, one.rulesVersion}});
        if (++told > shown)
            continue;
        const QString rules = one.byOtherRules
            ? VerifyCommandWords::tr(
                  "注意：第 %1 号是按另一版规则（%4）裁定为“%2”的，按本程序的规则应为“%3”。")
                  .arg(one.gseq)
                  .arg(outcomeText(one.given), outcomeText(one.expected))
                  .arg(one.rulesVersion)
            : VerifyCommandWords::tr("✗ 第 %1 号裁定为“%2”，按规则应为“%3”。")
                  .arg(one.gseq)
                  .arg(outcomeText(one.given), outcomeText(one.expected));
        reply.text += rules + one.sentence + u'\n';
    }
    if (told > shown)
        reply.text += VerifyCommandWords::tr("……共 %1 处，其余见 --json。").arg(told) + u'\n';
    reply.json.insert(u"judgedOtherwise"_s, wrong);
    reply.json.insert(u"byOtherRules"_s, otherRules);
    reply.json.insert(u"judgedByOtherRules"_s, judge.byOtherRules());
    if (wrong.isEmpty())
        return;
    reply.exit = Exit::Refused;
    reply.json.insert(u"code"_s, errorName(ErrorCode::RuleBroken));
    reply.json.insert(u"first"_s, wrong.first()[u"gseq"_s]);
    reply.json.insert(u"last"_s, wrong.last()[u"gseq"_s]);
    reply.json.insert(u"sentence"_s,
                      VerifyCommandWords::tr("有 %1 个裁定不是规则给出的，从第 %2 号起。")
                          .arg(wrong.size())
                          .arg(wrong.first()[u"gseq"_s].toInteger()));
}

/// What keeps a log that fits from being vouched for.
void tellMissing(Reply& reply, const LogCheck& check, bool isKeyConfirmed, const QString& problem)
{
    QJsonArray missing;
    const auto add = [&](const QString& what, const QString& sentence) {
        missing.append(QJsonObject{{u"what"_s, what}, {u"sentence"_s, sentence}});
        reply.text += VerifyCommandWords::tr("缺：%1").arg(sentence) + u'\n';
    };
    if (check.operations() == 0)
        add(u"operations"_s, VerifyCommandWords::tr("文件里只有账本的开头，一条操作也没有。"));
    if (!isKeyConfirmed)
        add(u"key"_s,
            VerifyCommandWords::tr("签名的公钥取自文件本身，没有人证实。请与中心公布的核对，再用 --key、"
                                   "--fingerprint 或 --heads 给出：%1")
                .arg(QString::fromLatin1(check.key()->bytes().toHex())));
    if (!problem.isEmpty())
        add(u"ranks"_s, VerifyCommandWords::tr("排名算不出来：%1").arg(problem));
    else if (check.operations() > 0 && reply.json[u"classes"_s].toArray().isEmpty())
        add(u"ranks"_s, VerifyCommandWords::tr("账本里没有可以排名的单位，没有排名。"));
    if (!reply.json[u"byOtherRules"_s].toArray().isEmpty())
        add(u"rules"_s,
            VerifyCommandWords::tr("有 %1 个裁定出自另一版规则，本程序不能证实，也不能说它们是伪造的。"
                                   "请用当时的程序再核对。")
                .arg(reply.json[u"byOtherRules"_s].toArray().size()));
    reply.json.insert(u"missing"_s, missing);
    if (!missing.isEmpty() && reply.exit == Exit::Done)
        reply.exit = Exit::Incomplete;
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
                         .arg(u"%1，%2"_s.arg(momentText(misfit.head->time), signedAt), misfit.sentence);
    } else if (misfit.first == 0) {
        reply.text = u"✗ "_s + misfit.sentence;
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

    // Whoever wants a ledger searches in it as well; else headquarters' way is the quicker one.
    const auto owner = context.line.has(u"into"_s) ? Store::Owner::Device : Store::Owner::Headquarters;
    std::optional<Database> database;
    std::optional<Store> store;
    LogCheck check(known->key, known->heads);
    const auto kept = attempt([&]() -> Result<Reply> {
        database.emplace(directory + u"/ledger.db"_s, Database::Access::ReadWrite);
        store.emplace(*database, owner);
        store->prepare();
        Transaction transaction(*database);
        LogJudge judge(*store);
        check.onOperation = [&](const Operation& operation, const Sequenced& entry) {
            judge.take(operation, entry, check.headquarters());
        };
        Reply reply;
        if (!check.take(QByteArrayView(content, file.size())) || !check.finish())
            return reply;
        store->setNumber("cursor", check.operations());
        transaction.commit();
        tellOtherwise(reply, judge);
        return reply;
    });
    if (!kept)
        return badInput(kept.error());
    if (check.misfit()) {
        store.reset();
        database.reset();
        QFile::remove(directory + u"/ledger.db"_s);
        return misfitReply(*check.misfit());
    }
    const QString fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(check.key()->bytes(), QCryptographicHash::Sha256).toHex());
    const QString given = context.line.value(u"fingerprint"_s).remove(u' ').remove(u':').toLower();
    if (!given.isEmpty() && given != fingerprint)
        return misfitReply({0,
                            0,
                            VerifyCommandWords::tr("账本签名的公钥不是这个指纹的：%1").arg(fingerprint),
                            ErrorCode::BadSignature,
                            {}});
    // Heads that somebody kept are signed with this key: LogCheck has looked.
    const bool isKeyConfirmed = known->key || !given.isEmpty() || !brought->empty();

    const Reply ranks = standings(*store, check.head().time);
    Reply reply = *kept;
    for (const auto& [name, value] : std::initializer_list<std::pair<QString, QJsonValue>>{
             {u"operations"_s, check.operations()},
             {u"heads"_s, check.heads()},
             {u"witnessed"_s, check.witnessed()},
             {u"key"_s, QString::fromLatin1(check.key()->bytes().toHex())},
             {u"keyFingerprint"_s, fingerprint},
             {u"keyKnown"_s, isKeyConfirmed},
             {u"root"_s, QString::fromLatin1(check.head().root.toHex())},
             {u"classes"_s, ranks.json[u"classes"_s]}})
        reply.json.insert(name, value);
    tellMissing(reply, check, isKeyConfirmed, ranks.json[u"problem"_s].toString());
    reply.json.insert(u"ok"_s, reply.exit == Exit::Done);
    const QString mark = reply.exit == Exit::Done ? u"✓"_s : reply.exit == Exit::Refused ? u"✗"_s : u"？"_s;
    reply.text = mark + u' '
        + VerifyCommandWords::tr("%1 条操作都在原处，内容、裁定和时间都与签名相符；%2 个签名，最后一个在 %3")
              .arg(check.operations())
              .arg(check.heads())
              .arg(momentText(check.head().time))
        + u'\n'
        + (known->fromDevice ? VerifyCommandWords::tr("签名的公钥与本机登记时的一致。") + u'\n'
               : isKeyConfirmed ? VerifyCommandWords::tr("签名的公钥与给出的一致。") + u'\n'
                                : QString())
        + reply.text;
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
                .arg(momentText(correction.before), momentText(correction.at))
            + u'\n';
    }
    reply.json.insert(u"clockCorrections"_s, corrections);
    if (!asked.isNull()) {
        const Reply told = story(*store, asked);
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
