// SPDX-License-Identifier: Apache-2.0
#include "qml/records/history_model.h"

#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/records/operation_words.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

/// What changes wrote, each against what stood before; `state` goes on to what stands after.
QString written(const Workspace& workspace, const std::vector<Change>& changes, Fields& state, bool applies)
{
    QStringList lines;
    for (const Change& change : changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        if (!kind)
            continue;
        Fields patch = change.patch;
        if (const Transition* transition = kind->transition(change.verb))
            patch.set(kind->stateField, static_cast<qint64>(transition->to));
        for (const auto& [number, value] : patch) {
            const FieldInfo* field = kind->fieldByNumber(number);
            if (!field || field->type->type == FieldType::Bytes || number == kind->orgField)
                continue;
            const auto text = [&](const Value& v) {
                return v.isNull() ? QString() : fieldText(workspace.view(), *field, v, workspace.today());
            };
            const QString before = text(state[number]);
            const QString after = text(value);
            if (before.isEmpty() && after.isEmpty())
                continue;
            lines += before.isEmpty() ? HistoryModel::tr("%1：%2").arg(field->displayLabel(), after)
                                      : HistoryModel::tr("%1：%2 → %3")
                                            .arg(field->displayLabel(), before,
                                                 after.isEmpty() ? HistoryModel::tr("（清空）") : after);
        }
        if (!applies)
            continue;
        for (const auto& [number, value] : patch)
            state.set(number, value);
    }
    return lines.join(u'\n');
}

QString verbOf(const std::vector<Change>& changes)
{
    QStringList verbs;
    for (const Change& change : changes) {
        const KindInfo* kind = Kinds::byNumber(change.kind);
        const Transition* transition = kind ? kind->transition(change.verb) : nullptr;
        verbs += !kind                  ? HistoryModel::tr("更新版本的内容")
            : change.verb == verbCreate ? HistoryModel::tr("登记%1").arg(kind->displayLabel())
            : transition                ? QCoreApplication::translate("Domain", transition->label)
                                        : HistoryModel::tr("修改内容");
    }
    return verbs.join(HistoryModel::tr("、"));
}

std::vector<Change> ofRecord(const Operation& operation, const Id& record)
{
    std::vector<Change> changes;
    for (const Change& change : operation.changes) {
        if (change.record == record)
            changes.push_back(change);
    }
    return changes;
}

void add(QString& lines, const QString& line)
{
    lines += (lines.isEmpty() || line.isEmpty() ? QString() : QStringLiteral("\n")) + line;
}

void judge(HistoryRow& row, Outcome outcome, const Error& reason)
{
    if (outcome == Outcome::Accepted)
        return;
    const bool conflict = outcome == Outcome::Conflicting;
    row.verdict = conflict ? HistoryModel::tr("冲突") : HistoryModel::tr("未接受");
    row.tone = conflict ? Warning : Danger;
    add(row.detail, reason.sentence);
}

} // namespace

OperationStamp operationStamp(const Workspace& workspace, const Operation& operation)
{
    const auto person = workspace.view().get<Person>(operation.actor);
    const auto device = workspace.view().get<Device>(operation.chain.device);
    return {operation.actor.isNull() ? HistoryModel::tr("效能中心")
                : person             ? person->name
                                     : HistoryModel::tr("（未同步的人员）"),
            timeText(operation.at, workspace.today()),
            operation.chain.device == workspace.device() ? HistoryModel::tr("本机")
                : device                                 ? device->name
                                                         : QString()};
}

HistoryModel::HistoryModel(QObject* parent)
    : RowModel(HistoryRow::staticMetaObject, parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &HistoryModel::refresh);
}

void HistoryModel::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    Q_EMIT recordIdChanged();
    refresh();
}

HistoryRow HistoryModel::rowOf(const Workspace& workspace, const Operation& operation) const
{
    HistoryRow row;
    const OperationStamp stamp = operationStamp(workspace, operation);
    row.who = stamp.who;
    row.device = stamp.device;
    row.when = stamp.when;
    row.clockDiffers = qAbs(operation.offsetMs) > clockToleranceMs;
    if (row.clockDiffers)
        row.detail = tr("设备时钟与中心相差 %1 分钟").arg((qAbs(operation.offsetMs) + 30'000) / 60'000);
    return row;
}

void HistoryModel::refresh()
{
    Workspace* workspace = Workspace::instance();
    const Id id = idFrom(m_recordId);
    std::vector<HistoryRow> rows;
    if (workspace && workspace->isOpen() && !id.isNull()) {
        Fields state;
        std::vector<std::pair<ChainKey, qint64>> confirmed;
        for (const HistoryEntry& entry : workspace->view().history(id)) {
            HistoryRow row = rowOf(*workspace, entry.operation);
            const bool accepted = !entry.verdict || entry.verdict->outcome == Outcome::Accepted;
            row.key = QString::number(entry.verdict ? entry.verdict->gseq : 0);
            row.what = verbOf(entry.changes);
            add(row.detail, written(*workspace, entry.changes, state, accepted));
            row.verdict = tr("已接受");
            row.tone = Success;
            if (entry.verdict) {
                row.received = timeText(entry.verdict->received, workspace->today());
                if (qAbs(entry.verdict->received.ms - entry.operation.at.ms) > clockToleranceMs)
                    row.when = tr("%1，中心 %2 收到").arg(row.when, row.received);
                judge(row, entry.verdict->outcome, entry.verdict->reason);
            }
            confirmed.emplace_back(entry.operation.chain, entry.operation.dseq);
            rows.push_back(std::move(row));
        }
        for (const auto& [position, waiting] : readWaiting(workspace->view().database())) {
            const std::pair key(waiting.operation.chain, waiting.operation.dseq);
            const auto changes = ofRecord(waiting.operation, id);
            if (changes.empty() || std::find(confirmed.begin(), confirmed.end(), key) != confirmed.end())
                continue;
            HistoryRow row = rowOf(*workspace, waiting.operation);
            row.key = QStringLiteral("w%1").arg(position);
            row.what = verbOf(changes);
            const bool shown =
                waiting.state == WaitingState::Waiting || waiting.state == WaitingState::Accepted;
            add(row.detail, written(*workspace, changes, state, shown));
            row.verdict = waiting.state == WaitingState::Accepted ? tr("已接受") : tr("待送出");
            row.tone = waiting.state == WaitingState::Accepted ? Success : Warning;
            judge(row, waiting.verdict.outcome, waiting.verdict.reason);
            rows.push_back(std::move(row));
        }
        std::reverse(rows.begin(), rows.end());
    }
    show(m_rows, std::move(rows));
}

} // namespace jiannuo
