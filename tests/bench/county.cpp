#include "county.h"

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int units = 100;
constexpr int perCommit = 1000;

/// Ordinary wording, some 60 characters, different enough that the search has something to tell apart.
QString wording(int number)
{
    static const QStringList duties{u"供水管道漏水"_s, u"路灯不亮"_s,     u"办理林木采伐许可"_s,
                                    u"门诊挂号"_s,     u"学生资助申请"_s, u"农机补贴"_s,
                                    u"企业开办"_s,     u"残疾人证换领"_s};
    static const QStringList limits{u"两小时内到场"_s, u"当天办结"_s, u"三个工作日内办结"_s,
                                    u"五个工作日内答复"_s, u"一次性告知所需材料"_s};
    static const QStringList means{u"设抢修队"_s,     u"公开监督电话"_s,       u"窗口首问负责"_s,
                                   u"每月通报进度"_s, u"逾期整改并说明原因"_s, u"预约上门"_s,
                                   u"节假日值班"_s};
    return u"%1接到申请后%2，%3；%4，承担相应责任，接受群众监督。第%5号"_s
        .arg(duties[number % duties.size()], limits[number % limits.size()], means[number % means.size()],
             means[(number / 7) % means.size()])
        .arg(number);
}

} // namespace

BigCounty::BigCounty(int commitments)
{
    std::vector<Id> orgs;
    for (int i = 0; i < units; ++i)
        orgs.push_back(m_small.make(Org{.name = u"清溪县第%1单位"_s.arg(i), .parent = m_small.county}));
    ChecklistSection section{u"窗口服务"_s, {}};
    for (int i = 1; i <= items; ++i)
        section.items.push_back({i, u"检查项%1"_s.arg(i), {}, 5, {{u"不符合"_s, 1, true}}});
    longChecklist = m_small.make(Checklist{.name = u"二十项检查表"_s, .sections = {section}});
    HeadquartersLedger& headquarters = m_small.headquarters();
    for (int i = 0; i < commitments; ++i) {
        if (i % perCommit == 0)
            SmallCounty::must(headquarters.begin());
        const Commitment commitment{.org = orgs[static_cast<std::size_t>(i) % orgs.size()],
                                    .no = i % 10 + 1,
                                    .text = wording(i),
                                    .kind = static_cast<CommitmentKind>(i % 12 + 1),
                                    .goal = u"按期完成"_s,
                                    .due = QDate(2026, 1, 1).addDays(i % 365),
                                    .state = CommitmentState::InProgress};
        SmallCounty::must(
            headquarters.record({{}, m_small.clock.now(), {creation(m_small.newId(), commitment)}}));
        if (i % perCommit == perCommit - 1 || i == commitments - 1)
            SmallCounty::must(headquarters.commit());
    }
}

std::vector<Page> BigCounty::pagesFor(const DeviceLedger& tablet)
{
    const HeadquartersLedger& headquarters = m_small.headquarters();
    const auto device = headquarters.view().get<Device>(tablet.device());
    const Scope scope = headquarters.reader().scopeOf(device->people);
    std::vector<Page> pages;
    Cursor cursor = tablet.cursor();
    do {
        pages.push_back(
            SmallCounty::must(headquarters.reader().page(scope, cursor, tablet.chain(), 1 << 20)));
        cursor = {pages.back().log, pages.back().scope, pages.back().through, cursor.seen};
        if (const auto& attestation = pages.back().attestation) {
            const qint64 size = attestation->head.size;
            cursor.seen = markOf(size, LogTree(headquarters.view()).root(size));
        }
    } while (cursor.gseq < pages.back().head);
    return pages;
}

} // namespace jiannuo::bench
