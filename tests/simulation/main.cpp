// SPDX-License-Identifier: Apache-2.0
#include "simulation/plant.h"
#include "simulation/simulation.h"
#include "simulation/trouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace jiannuo::simulation;

namespace {

/// The options that say what is played, as they stand on the command line or in a line of a list.
class PlanOptions {
public:
    PlanOptions() { m_parser.addOptions(all()); }

    static QList<QCommandLineOption> all()
    {
        return {seed(), devices(), steps(), without(), with(), plant()};
    }

    /// Of a line; none where it is not one.
    std::optional<Plan> read(const QString& line)
    {
        if (!m_parser.parse(QStringList(QStringLiteral("simulate")) + line.split(u' ', Qt::SkipEmptyParts))
            || !m_parser.positionalArguments().isEmpty())
            return {};
        return of(m_parser);
    }

    static Plan of(const QCommandLineParser& parser)
    {
        Plan plan;
        plan.seed = parser.value(seed()).toULongLong();
        plan.devices = parser.value(devices()).toInt();
        plan.steps = parser.value(steps()).toInt();
        plan.without = parser.value(without()).split(u',', Qt::SkipEmptyParts);
        plan.with = parser.value(with()).split(u',', Qt::SkipEmptyParts);
        plan.plant = parser.value(plant());
        return plan;
    }

    static QString line(const Plan& plan)
    {
        QString result = QStringLiteral("--seed %1 --devices %2 --steps %3")
                             .arg(plan.seed)
                             .arg(plan.devices)
                             .arg(plan.steps);
        if (!plan.without.isEmpty())
            result += QStringLiteral(" --without ") + plan.without.join(u',');
        if (!plan.with.isEmpty())
            result += QStringLiteral(" --with ") + plan.with.join(u',');
        if (!plan.plant.isEmpty())
            result += QStringLiteral(" --plant ") + plan.plant;
        return result;
    }

private:
    static QCommandLineOption seed()
    {
        return {QStringLiteral("seed"), QStringLiteral("The first seed."), QStringLiteral("S"),
                QStringLiteral("1")};
    }
    static QCommandLineOption devices()
    {
        return {QStringLiteral("devices"), QStringLiteral("Devices."), QStringLiteral("N"),
                QStringLiteral("4")};
    }
    static QCommandLineOption steps()
    {
        return {QStringLiteral("steps"), QStringLiteral("Steps of all devices together."),
                QStringLiteral("K"), QStringLiteral("200")};
    }
    static QCommandLineOption without()
    {
        return {QStringLiteral("without"), QStringLiteral("Faults to leave out."),
                QStringLiteral("NAME,NAME")};
    }
    static QCommandLineOption with()
    {
        return {QStringLiteral("with"), QStringLiteral("Faults to have for certain: ") + names(),
                QStringLiteral("NAME,NAME")};
    }
    static QCommandLineOption plant()
    {
        return {QStringLiteral("plant"),
                QStringLiteral("Damage afterwards that must be found: ") + plants().join(u' '),
                QStringLiteral("NAME")};
    }
    static QString names()
    {
        QStringList result;
        for (const Trouble::Fault& fault : Trouble::faults())
            result += QString::fromLatin1(fault.name);
        return result.join(u' ');
    }

    QCommandLineParser m_parser;
};

/// What was played so far, and what of it did not hold.
class Session {
public:
    bool prints = false;
    bool shrinks = true;

    Outcome play(Plan plan)
    {
        plan.prints = prints;
        const Outcome outcome = simulate(plan);
        ++m_played;
        m_steps += plan.steps;
        m_sum.recorded += outcome.recorded;
        m_sum.conversations += outcome.conversations;
        m_sum.restarts += outcome.restarts;
        m_sum.intrusions += outcome.intrusions;
        m_sum.head += outcome.head;
        if (!outcome.failures.isEmpty())
            tell(plan, outcome);
        return outcome;
    }

    int end() const
    {
        std::printf("%lld seeds, %lld device-steps, %d recorded, %d conversations, %d restarts, "
                    "%d intrusions refused, %lld operations at headquarters, %lld failed\n",
                    static_cast<long long>(m_played), static_cast<long long>(m_steps), m_sum.recorded,
                    m_sum.conversations, m_sum.restarts, m_sum.intrusions, static_cast<long long>(m_sum.head),
                    static_cast<long long>(m_failed));
        return m_failed == 0 ? 0 : 1;
    }

private:
    void tell(const Plan& plan, const Outcome& outcome)
    {
        ++m_failed;
        std::printf("seed %llu:\n", static_cast<unsigned long long>(plan.seed));
        for (const QString& what : outcome.failures)
            std::printf("  %s\n", qPrintable(what));
        std::fflush(stdout);
        if (shrinks) {
            Plan quiet = plan;
            quiet.prints = false;
            std::printf("  shorter: simulate %s --trace\n", qPrintable(PlanOptions::line(shrunk(quiet))));
        }
        std::fflush(stdout);
    }

    qint64 m_played = 0;
    qint64 m_steps = 0;
    qint64 m_failed = 0;
    Outcome m_sum;
};

/// Plays what a file lists, a line each; '#' begins a comment.
int playList(const QString& path, Session& session)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::printf("cannot read %s\n", qPrintable(path));
        return 2;
    }
    PlanOptions options;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).section(u'#', 0, 0).trimmed();
        if (line.isEmpty())
            continue;
        const auto plan = options.read(line);
        if (!plan) {
            std::printf("not a plan: %s\n", qPrintable(line));
            return 2;
        }
        session.play(*plan);
    }
    return session.end();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("Plays devices and headquarters under faults (tests/simulation/README.md)."));
    options.addHelpOption();
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many seeds from there."),
                                   QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Stop after so long."),
                                     QStringLiteral("T"));
    const QCommandLineOption list(QStringLiteral("list"),
                                  QStringLiteral("Play the plans of a file, a line each."),
                                  QStringLiteral("FILE"));
    const QCommandLineOption trace(QStringLiteral("trace"), QStringLiteral("Print what happens."));
    const QCommandLineOption keep(QStringLiteral("no-shrink"),
                                  QStringLiteral("Do not look for a shorter way to a failure."));
    options.addOptions(PlanOptions::all());
    options.addOptions({seeds, seconds, list, trace, keep});
    options.process(app);

    Session session;
    session.prints = options.isSet(trace);
    session.shrinks = !options.isSet(keep);
    if (options.isSet(list))
        return playList(options.value(list), session);

    QElapsedTimer timer;
    timer.start();
    Plan plan = PlanOptions::of(options);
    const quint64 count = options.value(seeds).toULongLong();
    const qint64 limit = options.isSet(seconds) ? options.value(seconds).toLongLong() * 1000 : -1;
    for (quint64 i = 0; i < count && (limit < 0 || timer.elapsed() < limit); ++i) {
        const Outcome outcome = session.play(plan);
        if (count == 1)
            std::printf("trace %s\n", outcome.traceHash.toHex().constData());
        ++plan.seed;
    }
    return session.end();
}
