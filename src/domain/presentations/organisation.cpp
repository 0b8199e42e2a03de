// SPDX-License-Identifier: Apache-2.0
#include "domain/presentations/presentations.h"

namespace jiannuo::presentations {

Presentation region()
{
    return {.area = "office",
            .icon = "location",
            .heading = "活动和规则",
            .create = "新增行政区划",
            .purpose = "行政区划决定适用哪个地区的工作日历。",
            .title = numbers(&Region::name),
            .subtitle = numbers(&Region::level, &Region::code),
            .filters = numbers(&Region::level),
            .groups = {{"区划", numbers(&Region::name, &Region::code, &Region::level, &Region::parent)}},
            .attached = {{kinds::region, fieldNumber(&Region::parent)}}};
}

Presentation org()
{
    return {.area = "office",
            .icon = "org",
            .heading = "组织和人员",
            .create = "新增组织",
            .purpose = "单位、党组织、窗口和站所：承诺、抽查和问题都记在它们名下。",
            .title = numbers(&Org::name),
            .subtitle = numbers(&Org::kind, &Org::parent),
            .filters = numbers(&Org::kind, &Org::category, &Org::sector),
            .groups = {{"名称", numbers(&Org::name, &Org::shortName, &Org::formerNames)},
                       {"隶属", numbers(&Org::kind, &Org::parent, &Org::system, &Org::region)},
                       {"考评",
                        numbers(&Org::category, &Org::sector, &Org::isApproval, &Org::isKeyDept,
                                &Org::holdsIndicator, &Org::weakBase)}},
            .attached = {{kinds::org, fieldNumber(&Org::parent)},
                         {kinds::contact, fieldNumber(&Contact::org)},
                         {kinds::person, fieldNumber(&Person::org)},
                         {kinds::appointment, fieldNumber(&Appointment::org)}}};
}

Presentation contact()
{
    return {.area = "office",
            .icon = "phone",
            .heading = "组织和人员",
            .create = "新增联系方式",
            .purpose = "群众打得通的监督电话和受理部门。",
            .title = numbers(&Contact::office, &Contact::phones),
            .subtitle = numbers(&Contact::org),
            .groups = {
                {"受理", numbers(&Contact::org, &Contact::office, &Contact::phones, &Contact::serviceHours)},
                {"其他", numbers(&Contact::emails, &Contact::fax, &Contact::address, &Contact::postcode)}}};
}

Presentation person()
{
    return {.area = "office",
            .icon = "person",
            .heading = "组织和人员",
            .create = "新增人员",
            .purpose = "督查员、填报员、审核人和负责人；角色由任职决定。",
            .title = numbers(&Person::name),
            .subtitle = numbers(&Person::org, &Person::post),
            .groups = {{"本人",
                        numbers(&Person::name, &Person::org, &Person::post, &Person::rank, &Person::isOrgHead,
                                &Person::isPartyMember)},
                       {"回避", numbers(&Person::avoid)}},
            .attached = {{kinds::appointment, fieldNumber(&Appointment::person)}}};
}

Presentation appointment()
{
    return {.area = "office",
            .icon = "people",
            .heading = "组织和人员",
            .create = "新增任职",
            .purpose = "谁在哪里、从哪天到哪天，担任什么角色。",
            .title = numbers(&Appointment::person, &Appointment::role),
            .subtitle = numbers(&Appointment::org),
            .due = fieldNumber(&Appointment::until),
            .ended = fieldNumber(&Appointment::revoked),
            .filters = numbers(&Appointment::role, &Appointment::state),
            .groups = {{"任职", numbers(&Appointment::person, &Appointment::role, &Appointment::org)},
                       {"任期", numbers(&Appointment::from, &Appointment::until, &Appointment::revoked)},
                       {"经办", numbers(&Appointment::appointedBy, &Appointment::confirmedBy)}},
            .awaited = {{16, "待确认"}}};
}

Presentation device()
{
    return {.area = "office",
            .icon = "tablet",
            .heading = "组织和人员",
            .purpose = "登记过的平板、手机和电脑；丢失的要停用。",
            .title = numbers(&Device::name),
            .subtitle = numbers(&Device::people),
            .filters = numbers(&Device::state),
            .groups = {{"设备", numbers(&Device::name, &Device::people, &Device::enrolledAt)}}};
}

} // namespace jiannuo::presentations
