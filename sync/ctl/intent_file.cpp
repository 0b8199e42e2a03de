// SPDX-License-Identifier: Apache-2.0
#include "ctl/intent_file.h"

#include "ctl/reply.h"
#include "domain/china_time.h"
#include "domain/json.h"
#include "domain/names.h"
#include "domain/records.h"
#include "exchange/file_type.h"
#include "exchange/pictures.h"
#include "ledger/waiting.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct IntentFileWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// One command, before its record is looked up.
struct Command {
    QString where; ///< for people: "第2条 finding.create"
    const KindInfo* kind = nullptr;
    QString verb;
    Id id;
    QJsonObject json;
    bool isCreation() const { return verb == u"create"; }
};

class Planner {
public:
    explicit Planner(const PlanningContext& context)
        : m_context(context)
        , m_view(context.view)
    {
    }

    Result<PlannedIntent> run(const QJsonObject& file)
    {
        QJsonArray commands{file};
        if (file.contains(u"commands"_s)) {
            if (!file[u"commands"_s].isArray() || file.size() != 1)
                return invalid(IntentFileWords::tr("请写 {\"commands\": [ … ]}，旁边不写别的。"));
            commands = file[u"commands"_s].toArray();
        }
        std::vector<Command> all;
        for (const QJsonValue json : commands) {
            auto command = read(json.toObject(), static_cast<int>(all.size()) + 1);
            if (!command)
                return command.error();
            all.push_back(std::move(*command));
        }
        // Names stand for records of the whole file: a photo that comes first may already name its check.
        for (Command& command : all) {
            if (auto ok = name(command); !ok)
                return ok.error();
        }
        for (const Command& command : all) {
            if (auto ok = plan(command); !ok)
                return Error{ok.error().code, command.where + u'：' + ok.error().sentence};
        }
        return std::move(m_plan);
    }

private:
    Result<Command> read(const QJsonObject& json, int number) const
    {
        Command command;
        const QString text = json[u"command"_s].toString();
        command.where = IntentFileWords::tr("第%1条 %2").arg(number).arg(text);
        const qsizetype dot = text.indexOf(u'.');
        command.kind = Kinds::byName(text.left(dot));
        command.verb = text.mid(dot + 1);
        command.json = json;
        if (dot < 0 || !command.kind)
            return invalid(IntentFileWords::tr(
                               "%1：请写 \"command\": \"记录种类.动作\"，如 \"finding.create\"；jiannuoctl "
                               "kinds 列出全部。")
                               .arg(command.where));
        if (!command.isCreation() && command.verb != u"amend" && !command.kind->hasTransition(command.verb))
            return invalid(IntentFileWords::tr("%1：%2没有这个动作。可以写：%3。")
                               .arg(command.where, command.kind->displayLabel(), verbs(*command.kind)));
        for (const QString& key : json.keys()) {
            if (key != u"command" && key != u"id" && key != u"fields" && key != u"base" && key != u"file")
                return invalid(IntentFileWords::tr("%1：不认识“%2”。").arg(command.where, key));
        }
        if (json.contains(u"fields"_s) && !json[u"fields"_s].isObject())
            return invalid(IntentFileWords::tr("%1：“fields”请写对象。").arg(command.where));
        return command;
    }

    static QString verbs(const KindInfo& kind)
    {
        QStringList names{u"create"_s};
        if (!kind.insertOnly)
            names += u"amend"_s;
        for (const Transition& transition : kind.transitions) {
            if (const QString name = QString::fromLatin1(transition.name); !names.contains(name))
                names += name;
        }
        return names.join(u", ");
    }

    Result<void> name(Command& command)
    {
        const QString text = command.json[u"id"_s].toString();
        if (!command.isCreation()) {
            if (text.isEmpty())
                return invalid(IntentFileWords::tr("%1：请写“id”。").arg(command.where));
            return {}; // looked up when all names are known
        }
        if (text.startsWith(u'$')) {
            if (m_plan.ids.contains(text.mid(1)) || isReserved(text))
                return invalid(IntentFileWords::tr("%1：“%2”已经用过。").arg(command.where, text));
            command.id = m_context.newId();
            m_plan.ids.insert(text.mid(1), command.id);
            return {};
        }
        command.id = text.isEmpty() ? m_context.newId() : Id::fromString(text);
        if (command.id.isNull())
            return invalid(IntentFileWords::tr("%1：“id”请写 UUID 或 \"$名字\"。").arg(command.where));
        return {};
    }

