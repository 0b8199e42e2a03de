// SPDX-License-Identifier: Apache-2.0
#include "qml/records/fields_form.h"

#include "domain/china_time.h"
#include "domain/json.h"
#include "domain/presentation.h"
#include "domain/records.h"
#include "qml/workspace/wording.h"
#include "qml/workspace/workspace.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

constexpr int linesOfList = 4;

FieldsForm::Widget widgetOf(const FieldInfo& field)
{
    switch (field.type->type) {
    case FieldType::Boolean:
        return FieldsForm::Check;
    case FieldType::Integer:
        return QLatin1StringView(field.name) == "progress"_L1 ? FieldsForm::Percent : FieldsForm::Number;
    case FieldType::Decimal:
        return FieldsForm::Points;
    case FieldType::Date:
        return FieldsForm::Date;
    case FieldType::Instant:
        return FieldsForm::Moment;
    case FieldType::Enumeration:
        return FieldsForm::Choice;
    case FieldType::Id:
        return FieldsForm::OneRecord;
    case FieldType::List:
        if (field.refersTo == kinds::evidence)
            return FieldsForm::Files;
        switch (field.type->element->type) {
        case FieldType::Id:
            return FieldsForm::ManyRecords;
        case FieldType::Structure:
            return FieldsForm::Structures;
        default:
            return FieldsForm::Lines;
        }
    default:
        return FieldsForm::Text;
    }
}

/// The values that a person may choose: those from the least on.
std::vector<const EnumEntry*> choicesOf(const FieldInfo& field)
{
    std::vector<const EnumEntry*> choices;
    for (const EnumEntry& entry : field.type->enumeration->entries) {
        if (entry.number >= field.limits.least)
            choices.push_back(&entry);
    }
    return choices;
}

/// A line of a list.
QString lineOf(const Value& value)
{
    return std::holds_alternative<QDate>(value) ? value.as<QDate>().toString(Qt::ISODate)
                                                : value.as<QString>();
}

std::optional<Value> momentFrom(const QString& text)
{
    if (text.isEmpty())
        return Value();
    const auto moment = parseChinaTime(text);
    return moment ? std::optional<Value>(*moment) : std::nullopt;
}

std::optional<Value> linesFrom(const QString& text, FieldType type)
{
    Values list;
    for (const QString& line : text.split(u'\n')) {
        const QString words = line.trimmed();
        if (words.isEmpty())
            continue;
        if (type != FieldType::Date) {
            list.emplace_back(words);
            continue;
        }
        const QDate date = QDate::fromString(words, Qt::ISODate);
        if (!date.isValid())
            return {};
        list.emplace_back(date);
    }
    return list.empty() ? Value() : Value(std::move(list));
}

} // namespace

FieldsForm::FieldsForm(QObject* parent)
    : RowModel(FormRow::staticMetaObject, parent)
{
}

