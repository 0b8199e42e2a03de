// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

/// 作废: headquarters sets a record aside that cannot be amended and is wrong. It stays in the log, is shown
/// so with the reason, and counts nowhere: no score, no rank, no figure, no number of a list.
struct SetAside {
    Id org; ///< the subject's
    KindNumber subjectKind = 0;
    Id subject;
    QString reason;
    Id by;
    bool internal = false; ///< where the subject is
};

template <> struct Declaration<SetAside> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &SetAside::org).to(kinds::org).required().indexed(),
        field(2, "subject_kind", "类别", &SetAside::subjectKind).required(),
        field(3, "subject", "对象", &SetAside::subject).required().indexed(),
        field(4, "reason", "理由", &SetAside::reason).required().searched(),
        field(5, "by", "决定人", &SetAside::by).to(kinds::person).required().author(),
        field(6, "internal", "内部", &SetAside::internal),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(SetAside)

/// Whether records of that kind may be set aside: they cannot be amended, and belong to an organisation.
bool maySetAside(const KindInfo& kind);
/// What says that a record does not count, and why; nothing where it counts.
std::optional<SetAside> setAsideOf(const View& view, const KindInfo& kind, const Id& record);
bool isSetAside(const View& view, const KindInfo& kind, const Id& record);

} // namespace jiannuo
