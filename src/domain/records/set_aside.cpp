// SPDX-License-Identifier: Apache-2.0
#include "domain/records/set_aside.h"

#include "domain/audience.h"
#include "domain/records/broken.h"
#include "domain/rules.h"

namespace jiannuo {

namespace {

/// Of a record that is there and cannot be amended, once, with a reason, by another person than its author,
/// and shown to those who see the record.
Result<void> ofAnothersRecord(const GuardContext& context)
{
    const auto aside = context.after.as<SetAside>();
    const KindInfo* kind = Kinds::byNumber(aside.subjectKind);
    if (!kind || !maySetAside(*kind))
        return broken("这类记录不能作废，请按办理步骤更正。");
    const auto record = context.view.find(*kind, aside.subject);
    if (!record)
        return broken("要作废的记录不存在，或它的登记没有被中心接受。");
    if (orgOf(*record) != aside.org
        || (audienceOf(context.view, *record) == Audience::Internal) != aside.internal)
        return broken("作废的单位和“内部”须与原记录一致。");
    if (aside.reason.trimmed().isEmpty())
        return broken("作废须写明理由。");
    if (isAuthor(*record, context.actor))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "不能作废自己登记的记录，请由另一人决定。")};
    return isSetAside(context.view, *kind, aside.subject) ? Result<void>(broken("这条记录已经作废。"))
                                                          : Result<void>();
}

} // namespace

KindInfo Declaration<SetAside>::kind()
{
    return {.number = kinds::setAside,
            .name = "set_aside",
            .label = "作废",
            .insertOnly = true,
            .orgField = fieldNumber(&SetAside::org),
            .internalField = fieldNumber(&SetAside::internal),
            .aboutField = fieldNumber(&SetAside::subject),
            .recordedBy = fieldNumber(&SetAside::by),
            .creators = {Role::HeadquartersHead},
            .impartial = true,
            .guard = ofAnothersRecord};
}

bool maySetAside(const KindInfo& kind)
{
    return kind.insertOnly && kind.orgField != 0 && kind.number != kinds::setAside;
}

std::optional<SetAside> setAsideOf(const View& view, const KindInfo& kind, const Id& record)
{
    if (!maySetAside(kind))
        return {};
    for (auto& [id, aside] : view.all(&SetAside::subject, record)) {
        if (aside.subjectKind == kind.number)
            return std::move(aside);
    }
    return {};
}

bool isSetAside(const View& view, const KindInfo& kind, const Id& record)
{
    return setAsideOf(view, kind, record).has_value();
}

JIANNUO_RECORD_INSIDE(SetAside)

} // namespace jiannuo
