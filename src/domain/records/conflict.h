// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

enum class ConflictState { Open = 1, Kept = 2, Replaced = 3 };
inline constexpr EnumEntry conflictStateEntries[]{{1, "open", "待裁定", Warning},
                                                  {2, "kept", "维持原值", Neutral, true},
                                                  {3, "replaced", "采用新值", Info, true}};
template <> inline constexpr EnumInfo enumInfo<ConflictState>{conflictStateEntries};

/// Two values for the same field: both kept, the confirmed one in force until a named role decides. Made by
/// the ledger itself from an operation whose verdict is a conflict.
struct Conflict {
    Id org;
    KindNumber subjectKind = 0;
    Id subject;
    QByteArray confirmed; ///< the fields in question as they stood: a patch
    QByteArray proposed; ///< the whole patch that came second
    Id author; ///< of the proposed one
    Instant at; ///< when it was written, by its device
    qint64 operation = 0; ///< its gseq
    Id decidedBy;
    QString reason;
    ConflictState state = ConflictState::Open;
};

template <> struct Declaration<Conflict> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Conflict::org).to(kinds::org).indexed(),
        field(2, "subject_kind", "类别", &Conflict::subjectKind),
        field(3, "subject", "对象", &Conflict::subject).indexed(),
        field(4, "confirmed", "原值", &Conflict::confirmed),
        field(5, "proposed", "新值", &Conflict::proposed),
        field(6, "author", "提出人", &Conflict::author).to(kinds::person),
        field(7, "at", "提出时间", &Conflict::at),
        field(8, "operation", "操作", &Conflict::operation),
        field(9, "decided_by", "裁定人", &Conflict::decidedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(10, "reason", "理由", &Conflict::reason).searched().merged(Merge::Transition),
        field(11, "state", "状态", &Conflict::state).indexed(),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Conflict)

} // namespace jiannuo
