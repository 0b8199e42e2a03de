// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/role.h"

#include <QHash>

#include <algorithm>

namespace jiannuo {

struct KindInfo;
class View;

/// A record as the store and the rules see it: the fold of its operations.
struct Record {
    Id id;
    const KindInfo* kind = nullptr;
    Fields fields;
    qint64 gseq = 0; ///< headquarters' sequence of the last confirmed write; 0 where nothing is confirmed yet
    bool waiting = false; ///< shows work that headquarters has not judged yet

    const Value& operator[](int number) const { return fields[number]; }
    template <Declared T> T as() const { return fromFields<T>(fields); }
};

/// Who may read a record, inside the reach of an appointment (model.md §11): the table is in audience.h.
enum class Audience {
    Common = 0, ///< everybody enrolled: organisations, persons, calendars, checklists
    Org = 1, ///< the organisation, its reviewers, and those who supervise it
    Internal = 2, ///< those who supervise; never the unit's own people
    Draft = 3, ///< the organisation and its reviewers: not submitted yet, or returned
    Team = 4, ///< those who make one covert round, until it is over
    Headquarters = 5, ///< headquarters, discipline office, auditor: before it is decided
    Complaint = 6, ///< who takes complaints
    Published = 7, ///< everybody in its reach, external supervisors too
    Dispute = 8, ///< who may decide between two values; its author reads it wherever he stands
};

/// A state in which a record has another audience than its kind.
struct StateAudience {
    int state = 0;
    Audience audience = Audience::Org;
};

/// Over what an author must hold the role for a record: all of it.
struct Jurisdiction {
    bool whole = false; ///< the whole log
    std::vector<Id> orgs; ///< every one of these
};

struct Transition;

/// What a guard may look at when it judges one change.
struct GuardContext {
    const View& view; ///< as it was before the change, with earlier changes of the same intent applied
    Id actor;
    Instant at; ///< when headquarters received it; on the device, its own time
    Instant made; ///< when it was done, by its author's device
    const Record* before = nullptr; ///< null for a creation
    const Record& after;
    const Transition* step = nullptr; ///< null for a creation or an amendment
    bool adopts = false; ///< carries out a decision between two values (conflict.h)
};
using Guard = Result<void> (*)(const GuardContext&);

/// One transition of a state machine. A verb has one number per transition, so that a change names the state
/// it leaves.
struct Transition {
    int verb = 0; ///< ≥ 16; never given twice within a kind
    const char* name = ""; ///< in commands: `finding.confirm`
    const char* label = ""; ///< for people (translated)
    int from = 0;
    int to = 0;
    Roles roles{};
    Guard guard = nullptr;
    /// The fields of Merge::Transition that this transition writes; no other step may.
    std::span<const int> decides{};
    int by = 0; ///< the field that names who took the step
    int on = 0; ///< the field that keeps the day on which it was taken
    /// Fields that name people who may not take it: another person decides than the one who asked.
    std::span<const int> notBy{};
    int counts = 0; ///< a field that the step counts up by one: a version
    /// A record that comes with the step, in the same intent: its kind, the field that points here, and what
    /// another field of it must say.
    struct Companion {
        KindNumber kind = 0;
        int about = 0;
        int field = 0;
        qint64 value = 0;
    };
    Companion with{};
    int laterThan = 0; ///< a field with a day: the step belongs on a later one
    bool impartial = false; ///< not in one's own matter (authority.h)
    /// Fields of `decides` that hold something when the step was taken: a reason, an answer.
    std::span<const int> demands{};

    bool mayDecide(int field) const
    {
        return (field != 0 && (field == by || field == on))
            || std::find(decides.begin(), decides.end(), field) != decides.end();
    }
    /// The same step, of which one more thing is demanded.
    constexpr Transition takenBy(int field) const
    {
        return changed([=](Transition& t) { t.by = field; });
    }
    constexpr Transition takenOn(int field) const
    {
        return changed([=](Transition& t) { t.on = field; });
    }
    constexpr Transition forbiddenTo(std::span<const int> fields) const
    {
        return changed([=](Transition& t) { t.notBy = fields; });
    }
    constexpr Transition onLaterDayThan(int field) const
    {
        return changed([=](Transition& t) { t.laterThan = field; });
    }
    constexpr Transition counting(int field) const
    {
        return changed([=](Transition& t) { t.counts = field; });
    }
    constexpr Transition together(const Companion& companion) const
    {
        return changed([=](Transition& t) { t.with = companion; });
    }
    constexpr Transition demanding(std::span<const int> fields) const
    {
        return changed([=](Transition& t) { t.demands = fields; });
    }
    constexpr Transition impartially() const
    {
        return changed([](Transition& t) { t.impartial = true; });
    }

private:
    template <class F> constexpr Transition changed(F&& change) const
    {
        Transition copy = *this;
        change(copy);
        return copy;
    }
};

/// A state that a record may be entered in although it never went through the ones before it: what happened
/// before this ledger began. The first state needs none of these.
struct Entry {
    int state = 0;
    Roles roles{};
    Guard guard = nullptr;
};

inline constexpr int verbCreate = 0;
inline constexpr int verbAmend = 1;
/// Headquarters shows a record as it stands to those who may read it from now on: all its fields. Whoever had
/// it already has nothing new in it.
inline constexpr int verbReveal = 2;

struct KindInfo {
    KindNumber number = 0;
    const char* name = ""; ///< table, JSON, command line
    const char* label = "";
    Audience audience = Audience::Org;
    std::span<const StateAudience> audiences{}; ///< where the state changes it
    bool insertOnly = false; ///< nothing of it is ever amended
    bool steady = false; ///< seldom written, and looked up with almost everything: headquarters remembers it
    std::vector<FieldInfo> fields{}; ///< by number
    Fields defaults{}; ///< what a new record holds before its first patch
    int orgField = 0; ///< the Org that it belongs to; 0: common to all
    int internalField = 0; ///< a Boolean: where it is true, the record is Internal whatever the audience says
    /// What it is about, whatever its kind: it is read by nobody who may not read that, and belongs to the
    /// same organisation.
    int aboutField = 0;
    /// Lists of people: in Audience::Team only who stands in it reads the record.
    int teamField = 0;
    /// The field that names who recorded it; filled in where the author leaves it out.
    int recordedBy = 0;
    int stateField = 0;
    /// What long lists of it are sorted by. The indexes of this field, of the state and of the organisation
    /// hold all three, so that such a list is filtered, counted and sorted without a look at its rows.
    int listedBy = 0;
    std::span<const Transition> transitions{};
    std::span<const Entry> entries{};
    Roles creators{};
    Roles amenders{};
    /// Over what a role must be held; null: over the organisation that it belongs to, or over the whole log.
    Jurisdiction (*jurisdiction)(const View&, const Record&) = nullptr;
    bool impartial = false; ///< nobody writes it in his own matter (authority.h)
    /// The states in which its checked fields may be amended: what was decided stays. A kind without states
    /// is amended as its guard lets.
    std::span<const int> amendableIn{};
    Guard guard = nullptr; ///< after creation and every amendment

