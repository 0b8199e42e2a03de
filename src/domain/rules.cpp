// SPDX-License-Identifier: Apache-2.0

// One class follows a change through all questions, in one order: that is why it is in one place.

#include "domain/rules.h"

#include "domain/audience.h"
#include "domain/conflict.h"
#include "domain/limits.h"
#include "domain/patch.h"
#include "domain/records.h"

namespace jiannuo {

namespace {

constexpr std::size_t largestIntent = 2'000;
constexpr qint64 latestInstantMs = 4'133'865'600'000; // the last day of 2100 in China

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

/// Whether the author saw the record as it stands. Nobody saw one that is still to come.
bool hasSeen(const Change& change, const Record& record)
{
    return change.base == record.gseq;
}

/// The organisations whose matter it is. A dispute is the matter of whom the record in dispute is about, also
/// where everybody may read that; what is about the whole reach is nobody's own.
std::vector<Id> mattersOf(const View& view, const Record& record)
{
    if (const Id org = matterOf(record); !org.isNull() || record.kind != &kindOf<Conflict>())
        return {org};
    const auto conflict = record.as<Conflict>();
    const KindInfo* kind = Kinds::byNumber(conflict.subjectKind);
    const auto subject = kind ? view.find(*kind, conflict.subject) : std::nullopt;
    if (!subject)
        return {};
    std::vector<Id> orgs{matterOf(*subject)};
    if (orgs.front().isNull())
        orgs = jurisdictionOf(view, *subject).orgs;
    std::erase_if(orgs, [&](const Id& org) { return isRoot(view, org); });
    return orgs;
}

/// Who acts for others does not act in the own matter.
Result<void> impartial(const View& view, const Id& person, const Record& record, Instant at)
{
    const auto matters = mattersOf(view, record);
    if (std::none_of(matters.begin(), matters.end(),
                     [&](const Id& org) { return isOwnMatter(view, person, org, at); }))
        return {};
    return refusal(ErrorCode::NotAllowed,
                   RuleWords::tr("您应当回避：%1涉及您本单位、本单位的上级或您申报回避的单位。")
                       .arg(record.kind->displayLabel()));
}

/// Not one of those who took part before, and not on the same day, where the step says so.
Result<void> anotherPersonAndDay(const Id& person, const Record& before, const Transition& step, Instant at)
{
    const QString label = QCoreApplication::translate("Domain", step.label);
    for (const int number : step.notBy) {
        const Value value = before[number];
        const Values people = value.as<Values>();
        if (value == Value(person) || std::find(people.begin(), people.end(), Value(person)) != people.end())
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("您是这条%1的“%2”，不能由您“%3”，请由另一人办理。")
                               .arg(before.kind->displayLabel(),
                                    before.kind->fieldByNumber(number)->displayLabel(), label));
    }
    // Every day comes after the one that is not there.
    if (dayOf(at) <= before[step.laterThan].as<QDate>())
        return refusal(ErrorCode::RuleBroken, RuleWords::tr("“%1”须在另一天办理。").arg(label));
    return {};
}

/// What the step cannot be taken without.
Result<void> demanded(const Record& after, const Transition& step)
{
    for (const int number : step.demands) {
        const FieldInfo& field = *after.kind->fieldByNumber(number);
        const Value& value = after[number];
        if (value.isNull()
            || (field.type->type == FieldType::Text && value.as<QString>().trimmed().isEmpty()))
            return refusal(ErrorCode::RuleBroken,
                           RuleWords::tr("“%1”请填写“%2”。")
                               .arg(QCoreApplication::translate("Domain", step.label), field.displayLabel()));
    }
    return {};
}

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
        if (m_intent.at.ms < 0 || m_intent.at.ms > latestInstantMs)
            return refusal(ErrorCode::InvalidInput, RuleWords::tr("设备的时间不可用，请校准时钟。"));
        std::vector<Record> rows;
        for (const Change& change : m_intent.changes) {
            auto row = change.hasUnknown ? Result<Record>(unsupported()) : one(change);
            if (!row)
                return row.error();
            // Who may what can only have changed with these.
            if (row->kind == &kindOf<Org>() || row->kind == &kindOf<Person>()
                || row->kind == &kindOf<Appointment>())
                m_held.clear();
            m_view.stage(*row);
            rows.push_back(std::move(*row));
        }
        if (m_conflict)
            return *m_conflict;
        for (const Record& row : rows) {
            if (auto ok = about(row); !ok)
                return ok.error();
        }
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
        const bool creating = change.verb == verbCreate;
        const std::optional<Record> before =
            creating ? m_view.findAny(change.record) : m_view.find(*kind, change.record);
        if (creating && before)
            return refusal(ErrorCode::AlreadyExists,
                           RuleWords::tr("%1已经存在。").arg(before->kind->displayLabel()));
        if (!creating && !before)
            return refusal(
                ErrorCode::UnknownRecord,
                RuleWords::tr("要修改的%1不存在，或它的登记没有被中心接受。").arg(kind->displayLabel()));
        const Record* seen = before ? &*before : nullptr;
        const Transition* step = kind->transition(change.verb);
        if (change.verb == verbReveal)
            return revealed(*seen, change);
        if (!creating && change.verb != verbAmend && !step)
            return unsupported();

