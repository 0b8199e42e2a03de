// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"
#include "domain/time_limit.h"

namespace jiannuo {

/// A one-tap deduction: its reason and what it costs.
struct DeductionRule {
    QString reason;
    Decimal points;
    bool perOccurrence = false; ///< may be counted several times
};

template <> struct Declaration<DeductionRule> {
    static constexpr auto fields = std::tuple{
        field(1, "reason", "扣分理由", &DeductionRule::reason),
        field(2, "points", "扣分", &DeductionRule::points).within(0, 1'000),
        field(3, "per_occurrence", "按次扣分", &DeductionRule::perOccurrence),
    };
};

struct ChecklistItem {
    int no = 0; ///< its name within the checklist; scores refer to it
    QString title;
    QString standard; ///< 扣分标准, in words
    Decimal full;
    std::vector<DeductionRule> deductions;
};

template <> struct Declaration<ChecklistItem> {
    static constexpr auto fields = std::tuple{
        field(1, "no", "序号", &ChecklistItem::no).within(0, 10'000),
        field(2, "title", "检查项", &ChecklistItem::title),
        field(3, "standard", "扣分标准", &ChecklistItem::standard),
        field(4, "full", "标准分", &ChecklistItem::full).within(0, 1'000),
        field(5, "deductions", "扣分项", &ChecklistItem::deductions).atMost(50),
    };
};

struct ChecklistSection {
    QString title;
    std::vector<ChecklistItem> items;
};

template <> struct Declaration<ChecklistSection> {
    static constexpr auto fields = std::tuple{
        field(1, "title", "部分", &ChecklistSection::title),
        field(2, "items", "检查项", &ChecklistSection::items).atMost(200),
    };
};

/// 检查表. A version that was used is never changed: a new version is a new record.
struct Checklist {
    QString name;
    Id campaign;
    int version = 1;
    std::vector<ChecklistSection> sections;
    std::vector<QString> quickPhrases;
    bool retired = false;
};

template <> struct Declaration<Checklist> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &Checklist::name).required().searched().longest(200),
        field(2, "campaign", "活动", &Checklist::campaign).to(kinds::campaign),
        field(3, "version", "版本", &Checklist::version),
        field(4, "sections", "部分", &Checklist::sections).required().merged(Merge::InsertOnly).atMost(50),
        field(5, "quick_phrases", "常用语", &Checklist::quickPhrases),
        field(6, "retired", "停用", &Checklist::retired),
    };
    static KindInfo kind();
};

/// More do not go on one visit; how many go at least is the rule set's.
inline constexpr int mostInspectors = 10;

enum class VisitMode { Announced = 1, Covert = 2 };
inline constexpr EnumEntry visitModeEntries[]{{1, "announced", "明访"}, {2, "covert", "暗访"}};
template <> inline constexpr EnumInfo enumInfo<VisitMode>{visitModeEntries};

enum class VisitTiming { Scheduled = 1, Unscheduled = 2 };
inline constexpr EnumEntry visitTimingEntries[]{{1, "scheduled", "定期"}, {2, "unscheduled", "不定期"}};
template <> inline constexpr EnumInfo enumInfo<VisitTiming>{visitTimingEntries};

enum class VisitSide { Other = 1, Self = 2 };
inline constexpr EnumEntry visitSideEntries[]{{1, "other", "查他"}, {2, "self", "自查"}};
template <> inline constexpr EnumInfo enumInfo<VisitSide>{visitSideEntries};

enum class VisitStyle { Routine = 1, Surprise = 2 };
inline constexpr EnumEntry visitStyleEntries[]{{1, "routine", "日常"}, {2, "surprise", "突击"}};
template <> inline constexpr EnumInfo enumInfo<VisitStyle>{visitStyleEntries};

enum class AssignmentState { Planned = 1, Done = 2, Cancelled = 3 };
inline constexpr EnumEntry assignmentStateEntries[]{{1, "planned", "待检查", Info},
                                                    {2, "done", "已检查", Success, true},
                                                    {3, "cancelled", "已取消", Neutral, true}};
template <> inline constexpr EnumInfo enumInfo<AssignmentState>{assignmentStateEntries};

/// A check that inspectors were given to do.
struct Assignment {
    Id org;
    Id checklist;
    std::vector<Id> inspectors;
    VisitMode mode = VisitMode::Announced;
    QDate due;
    QString note;
    Id spotCheck; ///< the one that did it
    AssignmentState state = AssignmentState::Planned;
};

template <> struct Declaration<Assignment> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "被查单位", &Assignment::org).to(kinds::org).required().indexed(),
        field(2, "checklist", "检查表", &Assignment::checklist).to(kinds::checklist).required(),
        field(3, "inspectors", "检查人", &Assignment::inspectors)
            .to(kinds::person)
            .required()
            .unordered()
            .atMost(mostInspectors),
        field(4, "mode", "方式", &Assignment::mode),
        field(5, "due", "完成时限", &Assignment::due).indexed(),
        field(6, "note", "说明", &Assignment::note).searched(),
        field(7, "spot_check", "抽查记录", &Assignment::spotCheck).merged(Merge::Transition),
        field(8, "state", "状态", &Assignment::state).indexed(),
    };
    static KindInfo kind();
};