    static bool isReserved(const QString& text)
    {
        return text == u"$me" || text == u"$now" || text == u"$today";
    }

    Result<Id> idOf(const QString& text) const
    {
        if (text == u"$me")
            return m_context.actor;
        if (text.startsWith(u'$')) {
            const auto at = m_plan.ids.find(text.mid(1));
            if (at == m_plan.ids.end())
                return invalid(IntentFileWords::tr("没有哪条命令登记了“%1”。").arg(text));
            return *at;
        }
        const Id id = Id::fromString(text);
        return id.isNull()
            ? Result<Id>(invalid(IntentFileWords::tr("“%1”不是记录的编号（UUID）。").arg(text)))
            : id;
    }

    /// Puts what "$…" stands for in its place: only where the type is one that it can stand for.
    Result<QJsonValue> filled(const TypeInfo& type, const QJsonValue& json) const
    {
        const QString text = json.toString();
        switch (type.type) {
        case FieldType::Id: {
            if (!text.startsWith(u'$'))
                return json;
            const auto id = idOf(text);
            if (!id)
                return id.error();
            return QJsonValue(id->toString(QUuid::WithoutBraces));
        }
        case FieldType::Instant:
            return text != u"$now"
                ? json
                : QJsonValue(
                    QDateTime::fromMSecsSinceEpoch(m_context.now.ms, Qt::UTC).toString(Qt::ISODateWithMs));
        case FieldType::Date:
            return text != u"$today" ? json : QJsonValue(chinaDate(m_context.now).toString(Qt::ISODate));
        case FieldType::List: {
            if (!json.isArray())
                return json;
            QJsonArray list;
            for (const QJsonValue element : json.toArray()) {
                auto value = filled(*type.element, element);
                if (!value)
                    return value.error();
                list.append(*value);
            }
            return QJsonValue(list);
        }
        case FieldType::Structure: {
            if (!json.isObject())
                return json;
            auto object = filled(type.structure(), json.toObject());
            if (!object)
                return object.error();
            return QJsonValue(*object);
        }
        default:
            return json;
        }
    }

    Result<QJsonObject> filled(std::span<const FieldInfo> fields, QJsonObject json) const
    {
        for (const FieldInfo& field : fields) {
            const QString key = QString::fromLatin1(field.name);
            if (!json.contains(key))
                continue;
            auto value = filled(*field.type, json[key]);
            if (!value)
                return value.error();
            json.insert(key, *value);
        }
        return json;
    }

    Result<void> plan(const Command& command)
    {
        const KindInfo& kind = *command.kind;
        auto json = filled(kind.fields, command.json[u"fields"_s].toObject());
        if (!json)
            return json.error();
        if (command.json.contains(u"file"_s)) {
            if (auto ok = attach(command, *json); !ok)
                return ok.error();
        }
        auto fields = fromJson(kind, *json);
        if (!fields)
            return fields.error();
        if (command.isCreation()) {
            if (command.json.contains(u"base"_s))
                return invalid(IntentFileWords::tr("登记新记录不写“base”。"));
            add(created(kind, command.id, *fields), nullptr);
            return {};
        }
        const auto id = idOf(command.json[u"id"_s].toString());
        if (!id)
            return id.error();
        const auto seen = m_view.find(kind, *id);
        if (!seen)
            return Error{ErrorCode::UnknownRecord,
                         IntentFileWords::tr("本机没有%1 %2。")
                             .arg(kind.displayLabel(), id->toString(QUuid::WithoutBraces))};
        return changed(command, *seen, *fields);
    }

    Change created(const KindInfo& kind, const Id& id, const Fields& fields) const
    {
        Fields next = kind.defaults;
        for (const auto& [number, value] : fields)
            next.set(number, value);
        for (const FieldInfo& field : kind.fields) {
            // Who writes it can only be whoever acts.
            if (field.is(Author) && field.is(Required) && next[field.number].isNull())
                next.set(field.number, m_context.actor);
        }
        return {kind.number, verbCreate, id, 0, difference(kind.defaults, next), false};
    }

