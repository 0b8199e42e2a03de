#include "domain/rules.h"

#include "domain/conflict.h"
#include "domain/patch.h"
#include "domain/records.h"

#include <QDateTime>

#include <set>

namespace jiannuo {

namespace {

constexpr int deepestTree = 32;
constexpr std::size_t largestIntent = 2'000;

struct RuleWords {
    Q_DECLARE_TR_FUNCTIONS(RuleWords)
};

Error refusal(ErrorCode code, const QString& sentence)
{
    return {code, sentence};
}

bool known(const TypeInfo& type, const Value& value)
{
    if (type.type == FieldType::Enumeration && !value.isNull())
        return type.enumeration->byNumber(value.as<qint64>()) != nullptr;
    if (type.type == FieldType::List) {
        const Values* list = std::get_if<Values>(&value);
        return !list || std::all_of(list->begin(), list->end(), [&](const Value& v) {
            return known(*type.element, v);
        });
    }
    if (type.type == FieldType::Structure) {
        const Fields* content = std::get_if<Fields>(&value);
        const auto infos = type.structure();
        return !content || std::all_of(infos.begin(), infos.end(), [&](const FieldInfo& f) {
            return known(*f.type, (*content)[f.number]);
        });
    }
    return true;
}

/// A view that asks the one below only once. An intent's changes lead to the same organisation, person and
/// checklist again and again, and while it is judged nothing changes below.
class RememberingView final : public View {
public:
    explicit RememberingView(const View& base)
        : m_base(base)
    {
    }

    std::optional<Record> find(const KindInfo& kind, const Id& id) const override
    {
        const auto [at, isNew] = m_found.try_emplace({kind.number, id});
        if (isNew)
            at->second = m_base.find(kind, id);
        return at->second;
    }
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override
    {
        for (const List& list : m_lists) {
            if (list.kind == kind.number && list.field == field && list.value == value)
                return list.records;
        }
        m_lists.push_back({kind.number, field, value, m_base.where(kind, field, value)});
        return m_lists.back().records;
    }
    std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const override
    {
        return m_base.patchesSince(kind, id, gseq);
    }

private:
    struct List {
        KindNumber kind = 0;
        int field = 0;
        Value value;
        std::vector<Record> records;
    };

    const View& m_base;
    mutable std::map<std::pair<KindNumber, Id>, std::optional<Record>> m_found;
    mutable std::vector<List> m_lists;
};

/// Judges one change after the other; what it accepts is staged for the next.
class Judge {
public:
    Judge(const Intent& intent, const View& view, Instant at)
        : m_intent(intent)
        , m_known(view)
        , m_view(m_known)
        , m_at(at)
    {
    }

    Judgement run()
    {
        if (m_intent.changes.empty() || m_intent.changes.size() > largestIntent)
            return refusal(ErrorCode::InvalidInput, RuleWords::tr("这次提交没有内容，或内容过多。"));
        std::vector<Record> rows;
        for (const Change& change : m_intent.changes) {
            auto row = change.hasUnknown ? Result<Record>(unsupported()) : one(change);
            if (!row)
                return row.error();
            m_view.stage(*row);
            rows.push_back(std::move(*row));
        }
        if (m_conflict)
            return *m_conflict;
        return rows;
    }

private:
    static Error unsupported()
    {
        return refusal(ErrorCode::Unsupported, RuleWords::tr("这条记录来自更新的版本，请先升级中心的程序。"));
    }