enum class SpotCheckState { Submitted = 1, Confirmed = 2, Returned = 3 };
inline constexpr EnumEntry spotCheckStateEntries[]{{1, "submitted", "已提交", Warning},
                                                   {2, "confirmed", "已认定", Success, true},
                                                   {3, "returned", "已退回", Danger}};
template <> inline constexpr EnumInfo enumInfo<SpotCheckState>{spotCheckStateEntries};

/// 抽查 (F11). Its scores, findings and comments are records of their own.
struct SpotCheck {
    Id org;
    Id assignment;
    Id checklist;
    VisitMode mode = VisitMode::Announced;
    VisitTiming timing = VisitTiming::Scheduled;
    VisitSide side = VisitSide::Other;
    VisitStyle style = VisitStyle::Routine;
    std::vector<Id> inspectors;
    Instant startedAt;
    Instant endedAt;
    QString place;
    QString conclusion;
    QString representative; ///< who spoke for the unit
    Id signature; ///< Evidence
    QString refusal; ///< why there is no signature
    SpotCheckState state = SpotCheckState::Submitted;
    QString decision; ///< why it was confirmed or returned
    Id decidedBy;
};

template <> struct Declaration<SpotCheck> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "被查单位", &SpotCheck::org).to(kinds::org).required().indexed(),
        field(2, "assignment", "任务", &SpotCheck::assignment).to(kinds::assignment).indexed(),
        field(3, "checklist", "检查表", &SpotCheck::checklist)
            .to(kinds::checklist)
            .required()
            .merged(Merge::InsertOnly),
        field(4, "mode", "明访暗访", &SpotCheck::mode).merged(Merge::InsertOnly),
        field(5, "timing", "定期不定期", &SpotCheck::timing),
        field(6, "side", "自查他查", &SpotCheck::side).merged(Merge::InsertOnly),
        field(7, "style", "突击日常", &SpotCheck::style),
        field(8, "inspectors", "检查人", &SpotCheck::inspectors)
            .to(kinds::person)
            .required()
            .merged(Merge::InsertOnly)
            .unordered()
            .atMost(mostInspectors),
        field(9, "started_at", "开始", &SpotCheck::startedAt),
        field(10, "ended_at", "结束", &SpotCheck::endedAt),
        field(11, "place", "地点", &SpotCheck::place).searched(),
        field(12, "conclusion", "结论", &SpotCheck::conclusion).searched(),
        field(13, "representative", "单位代表", &SpotCheck::representative).searched(),
        field(14, "signature", "签字", &SpotCheck::signature).to(kinds::evidence),
        field(15, "refusal", "拒签原因", &SpotCheck::refusal).searched(),
        field(16, "state", "状态", &SpotCheck::state).indexed(),
        field(17, "decision", "认定意见", &SpotCheck::decision).searched().merged(Merge::Transition),
        field(18, "decided_by", "认定人", &SpotCheck::decidedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
    };
    static KindInfo kind();
};

struct Deduction {
    QString reason;
    Decimal points; ///< of one occurrence
    int count = 1;
};

template <> struct Declaration<Deduction> {
    static constexpr auto fields = std::tuple{
        field(1, "reason", "扣分理由", &Deduction::reason),
        field(2, "points", "扣分", &Deduction::points).within(0, 1'000),
        field(3, "count", "次数", &Deduction::count).within(1, 100),
    };
};

/// One inspector's score of one item. The points follow: full − min(full, Σ deductions) (scoring.h).
struct Score {
    Id org;
    Id spotCheck;
    int item = 0; ///< ChecklistItem::no
    Id inspector;
    Decimal full;
    std::vector<Deduction> deductions;
    bool notApplicable = false;
    QString note;
};

template <> struct Declaration<Score> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "被查单位", &Score::org).to(kinds::org).required(),
        field(2, "spot_check", "抽查", &Score::spotCheck).to(kinds::spotCheck).required().indexed(),
        field(3, "item", "检查项", &Score::item),
        field(4, "inspector", "检查人", &Score::inspector).to(kinds::person).required().author(),
        field(5, "full", "标准分", &Score::full).within(0, 1'000),
        field(6, "deductions", "扣分", &Score::deductions).atMost(50),
        field(7, "not_applicable", "不适用", &Score::notApplicable),
        field(8, "note", "情况说明", &Score::note).searched(),
    };
    static KindInfo kind();
};

