// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"
#include "domain/time_limit.h"

namespace jiannuo {

enum class FindingSource {
    SpotCheck = 1,
    Complaint = 2,
    SelfCheck = 3,
    LookBack = 4,
    TipOff = 5,
    Report = 6
};
inline constexpr EnumEntry findingSourceEntries[]{{1, "spot_check", "抽查"}, {2, "complaint", "投诉"},
                                                  {3, "self_check", "自查"}, {4, "look_back", "回头看"},
                                                  {5, "tip_off", "举报"},    {6, "report", "月报"}};
template <> inline constexpr EnumInfo enumInfo<FindingSource>{findingSourceEntries};

/// S000-013, S000-029, S004-016, S004-054
enum class FindingCategory {
    Procedure = 1,
    Ledger = 2,
    Minutes = 3,
    Language = 4,
    Attitude = 5,
    Timeliness = 6,
    Attendance = 7,
    Disclosure = 8,
    Integrity = 9,
    Fees = 10,
    Breach = 11,
    Other = 12,
};
inline constexpr EnumEntry findingCategoryEntries[]{
    {1, "procedure", "工作程序"},  {2, "ledger", "工作台账"},     {3, "minutes", "会议记录"},
    {4, "language", "服务用语"},   {5, "attitude", "服务态度"},   {6, "timeliness", "工作时效"},
    {7, "attendance", "在岗情况"}, {8, "disclosure", "办事公开"}, {9, "integrity", "吃拿卡要"},
    {10, "fees", "乱收费"},        {11, "breach", "有诺不践"},    {12, "other", "其他"}};
template <> inline constexpr EnumInfo enumInfo<FindingCategory>{findingCategoryEntries};

inline constexpr EnumEntry severityEntries[]{
    {1, "slight", "轻微"}, {2, "ordinary", "一般"}, {3, "serious", "严重"}, {4, "falsification", "弄虚作假"}};
template <> inline constexpr EnumInfo enumInfo<Severity>{severityEntries};

enum class FindingState {
    Recorded = 1,
    FixedOnSite = 2,
    Confirmed = 3,
    Dismissed = 4,
    NoticeIssued = 5,
    Closed = 6,
    LookBack = 7,
    Recurred = 8,
};
inline constexpr EnumEntry findingStateEntries[]{
    {1, "recorded", "待认定", Warning},   {2, "fixed_on_site", "立行立改", Success},
    {3, "confirmed", "已认定", Warning},  {4, "dismissed", "不予认定", Neutral, true},
    {5, "notice_issued", "整改中", Info}, {6, "closed", "已销号", Success, true},
    {7, "look_back", "回头看", Warning},  {8, "recurred", "反弹", Danger}};
template <> inline constexpr EnumInfo enumInfo<FindingState>{findingStateEntries};

/// 问题 (F12). What the unit does about it is its Rectification.
struct Finding {
    Id org; ///< responsible
    Id spotCheck;
    Id commitment;
    FindingSource source = FindingSource::SpotCheck;
    FindingCategory category = FindingCategory::Other;
    Severity severity = Severity::Ordinary;
    QString text;
    QString clause;
    QString person; ///< responsible
    QDate due;
    QString dueCalendar; ///< the calendar's version that computed it
    bool dueProvisional = false;
    QString advice;
    Id foundBy;
    Instant foundAt;
    int item = 0;
    QString reason; ///< of the last decision
    FindingState state = FindingState::Recorded;
    QDate closedOn;
};

template <> struct Declaration<Finding> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "责任单位", &Finding::org).to(kinds::org).required().indexed(),
        field(2, "spot_check", "抽查", &Finding::spotCheck).to(kinds::spotCheck).indexed(),
        field(3, "commitment", "承诺事项", &Finding::commitment).to(kinds::commitment).indexed(),
        field(4, "source", "来源", &Finding::source),
        field(5, "category", "类别", &Finding::category).indexed(),
        field(6, "severity", "严重程度", &Finding::severity),
        field(7, "text", "问题", &Finding::text).required().searched(),
        field(8, "clause", "依据条款", &Finding::clause).searched(),
        field(9, "person", "责任人", &Finding::person).searched(),
        field(10, "due", "整改期限", &Finding::due).indexed(),
        field(11, "due_calendar", "日历版本", &Finding::dueCalendar),
        field(12, "due_provisional", "暂定", &Finding::dueProvisional),
        field(13, "advice", "建议", &Finding::advice).searched(),
        field(14, "found_by", "发现人", &Finding::foundBy)
            .to(kinds::person)
            .required()
            .author()
            .merged(Merge::InsertOnly),
        field(15, "found_at", "发现时间", &Finding::foundAt).merged(Merge::InsertOnly),
        field(16, "item", "检查项", &Finding::item).merged(Merge::InsertOnly),
        field(17, "reason", "认定意见", &Finding::reason).merged(Merge::Transition),
        field(18, "state", "状态", &Finding::state).indexed(),
        field(19, "closed_on", "销号日期", &Finding::closedOn).merged(Merge::Transition),
    };
    static KindInfo kind();
};