    Result<Record> one(const Change& change)
    {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (!kind || change.record.isNull())
            return unsupported();
        const std::optional<Record> before = m_view.find(*kind, change.record);
        if (change.verb == verbCreate) {
            if (before)
                return refusal(ErrorCode::AlreadyExists,
                               RuleWords::tr("%1已经存在。").arg(kind->displayLabel()));
        } else if (!before) {
            return refusal(
                ErrorCode::UnknownRecord,
                RuleWords::tr("要修改的%1不存在，或它的登记没有被中心接受。").arg(kind->displayLabel()));
        }
        const Record* seen = before ? &*before : nullptr;
        const Transition* arrow = change.verb >= 16 ? kind->transition(change.verb) : nullptr;
        if (change.verb != verbCreate && change.verb != verbAmend && !arrow)
            return unsupported();

        Record after = applied(change, seen);
        if (auto ok = permitted(*kind, change, arrow, seen, after); !ok)
            return ok.error();
        if (auto ok = wellFormed(*kind, change, arrow, seen, after); !ok)
            return ok.error();
        // Beside a conflict it only counts whether he may: a Conflict keeps all that was proposed.
        if (m_conflict)
            return after;
        if (arrow && (*seen)[kind->stateField].as<qint64>() != arrow->from)
            return wrongState(*kind, *seen, *arrow);
        if (auto ok = unconflicted(*kind, change, seen); !ok) {
            m_conflict = ok.error();
            return after;
        }
        const GuardContext context{m_view, m_intent.actor, m_at, seen, after};
        const Entry* entry = entryOf(*kind, change, after);
        if (entry && entry->guard) {
            if (auto ok = entry->guard(context); !ok)
                return ok.error();
        }
        if (arrow && arrow->guard) {
            if (auto ok = arrow->guard(context); !ok)
                return ok.error();
        }
        if (kind->guard) {
            if (auto ok = kind->guard(context); !ok)
                return ok.error();
        }
        // A guard sees one change; a decision between two values is judged with all that comes with it.
        if (arrow && kind == &kindOf<Conflict>()) {
            if (auto ok = decisionCarried(m_view, m_intent, after.as<Conflict>()); !ok)
                return ok.error();
        }
        return after;
    }

    /// What lets a person make the record in another state than the first, where he does.
    const Entry* entryOf(const KindInfo& kind, const Change& change, const Record& after) const
    {
        if (isSystem() || change.verb != verbCreate || !change.patch.contains(kind.stateField))
            return nullptr;
        const Entry* entry = kind.entry(after[kind.stateField].as<qint64>());
        return entry && allowed(entry->roles, nullptr, after) ? entry : nullptr;
    }

    bool isSystem() const { return m_intent.actor.isNull(); }

    /// Whether the actor holds one of the roles where the record belongs, and where it belonged.
    bool allowed(Roles wanted, const Record* before, const Record& after) const
    {
        if (isSystem())
            return wanted.has(Role::System);
        return mayAct(m_view, m_intent.actor, wanted, orgOf(after), m_at)
            && (!before || orgOf(*before) == orgOf(after)
                || mayAct(m_view, m_intent.actor, wanted, orgOf(*before), m_at));
    }

    Result<void> permitted(const KindInfo& kind, const Change& change, const Transition* arrow,
                           const Record* before, const Record& after) const
    {
        if (change.verb == verbAmend && kind.insertOnly)
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("%1一经登记不能修改，请另行补充说明。").arg(kind.displayLabel()));
        const Roles wanted = arrow ? arrow->roles : change.verb == verbCreate ? kind.creators : kind.amenders;
        if (allowed(wanted, before, after))
            return {};
        return refusal(
            ErrorCode::NotAllowed,
            arrow ? RuleWords::tr("您的角色不能对%1进行“%2”。")
                        .arg(kind.displayLabel(), QCoreApplication::translate("Domain", arrow->label))
                  : RuleWords::tr("您的角色不能登记或修改这里的%1。").arg(kind.displayLabel()));
    }