/// A remark on anything; an answer names what it answers.
struct Comment {
    Id org;
    Id subject;
    Id replyTo;
    QString text;
    Id author;
    int item = 0; ///< the checklist's item, where it is about one
    bool internal = false; ///< for inspectors and headquarters only
};

template <> struct Declaration<Comment> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Comment::org).to(kinds::org).required(),
        field(2, "subject", "对象", &Comment::subject).required().indexed(),
        field(3, "reply_to", "回复", &Comment::replyTo).to(kinds::comment),
        field(4, "text", "内容", &Comment::text).required().searched(),
        field(5, "author", "作者", &Comment::author).to(kinds::person).required().author(),
        field(6, "item", "检查项", &Comment::item),
        field(7, "internal", "内部", &Comment::internal),
    };
    static KindInfo kind();
};

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

enum class EvidenceKind { Photo = 1, Signature = 2, Document = 3, Audio = 4, Other = 5 };
inline constexpr EnumEntry evidenceKindEntries[]{{1, "photo", "照片"},
                                                 {2, "signature", "签字"},
                                                 {3, "document", "文件"},
                                                 {4, "audio", "录音"},
                                                 {5, "other", "其他"}};
template <> inline constexpr EnumInfo enumInfo<EvidenceKind>{evidenceKindEntries};

/// 佐证. The file travels beside the log, named by its hash.
struct Evidence {
    Id org;
    Id subject;
    EvidenceKind kind = EvidenceKind::Photo;
    QByteArray hash; ///< SHA-256 of the file
    qint64 size = 0; ///< bytes
    QString name;
    QString mimeType;
    Instant takenAt;
    Id copyOf; ///< the Evidence that this is an annotated or redacted copy of
    QString caption;
    int item = 0;
    Id by;
    bool internal = false; ///< for inspectors and headquarters only
    QByteArray preview; ///< SHA-256 of a small copy of a picture, for lists (src/domain/README.md)
};

template <> struct Declaration<Evidence> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Evidence::org).to(kinds::org).required(),
        field(2, "subject", "对象", &Evidence::subject).required().indexed(),
        field(3, "kind", "类别", &Evidence::kind),
        field(4, "hash", "摘要", &Evidence::hash).required().indexed().longest(32),
        field(5, "size", "大小", &Evidence::size),
        field(6, "name", "文件名", &Evidence::name).searched().longest(255),
        field(7, "mime_type", "格式", &Evidence::mimeType).longest(100),
        field(8, "taken_at", "时间", &Evidence::takenAt),
        field(9, "copy_of", "原件", &Evidence::copyOf).to(kinds::evidence),
        field(10, "caption", "说明", &Evidence::caption).searched(),
        field(11, "item", "检查项", &Evidence::item),
        field(12, "by", "提供人", &Evidence::by).to(kinds::person).author(),
        field(13, "internal", "内部", &Evidence::internal),
        field(14, "preview", "预览", &Evidence::preview).indexed().longest(32),
    };
    static KindInfo kind();
};

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

JIANNUO_STRUCTURE_OUTSIDE(DeductionRule)
JIANNUO_STRUCTURE_OUTSIDE(ChecklistItem)
JIANNUO_STRUCTURE_OUTSIDE(ChecklistSection)
JIANNUO_RECORD_OUTSIDE(Checklist)
JIANNUO_RECORD_OUTSIDE(Assignment)
JIANNUO_RECORD_OUTSIDE(SpotCheck)
JIANNUO_STRUCTURE_OUTSIDE(Deduction)
JIANNUO_RECORD_OUTSIDE(Score)
JIANNUO_RECORD_OUTSIDE(Comment)
JIANNUO_RECORD_OUTSIDE(Finding)
JIANNUO_RECORD_OUTSIDE(Rectification)
JIANNUO_RECORD_OUTSIDE(Evidence)
JIANNUO_RECORD_OUTSIDE(Conflict)

} // namespace jiannuo
