// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

enum class RegionLevel { Province = 1, City = 2, County = 3, Township = 4, Village = 5 };
inline constexpr EnumEntry regionLevelEntries[]{{1, "province", "省"},
                                                {2, "city", "市"},
                                                {3, "county", "县"},
                                                {4, "township", "乡镇"},
                                                {5, "village", "村"}};
template <> inline constexpr EnumInfo enumInfo<RegionLevel>{regionLevelEntries};

/// 行政区划
struct Region {
    QString code; ///< GB/T 2260
    QString name;
    RegionLevel level = RegionLevel::County;
    Id parent;
};

template <> struct Declaration<Region> {
    static constexpr auto fields = std::tuple{
        field(1, "code", "代码", &Region::code).required().indexed(),
        field(2, "name", "名称", &Region::name).required().searched(),
        field(3, "level", "级别", &Region::level),
        field(4, "parent", "上级", &Region::parent).to(kinds::region).indexed(),
    };
    static KindInfo kind()
    {
        return {.number = kinds::region,
                .name = "region",
                .label = "行政区划",
                .audience = Audience::Common,
                .creators = roles::headquarters,
                .amenders = roles::headquarters};
    }
};

enum class OrgKind {
    Unit = 1,
    PartyOrg = 2,
    Window = 3,
    Station = 4,
    EnforcementTeam = 5,
    Section = 6,
    Headquarters = 7,
    Area = 8
};
inline constexpr EnumEntry orgKindEntries[]{{1, "unit", "单位"},
                                            {2, "party_org", "党组织"},
                                            {3, "window", "窗口"},
                                            {4, "station", "基层站所"},
                                            {5, "enforcement_team", "执法单位"},
                                            {6, "section", "科室"},
                                            {7, "headquarters", "效能中心"},
                                            {8, "area", "地区"}};
template <> inline constexpr EnumInfo enumInfo<OrgKind>{orgKindEntries};

/// S000-003: the default classes for 分类考评
enum class OrgCategory { None = 0, Coordination = 1, Approval = 2, Public = 3, Institution = 4 };
inline constexpr EnumEntry orgCategoryEntries[]{{0, "none", "未分类"},
                                                {1, "coordination", "综合协调部门"},
                                                {2, "approval", "审批项目较多的部门"},
                                                {3, "public", "直接面向群众的部门"},
                                                {4, "institution", "事业单位"}};
template <> inline constexpr EnumInfo enumInfo<OrgCategory>{orgCategoryEntries};

enum class Sector {
    None = 0,
    Rural = 1,
    Community = 2,
    Enterprise = 3,
    Office = 4,
    Window = 5,
    NewOrganisation = 6,
    Education = 7
};
inline constexpr EnumEntry sectorEntries[]{{0, "none", "未定"},
                                           {1, "rural", "农村"},
                                           {2, "community", "社区"},
                                           {3, "enterprise", "企业"},
                                           {4, "office", "机关事业"},
                                           {5, "window", "窗口服务"},
                                           {6, "new_organisation", "两新组织"},
                                           {7, "education", "教育"}};
template <> inline constexpr EnumInfo enumInfo<Sector>{sectorEntries};

/// 组织. Two parents: the territory that it lies in and the line (系统) that it reports to (S002-001).
struct Org {
    QString name;
    QString shortName;
    OrgKind kind = OrgKind::Unit;
    OrgCategory category = OrgCategory::None;
    Sector sector = Sector::None;
    Id region;
    Id parent; ///< territory
    Id system; ///< the line's superior
    bool isApproval = false;
    bool isKeyDept = false; ///< 重点或民生部门
    bool holdsIndicator = false; ///< S003-009
    bool weakBase = false; ///< S002-063
    std::vector<QString> formerNames;
};

