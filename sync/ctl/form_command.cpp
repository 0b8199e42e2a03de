// SPDX-License-Identifier: Apache-2.0
#include "crypto/random.h"
#include "ctl/commands.h"
#include "ctl/session.h"
#include "domain/json.h"
#include "exchange/forms/form.h"

#include <QJsonArray>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct FormCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

Reply listed()
{
    Reply reply;
    QJsonArray all;
    for (const Form& form : forms()) {
        const QString title = QCoreApplication::translate("Domain", form.title);
        const KindInfo& kind = *Kinds::byNumber(form.about != 0 ? form.about : form.lists);
        all.append(QJsonObject{{u"code"_s, QLatin1StringView(form.code)},
                               {u"title"_s, title},
                               {u"about"_s, QLatin1StringView(kind.name)},
                               {u"list"_s, form.about == 0}});
        reply.text += u"%1  %2\n"_s.arg(QLatin1StringView(form.code), title);
    }
    reply.json = {{u"forms"_s, all}};
    return reply;
}

Result<QDate> dayOption(const CommandLine& line, const QString& name)
{
    if (!line.has(name))
        return QDate();
    const QDate day = QDate::fromString(line.value(name), Qt::ISODate);
    return day.isValid() ? Result<QDate>(day)
                         : Error{ErrorCode::InvalidInput,
                                 FormCommandWords::tr("--%1 后面应是一个日期，例如 2026-03-31，现为“%2”。")
                                     .arg(name, line.value(name))};
}

Result<FormRequest> requested(const Context& context, const Store& store, const Form& form)
{
    FormRequest request;
    const auto from = dayOption(context.line, u"from"_s);
    const auto until = dayOption(context.line, u"until"_s);
    if (!from || !until)
        return (from ? until : from).error();
    request.from = *from;
    request.until = *until;
    if (context.line.has(u"org"_s)) {
        const auto org = findByName(store, kindOf<Org>(), context.line.value(u"org"_s));
        if (!org)
            return org.error();
        request.org = *org;
    }
    if (context.line.has(u"record"_s)) {
        const auto record = findByName(store, *Kinds::byNumber(form.about != 0 ? form.about : form.lists),
                                       context.line.value(u"record"_s));
        if (!record)
            return record.error();
        request.record = *record;
    }
    return request;
}

} // namespace

Reply runForm(const Context& context)
{
    const QString code = context.line.arguments.front();
    if (code == u"list")
        return listed();
    const Form* form = formNamed(code);
    if (!form)
        return badInput({ErrorCode::InvalidInput,
                         FormCommandWords::tr("没有表格“%1”。form list 列出现有的表格。").arg(code)});
    const auto reading = openReading(context);
    if (!reading)
        return badInput(reading.error());
    const Store& store = reading->view();
    const auto request = requested(context, store, *form);
    if (!request)
        return badInput(request.error());
    const auto sheet = attempt([&] { return filledForm(*form, store, *request, SystemClock().now()); });
    if (!sheet)
        return badInput(sheet.error());
    Reply reply;
    reply.json = {{u"form"_s, sheet->code},
                  {u"title"_s, sheet->title},
                  {u"rows"_s, static_cast<qint64>(sheet->rows.size())}};
    if (!context.line.has(u"out"_s)) {
        reply.text = formHtml(*sheet);
        return reply;
    }
    const QString out = context.line.value(u"out"_s);
    if (auto ok = writeForm(*sheet, out); !ok)
        return badInput(ok.error());
    reply.json.insert(u"file"_s, out);
    reply.text = FormCommandWords::tr("%1 %2，已写入 %3").arg(sheet->code, sheet->title, out);
    return reply;
}

} // namespace jiannuo::ctl
