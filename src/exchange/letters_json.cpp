// SPDX-License-Identifier: Apache-2.0
#include "exchange/letters_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace jiannuo {

namespace {

template <class List, class Convert> QJsonArray array(const List& list, Convert convert)
{
    QJsonArray out;
    for (const auto& value : list)
        out.append(convert(value));
    return out;
}

QJsonValue count(const std::optional<int>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject doubtJson(const Doubt& doubt)
{
    return {{u"code"_s, QString(doubtName(doubt.code))},
            {u"sentence"_s, doubt.sentence},
            {u"start"_s, doubt.span.start},
            {u"length"_s, doubt.span.length},
            {u"confidence"_s, doubt.confidence}};
}

QJsonObject limitJson(const ImportedTimeLimit& limit)
{
    return {
        {u"text"_s, limit.text.text},
        {u"normal"_s, limit.normal},
        {u"maximum"_s, count(limit.maximum)},
        {u"statutory"_s, count(limit.statutory)},
        {u"statutoryUnit"_s,
         limit.statutory ? QJsonValue(QString(unitName(limit.statutoryUnit))) : QJsonValue(QJsonValue::Null)},
        {u"unit"_s, QString(unitName(limit.unit))},
        {u"startEvent"_s, limit.startEvent.text},
        {u"deemedConsent"_s, limit.deemedConsent}};
}

QJsonObject quantityJson(const ImportedQuantity& quantity)
{
    QJsonObject out{{u"text"_s, quantity.text.text},
                    {u"name"_s, quantity.name.text},
                    {u"value"_s, quantity.value.toString()},
                    {u"unit"_s, quantity.unit},
                    {u"qualifier"_s, QString(qualifierName(quantity.qualifier))}};
    if (quantity.maximum)
        out.insert(u"maximum"_s, quantity.maximum->toString());
    return out;
}

QJsonObject sumJson(const ImportedSum& sum)
{
    return {{u"total"_s, sum.total},
            {u"parts"_s, array(sum.parts, [](int part) { return QJsonValue(part); })},
            {u"sum"_s, sum.sum.toString()},
            {u"agrees"_s, sum.agrees}};
}

QJsonObject fieldJson(const ImportedField& field)
{
    QJsonObject out{{u"label"_s, field.label.text}, {u"value"_s, field.value.text}};
    if (!field.meaning.isEmpty())
        out.insert(u"meaning"_s, field.meaning);
    return out;
}

QJsonObject itemJson(const ImportedItem& item)
{
    QJsonObject out{{u"no"_s, item.no},
                    {u"text"_s, item.text.text},
                    {u"timeLimits"_s, array(item.timeLimits, limitJson)},
                    {u"quantities"_s, array(item.quantities, quantityJson)},
                    {u"items"_s, array(item.items, itemJson)},
                    {u"noInferred"_s, item.noInferred},
                    {u"start"_s, item.text.span.start},
                    {u"length"_s, item.text.span.length}};
    if (!item.sums.isEmpty())
        out.insert(u"sums"_s, array(item.sums, sumJson));
    if (!item.fields.isEmpty())
        out.insert(u"fields"_s, array(item.fields, fieldJson));
    if (item.dueDate.isValid())
        out.insert(u"due"_s, item.dueDate.toString(Qt::ISODate));
    if (!item.due.isEmpty())
        out.insert(u"dueText"_s, item.due.text);
    return out;
}

QJsonArray phonesJson(const QList<ImportedPhone>& phones)
{
    return array(phones, [](const ImportedPhone& phone) { return QJsonValue(phone.value); });
}

QJsonObject letterJson(const ImportedLetter& letter)
{
    const auto email = [](const ImportedEmail& value) {
        return QJsonObject{
            {u"value"_s, value.value}, {u"inferred"_s, value.inferred}, {u"original"_s, value.original.text}};
    };
    return {{u"org"_s, letter.org},
            {u"title"_s, letter.title.text},
            {u"intro"_s, letter.intro.text},
            {u"items"_s, array(letter.items, itemJson)},
            {u"closing"_s, letter.closing.text},
            {u"quantities"_s, array(letter.quantities, quantityJson)},
            {u"phones"_s, phonesJson(letter.phones)},
            {u"faxes"_s, phonesJson(letter.faxes)},
            {u"emails"_s, array(letter.emails, email)},
            {u"address"_s, letter.address.text},
            {u"postcode"_s, letter.postcode.text},
            {u"receptionOffice"_s, letter.receptionOffice.text},
            {u"fields"_s, array(letter.otherFields, fieldJson)},
            {u"signedAt"_s, letter.signedAt.text},
            {u"doubts"_s, array(letter.doubts, doubtJson)}};
}

} // namespace

QLatin1StringView unitName(ImportedUnit unit)
{
    switch (unit) {
    case ImportedUnit::WorkingDay:
        return QLatin1StringView("wd");
    case ImportedUnit::Day:
        return QLatin1StringView("day");
    case ImportedUnit::Hour:
        return QLatin1StringView("hour");
    case ImportedUnit::SameDay:
        break;
    }
    return QLatin1StringView("sameDay");
}

QLatin1StringView qualifierName(ImportedQualifier qualifier)
{
    switch (qualifier) {
    case ImportedQualifier::About:
        return QLatin1StringView("about");
    case ImportedQualifier::AtLeast:
        return QLatin1StringView("atLeast");
    case ImportedQualifier::AtMost:
        return QLatin1StringView("atMost");
    case ImportedQualifier::Exact:
        break;
    }
    return QLatin1StringView("exact");
}

QJsonObject toJson(const ImportedPage& page)
{
    const auto article = [](const ImportedArticle& value) {
        return QJsonObject{{u"title"_s, value.title.text},
                           {u"text"_s, value.text.text},
                           {u"quantities"_s, array(value.quantities, quantityJson)}};
    };
    const auto column = [](const ImportedColumn& value) {
        return QJsonObject{
            {u"header"_s, value.header}, {u"meaning"_s, value.meaning}, {u"example"_s, value.example}};
    };
    return {{u"heading"_s, page.heading.text},
            {u"preface"_s, page.preface.text},
            {u"letters"_s, array(page.letters, letterJson)},
            {u"articles"_s, array(page.articles, article)},
            {u"commentary"_s, page.commentary.text},
            {u"doubts"_s, array(page.doubts, doubtJson)},
            {u"leftOut"_s, leftOutJson(page)},
            {u"columns"_s, array(page.columns, column)}};
}

QJsonArray doubtsJson(const QList<Doubt>& doubts)
{
    return array(doubts, doubtJson);
}

QJsonArray leftOutJson(const ImportedPage& page)
{
    return array(page.leftOut, [](const ImportedLeftOut& one) {
        return QJsonObject{{u"text"_s, one.text}, {u"reason"_s, one.reason}};
    });
}

} // namespace jiannuo
