#include "domain/rules.h"

#include "domain/records.h"

namespace jiannuo {

namespace {

/// An organisation may not become its own superior.
Result<void> noCircle(const GuardContext& context)
{
    const Org org = context.after.as<Org>();
    for (const Id& above : {org.parent, org.system}) {
        const auto line = ancestors(context.view, above);
        if (std::find(line.begin(), line.end(), context.after.id) != line.end())
            return Error{ErrorCode::RuleBroken,
                         QCoreApplication::translate("Rules", "上级组织不能是本组织或它的下级。")};
    }
    return {};
}

constexpr Transition deviceTransitions[]{
    {.verb = 16, .name = "revoke", .label = "停用", .from = 1, .to = 2, .roles = roles::administration},
};

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
            .guard = noCircle};
}

KindInfo Declaration<Appointment>::kind()
{
    return {.number = kinds::appointment,
            .name = "appointment",
            .label = "任职",
            .audience = Audience::Common,
            .steady = true,
            .orgField = fieldNumber(&Appointment::org),
            .creators = roles::administration,
            .amenders = roles::administration};
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
            .amenders = roles::administration};
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
