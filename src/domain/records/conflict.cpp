// SPDX-License-Identifier: Apache-2.0
#include "domain/records/conflict.h"

#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/records/steps.h"

namespace jiannuo {

namespace {

/// What comes with a decision is judged with the whole intent: see decisionCarried(). Records that are common
/// to all are nobody's own matter: otherwise nobody could decide about headquarters' telephone.
Result<void> decisionExplained(const GuardContext& context)
{
    const auto conflict = context.after.as<Conflict>();
    if (conflict.reason.isEmpty())
        return broken("裁定冲突请写明理由。");
    return {};
}

const int conflictDecision[]{fieldNumber(&Conflict::reason)};
const int whoseValue[]{fieldNumber(&Conflict::author)};
constexpr Roles arbiters = roles::confirmers | Roles{Role::Administrator, Role::DisciplineOffice};

Transition ruling(int verb, const char* name, const char* label, ConflictState to)
{
    return step(verb, name, label, ConflictState::Open, to, arbiters, decisionExplained, conflictDecision)
        .takenBy(fieldNumber(&Conflict::decidedBy))
        .forbiddenTo(whoseValue)
        .impartially();
}

const Transition conflictTransitions[]{
    ruling(16, "keep", "维持原值", ConflictState::Kept),
    ruling(17, "replace", "采用新值", ConflictState::Replaced),
};

} // namespace

KindInfo Declaration<Conflict>::kind()
{
    return {.number = kinds::conflict,
            .name = "conflict",
            .label = "冲突",
            .audience = Audience::Dispute,
            .orgField = fieldNumber(&Conflict::org),
            .stateField = fieldNumber(&Conflict::state),
            .transitions = conflictTransitions,
            .creators = {},
            .amenders = {}};
}

JIANNUO_RECORD_INSIDE(Conflict)

} // namespace jiannuo
