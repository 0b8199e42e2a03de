// SPDX-License-Identifier: Apache-2.0
#include "qml/records/finding_cases.h"

#include "qml/workspace/wording.h"

#include <QCoreApplication>

namespace jiannuo {

namespace {

using F = FindingState;
using R = RectificationState;

struct FindingCasesWords {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

} // namespace

FindingGroup findingGroup(FindingState state, std::optional<RectificationState> newest)
{
    switch (state) {
    case F::Recorded:
        return FindingGroup::ToConfirm;
    case F::FixedOnSite:
        return FindingGroup::ToClose;
    case F::Confirmed:
    case F::Recurred:
        return FindingGroup::ToNotify;
    case F::Dismissed:
        return FindingGroup::Dismissed;
    case F::Closed:
        return FindingGroup::Closed;
    case F::LookBack:
        return FindingGroup::LookBack;
    case F::NoticeIssued:
        break;
    }
    if (newest == R::Submitted)
        return FindingGroup::ToRecheck;
    return newest == R::Rechecked || newest == R::Closed ? FindingGroup::ToClose : FindingGroup::Rectifying;
}

QString findingGroupLabel(FindingGroup group)
{
    switch (group) {
    case FindingGroup::Open:
        return FindingCasesWords::tr("未销号");
    case FindingGroup::ToConfirm:
        return FindingCasesWords::tr("待认定");
    case FindingGroup::ToNotify:
        return FindingCasesWords::tr("待下达");
    case FindingGroup::Rectifying:
        return FindingCasesWords::tr("整改中");
    case FindingGroup::ToRecheck:
        return FindingCasesWords::tr("待复查");
    case FindingGroup::ToClose:
        return FindingCasesWords::tr("待销号");
    case FindingGroup::LookBack:
        return FindingCasesWords::tr("回头看");
    case FindingGroup::Closed:
        return FindingCasesWords::tr("已销号");
    case FindingGroup::Dismissed:
        return FindingCasesWords::tr("不予认定");
    }
    return {};
}

bool isOverdue(RectificationState state, QDate due, QDate today)
{
    return state != R::Submitted && state != R::Rechecked && state != R::Closed && due.isValid()
        && due < today;
}

QString findingAwaits(FindingState state, std::optional<RectificationState> newest, bool overdue)
{
    switch (state) {
    case F::Recorded:
        return FindingCasesWords::tr("等效能中心或督查组长认定。");
    case F::FixedOnSite:
        return FindingCasesWords::tr("现场已改，等效能中心或督查组长核实销号。");
    case F::Confirmed:
    case F::Recurred:
        return FindingCasesWords::tr("等效能中心下达整改通知。");
    case F::LookBack:
        return FindingCasesWords::tr("正在回头看：巩固的销号，反弹的再次整改。");
    case F::Closed:
    case F::Dismissed:
        return {};
    case F::NoticeIssued:
        break;
    }
    if (!newest)
        return FindingCasesWords::tr("整改通知还没有同步到本机。");
    switch (*newest) {
    case R::Expedited:
        return FindingCasesWords::tr("督办中，等单位报送。");
    case R::Escalated:
        return FindingCasesWords::tr("已问责；单位仍须整改并报送。");
    default:
        if (overdue)
            return FindingCasesWords::tr("已逾期，等单位报送；中心可以督办。");
    }
    switch (*newest) {
    case R::Issued:
        return FindingCasesWords::tr("等单位签收。");
    case R::Submitted:
        return FindingCasesWords::tr("等督查员、督查组长或中心复查；报送人和本单位的人不能复查。");
    case R::Rechecked:
        return FindingCasesWords::tr("复查合格，等整改通知销号。");
    case R::Closed:
        return FindingCasesWords::tr("整改通知已销号，等问题销号。");
    case R::Returned:
        return FindingCasesWords::tr("已退回，等单位重新整改并报送。");
    default:
        return FindingCasesWords::tr("等单位整改并报送结果。");
    }
}

bool FindingCase::isPutRight() const
{
    return isSettled(state) || group() == FindingGroup::ToClose || group() == FindingGroup::LookBack;
}

QString FindingCase::stateLabel() const
{
    return state == F::NoticeIssued && step && *step != R::Closed ? labelOf(*step)
        : state == F::NoticeIssued                                ? findingGroupLabel(group())
                                                                  : labelOf(state);
}

int FindingCase::stateTone(QDate today) const
{
    return state == F::NoticeIssued && step ? rectificationTone(*step, jiannuo::isOverdue(*step, due, today))
                                            : int(toneOf(state));
}

int rectificationTone(RectificationState state, bool overdue)
{
    return overdue ? Danger : toneOf(state);
}

} // namespace jiannuo
