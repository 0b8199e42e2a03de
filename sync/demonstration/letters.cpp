// SPDX-License-Identifier: Apache-2.0
#include "demonstration/letters.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

QString text(int number)
{
    return QString::number(number);
}

QString chineseNumber(int number)
{
    static const QString digits = u"零一二三四五六七八九"_s;
    if (number < 10)
        return digits[number];
    return (number >= 20 ? QString(digits[number / 10]) : QString()) + u'十'
        + (number % 10 != 0 ? QString(digits[number % 10]) : QString());
}

/// What a template stands for, beside its words.
struct Wording {
    const char16_t* words;
    const char16_t* goal;
};

constexpr Wording services[]{
    {u"办理{s}实行“一窗受理、内部流转、限时反馈”，群众只进一扇门、只交一套材料。", u"{s}一窗办成"},
    {u"为老年人、残疾人办理{s}开设优先通道；行动不便的可以预约，{n}个工作日内上门办理。",
     u"{s}上门服务有约必到"},
    {u"每月第{k}个周三到{t}设点受理{s}，当场能答复的当场答复，不能答复的{n}个工作日内回话。",
     u"{s}服务下乡每月一次"},
    {u"{s}接受群众“好差评”，对评价不满意的，{n}个工作日内电话回访并说明处理结果。", u"{s}不满意件回访率100%"},
    {u"{w}午间不休息、周六上午开门，{s}随到随办。", u"{s}错时延时服务不断档"},
    {u"{s}推行告知单、进度短信、结果寄送三项服务，办到哪一步，群众心里有数。", u"{s}全程可查"},
    {u"把{s}的办理环节减到{k}个以内，能共享的材料不再向群众要。", u"{s}环节不超过{k}个"},
};

struct LimitWording {
    Wording wording;
    TimeUnit unit;
    bool maximum;
    bool deemedConsent;
    const char16_t* startEvent;
};

constexpr LimitWording limits[]{
    {{u"{s}材料齐全、符合条件的，自受理之日起{n}个工作日内办结；情况复杂的，最长不超过{m}个工作日，"
      u"并书面说明原因。",
      u"{s}按期办结率100%"},
     TimeUnit::WorkingDay,
     true,
     false,
     u"受理"},
    {{u"{s}受理当天出具回执，{n}个工作日内作出决定，决定当日通知申请人。", u"{s}{n}个工作日内办结"},
     TimeUnit::WorkingDay,
     false,
     false,
     u"受理"},
    {{u"接到群众关于{s}的反映，{h}小时内到场或者回话，一时解决不了的，说明办法和时间。",
      u"{s}反映{h}小时内有回音"},
     TimeUnit::Hour,
     false,
     false,
     u"接到反映"},
    {{u"涉及企业开工投产的{s}，{n}个工作日内答复；到期没有提出意见的，视为同意。", u"{s}到期不答复视为同意"},
     TimeUnit::WorkingDay,
     false,
     true,
     u"收到申请"},
    {{u"{s}即来即办、当天办结，下午四点半以后提交的，次日上午办完。", u"{s}当天办结"},
     TimeUnit::SameDay,
     false,
     false,
     u"受理"},
    {{u"{s}需要现场核实的，{n}日内到现场，核实后三日内书面答复，最长不超过{m}日。", u"{s}现场核实不过夜"},
     TimeUnit::Day,
     true,
     false,
     u"收到申请"},
};

constexpr Wording notices[]{
    {u"办理{s}材料不齐的，当场一次性书面告知全部需要补正的内容，不让群众跑第三趟。", u"{s}一次性告知率100%"},
    {u"{s}实行一次讲清、一单告知、一回办成，告知单由经办人签名，群众凭单补件优先受理。",
     u"{s}补件不超过一次"},
    {u"电话咨询{s}的，接听人讲清条件、材料、时限和地点，并用短信发送材料清单。", u"{s}电话咨询一次说清"},
    {u"{s}材料清单和样表摆在{w}显眼处，照着填、照着带，缺什么当面一次讲完。", u"{s}样表上墙"},
};

