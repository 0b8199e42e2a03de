// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/json.h"
#include "domain/records.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct LogCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QJsonValue named(const QString& name)
{
    return name.isEmpty() ? QJsonValue() : QJsonValue(name);
}

QJsonObject changeJson(const Change& change, const Store& store)
{
    QJsonObject json{{u"id"_s, idText(change.record)}};
    const KindInfo* kind = Kinds::byNumber(change.kind);
    if (!kind) {
        json.insert(u"kind"_s, change.kind);
        return json;
    }
    const Transition* transition = kind->transition(change.verb);
    json.insert(u"kind"_s, QLatin1StringView(kind->name));
    json.insert(u"verb"_s,
                transition                      ? QLatin1StringView(transition->name)
                    : change.verb == verbCreate ? "create"_L1
                                                : "amend"_L1);
    json.insert(u"label"_s,
                kind->displayLabel() + u' '
                    + (transition ? QCoreApplication::translate("Domain", transition->label)
                           : change.verb == verbCreate ? LogCommandWords::tr("登记")
                                                       : LogCommandWords::tr("修改")));
    json.insert(u"title"_s, named(titleOf(store, kind, change.record)));
    json.insert(u"fields"_s, toJson(*kind, change.patch));
    // toJson leaves nulls out; in a patch they say that a field was emptied.
    QJsonArray emptied;
    for (const auto& [number, value] : change.patch) {
        const FieldInfo* field = kind->fieldByNumber(number);
        if (value.isNull() && field)
            emptied.append(QLatin1StringView(field->name));
    }
    if (!emptied.isEmpty())
        json.insert(u"emptied"_s, emptied);
    return json;
}

QLatin1StringView outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return "accepted"_L1;
    case Outcome::Conflicting:
        return "conflicting"_L1;
    case Outcome::Refused:
        return "refused"_L1;
    }
    return {};
}

QJsonObject operationJson(const Operation& operation, const Store& store,
                          const std::optional<Verdict>& verdict)
{
    QJsonArray changes;
    for (const Change& change : operation.changes)
        changes.append(changeJson(change, store));
    QJsonObject json{
        {u"device"_s, idText(operation.chain.device)},
        {u"deviceName"_s, named(titleOf(store, &kindOf<Device>(), operation.chain.device))},
        {u"incarnation"_s, QString::number(operation.chain.incarnation)}, // beyond JSON's exact numbers
        {u"dseq"_s, operation.dseq},
        {u"actor"_s, operation.actor.isNull() ? QJsonValue() : QJsonValue(idText(operation.actor))},
        {u"actorName"_s, named(titleOf(store, &kindOf<Person>(), operation.actor))},
        {u"at"_s, instantJson(operation.at)},
        {u"offsetMs"_s, operation.offsetMs},
        {u"hash"_s, QString::fromLatin1(operation.hash.toHex())},
        {u"previous"_s, QString::fromLatin1(operation.previous.toHex())},
        {u"verdict"_s, verdict ? outcomeName(verdict->outcome) : "waiting"_L1},
        {u"gseq"_s, verdict ? QJsonValue(verdict->gseq) : QJsonValue()},
        {u"received"_s, verdict ? QJsonValue(instantText(verdict->received)) : QJsonValue()},
        {u"changes"_s, changes}};
    if (verdict && verdict->outcome != Outcome::Accepted)
        json.insert(
            u"reason"_s,
            QJsonObject{{u"code"_s, verdict->reason.name()}, {u"sentence"_s, verdict->reason.sentence}});
    return json;
}

/// A moment of the JSON, for people.
QString moment(const QJsonValue& at)
{
    const QDateTime time = QDateTime::fromString(at.toString(), Qt::ISODateWithMs);
    return momentText({time.isValid() ? time.toMSecsSinceEpoch() : 0});
}

QString textOf(const QJsonObject& json)
{
    if (json.contains(u"unreadable"_s))
        return u"%1  %2\n"_s.arg(json[u"gseq"_s].toInteger())
            .arg(json[u"unreadable"_s].toString().simplified());
    const QJsonValue actor = json[u"actorName"_s];
    const QJsonValue device = json[u"deviceName"_s];
    QString text = u"%1  %2  %3 @ %4  %5  %6\n"_s.arg(
        json[u"gseq"_s].isNull() ? u"–"_s : QString::number(json[u"gseq"_s].toInteger()),
        moment(json[u"at"_s]), actor.isNull() ? LogCommandWords::tr("中心") : actor.toString().simplified(),
        device.isNull() ? json[u"device"_s].toString() : device.toString().simplified(),
        json[u"verdict"_s].toString(), json[u"hash"_s].toString().left(12));
    if (!json[u"received"_s].isNull())
        text += u"    "_s + LogCommandWords::tr("中心收到于 %1").arg(moment(json[u"received"_s])) + u'\n';
    for (const QJsonValue& change : json[u"changes"_s].toArray())
        text += u"    %1  %2  %3\n"_s.arg(change[u"label"_s].toString(), change[u"id"_s].toString(),
                                          change[u"title"_s].toString().simplified());
    if (json.contains(u"reason"_s))
        text += u"    "_s + json[u"reason"_s][u"sentence"_s].toString() + u'\n';
    return text;
}

bool touches(const Operation& operation, const Id& id)
{
    return std::any_of(operation.changes.begin(), operation.changes.end(),
                       [&](const Change& change) { return change.record == id; });
}

} // namespace

Reply runLog(const Context& context)
{
    const auto limit = numberOption(context.line, u"limit"_s, 50);
    const auto after = numberOption(context.line, u"after"_s, 0);
    if (!limit || !after)
        return badInput(limit ? after.error() : limit.error());
    const QString asked = context.line.arguments.value(0);
    const Id id = Id::fromString(asked);
    if (!asked.isEmpty() && id.isNull())
        return badInput(LogCommandWords::tr("“%1”不是记录的编号（UUID）。").arg(asked));
    auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const Store& store = reading->view();
    QJsonArray operations;
    if (id.isNull()) {
        const int most = *limit == 0 ? -1 : *limit;
        const qint64 from = context.line.has(u"after"_s) ? *after : most < 0 ? 0 : store.behindNewest(most);
        for (const Sequenced& entry : store.log(from, most)) {
            if (auto operation = readOperation(entry.bytes)) {
                QJsonObject json = operationJson(*operation, store, entry.verdict);
                if (entry.extract)
                    json.insert(u"extract"_s, true);
                operations.append(json);
            } else {
                operations.append(QJsonObject{{u"gseq"_s, entry.verdict.gseq},
                                              {u"unreadable"_s, operation.error().sentence}});
            }
        }
    } else {
        for (const HistoryEntry& entry : store.history(id))
            operations.append(operationJson(entry.operation, store, entry.verdict));
    }
    for (const auto& [position, entry] : readWaiting(*reading->database)) {
        if (!id.isNull() && !touches(entry.operation, id))
            continue;
        const bool judged = entry.state != WaitingState::Waiting;
        operations.append(
            operationJson(entry.operation, store, judged ? std::optional(entry.verdict) : std::nullopt));
    }
    Reply reply;
    reply.json = {{u"operations"_s, operations}};
    for (const QJsonValue& operation : operations)
        reply.text += textOf(operation.toObject());
    if (operations.isEmpty())
        reply.text = LogCommandWords::tr("没有操作记录。");
    return reply;
}

} // namespace jiannuo::ctl
