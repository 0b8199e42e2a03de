// SPDX-License-Identifier: Apache-2.0
#include "exchange/holiday_notice.h"

#include "domain/calendar_statutory.h"

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

struct HolidayCalendarWords {
    Q_DECLARE_TR_FUNCTIONS(HolidayNotice)
};

using Days = std::map<QDate, CalendarDay>;

const QStringList& everyFeast()
{
    static const QStringList names{u"元旦"_s,   u"春节"_s,   u"清明节"_s, u"劳动节"_s,
                                   u"端午节"_s, u"中秋节"_s, u"国庆节"_s};
    return names;
}

QString shown(QDate date)
{
    return date.toString(Qt::ISODate);
}

/// The version behind another: 2027.1, 2027.2.
QString nextVersion(const CalendarYear* before, int year, const QString& region)
{
    if (!before)
        return (region.isEmpty() ? QString() : region + u'-') + u"%1.1"_s.arg(year);
    const qsizetype dot = before->version.lastIndexOf(u'.');
    bool counted = false;
    const int number = before->version.mid(dot + 1).toInt(&counted);
    if (dot > 0 && counted && number < 1'000'000)
        return before->version.left(dot + 1) + QString::number(number + 1);
    return before->version.left(36) + u".2"_s;
}

bool sameDays(const CalendarYear& a, const CalendarYear& b)
{
    return std::equal(a.days.begin(), a.days.end(), b.days.begin(), b.days.end(),
                      [](const CalendarDay& x, const CalendarDay& y) {
                          return x.date == y.date && x.working == y.working;
                      });
}

bool shareAFeast(const QString& a, const QString& b)
{
    const QStringList names = b.split(u'、');
    const QStringList mine = a.split(u'、');
    return std::any_of(mine.begin(), mine.end(), [&](const QString& name) { return names.contains(name); });
}

class Maker {
public:
    Maker(const HolidayNotice& notice, const WorkingDayCalendar& known, const QString& region)
        : m_notice(notice)
        , m_known(known)
        , m_region(calendarRegion(region))
    {
        m_result.doubts = notice.doubts;
    }

    NoticeCalendars make()
    {
        if (m_region.isEmpty() && !m_notice.national)
            doubt(HolidayCalendarWords::tr("看不出是国务院办公厅的通知。只适用于某个地区的放假安排，请指明行"
                                           "政区划代码；否则按全国计算。"));
        std::map<int, Days> years;
        for (const NoticeHoliday& holiday : m_notice.holidays)
            collect(holiday, years);
        years[m_notice.year]; // also where all its days lie in December before
        for (auto& [year, days] : years)
            finish(year, std::move(days));
        return std::move(m_result);
    }

private:
    void collect(const NoticeHoliday& holiday, std::map<int, Days>& years)
    {
        const auto put = [&](QDate date, bool working) {
            const auto [at, isNew] = years[date.year()].insert({date, {date, working, holiday.name}});
            if (!isNew && at->second.working != working)
                doubt(HolidayCalendarWords::tr("%1 在“%2”里和“%3”里说法不同，按放假计。")
                          .arg(shown(date), at->second.name, holiday.name));
            at->second.working = at->second.working && working;
        };
        for (const QDate& date : holiday.off)
            put(date, false);
        for (const QDate& date : holiday.worked) {
            if (m_region.isEmpty() && date.dayOfWeek() <= 5)
                doubt(HolidayCalendarWords::tr("%1 本来就是工作日，不是调休上班日，没有计入。")
                          .arg(shown(date)));
            else
                put(date, true);
        }
    }

