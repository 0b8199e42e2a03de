// SPDX-License-Identifier: Apache-2.0
#include "demonstration/checklists.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

using enum FindingCategory;
using S = Severity;

CheckedList procedureList()
{
    return {
        u"承诺程序与台账检查表"_s,
        {
            {u"承诺程序",
             u"征求意见",
             u"未公开征求意见扣4分；意见无原始记录每处扣2分",
             10,
             {{u"未公开征求群众意见", 4, false, Procedure, S::Ordinary,
               u"{o}提出承诺前没有公开征求服务对象意见，也没有座谈或问卷记录。"},
              {u"征求意见无原始记录", 2, true, Procedure, S::Slight,
               u"{o}台账称征求意见，但查不到签到和意见原件。"}}},
            {nullptr,
             u"审核把关",
             u"审核意见空白每份扣3分；提出与审核为同一人扣5分",
             10,
             {{u"审核意见空白", 3, true, Procedure, S::Slight, u"{o}承诺审核表有意见栏未填写，只有签名。"},
              {u"提出人与审核人为同一人", 5, false, Procedure, S::Ordinary,
               u"{o}承诺事项由同一人提出并审核，没有分开把关。"}}},
            {nullptr,
             u"公示到位",
             u"公示与承诺书不一致扣5分；公示不足五个工作日扣3分；公示牌破损每块扣2分",
             15,
             {{u"公示内容与承诺书不一致", 5, false, Disclosure, S::Ordinary,
               u"{o}公示栏上的办结时限比承诺书长，两处内容不一致。"},
              {u"公示期不足五个工作日", 3, false, Disclosure, S::Ordinary,
               u"{o}公示三天即撤下，不足五个工作日。"},
              {u"公示牌破损或字迹不清", 2, true, Disclosure, S::Slight,
               u"{o}门口公示牌褪色，监督电话无法辨认。"}}},
            {u"工作台账",
             u"台账按月填报",
             u"缺一个月扣3分；多个月内容雷同扣4分",
             15,
             {{u"缺少月度台账", 3, true, Ledger, S::Ordinary, u"{o}台账缺少上一个月的进展记录。"},
              {u"多个月台账内容雷同", 4, false, Ledger, S::Ordinary,
               u"{o}连续两个月台账文字基本相同，看不出新增工作。"}}},
            {nullptr,
             u"佐证材料",
             u"有进展无佐证每项扣3分；照片时间与台账不符扣4分",
             15,
             {{u"有进展无佐证", 3, true, Ledger, S::Slight, u"{o}台账所列进展没有对应的照片或验收单。"},
              {u"照片时间与台账不符", 4, false, Ledger, S::Serious,
               u"{o}台账照片拍摄时间早于所记工作时间，说明前后矛盾。"}}},
            {nullptr,
             u"进度属实",
             u"虚报进度扣10分；数据前后矛盾每处扣3分",
             15,
             {{u"虚报进度", 10, false, Breach, S::Falsification,
               u"{o}台账填报已全部完工，现场核查仍有一处没有动工。"},
              {u"数据前后矛盾", 3, true, Ledger, S::Ordinary, u"{o}台账数量与月报数量不一致，相差三项。"}}},
            {u"会议记录",
             u"会议研究",
             u"一个季度未研究扣4分；记录无决定事项每次扣2分",
             10,
             {{u"季度内未研究践诺工作", 4, false, Minutes, S::Ordinary,
               u"{o}本季度会议记录中没有研究践诺工作的内容。"},
              {u"会议记录无决定事项", 2, true, Minutes, S::Slight,
               u"{o}会议记录只有发言要点，没有写明决定和责任人。"}}},
            {nullptr,
             u"记录完整",
             u"缺签到每次扣1分；事后补写扣4分",
             10,
             {{u"会议缺少签到", 1, true, Minutes, S::Slight, u"{o}专题会议没有签到表。"},
              {u"会议记录事后补写", 4, false, Minutes, S::Serious,
               u"{o}三次会议记录笔迹、用墨一致，经询问为检查前补写。"}}},
        },
        {u"资料齐全，现场核对一致。"_s, u"当场指出，经办人表示立即补正。"_s, u"需补充佐证原件。"_s,
         u"口径不一致，请以完工数为准。"_s, u"请于下次检查前补齐。"_s}};
}

