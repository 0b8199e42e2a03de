// SPDX-License-Identifier: Apache-2.0
#include "qml/records/milestone_model.h"

#include "domain/records.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

#include <algorithm>

namespace jiannuo {

namespace {

/// The criteria that a review found met, by their names.
QString criteriaMet(const Review& review)
{
    QStringList met;
    const KindInfo& kind = kindOf<Review>();
    const auto criterion = [&](bool Review::*member) {
        if (review.*member)
            met += kind.fieldByNumber(fieldNumber(member))->displayLabel();
    };
    criterion(&Review::scientific);
    criterion(&Review::advanced);
    criterion(&Review::helpful);
    criterion(&Review::fitsPost);
    criterion(&Review::wanted);
    return met.isEmpty() ? QString() : MilestoneModel::tr("符合：%1").arg(met.join(MilestoneModel::tr("、")));
}

QString lines(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u'\n');
}

MilestoneRow rowOf(const Store& view, const Record& record, const Review& review)
{
    MilestoneRow row{idText(record.id), MilestoneModel::tr("审核"), personName(view, review.reviewer)};
    row.at = madeAt(record.id);
    row.verdict = labelOf(review.result);
    row.tone = review.result == ReviewResult::Confirmed ? Success : Warning;
    row.detail = withAside(view, record, lines({review.opinion, criteriaMet(review)}));
    return row;
}

MilestoneRow rowOf(const Store& view, const Record& record, const Publication& publication, QDate today)
{
    MilestoneRow row{idText(record.id), MilestoneModel::tr("公示：%1").arg(labelOf(publication.channel))};
    row.at = madeAt(record.id);
    row.tone = Info;
    const QString detail = lines(
        {publication.medium,
         publication.to.isValid() ? MilestoneModel::tr("%1 至 %2")
                                        .arg(dayText(publication.from, today), dayText(publication.to, today))
                                  : MilestoneModel::tr("%1起").arg(dayText(publication.from, today)),
         publication.scope.isEmpty() ? QString() : MilestoneModel::tr("范围：%1").arg(publication.scope),
         publication.batch.isEmpty() ? QString() : MilestoneModel::tr("批次：%1").arg(publication.batch)});
    row.detail = withAside(view, record, detail);
    return row;
}

std::vector<MilestoneRow> rowsOf(const Store& view, const Record& record, const Closure& closure)
{
    const bool decided = closure.state != ClosureState::Requested;
    MilestoneRow asked{idText(record.id), MilestoneModel::tr("申请销号"),
                       personName(view, closure.requestedBy)};
    asked.at = madeAt(record.id);
    asked.verdict = decided ? QString() : labelOf(closure.state);
    asked.tone = decided ? Info : Warning;
    asked.detail =
        lines({closure.text,
               closure.evidence.empty() ? QString()
                                        : MilestoneModel::tr("佐证 %1 个").arg(closure.evidence.size())});
    if (!decided)
        return {asked};
    MilestoneRow answer{asked.key + QStringLiteral("/decision"), MilestoneModel::tr("审批销号"),
                        personName(view, closure.decidedBy)};
    answer.at = asked.at;
    for (const HistoryEntry& entry : view.history(record.id))
        answer.at = std::max(answer.at, entry.operation.at);
    answer.verdict = labelOf(closure.state);
    answer.tone = closure.state == ClosureState::Approved ? Success : Danger;
    answer.detail = closure.decision;
    return {asked, answer};
}

} // namespace

MilestoneModel::MilestoneModel(QObject* parent)
    : AttachedModel(MilestoneRow::staticMetaObject, parent)
{
}

void MilestoneModel::refresh()
{
    std::vector<MilestoneRow> rows;
    const Workspace* workspace = Workspace::instance();
    const Id id = idFrom(subject());
    if (workspace && workspace->isOpen() && !id.isNull()) {
        const Store& view = workspace->view();
        for (const Record& record :
             allWithSetAside(view, kindOf<Review>(), fieldNumber(&Review::commitment), id))
            rows.push_back(rowOf(view, record, record.as<Review>()));
        for (const Record& record : view.where(kindOf<Closure>(), fieldNumber(&Closure::commitment), id)) {
            for (MilestoneRow& row : rowsOf(view, record, record.as<Closure>()))
                rows.push_back(std::move(row));
        }
        const auto commitment = view.get<Commitment>(id);
        if (commitment && !commitment->letter.isNull()) {
            for (const Record& record : allWithSetAside(
                     view, kindOf<Publication>(), fieldNumber(&Publication::letter), commitment->letter))
                rows.push_back(rowOf(view, record, record.as<Publication>(), workspace->today()));
        }
        for (MilestoneRow& row : rows)
            row.when = timeText(row.at, workspace->today());
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const MilestoneRow& a, const MilestoneRow& b) { return a.at > b.at; });
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
