// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/json.h"
#include "domain/records.h"
#include "domain/rules.h"

#include <QJsonArray>

#include <set>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct ShowCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// Behind its label, the further lines set in: none of them looks like one of ours.
QString setIn(const QString& text)
{
    return QString(text).replace(u"\r\n"_s, u"\n"_s).replace(u'\n', u"\n    "_s);
}

/// The steps out of the record's state, each once, and whether the person may take it by role. Guards are
/// asked only when it is recorded.
QJsonArray transitions(const Record& record, const Store& store, const Id& person, Instant now)
{
    QJsonArray result;
    const FieldInfo* field = record.kind->fieldByNumber(record.kind->stateField);
    if (!field)
        return result;
    for (const Transition& transition : record.kind->transitions) {
        if (transition.from != record[field->number].as<qint64>())
            continue;
        QJsonObject step{
            {u"name"_s, QLatin1StringView(transition.name)},
            {u"label"_s, QCoreApplication::translate("Domain", transition.label)},
            {u"to"_s, QLatin1StringView(field->type->enumeration->byNumber(transition.to)->name)}};
        if (!person.isNull())
            step.insert(u"allowed"_s, mayTake(store, person, record, transition, now).ok());
        result.append(step);
    }
    return result;
}

/// Why it does not count, where headquarters has set it aside.
QJsonObject asideJson(const Store& store, const Record& record)
{
    const auto aside = setAsideOf(store, *record.kind, record.id);
    if (!aside)
        return {};
    return {{u"reason"_s, aside->reason}, {u"by"_s, titleOf(store, &kindOf<Person>(), aside->by)}};
}

/// What is set aside is shown as well, and said to be.
template <class T> QJsonArray attached(const Store& store, Id T::*subject, const Id& id, QString& asides)
{
    QJsonArray result;
    Query query;
    query.where.push_back({fieldNumber(subject), Condition::Test::Equal, id});
    query.withSetAside = true;
    for (const Record& record : store.list(kindOf<T>(), query)) {
        QJsonObject json = recordJson(record);
        if (const QJsonObject aside = asideJson(store, record); !aside.isEmpty()) {
            json.insert(u"setAside"_s, aside);
            asides += ShowCommandWords::tr("已作废的%1“%2”：%3")
                          .arg(record.kind->displayLabel(), titleOf(record), aside[u"reason"_s].toString())
                + u'\n';
        }
        result.append(json);
    }
    return result;
}

/// Everything else that names this record in an indexed field.
QJsonArray referring(const Store& store, const Record& record)
{
    QJsonArray result;
    for (const KindInfo* kind : Kinds::all()) {
        for (const FieldInfo& field : kind->fields) {
            if (!field.is(Indexed) || field.refersTo != record.kind->number
                || field.type->type != FieldType::Id)
                continue;
            Query query;
            query.where.push_back({field.number, Condition::Test::Equal, record.id, {}});
            if (const qint64 count = store.count(*kind, query); count > 0)
                result.append(QJsonObject{{u"kind"_s, QLatin1StringView(kind->name)},
                                          {u"field"_s, QLatin1StringView(field.name)},
                                          {u"count"_s, count}});
        }
    }
    return result;
}

QJsonArray files(const Reading& reading, const Record& record)
{
    std::set<QByteArray> wanted;
    if (record.kind == &kindOf<Evidence>())
        wanted.insert(record.as<Evidence>().hash);
    for (const auto& [id, evidence] : reading.view().all(&Evidence::subject, record.id))
        wanted.insert(evidence.hash);
    QJsonArray result;
    for (const LocalFile& file : readFiles(*reading.database)) {
        if (!wanted.contains(file.hash))
            continue;
        const auto state = file.state == LocalFile::State::Waiting ? u"waiting"_s
            : file.state == LocalFile::State::Stored               ? u"stored"_s
            : file.state == LocalFile::State::Lost                 ? u"lost"_s
                                                                   : u"refused"_s;
        result.append(QJsonObject{{u"hash"_s, QString::fromLatin1(file.hash.toHex())},
                                  {u"size"_s, file.size},
                                  {u"sent"_s, file.sent},
                                  {u"state"_s, state},
                                  {u"reason"_s, file.reason}});
    }
    return result;
}

