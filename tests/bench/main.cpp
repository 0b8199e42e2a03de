// SPDX-License-Identifier: Apache-2.0
#include "server_process.h"
#include "stories.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <csignal>
#include <cstdio>

using namespace jiannuo;
using namespace Qt::StringLiterals;

namespace {

struct Story {
    const char* name;
    void (*tell)(bench::Bench&);
};
constexpr Story stories[]{{"commit", bench::commitScores},  {"apply", bench::applyPulled},
                          {"first-sync", bench::firstSync}, {"wire", bench::wire},
                          {"ingest", bench::ingest},        {"requests", bench::requests},
                          {"waiting", bench::waiting},      {"app", bench::app}};

QString names()
{
    QStringList list;
    for (const Story& story : stories)
        list += QLatin1StringView(story.name);
    return list.join(u", "_s);
}

} // namespace

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures Jiannuo against what the machine can do; see README.md."_s);
    const QCommandLineOption only(u"only"_s, u"stories, with commas between: "_s + names(), u"NAMES"_s);
    const QCommandLineOption data(u"data"_s, u"folder to work in; what takes long to make is kept there"_s,
                                  u"DIR"_s);
    const QCommandLineOption count(u"count"_s, u"spot checks at headquarters"_s, u"N"_s, u"100000"_s);
    const QCommandLineOption operations(u"operations"_s, u"operations to take in, of one record each"_s,
                                        u"N"_s, u"110000"_s);
    const QCommandLineOption commits(u"commits"_s, u"scores to commit"_s, u"N"_s, u"1000"_s);
    const QCommandLineOption requests(u"requests"_s, u"requests to answer"_s, u"N"_s, u"12800"_s);
    const QCommandLineOption waiting(u"waiting"_s, u"devices that wait"_s, u"N"_s, u"10000"_s);
    const QCommandLineOption records(u"app-records"_s, u"records in the app's ledger"_s, u"N"_s,
                                     u"1000000"_s);
    QCommandLineOption serve(u"serve"_s, u"be headquarters"_s, u"DIR"_s);
    serve.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({only, data, count, operations, commits, requests, waiting, records, serve});
    parser.addHelpOption();
    parser.process(application);
    if (parser.isSet(serve))
        return bench::serve(parser.value(serve));

    const QTemporaryDir temporary;
    const QString folder = parser.isSet(data) ? parser.value(data) : temporary.path();
    std::printf("SQLite %s, Qt %s, in %s\n", sqlite3_libversion(), qVersion(), qPrintable(folder));
    bench::Bench bench(folder,
                       {parser.value(count).toInt(), parser.value(operations).toInt(),
                        parser.value(commits).toInt(), parser.value(requests).toInt(),
                        parser.value(waiting).toInt(), parser.value(records).toInt()});
    const QStringList wanted = parser.value(only).split(u',', Qt::SkipEmptyParts);
    for (const QString& name : wanted) {
        if (std::none_of(std::begin(stories), std::end(stories),
                         [&](const Story& story) { return name == QLatin1StringView(story.name); })) {
            std::fprintf(stderr, "There is no story %s; there are: %s\n", qPrintable(name),
                         qPrintable(names()));
            return 2;
        }
    }
    for (const Story& story : stories) {
        if (wanted.isEmpty() || wanted.contains(QLatin1StringView(story.name)))
            story.tell(bench);
    }
    bench.report.print();
    return 0;
}
