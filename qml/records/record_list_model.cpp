// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_list_model.h"

#include "domain/presentation.h"
#include "qml/workspace/coalescing.h"
#include "qml/workspace/lights.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

namespace jiannuo {

namespace {

/// By name where the name is a field that people wrote; else the newest first.
void order(Query& query, const KindInfo& kind)
{
    const Presentation& presentation = presentationOf(kind);
    const FieldInfo* title = presentation.title.empty() ? nullptr : kind.fieldByNumber(presentation.title[0]);
    if (title && title->type->type == FieldType::Text && title->is(Required))
        query.orderBy = title->number;
    else
        query.descending = true;
}

bool isSettled(const Record& record)
{
    const Presentation& presentation = presentationOf(*record.kind);
    const FieldInfo* state = record.kind->fieldByNumber(record.kind->stateField);
    return (presentation.ended != 0 && record[presentation.ended].as<bool>())
        || (state && state->type->enumeration->settles(record[state->number].as<qint64>()));
}

} // namespace

RecordFilters::RecordFilters(QObject* parent)
    : RowModel(RecordFilterRow::staticMetaObject, parent)
{
}

void RecordFilters::begin(const KindInfo& kind)
{
    std::vector<RecordFilterRow> rows;
    for (const int number : presentationOf(kind).filters) {
        const FieldInfo& field = *kind.fieldByNumber(number);
        RecordFilterRow row{QString::fromLatin1(field.name), field.displayLabel(), {tr("全部")}};
        for (const EnumEntry& entry : field.type->enumeration->entries)
            row.choices += field.type->enumeration->label(entry.number);
        rows.push_back(std::move(row));
    }
    show(m_rows, std::move(rows));
    Q_EMIT changed();
}

int RecordFilters::active() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [](const RecordFilterRow& row) { return row.choice > 0; }));
}

void RecordFilters::choose(int row, int choice)
{
    if (row < 0 || row >= count() || m_rows[static_cast<std::size_t>(row)].choice == choice)
        return;
    m_rows[static_cast<std::size_t>(row)].choice = choice;
    Q_EMIT dataChanged(index(row), index(row));
    Q_EMIT changed();
}

void RecordFilters::clear()
{
    for (int row = 0; row < count(); ++row)
        choose(row, 0);
}

std::vector<Condition> RecordFilters::conditions(const KindInfo& kind) const
{
    std::vector<Condition> conditions;
    for (const RecordFilterRow& row : m_rows) {
        const FieldInfo* field = kind.fieldByName(row.key);
        if (row.choice <= 0 || !field)
            continue;
        const auto entries = field->type->enumeration->entries;
        conditions.push_back({field->number, Condition::Test::Equal,
                              static_cast<qint64>(entries[static_cast<std::size_t>(row.choice - 1)].number)});
    }
    return conditions;
}

RecordListModel::RecordListModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_filters(this)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &RecordListModel::refresh);
    connect(&m_filters, &RecordFilters::changed, this, &RecordListModel::soon);
    if (const Workspace* workspace = Workspace::instance()) {
        connect(workspace, &Workspace::changed, this, [this] {
            if (!m_soon.isActive())
                m_soon.start(coalesceMs);
        });
        connect(workspace, &Workspace::standingChanged, this, &RecordListModel::mayChanged);
    }
}

void RecordListModel::soon()
{
    m_soon.start(0);
}

QHash<int, QByteArray> RecordListModel::roleNames() const
{
    return {{RecordId, "recordId"},   {Title, "title"}, {Subtitle, "subtitle"},     {Badge, "badge"},
            {BadgeTone, "badgeTone"}, {Due, "due"},     {LightValue, "lightValue"}, {Waiting, "waiting"}};
}

QString RecordListModel::kind() const
{
    return m_kind ? QString::fromLatin1(m_kind->name) : QString();
}

void RecordListModel::setKind(const QString& name)
{
    const KindInfo* kind = Kinds::byName(name);
    if (kind == m_kind)
        return;
    m_kind = kind;
    m_text.clear();
    if (kind)
        m_filters.begin(*kind);
    // Another kind's rows are not these.
    beginResetModel();
    m_rows = {};
    m_count = 0;
    endResetModel();
    Q_EMIT kindChanged();
    Q_EMIT textChanged();
    Q_EMIT mayChanged();
    refresh();
}