    Result<void> wellFormed(const KindInfo& kind, const Change& change, const Transition* arrow,
                            const Record* before, const Record& after) const
    {
        for (const auto& [number, value] : change.patch) {
            const FieldInfo* field = kind.fieldByNumber(number);
            if (!field)
                return unsupported();
            const bool creating = change.verb == verbCreate;
            if (number == kind.stateField && !(creating && isSystem()) && !entryOf(kind, change, after))
                return refusal(ErrorCode::InvalidInput,
                               RuleWords::tr("“%1”只能通过办理步骤改变。").arg(field->displayLabel()));
            if (!creating
                && (field->merge == Merge::InsertOnly
                    || (field->merge == Merge::Transition && !(arrow && arrow->mayDecide(number)))))
                return refusal(ErrorCode::NotAllowed,
                               arrow ? RuleWords::tr("“%1”不能由“%2”这一步修改。")
                                           .arg(field->displayLabel(),
                                                QCoreApplication::translate("Domain", arrow->label))
                                     : RuleWords::tr("“%1”不能直接修改。").arg(field->displayLabel()));
            // A step brings along only what its author might also amend.
            if (arrow && field->merge == Merge::Checked && !allowed(kind.amenders, before, after))
                return refusal(ErrorCode::NotAllowed,
                               RuleWords::tr("您的角色不能修改“%1”。").arg(field->displayLabel()));
            if (!known(*field->type, value))
                return unsupported();
            if (field->is(Author) && !isSystem() && !value.isNull() && value.as<Id>() != m_intent.actor)
                return refusal(ErrorCode::NotAllowed,
                               RuleWords::tr("“%1”只能写本人。").arg(field->displayLabel()));
            if (auto ok = pointsSomewhere(*field, value, after); !ok)
                return ok.error();
        }
        for (const FieldInfo& field : kind.fields) {
            if (field.is(Required) && after[field.number].isNull())
                return refusal(ErrorCode::MissingField,
                               RuleWords::tr("%1缺少“%2”，请补充后再提交。")
                                   .arg(kind.displayLabel(), field.displayLabel()));
        }
        return {};
    }

    /// References lead to records that exist, and that belong to the same organisation, one above it or one
    /// below.
    Result<void> pointsSomewhere(const FieldInfo& field, const Value& value, const Record& from) const
    {
        if (field.refersTo == 0)
            return {};
        const KindInfo* target = Kinds::byNumber(field.refersTo);
        const auto check = [&](const Id& id) -> Result<void> {
            const auto record = m_view.find(*target, id);
            if (!record)
                return refusal(ErrorCode::UnknownRecord,
                               RuleWords::tr("“%1”指向的%2不存在，或它的登记没有被中心接受。")
                                   .arg(field.displayLabel(), target->displayLabel()));
            if (target->audience == Audience::Common || from.kind->audience == Audience::Common)
                return {};
            const Id here = orgOf(from);
            const Id there = orgOf(*record);
            const auto above = [&](const Id& low, const Id& high) {
                const auto line = ancestors(m_view, low);
                return std::find(line.begin(), line.end(), high) != line.end();
            };
            if (here == there || above(here, there) || above(there, here))
                return {};
            return refusal(ErrorCode::RuleBroken,
                           RuleWords::tr("“%1”属于另一个单位。").arg(field.displayLabel()));
        };
        if (const Id* id = std::get_if<Id>(&value))
            return check(*id);
        if (const Values* list = std::get_if<Values>(&value)) {
            for (const Value& element : *list) {
                if (auto ok = check(element.as<Id>()); !ok)
                    return ok;
            }
        }
        return {};
    }

    static Error wrongState(const KindInfo& kind, const Record& seen, const Transition& arrow)
    {
        const EnumInfo& states = *kind.fieldByNumber(kind.stateField)->type->enumeration;
        return refusal(ErrorCode::WrongState,
                       RuleWords::tr("%1现在是“%2”，不是“%3”，不能进行“%4”。")
                           .arg(kind.displayLabel(), states.label(seen[kind.stateField].as<qint64>()),
                                states.label(arrow.from),
                                QCoreApplication::translate("Domain", arrow.label)));
    }

    Result<void> unconflicted(const KindInfo& kind, const Change& change, const Record* before) const
    {
        if (!before || before->gseq <= change.base)
            return {};
        for (const Fields& other : m_view.patchesSince(kind, change.record, change.base)) {
            for (const auto& [number, value] : change.patch) {
                const FieldInfo* field = kind.fieldByNumber(number);
                if (field->merge == Merge::Checked && other.contains(number) && (*before)[number] != value)
                    return refusal(
                        ErrorCode::Conflicting,
                        RuleWords::tr("“%1”在此期间已被他人改为另一内容，两个内容都已保留，等待裁定。")
                            .arg(field->displayLabel()));
            }
        }
        return {};
    }

