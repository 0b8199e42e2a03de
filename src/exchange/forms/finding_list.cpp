// SPDX-License-Identifier: Apache-2.0
#include "exchange/forms/declared.h"

namespace jiannuo::declared_forms {

namespace {

/// How many photos and papers lie behind the finding.
TableCell evidenceOf(const Store& store, const Record& record)
{
    return static_cast<qint64>(store.all(&Evidence::subject, record.id).size());
}

} // namespace

Form findingList()
{
    return {.code = "F12",
            .title = "问题清单",
            .lists = kinds::finding,
            .listOrg = fieldNumber(&Finding::org),
            .listDay = fieldNumber(&Finding::foundAt),
            .columns = {{"来源", says(&Finding::source), 9},
                        {"问题", says(&Finding::text), 34},
                        {"类别", says(&Finding::category), 10},
                        {"严重度", says(&Finding::severity), 8},
                        {"依据条款", says(&Finding::clause), 22},
                        {"单位", says(&Finding::org), 16, "责任"},
                        {"责任人", says(&Finding::person), 9, "责任"},
                        {"发现时间", says(&Finding::foundAt), 17},
                        {"证据（件）", evidenceOf, 8},
                        {"建议", says(&Finding::advice), 24}},
            .signatures = {"填表人", "审核人", "日期"}};
}

} // namespace jiannuo::declared_forms
