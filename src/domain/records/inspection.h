// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

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
inline constexpr EnumEntry visitSideEntries[]{{1, "other", "他查"}, {2, "self", "自查"}};
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

JIANNUO_STRUCTURE_OUTSIDE(DeductionRule)
JIANNUO_STRUCTURE_OUTSIDE(ChecklistItem)
JIANNUO_STRUCTURE_OUTSIDE(ChecklistSection)
JIANNUO_RECORD_OUTSIDE(Checklist)
JIANNUO_RECORD_OUTSIDE(Assignment)
JIANNUO_RECORD_OUTSIDE(SpotCheck)
JIANNUO_STRUCTURE_OUTSIDE(Deduction)
JIANNUO_RECORD_OUTSIDE(Score)

} // namespace jiannuo
