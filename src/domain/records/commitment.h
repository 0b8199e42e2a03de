// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"
#include "domain/time_limit.h"

namespace jiannuo {

/// 承诺书: what an organisation or an official published, with its original text.
struct CommitmentLetter {
    Id org;
    Id pledger; ///< a Person, where not the organisation itself promises
    Id campaign;
    QString title;
    QString addressee;
    QString breachClause;
    QDate signedAt;
    int version = 1;
    QString rawText; ///< as published, gaps and typos included (S000-009)
    QString source; ///< medium, batch, date
};

template <> struct Declaration<CommitmentLetter> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &CommitmentLetter::org).to(kinds::org).required().indexed(),
        field(2, "pledger", "承诺人", &CommitmentLetter::pledger).to(kinds::person),
        field(3, "campaign", "活动", &CommitmentLetter::campaign).to(kinds::campaign).indexed(),
        field(4, "title", "标题", &CommitmentLetter::title).required().searched().longest(500),
        field(5, "addressee", "承诺对象", &CommitmentLetter::addressee),
        field(6, "breach_clause", "违诺责任", &CommitmentLetter::breachClause).searched(),
        field(7, "signed_at", "签署日期", &CommitmentLetter::signedAt),
        field(8, "version", "版本", &CommitmentLetter::version),
        field(9, "raw_text", "原文", &CommitmentLetter::rawText).longest(200'000),
        field(10, "source", "来源", &CommitmentLetter::source),
    };
    static KindInfo kind();
};

enum class Qualifier { Exact = 0, About = 1, AtLeast = 2, AtMost = 3 };
inline constexpr EnumEntry qualifierEntries[]{
    {0, "exact", "恰好"}, {1, "about", "约"}, {2, "at_least", "不少于"}, {3, "at_most", "不超过"}};
template <> inline constexpr EnumInfo enumInfo<Qualifier>{qualifierEntries};

struct TargetPart {
    QString name;
    Decimal value;
};

template <> struct Declaration<TargetPart> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &TargetPart::name),
        field(2, "value", "数值", &TargetPart::value).within(0, 900'000'000'000),
    };
};

/// 目标值; where it has parts, they add up to it (S000-047).
struct Target {
    QString name;
    Decimal value;
    QString unit;
    Qualifier qualifier = Qualifier::Exact;
    std::vector<TargetPart> parts;
    std::optional<Decimal> actual;
};

template <> struct Declaration<Target> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &Target::name),
        field(2, "value", "数值", &Target::value).within(0, 900'000'000'000),
        field(3, "unit", "单位", &Target::unit),
        field(4, "qualifier", "约数", &Target::qualifier),
        field(5, "parts", "分项", &Target::parts),
        field(6, "actual", "实际", &Target::actual).within(0, 900'000'000'000),
    };
};

inline constexpr EnumEntry timeUnitEntries[]{
    {1, "wd", "个工作日"}, {2, "day", "天"}, {3, "hour", "小时"}, {4, "sameDay", "当天"}};
template <> inline constexpr EnumInfo enumInfo<TimeUnit>{timeUnitEntries};

/// 时限 as promised (S000-014); the arithmetic is in deadline.h.
struct PromisedLimit {
    QString startEvent;
    int normal = 0;
    int maximum = 0; ///< 0: the normal one
    TimeUnit unit = TimeUnit::WorkingDay;
    bool deemedConsent = false; ///< S000-015
    QString text;
    int statutory = 0; ///< what the law allows, where the promise undercuts it; 0: not said
    TimeUnit statutoryUnit = TimeUnit::WorkingDay;
};