CheckedList counterList()
{
    return {
        u"窗口服务检查表"_s,
        {
            {u"服务用语",
             u"使用文明用语",
             u"使用服务忌语每次扣3分；来有迎声去有送声缺一项扣1分",
             10,
             {{u"使用服务忌语", 3, true, Language, S::Ordinary,
               u"{o}一名工作人员对询问者说“自己看墙上”，属服务忌语。"},
              {u"缺少迎送用语", 1, true, Language, S::Slight, u"{o}接待时没有问候和送别用语。"}}},
            {nullptr,
             u"电话应答",
             u"三声内无人接听扣2分；答非所问扣2分",
             5,
             {{u"咨询电话无人接听", 2, true, Attitude, S::Ordinary,
               u"上班时间两次拨打{o}公布的电话均无人接听。"},
              {u"电话答复不清楚", 2, false, Language, S::Slight, u"{o}电话答复办事材料时前后说法不同。"}}},
            {u"服务态度",
             u"接待热情",
             u"态度冷淡扣3分；与群众争吵扣8分",
             10,
             {{u"接待态度冷淡", 3, false, Attitude, S::Ordinary,
               u"{o}窗口人员接待时一直低头看手机，问一句答一句。"},
              {u"与群众争吵", 8, false, Attitude, S::Serious, u"{o}工作人员与办事群众发生争吵，旁人劝开。"}}},
            {nullptr,
             u"无“冷硬拖推”",
             u"推诿扣4分；拖延扣4分",
             10,
             {{u"推诿扯皮", 4, false, Attitude, S::Serious,
               u"{o}对属于本窗口的事项让群众到别处问，来回两趟。"},
              {u"无故拖延", 4, false, Timeliness, S::Ordinary,
               u"{o}材料已收齐，经办人让群众“过几天再来看”，没有说明时间。"}}},
            {u"工作程序",
             u"亮牌上岗",
             u"未佩戴工作牌每人扣1分；岗位牌与人不符扣2分",
             5,
             {{u"未佩戴工作牌", 1, true, Procedure, S::Slight, u"{o}值班人员未佩戴工作牌。"},
              {u"岗位牌与实际不符", 2, false, Procedure, S::Slight,
               u"{o}岗位牌姓名与在岗人员不符，系轮岗后未更换。"}}},
            {nullptr,
             u"一次性告知",
             u"未书面告知每件扣5分；告知内容不全扣3分",
             15,
             {{u"未书面一次性告知", 5, true, Procedure, S::Ordinary, u"{o}抽查补件卷宗，没有一次性告知单。"},
              {u"告知内容不全", 3, true, Procedure, S::Slight,
               u"{o}告知单漏列一项材料，群众因此多跑一趟。"}}},
            {nullptr,
             u"受理回执",
             u"未出具回执每件扣2分",
             10,
             {{u"未出具受理回执", 2, true, Procedure, S::Slight, u"{o}抽查办件中有两件没有受理回执。"}}},
            {u"工作时效",
             u"限时办结",
             u"超过承诺时限每件扣5分；逾期未说明原因扣3分",
             15,
             {{u"超过承诺时限", 5, true, Timeliness, S::Serious,
               u"{o}一件申请超过承诺时限四个工作日才办结，卷内没有延期审批。"},
              {u"延期未书面说明", 3, false, Timeliness, S::Ordinary,
               u"{o}一件延期办理事项没有书面告知申请人原因。"}}},
            {nullptr,
             u"排队等候",
             u"等候超过30分钟且未疏导扣3分",
             5,
             {{u"高峰时段未疏导", 3, false, Timeliness, S::Slight,
               u"{o}上午高峰期仅开一个窗口，等候超过半小时。"}}},
            {u"在岗与廉洁",
             u"在岗情况",
             u"无故空岗每人扣3分；上班做无关事扣2分",
             10,
             {{u"无故空岗", 3, true, Attendance, S::Ordinary, u"检查时{o}一个窗口无人在岗，没有去向牌。"},
              {u"上班做与工作无关的事", 2, true, Attendance, S::Slight,
               u"{o}一名工作人员上班时间浏览购物网页。"}}},
            {nullptr,
             u"廉洁守信",
             u"接受吃请、收受财物扣5分；超标准收费扣5分",
             5,
             {{u"超标准收费", 5, false, Fees, S::Serious, u"{o}复印收费高于公布标准，未开具收据。"},
              {u"暗示或索要好处", 5, false, Integrity, S::Serious,
               u"群众反映{o}一名协办人员暗示“办快点要表示一下”。"}}},
        },
        {u"服务规范，群众评价较好。"_s, u"已当场提醒，立即改正。"_s, u"经查看监控，情况属实。"_s,
         u"请增设窗口或错时安排。"_s, u"随机访问三位群众，均表示满意。"_s}};
}

