// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_actions.h"

#include "domain/id_series.h"
#include "domain/json.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

std::optional<Record> recordOf(const Workspace& workspace, const QString& kind, const QString& id)
{
    const KindInfo* info = Kinds::byName(kind);
    const Id wanted = idFrom(id);
    return info && !wanted.isNull() && workspace.isOpen() ? workspace.view().find(*info, wanted)
                                                          : std::nullopt;
}

StepContext stepContext(const Workspace& workspace, const Record& record)
{
    return {workspace.view(),           record, workspace.person(), workspace.now(), workspace.today(),
            idSeries(workspace.newId())};
}

Record newRecord(const KindInfo& kind, const Workspace& workspace)
{
    Record record{workspace.newId(), &kind, kind.defaults};
    const auto person = workspace.view().get<Person>(workspace.person());
    const bool own = person && kind.orgField != 0 && workspace.may(roles::unit, person->org);
    if (own)
        record.fields.set(kind.orgField, person->org);
    return record;
}

RecordActions::RecordActions(QObject* parent)
    : RowModel(ActionRow::staticMetaObject, parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &RecordActions::refresh);
}

void RecordActions::setKind(const QString& kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT recordChanged();
    refresh();
}

void RecordActions::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    Q_EMIT recordChanged();
    refresh();
}

int RecordActions::allowedCount() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const ActionRow& row) { return row.allowed; }));
}

void RecordActions::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const auto record = workspace ? recordOf(*workspace, m_kind, m_recordId) : std::nullopt;
    std::vector<ActionRow> rows;
    m_state.clear();
    m_blockedReason.clear();
    if (record) {
        const StepContext context = stepContext(*workspace, *record);
        if (record->kind->stateField != 0)
            m_state = displayText(*record->kind->fieldByNumber(record->kind->stateField)->type,
                                  (*record)[record->kind->stateField]);
        for (const Step& step : stepsOf(*record, context)) {
            ActionRow row{QString::fromLatin1(step.name), stepLabel(step, *record)};
            row.danger = step.danger;
            row.primary = step.primary;
            const auto changes = stepChanges(step, context, sampleAnswers(step, context));
            const auto possible = changes ? workspace->check(*changes) : Result<void>(changes.error());
            row.allowed = possible.ok();
            if (!possible)
                row.reason = possible.error().sentence;
            rows.push_back(std::move(row));
        }
    }
    // What can be done stands first.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ActionRow& a, const ActionRow& b) { return a.allowed > b.allowed; });
    const auto main =
        std::find_if(rows.begin(), rows.end(), [](const ActionRow& row) { return row.primary; });
    if (main != rows.end() && !main->allowed)
        m_blockedReason = tr("不能“%1”：%2").arg(main->label, main->reason);
    show(m_rows, std::move(rows));
    Q_EMIT stateChanged();
}

} // namespace jiannuo