void RecordListModel::setLink(const QString& field)
{
    if (m_link == field)
        return;
    m_link = field;
    Q_EMIT linkChanged();
    soon();
}

void RecordListModel::setLinkedTo(const QString& id)
{
    if (m_linkedTo == id)
        return;
    m_linkedTo = id;
    Q_EMIT linkChanged();
    soon();
}

void RecordListModel::setText(const QString& text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    Q_EMIT textChanged();
    soon();
}

QString RecordListModel::label() const
{
    return m_kind ? m_kind->displayLabel() : QString();
}

QString RecordListModel::iconName() const
{
    return m_kind ? QString::fromLatin1(presentationOf(*m_kind).icon) : QString();
}

QString RecordListModel::purpose() const
{
    const char* said = m_kind ? presentationOf(*m_kind).purpose : "";
    return *said ? QCoreApplication::translate("Domain", said) : QString();
}

QString RecordListModel::creation() const
{
    const Workspace* workspace = Workspace::instance();
    const char* said = m_kind ? presentationOf(*m_kind).create : "";
    return *said && workspace && workspace->isOpen() && workspace->may(m_kind->creators)
        ? QCoreApplication::translate("Domain", said)
        : QString();
}

int RecordListModel::linkField() const
{
    const FieldInfo* field = m_kind ? m_kind->fieldByName(m_link) : nullptr;
    return field ? field->number : 0;
}

Query RecordListModel::query() const
{
    Query query;
    query.where = m_filters.conditions(*m_kind);
    query.text = m_text;
    if (const FieldInfo* link = m_kind->fieldByName(m_link))
        query.where.push_back({link->number, Condition::Test::Equal, idFrom(m_linkedTo)});
    order(query, *m_kind);
    return query;
}

void RecordListModel::refresh()
{
    m_soon.stop();
    const Workspace* workspace = Workspace::instance();
    if (!workspace || !workspace->isOpen() || !m_kind)
        return;
    m_rows.ask(*m_kind, query());
    const int before = m_count;
    const int count = m_rows.count(workspace->view());
    if (count > before)
        beginInsertRows({}, before, count - 1);
    else if (count < before)
        beginRemoveRows({}, count, before - 1);
    m_count = count;
    if (count > before)
        endInsertRows();
    else if (count < before)
        endRemoveRows();
    if (std::min(before, count) > 0)
        Q_EMIT dataChanged(index(0), index(std::min(before, count) - 1));
    ++m_version;
    Q_EMIT countChanged();
}

int RecordListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const
{
    const Workspace* workspace = Workspace::instance();
    const Record* record =
        workspace && workspace->isOpen() ? m_rows.at(workspace->view(), index.row()) : nullptr;
    if (!record)
        return {};
    const int due = presentationOf(*m_kind).due;
    const QDate day = due != 0 ? (*record)[due].as<QDate>() : QDate();
    switch (role) {
    case RecordId:
        return idText(record->id);
    case Qt::DisplayRole:
    case Title:
        return recordTitle(workspace->view(), *record, linkField());
    case Subtitle:
        return recordSubtitle(workspace->view(), *record, linkField());
    case Badge:
        return record->waiting ? tr("待送出") : stateText(*record);
    case BadgeTone:
        return int(record->waiting ? Warning : stateTone(*record));
    case Due:
        return dayText(day, workspace->today());
    case LightValue:
        return day.isValid() && !isSettled(*record) && m_kind->stateField != 0
            ? themeLight(dayLight(workspace->now(), day, false, workspace->calendar(),
                                  workspace->calendarRegion(), workspace->lightRules())
                             .light)
            : -1;
    case Waiting:
        return record->waiting;
    default:
        return {};
    }
}

QString RecordListModel::recordIdAt(int row) const
{
    const Workspace* workspace = Workspace::instance();
    const Record* record = workspace && workspace->isOpen() ? m_rows.at(workspace->view(), row) : nullptr;
    return record ? idText(record->id) : QString();
}

QString RecordListModel::words(int row, int role, int version) const
{
    Q_UNUSED(version)
    return row < m_count ? data(index(row), role).toString() : QString();
}

int RecordListModel::tone(int row, int version) const
{
    Q_UNUSED(version)
    return row < m_count ? data(index(row), BadgeTone).toInt() : int(Neutral);
}

int RecordListModel::rowOf(const QString& recordId) const
{
    return m_rows.rowOf(idFrom(recordId));
}

} // namespace jiannuo