    const Intent& m_intent;
    RememberingView m_known;
    StagedView m_view;
    Instant m_at;
    std::optional<Error> m_conflict; ///< of an earlier change
};

} // namespace

void StagedView::stage(Record record)
{
    m_staged.insert_or_assign({record.kind->number, record.id}, std::move(record));
}

std::optional<Record> StagedView::find(const KindInfo& kind, const Id& id) const
{
    const auto at = m_staged.find({kind.number, id});
    return at != m_staged.end() ? std::optional<Record>(at->second) : m_base.find(kind, id);
}

std::vector<Record> StagedView::where(const KindInfo& kind, int field, const Value& value) const
{
    std::vector<Record> result;
    for (Record& record : m_base.where(kind, field, value)) {
        if (!m_staged.contains({kind.number, record.id}))
            result.push_back(std::move(record));
    }
    for (const auto& [key, record] : m_staged) {
        if (key.first == kind.number && record[field] == value)
            result.push_back(record);
    }
    return result;
}

std::vector<Fields> StagedView::patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const
{
    return m_base.patchesSince(kind, id, gseq);
}

Judgement judge(const Intent& intent, const View& view, Instant at)
{
    return Judge(intent, view, at).run();
}

std::vector<Id> ancestors(const View& view, const Id& org)
{
    std::vector<Id> line;
    std::vector<Id> next{org};
    for (int depth = 0; depth < deepestTree && !next.empty(); ++depth) {
        std::vector<Id> above;
        for (const Id& id : next) {
            if (id.isNull() || std::find(line.begin(), line.end(), id) != line.end())
                continue;
            line.push_back(id);
            if (const auto found = view.find(kindOf<Org>(), id)) {
                above.push_back((*found)[fieldNumber(&Org::parent)].as<Id>());
                above.push_back((*found)[fieldNumber(&Org::system)].as<Id>());
            }
        }
        next = std::move(above);
    }
    return line;
}

bool mayAct(const View& view, const Id& person, Roles roles, const Id& org, Instant at)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(at.ms, Qt::OffsetFromUTC, 8 * 3600).date();
    std::optional<std::vector<Id>> line;
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        if (appointment.revoked || !roles.has(appointment.role)
            || (appointment.from.isValid() && today < appointment.from)
            || (appointment.until.isValid() && today > appointment.until))
            continue;
        if (org.isNull() || appointment.org == org)
            return true;
        if (!line)
            line = ancestors(view, org);
        if (std::find(line->begin(), line->end(), appointment.org) != line->end())
            return true;
    }
    return false;
}

Id orgOf(const Record& record)
{
    return record.kind->orgField != 0 ? record[record.kind->orgField].as<Id>() : Id();
}

Audience audienceOf(const Record& record)
{
    const int flag = record.kind->internalField;
    return flag != 0 && record[flag].as<bool>() ? Audience::Internal : record.kind->audience;
}

std::optional<Record> conflictOf(const Change& change, const Record& confirmed, const Intent& intent,
                                 qint64 gseq)
{
    bool contested = false;
    Fields stood;
    for (const auto& [number, value] : change.patch) {
        const FieldInfo* field = confirmed.kind->fieldByNumber(number);
        contested = contested || (field && field->merge == Merge::Checked && confirmed[number] != value);
        stood.set(number, confirmed[number]);
    }
    if (!contested || confirmed.gseq <= change.base)
        return {};
    Conflict conflict;
    conflict.org = orgOf(confirmed);
    conflict.subjectKind = change.kind;
    conflict.subject = change.record;
    conflict.confirmed = encodeFields(*confirmed.kind, stood);
    conflict.proposed = encodeFields(*confirmed.kind, change.patch);
    conflict.author = intent.actor;
    conflict.at = intent.at;
    conflict.operation = gseq;
    Record record;
    record.id = derivedId("conflict" + QByteArray::number(gseq) + change.record.toRfc4122());
    record.kind = &kindOf<Conflict>();
    record.fields = toFields(conflict);
    record.gseq = gseq;
    return record;
}

} // namespace jiannuo