template <> struct Declaration<Org> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &Org::name).required().searched().longest(200),
        field(2, "short_name", "简称", &Org::shortName).searched(),
        field(3, "kind", "类型", &Org::kind),
        field(4, "category", "考评类别", &Org::category).indexed(),
        field(5, "sector", "领域", &Org::sector),
        field(6, "region", "行政区划", &Org::region).to(kinds::region),
        field(7, "parent", "上级组织", &Org::parent).to(kinds::org).indexed(),
        field(8, "system", "主管系统", &Org::system).to(kinds::org).indexed(),
        field(9, "is_approval", "审批部门", &Org::isApproval),
        field(10, "is_key_dept", "重点民生部门", &Org::isKeyDept),
        field(11, "holds_indicator", "承担考核指标", &Org::holdsIndicator),
        field(12, "weak_base", "基础薄弱", &Org::weakBase),
        field(13, "former_names", "曾用名", &Org::formerNames).searched(),
    };
    static KindInfo kind();
};

/// 联系方式 (S000-065, S004-060)
struct Contact {
    Id org;
    QString office;
    std::vector<QString> phones;
    QString fax;
    std::vector<QString> emails;
    QString address;
    QString postcode;
    QString serviceHours;
    std::vector<QString> inferred; ///< names of the fields that an import repaired (S000-006)
};

template <> struct Declaration<Contact> {
    static constexpr auto fields = std::tuple{
        field(1, "org", "单位", &Contact::org).to(kinds::org).required().indexed(),
        field(2, "office", "受理部门", &Contact::office),
        field(3, "phones", "监督电话", &Contact::phones).searched().atMost(50),
        field(4, "fax", "传真", &Contact::fax),
        field(5, "emails", "电子邮箱", &Contact::emails).searched().atMost(50),
        field(6, "address", "地址", &Contact::address).searched(),
        field(7, "postcode", "邮编", &Contact::postcode),
        field(8, "service_hours", "服务时间", &Contact::serviceHours),
        field(9, "inferred", "推定字段", &Contact::inferred),
    };
    static KindInfo kind()
    {
        return {.number = kinds::contact,
                .name = "contact",
                .label = "联系方式",
                .audience = Audience::Common,
                .orgField = 1,
                .creators = roles::headquarters | roles::unit,
                .amenders = roles::headquarters | roles::unit};
    }
};

/// 人员
struct Person {
    QString name;
    Id org;
    QString post;
    QString rank;
    bool isPartyMember = false;
    bool isOrgHead = false;
    std::vector<Id> avoid; ///< organisations that he may not check (回避)
};

template <> struct Declaration<Person> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "姓名", &Person::name).required().searched().longest(100),
        field(2, "org", "单位", &Person::org).to(kinds::org).required().indexed(),
        field(3, "post", "职务", &Person::post),
        field(4, "rank", "职级", &Person::rank),
        field(5, "is_party_member", "党员", &Person::isPartyMember),
        field(6, "is_org_head", "一把手", &Person::isOrgHead),
        field(7, "avoid", "回避单位", &Person::avoid).to(kinds::org).unordered(),
    };
    static KindInfo kind();
};

enum class AppointmentState { InForce = 1, Proposed = 2 };
inline constexpr EnumEntry appointmentStateEntries[]{{1, "in_force", "已生效", Success},
                                                     {2, "proposed", "待确认", Warning}};
template <> inline constexpr EnumInfo enumInfo<AppointmentState>{appointmentStateEntries};

/// What a person may do, where and how long.
struct Appointment {
    Id person;
    Role role = Role::Inspector;
    Id org; ///< and everything below it
    QDate from;
    QDate until; ///< the last day
    bool revoked = false; ///< for ever: who comes back gets another appointment
    AppointmentState state = AppointmentState::InForce;
    Id appointedBy;
    Id confirmedBy; ///< where the role or the term needs a second person (authority.h)
};

