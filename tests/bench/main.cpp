#include "measure.h"
#include "stories.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <sqlite3.h>

using namespace jiannuo;
using namespace Qt::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures the ledger against raw SQLite; see README.md."_s);
    const QCommandLineOption count(u"count"_s, u"commitments, one operation each"_s, u"N"_s, u"100000"_s);
    const QCommandLineOption commits(u"commits"_s, u"scores to commit"_s, u"N"_s, u"1000"_s);
    parser.addOptions({count, commits});
    parser.addHelpOption();
    parser.process(app);

    const QTemporaryDir folder;
    std::printf("SQLite %s, Qt %s, in %s\n", sqlite3_libversion(), qVersion(), qPrintable(folder.path()));
    std::unique_ptr<bench::BigCounty> county;
    const int commitments = parser.value(count).toInt();
    const bench::Span made =
        bench::measure([&] { county = std::make_unique<bench::BigCounty>(commitments); });
    bench::Table(u"Headquarters judges and writes"_s)
        .rate(u"HeadquartersLedger::record, 1000 a commit"_s, commitments, made);
    const QString tablet = folder.filePath(u"tablet"_s);
    bench::applyPulled(*county, tablet);
    bench::openLedger(*county, tablet, 5);
    bench::commitScores(*county, tablet, parser.value(commits).toInt());
    return 0;
}
