#include "simulation/simulation.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace jiannuo::simulation;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(
        QStringLiteral("Plays devices and headquarters under faults (tests/simulation/README.md)."));
    options.addHelpOption();
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("The first seed."),
                                  QStringLiteral("S"), QStringLiteral("1"));
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("How many seeds from there."),
                                   QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption devices(QStringLiteral("devices"), QStringLiteral("Devices."),
                                     QStringLiteral("N"), QStringLiteral("4"));
    const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Steps of all devices together."),
                                   QStringLiteral("K"), QStringLiteral("200"));
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("Stop after so long."),
                                     QStringLiteral("T"));
    const QCommandLineOption trace(QStringLiteral("trace"), QStringLiteral("Print what happens."));
    const QCommandLineOption without(QStringLiteral("without"), QStringLiteral("Faults to leave out."),
                                     QStringLiteral("NAME,NAME"));
    const QCommandLineOption keep(QStringLiteral("no-shrink"),
                                  QStringLiteral("Do not look for a shorter way to a failure."));
    options.addOptions({seed, seeds, devices, steps, seconds, trace, without, keep});
    options.process(app);

    QElapsedTimer timer;
    timer.start();
    const quint64 first = options.value(seed).toULongLong();
    const quint64 count = options.value(seeds).toULongLong();
    const qint64 limit = options.isSet(seconds) ? options.value(seconds).toLongLong() * 1000 : -1;
    qint64 played = 0;
    qint64 failed = 0;
    Outcome sum;
    for (quint64 i = 0; i < count && (limit < 0 || timer.elapsed() < limit); ++i) {
        const Plan plan{first + i, options.value(devices).toInt(), options.value(steps).toInt(),
                        options.value(without).split(u',', Qt::SkipEmptyParts), options.isSet(trace)};
        const Outcome outcome = simulate(plan);
        ++played;
        sum.recorded += outcome.recorded;
        sum.conversations += outcome.conversations;
        sum.restarts += outcome.restarts;
        sum.head += outcome.head;
        if (count == 1)
            std::printf("trace %s\n", outcome.traceHash.toHex().constData());
        if (outcome.failures.isEmpty())
            continue;
        ++failed;
        std::printf("seed %llu:\n", static_cast<unsigned long long>(plan.seed));
        for (const QString& what : outcome.failures)
            std::printf("  %s\n", qPrintable(what));
        if (!options.isSet(keep)) {
            const Plan least = shrunk(plan);
            std::printf("  shorter: simulate --seed %llu --devices %d --steps %d --without %s --trace\n",
                        static_cast<unsigned long long>(least.seed), least.devices, least.steps,
                        qPrintable(least.without.join(u',')));
        }
        std::fflush(stdout);
    }
    std::printf("%lld seeds, %lld device-steps, %d recorded, %d conversations, %d restarts, %lld operations "
                "at headquarters, "
                "%lld failed\n",
                static_cast<long long>(played),
                static_cast<long long>(played) * options.value(steps).toLongLong(), sum.recorded,
                sum.conversations, sum.restarts, static_cast<long long>(sum.head),
                static_cast<long long>(failed));
    return failed == 0 ? 0 : 1;
}