template <> struct Declaration<Appointment> {
    static constexpr auto fields = std::tuple{
        field(1, "person", "人员", &Appointment::person)
            .to(kinds::person)
            .required()
            .indexed()
            .merged(Merge::InsertOnly),
        field(2, "role", "角色", &Appointment::role)
            .indexed()
            .within(static_cast<int>(Role::Administrator),
                    static_cast<int>(Role::Auditor)) // System is nobody's
            .merged(Merge::InsertOnly),
        field(3, "org", "范围", &Appointment::org)
            .to(kinds::org)
            .required()
            .indexed()
            .merged(Merge::InsertOnly),
        field(4, "from", "起", &Appointment::from).merged(Merge::InsertOnly),
        field(5, "until", "止", &Appointment::until),
        field(6, "revoked", "已撤销", &Appointment::revoked),
        field(7, "state", "状态", &Appointment::state),
        field(8, "appointed_by", "任命人", &Appointment::appointedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::InsertOnly),
        field(9, "confirmed_by", "确认人", &Appointment::confirmedBy)
            .to(kinds::person)
            .author()
            .merged(Merge::Transition),
    };
    static KindInfo kind();
};

enum class DeviceState { Active = 1, Revoked = 2 };
inline constexpr EnumEntry deviceStateEntries[]{{1, "active", "使用中", Success},
                                                {2, "revoked", "已停用", Danger, true}};
template <> inline constexpr EnumInfo enumInfo<DeviceState>{deviceStateEntries};

/// A tablet, phone or desktop that may sync. Written by headquarters at enrolment.
struct Device {
    QString name;
    QByteArray key; ///< public key, in the suite's raw form
    QString suite; ///< "ed25519-sha256" or "sm2-sm3"
    std::vector<Id> people; ///< who may work on it
    Instant enrolledAt;
    DeviceState state = DeviceState::Active;
};

template <> struct Declaration<Device> {
    static constexpr auto fields = std::tuple{
        field(1, "name", "名称", &Device::name).required().longest(100),
        field(2, "key", "公钥", &Device::key).required().merged(Merge::InsertOnly).given(),
        field(3, "suite", "算法", &Device::suite).required().merged(Merge::InsertOnly).given(),
        field(4, "people", "使用人", &Device::people).to(kinds::person).unordered().given(),
        field(5, "enrolled_at", "登记时间", &Device::enrolledAt).given(),
        field(6, "state", "状态", &Device::state),
    };
    static KindInfo kind();
};

/// Headquarters was put back to a backup: what it had signed beyond `kept` it no longer has, and asks the
/// devices for it. Written by headquarters when a device shows it a head that it signed and does not hold.
struct Restoration {
    Instant at;
    qint64 kept = 0; ///< operations that both histories begin with
    qint64 lost = 0; ///< operations that the head had which was shown
    QByteArray root; ///< of that head
};

template <> struct Declaration<Restoration> {
    static constexpr auto fields = std::tuple{
        field(1, "at", "发现时间", &Restoration::at).required(),
        field(2, "kept", "保留到第几号", &Restoration::kept).required(),
        field(3, "lost", "曾到第几号", &Restoration::lost).required(),
        field(4, "root", "曾签名的摘要", &Restoration::root).required().indexed(),
    };
    static KindInfo kind();
};

/// Headquarters' clock had been ahead and was set right: from here on, times of receipt are earlier than
/// those before. An auditor takes such a step back nowhere else.
struct ClockCorrection {
    Instant at; ///< by the clock as it is now
    Instant before; ///< the last time that headquarters signed for
};

template <> struct Declaration<ClockCorrection> {
    static constexpr auto fields = std::tuple{
        field(1, "at", "更正后的时间", &ClockCorrection::at).required(),
        field(2, "before", "更正前签到的时间", &ClockCorrection::before).required(),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(Region)
JIANNUO_RECORD_OUTSIDE(Org)
JIANNUO_RECORD_OUTSIDE(Contact)
JIANNUO_RECORD_OUTSIDE(Person)
JIANNUO_RECORD_OUTSIDE(Appointment)
JIANNUO_RECORD_OUTSIDE(Device)
JIANNUO_RECORD_OUTSIDE(Restoration)
JIANNUO_RECORD_OUTSIDE(ClockCorrection)

} // namespace jiannuo