enum class RectificationState {
    Issued = 1,
    Received = 2,
    Rectifying = 3,
    Submitted = 4,
    Rechecked = 5,
    Closed = 6,
    Returned = 7,
    Extended = 8,
    Overdue = 9,
    Expedited = 10,
    Escalated = 11,
};
inline constexpr EnumEntry rectificationStateEntries[]{
    {1, "issued", "已下达", Info},         {2, "received", "已签收", Info},
    {3, "rectifying", "整改中", Info},     {4, "submitted", "待复查", Warning},
    {5, "rechecked", "复查合格", Success}, {6, "closed", "已销号", Success, true},
    {7, "returned", "退回整改", Warning},  {8, "extended", "已延期", Info},
    {9, "overdue", "已逾期", Danger},      {10, "expedited", "督办中", Danger},
    {11, "escalated", "已问责", Danger}};
template <> inline constexpr EnumInfo enumInfo<RectificationState>{rectificationStateEntries};

/// The colours of a reminder (三色督办单), each graver than the one before.
enum class ExpediteLevel { None = 0, Blue = 1, Yellow = 2, Red = 3 };
inline constexpr EnumEntry expediteLevelEntries[]{
    {0, "none", "未督办"}, {1, "blue", "蓝色督办"}, {2, "yellow", "黄色督办"}, {3, "red", "红色督办"}};
template <> inline constexpr EnumInfo enumInfo<ExpediteLevel>{expediteLevelEntries};

/// 限期整改 (F13). What the notice says stands; a term changes once, by its extension.
struct Rectification {
    Id org;
    Id finding;
    QString noticeNo;
    Id issuedBy;
    QString problem;
    QString requirement;
    QDate due;
    QString dueCalendar;
    bool dueProvisional = false;
    QDate firstDue; ///< before an extension
    QString extensionReason;
    QString measures;
    QString result;
    std::vector<Id> evidence;
    Id submittedBy;
    Id recheckedBy;
    QString recheckNote;
    RectificationState state = RectificationState::Issued;
    ExpediteLevel expedite = ExpediteLevel::None;
};

template <> struct Declaration<Rectification> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Rectification::org).to(kinds::org).required().indexed(),
        field(2, "finding", "问题", &Rectification::finding)
            .to(kinds::finding)
            .required()
            .indexed()
            .merged(Merge::InsertOnly),
        field(3, "notice_no", "文号", &Rectification::noticeNo)
            .searched()
            .indexed()
            .longest(100)
            .merged(Merge::InsertOnly),
        field(4, "issued_by", "签发人", &Rectification::issuedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::InsertOnly),
        field(5, "problem", "问题", &Rectification::problem).required().searched().merged(Merge::InsertOnly),
        field(6, "requirement", "整改要求", &Rectification::requirement).searched().merged(Merge::InsertOnly),
        field(7, "due", "期限", &Rectification::due).required().indexed().merged(Merge::Transition),
        field(8, "due_calendar", "日历版本", &Rectification::dueCalendar).merged(Merge::Transition),
        field(9, "due_provisional", "暂定", &Rectification::dueProvisional).merged(Merge::Transition),
        field(10, "first_due", "原期限", &Rectification::firstDue).merged(Merge::Transition),
        field(11, "extension_reason", "延期理由", &Rectification::extensionReason).merged(Merge::Transition),
        field(12, "measures", "整改措施", &Rectification::measures).searched(),
        field(13, "result", "完成情况", &Rectification::result).searched(),
        field(14, "evidence", "佐证", &Rectification::evidence).to(kinds::evidence).unordered(),
        field(15, "submitted_by", "报送人", &Rectification::submittedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(16, "rechecked_by", "复查人", &Rectification::recheckedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(17, "recheck_note", "复查结论", &Rectification::recheckNote)
            .searched()
            .merged(Merge::Transition),
        field(18, "state", "状态", &Rectification::state).indexed(),
        field(19, "expedite", "督办", &Rectification::expedite).merged(Merge::Transition),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Finding)
JIANNUO_RECORD_OUTSIDE(Rectification)

} // namespace jiannuo
