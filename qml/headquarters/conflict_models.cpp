// SPDX-License-Identifier: Apache-2.0
#include "qml/headquarters/conflict_models.h"

#include "domain/conflict.h"
#include "domain/patch.h"
#include "domain/presentation.h"
#include "qml/records/history_model.h"
#include "qml/records/operation_words.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

Query inState(const std::vector<ConflictState>& states)
{
    Condition condition{fieldNumber(&Conflict::state), Condition::Test::OneOf, {}, {}};
    for (const ConflictState state : states)
        condition.values.push_back(static_cast<qint64>(state));
    Query query;
    query.where = {condition};
    query.descending = true;
    return query;
}

const std::vector<ConflictState> openConflicts{ConflictState::Open};
const std::vector<ConflictState> decidedConflicts{ConflictState::Kept, ConflictState::Replaced};

Fields fieldsOf(const KindInfo* kind, const QByteArray& bytes)
{
    const auto fields = kind ? decodeFields(*kind, bytes) : Result<Fields>(Fields());
    return fields ? *fields : Fields();
}

QString stampText(const OperationStamp& stamp)
{
    QStringList parts{stamp.who, stamp.when, stamp.device};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString valueText(const Workspace& workspace, const FieldInfo& field, const Value& value)
{
    const QString text =
        value.isNull() ? QString() : fieldText(workspace.view(), field, value, workspace.today());
    return text.isEmpty() ? ConflictDetail::tr("（空）") : text;
}

/// Who wrote the value of a field that stood when the other one came.
QString writerOf(const Workspace& workspace, const std::vector<HistoryEntry>& history, int field,
                 qint64 before)
{
    QString writer;
    for (const HistoryEntry& entry : history) {
        if (!entry.verdict || entry.verdict->outcome != Outcome::Accepted || entry.verdict->gseq >= before)
            continue;
        for (const Change& change : entry.changes) {
            if (change.patch.contains(field))
                writer = stampText(operationStamp(workspace, entry.operation));
        }
    }
    return writer;
}

} // namespace

ConflictListModel::ConflictListModel(QObject* parent)
    : RowModel(ConflictRow::staticMetaObject, parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(coalesceMs);
    connect(&m_pause, &QTimer::timeout, this, &ConflictListModel::refresh);
    if (Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_pause.isActive())
                m_pause.start();
        });
        refresh();
    }
}

void ConflictListModel::setSettled(bool settled)
{
    if (m_settled == settled)
        return;
    m_settled = settled;
    Q_EMIT settledChanged();
    refresh();
}

void ConflictListModel::refresh()
{
    m_pause.stop();
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen())
        return;
    const Store& view = workspace->view();
    std::vector<ConflictRow> rows;
    Query query = inState(m_settled ? decidedConflicts : openConflicts);
    query.limit = most;
    for (const Record& record : view.list(kindOf<Conflict>(), query)) {
        const auto conflict = record.as<Conflict>();
        const KindInfo* kind = Kinds::byNumber(conflict.subjectKind);
        ConflictRow row{idText(record.id)};
        row.title = referenceText(view, conflict.subjectKind, conflict.subject);
        if (row.title.isEmpty())
            row.title = tr("（未同步的记录）");
        QStringList labels;
        for (const auto& [number, value] : fieldsOf(kind, conflict.proposed)) {
            if (const FieldInfo* field = kind->fieldByNumber(number))
                labels += field->displayLabel();
        }
        QStringList parts{kind ? kind->displayLabel() : QString(),
                          referenceText(view, kinds::org, conflict.org), labels.join(tr("、"))};
        parts.removeAll(QString());
        row.subtitle = parts.join(QStringLiteral(" · "));
        row.trailing = timeText(conflict.at, workspace->today());
        if (m_settled) {
            row.badge = labelOf(conflict.state);
            row.badgeTone = toneOf(conflict.state);
        }
        rows.push_back(std::move(row));
    }
    m_open = static_cast<int>(view.count(kindOf<Conflict>(), inState(openConflicts)));
    m_decided = static_cast<int>(view.count(kindOf<Conflict>(), inState(decidedConflicts)));
    m_truncated = static_cast<int>(rows.size()) < (m_settled ? m_decided : m_open);
    show(m_rows, std::move(rows));
    Q_EMIT refreshed();
}