constexpr Wording firstContacts[]{
    {u"第一位接待办理{s}群众的工作人员为首问责任人：属于本岗位的马上办，属于其他股室的带到经办人面前，"
     u"不属于本单位的说明去处和电话。",
     u"{s}首问事项件件有登记"},
    {u"群众来办{s}，首问责任人起身迎接、表明身份、登记诉求，办结之前负责到底。", u"{s}首问负责到底"},
    {u"{s}事项当场不能答复的，首问责任人在{n}个工作日内主动回话，不让群众来回打听。",
     u"{s}首问{n}个工作日内回话"},
};

constexpr Wording accountabilities[]{
    {u"工作人员在{s}中推诿拖延、态度生硬的，一经查实，第一次批评教育，第二次调离窗口岗位。", u"{s}有责必究"},
    {u"{s}超过承诺时限的，由分管负责人向当事人当面道歉，并在本单位通报责任人。", u"{s}超时必问责"},
    {u"对{s}的有效投诉，{n}个工作日内查清并反馈；属实的，扣减责任人当季绩效。", u"{s}投诉件件有结果"},
};

constexpr Wording integrities[]{
    {u"办理{s}不接受吃请、不收礼金、不指定中介，监督电话{p}全天有人接听。", u"{s}零吃拿卡要"},
    {u"{s}除规定的收费外不收一分钱，收费依据和标准在{w}公布。", u"{s}无乱收费"},
    {u"主要负责人带头不打招呼、不递条子，{s}一律按受理先后办理。", u"{s}公平办理"},
};

constexpr Wording disclosures[]{
    {u"{s}的条件、流程、收费标准和办理结果在{w}和政务网站同步公开，变动后{n}个工作日内更新。",
     u"{s}公开内容准确率100%"},
    {u"每月10日前公布上月{s}办理数量、平均用时和群众评价。", u"{s}按月公开"},
    {u"对依法申请公开{s}信息的，{n}个工作日内登记答复；不予公开的，说明理由和救济途径。",
     u"{s}信息公开申请按期答复"},
};

constexpr Wording trainings[]{
    {u"每季度组织一次{s}业务练兵，全年人均学习不少于{x}学时，考核不合格的离岗补训。", u"人均学习{x}学时以上"},
    {u"股室负责人轮流讲{s}业务课，全年不少于{x}课，青年干部人人上台讲一次。", u"全年讲课{x}课以上"},
};

constexpr Wording others[]{
    {u"开展“办事难点我来跑”活动，班子成员每季度到{w}坐班一天，全程走一遍{s}流程，当场解决堵点。",
     u"每季度跑一遍流程"},
    {u"和{t}结对共建，每季度收集一次对{s}的意见，能改的一周内改，不能改的说明原因。", u"意见条条有回应"},
    {u"建立{s}难题会商制度，涉及几个部门的，由我单位牵头在{n}个工作日内拿出办法。", u"难题不过两周"},
};

constexpr Wording posts[]{
    {u"我包联{x}户邻居，每月入户不少于一次，帮忙跑腿代办，家里有事随叫随到。", u"包联{x}户"},
    {u"我负责{b}主路和水沟的日常保洁，全年带头开展卫生整治{x}次。", u"整治{x}次"},
    {u"我在{b}设党员示范岗，挂牌亮身份，全年调解邻里纠纷不少于{x}起。", u"调解{x}起"},
    {u"我结对{x}名留守儿童，每周通一次电话，每月看望一次，开学前上门走访。", u"结对{x}名"},
};

constexpr Wording baselines[]{
    {u"按时参加组织生活、足额交纳党费，全年参加志愿服务不少于{x}小时。", u"志愿服务{x}小时"},
    {u"遵守村规民约，红白喜事不铺张，全年参加{b}义务劳动不少于{x}次。", u"义务劳动{x}次"},
    {u"坚持每月“主题党日”，全年组织{b}党员集中学习不少于{x}次。", u"集中学习{x}次"},
};

