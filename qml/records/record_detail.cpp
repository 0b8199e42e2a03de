// SPDX-License-Identifier: Apache-2.0
#include "qml/records/record_detail.h"

#include "domain/presentation.h"
#include "qml/records/record_actions.h"
#include "qml/workspace/object_list.h"
#include "qml/workspace/wording.h"

namespace jiannuo {

namespace {

/// A structure as an outline: what it says in a line, and what lies in it below, further in.
void outline(QStringList& lines, const Workspace& workspace, std::span<const FieldInfo> fields,
             const Fields& content, int level)
{
    const qsizetype own = lines.size();
    QStringList said;
    lines += QString();
    for (const FieldInfo& field : fields) {
        const Value& value = content[field.number];
        const bool* yes = std::get_if<bool>(&value);
        if (value.isNull() || (yes && !*yes))
            continue;
        if (field.type->element && field.type->element->structure) {
            for (const Value& element : value.as<Values>())
                outline(lines, workspace, field.type->element->structure(), element.as<Fields>(), level + 1);
            continue;
        }
        const QString text = fieldText(workspace.view(), field, value, workspace.today());
        said += yes                               ? field.displayLabel()
            : field.type->type == FieldType::Text ? text
                                                  : field.displayLabel() + u' ' + text;
    }
    lines[own] = QString(level, QChar(0x3000)) + said.join(QStringLiteral(" · "));
}

/// A field as a fact: empty ones and what is false are not shown.
std::optional<FactRow> factOf(const Workspace& workspace, const Record& record, const FieldInfo& field)
{
    const Value& value = record[field.number];
    if (const bool* yes = std::get_if<bool>(&value); yes && !*yes)
        return {};
    FactRow row;
    row.key = QString::fromLatin1(field.name);
    row.label = field.displayLabel();
    if (field.type->element && field.type->element->type == FieldType::Structure) {
        QStringList lines;
        for (const Value& element : value.as<Values>())
            outline(lines, workspace, field.type->element->structure(), element.as<Fields>(), 0);
        row.value = lines.join(u'\n');
    } else {
        row.value = fieldText(workspace.view(), field, value, workspace.today());
    }
    if (const Id* id = std::get_if<Id>(&value)) {
        const KindInfo* kind = Kinds::byNumber(field.refersTo);
        const auto named = kind ? workspace.view().find(*kind, *id) : workspace.view().findAny(*id);
        if (named) {
            row.kind = QString::fromLatin1(named->kind->name);
            row.link = idText(*id);
        }
    }
    return row.value.isEmpty() ? std::nullopt : std::optional(std::move(row));
}

} // namespace

AttachedList::AttachedList(const KindInfo& kind, const FieldInfo& link, QObject* parent)
    : QObject(parent)
    , m_kind(QString::fromLatin1(kind.name))
    , m_link(QString::fromLatin1(link.name))
    , m_heading(kind.displayLabel())
{
}

RecordDetail::RecordDetail(QObject* parent)
    : QObject(parent)
{
    if (Workspace* workspace = Workspace::instance())
        connect(workspace, &Workspace::changed, this, &RecordDetail::refresh);
}

void RecordDetail::setKind(const QString& name)
{
    const KindInfo* kind = Kinds::byName(name);
    if (kind == m_kind)
        return;
    m_kind = kind;
    const QList<FactGroup*> groups = std::exchange(m_groups, {});
    const QList<AttachedList*> attached = std::exchange(m_attached, {});
    if (kind) {
        const Presentation& presentation = presentationOf(*kind);
        m_kindLabel = kind->displayLabel();
        m_iconName = QString::fromLatin1(presentation.icon);
        for (const FieldGroup& group : presentation.groups)
            m_groups += new FactGroup(QCoreApplication::translate("Domain", group.label), this);
        for (const Attached& each : presentation.attached) {
            const KindInfo& other = *Kinds::byNumber(each.kind);
            m_attached += new AttachedList(other, *other.fieldByNumber(each.link), this);
        }
    }
    refresh();
    Q_EMIT kindChanged();
    Q_EMIT recordChanged();
    for (FactGroup* group : groups)
        group->deleteLater();
    for (AttachedList* list : attached)
        list->deleteLater();
}

void RecordDetail::setRecordId(const QString& id)
{
    if (m_recordId == id)
        return;
    m_recordId = id;
    refresh();
    Q_EMIT recordChanged();
}

QQmlListProperty<FactGroup> RecordDetail::groups()
{
    return readOnlyList(this, &m_groups);
}

QQmlListProperty<AttachedList> RecordDetail::attached()
{
    return readOnlyList(this, &m_attached);
}

void RecordDetail::refresh()
{
    const Workspace* workspace = Workspace::instance();
    const auto record = workspace && m_kind ? recordOf(*workspace, kind(), m_recordId) : std::nullopt;
    m_found = record.has_value();
    if (record)
        describe(*record);
    Q_EMIT changed();
}

void RecordDetail::describe(const Record& record)
{
    const Workspace& workspace = *Workspace::instance();
    m_title = recordTitle(workspace.view(), record);
    m_subtitle = recordSubtitle(workspace.view(), record);
    m_stateText = jiannuo::stateText(record);
    m_stateTone = jiannuo::stateTone(record);
    m_waiting = record.waiting;
    const auto amendment = stepOf(record, u"amend");
    m_amendable = amendment
        && mayActOver(workspace.view(), workspace.person(), amendment->roles,
                      jurisdictionOf(workspace.view(), record), workspace.now());
    const Presentation& presentation = presentationOf(*m_kind);
    for (std::size_t i = 0; i < presentation.groups.size(); ++i) {
        std::vector<FactRow> rows;
        for (const int number : presentation.groups[i].fields) {
            if (auto row = factOf(workspace, record, *m_kind->fieldByNumber(number)))
                rows.push_back(std::move(*row));
        }
        m_groups[static_cast<qsizetype>(i)]->facts()->set(std::move(rows));
    }
}

} // namespace jiannuo
