// SPDX-License-Identifier: Apache-2.0
#include "domain/china_time.h"

#include <QTime>

#include <algorithm>

namespace jiannuo {

namespace {

struct WordingTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

struct ChinaTimeWords {
    Q_DECLARE_TR_FUNCTIONS(ChinaTime)
};

using namespace Qt::StringLiterals;

constexpr qint64 msPerDay = 86'400'000;
constexpr qint64 offsetMs = 8LL * 3'600'000;
constexpr qint64 julianDayOf1970 = 2'440'588;

struct DayAndTime {
    qint64 day = 0; ///< since 1970-01-01
    qint64 ms = 0;
};

DayAndTime split(Instant moment)
{
    // Dates beyond this have no meaning here, and the sum must not overflow.
    constexpr qint64 bound = 4'000'000 * msPerDay;
    const qint64 local = std::clamp(moment.ms, -bound, bound) + offsetMs;
    qint64 day = local / msPerDay;
    qint64 ms = local % msPerDay;
    if (ms < 0) {
        ms += msPerDay;
        --day;
    }
    return {day, ms};
}

} // namespace

QDate chinaDate(Instant moment)
{
    return QDate::fromJulianDay(split(moment).day + julianDayOf1970);
}

int chinaMsOfDay(Instant moment)
{
    return static_cast<int>(split(moment).ms);
}

Instant chinaStartOfDay(QDate date)
{
    if (!date.isValid())
        return {-offsetMs};
    const qint64 day =
        std::clamp(date.toJulianDay() - julianDayOf1970, qint64(-4'000'000), qint64(4'000'000));
    return {day * msPerDay - offsetMs};
}

Instant chinaEndOfDay(QDate date)
{
    return {chinaStartOfDay(date).ms + msPerDay - 1};
}

Result<Instant> parseChinaTime(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const QDate date = QDate::fromString(trimmed.left(10).toString(), Qt::ISODate);
    const QStringView rest = trimmed.sliced(std::min<qsizetype>(10, trimmed.size()));
    QTime time(0, 0);
    bool understood = date.isValid();
    if (understood && !rest.isEmpty()) {
        understood = rest.front() == u'T' || rest.front() == u' ';
        const QString clock = rest.sliced(1).trimmed().toString();
        time = QTime::fromString(clock, clock.size() == 5 ? u"HH:mm"_s : u"HH:mm:ss"_s);
        understood = understood && time.isValid();
    }
    if (!understood) {
        return Error{
            ErrorCode::InvalidInput,
            ChinaTimeWords::tr("“%1”不是日期或时间，请填写如 2026-03-02 或 2026-03-02 17:30（北京时间）。")
                .arg(text.left(40))};
    }
    return Instant{chinaStartOfDay(date).ms + time.msecsSinceStartOfDay()};
}

QString chinaTimeText(Instant moment)
{
    return chinaSecondsText(moment).chopped(3);
}

QString chinaSecondsText(Instant moment)
{
    return chinaDate(moment).toString(Qt::ISODate) + u' '
        + QTime::fromMSecsSinceStartOfDay(chinaMsOfDay(moment)).toString(u"HH:mm:ss"_s);
}

QString timeText(Instant at, QDate today)
{
    if (at.ms == 0)
        return {};
    const QDate date = chinaDate(at);
    QString time = chinaTimeText(at).right(5);
    if (date == today)
        return time;
    if (date.addDays(1) == today)
        return WordingTexts::tr("昨天 %1").arg(time);
    return dayText(date, today) + u' ' + time;
}

QString dayText(QDate date, QDate today)
{
    if (!date.isValid())
        return {};
    return date.year() == today.year()
        ? WordingTexts::tr("%1月%2日").arg(date.month()).arg(date.day())
        : WordingTexts::tr("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

} // namespace jiannuo
