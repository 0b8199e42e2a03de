// SPDX-License-Identifier: Apache-2.0
#include "qml/records/visit_rules.h"

#include "qml/workspace/workspace.h"

namespace jiannuo {

Result<void> mayVisit(const Workspace& workspace, const SpotCheck& check)
{
    SpotCheck probe = check;
    probe.signature = {};
    if (probe.checklist.isNull()) {
        const auto usual = usualChecklist(workspace);
        if (!usual)
            return Error{
                ErrorCode::UnknownRecord,
                QCoreApplication::translate("VisitRules", "这台设备上还没有检查表。请先同步，再开始抽查。")};
        probe.checklist = *usual;
    }
    if (!probe.startedAt.isGiven())
        probe.startedAt = workspace.now();
    probe.endedAt = probe.startedAt;
    return workspace.check({creation(derivedId("probe"), probe)});
}

std::optional<Id> usualChecklist(const Workspace& workspace)
{
    Query last;
    last.limit = 1;
    last.descending = true;
    const Store& view = workspace.view();
    for (const Record& record : view.list(kindOf<SpotCheck>(), last)) {
        const Id used = record.as<SpotCheck>().checklist;
        const auto checklist = view.get<Checklist>(used);
        if (checklist && !checklist->retired)
            return used;
    }
    for (const Record& record : view.list(kindOf<Checklist>())) {
        if (!record.as<Checklist>().retired)
            return record.id;
    }
    return std::nullopt;
}

} // namespace jiannuo