ConflictDetail::ConflictDetail(QObject* parent)
    : QObject(parent)
    , m_values(this)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &ConflictDetail::refresh);
}

void ConflictDetail::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    Q_EMIT recordIdChanged();
    refresh();
}

void ConflictDetail::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const Id id = idFrom(m_recordId);
    const auto record = workspace && workspace->isOpen() && !id.isNull()
        ? workspace->view().find(kindOf<Conflict>(), id)
        : std::nullopt;
    m_found = record.has_value();
    if (record)
        describe(*workspace, *record);
    Q_EMIT changed();
}

void ConflictDetail::describe(const Workspace& workspace, const Record& record)
{
    const Store& view = workspace.view();
    const auto conflict = record.as<Conflict>();
    const KindInfo* kind = Kinds::byNumber(conflict.subjectKind);
    m_open = conflict.state == ConflictState::Open;
    m_replaced = conflict.state == ConflictState::Replaced;
    m_waiting = record.waiting;
    m_stateLabel = labelOf(conflict.state);
    m_subjectKind = kind ? QString::fromLatin1(kind->name) : QString();
    m_subjectId = idText(conflict.subject);
    m_subjectKindLabel = kind ? kind->displayLabel() : tr("本机程序不认识的记录");
    m_subjectTitle = referenceText(view, conflict.subjectKind, conflict.subject);
    m_orgName = referenceText(view, kinds::org, conflict.org);
    m_reason = conflict.reason;

    OperationStamp proposed{
        referenceText(view, kinds::person, conflict.author), timeText(conflict.at, workspace.today()), {}};
    if (const auto entry = view.operationAt(conflict.operation)) {
        if (const auto operation = readOperation(entry->bytes))
            proposed = operationStamp(workspace, *operation);
    }
    m_proposedBy = stampText(proposed);

    m_decidedBy.clear();
    if (!m_open) {
        m_decidedBy = referenceText(view, kinds::person, conflict.decidedBy);
        for (const HistoryEntry& entry : view.history(record.id)) {
            if (!entry.verdict || entry.verdict->outcome == Outcome::Accepted)
                m_decidedBy = stampText(operationStamp(workspace, entry.operation));
        }
    }

    const auto history = view.history(conflict.subject);
    const auto subject = kind ? view.find(*kind, conflict.subject) : std::nullopt;
    const Fields stood = fieldsOf(kind, conflict.confirmed);
    const Fields wanted = fieldsOf(kind, conflict.proposed);
    std::vector<ValueRow> rows;
    QStringList writers;
    for (const auto& [number, value] : wanted) {
        const FieldInfo* field = kind->fieldByNumber(number);
        if (!field)
            continue;
        ValueRow row{QString::number(number), field->displayLabel()};
        row.confirmed = valueText(workspace, *field, stood[number]);
        row.proposed = valueText(workspace, *field, value);
        row.differs = stood[number] != value;
        row.confirmedBy = writerOf(workspace, history, number, conflict.operation);
        if (row.differs)
            writers += row.confirmedBy;
        if (m_open && subject && (*subject)[number] != stood[number] && (*subject)[number] != value)
            row.now = valueText(workspace, *field, (*subject)[number]);
        if (!mayAdopt(*field))
            row.remark = tr("由办理步骤决定，不随裁定改变");
        rows.push_back(std::move(row));
    }
    // What stands against each other first.
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ValueRow& a, const ValueRow& b) { return a.differs > b.differs; });
    writers.removeDuplicates();
    m_confirmedBy = writers.size() == 1 ? writers.front() : QString();
    m_values.set(std::move(rows));
}

} // namespace jiannuo
