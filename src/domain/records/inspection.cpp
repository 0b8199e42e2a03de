// SPDX-License-Identifier: Apache-2.0
#include "domain/records/inspection.h"

#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/records/own_matter.h"
#include "domain/records/steps.h"
#include "domain/rules.h"
#include "domain/rules_in_force.h"

namespace jiannuo {

namespace {

constexpr qint64 longestCheckMs = 31LL * 24 * 3600 * 1000;

Result<void> recusal(const GuardContext& context, const std::vector<Id>& inspectors, const Id& org)
{
    for (const Id& inspector : inspectors) {
        if (isOwnMatter(context.view, inspector, org, context.at))
            return ownMatter(context.view, inspector);
    }
    return {};
}

bool isAmong(const std::vector<Id>& people, const Id& person)
{
    return std::find(people.begin(), people.end(), person) != people.end();
}

Result<void> assignmentGuard(const GuardContext& context)
{
    const auto assignment = context.after.as<Assignment>();
    if (!context.before && !context.actor.isNull() && assignment.due.isValid()
        && assignment.due < dayOf(context.made).addDays(-1))
        return broken("任务的完成时限已经过去。");
    return recusal(context, assignment.inspectors, assignment.org);
}

/// What was done belongs to the task that it says it does.
Result<void> assignmentDone(const GuardContext& context)
{
    if (context.actor.isNull())
        return {};
    const auto assignment = context.after.as<Assignment>();
    const auto check = context.view.get<SpotCheck>(assignment.spotCheck);
    if (!check || check->assignment != context.after.id)
        return broken("完成任务请同时提交这次抽查。");
    if (!isAmong(check->inspectors, context.actor))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "检查人中没有您本人，不能完成这项任务。")};
    return {};
}

Result<void> spotCheckTimes(const GuardContext& context, const SpotCheck& check)
{
    if (check.startedAt.ms == 0)
        return broken("请写明检查的开始时间。");
    if (check.endedAt.ms != 0 && check.endedAt < check.startedAt)
        return broken("检查的结束时间早于开始时间。");
    if (check.endedAt.ms - check.startedAt.ms > longestCheckMs)
        return broken("一次检查不会超过一个月，请核对开始和结束时间。");
    if (check.startedAt.ms < context.at.ms - oldestCheckMs)
        return broken("检查的开始时间在一年以前，请核对设备的时钟。");
    return {};
}

/// As many inspectors as the rules in force on that day want.
Result<void> enoughInspectors(const GuardContext& context, const SpotCheck& check)
{
    const auto checklist = context.view.find(kindOf<Checklist>(), check.checklist);
    const Id campaign = checklist ? (*checklist)[fieldNumber(&Checklist::campaign)].as<Id>() : Id();
    const RuleSet rules = rulesInForce(context.view, campaign, dayOf(check.startedAt));
    const int count = static_cast<int>(check.inspectors.size());
    if (count >= rules.inspectorsLeast && count <= rules.inspectorsMost)
        return {};
    return Error{
        ErrorCode::RuleBroken,
        QCoreApplication::translate("Rules", "按现行规则，一次抽查须有 %1 至 %2 名检查人，现为 %3 名。")
            .arg(rules.inspectorsLeast)
            .arg(rules.inspectorsMost)
            .arg(count)};
}

Result<void> spotCheckGuard(const GuardContext& context)
{
    const auto check = context.after.as<SpotCheck>();
    if (context.actor.isNull() || context.step)
        return {};
    if (auto ok = spotCheckTimes(context, check); !ok)
        return ok;
    if (auto ok = enoughInspectors(context, check); !ok)
        return ok;
    if (!isAmong(check.inspectors, context.actor) && !context.adopts)
        return Error{ErrorCode::NotAllowed,
                     context.before
                         ? QCoreApplication::translate("Rules", "抽查记录只能由检查人本人修改。")
                         : QCoreApplication::translate("Rules", "检查人中没有您本人，不能提交这次抽查。")};
    const auto assignment = context.view.get<Assignment>(check.assignment);
    if (assignment && assignment->org != check.org)
        return broken("抽查的单位与任务的单位不一致。");
    // Where a unit checks itself, only its own people do.
    if (check.side == VisitSide::Self) {
        for (const Id& inspector : check.inspectors) {
            const auto own = ownOrgs(context.view, inspector, context.at);
            if (!isAmong(own, check.org))
                return broken("自查只能由本单位的人员进行。");
        }
        return {};
    }
    return recusal(context, check.inspectors, check.org);
}

