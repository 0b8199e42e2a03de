// SPDX-License-Identifier: Apache-2.0
#include "ctl/csv.h"

#include "domain/china_time.h"
#include "domain/json.h"
#include "domain/printable.h"
#include "exchange/table_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct CsvWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString cell(const Store& store, const FieldInfo& field, const Value& value)
{
    if (const Instant* moment = std::get_if<Instant>(&value))
        return moment->isGiven() ? chinaSecondsText(*moment) : QString();
    if (const QByteArray* bytes = std::get_if<QByteArray>(&value))
        return QString::fromLatin1(bytes->toHex());
    const QString text = readable(store, field, value);
    // A number below nothing is one, not a formula.
    if (field.type->type == FieldType::Integer || field.type->type == FieldType::Decimal)
        return text;
    return csvCell(withoutFormula(printableLines(text)));
}

QString rawCell(const QJsonValue& value)
{
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

QString line(const QStringList& cells)
{
    return cells.join(u',') + u"\r\n"_s;
}

} // namespace

QString csvForPeople(const Store& store, const KindInfo& kind, const std::vector<Record>& records)
{
    QStringList cells{CsvWords::tr("编号")};
    for (const FieldInfo& field : kind.fields)
        cells += csvCell(field.type->type == FieldType::Instant
                             ? CsvWords::tr("%1（北京时间）").arg(field.displayLabel())
                             : field.displayLabel());
    QString text = line(cells);
    for (const Record& record : records) {
        cells = {idText(record.id)};
        for (const FieldInfo& field : kind.fields)
            cells += cell(store, field, record[field.number]);
        text += line(cells);
    }
    return text;
}

QString csvForPrograms(const KindInfo& kind, const std::vector<Record>& records)
{
    QStringList cells{u"id"_s};
    for (const FieldInfo& field : kind.fields)
        cells += QString::fromLatin1(field.name);
    QString text = line(cells);
    for (const Record& record : records) {
        const QJsonObject json = toJson(kind, record.fields);
        cells = {idText(record.id)};
        for (const FieldInfo& field : kind.fields)
            cells += csvCell(rawCell(json[QLatin1StringView(field.name)]));
        text += line(cells);
    }
    return text;
}

} // namespace jiannuo::ctl