void FieldsForm::showRows(std::vector<FormRow> rows)
{
    show(m_rows, std::move(rows));
    for (int row = 0; row < count(); ++row)
        judge(row);
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

FormRow FieldsForm::rowOf(const FieldInfo& field, const Value& value) const
{
    FormRow row;
    row.key = QString::fromLatin1(field.name);
    row.label = field.displayLabel();
    row.widget = widgetOf(field);
    row.mandatory = field.is(Required);
    row.least = QString::number(field.limits.least);
    row.most = QString::number(field.limits.most);
    switch (row.widget) {
    case Check:
        row.checked = value.as<bool>();
        break;
    case Choice:
        for (const EnumEntry* entry : choicesOf(field)) {
            if (entry->number == value.as<qint64>())
                row.choice = static_cast<int>(row.choices.size());
            row.choices += field.type->enumeration->label(entry->number);
        }
        break;
    case Date:
        row.text = value.as<QDate>().toString(Qt::ISODate);
        break;
    case Percent:
    case Number:
        row.text = QString::number(value.as<qint64>());
        break;
    case Points:
        row.text = value.isNull() ? QString() : value.as<Decimal>().toString();
        break;
    case Moment:
        row.text = value.as<Instant>().isGiven() ? chinaTimeText(value.as<Instant>()) : QString();
        break;
    case OneRecord:
        if (!value.isNull())
            row.ids = {idText(value.as<Id>())};
        break;
    case ManyRecords:
        for (const Value& each : value.as<Values>())
            row.ids += idText(each.as<Id>());
        break;
    case Lines: {
        QStringList lines;
        for (const Value& each : value.as<Values>())
            lines += lineOf(each);
        row.text = lines.join(u'\n');
        row.lines = linesOfList;
        break;
    }
    case Structures:
        row.elements = value.as<Values>();
        break;
    case Files:
        break;
    default:
        row.text = value.as<QString>();
    }
    if (const KindInfo* kind = Kinds::byNumber(field.refersTo))
        row.kind = QString::fromLatin1(kind->name);
    nameChosen(row, field);
    return row;
}

/// By the names that people know them by.
void FieldsForm::nameChosen(FormRow& row, const FieldInfo& field) const
{
    const Workspace* workspace = Workspace::instance();
    row.chosen.clear();
    if (!workspace || !workspace->isOpen())
        return;
    FieldInfo one = field;
    if (row.widget == ManyRecords || row.widget == Structures)
        one.type = field.type->element;
    for (const QString& id : std::as_const(row.ids))
        row.chosen += fieldText(workspace->view(), one, idFrom(id), workspace->today());
    for (const Value& element : row.elements)
        row.chosen += fieldText(workspace->view(), one, element, workspace->today());
}

std::optional<Value> FieldsForm::valueOf(int number) const
{
    const FormRow& row = at(number);
    const FieldInfo& field = fieldAt(number);
    switch (row.widget) {
    case Check:
        return Value(row.checked);
    case Percent:
    case Number: {
        bool ok = false;
        const qint64 whole = row.text.toLongLong(&ok);
        return ok ? std::optional<Value>(whole) : std::nullopt;
    }
    case Points: {
        if (row.text.trimmed().isEmpty())
            return Value();
        const auto exact = Decimal::parse(row.text.trimmed());
        return exact ? std::optional<Value>(*exact) : std::nullopt;
    }
    case Date: {
        if (row.text.isEmpty())
            return Value();
        const QDate date = QDate::fromString(row.text, Qt::ISODate);
        return date.isValid() ? std::optional<Value>(date) : std::nullopt;
    }
    case Moment:
        return momentFrom(row.text.trimmed());
    case Choice:
        return row.choice >= 0
            ? Value(static_cast<qint64>(choicesOf(field)[static_cast<std::size_t>(row.choice)]->number))
            : Value();
    case OneRecord:
        return row.ids.isEmpty() ? Value() : Value(idFrom(row.ids.front()));
    case ManyRecords: {
        Values list;
        for (const QString& id : row.ids)
            list.emplace_back(idFrom(id));
        return list.empty() ? Value() : Value(std::move(list));
    }
    case Lines:
        return linesFrom(row.text, field.type->element->type);
    case Structures:
        return row.elements.empty() ? Value() : Value(row.elements);
    case Files:
        return Value();
    default: {
        const QString words = row.text.trimmed();
        return words.isEmpty() ? Value() : Value(words);
    }
    }
}

void FieldsForm::judge(int number)
{
    FormRow& row = at(number);
    const auto value = valueOf(number);
    row.error.clear();
    row.hint.clear();
    if (!value) {
        row.error = row.widget == Date ? tr("请按 2026-08-31 的样子填写")
            : row.widget == Moment     ? tr("请按 2026-08-31 14:30 的样子填写")
            : row.widget == Lines      ? tr("每行一天，请按 2026-08-31 的样子填写")
                                       : tr("请填写数字");
        return;
    }
    const Workspace* workspace = Workspace::instance();
    if (row.widget == Date && !value->isNull() && workspace) {
        const QDate date = value->as<QDate>();
        const auto days =
            workspace->calendar().workingDaysBetween(workspace->today(), date, workspace->calendarRegion());
        row.hint = QLocale().standaloneDayName(date.dayOfWeek());
        if (days)
            row.hint += tr("，") + daysLeftText(static_cast<int>(days->count))
                + (days->trace.provisional ? tr("（暂定）") : QString());
    }
}

bool FieldsForm::isBlank(int row) const
{
    if (at(row).widget == Files)
        return at(row).files.isEmpty();
    const auto value = valueOf(row);
    return value && value->isNull();
}

bool FieldsForm::isComplete() const
{
    for (int row = 0; row < count(); ++row) {
        if (!valueOf(row) || (at(row).mandatory && isBlank(row)) || !at(row).error.isEmpty())
            return false;
    }
    return true;
}

void FieldsForm::touched(int row)
{
    judge(row);
    changed(row);
}

void FieldsForm::setText(int row, const QString& text)
{
    if (!has(row) || at(row).text == text)
        return;
    at(row).text = text;
    touched(row);
}

void FieldsForm::setChoice(int row, int choice)
{
    if (!has(row) || at(row).choice == choice)
        return;
    at(row).choice = choice;
    touched(row);
}

void FieldsForm::setChecked(int row, bool checked)
{
    if (!has(row) || at(row).checked == checked)
        return;
    at(row).checked = checked;
    touched(row);
}

void FieldsForm::addRecord(int row, const QString& id)
{
    if (!has(row) || at(row).ids.contains(id))
        return;
    if (at(row).widget == OneRecord)
        at(row).ids.clear();
    at(row).ids += id;
    nameChosen(at(row), fieldAt(row));
    touched(row);
}

void FieldsForm::removeRecord(int row, int index)
{
    if (!has(row) || index < 0 || index >= at(row).ids.size())
        return;
    at(row).ids.removeAt(index);
    nameChosen(at(row), fieldAt(row));
    touched(row);
}

void FieldsForm::removeElement(int row, int index)
{
    if (!has(row) || index < 0 || index >= std::ssize(at(row).elements))
        return;
    at(row).elements.erase(at(row).elements.begin() + index);
    nameChosen(at(row), fieldAt(row));
    touched(row);
}

void FieldsForm::moveElement(int row, int from, int to)
{
    if (!has(row) || from < 0 || to < 0 || from >= std::ssize(at(row).elements)
        || to >= std::ssize(at(row).elements))
        return;
    std::swap(at(row).elements[static_cast<std::size_t>(from)],
              at(row).elements[static_cast<std::size_t>(to)]);
    nameChosen(at(row), fieldAt(row));
    touched(row);
}

Fields FieldsForm::element(int row, int index) const
{
    return has(row) && index >= 0 && index < std::ssize(at(row).elements)
        ? at(row).elements[static_cast<std::size_t>(index)].as<Fields>()
        : Fields();
}

void FieldsForm::setElement(int row, int index, const Fields& content)
{
    if (!has(row) || index < 0)
        return;
    Values& elements = at(row).elements;
    if (index < std::ssize(elements))
        elements[static_cast<std::size_t>(index)] = content;
    else
        elements.emplace_back(content);
    nameChosen(at(row), fieldAt(row));
    touched(row);
}

std::span<const FieldInfo> FieldsForm::elementFields(int row) const
{
    const FieldInfo& field = fieldAt(row);
    return field.type->element && field.type->element->structure ? field.type->element->structure()
                                                                 : std::span<const FieldInfo>();
}

QJsonObject FieldsForm::answersJson() const
{
    QJsonObject answers;
    for (int row = 0; row < count(); ++row) {
        const FormRow& one = at(row);
        QJsonArray elements;
        for (const Value& element : one.elements)
            elements.append(toJson(elementFields(row), element.as<Fields>()));
        answers.insert(one.key,
                       QJsonObject{{u"text"_s, one.text},
                                   {u"checked"_s, one.checked},
                                   {u"choice"_s, one.choice},
                                   {u"files"_s, QJsonArray::fromStringList(one.files)},
                                   {u"ids"_s, QJsonArray::fromStringList(one.ids)},
                                   {u"elements"_s, elements}});
    }
    return answers;
}

void FieldsForm::restoreAnswers(const QJsonObject& answers)
{
    for (int row = 0; row < count(); ++row) {
        const QJsonObject answer = answers.value(at(row).key).toObject();
        if (answer.isEmpty())
            continue;
        at(row).text = answer.value(u"text"_s).toString();
        at(row).checked = answer.value(u"checked"_s).toBool();
        const int choice = answer.value(u"choice"_s).toInt(-1);
        at(row).choice = choice < at(row).choices.size() ? choice : -1;
        at(row).files = answer.value(u"files"_s).toVariant().toStringList();
        at(row).ids = answer.value(u"ids"_s).toVariant().toStringList();
        at(row).elements.clear();
        const QJsonArray elements = answer.value(u"elements"_s).toArray();
        for (const auto& element : elements) {
            auto content = fromJson(elementFields(row), element.toObject());
            if (content)
                at(row).elements.emplace_back(std::move(*content));
        }
        nameChosen(at(row), fieldAt(row));
        judge(row);
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

StructureForm::StructureForm(QObject* parent)
    : FieldsForm(parent)
{
}

void StructureForm::begin(FieldsForm* owner, int row, int index)
{
    m_owner = owner;
    m_row = row;
    m_index = index;
    m_fields = owner->elementFields(row);
    m_before = owner->element(row, index);
    std::vector<FormRow> rows;
    for (const FieldInfo& field : m_fields)
        rows.push_back(rowOf(field, m_before[field.number]));
    showRows({}); // another structure's rows are not these
    showRows(std::move(rows));
    Q_EMIT answersChanged();
}

void StructureForm::store()
{
    if (!isReady())
        return;
    Fields content = m_before;
    for (int row = 0; row < count(); ++row)
        content.set(fieldAt(row).number, valueOf(row).value_or(Value()));
    m_owner->setElement(m_row, m_index, content);
}

void StructureForm::touched(int row)
{
    FieldsForm::touched(row);
    Q_EMIT answersChanged();
}

} // namespace jiannuo
