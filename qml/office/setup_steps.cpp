// SPDX-License-Identifier: Apache-2.0
#include "qml/office/setup_steps.h"

#include "domain/records.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

SetupSteps::SetupSteps(QObject* parent)
    : RowModel(SetupStepRow::staticMetaObject, parent)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &SetupSteps::refresh);
    if (const Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(coalesceMs);
        });
        m_soon.start(0);
    }
}

int SetupSteps::doneCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const SetupStepRow& row) { return row.done; }));
}

void SetupSteps::refresh()
{
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    // Headquarters founds the county, its own office and its administrator: more than these is somebody's
    // work.
    constexpr int founded = 2;
    const auto has = [&](const KindInfo& kind, int more) {
        return workspace->view().count(kind, {}, more + 1) > more;
    };
    const QDate today = workspace->today();
    const auto days = workspace->calendar().workingDaysBetween(today, QDate(today.year(), 12, 31),
                                                               workspace->calendarRegion());
    std::vector<SetupStepRow> rows{
        {QStringLiteral("org"), tr("录入单位和下级组织"), tr("抽查、承诺和排名都按单位来"),
         has(kindOf<Org>(), founded)},
        {QStringLiteral("person"), tr("录入人员"), tr("督查员、填报员、审核人和单位负责人"),
         has(kindOf<Person>(), 1)},
        {QStringLiteral("appointment"), tr("任命角色"), tr("角色决定一个人在哪里能看什么、办什么"),
         has(kindOf<Appointment>(), 1)},
        {QStringLiteral("device"), tr("邀请登记设备"), tr("在“人员”里打开一个人，点“邀请”，打印二维码"),
         has(kindOf<Device>(), 1)},
        {QStringLiteral("calendar"), tr("核对工作日历"),
         days && days->trace.provisional ? tr("今年的放假安排还没有录入：粘贴通知全文即可")
                                         : tr("今年的放假安排已经有了"),
         days && !days->trace.provisional},
        {QStringLiteral("campaign"), tr("建立活动"), tr("文号、起止日期、主办单位"),
         has(kindOf<Campaign>(), 0)},
        {QStringLiteral("rule_set"), tr("确定规则"), tr("权重、等次线、整改期限；不改的用默认值"),
         has(kindOf<RuleSet>(), 0)},
        {QStringLiteral("checklist"), tr("编制检查表"), tr("检查项、标准分和扣分项"),
         has(kindOf<Checklist>(), 0)},
        {QStringLiteral("assignment"), tr("布置第一次检查"), tr("单位、检查表、督查员和期限"),
         has(kindOf<Assignment>(), 0)},
    };
    show(m_rows, std::move(rows));
    Q_EMIT refreshed();
}

} // namespace jiannuo