template <> struct Declaration<PromisedLimit> {
    static constexpr auto fields = std::tuple{
        field(1, "start_event", "起算", &PromisedLimit::startEvent),
        field(2, "normal", "一般", &PromisedLimit::normal).within(0, 10'000),
        field(3, "maximum", "最长", &PromisedLimit::maximum).within(0, 10'000),
        field(4, "unit", "单位", &PromisedLimit::unit),
        field(5, "deemed_consent", "视为同意", &PromisedLimit::deemedConsent),
        field(6, "text", "原文", &PromisedLimit::text),
        field(7, "statutory", "法定", &PromisedLimit::statutory),
        field(8, "statutory_unit", "法定时限单位", &PromisedLimit::statutoryUnit),
    };
};

enum class CommitmentKind {
    Service = 1,
    LimitDuty = 2,
    OneTimeNotice = 3,
    FirstContactDuty = 4,
    Accountability = 5,
    Deed = 6,
    Post = 7,
    Baseline = 8,
    Integrity = 9,
    Disclosure = 10,
    Training = 11,
    Other = 12,
};
inline constexpr EnumEntry commitmentKindEntries[]{{1, "service", "服务承诺"},
                                                   {2, "limit_duty", "限时办结"},
                                                   {3, "one_time_notice", "一次性告知"},
                                                   {4, "first_contact_duty", "首问负责"},
                                                   {5, "accountability", "责任追究"},
                                                   {6, "deed", "实事"},
                                                   {7, "post", "岗位承诺"},
                                                   {8, "baseline", "基本承诺"},
                                                   {9, "integrity", "廉洁守信"},
                                                   {10, "disclosure", "政务公开"},
                                                   {11, "training", "学习培训"},
                                                   {12, "other", "其他"}};
template <> inline constexpr EnumInfo enumInfo<CommitmentKind>{commitmentKindEntries};

enum class CommitmentState {
    Draft = 1,
    Submitted = 2,
    Returned = 3,
    Confirmed = 4,
    Published = 5,
    InProgress = 6,
    ClosureRequested = 7,
    Closed = 8,
    LookBack = 9,
    Sustained = 10,
    Overdue = 11,
    ChangeRequested = 12,
    Rejected = 13,
    Reopened = 14,
    Breached = 15,
    Cancelled = 16,
};
inline constexpr EnumEntry commitmentStateEntries[]{{1, "draft", "草稿"},
                                                    {2, "submitted", "待审核", Warning},
                                                    {3, "returned", "已退回", Warning},
                                                    {4, "confirmed", "已确认"},
                                                    {5, "published", "已公示", Info},
                                                    {6, "in_progress", "履诺中", Info},
                                                    {7, "closure_requested", "申请销号", Warning},
                                                    {8, "closed", "已销号", Success, true},
                                                    {9, "look_back", "回头看", Success, true},
                                                    {10, "sustained", "长效巩固", Success, true},
                                                    {11, "overdue", "已逾期", Danger},
                                                    {12, "change_requested", "申请变更", Warning},
                                                    {13, "rejected", "销号退回", Warning},
                                                    {14, "reopened", "重新打开", Info},
                                                    {15, "breached", "违诺", Danger, true},
                                                    {16, "cancelled", "已取消", Neutral, true}};
template <> inline constexpr EnumInfo enumInfo<CommitmentState>{commitmentStateEntries};

/// 公开承诺(事项). A sub-commitment names its parent (S000-010, S000-058).
struct Commitment {
    Id org;
    Id letter;
    Id campaign;
    Id parent;
    int no = 0; ///< its number in the letter
    QString regNo; ///< 登记号, given by headquarters
    QString title;
    QString text; ///< exact original wording
    CommitmentKind kind = CommitmentKind::Service;
    std::vector<QString> tags;
    QString goal;
    QString project;
    QString measures;
    std::vector<Target> targets;
    std::vector<PromisedLimit> limits;
    QDate due;
    Id owner; ///< Person
    QString ownerName; ///< where the owner is not a Person here
    QString leader;
    bool assigned = false; ///< demanded by a superior (S000-067)
    bool baseline = false;
    int version = 1; ///< of the words: a confirmed change makes the next; the old ones stay in the history
    CommitmentState state = CommitmentState::Draft;
    QString dueText; ///< 完成时限 in the words of the source (年内, 长期坚持)
    QString office; ///< the section inside the organisation that does it
    QString contact; ///< whom to ask; a name or an office, no private number
    QString remark; ///< what else the source says of it
    Id submittedBy;
    Id confirmedBy;
    QString reason; ///< of the last return, change, cancellation, breach or reopening
    QDate closedOn;
};

template <> struct Declaration<Commitment> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Commitment::org).to(kinds::org).required().indexed(),
        field(2, "letter", "承诺书", &Commitment::letter).to(kinds::commitmentLetter).indexed(),
        field(3, "campaign", "活动", &Commitment::campaign).to(kinds::campaign),
        field(4, "parent", "所属事项", &Commitment::parent).to(kinds::commitment).indexed(),
        field(5, "no", "序号", &Commitment::no),
        field(6, "reg_no", "登记号", &Commitment::regNo).searched().numbered().anytime(),
        field(7, "title", "事项", &Commitment::title).searched(),
        field(8, "text", "承诺内容", &Commitment::text).required().searched().longest(20'000),
        field(9, "kind", "类别", &Commitment::kind).indexed(),
        field(10, "tags", "标签", &Commitment::tags).anytime().atMost(50),
        field(11, "goal", "目标", &Commitment::goal).searched(),
        field(12, "project", "项目", &Commitment::project).searched(),
        field(13, "measures", "措施", &Commitment::measures).searched(),
        field(14, "targets", "量化目标", &Commitment::targets),
        field(15, "limits", "时限", &Commitment::limits),
        field(16, "due", "完成时限", &Commitment::due).indexed(),
        field(17, "owner", "责任人", &Commitment::owner).to(kinds::person).anytime(),
        field(18, "owner_name", "责任人姓名", &Commitment::ownerName).searched().anytime(),
        field(19, "leader", "责任领导", &Commitment::leader).searched().anytime(),
        field(20, "assigned", "上级交办", &Commitment::assigned),
        field(21, "baseline", "基本承诺", &Commitment::baseline),
        field(22, "version", "版本", &Commitment::version).merged(Merge::Transition),
        field(23, "state", "状态", &Commitment::state).indexed(),
        field(24, "due_text", "完成时限原文", &Commitment::dueText),
        field(25, "office", "责任科室", &Commitment::office).searched(),
        field(26, "contact", "联系人", &Commitment::contact).searched(),
        field(27, "remark", "备注", &Commitment::remark),
        field(30, "submitted_by", "报送人", &Commitment::submittedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(31, "confirmed_by", "确认人", &Commitment::confirmedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(32, "reason", "办理意见", &Commitment::reason).searched().merged(Merge::Transition),
        field(33, "closed_on", "销号日期", &Commitment::closedOn).merged(Merge::Transition),
    };
    static KindInfo kind();
};

enum class Channel {
    Column = 1,
    Board = 2,
    Placard = 3,
    Meeting = 4,
    Media = 5,
    Poster = 6,
    Leaflet = 7,
    Message = 8,
    Web = 9,
    Television = 10,
};
inline constexpr EnumEntry channelEntries[]{
    {1, "column", "专栏"}, {2, "board", "公告栏"},    {3, "placard", "宣传板"}, {4, "meeting", "群众大会"},
    {5, "media", "媒体"},  {6, "poster", "张贴公示"}, {7, "leaflet", "传单"},   {8, "message", "手机短信"},
    {9, "web", "网站"},    {10, "television", "电视"}};
template <> inline constexpr EnumInfo enumInfo<Channel>{channelEntries};

/// 亮承诺 (S002-026)
struct Publication {
    Id org;
    Id letter;
    Channel channel = Channel::Board;
    QString medium;
    QString batch; ///< S000-001
    QDate from;
    QDate to;
    QString scope;
    Id commitment; ///< where no letter has it
    Id by; ///< who put it up, after the secrecy check (S004-043)
};

template <> struct Declaration<Publication> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Publication::org).to(kinds::org).required().indexed(),
        field(2, "letter", "承诺书", &Publication::letter).to(kinds::commitmentLetter).indexed(),
        field(3, "channel", "渠道", &Publication::channel),
        field(4, "medium", "载体", &Publication::medium),
        field(5, "batch", "批次", &Publication::batch),
        field(6, "from", "起", &Publication::from).required(),
        field(7, "to", "止", &Publication::to),
        field(8, "scope", "范围", &Publication::scope),
        field(9, "commitment", "承诺事项", &Publication::commitment).to(kinds::commitment).indexed(),
        field(10, "by", "公示人", &Publication::by).to(kinds::person).author(),
    };
    static KindInfo kind();
};

