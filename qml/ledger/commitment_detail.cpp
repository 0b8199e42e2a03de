// SPDX-License-Identifier: Apache-2.0
#include "qml/ledger/commitment_detail.h"

#include "qml/ledger/commitment_list_model.h"
#include "qml/records/contact_facts.h"
#include "qml/records/record_actions.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

CommitmentDetail::CommitmentDetail(QObject* parent)
    : QObject(parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &CommitmentDetail::refresh);
}

void CommitmentDetail::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    Q_EMIT recordIdChanged();
    refresh();
}

void CommitmentDetail::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const auto record =
        workspace ? recordOf(*workspace, QStringLiteral("commitment"), m_recordId) : std::nullopt;
    m_found = record.has_value();
    if (record)
        describe(*record);
    Q_EMIT changed();
}

void CommitmentDetail::describe(const Record& record)
{
    const Workspace& workspace = *Workspace::instance();
    const Store& view = workspace.view();
    const auto commitment = record.as<Commitment>();
    const auto org = view.get<Org>(commitment.org);
    const auto letter = view.get<CommitmentLetter>(commitment.letter);
    const auto person = [&view](const Id& id) {
        const auto found = view.get<Person>(id);
        return !found               ? QString()
            : found->post.isEmpty() ? found->name
                                    : tr("%1（%2）").arg(found->name, found->post);
    };

    m_heading = commitment.title.isEmpty() ? commitment.text : commitment.title;
    m_text = commitment.text;
    m_org = idText(commitment.org);
    m_orgName = org ? org->name : QString();
    m_number = commitment.no > 0 ? tr("第 %1 条").arg(commitment.no) : QString();
    m_kindLabel = labelOf(commitment.kind);
    m_stateLabel = labelOf(commitment.state);
    m_stateTone = toneOf(commitment.state);
    const LightResult light = CommitmentLights(workspace.now(), workspace.calendar(),
                                               workspace.calendarRegion(), workspace.lightRules())
                                  .of(commitment);
    m_light = themeLight(light.light);
    m_lightText = light.workingDaysLeft ? daysLeftText(*light.workingDaysLeft) : QString();
    m_due = dayText(commitment.due, workspace.today());
    m_provisional = light.provisional;
    m_waiting = record.waiting;
    m_letterTitle = letter ? letter->title : QString();
    m_letterText = letter ? letter->rawText : QString();
    const auto parent = view.get<Commitment>(commitment.parent);
    m_parentId = idText(commitment.parent);
    m_parentText = parent ? (parent->title.isEmpty() ? parent->text : parent->title) : QString();
    const auto entries = view.all(&LedgerEntry::commitment, record.id);
    m_progress = entries.empty() ? -1 : entries.back().second.progress;

    std::vector<FactRow> facts;
    const auto fact = [&facts](const QString& label, const QString& value) {
        if (!value.isEmpty())
            facts.push_back({label, label, value, {}});
    };
    fact(tr("登记号"), commitment.regNo);
    fact(tr("目标"), commitment.goal);
    fact(tr("项目"), commitment.project);
    fact(tr("措施"), commitment.measures);
    fact(tr("责任人"), commitment.owner.isNull() ? commitment.ownerName : person(commitment.owner));
    fact(tr("责任领导"), commitment.leader);
    fact(tr("责任科室"), commitment.office);
    fact(tr("联系人"), commitment.contact);
    fact(tr("完成时限原文"), commitment.dueText);
    fact(tr("备注"), commitment.remark);
    fact(tr("标签"), QStringList(commitment.tags.begin(), commitment.tags.end()).join(tr("、")));
    fact(tr("来源"), commitment.assigned ? tr("上级交办") : commitment.baseline ? tr("基本承诺") : QString());
    if (letter) {
        fact(tr("承诺书"), letter->title);
        fact(tr("承诺人"), person(letter->pledger));
        fact(tr("承诺对象"), letter->addressee);
        fact(tr("违诺责任"), letter->breachClause);
        fact(tr("签署日期"), dayText(letter->signedAt, workspace.today()));
        fact(tr("刊登"), letter->source);
    }
    if (commitment.version > 1)
        fact(tr("版本"), tr("第 %1 版").arg(commitment.version));
    m_facts.set(std::move(facts));

    std::vector<FactRow> targets;
    for (const Target& target : commitment.targets) {
        const QString unit = target.unit;
        QString value = target.value.toString() + unit;
        if (target.qualifier == Qualifier::About)
            value = tr("约 %1").arg(value);
        else if (target.qualifier == Qualifier::AtLeast)
            value = tr("不少于 %1").arg(value);
        else if (target.qualifier == Qualifier::AtMost)
            value = tr("不超过 %1").arg(value);
        QStringList remarks;
        if (target.actual)
            remarks += tr("实际 %1").arg(target.actual->toString() + unit);
        for (const TargetPart& part : target.parts)
            remarks += part.name + u' ' + part.value.toString() + unit;
        targets.push_back({QString::number(targets.size()), target.name, value, remarks.join(u"，")});
    }
    m_targets.set(std::move(targets));

    std::vector<FactRow> limits;
    for (const PromisedLimit& limit : commitment.limits) {
        LimitRange range{{limit.normal, limit.unit}, {}};
        if (limit.maximum > limit.normal)
            range.maximum = LimitSpan{limit.maximum, limit.unit};
        QStringList remarks;
        if (!limit.text.isEmpty())
            remarks += tr("原文：%1").arg(limit.text);
        if (limit.statutory > 0)
            remarks += tr("法定 %1").arg(limitText({{limit.statutory, limit.statutoryUnit}, {}}));
        if (limit.deemedConsent)
            remarks += tr("逾期视为同意");
        limits.push_back({QString::number(limits.size()),
                          limit.startEvent.isEmpty() ? tr("时限") : limit.startEvent, limitText(range),
                          remarks.join(u"，")});
    }
    m_limits.set(std::move(limits));

    std::vector<FactRow> parts;
    for (const auto& [id, part] : view.all(&Commitment::parent, record.id))
        parts.push_back({idText(id), tr("第 %1 项").arg(part.no),
                         part.title.isEmpty() ? part.text : part.title, labelOf(part.state)});
    m_parts.set(std::move(parts));
    m_contacts.set(contactFacts(view, commitment.org));
}

} // namespace jiannuo
