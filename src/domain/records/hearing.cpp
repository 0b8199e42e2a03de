// SPDX-License-Identifier: Apache-2.0
#include "domain/records/hearing.h"

#include "domain/authority.h"
#include "domain/record_calendar.h"
#include "domain/records.h"
#include "domain/records/broken.h"
#include "domain/records/steps.h"
#include "domain/rules_in_force.h"
#include "domain/secrecy.h"

namespace jiannuo {

namespace {

/// S001-010: the answer is due within the limit of the rules in force on the day of the question.
Result<void> dueWithinTheLimit(const GuardContext& context, const Hearing& hearing)
{
    const RuleSet rules = rulesInForce(context.view, {}, hearing.askedOn);
    const QDate asked = hearing.askedOn;
    const WorkingDayCalendar calendar = calendarOf(context.view, asked.year(), asked.year() + 1);
    const auto last = deadline(chinaEndOfDay(asked), LimitSpan{rules.limitHearing, TimeUnit::WorkingDay},
                               calendar, regionOf(context.view, hearing.org));
    if (!last)
        return last.error();
    if (hearing.due <= last->date)
        return {};
    return Error{ErrorCode::RuleBroken,
                 QCoreApplication::translate("Rules", "按现行规则，质询须在 %1 个工作日内答复，最迟 %2。")
                     .arg(rules.limitHearing)
                     .arg(last->date.toString(QStringLiteral("yyyy年M月d日")))};
}

/// The day on which it was asked, and the day by which it is answered.
Result<void> hearingGuard(const GuardContext& context)
{
    if (context.step || context.actor.isNull())
        return {};
    const auto hearing = context.after.as<Hearing>();
    if (hearing.askedOn > dayOf(context.made))
        return broken("提问日期还没有到。");
    if (hearing.due < hearing.askedOn)
        return broken("答复时限早于提问日期。");
    return dueWithinTheLimit(context, hearing);
}

/// What everybody will read carries no mark of secrecy.
Result<void> answerPublishable(const GuardContext& context)
{
    const auto hearing = context.after.as<Hearing>();
    for (const QString& text : {hearing.question, hearing.answer}) {
        if (const QString mark = secrecyMark(text); !mark.isEmpty())
            return Error{ErrorCode::RuleBroken,
                         QCoreApplication::translate("Rules", "提问或答复标有“%1”，不能公布。").arg(mark)};
    }
    return {};
}

const int answer[]{fieldNumber(&Hearing::answer)};
const int reason[]{fieldNumber(&Hearing::reason)};
const int whoAnswered[]{fieldNumber(&Hearing::answeredBy)};

const Transition hearingTransitions[]{
    step(16, "answer", "答复", HearingState::Asked, HearingState::Answered, roles::unit, nullptr, answer)
        .takenBy(fieldNumber(&Hearing::answeredBy))
        .takenOn(fieldNumber(&Hearing::answeredOn))
        .demanding(answer),
    step(17, "publish", "公布", HearingState::Answered, HearingState::Published, roles::headquarters,
         answerPublishable)
        .takenOn(fieldNumber(&Hearing::publishedOn))
        .forbiddenTo(whoAnswered)
        .impartially(),
    step(18, "return", "退回重答", HearingState::Answered, HearingState::Asked, roles::headquarters, nullptr,
         reason)
        .forbiddenTo(whoAnswered)
        .demanding(reason)
        .impartially(),
};
constexpr int hearingAmendable[]{static_cast<int>(HearingState::Asked)};
constexpr StateAudience hearingAudiences[]{{static_cast<int>(HearingState::Published), Audience::Published}};

} // namespace

KindInfo Declaration<Hearing>::kind()
{
    constexpr Roles takers =
        roles::headquarters | Roles{Role::TeamLead, Role::Inspector, Role::ComplaintOfficer};
    return {.number = kinds::hearing,
            .name = "hearing",
            .label = "听证质询",
            .audiences = hearingAudiences,
            .orgField = fieldNumber(&Hearing::org),
            .recordedBy = fieldNumber(&Hearing::recordedBy),
            .stateField = fieldNumber(&Hearing::state),
            .transitions = hearingTransitions,
            .creators = takers,
            .amenders = takers,
            .amendableIn = hearingAmendable,
            .guard = hearingGuard};
}

JIANNUO_RECORD_INSIDE(Hearing)

} // namespace jiannuo
