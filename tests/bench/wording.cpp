// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <cmath>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr int rareOneIn = 4;
constexpr double steepness = 1.6;
constexpr int rareFrom = 0x5000;
constexpr int rareCount = 0x1000;

} // namespace

const QStringList& Wording::words()
{
    static const QStringList list =
        u"现场 窗口 检查 群众 办理 人员 公示 未 按时 承诺 材料 服务 台账 记录 整改 责任 单位 要求 答复 投诉 "
        u"登记 完成 事项 工作 存在 问题 及时 在岗 佩戴 工作牌 一次性 告知 流程 时限 超过 电话 无人 接听 监督 "
        u"意见箱 清单 更新 公开栏 内容 不全 缺少 签字 日期 补充 说明 核实 情况 属实 态度 热情 耐心 规范 用语 "
        u"首问 负责 引导 排队 等候 较长 设施 完好 便民 座椅 饮水 指示 标识 清楚 收费 标准 依据 减免 审批 "
        u"环节 "
        u"压缩 网上 预约 上门 村级 代办 站所 值班 交接 报告 领导 分管 落实 措施 限期 通报 复查 合格 反映 "
        u"供水 管道 漏水 路灯 道路 积水 垃圾 清运 学校 门诊 医保 低保 补贴 发放 名单 公布 农机 林木 采伐 "
        u"许可 企业 开办 执照 税务 社保 残疾 证件 换领 资助 申请 受理 回执 编号 抽查 暗访 当天 两小时 到场 "
        u"抢修 五个 工作日 逾期 解释 不清 建议 加强 培训 管理 制度 上墙 考勤 请假 手续 空岗 玩手机 卫生 "
        u"消防 灭火器 过期 通道 堆放 杂物 已经 立即 改正 长期 坚持 满意 较好 一般 有待 提高 配合 积极"_s
            .split(u' ');
    return list;
}

int Wording::number(int below)
{
    return static_cast<int>(m_engine() % static_cast<quint64>(below));
}

QString Wording::sentence(int characters)
{
    QString text;
    int inPhrase = 0;
    while (text.size() < characters) {
        if (number(rareOneIn) == 0) {
            text += QChar(rareFrom + number(rareCount));
        } else {
            // The power makes the first words come far more often than chance would have it.
            const double chance = static_cast<double>(number(1 << 20)) / (1 << 20);
            text += words()[static_cast<qsizetype>(std::pow(chance, steepness)
                                                   * static_cast<double>(words().size()))];
        }
        if (++inPhrase >= 4 + number(4)) {
            text += u'，';
            inPhrase = 0;
        }
    }
    if (text.endsWith(u'，'))
        text.chop(1);
    return text + u'。';
}

} // namespace jiannuo::bench
