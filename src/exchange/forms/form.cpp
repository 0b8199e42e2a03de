// SPDX-License-Identifier: Apache-2.0
#include "exchange/forms/form.h"

#include "domain/china_time.h"
#include "exchange/forms/declared.h"

#include <set>

namespace jiannuo {

namespace {

struct FormWords {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

QString words(const char* text)
{
    return *text ? QCoreApplication::translate("Domain", text) : QString();
}

/// The organisation and everything below it.
std::vector<Id> withBelow(const Store& store, const Id& org)
{
    std::vector<Id> all{org};
    for (std::size_t at = 0; at < all.size(); ++at) {
        for (const Record& below : store.where(kindOf<Org>(), fieldNumber(&Org::parent), all[at])) {
            if (std::find(all.begin(), all.end(), below.id) == all.end())
                all.push_back(below.id);
        }
    }
    return all;
}

bool isWithin(const FormRequest& request, const Value& when)
{
    const Instant* moment = std::get_if<Instant>(&when);
    const QDate day = moment ? (moment->isGiven() ? chinaDate(*moment) : QDate()) : when.as<QDate>();
    return (!request.from.isValid() || day >= request.from)
        && (!request.until.isValid() || day <= request.until);
}

std::vector<FormSheet::Row> listed(const Form& form, const Store& store, const FormRequest& request)
{
    Query query;
    if (!request.org.isNull())
        query.orgs = withBelow(store, request.org);
    query.orderBy = form.listDay;
    std::vector<FormSheet::Row> rows;
    for (const Record& record : store.list(*Kinds::byNumber(form.lists), query)) {
        if (!isWithin(request, record[form.listDay]))
            continue;
        FormSheet::Row row{{static_cast<qint64>(rows.size() + 1)}, record.id};
        for (const FormField& column : form.columns)
            row.cells.push_back(column.value(store, record));
        rows.push_back(std::move(row));
    }
    return rows;
}

QString subtitleOf(const Store& store, const FormRequest& request)
{
    const auto org = store.get<Org>(request.org);
    const auto day = [](QDate date) { return date.toString(Qt::ISODate); };
    QStringList parts{org ? org->name : QString()};
    if (request.from.isValid() || request.until.isValid())
        parts += !request.until.isValid() ? FormWords::tr("%1 起").arg(day(request.from))
            : !request.from.isValid()     ? FormWords::tr("至 %1").arg(day(request.until))
                                      : FormWords::tr("%1 至 %2").arg(day(request.from), day(request.until));
    parts.removeAll(QString());
    return parts.join(QStringLiteral("　"));
}

} // namespace

const std::vector<Form>& forms()
{
    static const std::vector<Form> all{declared_forms::spotCheckRecord(), declared_forms::findingList(),
                                       declared_forms::rectificationNotice()};
    return all;
}

const Form* formNamed(QStringView code)
{
    const auto found = std::find_if(forms().begin(), forms().end(), [&](const Form& form) {
        return code.compare(QLatin1StringView(form.code), Qt::CaseInsensitive) == 0;
    });
    return found != forms().end() ? &*found : nullptr;
}

std::vector<const Form*> formsOf(const KindInfo& kind)
{
    std::vector<const Form*> all;
    for (const Form& form : forms()) {
        if (form.about == kind.number)
            all.push_back(&form);
    }
    return all;
}

Result<FormSheet> filledForm(const Form& form, const Store& store, const FormRequest& request, Instant now)
{
    FormSheet sheet;
    sheet.code = QString::fromLatin1(form.code);
    sheet.title = words(form.title);
    if (form.about != 0) {
        const KindInfo& kind = *Kinds::byNumber(form.about);
        if (request.record.isNull())
            return Error{
                ErrorCode::InvalidInput,
                FormWords::tr("“%1”是关于一条%2的，请写明是哪一条。").arg(sheet.title, kind.displayLabel())};
        const auto record = store.find(kind, request.record);
        if (!record)
            return Error{ErrorCode::UnknownRecord,
                         FormWords::tr("这里没有这条%1，可能还没有同步。").arg(kind.displayLabel())};
        for (const FormField& fact : form.facts)
            sheet.facts.push_back({words(fact.label), fact.value(store, *record)});
        if (form.rows) {
            auto rows = form.rows(store, *record);
            if (!rows)
                return rows.error();
            sheet.rows = std::move(*rows);
        }
    } else {
        sheet.subtitle = subtitleOf(store, request);
        sheet.columns.push_back({FormWords::tr("编号"), {}, 6});
        sheet.rows = listed(form, store, request);
    }
    for (const FormField& column : form.columns)
        sheet.columns.push_back({words(column.label), words(column.group), column.width});
    for (const char* place : form.signatures)
        sheet.signatures += words(place);
    sheet.foot = FormWords::tr("%1　打印于 %2").arg(sheet.code, chinaSecondsText(now));
    return sheet;
}

std::vector<QByteArray> formWords()
{
    std::set<QByteArray> all;
    for (const Form& form : forms()) {
        all.insert(form.title);
        for (const auto* fields : {&form.facts, &form.columns}) {
            for (const FormField& field : *fields) {
                all.insert(field.label);
                all.insert(field.group);
            }
        }
        all.insert(form.signatures.begin(), form.signatures.end());
    }
    all.erase(QByteArray());
    return {all.begin(), all.end()};
}

} // namespace jiannuo
