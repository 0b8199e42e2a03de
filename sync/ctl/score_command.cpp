// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "domain/china_time.h"
#include "domain/records.h"
#include "domain/rules_in_force.h"
#include "domain/spot_check_score.h"
#include "domain/unit_standing.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct ScoreCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QJsonArray stepsJson(const std::vector<ScoreStep>& steps)
{
    QJsonArray array;
    for (const ScoreStep& step : steps)
        array.append(QJsonObject{{u"label"_s, step.label},
                                 {u"expression"_s, step.expression},
                                 {u"value"_s, step.value},
                                 {u"level"_s, step.level}});
    return array;
}

QString stepsText(const std::vector<ScoreStep>& steps)
{
    QString text;
    for (const ScoreStep& step : steps)
        text +=
            u"%1%2：%3 = %4\n"_s.arg(QString(step.level * 2, u' '), step.label, step.expression, step.value);
    return text;
}

QLatin1StringView stateName(ItemState state)
{
    switch (state) {
    case ItemState::Scored:
        return "scored"_L1;
    case ItemState::NotApplicable:
        return "notApplicable"_L1;
    case ItemState::NotScored:
        return "notScored"_L1;
    }
    return {};
}

QLatin1StringView nameOf(SpotCheckState state)
{
    return QLatin1StringView(enumInfo<SpotCheckState>.byNumber(static_cast<qint64>(state))->name);
}

QJsonValue number(const std::optional<Decimal>& score)
{
    return score ? QJsonValue(score->toString(2)) : QJsonValue();
}

Reply standing(const Store& store, const Id& org, QDate today)
{
    const RuleSet inForce = rulesInForce(store, {}, today);
    const StandingRules rules = standingRules(inForce);
    const auto unit = unitStanding(store, org, rules);
    const auto classes = classStandings(store, rules);
    if (!unit || !classes)
        return badInput(unit ? classes.error() : unit.error());
    Reply reply;
    QJsonArray checks;
    for (const CheckFigure& check : unit->checks)
        checks.append(QJsonObject{{u"id"_s, idText(check.spotCheck)},
                                  {u"at"_s, instantJson(check.at)},
                                  {u"state"_s, nameOf(check.state)},
                                  {u"score"_s, number(check.score.score)},
                                  {u"complete"_s, check.score.complete}});
    reply.json = {{u"id"_s, idText(org)},
                  {u"kind"_s, u"org"_s},
                  {u"name"_s, unit->name},
                  {u"score"_s, number(unit->result.score)},
                  {u"grade"_s, gradeByScore(inForce, unit->result.score)},
                  {u"mean"_s, number(unit->mean)},
                  {u"bonus"_s, unit->result.bonus.toString()},
                  {u"deduction"_s, unit->result.deduction.toString()},
                  {u"rank"_s, QJsonValue()},
                  {u"checks"_s, checks},
                  {u"steps"_s, stepsJson(unit->steps)}};
    reply.text =
        stepsText(unit->steps) + ScoreCommandWords::tr("得分：%1").arg(scoreText(unit->result.score));
    for (const ClassStanding& each : *classes) {
        for (const UnitStanding& other : each.units) {
            if (other.org != org)
                continue;
            const EnumInfo& categories = enumInfo<OrgCategory>;
            reply.json.insert(
                u"class"_s, QLatin1StringView(categories.byNumber(static_cast<qint64>(each.category))->name));
            reply.json.insert(u"classSize"_s, static_cast<qint64>(each.units.size()));
            reply.json.insert(u"rankingHidden"_s, each.hidden);
            if (!other.rank)
                continue;
            reply.json.insert(u"rank"_s, *other.rank);
            reply.text += ScoreCommandWords::tr("，%1第 %2 名")
                              .arg(categories.label(static_cast<qint64>(each.category)))
                              .arg(*other.rank);
        }
    }
    return reply;
}

} // namespace

Reply runScore(const Context& context)
{
    const QString asked = context.line.arguments.front();
    const Id id = Id::fromString(asked);
    if (id.isNull())
        return badInput(ScoreCommandWords::tr("“%1”不是记录的编号（UUID）。").arg(asked));
    auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const auto record = reading->view().findAny(id);
    if (!record)
        return badInput(
            Error{ErrorCode::UnknownRecord, ScoreCommandWords::tr("本机没有编号为 %1 的记录。").arg(asked)});
    if (record->kind == &kindOf<Org>())
        return standing(reading->view(), id, chinaDate(context.clock.now()));
    if (record->kind != &kindOf<SpotCheck>())
        return badInput(ScoreCommandWords::tr("%1没有得分，请写一次抽查或一个单位的编号。")
                            .arg(record->kind->displayLabel()));
    const auto score = spotCheckScore(reading->view(), id);
    if (!score)
        return badInput(score.error());
    QJsonArray items;
    for (const ItemOutcome& item : score->items) {
        QJsonObject json{
            {u"no"_s, item.number}, {u"state"_s, stateName(item.state)}, {u"full"_s, item.full.toString()}};
        if (item.state == ItemState::Scored)
            json.insert(u"obtained"_s, item.obtained.toString());
        if (item.disagreement)
            json.insert(u"disagreement"_s, true);
        items.append(json);
    }
    Reply reply;
    reply.json = {{u"id"_s, idText(id)},
                  {u"kind"_s, QLatin1StringView(record->kind->name)},
                  {u"score"_s, score->score ? QJsonValue(score->score->toString(2)) : QJsonValue()},
                  {u"obtained"_s, score->obtained.toString()},
                  {u"applicableFull"_s, score->applicableFull.toString()},
                  {u"complete"_s, score->complete},
                  {u"waiting"_s, record->waiting},
                  {u"items"_s, items},
                  {u"steps"_s, stepsJson(score->steps)}};
    reply.text = stepsText(score->steps) + ScoreCommandWords::tr("得分：%1").arg(scoreText(score->score));
    if (!score->complete)
        reply.text += ScoreCommandWords::tr("（还有检查项没有评分）");
    return reply;
}

} // namespace jiannuo::ctl
