// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

/// One year of the official working-day calendar, or an overlay of it for a region. Format and meaning:
/// calendar.h.
struct Calendar {
    int year = 0;
    QString region; ///< empty: the whole country
    QString version;
    QString source; ///< the notice's title and number
    std::vector<QDate> daysOff; ///< weekdays that are off
    std::vector<QDate> daysWorked; ///< weekend days that are worked
};

template <> struct Declaration<Calendar> {
    static constexpr auto fields = std::tuple{
        field(1, "year", "年份", &Calendar::year).indexed().within(2000, 2100),
        field(2, "region", "地区", &Calendar::region),
        field(3, "version", "版本", &Calendar::version).required(),
        field(4, "source", "依据", &Calendar::source),
        field(5, "days_off", "放假", &Calendar::daysOff),
        field(6, "days_worked", "调休上班", &Calendar::daysWorked),
    };
    static KindInfo kind();
};

enum class CampaignState { Planned = 1, Running = 2, Ended = 3 };
inline constexpr EnumEntry campaignStateEntries[]{
    {1, "planned", "筹备", Info}, {2, "running", "进行中", Success}, {3, "ended", "已结束", Neutral, true}};
template <> inline constexpr EnumInfo enumInfo<CampaignState>{campaignStateEntries};

/// 活动
struct Campaign {
    QString name;
    QString docNo;
    std::vector<QString> legalBasis; ///< S001-001
    QDate start;
    QDate end;
    Id org; ///< the headquarters' organisation, and so its reach
    QString calendarRegion;
    CampaignState state = CampaignState::Planned;
};

template <> struct Declaration<Campaign> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &Campaign::name).required().searched(),
        field(2, "doc_no", "文号", &Campaign::docNo).searched(),
        field(3, "legal_basis", "依据", &Campaign::legalBasis),
        field(4, "start", "开始", &Campaign::start).required(),
        field(5, "end", "结束", &Campaign::end).required(),
        field(6, "org", "主办", &Campaign::org).to(kinds::org).required().indexed(),
        field(7, "calendar_region", "日历地区", &Campaign::calendarRegion),
        field(8, "state", "状态", &Campaign::state),
    };
    static KindInfo kind();
};

struct GradeCutoff {
    QString grade;
    Decimal least;
};

template <> struct Declaration<GradeCutoff> {
    static constexpr auto fields = std::tuple{
        field(1, "grade", "等次", &GradeCutoff::grade),
        field(2, "least", "最低分", &GradeCutoff::least),
    };
};

/// 规则集 of a campaign: versioned, frozen when the campaign starts (model.md §5 for the defaults). Which one
/// counts on a day is said by rules_in_force.h alone.
struct RuleSet {
    Id campaign;
    int version = 1;
    Decimal weightSelf = 10;
    Decimal weightPeer = 20;
    Decimal weightOrg = 40;
    Decimal weightPublic = 30;
    int minSample = 5;
    Decimal bonusCap = 5;
    std::vector<GradeCutoff> cutoffs;
    int limitOrdinary = 5; ///< working days for a rectification; slight ones are put right the same day
    int limitSerious = 10;
    int limitFalsification = 5; ///< corrected at once, as far as that can be (requirements, Decisions 10)
    int extensionMaximum = 10; ///< working days, once
    int yellowFrom = 3; ///< working days left
    int smallestClass = 3; ///< below it no ranking is shown
    QString roll = QString::fromLatin1("next"); ///< none, next, previous
    QDate from; ///< the first day that it counts for; none: from the campaign's start
    QString reason; ///< why the rules are changed under way
    int inspectorsLeast = 1; ///< who check a place together
    int inspectorsMost = 10;
    int limitHearing = 10; ///< working days for the answer to a question (S001-010)
};

template <> struct Declaration<RuleSet> {
    static constexpr auto fields = std::tuple{
        field(1, "campaign", "活动", &RuleSet::campaign).to(kinds::campaign).required().indexed(),
        field(2, "version", "版本", &RuleSet::version),
        field(3, "weight_self", "自评权重", &RuleSet::weightSelf),
        field(4, "weight_peer", "互评权重", &RuleSet::weightPeer),
        field(5, "weight_org", "组织考评权重", &RuleSet::weightOrg),
        field(6, "weight_public", "群众参评权重", &RuleSet::weightPublic),
        field(7, "min_sample", "最少样本", &RuleSet::minSample),
        field(8, "bonus_cap", "加分上限", &RuleSet::bonusCap),
        field(9, "cutoffs", "等次线", &RuleSet::cutoffs),
        field(10, "limit_ordinary", "一般问题整改期限", &RuleSet::limitOrdinary),
        field(11, "limit_serious", "严重问题整改期限", &RuleSet::limitSerious),
        field(12, "limit_falsification", "弄虚作假整改期限", &RuleSet::limitFalsification),
        field(13, "extension_maximum", "延期上限", &RuleSet::extensionMaximum),
        field(14, "yellow_from", "黄灯提前", &RuleSet::yellowFrom),
        field(15, "smallest_class", "排名最少单位数", &RuleSet::smallestClass),
        field(16, "roll", "期限顺延", &RuleSet::roll),
        field(17, "from", "适用起", &RuleSet::from),
        field(18, "reason", "修改理由", &RuleSet::reason),
        field(19, "inspectors_least", "检查人最少", &RuleSet::inspectorsLeast),
        field(20, "inspectors_most", "检查人最多", &RuleSet::inspectorsMost),
        field(21, "limit_hearing", "质询答复期限", &RuleSet::limitHearing),
    };
    static KindInfo kind();
};

enum class AdjustmentKind { Bonus = 1, Deduction = 2 };
inline constexpr EnumEntry adjustmentKindEntries[]{{1, "bonus", "加分"}, {2, "deduction", "扣分"}};
template <> inline constexpr EnumInfo enumInfo<AdjustmentKind>{adjustmentKindEntries};

/// 加扣分 (F18)
struct Adjustment {
    Id org;
    Id campaign;
    AdjustmentKind kind = AdjustmentKind::Deduction;
    Decimal points;
    QString reason;
    QString rule;
    QDate on;
    Id by;
    Id source; ///< the Finding, SpotCheck … that it comes from
};

template <> struct Declaration<Adjustment> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Adjustment::org).to(kinds::org).required().indexed(),
        field(2, "campaign", "活动", &Adjustment::campaign).to(kinds::campaign),
        field(3, "kind", "类别", &Adjustment::kind),
        field(4, "points", "分值", &Adjustment::points).within(0, 100),
        field(5, "reason", "事由", &Adjustment::reason).required().searched(),
        field(6, "rule", "依据", &Adjustment::rule),
        field(7, "on", "日期", &Adjustment::on),
        field(8, "by", "认定人", &Adjustment::by).to(kinds::person).author(),
        field(9, "source", "来源", &Adjustment::source),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Calendar)
JIANNUO_RECORD_OUTSIDE(Campaign)
JIANNUO_STRUCTURE_OUTSIDE(GradeCutoff)
JIANNUO_RECORD_OUTSIDE(RuleSet)
JIANNUO_RECORD_OUTSIDE(Adjustment)

} // namespace jiannuo
