// SPDX-License-Identifier: Apache-2.0
#include "domain/records/broken.h"
#include "domain/rules.h"

#include "domain/records.h"

namespace jiannuo {

namespace {

constexpr std::size_t mostSuperiors = 64;

/// An organisation may not become its own superior, nor have so many that asking for them takes time.
Result<void> noCircle(const GuardContext& context)
{
    const Org org = context.after.as<Org>();
    for (const Id& above : {org.parent, org.system}) {
        const auto line = ancestors(context.view, above);
        if (std::find(line.begin(), line.end(), context.after.id) != line.end())
            return Error{ErrorCode::RuleBroken,
                         QCoreApplication::translate("Rules", "上级组织不能是本组织或它的下级。")};
        if (line.size() > mostSuperiors)
            return broken("上级组织的层级太多，请核对隶属关系。");
    }
    return {};
}

/// An organisation belongs to what stands above it, by territory and by line: who administers all of that
/// moves it. What nothing stands above is the whole log.
Jurisdiction aboveOrg(const View&, const Record& record)
{
    const Org org = record.as<Org>();
    Jurisdiction where;
    for (const Id& above : {org.parent, org.system}) {
        if (!above.isNull())
            where.orgs.push_back(above);
    }
    where.whole = where.orgs.empty();
    return where;
}

/// The log has the roots that it was founded with: a second one would have an administrator of the whole.
Result<void> orgGuard(const GuardContext& context)
{
    const auto hasSuperior = [](const Record& record) {
        const Org org = record.as<Org>();
        return !org.parent.isNull() || !org.system.isNull();
    };
    const bool isTop = !hasSuperior(context.after);
    const bool wasTop = context.before && !hasSuperior(*context.before);
    if (!context.actor.isNull() && isTop != wasTop)
        return broken("请写明上级组织：没有上级的组织只有中心建立时的那一个。");
    return noCircle(context);
}

void addReach(Jurisdiction& where, const View& view, const Id& person, const Id& org)
{
    where.orgs.push_back(org);
    for (const auto& [id, appointment] : view.all(&Appointment::person, person)) {
        if (!appointment.revoked)
            where.orgs.push_back(appointment.org);
    }
}

/// Where the person works and everywhere that he holds a role.
Jurisdiction ofPerson(const View& view, const Record& record)
{
    Jurisdiction where;
    addReach(where, view, record.id, record.as<Person>().org);
    return where;
}

/// All that reaches the people who may work on the device.
Jurisdiction ofDevice(const View& view, const Record& record)
{
    Jurisdiction where;
    for (const Id& id : record.as<Device>().people) {
        const auto person = view.get<Person>(id);
        addReach(where, view, id, person ? person->org : Id());
    }
    where.whole = where.orgs.empty();
    return where;
}

/// With the organisation go the roles: another one is given by who may give them all.
Result<void> personGuard(const GuardContext& context)
{
    if (!context.before || context.actor.isNull())
        return {};
    const bool moves = context.before->as<Person>().org != context.after.as<Person>().org;
    if (moves && !mayAppointAll(context.view, context.actor, context.after.id, context.at))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate(
                         "Rules", "调动要由能任命其全部职务的人办理；现任职务超出了您的任命范围。")};
    return {};
}

/// Nobody gives more than he has, and some of it two give together (model.md §11).
Result<void> appointmentGuard(const GuardContext& context)
{
    const auto after = context.after.as<Appointment>();
    if (after.role == Role::System)
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate("Rules", "“系统”是中心的程序，不能任命给任何人。")};
    if (after.until.isValid() && after.until < after.from)
        return broken("任职的截止日期早于开始日期。");
    if (context.actor.isNull())
        return {};
    // Its role and its reach stay as they were given.
    if (!mayAppoint(context.view, context.actor, after, context.at))
        return Error{ErrorCode::NotAllowed,
                     QCoreApplication::translate(
                         "Rules", "您不能任命或解除这一角色，或这一范围超出了您自己的任职范围。")};
    const auto before = context.before ? context.before->as<Appointment>() : after;
    if (before.revoked && !after.revoked)
        return broken("已撤销的任职不能恢复，请另行任命。");
    const bool longer = before.until.isValid() && (!after.until.isValid() || after.until > before.until);
    if (after.state == AppointmentState::InForce && (!context.before || longer)
        && needsConfirmation(context.view, context.actor, after, context.at))
        return broken("这一任职须由另一位有权任命的人确认：请以“待确认”登记，再请其确认。");
    return {};
}

