// SPDX-License-Identifier: Apache-2.0
#include "exchange/forms/declared.h"

namespace jiannuo::declared_forms {

namespace {

TableCell receivedBy(const Store& store, const Record& record)
{
    for (const HistoryEntry& entry : store.history(record.id)) {
        for (const Change& change : entry.changes) {
            const Transition* step = record.kind->transition(change.verb);
            if (!step || QLatin1StringView(step->name) != QLatin1StringView("receive"))
                continue;
            const auto person = store.get<Person>(entry.operation.actor);
            return person ? person->name : QString();
        }
    }
    return {};
}

} // namespace

Form rectificationNotice()
{
    return {.code = "F13",
            .title = "限期整改通知书",
            .about = kinds::rectification,
            .facts = {{"文号", says(&Rectification::noticeNo)},
                      {"单位", says(&Rectification::org)},
                      {"问题", says(&Rectification::problem)},
                      {"整改要求", says(&Rectification::requirement)},
                      {"时限", says(&Rectification::due)},
                      {"签发人", says(&Rectification::issuedBy)},
                      {"签收人", receivedBy},
                      {"整改措施", says(&Rectification::measures)},
                      {"完成情况", says(&Rectification::result)},
                      {"佐证", says(&Rectification::evidence)},
                      {"申请销号人", says(&Rectification::submittedBy)},
                      {"复查结论", says(&Rectification::recheckNote)},
                      {"复查人", says(&Rectification::recheckedBy)},
                      {"销号日期", saysOf(&Rectification::finding, &Finding::closedOn)}},
            .signatures = {"签发机关（盖章）", "送达人", "签收人（签字）", "签收日期"}};
}

} // namespace jiannuo::declared_forms
