#pragma once

#include "domain/intent.h"

#include <map>

namespace jiannuo {

/// A view with changes on top that are not stored: an intent's earlier changes, a draft.
class StagedView final : public View {
public:
    explicit StagedView(const View& base)
        : m_base(base)
    {
    }
    void stage(Record record);

    std::optional<Record> find(const KindInfo& kind, const Id& id) const override;
    std::vector<Record> where(const KindInfo& kind, int field, const Value& value) const override;
    std::vector<Fields> patchesSince(const KindInfo& kind, const Id& id, qint64 gseq) const override;

private:
    const View& m_base;
    std::map<std::pair<KindNumber, Id>, Record> m_staged;
};

/// The rows that an accepted intent leaves, or why it is not accepted: code Conflicting where somebody wrote
/// the same field in between (a Conflict is made of it), any other code where it is refused.
using Judgement = Result<std::vector<Record>>;

/// The one place where rules are enforced: the device asks before it records, headquarters before it
/// confirms. `at` is the judge's time: headquarters' when it decides (model.md §6).
Judgement judge(const Intent& intent, const View& view, Instant at);

/// Whether the person holds one of the roles for that organisation on that day (China's calendar day of
/// `at`). A null organisation asks for the role anywhere.
bool mayAct(const View& view, const Id& person, Roles roles, const Id& org, Instant at);

/// The organisation and everything above it by territory and by line (系统), nearest first, each once.
std::vector<Id> ancestors(const View& view, const Id& org);

/// The organisation that a record belongs to; null where it is common to all.
Id orgOf(const Record& record);

/// The Conflict that an operation with that verdict makes of one of its changes; none of a change that stands
/// in nobody's way. `gseq` is the operation's. Follows from the row alone, so that every replay makes the
/// same.
std::optional<Record> conflictOf(const Change& change, const Record& confirmed, const Intent& intent,
                                 qint64 gseq);

/// Who sees that record.
Audience audienceOf(const Record& record);

} // namespace jiannuo