/// The team lead decides the team's result; who took part decides nothing, whatever the list says by now.
Result<void> decidedByAnother(const GuardContext& context)
{
    const auto scores = context.view.where(kindOf<Score>(), fieldNumber(&Score::spotCheck), context.after.id);
    const bool scored = std::any_of(scores.begin(), scores.end(), [&](const Record& score) {
        return score[fieldNumber(&Score::inspector)].as<Id>() == context.actor;
    });
    if (scored)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "参加检查的人不能认定或退回这次抽查。")};
    return {};
}

Result<void> returnExplained(const GuardContext& context)
{
    if (context.after.as<SpotCheck>().decision.isEmpty() && !context.actor.isNull())
        return broken("退回抽查请写明意见。");
    return decidedByAnother(context);
}

Result<void> byItsInspectors(const GuardContext& context)
{
    return context.actor.isNull() || isAmong(context.after.as<SpotCheck>().inspectors, context.actor)
        ? Result<void>()
        : Error{ErrorCode::NotAllowed,
                QCoreApplication::translate("Rules", "抽查只能由检查人本人重新提交。")};
}

/// The full score of an item. Every score asks: no more of the checklist is unpacked than that.
std::optional<Decimal> fullOf(const Record& checklist, int no)
{
    const auto each = [](const Value& list, auto visit) {
        if (const auto* values = std::get_if<Values>(&list)) {
            for (const Value& value : *values) {
                if (const auto* fields = std::get_if<Fields>(&value))
                    visit(*fields);
            }
        }
    };
    std::optional<Decimal> full;
    each(checklist[fieldNumber(&Checklist::sections)], [&](const Fields& section) {
        each(section[fieldNumber(&ChecklistSection::items)], [&](const Fields& item) {
            if (item[fieldNumber(&ChecklistItem::no)].as<qint64>() == no)
                full = item[fieldNumber(&ChecklistItem::full)].as<Decimal>();
        });
    });
    return full;
}

/// One score per item and inspector; the full score is the checklist's; a deduction is one that the item
/// knows or has a reason of its own.
Result<void> scoreGuard(const GuardContext& context)
{
    const auto score = context.after.as<Score>();
    const auto check = context.view.get<SpotCheck>(score.spotCheck);
    const auto list = check ? context.view.find(kindOf<Checklist>(), check->checklist) : std::nullopt;
    if (!list)
        return broken("评分所属的抽查或检查表不存在。");
    if (check->org != score.org)
        return broken("评分的单位与抽查的单位不一致。");
    if (!isAmong(check->inspectors, score.inspector))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "只有参加这次检查的人才能评分。")};
    if (check->state == SpotCheckState::Confirmed && !context.actor.isNull())
        return broken("抽查已经认定，不能再评分。");
    if (check->side != VisitSide::Self && isOwnMatter(context.view, score.inspector, score.org, context.at))
        return ownMatter(context.view, score.inspector);
    if (fullOf(*list, score.item) != score.full)
        return broken("评分的检查项不在检查表中，或标准分不一致。");
    for (const Deduction& deduction : score.deductions) {
        if (deduction.reason.isEmpty())
            return broken("扣分须写明理由。");
    }
    const bool scored = context.view.exists(kindOf<Score>(),
                                            {{fieldNumber(&Score::spotCheck), score.spotCheck},
                                             {fieldNumber(&Score::item), toValue(score.item)},
                                             {fieldNumber(&Score::inspector), score.inspector}});
    return scored ? broken("同一检查人对同一检查项只能评分一次。") : Result<void>();
}

/// A campaign's own belongs to its headquarters, a common one to the whole log.
Jurisdiction ofChecklist(const View& view, const Record& record)
{
    const auto campaign = view.get<Campaign>(record.as<Checklist>().campaign);
    return campaign ? Jurisdiction{false, {campaign->org}} : Jurisdiction{true, {}};
}

Result<void> checklistGuard(const GuardContext& context)
{
    std::vector<int> numbers;
    for (const ChecklistSection& section : context.after.as<Checklist>().sections) {
        for (const ChecklistItem& item : section.items) {
            if (item.full <= Decimal() || std::find(numbers.begin(), numbers.end(), item.no) != numbers.end())
                return broken("检查项的标准分须大于 0，序号不能重复。");
            numbers.push_back(item.no);
        }
    }
    return numbers.empty() ? Result<void>(broken("检查表里没有检查项。")) : Result<void>();
}