        Record after = applied(change, seen, m_intent.authorship());
        if (auto ok = permitted(*kind, change, step, seen, after); !ok)
            return ok.error();
        if (auto ok = wellFormed(*kind, change, step, seen, after); !ok)
            return ok.error();
        // Beside a conflict it only counts whether its author may: a Conflict keeps all that was proposed.
        if (m_conflict)
            return after;
        if (auto ok = inThisState(*kind, change, step, seen); !ok)
            return ok.error();
        if (auto ok = unconflicted(*kind, change, seen); !ok) {
            m_conflict = ok.error();
            return after;
        }
        if (auto ok = step ? separated(*step, change, *seen, after) : Result<void>(); !ok)
            return ok.error();
        const Entry* entry = entryOf(*kind, change, after);
        const GuardContext context{m_view, m_intent.actor, m_at, m_intent.at,
                                   seen,   after,          step, adopts(change)};
        for (const Guard guard :
             {entry ? entry->guard : nullptr, step ? step->guard : nullptr, kind->guard}) {
            if (auto ok = guard ? guard(context) : Result<void>(); !ok)
                return ok.error();
        }
        // A step that brings along what it does not decide amends the record as well, and is judged so.
        if (kind->guard && step && amendsToo(change, *step)) {
            if (auto ok = kind->guard({m_view, m_intent.actor, m_at, m_intent.at, seen, after}); !ok)
                return ok.error();
        }
        // A guard sees one change; a decision between two values is judged with all that comes with it.
        if (kind == &kindOf<Conflict>()) {
            if (auto ok = decisionCarried(m_view, m_intent, after.as<Conflict>()); !ok)
                return ok.error();
        }
        return after;
    }

    static bool isOpen(const KindInfo& kind, const Record& before)
    {
        const int state = static_cast<int>(before[kind.stateField].as<qint64>());
        return std::find(kind.amendableIn.begin(), kind.amendableIn.end(), state) != kind.amendableIn.end();
    }

    static bool amendsToo(const Change& change, const Transition& step)
    {
        return std::any_of(change.patch.begin(), change.patch.end(),
                           [&](const auto& entry) { return !step.mayDecide(entry.first); });
    }

    /// Headquarters shows what is there and nothing else.
    Result<Record> revealed(const Record& seen, const Change& change) const
    {
        if (!isSystem() || applied(change, &seen, m_intent.authorship()).fields != seen.fields)
            return refusal(ErrorCode::NotAllowed, RuleWords::tr("只有中心能把记录转给新的读者。"));
        return seen;
    }

    /// What lets a person make the record in another state than the first, where that is possible.
    const Entry* entryOf(const KindInfo& kind, const Change& change, const Record& after) const
    {
        if (isSystem() || change.verb != verbCreate)
            return nullptr;
        const Entry* entry = kind.entry(after[kind.stateField].as<qint64>());
        return entry && allowed(entry->roles, nullptr, after) ? entry : nullptr;
    }

    bool isSystem() const { return m_intent.actor.isNull(); }

    /// Whether the actor holds one of the roles over all that the record belongs to, and belonged to.
    bool allowed(Roles wanted, const Record* before, const Record& after) const
    {
        if (isSystem())
            return wanted.has(Role::System);
        return holds(wanted, after) && (!before || holds(wanted, *before));
    }

    /// An intent asks for the same roles over the same organisation again and again.
    bool holds(Roles wanted, const Record& record) const
    {
        const Jurisdiction where = jurisdictionOf(m_view, record);
        for (const Held& held : m_held) {
            if (held.roles == wanted && held.where.whole == where.whole && held.where.orgs == where.orgs)
                return held.holds;
        }
        m_held.push_back({wanted, where, holdsOver(wanted, where)});
        return m_held.back().holds;
    }

    bool holdsOver(Roles wanted, const Jurisdiction& where) const
    {
        return mayActOver(m_view, m_intent.actor, wanted, where, m_at)
            || (m_at.ms >= m_intent.at.ms && m_at.ms - m_intent.at.ms <= latestArrivalMs
                && mayActOver(m_view, m_intent.actor, wanted, where, m_intent.at));
    }

    /// Whether the change carries out a decision of this intent for the values that came second: who may
    /// decide may write them, as who proposed them might.
    bool adopts(const Change& change) const
    {
        const auto decides = [&](const Change& other) {
            const auto conflict =
                other.kind == kinds::conflict ? m_view.get<Conflict>(other.record) : std::nullopt;
            return conflict && conflict->subject == change.record;
        };
        return change.verb == verbAmend
            && std::any_of(m_intent.changes.begin(), m_intent.changes.end(), decides);
    }

    Roles rolesFor(const KindInfo& kind, const Change& change, const Transition* step) const
    {
        if (step)
            return step->roles;
        if (change.verb == verbCreate)
            return kind.creators;
        return adopts(change) ? kind.amenders | kindOf<Conflict>().transitions.front().roles : kind.amenders;
    }

    Result<void> permitted(const KindInfo& kind, const Change& change, const Transition* step,
                           const Record* before, const Record& after) const
    {
        if (change.verb == verbAmend && kind.insertOnly)
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("%1一经登记不能修改，请另行补充说明。").arg(kind.displayLabel()));
        if (!allowed(rolesFor(kind, change, step), before, after))
            return refusal(
                ErrorCode::NotAllowed,
                step ? RuleWords::tr("您的角色不能对%1进行“%2”。")
                           .arg(kind.displayLabel(), QCoreApplication::translate("Domain", step->label))
                     : RuleWords::tr("您的角色不能登记或修改这里的%1。").arg(kind.displayLabel()));
        if (step ? step->impartial : kind.impartial)
            return impartial(m_view, m_intent.actor, after, m_at);
        return {};
    }

    /// Who writes a field: its step, its author, headquarters.
    Result<void> writable(const KindInfo& kind, const FieldInfo& field, const Change& change,
                          const Transition* step, const Record* before, const Record& after) const
    {
        const bool creating = change.verb == verbCreate;
        if (field.number == kind.stateField && !(creating && isSystem()) && !entryOf(kind, change, after))
            return refusal(ErrorCode::InvalidInput,
                           RuleWords::tr("“%1”只能通过办理步骤改变。").arg(field.displayLabel()));
        if (!isSystem()
            && (field.is(Given) || (field.is(Numbered) && !allowed(roles::headquarters, before, after))))
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("“%1”由中心填写。").arg(field.displayLabel()));
        if (!creating
            && ((field.merge == Merge::InsertOnly && !field.is(Given))
                || (field.merge == Merge::Transition && !(step && step->mayDecide(field.number)))))
            return refusal(
                ErrorCode::NotAllowed,
                step ? RuleWords::tr("“%1”不能由“%2”这一步修改。")
                           .arg(field.displayLabel(), QCoreApplication::translate("Domain", step->label))
                     : RuleWords::tr("“%1”不能直接修改。").arg(field.displayLabel()));
        const auto isStamp = [&field](const Transition& t) {
            return t.by == field.number || t.on == field.number;
        };
        if (creating && !isSystem() && std::any_of(kind.transitions.begin(), kind.transitions.end(), isStamp))
            return refusal(ErrorCode::InvalidInput,
                           RuleWords::tr("“%1”只能通过办理步骤填写。").arg(field.displayLabel()));
        // Who answers for it is headquarters' to change once it was handed in, also beside a conflict.
        if (field.is(Anytime) && before && !isSystem() && !isOpen(kind, *before)
            && !holds(roles::headquarters, *before) && !adopts(change))
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("提交以后，“%1”由中心修改，请联系中心。").arg(field.displayLabel()));
        // A step brings along only what its author might also amend.
        if (step && field.merge == Merge::Checked && !allowed(kind.amenders, before, after))
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("您的角色不能修改“%1”。").arg(field.displayLabel()));
        return {};
    }

    Result<void> wellFormed(const KindInfo& kind, const Change& change, const Transition* step,
                            const Record* before, const Record& after) const
    {
        for (const auto& [number, value] : change.patch) {
            const FieldInfo* field = kind.fieldByNumber(number);
            if (!field)
                return unsupported();
            if (auto ok = writable(kind, *field, change, step, before, after); !ok)
                return ok;
            if (!known(*field->type, value))
                return unsupported();
            if (auto ok = withinLimits(*field, value, m_at); !ok && !isSystem())
                return ok;
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

    /// A step leaves the state that it names, one step at a time; what was decided is not amended.
    Result<void> inThisState(const KindInfo& kind, const Change& change, const Transition* step,
                             const Record* before) const
    {
        if (!before)
            return {};
        const qint64 state = (*before)[kind.stateField].as<qint64>();
        if (step && state != step->from)
            return wrongState(kind, *before, *step);
        if (step && !isSystem()
            && std::any_of(m_intent.changes.begin(), m_intent.changes.end(), [&](const Change& other) {
                   return &other != &change && other.verb >= 16 && other.record == change.record;
               }))
            return refusal(ErrorCode::RuleBroken,
                           RuleWords::tr("一次只能办理%1的一个步骤。").arg(kind.displayLabel()));
        if (isSystem())
            return {};
        for (const auto& [number, value] : change.patch) {
            const FieldInfo* field = kind.fieldByNumber(number);
            // It is in others' hands: on notices, in a register, on the wall.
            if (field->is(Numbered) && !(*before)[number].isNull() && (*before)[number] != value)
                return refusal(ErrorCode::RuleBroken,
                               RuleWords::tr("“%1”一经编定不再修改。").arg(field->displayLabel()));
            if (!kind.isAmendable(*field, state) && !(step && step->mayDecide(number))) {
                const EnumInfo& states = *kind.fieldByNumber(kind.stateField)->type->enumeration;
                return refusal(ErrorCode::WrongState,
                               RuleWords::tr("%1现在是“%2”，不能再修改“%3”。")
                                   .arg(kind.displayLabel(), states.label(state), field->displayLabel()));
            }
        }
        return {};
    }

    /// Another person, another day: what a step's declaration demands of who takes it.
    Result<void> separated(const Transition& step, const Change& change, const Record& before,
                           const Record& after) const
    {
        const QString label = QCoreApplication::translate("Domain", step.label);
        // Both follow from the operation; whoever says otherwise is not believed.
        if (change.patch.contains(step.on) && change.patch[step.on] != after[step.on])
            return refusal(ErrorCode::InvalidInput, RuleWords::tr("“%1”的日期应是办理的当天。").arg(label));
        if (isSystem())
            return {};
        if (auto ok = demanded(after, step); !ok)
            return ok;
        if (step.with.kind != 0 && !isAccompanied(step.with, change.record))
            return refusal(ErrorCode::MissingField,
                           RuleWords::tr("“%1”请同时登记%2，结论要一致。")
                               .arg(label, Kinds::byNumber(step.with.kind)->displayLabel()));
        if (auto ok = anotherPersonAndDay(m_intent.actor, before, step, m_intent.at); !ok)
            return ok;
        if (change.patch.contains(step.by) && change.patch[step.by] != after[step.by])
            return refusal(ErrorCode::InvalidInput, RuleWords::tr("“%1”的办理人应是您本人。").arg(label));
        return {};
    }

    bool isAccompanied(const Transition::Companion& with, const Id& record) const
    {
        return std::any_of(m_intent.changes.begin(), m_intent.changes.end(), [&](const Change& other) {
            return other.kind == with.kind && other.verb == verbCreate
                && other.patch[with.about] == Value(record)
                && applied(other, nullptr, m_intent.authorship())[with.field] == Value(with.value);
        });
    }

    /// What is said about a record belongs where that record does, and is said by who may read it. Judged
    /// when all is there: a photo may come before its check.
    Result<void> about(const Record& record) const
    {
        const int number = record.kind->aboutField;
        if (number == 0 || isSystem())
            return {};
        const auto subject = m_view.findAny(record[number].as<Id>());
        if (!subject)
            return refusal(ErrorCode::UnknownRecord,
                           RuleWords::tr("%1所指的记录不存在，或它的登记没有被中心接受。")
                               .arg(record.kind->displayLabel()));
        const Id org = orgOf(record);
        const Id theirs = orgOf(*subject);
        if (!theirs.isNull() && org != theirs && org != matterOf(*subject))
            return refusal(ErrorCode::RuleBroken,
                           RuleWords::tr("%1所指的记录属于另一个单位。").arg(record.kind->displayLabel()));
        if (!mayRead(m_view, m_intent.actor, *subject, m_at)
            && !mayRead(m_view, m_intent.actor, *subject, m_intent.at))
            return refusal(ErrorCode::NotAllowed,
                           RuleWords::tr("您不能查看%1所指的记录。").arg(record.kind->displayLabel()));
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
            if (isSetAside(m_view, *target, id))
                return refusal(ErrorCode::RuleBroken,
                               RuleWords::tr("“%1”指向的%2已经作废，不能再作为依据。")
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

    static Error wrongState(const KindInfo& kind, const Record& seen, const Transition& step)
    {
        const EnumInfo& states = *kind.fieldByNumber(kind.stateField)->type->enumeration;
        return refusal(ErrorCode::WrongState,
                       RuleWords::tr("%1现在是“%2”，不是“%3”，不能进行“%4”。")
                           .arg(kind.displayLabel(), states.label(seen[kind.stateField].as<qint64>()),
                                states.label(step.from), QCoreApplication::translate("Domain", step.label)));
    }

    Result<void> unconflicted(const KindInfo& kind, const Change& change, const Record* before) const
    {
        if (!before || hasSeen(change, *before))
            return {};
        const qint64 base = change.base > before->gseq ? 0 : change.base;
        for (const Fields& other : m_view.patchesSince(kind, change.record, base)) {
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
    /// Whether the author holds one of the roles over all of these.
    struct Held {
        Roles roles;
        Jurisdiction where;
        bool holds = false;
    };
    mutable std::vector<Held> m_held;
    std::optional<Error> m_conflict; ///< of an earlier change
};

} // namespace

Judgement judge(const Intent& intent, const View& view, Instant at)
{
    return Judge(intent, view, at).run();
}

Result<void> mayTake(const View& view, const Id& person, const Record& record, const Transition& step,
                     Instant at)
{
    if (!mayActOver(view, person, step.roles, jurisdictionOf(view, record), at))
        return refusal(
            ErrorCode::NotAllowed,
            RuleWords::tr("您的角色不能对%1进行“%2”。")
                .arg(record.kind->displayLabel(), QCoreApplication::translate("Domain", step.label)));
    if (auto ok = step.impartial ? impartial(view, person, record, at) : Result<void>(); !ok)
        return ok;
    return anotherPersonAndDay(person, record, step, at);
}

bool isLate(const Intent& intent, const View& view, Instant at)
{
    // Whoever had every one of these roles on the day may have lost one since: it is enough that any ended.
    const QDate then = dayOf(intent.at);
    const QDate now = dayOf(at);
    const auto all = view.all(&Appointment::person, intent.actor);
    return then < now && std::any_of(all.begin(), all.end(), [&](const auto& entry) {
               return isInForce(entry.second, then) && !isInForce(entry.second, now);
           });
}

Id orgOf(const Record& record)
{
    return record.kind->orgField != 0 ? record[record.kind->orgField].as<Id>() : Id();
}

Id matterOf(const Record& record)
{
    return record.kind == &kindOf<Org>() ? record.id : orgOf(record);
}

Jurisdiction jurisdictionOf(const View& view, const Record& record)
{
    if (record.kind->jurisdiction)
        return record.kind->jurisdiction(view, record);
    const Id org = orgOf(record);
    return org.isNull() ? Jurisdiction{true, {}} : Jurisdiction{false, {org}};
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
    if (!contested || hasSeen(change, confirmed))
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