    const FieldInfo* fieldByNumber(int number) const;
    const FieldInfo* fieldByName(QStringView name) const;
    /// The transition of that verb, or null.
    const Transition* transition(int verb) const;
    /// The transition of that name that leaves the given state, or null.
    const Transition* transition(QStringView name, qint64 from) const;
    /// Whether a checked field may be amended in that state.
    bool isAmendable(const FieldInfo& field, qint64 state) const;
    bool hasTransition(QStringView name) const;
    /// The entry into that state, or null.
    const Entry* entry(qint64 state) const;
    QString displayLabel() const { return QCoreApplication::translate("Domain", label); }
};

/// All kinds, by their declarations in records/.
class Kinds {
public:
    static const std::vector<const KindInfo*>& all();
    static const KindInfo* byNumber(KindNumber number);
    static const KindInfo* byName(QStringView name);
    /// Changes whenever a declaration changes: a store made under another one rebuilds its views from the
    /// log.
    static QByteArray fingerprint();
};

/// The declaration of a record type. Specialised (as static const data) through Declaration<T>.
template <Declared T> const KindInfo& kindOf()
{
    static const KindInfo kind = [] {
        KindInfo k = Declaration<T>::kind();
        k.fields = fieldInfos<T>();
        std::sort(k.fields.begin(), k.fields.end(),
                  [](const FieldInfo& a, const FieldInfo& b) { return a.number < b.number; });
        for (FieldInfo& f : k.fields) {
            if (k.insertOnly)
                f.merge = Merge::InsertOnly;
            if (f.number == k.stateField)
                f.merge = Merge::Transition;
            if (f.number == k.orgField && k.audience != Audience::Common)
                f.merge = Merge::InsertOnly; // a record does not move: whoever saw it goes on seeing it
        }
        k.defaults = toFields(T{});
        return k;
    }();
    return kind;
}

// The same for a record and its kind: see JIANNUO_STRUCTURE_OUTSIDE.
#define JIANNUO_RECORD_OUTSIDE(T)                                                                            \
    JIANNUO_STRUCTURE_OUTSIDE(T)                                                                             \
    extern template const KindInfo& kindOf<T>();
#define JIANNUO_RECORD_INSIDE(T)                                                                             \
    JIANNUO_STRUCTURE_INSIDE(T)                                                                              \
    template const KindInfo& kindOf<T>();

/// The number of a member in its declaration: `fieldNumber(&Finding::text)`.
template <class Owner, class Member> constexpr int fieldNumber(Member Owner::*member)
{
    int number = 0;
    std::apply(
        [&](const auto&... f) {
            const auto look = [&](const auto& candidate) {
                if constexpr (
                    std::is_same_v<
                        decltype(candidate.member),
                        Member
                            Owner::*const> || std::is_same_v<decltype(candidate.member), Member Owner::*>) {
                    if (candidate.member == member)
                        number = candidate.info.number;
                }
            };
            (look(f), ...);
        },
        Declaration<Owner>::fields);
    return number;
}

/// What the rules may ask of the ledger.
class View {
public:
    View() = default;
    virtual ~View() = default;
    Q_DISABLE_COPY_MOVE(View)

    virtual std::optional<Record> find(const KindInfo& kind, const Id& id) const = 0;
    /// Records whose indexed field has that value, in the order of their making.
    virtual std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const = 0;
    /// Whether a record has all of these values; the first field is an indexed one.
    using Wanted = std::vector<std::pair<int, Value>>;
    virtual bool exists(const KindInfo& kind, const Wanted& fields) const;
    /// The patches that were accepted for a record after `gseq`, leaving out those of the author's own
    /// device.
    virtual std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const = 0;
    /// The record of that id, whatever its kind: one id is one record.
    virtual std::optional<Record> findAny(const Id& id) const = 0;

    template <Declared T> std::optional<T> get(const Id& id) const
    {
        const auto record = find(kindOf<T>(), id);
        return record ? std::optional<T>(record->template as<T>()) : std::nullopt;
    }
    template <class T, class Member>
    std::vector<std::pair<Id, T>> all(Member T::*member, const Member& value) const
    {
        std::vector<std::pair<Id, T>> result;
        for (const Record& record : where(kindOf<T>(), fieldNumber(member), toValue(value)))
            result.emplace_back(record.id, record.as<T>());
        return result;
    }
};

} // namespace jiannuo