    Result<void> changed(const Command& command, const Record& seen, const Fields& fields)
    {
        Fields patch;
        for (const auto& [number, value] : fields) {
            if (seen[number] != value)
                patch.set(number, value);
        }
        keepFormerName(seen, patch);
        Change change{seen.kind->number, verbAmend, seen.id, seen.gseq, patch, false};
        if (command.verb != u"amend") {
            auto step = transition(seen, command.verb, patch);
            if (!step)
                return step.error();
            change = std::move(*step);
        } else if (patch.empty()) {
            return {};
        }
        if (command.json.contains(u"base"_s)) {
            const qint64 base = command.json[u"base"_s].toInteger(-1);
            if (base < 0 || base > seen.gseq)
                return invalid(IntentFileWords::tr("“base”请写您看到的 gseq（0 到 %1）。").arg(seen.gseq));
            change.base = base;
        }
        add(std::move(change), &seen);
        return {};
    }

    void add(Change change, const Record* seen)
    {
        m_view.stage(applied(change, seen, {m_context.actor, {}}));
        m_plan.changes.push_back(std::move(change));
    }

    /// A file that evidence is made of: its hash, size, name and type follow from it, and its small copy
    /// where it is a picture.
    Result<void> attach(const Command& command, QJsonObject& fields)
    {
        if (command.kind != &kindOf<Evidence>() || !command.isCreation())
            return invalid(IntentFileWords::tr("只有 evidence.create 可以带“file”。"));
        const QString given = command.json[u"file"_s].toString();
        const QString path = QDir(m_context.folder).filePath(given);
        QFile file(path);
        if (given.isEmpty() || !file.open(QIODevice::ReadOnly))
            return invalid(IntentFileWords::tr("不能读取文件“%1”（%2）。").arg(path, file.errorString()));
        if (file.size() == 0 || file.size() > largestFile)
            return invalid(IntentFileWords::tr("文件“%1”是空的，或大于 200 MB。").arg(path));
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!hash.addData(&file))
            return invalid(IntentFileWords::tr("不能读取文件“%1”（%2）。").arg(path, file.errorString()));
        const QString hex = QString::fromLatin1(hash.result().toHex());
        if (fields.contains(u"hash"_s) && fields[u"hash"_s].toString().toLower() != hex)
            return invalid(IntentFileWords::tr("文件“%1”的摘要与“hash”不符。").arg(path));
        fields.insert(u"hash"_s, hex);
        fields.insert(u"size"_s, file.size());
        // It is called what it is, whatever the camera or the author called it.
        const QString called = fields[u"name"_s].toString(QFileInfo(path).fileName());
        const QByteArray head = file.seek(0) ? file.read(headOfFile) : QByteArray();
        const auto type = fileTypeOf(called, head);
        if (!type)
            return type.error();
        if (fields.contains(u"mime_type"_s) && fields[u"mime_type"_s].toString() != type->mimeType
            && !type->label.isEmpty())
            return invalid(IntentFileWords::tr("文件“%1”是 %2（%3），与“mime_type”不符。")
                               .arg(path, type->label, type->mimeType));
        fields.insert(u"name"_s, type->name);
        if (!fields.contains(u"mime_type"_s))
            fields.insert(u"mime_type"_s, type->mimeType);
        if (type->renamed)
            m_plan.notes += renamedText(called, *type);
        m_plan.files.push_back({path, hash.result(), file.size()});
        if (const QByteArray small = file.seek(0) ? previewOf(file) : QByteArray();
            !small.isEmpty() && !fields.contains(u"preview"_s)) {
            fields.insert(
                u"preview"_s,
                QString::fromLatin1(QCryptographicHash::hash(small, QCryptographicHash::Sha256).toHex()));
            m_plan.previews.push_back(small);
        }
        return {};
    }

    const PlanningContext& m_context;
    StagedView m_view;
    PlannedIntent m_plan;
};

} // namespace

Result<PlannedIntent> planIntent(const QJsonObject& file, const PlanningContext& context)
{
    return Planner(context).run(file);
}

} // namespace jiannuo::ctl