CheckedList firstContactList()
{
    return {
        u"首问责任与“五个一”检查表"_s,
        {
            {u"首问负责",
             u"主动表明身份",
             u"未起身或未表明身份每人扣3分",
             10,
             {{u"未主动表明身份", 3, true, Attitude, S::Slight,
               u"{o}首问人没有表明身份，群众不知道该找谁。"}}},
            {nullptr,
             u"不能当场办的告知办法",
             u"未告知办理方式扣5分；未告知时间扣3分",
             15,
             {{u"未告知办理方式", 5, false, Procedure, S::Ordinary,
               u"{o}对不能当场办理的事项只说“办不了”，没有告知怎样办。"},
              {u"未告知办理时间", 3, false, Timeliness, S::Slight, u"{o}没有告诉群众什么时候可以办好。"}}},
            {nullptr,
             u"不属本单位的指明去处",
             u"未说明承办单位扣5分；指错地方扣3分",
             15,
             {{u"未说明承办单位", 5, false, Attitude, S::Ordinary, u"群众走错门，{o}没有帮助查明承办单位。"},
              {u"指引错误", 3, false, Procedure, S::Slight, u"{o}把群众指到了已经搬迁的旧址。"}}},
            {nullptr,
             u"首问登记",
             u"缺登记每件扣2分；无办理结果每件扣2分",
             10,
             {{u"首问未登记", 2, true, Ledger, S::Slight, u"{o}首问登记簿最近一周没有记录。"},
              {u"登记无办理结果", 2, true, Ledger, S::Ordinary, u"{o}首问登记有三件没有填写办理结果。"}}},
            {u"一次性告知",
             u"告知单",
             u"未使用告知单每件扣5分；无经办人签名每件扣2分",
             15,
             {{u"未使用告知单", 5, true, Procedure, S::Ordinary, u"{o}口头告知补件，没有填写一次性告知单。"},
              {u"告知单无签名", 2, true, Procedure, S::Slight, u"{o}告知单没有经办人签名和日期。"}}},
            {nullptr,
             u"材料清单和样表",
             u"未公布清单扣4分；样表过期扣2分",
             10,
             {{u"材料清单未公布", 4, false, Disclosure, S::Ordinary, u"{o}办事大厅没有摆放材料清单和样表。"},
              {u"样表过期", 2, true, Disclosure, S::Slight, u"{o}样表仍是旧版，两处栏目已经取消。"}}},
            {u"五个一",
             u"一张笑脸",
             u"表情冷漠扣2分",
             5,
             {{u"接待表情冷漠", 2, false, Attitude, S::Slight,
               u"{o}窗口接待全程无交流，群众反映“脸色难看”。"}}},
            {nullptr,
             u"一声问候",
             u"没有问候扣2分",
             5,
             {{u"没有问候", 2, false, Language, S::Slight, u"{o}接待时没有一声问候。"}}},
            {nullptr,
             u"一个座位",
             u"未让座扣2分；无等候座椅扣3分",
             5,
             {{u"未给群众让座", 2, false, Attitude, S::Slight, u"{o}让年长群众站着填表。"},
              {u"没有等候座椅", 3, false, Attitude, S::Ordinary, u"{o}等候区座椅损坏未修，群众站立排队。"}}},
            {nullptr,
             u"一个明确答复",
             u"答复含糊扣3分",
             5,
             {{u"答复含糊", 3, false, Language, S::Ordinary,
               u"{o}对能否办理答复“大概可以”，没有明确结论。"}}},
            {nullptr,
             u"一声再见",
             u"没有送别扣2分",
             5,
             {{u"没有送别用语", 2, false, Language, S::Slight, u"{o}办完事后没有一声再见。"}}},
        },
        {u"首问登记规范，件件有结果。"_s, u"当场示范后改正。"_s, u"建议开展一次礼仪培训。"_s,
         u"群众满意，无意见。"_s, u"请三日内更换样表。"_s}};
}

std::vector<CheckedList> checkedLists()
{
    return {procedureList(), counterList(), firstContactList()};
}

Checklist checklistOf(const CheckedList& list, const Id& campaign)
{
    Checklist result{.name = list.name,
                     .campaign = campaign,
                     .quickPhrases = {list.quickPhrases.begin(), list.quickPhrases.end()}};
    int no = 0;
    for (const CheckedItem& item : list.items) {
        if (item.section)
            result.sections.push_back({QString::fromUtf16(item.section), {}});
        ChecklistItem made{
            ++no, QString::fromUtf16(item.title), QString::fromUtf16(item.standard), item.full, {}};
        for (const Fault& fault : item.faults)
            made.deductions.push_back({QString::fromUtf16(fault.reason), fault.points, fault.perOccurrence});
        result.sections.back().items.push_back(std::move(made));
    }
    return result;
}

} // namespace jiannuo::demonstration