    void finish(int year, Days days)
    {
        const CalendarYear* before = m_known.find(year, m_region);
        const bool own = year == m_notice.year;
        if (m_region.isEmpty() && !own && !before) {
            if (!days.empty())
                doubt(HolidayCalendarWords::tr("通知涉及 %1 年的日子，而本机没有 %1 "
                                               "年的日历，这几天没有计入；请先导入 %1 年的通知。")
                          .arg(year));
            return;
        }
        if (m_region.isEmpty() && own)
            completeByLaw(days, before);
        if (before)
            keep(*before, own, days);
        if (days.empty())
            return;
        CalendarYear result{
            year, m_region, nextVersion(before, year, m_region), m_notice.source.left(300), {}};
        if (result.source.isEmpty())
            result.source = u"%1年放假安排的通知"_s.arg(year);
        for (const auto& [date, day] : days)
            result.days.push_back(day);
        if (!before || !sameDays(result, *before))
            m_result.years.push_back(std::move(result));
    }

    bool names(const QString& feast) const
    {
        return std::any_of(m_notice.holidays.begin(), m_notice.holidays.end(),
                           [&](const NoticeHoliday& holiday) { return shareAFeast(holiday.name, feast); });
    }

    /// What stays of the version before: all that the notice does not speak of. Of a whole year's notice that
    /// is only what a later one said of the last days of December.
    void keep(const CalendarYear& before, bool own, Days& days) const
    {
        const bool whole = own && m_region.isEmpty() && missing().isEmpty();
        for (const CalendarDay& day : before.days) {
            const bool yearsEnd = day.date >= QDate(before.year, 12, 25);
            const bool replaced = own && (whole ? !yearsEnd : names(day.name) && !yearsEnd);
            if (!replaced)
                days.insert({day.date, day});
        }
    }

    QStringList missing() const
    {
        QStringList result;
        for (const QString& feast : everyFeast()) {
            if (!names(feast))
                result += feast;
        }
        return result;
    }

    /// The law holds where a notice is silent, and its days balance: what is worked at weekends pays for what
    /// is off beside the statutory days.
    void completeByLaw(Days& days, const CalendarYear* before)
    {
        const QStringList silent = missing();
        if (!silent.isEmpty() && !before)
            doubt(HolidayCalendarWords::tr("通知没有提到%1；这些节日只按法定节假日计，请确认通知是否完整。")
                      .arg(silent.join(u'、')));
        for (const CalendarDay& feast : statutoryYear(m_notice.year).days) {
            if (before && !names(feast.name))
                continue;
            const auto [at, isNew] = days.insert({feast.date, feast});
            if (isNew && names(feast.name))
                doubt(HolidayCalendarWords::tr("%1 是法定节假日（%2），通知里没有读出，已按放假计。")
                          .arg(shown(feast.date), feast.name));
            if (at->second.working) {
                doubt(HolidayCalendarWords::tr("%1 是法定节假日（%2），不能上班，已按放假计。")
                          .arg(shown(feast.date), feast.name));
                at->second.working = false;
            }
        }
        if (silent.isEmpty() && m_notice.year >= 2025)
            balance();
    }

    void balance()
    {
        constexpr int statutory = 13; // 2024 revision; one that falls on a weekend is made up for
        std::set<QDate> off;
        std::set<QDate> worked;
        for (const NoticeHoliday& holiday : m_notice.holidays) {
            for (const QDate& date : holiday.off) {
                if (date.dayOfWeek() <= 5)
                    off.insert(date);
            }
            for (const QDate& date : holiday.worked) {
                if (date.dayOfWeek() >= 6)
                    worked.insert(date);
            }
        }
        const auto rest = static_cast<int>(off.size()) - static_cast<int>(worked.size());
        if (rest != statutory)
            doubt(HolidayCalendarWords::tr(
                      "放假的工作日有 %1 天，调休上班 %2 天，相差应为 %3 天（法定节假日天数），请核对有"
                      "没有漏读。")
                      .arg(off.size())
                      .arg(worked.size())
                      .arg(statutory));
    }

    void doubt(const QString& sentence) { m_result.doubts.push_back({sentence, {}}); }

    const HolidayNotice& m_notice;
    const WorkingDayCalendar& m_known;
    QString m_region;
    NoticeCalendars m_result;
};

} // namespace

NoticeCalendars noticeCalendars(const HolidayNotice& notice, const WorkingDayCalendar& known,
                                const QString& region)
{
    return Maker(notice, known, region).make();
}

} // namespace jiannuo
