// SPDX-License-Identifier: Apache-2.0
#include "domain/conflict.h"

#include "domain/patch.h"
#include "domain/records.h"

namespace jiannuo {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

} // namespace

bool mayAdopt(const FieldInfo& field)
{
    return field.merge == Merge::Checked && !field.is(Author);
}

Result<Change> adoption(const View& view, const Conflict& conflict)
{
    const KindInfo* kind = Kinds::byNumber(conflict.subjectKind);
    const auto subject = kind ? view.find(*kind, conflict.subject) : std::nullopt;
    const auto proposed = kind ? decodeFields(*kind, conflict.proposed) : Result<Fields>(Fields());
    if (!subject || !proposed)
        return Error{ErrorCode::UnknownRecord, Words::tr("冲突所指的记录已无法读取，不能采用新值。")};
    Change change{kind->number, verbAmend, subject->id, subject->gseq, {}, false};
    for (const auto& [number, value] : *proposed) {
        if (mayAdopt(*kind->fieldByNumber(number)))
            change.patch.set(number, value);
    }
    if (change.patch.empty())
        return Error{ErrorCode::RuleBroken,
                     Words::tr("提出的内容由办理步骤决定，不能用裁定来采用；请维持原值，再办理这一步。")};
    return change;
}

Result<void> decisionCarried(const View& view, const Intent& intent, const Conflict& decided)
{
    std::vector<const Change*> changes;
    for (const Change& change : intent.changes) {
        if (change.record == decided.subject)
            changes.push_back(&change);
    }
    if (decided.state != ConflictState::Replaced)
        return changes.empty()
            ? Result<void>()
            : Error{ErrorCode::RuleBroken, Words::tr("维持原值时，不能同时修改这条记录。")};
    const auto wanted = adoption(view, decided);
    if (!wanted)
        return wanted.error();
    const bool carried =
        changes.size() == 1 && changes.front()->verb == verbAmend && changes.front()->patch == wanted->patch;
    return carried ? Result<void>()
                   : Error{ErrorCode::RuleBroken,
                           Words::tr("采用新值时，请在同一次提交中把记录改为提出的内容，不多也不少。")};
}

std::optional<Record> disputed(const View& view, const Record& conflict)
{
    return view.findAny(conflict[fieldNumber(&Conflict::subject)].as<Id>());
}

} // namespace jiannuo