/// 台账记录 (F03)
struct LedgerEntry {
    Id org;
    Id commitment;
    QString period; ///< 2026-08
    int progress = 0; ///< percent
    QString text;
    QString problem;
    Id by;
    std::vector<Id> evidence;
};

template <> struct Declaration<LedgerEntry> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &LedgerEntry::org).to(kinds::org).required().indexed(),
        field(2, "commitment", "承诺事项", &LedgerEntry::commitment)
            .to(kinds::commitment)
            .required()
            .indexed(),
        field(3, "period", "期间", &LedgerEntry::period).required().longest(20),
        field(4, "progress", "进度", &LedgerEntry::progress).within(0, 100),
        field(5, "text", "进展", &LedgerEntry::text).required().searched(),
        field(6, "problem", "存在问题", &LedgerEntry::problem).searched(),
        field(7, "by", "填报人", &LedgerEntry::by).to(kinds::person).author(),
        field(8, "evidence", "佐证", &LedgerEntry::evidence).to(kinds::evidence).unordered(),
    };
    static KindInfo kind();
};

enum class ClosureState { Requested = 1, Approved = 2, Rejected = 3 };
inline constexpr EnumEntry closureStateEntries[]{{1, "requested", "待审批", Warning},
                                                 {2, "approved", "已同意", Success, true},
                                                 {3, "rejected", "未同意", Warning, true}};