constexpr const char16_t* measures[]{
    u"明确分管负责人和经办人，每周调度一次，进展记入台账",
    u"在{w}设专人专岗，缺岗时由股室负责人顶班",
    u"建立受理、办理、回访三本登记，月底交叉核对",
    u"把办理情况列入股室季度考核，超时一件扣一分",
    u"公布监督电话{p}，接受群众随时查问",
    u"每月抽查十件已办件，电话核实真实时间和态度",
    u"和相关部门建立联络群，疑难件当天会商",
    u"编印一页纸办事指南，发到村组和社区",
    u"落实经费和人员，倒排工期，每月拍照留档",
    u"邀请服务对象代表每季度评一次，意见当场答复",
};

template <std::size_t count> const Wording& pick(const Wording (&list)[count], Dice& dice)
{
    return list[dice.below(static_cast<int>(count))];
}

Target target(const QString& name, int value, const QString& unit, Qualifier qualifier = Qualifier::Exact)
{
    return {.name = name, .value = value, .unit = unit, .qualifier = qualifier};
}

/// A number told apart by two to four townships, none of them without a share.
void divide(Target& whole, int value, bool byTownship, Dice& dice)
{
    if (!byTownship) {
        const int first = value * dice.between(35, 60) / 100;
        whole.parts = {{u"第一期"_s, first}, {u"第二期"_s, value - first}};
        return;
    }
    QStringList places = townships();
    const int count = std::min(dice.between(2, 4), value);
    int left = value;
    for (int i = 0; i < count; ++i) {
        const int rest = count - i - 1;
        const int share = rest == 0 ? left : std::max(1, left / (rest + 1) * dice.between(70, 130) / 100);
        const int taken = std::min(share, left - rest);
        whole.parts.push_back({places.takeAt(dice.below(static_cast<int>(places.size()))), taken});
        left -= taken;
    }
}

QString partsText(const Target& whole)
{
    QStringList parts;
    for (const TargetPart& part : whole.parts)
        parts += part.name + part.value.toString() + whole.unit;
    return parts.join(u"、");
}

void writeDeed(Commitment& deed, const Project& project, Dice& dice)
{
    const int value = dice.between(project.least, project.most);
    Target whole = target(project.what, value, project.unit);
    divide(whole, value, project.byTownship, dice);
    const QString amount = text(value) + project.unit;
    const QString until = deed.due.toString(u"yyyy年M月d日前"_s);
    static const char16_t* const words[]{
        u"{d}{x}{a}，其中{r}，完工后邀请村民代表验收。",
        u"为民办实事：{d}{x}{a}（{r}），资金和进度每月公示。",
        u"投入专项力量{x}{a}，{d}全部完成，分别是{r}。",
    };
    deed.title = project.what;
    deed.text = fill(QString::fromUtf16(words[dice.below(3)]),
                     {{"d", until}, {"x", project.what}, {"a", amount}, {"r", partsText(whole)}});
    deed.goal = until + project.what + amount;
    deed.project = project.what;
    deed.targets = {whole};
    deed.tags = {u"民生实事"_s};
}

} // namespace

QString fill(QString text, std::initializer_list<std::pair<const char*, QString>> words)
{
    for (const auto& [name, word] : words)
        text.replace(u'{' + QLatin1StringView(name) + u'}', word);
    return text;
}

