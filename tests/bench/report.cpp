// SPDX-License-Identifier: Apache-2.0
#include "report.h"

#include <cstdio>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;

QString verdict(const Figure& figure)
{
    if (figure.atMost ? figure.value <= figure.bound : figure.value >= figure.bound)
        return u"met"_s;
    if (figure.value <= 0 || figure.bound <= 0)
        return u"missed"_s;
    return u"missed by a factor of %1"_s.arg(
        figure.atMost ? figure.value / figure.bound : figure.bound / figure.value, 0, 'f', 2);
}

} // namespace

void Report::story(const QString& title)
{
    std::printf("\n%s\n", qPrintable(title));
    std::fflush(stdout);
}

void Report::note(const QString& what, const QString& value)
{
    std::printf("  %s: %s\n", qPrintable(what), qPrintable(value));
    std::fflush(stdout);
}

void Report::rate(const QString& what, qint64 count, Span span)
{
    note(what,
         u"%1/s, %2 in %3 s, processor %4 s"_s.arg(number(static_cast<double>(count) / span.wall))
             .arg(count)
             .arg(span.wall, 0, 'f', 2)
             .arg(span.cpu, 0, 'f', 2));
}

void Report::add(Figure figure)
{
    note(figure.what,
         u"%1; limit %2; aim %3: %4"_s.arg(figure.measured, figure.limit.isEmpty() ? u"–"_s : figure.limit,
                                           figure.aim, verdict(figure)));
    m_figures.push_back(std::move(figure));
}

/// Markdown, so that it can be kept as it is.
void Report::print() const
{
    std::printf("\n| figure | measured | limit in the same run | aim | |\n|---|---|---|---|---|\n");
    for (const Figure& figure : m_figures)
        std::printf("| %s | %s | %s | %s | %s |\n", qPrintable(figure.what), qPrintable(figure.measured),
                    qPrintable(figure.limit.isEmpty() ? u"–"_s : figure.limit), qPrintable(figure.aim),
                    qPrintable(verdict(figure)));
    std::fflush(stdout);
}

} // namespace jiannuo::bench
