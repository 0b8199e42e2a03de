// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar_year.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace jiannuo {

namespace {

struct CalendarYearWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

using namespace Qt::StringLiterals;

constexpr qsizetype maximumSize = qsizetype(256) * 1024;
constexpr auto format = "jiannuo-calendar-1"_L1;
constexpr std::array keys{"format"_L1, "year"_L1, "region"_L1, "version"_L1,
                          "source"_L1, "off"_L1,  "worked"_L1};

Error invalid(const QString& sentence)
{
    return {ErrorCode::InvalidInput, CalendarYearWords::tr("工作日历文件有误：%1").arg(sentence)};
}

bool isWeekend(QDate date)
{
    return date.dayOfWeek() >= 6;
}

template <class Accept> bool consistsOf(const QString& text, Accept accept)
{
    return std::all_of(text.begin(), text.end(), accept);
}

bool isPlainDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The versions of a count are joined by `+`.
bool isVersionCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
}

Result<void> readDays(const QJsonObject& file, QLatin1StringView key, bool working, CalendarYear& into)
{
    const QJsonValue list = file[key];
    if (!list.isArray())
        return invalid(CalendarYearWords::tr("%1 应为数组。").arg(key));
    int number = 0;
    for (const QJsonValue entry : list.toArray()) {
        const QString where = u"%1[%2]"_s.arg(key).arg(number++);
        const QJsonObject range = entry.toObject();
        for (const QString& name : range.keys()) {
            if (name != "name"_L1 && name != "from"_L1 && name != "to"_L1)
                return invalid(CalendarYearWords::tr("%1 中有不认识的项“%2”。").arg(where, name));
        }
        const QString from = range["from"_L1].toString();
        const QString to = range.contains("to"_L1) ? range["to"_L1].toString() : from;
        const QDate first = QDate::fromString(from, Qt::ISODate);
        const QDate last = QDate::fromString(to, Qt::ISODate);
        if (!first.isValid() || !last.isValid() || first.year() != into.year || last.year() != into.year
            || last < first) {
            return invalid(CalendarYearWords::tr("%1 的日期“%2”至“%3”不存在、不在 %4 年内或前后颠倒。")
                               .arg(where, from.left(20), to.left(20), QString::number(into.year)));
        }
        for (QDate date = first; date <= last; date = date.addDays(1)) {
            into.days.push_back({date, working, range["name"_L1].toString()});
        }
    }
    return {};
}

} // namespace

const CalendarDay* CalendarYear::day(QDate date) const
{
    const auto found = std::lower_bound(days.begin(), days.end(), date,
                                        [](const CalendarDay& d, QDate at) { return d.date < at; });
    return found != days.end() && found->date == date ? &*found : nullptr;
}

Result<void> checkCalendarYear(const CalendarYear& year)
{
    if (year.year < firstCalendarYear || year.year > lastCalendarYear)
        return invalid(
            CalendarYearWords::tr("年份应在 %1 与 %2 之间。").arg(firstCalendarYear).arg(lastCalendarYear));
    if (year.region.size() == 1 || year.region.size() > 12 || !consistsOf(year.region, isPlainDigit))
        return invalid(CalendarYearWords::tr("行政区划代码应为空或 2 至 12 位数字。"));
    if (year.version.isEmpty() || year.version.size() > 40 || !consistsOf(year.version, isVersionCharacter))
        return invalid(CalendarYearWords::tr("版本应为 1 至 40 个字母、数字、点、横线或下划线。"));
    for (std::size_t i = 0; i < year.days.size(); ++i) {
        const CalendarDay& day = year.days[i];
        const QString text = day.date.toString(Qt::ISODate);
        if (!day.date.isValid() || day.date.year() != year.year)
            return invalid(CalendarYearWords::tr("“%1”不是 %2 年的日期。").arg(text).arg(year.year));
        if (day.working && year.region.isEmpty() && !isWeekend(day.date))
            return invalid(CalendarYearWords::tr("%1 本来就不是周末，不能作为调休上班日。").arg(text));
        if (i > 0 && day.date <= year.days[i - 1].date)
            return invalid(CalendarYearWords::tr("%1 出现了两次。").arg(text));
    }
    return {};
}

QString calendarRegion(QString code)
{
    while (code.size() > 2 && code.endsWith("00"_L1))
        code.chop(2);
    return code;
}

Result<CalendarYear> parseCalendarYear(QByteArrayView json)
{
    if (json.size() > maximumSize) {
        return Error{ErrorCode::TooLarge,
                     CalendarYearWords::tr("工作日历文件超过 256 KiB，请检查是否选错了文件。")};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject()) {
        return invalid(CalendarYearWords::tr("第 %1 字节处不是 JSON 对象。").arg(problem.offset));
    }
    const QJsonObject file = document.object();
    for (const QString& key : file.keys()) {
        if (std::none_of(keys.begin(), keys.end(), [&](QLatin1StringView known) { return key == known; }))
            return invalid(CalendarYearWords::tr("不认识的项“%1”。").arg(key.left(40)));
    }
    for (const QLatin1StringView key : keys) {
        if (!file.contains(key))
            return invalid(CalendarYearWords::tr("缺少“%1”。").arg(key));
    }
    if (file["format"_L1].toString() != format) {
        return Error{ErrorCode::Unsupported,
                     CalendarYearWords::tr("不认识的工作日历格式“%1”，本程序读取 %2。")
                         .arg(file["format"_L1].toString().left(40), format)};
    }

    CalendarYear result;
    result.year = file["year"_L1].toInt();
    result.region = calendarRegion(file["region"_L1].toString());
    result.version = file["version"_L1].toString();
    result.source = file["source"_L1].toString();
    if (!file["region"_L1].isString())
        return invalid(CalendarYearWords::tr("行政区划代码应为空或 2 至 12 位数字。"));

    for (const auto& [key, working] : {std::pair{"off"_L1, false}, std::pair{"worked"_L1, true}}) {
        if (const Result<void> read = readDays(file, key, working, result); !read)
            return read.error();
    }
    std::sort(result.days.begin(), result.days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    if (const Result<void> right = checkCalendarYear(result); !right)
        return right.error();
    return result;
}

QByteArray calendarYearJson(const CalendarYear& year)
{
    QJsonArray lists[2];
    for (std::size_t i = 0; i < year.days.size();) {
        const CalendarDay& first = year.days[i];
        std::size_t next = i + 1;
        while (next < year.days.size() && year.days[next].working == first.working
               && year.days[next].name == first.name
               && year.days[next].date == first.date.addDays(static_cast<qint64>(next - i)))
            ++next;
        QJsonObject range{{u"name"_s, first.name}, {u"from"_s, first.date.toString(Qt::ISODate)}};
        if (next > i + 1)
            range[u"to"_s] = year.days[next - 1].date.toString(Qt::ISODate);
        lists[first.working ? 1 : 0].append(range);
        i = next;
    }
    const QJsonObject file{{u"format"_s, QString(format)}, {u"year"_s, year.year},
                           {u"region"_s, year.region},     {u"version"_s, year.version},
                           {u"source"_s, year.source},     {u"off"_s, lists[0]},
                           {u"worked"_s, lists[1]}};
    return QJsonDocument(file).toJson();
}

} // namespace jiannuo