template <> inline constexpr EnumInfo enumInfo<ClosureState>{closureStateEntries};

/// 销号 of a commitment: evidence, and another person than the one who asked (S002-036).
struct Closure {
    Id org;
    Id commitment;
    Id requestedBy;
    QString text;
    std::vector<Id> evidence;
    Id decidedBy;
    QString decision;
    ClosureState state = ClosureState::Requested;
};

template <> struct Declaration<Closure> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Closure::org).to(kinds::org).required().indexed(),
        field(2, "commitment", "承诺事项", &Closure::commitment)
            .to(kinds::commitment)
            .required()
            .indexed()
            .merged(Merge::InsertOnly),
        field(3, "requested_by", "申请人", &Closure::requestedBy)
            .to(kinds::person)
            .required()
            .author()
            .merged(Merge::InsertOnly),
        field(4, "text", "完成情况", &Closure::text).required().searched(),
        field(5, "evidence", "佐证", &Closure::evidence).to(kinds::evidence).unordered(),
        field(6, "decided_by", "审批人", &Closure::decidedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
        field(7, "decision", "审批意见", &Closure::decision).merged(Merge::Transition),
        field(8, "state", "状态", &Closure::state).indexed(),
    };
    static KindInfo kind();
};

enum class ReviewResult { Confirmed = 1, Returned = 2 };
inline constexpr EnumEntry reviewResultEntries[]{{1, "confirmed", "确认"}, {2, "returned", "退回"}};
template <> inline constexpr EnumInfo enumInfo<ReviewResult>{reviewResultEntries};

/// 审诺: the five criteria of S002-021
struct Review {
    Id org;
    Id commitment;
    bool scientific = false;
    bool advanced = false;
    bool helpful = false;
    bool fitsPost = false;
    bool wanted = false;
    ReviewResult result = ReviewResult::Confirmed;
    QString opinion;
    Id reviewer;
};

template <> struct Declaration<Review> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Review::org).to(kinds::org).required().indexed(),
        field(2, "commitment", "承诺事项", &Review::commitment).to(kinds::commitment).required().indexed(),
        field(3, "scientific", "符合科学发展观要求", &Review::scientific),
        field(4, "advanced", "体现先进性", &Review::advanced),
        field(5, "helpful", "有利于工作", &Review::helpful),
        field(6, "fits_post", "体现岗位职责特点", &Review::fitsPost),
        field(7, "wanted", "符合群众意愿", &Review::wanted),
        field(8, "result", "结论", &Review::result),
        field(9, "opinion", "意见", &Review::opinion).searched(),
        field(10, "reviewer", "审核人", &Review::reviewer).to(kinds::person).author(),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(CommitmentLetter)
JIANNUO_STRUCTURE_OUTSIDE(TargetPart)
JIANNUO_STRUCTURE_OUTSIDE(Target)
JIANNUO_STRUCTURE_OUTSIDE(PromisedLimit)
JIANNUO_RECORD_OUTSIDE(Commitment)
JIANNUO_RECORD_OUTSIDE(Publication)
JIANNUO_RECORD_OUTSIDE(LedgerEntry)
JIANNUO_RECORD_OUTSIDE(Closure)
JIANNUO_RECORD_OUTSIDE(Review)

} // namespace jiannuo