QString asText(const QJsonObject& json, const Record& record)
{
    QString text = u"%1 %2\n"_s.arg(record.kind->displayLabel(), idText(record.id));
    if (record.waiting)
        text += ShowCommandWords::tr("（有待中心确认的内容）") + u'\n';
    const QJsonObject labels = json[u"labels"_s].toObject();
    for (const FieldInfo& field : record.kind->fields) {
        const QString name = QString::fromLatin1(field.name);
        if (labels.contains(name))
            text += u"  %1：%2\n"_s.arg(labels[name][u"label"_s].toString(),
                                        setIn(labels[name][u"text"_s].toString()));
    }
    QStringList steps;
    for (const QJsonValue& step : json[u"transitions"_s].toArray()) {
        if (step[u"allowed"_s].toBool(true))
            steps += u"%1(%2)"_s.arg(step[u"name"_s].toString(), step[u"label"_s].toString());
    }
    if (!steps.isEmpty())
        text += ShowCommandWords::tr("可以办理：%1").arg(steps.join(u' ')) + u'\n';
    for (const QJsonValue& comment : json[u"comments"_s].toArray())
        text +=
            ShowCommandWords::tr("评论：%1").arg(setIn(comment[u"fields"_s][u"text"_s].toString())) + u'\n';
    for (const QJsonValue& evidence : json[u"evidence"_s].toArray())
        text +=
            ShowCommandWords::tr("佐证：%1").arg(setIn(evidence[u"fields"_s][u"name"_s].toString())) + u'\n';
    return text;
}

} // namespace

Reply runShow(const Context& context)
{
    const QString asked = context.line.arguments.front();
    const Id id = Id::fromString(asked);
    if (id.isNull())
        return badInput(ShowCommandWords::tr("“%1”不是记录的编号（UUID）。").arg(asked));
    auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const Store& store = reading->view();
    const auto record = store.findAny(id);
    if (!record)
        return badInput(
            Error{ErrorCode::UnknownRecord, ShowCommandWords::tr("本机没有编号为 %1 的记录。").arg(asked)});
    // Without a known person the steps are shown without saying who may take them.
    auto person = actor(store, reading->device, context.line.as);
    if (!person && !context.line.as.isEmpty())
        return badInput(person.error());

    QJsonObject labels;
    for (const FieldInfo& field : record->kind->fields) {
        const Value& value = (*record)[field.number];
        const Instant* moment = std::get_if<Instant>(&value);
        if (value.isNull() || (moment && !moment->isGiven()))
            continue;
        labels.insert(QLatin1StringView(field.name),
                      QJsonObject{{u"label"_s, field.displayLabel()},
                                  {u"text"_s, moment ? momentText(*moment) : readable(store, field, value)}});
    }
    Reply reply;
    reply.json = recordJson(*record);
    reply.json.insert(u"title"_s, titleOf(*record));
    reply.json.insert(u"labels"_s, labels);
    if (const FieldInfo* state = record->kind->fieldByNumber(record->kind->stateField)) {
        reply.json.insert(u"state"_s, reply.json[u"fields"_s][QLatin1StringView(state->name)]);
        reply.json.insert(u"transitions"_s,
                          transitions(*record, store, person.valueOr({}), context.clock.now()));
    }
    QString asides;
    if (const QJsonObject aside = asideJson(store, *record); !aside.isEmpty()) {
        reply.json.insert(u"setAside"_s, aside);
        asides = ShowCommandWords::tr("已作废，不计入任何得分和数字：%1（%2）")
                     .arg(aside[u"reason"_s].toString(), aside[u"by"_s].toString())
            + u'\n';
    }
    reply.json.insert(u"comments"_s, attached(store, &Comment::subject, id, asides));
    reply.json.insert(u"evidence"_s, attached(store, &Evidence::subject, id, asides));
    reply.json.insert(u"files"_s, files(*reading, *record));
    reply.json.insert(u"referredToBy"_s, referring(store, *record));
    reply.text = asText(reply.json, *record) + asides;
    if (const auto loss = record->kind == &kindOf<Evidence>() ? fileLossOf(store, id) : std::nullopt) {
        reply.json.insert(u"fileLost"_s, loss->reason);
        reply.text += ShowCommandWords::tr("佐证的文件在送出前遗失，不会再来：%1").arg(loss->reason) + u'\n';
    }
    return reply;
}

} // namespace jiannuo::ctl
