// SPDX-License-Identifier: Apache-2.0
#include "stories.h"

#include "crypto/random.h"

#include <QDir>
#include <QFile>

namespace jiannuo::bench {

namespace {

using namespace Qt::StringLiterals;
using test::SmallCounty;

constexpr int inspectors = 200;
constexpr int perCommit = 1'000;

} // namespace

QString Bench::fresh(const QString& name) const
{
    const QString path = m_folder + u'/' + name;
    QDir(path).removeRecursively();
    QDir().mkpath(path);
    return path;
}

QString Bench::kept(const QString& name) const
{
    const QString path = m_folder + u'/' + name;
    QDir().mkpath(path);
    return path;
}

County& Bench::bigCounty()
{
    if (!m_county)
        fill();
    return *m_county;
}

void Bench::fill()
{
    const QString name = u"headquarters-%1"_s.arg(sizes.records);
    QFile complete(kept(name) + u"/complete"_s);
    if (complete.exists()) {
        m_county = std::make_unique<County>(kept(name), inspectors);
        return;
    }
    Report::story(u"Making %1 spot checks at headquarters, one operation each"_s.arg(sizes.records));
    m_county = std::make_unique<County>(fresh(name), inspectors);
    std::vector<Chain> chains(m_county->inspectors().begin(), m_county->inspectors().end());
    Span sequenced;
    for (int made = 0; made < sizes.records;) {
        std::vector<Operation> operations;
        for (; std::ssize(operations) < perCommit && made < sizes.records; ++made) {
            Chain& chain = chains[static_cast<std::size_t>(made) % chains.size()];
            Visit visit = m_county->visit(chain.inspector());
            operations.push_back(chain.add(std::move(visit.changes), m_county->clock.now()));
        }
        const Span span = measure([&] {
            HeadquartersLedger& ledger = m_county->ledger();
            SmallCounty::must(ledger.begin());
            for (const Operation& operation : operations) {
                const PushAnswer answer = SmallCounty::must(
                    ledger.sequence(operation.chain.device, std::span(&operation.bytes, 1)));
                if (answer.verdicts.size() != 1
                    || answer.verdicts.front().verdict.outcome != Outcome::Accepted)
                    qFatal("headquarters did not accept a visit: %s",
                           answer.verdicts.empty()
                               ? qPrintable(answer.sentence)
                               : qPrintable(answer.verdicts.front().verdict.reason.sentence));
            }
            SmallCounty::must(ledger.commit());
        });
        sequenced.wall += span.wall;
        sequenced.cpu += span.cpu;
    }
    Report::rate(u"HeadquartersLedger::sequence, spot checks, %1 a transaction"_s.arg(perCommit),
                 sizes.records, sequenced);
    if (!complete.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(complete.fileName()));
}

QString emptyDevice(const QString& directory, const Clock& clock)
{
    SystemRandom random;
    SmallCounty::must(DeviceLedger::open(directory, clock, random));
    return directory + u"/ledger.db"_s;
}

QString emptyHeadquarters(const QString& directory, const Clock& clock)
{
    SystemRandom random;
    SmallCounty::must(HeadquartersLedger::open(directory, clock, random));
    return directory + u"/headquarters.db"_s;
}

} // namespace jiannuo::bench