Commitment writeCommitment(CommitmentKind kind, const Pledge& pledge, int service, QDate due, Dice& dice)
{
    Commitment c;
    c.kind = kind;
    c.due = due;
    c.owner = pledge.owner.id;
    c.ownerName = pledge.owner.name;
    c.leader = pledge.leader;
    const QString matter = pledge.services.isEmpty() ? QString() : pledge.services[service % 4];
    static constexpr int days[]{1, 2, 3, 5, 7, 10};
    const int normal = days[dice.below(6)];
    const int maximum = normal + dice.between(2, 8);
    const int hours = 2 << dice.below(4);
    const int amount = dice.between(4, 24);
    const int few = dice.between(2, 4);
    const auto complete = [&](const char16_t* words) {
        return fill(QString::fromUtf16(words),
                    {{"s", matter},
                     {"n", text(normal)},
                     {"m", text(maximum)},
                     {"h", text(hours)},
                     {"k", chineseNumber(few)},
                     {"x", text(amount)},
                     {"w", pledge.window},
                     {"t", dice.pick(townships())},
                     {"p", pledge.phone},
                     {"b", pledge.place}});
    };
    const auto say = [&](const Wording& wording, const QString& title, const QString& tag) {
        c.title = title;
        c.text = complete(wording.words);
        c.goal = complete(wording.goal);
        c.project = title;
        c.tags = {tag};
    };
    switch (kind) {
    case CommitmentKind::LimitDuty: {
        const LimitWording& limit = limits[dice.below(static_cast<int>(std::size(limits)))];
        say(limit.wording, matter + u"限时办结"_s, u"时效"_s);
        PromisedLimit promised{.startEvent = QString::fromUtf16(limit.startEvent),
                               .normal = limit.unit == TimeUnit::Hour ? hours
                                   : limit.unit == TimeUnit::SameDay  ? 0
                                                                      : normal,
                               .maximum = limit.maximum ? maximum : 0,
                               .unit = limit.unit,
                               .deemedConsent = limit.deemedConsent};
        promised.text = limitText(LimitSpan{promised.normal, promised.unit});
        c.limits.push_back(promised);
        c.targets.push_back(target(u"按期办结率"_s, dice.between(95, 100), u"%"_s, Qualifier::AtLeast));
        break;
    }
    case CommitmentKind::OneTimeNotice:
        say(pick(notices, dice), matter + u"一次性告知"_s, u"程序"_s);
        break;
    case CommitmentKind::FirstContactDuty:
        say(pick(firstContacts, dice), matter + u"首问负责"_s, u"态度"_s);
        break;
    case CommitmentKind::Accountability:
        say(pick(accountabilities, dice), matter + u"责任追究"_s, u"纪律"_s);
        break;
    case CommitmentKind::Integrity:
        say(pick(integrities, dice), u"廉洁办理"_s + matter, u"廉洁"_s);
        break;
    case CommitmentKind::Disclosure:
        say(pick(disclosures, dice), matter + u"信息公开"_s, u"公开"_s);
        break;
    case CommitmentKind::Training:
        say(pick(trainings, dice), matter + u"业务学习"_s, u"学习"_s);
        c.targets.push_back(target(u"学习量"_s, amount, u"学时"_s, Qualifier::AtLeast));
        break;
    case CommitmentKind::Deed:
        writeDeed(c, pledge.projects[static_cast<std::size_t>(service) % pledge.projects.size()], dice);
        break;
    case CommitmentKind::Post:
        say(pick(posts, dice), u"%1岗位承诺"_s.arg(pledge.owner.name), u"党员"_s);
        c.targets.push_back(target(u"服务量"_s, amount, u"户（次、名）"_s, Qualifier::AtLeast));
        break;
    case CommitmentKind::Baseline:
        say(pick(baselines, dice), u"党员基本承诺"_s, u"党员"_s);
        c.targets.push_back(target(u"参加量"_s, amount, u"小时（次）"_s, Qualifier::AtLeast));
        c.baseline = true;
        break;
    case CommitmentKind::Other:
        say(pick(others, dice), matter + u"难点会办"_s, u"联系群众"_s);
        break;
    case CommitmentKind::Service:
        say(pick(services, dice), matter + u"便民服务"_s, u"便民"_s);
        break;
    }
    const int first = dice.below(static_cast<int>(std::size(measures)));
    const int second = (first + dice.between(1, static_cast<int>(std::size(measures)) - 1))
        % static_cast<int>(std::size(measures));
    c.measures = complete(measures[first]) + u"；"_s + complete(measures[second]) + u"。"_s;
    return c;
}

std::vector<Commitment> divideDeed(const Commitment& deed)
{
    std::vector<Commitment> result;
    const Target& whole = deed.targets.front();
    const std::size_t middle = whole.parts.size() / 2;
    for (std::size_t half = 0; half < 2; ++half) {
        Commitment part = deed;
        Target share = whole;
        share.parts.assign(whole.parts.begin() + static_cast<std::ptrdiff_t>(half == 0 ? 0 : middle),
                           half == 0 ? whole.parts.begin() + static_cast<std::ptrdiff_t>(middle)
                                     : whole.parts.end());
        share.value = 0;
        QStringList names;
        for (const TargetPart& each : share.parts) {
            share.value += each.value;
            names += each.name;
        }
        const QString where = names.join(u"、");
        const QString amount = share.value.toString() + share.unit;
        part.title = u"%1（%2）"_s.arg(whole.name, where);
        part.text = u"第%1批：%2%3%4，由%5具体负责，完工一处验收一处。"_s.arg(
            half == 0 ? u"一"_s : u"二"_s, where, whole.name, amount, deed.ownerName);
        part.goal = where + whole.name + amount;
        part.targets = {share};
        result.push_back(std::move(part));
    }
    return result;
}

