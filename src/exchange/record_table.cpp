// SPDX-License-Identifier: Apache-2.0
#include "exchange/record_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace jiannuo {

namespace {

struct RecordTableWords {
    Q_DECLARE_TR_FUNCTIONS(RecordTable)
};

constexpr int pageOfRows = 500;

int widthOf(const KindInfo& kind, const FieldInfo& field)
{
    const auto& longTexts = presentationOf(kind).longTexts;
    switch (field.type->type) {
    case FieldType::Integer:
    case FieldType::Decimal:
    case FieldType::Boolean:
        return 9;
    case FieldType::Date:
        return 12;
    case FieldType::Instant:
        return 17;
    default:
        return std::find(longTexts.begin(), longTexts.end(), field.number) != longTexts.end() ? 32 : 14;
    }
}

} // namespace

TableCell tableCell(const View& view, const FieldInfo& field, const Value& value)
{
    if (value.isNull())
        return {};
    switch (field.type->type) {
    case FieldType::Integer:
        return value.as<qint64>();
    case FieldType::Decimal:
        return value.as<Decimal>();
    case FieldType::Date:
        return value.as<QDate>();
    case FieldType::Instant:
        return value.as<Instant>();
    default:
        return fieldText(view, field, value, {});
    }
}

RecordTable::RecordTable(const View& view, const KindInfo& kind)
    : m_view(view)
{
    const Presentation& presentation = presentationOf(kind);
    const auto add = [&](int number) {
        const FieldInfo* field = kind.fieldByNumber(number);
        if (!field || field->type->type == FieldType::Bytes || field->number == kind.stateField
            || std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end())
            return;
        m_fields.push_back(field);
        m_columns.push_back({field->type->type == FieldType::Instant
                                 ? RecordTableWords::tr("%1（北京时间）").arg(field->displayLabel())
                                 : field->displayLabel(),
                             widthOf(kind, *field)});
    };
    for (const int number : presentation.title)
        add(number);
    for (const FieldGroup& group : presentation.groups) {
        for (const int number : group.fields)
            add(number);
    }
    if (kind.stateField != 0 || presentation.ended != 0)
        m_columns.push_back({RecordTableWords::tr("状态"), 12});
}

std::vector<TableCell> RecordTable::row(const Record& record) const
{
    std::vector<TableCell> cells;
    for (const FieldInfo* field : m_fields)
        cells.push_back(tableCell(m_view, *field, record[field->number]));
    if (m_columns.size() > m_fields.size())
        cells.emplace_back(stateText(record));
    return cells;
}

Result<qint64> writeRecords(const Store& store, const KindInfo& kind, Query query, TableWriter& writer,
                            const std::function<bool(qint64 written)>& goesOn)
{
    const RecordTable table(store, kind);
    if (auto ok = writer.begin(kind.displayLabel(), table.columns()); !ok)
        return ok.error();
    qint64 written = 0;
    // A search has no order of its own to go on from: it is read at once.
    query.limit = query.text.isEmpty() ? pageOfRows : -1;
    for (auto part = store.list(kind, query); !part.empty(); part = store.list(kind, query)) {
        for (const Record& record : part) {
            if (auto ok = writer.row(table.row(record)); !ok)
                return ok.error();
        }
        written += std::ssize(part);
        if (goesOn && !goesOn(written))
            return Error{ErrorCode::Cancelled, RecordTableWords::tr("已停止导出，没有留下文件。")};
        if (query.limit < 0)
            break;
        query.after = part.back().id;
    }
    if (auto ok = writer.finish(); !ok)
        return ok.error();
    return written;
}

} // namespace jiannuo
