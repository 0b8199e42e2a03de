// SPDX-License-Identifier: Apache-2.0
#include "ctl/author.h"
#include "ctl/commands.h"
#include "ctl/intent_file.h"

#include "domain/id_series.h"
#include "domain/records.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct RecordCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

constexpr qint64 largestInput = 16 * 1024 * 1024;

Result<QJsonObject> readInput(const QString& path)
{
    QFile file(path);
    const bool opened = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::InvalidInput,
                     RecordCommandWords::tr("不能读取“%1”（%2）。").arg(path, file.errorString())};
    // A pipe gives what is in it now, not what is still to come.
    QByteArray bytes;
    while (bytes.size() <= largestInput) {
        const QByteArray more = file.read(largestInput + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (bytes.size() > largestInput)
        return Error{ErrorCode::InvalidInput, RecordCommandWords::tr("“%1”太大。").arg(path)};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject())
        return Error{ErrorCode::InvalidInput,
                     document.isNull() ? RecordCommandWords::tr("“%1”不是 JSON：第 %2 字节处，%3。")
                                             .arg(path)
                                             .arg(problem.offset)
                                             .arg(problem.errorString())
                                       : RecordCommandWords::tr("“%1”里应当是一个 JSON 对象。").arg(path)};
    return document.object();
}

/// What the input asks for is wrong, or the ledger is not as it supposes.
Reply planFailed(const Error& error)
{
    return error.code == ErrorCode::InvalidInput ? badInput(error) : refused(error);
}

QString verbName(const Change& change)
{
    const Transition* transition = Kinds::byNumber(change.kind)->transition(change.verb);
    return transition               ? QString::fromLatin1(transition->name)
        : change.verb == verbCreate ? u"create"_s
                                    : u"amend"_s;
}

QJsonObject resultJson(const PlannedIntent& plan, const Operation* operation, const View& view)
{
    QJsonArray changes;
    for (const Change& change : plan.changes) {
        const KindInfo& kind = *Kinds::byNumber(change.kind);
        QJsonObject json{{u"kind"_s, QLatin1StringView(kind.name)},
                         {u"id"_s, idText(change.record)},
                         {u"verb"_s, verbName(change)}};
        const auto record = view.find(kind, change.record);
        if (const FieldInfo* state = kind.fieldByNumber(kind.stateField); state && record) {
            if (const EnumEntry* entry =
                    state->type->enumeration->byNumber((*record)[state->number].as<qint64>()))
                json.insert(u"state"_s, QLatin1StringView(entry->name));
        }
        changes.append(json);
    }
    QJsonObject ids;
    for (auto at = plan.ids.begin(); at != plan.ids.end(); ++at)
        ids.insert(at.key(), idText(at.value()));
    QJsonObject json{{u"changes"_s, changes}, {u"ids"_s, ids}, {u"recorded"_s, operation != nullptr}};
    if (!plan.notes.isEmpty())
        json.insert(u"notes"_s, QJsonArray::fromStringList(plan.notes));
    if (operation)
        json.insert(u"operation"_s,
                    QJsonObject{{u"device"_s, idText(operation->chain.device)},
                                {u"incarnation"_s, QString::number(operation->chain.incarnation)},
                                {u"dseq"_s, operation->dseq},
                                {u"hash"_s, QString::fromLatin1(operation->hash.toHex())},
                                {u"at"_s, instantText(operation->at)}});
    return json;
}

Result<void> storeFiles(DeviceLedger& ledger, const PlannedIntent& plan)
{
    for (const PlannedIntent::File& planned : plan.files) {
        QFile file(planned.path);
        const auto unreadable = [&] {
            return Error{
                ErrorCode::InvalidInput,
                RecordCommandWords::tr("不能读取文件“%1”（%2）。").arg(planned.path, file.errorString())};
        };
        if (!file.open(QIODevice::ReadOnly))
            return unreadable();
        const auto hash = ledger.addFile(file.readAll());
        if (!hash)
            return hash.error();
        if (*hash != planned.hash)
            return unreadable(); // it changed meanwhile
    }
    for (const QByteArray& preview : plan.previews) {
        if (const auto hash = ledger.addFile(preview); !hash)
            return hash.error();
    }
    return {};
}

} // namespace

Reply runRecord(const Context& context)
{
    const QString path = context.line.arguments.front();
    const auto input = readInput(path);
    if (!input)
        return badInput(input.error());
    auto opened = openExisting(context);
    if (!opened)
        return badInput(opened.error());
    DeviceLedger& ledger = **opened;
    const auto person = author(ledger, context);
    if (!person)
        return notActing(person.error());
    const PlanningContext planning{ledger.view(), *person, ledger.now(),
                                   path == u"-" ? QDir::currentPath() : QFileInfo(path).absolutePath(),
                                   idSeries(makeId(context.clock, context.random))};
    const auto plan = planIntent(*input, planning);
    if (!plan)
        return planFailed(plan.error());
    Reply reply;
    if (plan->changes.empty()) {
        reply.json = resultJson(*plan, nullptr, ledger.view());
        reply.text = RecordCommandWords::tr("内容与现在的一样，没有需要登记的。");
        return reply;
    }
    const Intent intent{*person, context.clock.now(), plan->changes};
    // Asked before the files are stored: a refusal leaves nothing behind.
    if (const auto allowed = ledger.check(intent); !allowed)
        return refused(allowed.error());
    if (const auto sure = confirmed(ledger.view(), plan->changes, context.line); !sure)
        return refused(sure.error());
    if (context.line.has(u"dry-run"_s)) {
        reply.json = resultJson(*plan, nullptr, ledger.view());
        reply.text = RecordCommandWords::tr("可以登记（没有登记，因为写了 --dry-run）。");
        return reply;
    }
    if (const auto stored = storeFiles(ledger, *plan); !stored)
        return badInput(stored.error());
    const auto operation = ledger.record(intent);
    if (!operation)
        return refused(operation.error());
    reply.json = resultJson(*plan, &*operation, ledger.view());
    reply.text = RecordCommandWords::tr("已登记，第 %1 条，等待同步。").arg(operation->dseq) + u'\n';
    for (const QString& note : plan->notes)
        reply.text += note + u'\n';
    for (const Change& change : plan->changes)
        reply.text += u"  %1.%2  %3\n"_s.arg(QLatin1StringView(Kinds::byNumber(change.kind)->name),
                                             verbName(change), idText(change.record));
    return reply;
}

} // namespace jiannuo::ctl