QString letterText(const QString& title, const QString& pledger, const std::vector<Commitment>& items,
                   const QString& breachClause, const QString& phone)
{
    QString result = title + u"\n为转变作风、提高效能，"_s + pledger + u"向社会公开承诺如下：\n"_s;
    for (std::size_t i = 0; i < items.size(); ++i)
        result += chineseNumber(static_cast<int>(i) + 1) + u"、"_s + items[i].text + u'\n';
    return result + breachClause + u"\n监督电话："_s + phone + u'\n';
}

LedgerEntry writeEntry(const Commitment& commitment, const QString& period, int progress, Dice& dice)
{
    LedgerEntry entry{.org = commitment.org, .period = period, .progress = progress};
    const QString month = text(QStringView(period).right(2).toInt());
    const int received = dice.between(8, 160);
    const int done = received * dice.between(88, 100) / 100;
    const int early = done * dice.between(20, 80) / 100;
    if (!commitment.targets.empty() && !commitment.targets.front().parts.empty()) {
        const Target& whole = commitment.targets.front();
        const Decimal reached = Decimal::quotient(whole.value * Decimal(progress), 100, 0);
        static const char16_t* const deeds[]{
            u"{m}月继续推进{x}，累计完成{d}{u}，占计划的{g}%。",
            u"截至本月底{x}完成{d}{u}，计划{a}{u}，{t}片区进度较快。",
            u"本月召开调度会一次，{x}累计{d}{u}，施工照片已归档。",
        };
        entry.text = fill(QString::fromUtf16(deeds[dice.below(3)]),
                          {{"m", month},
                           {"x", whole.name},
                           {"d", reached.toString()},
                           {"a", whole.value.toString()},
                           {"u", whole.unit},
                           {"g", text(progress)},
                           {"t", dice.pick(whole.parts).name}});
        static const char16_t* const troubles[]{u"连续降雨影响施工，{t}的工期顺延约一周。",
                                                u"{t}用地协调尚未完成，正与村组商谈。",
                                                u"材料到货比计划晚，已更换供货单位。"};
        if (dice.chance(25))
            entry.problem =
                fill(QString::fromUtf16(troubles[dice.below(3)]), {{"t", dice.pick(whole.parts).name}});
        return entry;
    }
    static const char16_t* const plain[]{
        u"{m}月受理相关事项{r}件，办结{d}件，其中提前办结{e}件。",
        u"本月办理{r}件，电话回访{e}件，群众表示满意。",
        u"{m}月自查{e}件办件，未发现超时；整理办事指南一份。",
        u"组织业务学习一次，本月接待群众{r}人次，登记事项全部回话。",
        u"本月办结{d}件，平均用时比承诺缩短近一半，台账和回执已归档。",
        u"{m}月窗口接待{r}人次，一次性告知单发出{e}份，补件重复率下降。",
    };
    entry.text = fill(QString::fromUtf16(plain[dice.below(6)]),
                      {{"m", month}, {"r", text(received)}, {"d", text(done)}, {"e", text(early)}});
    static const char16_t* const troubles[]{u"月初系统升级停用半天，{e}件顺延一日办结，已向群众说明。",
                                            u"窗口一名人员休假，高峰时段排队偏长，已安排顶岗。",
                                            u"个别群众对收费标准有疑问，拟在大厅增设说明牌。",
                                            u"部分村组不了解新流程，下月安排上门宣讲。"};
    if (dice.chance(18))
        entry.problem = fill(QString::fromUtf16(troubles[dice.below(4)]), {{"e", text(dice.between(2, 9))}});
    return entry;
}

} // namespace jiannuo::demonstration
