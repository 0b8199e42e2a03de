// SPDX-License-Identifier: Apache-2.0
#include "demonstration/commitment_lives.h"

#include "domain/china_time.h"

namespace jiannuo::demonstration {

using namespace Qt::StringLiterals;

namespace {

const QString breachClause =
    u"以上承诺请社会各界监督。未兑现的，由主要负责人向群众说明原因，并按规定追究责任。"_s;

QStringList returnReasons()
{
    return {u"目标不够具体，请写明数量和完成到什么程度。"_s, u"措施只有原则要求，请补充由谁办、怎么办。"_s,
            u"和去年的承诺内容基本相同，请结合今年重点重新提出。"_s,
            u"完成时限安排过晚，请提前到年底以前。"_s, u"群众关心的收费问题没有写进来，请补充。"_s};
}

QStringList confirmOpinions()
{
    return {u"目标明确、措施可行，同意公示。"_s, u"符合岗位职责，群众需要，同意。"_s,
            u"同意。请按月填报台账，注意留存佐证。"_s, u"时限比规定更短，值得肯定，同意公示。"_s,
            u"同意。公示时请把监督电话写清楚。"_s};
}

QStringList rejections()
{
    return {u"只有总结没有验收材料，请补充群众验收签字后再申请。"_s,
            u"现场核查有一处尚未完工，退回继续办理。"_s, u"数量与承诺不符，差额部分请说明原因并补齐。"_s};
}

QStringList approvals()
{
    return {u"资料齐全，现场核实属实，同意销号。"_s, u"群众评价良好，同意销号。"_s,
            u"数量、质量符合承诺，同意销号，两个月后回头看。"_s};
}

} // namespace

CommitmentLives::CommitmentLives(History& history, const County& county, EvidenceFiles& files, Dice dice)
    : m_history(history)
    , m_county(county)
    , m_files(files)
    , m_dice(dice)
{
}

std::size_t CommitmentLives::add(Life life)
{
    m_lives.push_back(std::move(life));
    return m_lives.size() - 1;
}

const Someone& CommitmentLives::reviewer()
{
    return m_county.reviewers[m_reviews++ % m_county.reviewers.size()];
}

CommitmentState CommitmentLives::state(std::size_t life) const
{
    const auto commitment = m_history.view().get<Commitment>(m_lives[life].id);
    return commitment ? commitment->state : CommitmentState::Draft;
}

void CommitmentLives::plan(Letter made)
{
    m_letters.push_back(std::make_unique<Letter>(std::move(made)));
    Letter& letter = *m_letters.back();
    const QDate start = m_history.day(letter.start);
    on(start, [this, &letter] { create(letter); });
    on(m_history.workday(start, 1), [this, &letter] { submit(letter); });
    on(m_history.workday(start, 3), [this, &letter] { review(letter); });
    on(m_history.workday(start, 5), [this, &letter] { publish(letter); });
    if (!letter.late)
        on(m_history.workday(start, 6), [this, &letter] { begin(letter); });
    for (const std::size_t life : letter.lives) {
        planStory(letter, life);
        if (!letter.late && m_dice.chance(14))
            planTalk(letter, life);
    }
}

void CommitmentLives::create(Letter& letter)
{
    std::vector<Commitment> items;
    for (const std::size_t life : letter.lives)
        items.push_back(m_lives[life].content);
    Act act(m_history, letter.clerk.id);
    letter.id = act.create(CommitmentLetter{
        .org = letter.org,
        .pledger = letter.pledger,
        .campaign = m_county.campaign,
        .title = letter.title,
        .addressee = letter.addressee,
        .breachClause = breachClause,
        .signedAt = chinaDate(m_history.now()),
        .rawText = letterText(letter.title, letter.pledgerName, items, breachClause, letter.phone),
        .source = u"单位报送，%1"_s.arg(letter.batch)});
    int no = 0;
    for (const std::size_t number : letter.lives) {
        Life& life = m_lives[number];
        life.content.org = letter.org;
        life.content.letter = letter.id;
        life.content.campaign = m_county.campaign;
        life.content.no = ++no;
        if (life.parent)
            life.content.parent = m_lives[*life.parent].id;
        life.id = act.create(life.content);
    }
    act.record();
}

void CommitmentLives::submit(const Letter& letter)
{
    Act act(m_history, letter.clerk.id);
    for (const std::size_t number : letter.lives) {
        const Life& life = m_lives[number];
        if (life.story != Story::Drafted && life.story != Story::DraftedWithoutDue)
            act.step<Commitment>(life.id, u"submit");
    }
    act.record();
}

void CommitmentLives::confirm(Act& act, const Letter& letter, const Life& life)
{
    act.create(Review{.org = letter.org,
                      .commitment = life.id,
                      .scientific = true,
                      .advanced = m_dice.chance(80),
                      .helpful = true,
                      .fitsPost = true,
                      .wanted = m_dice.chance(90),
                      .result = ReviewResult::Confirmed,
                      .opinion = m_dice.pick(confirmOpinions()),
                      .reviewer = act.actor()});
    act.step<Commitment>(life.id, u"confirm");
}

void CommitmentLives::review(const Letter& letter)
{
    Act act(m_history, reviewer().id);
    for (const std::size_t number : letter.lives) {
        const Life& life = m_lives[number];
        if (state(number) != CommitmentState::Submitted || life.story == Story::Submitted)
            continue;
        if (life.story == Story::Returned || life.story == Story::ReturnedRevised) {
            act.create(Review{.org = letter.org,
                              .commitment = life.id,
                              .scientific = true,
                              .helpful = m_dice.chance(50),
                              .fitsPost = m_dice.chance(50),
                              .result = ReviewResult::Returned,
                              .opinion = m_dice.pick(returnReasons()),
                              .reviewer = act.actor()});
            act.step<Commitment>(life.id, u"return");
        } else {
            confirm(act, letter, life);
        }
    }
    act.record();
}

void CommitmentLives::publish(const Letter& letter)
{
    static constexpr Channel channels[]{
        Channel::Column, Channel::Board,   Channel::Placard, Channel::Media,      Channel::Poster,
        Channel::Web,    Channel::Meeting, Channel::Leaflet, Channel::Television, Channel::Message};
    static const QString media[]{u"政务公开专栏"_s,     u"门口公告栏"_s, u"办事大厅展板"_s, u"岚溪周报"_s,
                                 u"村组张贴"_s,         u"县政务网"_s,   u"服务对象大会"_s, u"一封公开信"_s,
                                 u"县电视台滚动字幕"_s, u"公益短信"_s};
    Act act(m_history, m_county.clerk.id);
    std::vector<std::pair<Id, QString>> published;
    for (const std::size_t number : letter.lives) {
        const Life& life = m_lives[number];
        if (state(number) != CommitmentState::Confirmed || life.story == Story::Confirmed)
            continue;
        const QString regNo =
            u"岚诺〔%1〕%2号"_s.arg(m_history.todayDate().year()).arg(++m_registered, 4, 10, QChar(u'0'));
        published.emplace_back(life.id, regNo);
    }
    if (!published.empty()) {
        const QDate from = chinaDate(m_history.now());
        const int first = m_dice.below(10);
        for (int i = 0; i < m_dice.between(1, 3); ++i) {
            const int channel = (first + i * 3) % 10;
            act.create(Publication{.org = letter.org,
                                   .letter = letter.id,
                                   .channel = channels[channel],
                                   .medium = media[channel],
                                   .batch = letter.batch,
                                   .from = from,
                                   .to = m_dice.chance(60) ? from.addDays(m_dice.between(15, 60)) : QDate(),
                                   .scope = letter.late ? u"服务对象"_s : u"全县"_s});
        }
    }
    for (const auto& [id, regNo] : published) {
        act.step<Commitment>(id, u"publish");
        act.amend<Commitment>(id, [&number = regNo](Commitment& c) { c.regNo = number; });
    }
    act.record();
}

void CommitmentLives::begin(const Letter& letter)
{
    Act act(m_history, letter.head.id);
    for (const std::size_t number : letter.lives) {
        if (state(number) == CommitmentState::Published)
            act.step<Commitment>(m_lives[number].id, u"begin");
    }
    act.record();
}

void CommitmentLives::move(const Id& actor, std::size_t life, QStringView name)
{
    Act act(m_history, actor);
    act.step<Commitment>(m_lives[life].id, name, [&](Commitment& c) {
        if (name == u"reopen")
            c.reason = u"群众反映问题又出现，重新打开核查。"_s;
    });
    act.record();
}

void CommitmentLives::requestClosure(const Letter& letter, std::size_t number)
{
    Life& life = m_lives[number];
    life.progress = 100;
    Act act(m_history, letter.clerk.id);
    QString done;
    if (life.content.kind == CommitmentKind::Deed && !life.content.targets.empty()) {
        const Target& target = life.content.targets.front();
        done = u"“%1”%2%3已全部完成，并请群众代表验收。"_s.arg(target.name, target.value.toString(),
                                                               target.unit);
    } else {
        done = u"“%1”各项措施已落实，形成制度并公布，抽查和回访未发现超时办件。"_s.arg(life.content.title);
    }
    const bool picture = m_dice.chance(35);
    const EvidenceFile& file = picture
        ? m_files.picture(life.content.title + u"现场"_s, static_cast<quint64>(m_dice.below(36)))
        : m_files.account(life.content.title + u"完成情况说明"_s,
                          done + u"\n经办人："_s + letter.clerk.name + u"\n复核人："_s + letter.head.name);
    const Id evidence = act.create(Evidence{.org = letter.org,
                                            .subject = life.id,
                                            .kind = picture ? EvidenceKind::Photo : EvidenceKind::Document,
                                            .hash = file.hash,
                                            .size = file.content.size(),
                                            .name = file.name,
                                            .mimeType = file.mimeType,
                                            .takenAt = m_history.now(),
                                            .caption = life.content.title,
                                            .by = letter.clerk.id});
    act.create(LedgerEntry{.org = letter.org,
                           .commitment = life.id,
                           .period = chinaDate(m_history.now()).toString(u"yyyy-MM"_s),
                           .progress = 100,
                           .text = done,
                           .by = letter.clerk.id,
                           .evidence = {evidence}});
    act.create(Closure{.org = letter.org,
                       .commitment = life.id,
                       .requestedBy = letter.clerk.id,
                       .text = done,
                       .evidence = {evidence}});
    act.step<Commitment>(life.id, u"request_closure");
    act.record();
}

void CommitmentLives::decideClosure(std::size_t number, bool approve)
{
    const Id& commitment = m_lives[number].id;
    Act act(m_history, reviewer().id);
    for (const auto& [id, closure] : m_history.view().all(&Closure::commitment, commitment)) {
        if (closure.state != ClosureState::Requested)
            continue;
        act.step<Closure>(id, approve ? u"approve" : u"reject", [&](Closure& c) {
            c.decidedBy = act.actor();
            c.decision = m_dice.pick(approve ? approvals() : rejections());
        });
    }
    act.step<Commitment>(commitment, approve ? u"close" : u"reject");
    act.record();
}

void CommitmentLives::requestChange(const Letter& letter, std::size_t number)
{
    const Id& id = m_lives[number].id;
    Act act(m_history, letter.clerk.id);
    act.step<Commitment>(id, u"request_change", [&](Commitment& c) {
        c.due = m_history.workday(c.due, m_dice.between(10, 30));
        c.measures += u"因上级资金到位时间调整，工期相应顺延，调整后按周调度。"_s;
        c.reason = u"上级资金下达比预计晚。"_s;
    });
    act.create(Comment{.org = letter.org,
                       .subject = id,
                       .text = u"申请变更完成时限：上级资金下达比预计晚，已在公告栏说明，请予审核。"_s,
                       .author = letter.clerk.id});
    act.record();
}

void CommitmentLives::breach(std::size_t number)
{
    const Life& life = m_lives[number];
    const QString reason = u"承诺“%1”到期未兑现，经核查属实。"_s.arg(life.content.title);
    Act inspection(m_history, m_county.inspectors.front().id);
    const Id finding = inspection.create(Finding{.org = life.content.org,
                                                 .commitment = life.id,
                                                 .source = FindingSource::Report,
                                                 .category = FindingCategory::Breach,
                                                 .severity = Severity::Serious,
                                                 .text = reason,
                                                 .foundBy = inspection.actor(),
                                                 .foundAt = m_history.now()});
    inspection.record();
    Act confirmation(m_history, m_county.lead.id);
    confirmation.step<Finding>(finding, u"confirm");
    confirmation.record();
    Act act(m_history, m_county.head.id);
    act.step<Commitment>(life.id, u"breach", [&](Commitment& c) { c.reason = reason; });
    act.create(Adjustment{.org = life.content.org,
                          .campaign = m_county.campaign,
                          .kind = AdjustmentKind::Deduction,
                          .points = 2,
                          .reason = reason,
                          .rule = u"违诺每项扣2分"_s,
                          .on = chinaDate(m_history.now()),
                          .by = act.actor(),
                          .source = life.id});
    act.record();
}

void CommitmentLives::cancel(std::size_t number)
{
    const Life& life = m_lives[number];
    Act act(m_history, m_county.head.id);
    act.step<Commitment>(life.id, u"cancel", [](Commitment& c) { c.reason = u"机构职能划转。"_s; });
    act.create(Comment{.org = life.content.org,
                       .subject = life.id,
                       .text = u"因机构职能划转，该事项不再由本单位承担，已在原渠道公告说明，予以取消。"_s,
                       .author = act.actor()});
    act.record();
}

} // namespace jiannuo::demonstration