const int doneBy[]{fieldNumber(&Assignment::spotCheck)};

const Transition assignmentTransitions[]{
    step(16, "complete", "完成", AssignmentState::Planned, AssignmentState::Done, roles::checkers,
         assignmentDone, doneBy),
    step(17, "cancel", "取消", AssignmentState::Planned, AssignmentState::Cancelled, roles::confirmers),
};
constexpr int assignmentAmendable[]{static_cast<int>(AssignmentState::Planned)};
constexpr StateAudience assignmentAudiences[]{{static_cast<int>(AssignmentState::Planned), Audience::Team}};

const int decision[]{fieldNumber(&SpotCheck::decision)};
const int decidedBy = fieldNumber(&SpotCheck::decidedBy);
const int whoWasThere[]{fieldNumber(&SpotCheck::inspectors)};

const Transition spotCheckTransitions[]{
    step(16, "confirm", "认定", SpotCheckState::Submitted, SpotCheckState::Confirmed, roles::confirmers,
         decidedByAnother, decision)
        .takenBy(decidedBy)
        .forbiddenTo(whoWasThere)
        .impartially(),
    step(17, "return", "退回", SpotCheckState::Submitted, SpotCheckState::Returned, roles::confirmers,
         returnExplained, decision)
        .takenBy(decidedBy)
        .forbiddenTo(whoWasThere)
        .impartially(),
    step(18, "submit", "重新提交", SpotCheckState::Returned, SpotCheckState::Submitted, roles::checkers,
         byItsInspectors),
};

constexpr int spotCheckAmendable[]{static_cast<int>(SpotCheckState::Submitted),
                                   static_cast<int>(SpotCheckState::Returned)};

} // namespace

Error ownMatter(const View& view, const Id& person)
{
    const auto found = view.get<Person>(person);
    return {ErrorCode::NotAllowed,
            QCoreApplication::translate("Rules", "%1应当回避：不能检查本单位、本单位的上级或申报回避的单位。")
                .arg(found ? found->name : QString())};
}

KindInfo Declaration<Checklist>::kind()
{
    return {.number = kinds::checklist,
            .name = "checklist",
            .label = "检查表",
            .audience = Audience::Common,
            .steady = true,
            .creators = roles::headquarters,
            .amenders = roles::headquarters,
            .jurisdiction = ofChecklist,
            .guard = checklistGuard};
}

KindInfo Declaration<Assignment>::kind()
{
    return {.number = kinds::assignment,
            .name = "assignment",
            .label = "检查任务",
            .audience = Audience::Internal,
            .audiences = assignmentAudiences,
            .orgField = fieldNumber(&Assignment::org),
            .teamField = fieldNumber(&Assignment::inspectors),
            .stateField = fieldNumber(&Assignment::state),
            .transitions = assignmentTransitions,
            .creators = roles::confirmers,
            .amenders = roles::confirmers,
            .amendableIn = assignmentAmendable,
            .guard = assignmentGuard};
}

KindInfo Declaration<SpotCheck>::kind()
{
    return {.number = kinds::spotCheck,
            .name = "spot_check",
            .label = "抽查",
            .audience = Audience::Internal,
            .orgField = fieldNumber(&SpotCheck::org),
            .stateField = fieldNumber(&SpotCheck::state),
            .transitions = spotCheckTransitions,
            .creators = roles::checkers,
            .amenders = roles::checkers,
            .amendableIn = spotCheckAmendable,
            .guard = spotCheckGuard};
}

KindInfo Declaration<Score>::kind()
{
    return {.number = kinds::score,
            .name = "score",
            .label = "评分",
            .audience = Audience::Internal,
            .insertOnly = true,
            .orgField = fieldNumber(&Score::org),
            .recordedBy = fieldNumber(&Score::inspector),
            .creators = roles::checkers,
            .guard = scoreGuard};
}

JIANNUO_STRUCTURE_INSIDE(DeductionRule)
JIANNUO_STRUCTURE_INSIDE(ChecklistItem)
JIANNUO_STRUCTURE_INSIDE(ChecklistSection)
JIANNUO_RECORD_INSIDE(Checklist)
JIANNUO_RECORD_INSIDE(Assignment)
JIANNUO_RECORD_INSIDE(SpotCheck)
JIANNUO_STRUCTURE_INSIDE(Deduction)
JIANNUO_RECORD_INSIDE(Score)

} // namespace jiannuo
