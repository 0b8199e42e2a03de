// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/csv.h"
#include "ctl/filter.h"

#include "domain/json.h"
#include "domain/rules.h"
#include "exchange/record_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct ListCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

QString stateOf(const Record& record)
{
    const FieldInfo* field = record.kind->fieldByNumber(record.kind->stateField);
    return field ? displayText(*field->type, record[field->number]) : QString();
}

struct Selection {
    Reading reading;
    Filter filter;
};

/// The ledger, opened, and what to look for in it.
Result<Selection> prepared(const Context& context, const KindInfo& kind)
{
    auto reading = openReading(context);
    if (!reading)
        return reading.error();
    auto filter = parseFilter(reading->view(), kind, context.line);
    if (!filter)
        return filter.error();
    return Selection{std::move(*reading), std::move(*filter)};
}

QJsonArray jsonOf(const std::vector<Record>& records)
{
    QJsonArray array;
    for (const Record& record : records)
        array.append(recordJson(record));
    return array;
}

Reply written(const KindInfo& kind, qint64 count, const QString& file)
{
    Reply reply;
    reply.json = {{u"kind"_s, QLatin1StringView(kind.name)}, {u"count"_s, count}, {u"file"_s, file}};
    reply.text = ListCommandWords::tr("%1 条，已写入 %2").arg(count).arg(file);
    return reply;
}

/// As people read it, with figures as figures and days as days.
Reply writeWorkbook(const Store& store, const KindInfo& kind, const std::vector<Record>& records,
                    const QString& path)
{
    const auto writer = tableWriter(path);
    const RecordTable table(store, kind);
    if (auto ok = (*writer)->begin(kind.displayLabel(), table.columns()); !ok)
        return badInput(ok.error());
    for (const Record& record : records) {
        if (auto ok = (*writer)->row(table.row(record)); !ok)
            return badInput(ok.error());
    }
    if (auto ok = (*writer)->finish(); !ok)
        return badInput(ok.error());
    return written(kind, std::ssize(records), path);
}

} // namespace

Reply runList(const Context& context)
{
    const auto kind = kindNamed(context.line.arguments.front());
    const auto limit = numberOption(context.line, u"limit"_s, 50);
    const auto offset = numberOption(context.line, u"offset"_s, 0);
    for (const Error* error : {kind ? nullptr : &kind.error(), limit ? nullptr : &limit.error(),
                               offset ? nullptr : &offset.error()}) {
        if (error)
            return badInput(*error);
    }
    auto selection = prepared(context, **kind);
    if (!selection)
        return badInput(selection.error());
    const int most = *limit == 0 ? -1 : *limit;
    // One more than asked for tells whether there is more.
    auto records = select(selection->reading.view(), selection->filter, *offset, most < 0 ? -1 : most + 1);
    const bool more = most >= 0 && std::ssize(records) > most;
    if (more)
        records.pop_back();
    Reply reply;
    reply.json = {{u"kind"_s, QLatin1StringView((*kind)->name)},
                  {u"count"_s, static_cast<qint64>(records.size())},
                  {u"more"_s, more},
                  {u"records"_s, jsonOf(records)}};
    for (const Record& record : records) {
        const QString state = stateOf(record);
        QString title = titleOf(record);
        if (title.isEmpty()) // a check has no words of its own: whose it is
            title = titleOf(selection->reading.view(), nullptr, orgOf(record));
        reply.text += idText(record.id) + (record.waiting ? u" * "_s : u"   "_s)
            + (state.isEmpty() ? QString() : u'[' + state + u"] "_s) + title.simplified() + u'\n';
    }
    reply.text += more ? ListCommandWords::tr("%1 条，还有更多（--limit）").arg(records.size())
                       : ListCommandWords::tr("%1 条").arg(records.size());
    return reply;
}

Reply runExport(const Context& context)
{
    const auto kind = kindNamed(context.line.arguments.front());
    if (!kind)
        return badInput(kind.error());
    if (context.line.json && context.line.has(u"csv"_s))
        return badInput(ListCommandWords::tr("--csv 和 --json 只能写一个。"));
    const bool raw = context.line.has(u"raw"_s);
    auto selection = prepared(context, **kind);
    if (!selection)
        return badInput(selection.error());
    const auto records = select(selection->reading.view(), selection->filter, 0, -1);
    if (const QString out = context.line.value(u"out"_s); out.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return writeWorkbook(selection->reading.view(), **kind, records, out);
    Reply reply;
    reply.json = {{u"kind"_s, QLatin1StringView((*kind)->name)},
                  {u"count"_s, static_cast<qint64>(records.size())},
                  {u"records"_s, jsonOf(records)}};
    reply.text =
        raw ? csvForPrograms(**kind, records) : csvForPeople(selection->reading.view(), **kind, records);
    reply.exact = raw;
    if (!context.line.has(u"out"_s))
        return reply;
    // A spreadsheet knows by the mark that a file is UTF-8.
    const QByteArray content = context.line.json ? QJsonDocument(reply.json).toJson()
        : raw                                    ? reply.text.toUtf8()
                                                 : QByteArrayLiteral("\xEF\xBB\xBF") + reply.text.toUtf8();
    QSaveFile file(context.line.value(u"out"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return badInput(ListCommandWords::tr("不能写入“%1”（%2）。")
                            .arg(context.line.value(u"out"_s), file.errorString()));
    return written(**kind, std::ssize(records), context.line.value(u"out"_s));
}

} // namespace jiannuo::ctl
