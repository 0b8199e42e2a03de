// SPDX-License-Identifier: Apache-2.0
#include "domain/calendar_statutory.h"

#include <algorithm>
#include <array>

namespace jiannuo {

namespace {

using namespace Qt::StringLiterals;

/// Month and day as one number: 206 is 6 February.
struct MovingFeasts {
    int springFestival; ///< the first day of the first month
    int pureBrightness; ///< the sun at 15°
    int dragonBoat; ///< the fifth of the fifth month
    int midAutumn; ///< the fifteenth of the eighth
};

/// By the astronomical new moons and terms in China's time. A table, not ICU: its calendar is a day off in
/// 2027 and 2030, where the new moon falls minutes from midnight, and differs between its versions.
constexpr int firstFeasts = 2025;
constexpr std::array<MovingFeasts, 76> feasts{{
    {129, 404, 531, 1006}, {217, 405, 619, 925},  {206, 405, 609, 915},  {126, 404, 528, 1003}, // 2025
    {213, 404, 616, 922},  {203, 405, 605, 912},  {123, 405, 624, 1001}, {211, 404, 612, 919}, // 2029
    {131, 404, 601, 908},  {219, 405, 620, 927},  {208, 405, 610, 916},  {128, 404, 530, 1004}, // 2033
    {215, 404, 618, 924},  {204, 405, 607, 913},  {124, 405, 527, 1002}, {212, 404, 614, 920}, // 2037
    {201, 404, 603, 910},  {122, 404, 622, 928},  {210, 405, 611, 917},  {130, 404, 531, 1005}, // 2041
    {217, 404, 619, 925},  {206, 404, 608, 915},  {126, 405, 529, 1004}, {214, 404, 615, 922}, // 2045
    {202, 404, 604, 911},  {123, 404, 623, 930},  {211, 405, 613, 919},  {201, 404, 601, 907}, // 2049
    {219, 404, 620, 926},  {208, 404, 610, 916},  {128, 405, 530, 1005}, {215, 404, 617, 924}, // 2053
    {204, 404, 606, 913},  {124, 404, 625, 1002}, {212, 405, 614, 921},  {202, 404, 603, 909}, // 2057
    {121, 404, 622, 928},  {209, 404, 611, 917},  {129, 405, 601, 1006}, {217, 404, 619, 925}, // 2061
    {205, 404, 608, 915},  {126, 404, 528, 1003}, {214, 405, 616, 923},  {203, 404, 604, 911}, // 2065
    {123, 404, 623, 929},  {211, 404, 613, 919},  {131, 405, 602, 908},  {219, 404, 620, 926}, // 2069
    {207, 404, 610, 916},  {127, 404, 530, 1005}, {215, 404, 617, 924},  {205, 404, 606, 912}, // 2073
    {124, 404, 624, 1001}, {212, 404, 614, 920},  {202, 404, 604, 910},  {122, 404, 622, 928}, // 2077
    {209, 404, 611, 917},  {129, 404, 601, 1006}, {217, 404, 619, 926},  {206, 404, 607, 914}, // 2081
    {126, 404, 527, 1003}, {214, 404, 615, 922},  {203, 404, 605, 911},  {124, 404, 623, 929}, // 2085
    {210, 404, 613, 918},  {130, 404, 602, 908},  {218, 404, 621, 927},  {207, 404, 609, 916}, // 2089
    {127, 404, 529, 1005}, {215, 404, 617, 924},  {205, 404, 606, 913},  {125, 404, 624, 930}, // 2093
    {212, 404, 614, 920},  {201, 404, 604, 909},  {121, 404, 623, 929},  {209, 405, 612, 918}, // 2097
}};

struct FixedFeast {
    int day;
    const char16_t* name;
    int since; ///< the first year whose days it is counted for
};

constexpr int sinceEver = firstCalendarYear;
constexpr int revision = 2025;
constexpr std::array fixedFeasts{
    FixedFeast{101, u"元旦", sinceEver},    FixedFeast{501, u"劳动节", sinceEver},
    FixedFeast{502, u"劳动节", revision},   FixedFeast{1001, u"国庆节", sinceEver},
    FixedFeast{1002, u"国庆节", sinceEver}, FixedFeast{1003, u"国庆节", revision},
};

CalendarYear computed(int year)
{
    CalendarYear result;
    result.year = year;
    // Two feasts may fall on one day: 1 to 3 October is where 中秋 can lie.
    const auto add = [&](QDate date, const QString& name) {
        const auto same = std::find_if(result.days.begin(), result.days.end(),
                                       [&](const CalendarDay& day) { return day.date == date; });
        if (same == result.days.end())
            result.days.push_back({date, false, name});
        else
            same->name += u'、' + name;
    };
    const auto dateOf = [year](int day) { return QDate(year, day / 100, day % 100); };
    for (const FixedFeast& feast : fixedFeasts) {
        if (year >= feast.since)
            add(dateOf(feast.day), QString::fromUtf16(feast.name));
    }
    const int row = year - firstFeasts;
    if (row >= 0 && row < static_cast<int>(feasts.size())) {
        const MovingFeasts& moving = feasts[static_cast<std::size_t>(row)];
        for (int day = -1; day <= 2; ++day)
            add(dateOf(moving.springFestival).addDays(day), u"春节"_s);
        add(dateOf(moving.pureBrightness), u"清明节"_s);
        add(dateOf(moving.dragonBoat), u"端午节"_s);
        add(dateOf(moving.midAutumn), u"中秋节"_s);
    }
    std::sort(result.days.begin(), result.days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date < b.date; });
    return result;
}

} // namespace

const CalendarYear& statutoryYear(int year)
{
    static const auto years = [] {
        std::array<CalendarYear, lastCalendarYear - firstCalendarYear + 1> result;
        for (int at = firstCalendarYear; at <= lastCalendarYear; ++at)
            result[static_cast<std::size_t>(at - firstCalendarYear)] = computed(at);
        return result;
    }();
    static const CalendarYear none;
    if (year < firstCalendarYear || year > lastCalendarYear)
        return none;
    return years[static_cast<std::size_t>(year - firstCalendarYear)];
}

} // namespace jiannuo