constexpr Transition deviceTransitions[]{
    {.verb = 16, .name = "revoke", .label = "停用", .from = 1, .to = 2, .roles = roles::administration},
};
constexpr int deviceAmendable[]{static_cast<int>(DeviceState::Active)};

constexpr Roles givers{Role::System, Role::Administrator, Role::HeadquartersHead, Role::OrgHead};
const int proposers[]{fieldNumber(&Appointment::appointedBy), fieldNumber(&Appointment::person)};

const Transition appointmentTransitions[]{
    Transition{.verb = 16,
               .name = "confirm",
               .label = "确认任职",
               .from = static_cast<int>(AppointmentState::Proposed),
               .to = static_cast<int>(AppointmentState::InForce),
               .roles = givers}
        .takenBy(fieldNumber(&Appointment::confirmedBy))
        .forbiddenTo(proposers),
};
constexpr Entry appointmentEntries[]{{static_cast<int>(AppointmentState::Proposed), givers}};
constexpr int appointmentAmendable[]{static_cast<int>(AppointmentState::InForce),
                                     static_cast<int>(AppointmentState::Proposed)};

} // namespace

KindInfo Declaration<Org>::kind()
{
    return {.number = kinds::org,
            .name = "org",
            .label = "组织",
            .audience = Audience::Common,
            .steady = true,
            .orgField = fieldNumber(&Org::parent),
            .creators = roles::administration | roles::headquarters,
            .amenders = roles::administration | roles::headquarters,
            .jurisdiction = aboveOrg,
            .guard = orgGuard};
}

KindInfo Declaration<Person>::kind()
{
    return {.number = kinds::person,
            .name = "person",
            .label = "人员",
            .audience = Audience::Common,
            .steady = true,
            .creators = roles::administration | roles::headquarters,
            .amenders = roles::administration | roles::headquarters,
            .jurisdiction = ofPerson,
            .guard = personGuard};
}

KindInfo Declaration<Appointment>::kind()
{
    return {.number = kinds::appointment,
            .name = "appointment",
            .label = "任职",
            .audience = Audience::Common,
            .steady = true,
            .orgField = fieldNumber(&Appointment::org),
            .recordedBy = fieldNumber(&Appointment::appointedBy),
            .stateField = fieldNumber(&Appointment::state),
            .transitions = appointmentTransitions,
            .entries = appointmentEntries,
            .creators = givers,
            .amenders = givers,
            .amendableIn = appointmentAmendable,
            .guard = appointmentGuard};
}

KindInfo Declaration<Device>::kind()
{
    return {.number = kinds::device,
            .name = "device",
            .label = "设备",
            .audience = Audience::Common,
            .steady = true,
            .stateField = fieldNumber(&Device::state),
            .transitions = deviceTransitions,
            .creators = {Role::System},
            .amenders = roles::administration,
            .jurisdiction = ofDevice,
            .amendableIn = deviceAmendable};
}

KindInfo Declaration<Restoration>::kind()
{
    return {.number = kinds::restoration,
            .name = "restoration",
            .label = "中心恢复备份",
            .audience = Audience::Common,
            .insertOnly = true,
            .creators = {Role::System}};
}

KindInfo Declaration<ClockCorrection>::kind()
{
    return {.number = kinds::clockCorrection,
            .name = "clock_correction",
            .label = "中心更正时钟",
            .audience = Audience::Common,
            .insertOnly = true,
            .creators = {Role::System}};
}

JIANNUO_RECORD_INSIDE(Region)
JIANNUO_RECORD_INSIDE(Org)
JIANNUO_RECORD_INSIDE(Contact)
JIANNUO_RECORD_INSIDE(Person)
JIANNUO_RECORD_INSIDE(Appointment)
JIANNUO_RECORD_INSIDE(Device)
JIANNUO_RECORD_INSIDE(Restoration)
JIANNUO_RECORD_INSIDE(ClockCorrection)

} // namespace jiannuo
