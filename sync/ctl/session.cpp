// SPDX-License-Identifier: Apache-2.0
#include "ctl/session.h"

#include "domain/china_time.h"
#include "domain/json.h"
#include "domain/names.h"
#include "domain/records.h"
#include "ledger/same_names.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString databasePath(const Context& context)
{
    return QDir(context.line.data).filePath(u"ledger.db"_s);
}

Result<void> somethingThere(const Context& context)
{
    if (QFileInfo::exists(databasePath(context)))
        return {};
    return Error{ErrorCode::UnknownRecord,
                 SessionWords::tr("“%1”里没有践诺的数据。请先用 enrol 登记这台设备，或用 --data 指明目录。")
                     .arg(QDir::toNativeSeparators(context.line.data))};
}

Result<Reading> open(const Context& context)
{
    return attempt([&]() -> Result<Reading> {
        Reading reading;
        reading.database = std::make_unique<Database>(databasePath(context), Database::Access::ReadOnly);
        reading.store = std::make_unique<Store>(*reading.database);
        reading.device = Id::fromRfc4122(reading.store->fact("device"));
        return reading;
    });
}

} // namespace

Result<Reading> openReading(const Context& context)
{
    if (auto there = somethingThere(context); !there)
        return there.error();
    auto reading = open(context);
    if (!reading || reading->view().isCurrent())
        return reading;
    // Rows of another version of the program: the writer computes them anew from the log.
    reading = Reading{};
    if (auto ledger = openWriting(context); !ledger)
        return ledger.error();
    return open(context);
}

Result<std::unique_ptr<DeviceLedger>> openWriting(const Context& context)
{
    return DeviceLedger::open(context.line.data, context.clock, context.random);
}

Result<std::unique_ptr<DeviceLedger>> openExisting(const Context& context)
{
    if (auto there = somethingThere(context); !there)
        return there.error();
    return openWriting(context);
}

Result<Id> findByName(const Store& store, const KindInfo& kind, const QString& text)
{
    if (const Id id = Id::fromString(text); !id.isNull()) {
        if (store.find(kind, id))
            return id;
    } else {
        const auto found = namedLike(store, kind, text);
        if (found.size() > 1)
            return Error{ErrorCode::InvalidInput,
                         SessionWords::tr("有 %1 个%2叫“%3”，请写编号。")
                             .arg(found.size())
                             .arg(kind.displayLabel(), text)};
        if (found.size() == 1)
            return found.front();
    }
    return Error{ErrorCode::UnknownRecord,
                 SessionWords::tr("本机没有%1“%2”。").arg(kind.displayLabel(), text)};
}

Result<Id> actor(const Store& store, const Id& device, const QString& as)
{
    const auto registered = store.get<Device>(device);
    const std::vector<Id> people = registered ? registered->people : std::vector<Id>();
    if (!as.isEmpty()) {
        // Two people of one name: the one who works on this device is meant.
        std::vector<Id> here;
        for (const Id& id : people) {
            if (const auto person = store.get<Person>(id); person && nameKey(person->name) == nameKey(as))
                here.push_back(id);
        }
        return here.size() == 1 ? Result<Id>(here.front()) : findByName(store, kindOf<Person>(), as);
    }
    if (people.size() == 1)
        return people.front();
    QStringList names;
    for (const Id& id : people) {
        if (const auto person = store.get<Person>(id))
            names += person->name;
    }
    return Error{
        ErrorCode::InvalidInput,
        names.isEmpty()
            ? SessionWords::tr("本机还不知道由谁使用，请先同步，或用 --as 写明是谁。")
            : SessionWords::tr("这台设备有几个人使用（%1），请用 --as 写明是谁。").arg(names.join(u'、'))};
}

QString titleOf(const Record& record)
{
    for (const QStringView name : {u"name", u"title", u"text", u"problem", u"reason"}) {
        const FieldInfo* field = record.kind->fieldByName(name);
        const QString text = field ? record[field->number].as<QString>() : QString();
        if (!text.isEmpty())
            return text.size() > 60 ? text.left(60) + u'…' : text;
    }
    return {};
}

QString titleOf(const Store& store, const KindInfo* kind, const Id& id)
{
    if (id.isNull())
        return {};
    const auto record = kind ? store.find(*kind, id) : store.findAny(id);
    return record ? titleOf(*record) : QString();
}

QString readable(const Store& store, const FieldInfo& field, const Value& value)
{
    const KindInfo* target = Kinds::byNumber(field.refersTo);
    const auto named = [&](const Id& id) {
        const QString title = titleOf(store, target, id).simplified();
        return title.isEmpty() ? idText(id) : title;
    };
    if (const Id* id = std::get_if<Id>(&value))
        return named(*id);
    const Values* list = std::get_if<Values>(&value);
    if (list && field.type->element && field.type->element->type == FieldType::Id) {
        QStringList names;
        for (const Value& element : *list)
            names += named(element.as<Id>());
        return names.join(u'；');
    }
    return displayText(*field.type, value);
}

QJsonObject recordJson(const Record& record)
{
    return {{u"id"_s, idText(record.id)},
            {u"kind"_s, QLatin1StringView(record.kind->name)},
            {u"gseq"_s, record.gseq},
            {u"waiting"_s, record.waiting},
            {u"fields"_s, toJson(*record.kind, record.fields)}};
}

QString idText(const Id& id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString instantText(Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue instantJson(Instant moment)
{
    return moment.isGiven() ? QJsonValue(instantText(moment)) : QJsonValue();
}

QString momentText(Instant moment)
{
    return moment.isGiven() ? SessionWords::tr("%1（北京时间）").arg(chinaSecondsText(moment)) : u"–"_s;
}

} // namespace jiannuo::ctl
