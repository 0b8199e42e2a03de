// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "wording.h"

#include "crypto/suite.h"
#include "support/small_county.h"

namespace jiannuo::bench {

/// An inspector with a tablet of his own that headquarters knows.
struct Inspector {
    QString name;
    Id person;
    Id device;
    PrivateKey key;
};

/// A unit, with its place in the tree as people write it.
struct Unit {
    QString path;
    Id id;
    std::vector<Id> commitments;
};

/// One spot check as it is made on the spot: eight scores, a comment, a finding.
struct Visit {
    std::vector<Change> changes; ///< the check, its scores, the comment, the finding
    QByteArray json; ///< the same content, as a system that keeps JSON would write it: one line
    /// The same content by columns, for the best that can be hoped for on the wire.
    std::vector<QByteArray> columns;
};

/// Headquarters in a folder, with a county of units and inspectors, before anybody has checked anything.
/// Deterministic: the same number of inspectors gives the same county and the same visits, so a folder that
/// was filled before is found again.
class County {
public:
    static constexpr int items = 8;
    static constexpr int recordsPerVisit = items + 3;

    County(const QString& directory, int inspectors);

    const QString& directory() const { return m_directory; }
    /// Headquarters' ledger, which only one program may write at a time.
    HeadquartersLedger& ledger();
    void close() { m_ledger.reset(); }
    /// The head that a device saw which has just pulled everything.
    HeadMark seen();

    const std::vector<Inspector>& inspectors() const { return m_inspectors; }
    const std::vector<Unit>& units() const { return m_units; }
    const Id& checklist() const { return m_checklist; }
    /// Where the visits begin in headquarters' order.
    qint64 founded() const { return m_founded; }

    Visit visit(const Inspector& inspector);
    Id newId() { return makeId(clock, m_random); }

    test::ManualClock clock;

private:
    template <Declared T> Id make(const T& record)
    {
        const Id id = newId();
        if (++m_founded > m_found)
            test::SmallCounty::must(m_ledger->record({{}, clock.now(), {creation(id, record)}}));
        return id;
    }

    QString m_directory;
    test::SeededBytes m_own; ///< the ledger's: it takes none where the folder was filled before
    test::SeededBytes m_random;
    Wording m_wording;
    std::unique_ptr<HeadquartersLedger> m_ledger;
    std::vector<Inspector> m_inspectors;
    std::vector<Unit> m_units;
    Id m_checklist;
    qint64 m_found = 0; ///< what the folder held before
    qint64 m_founded = 0;
};

/// A device's chain as headquarters sees it, without a ledger behind it.
class Chain {
public:
    explicit Chain(const Inspector& inspector)
        : m_inspector(inspector)
    {
    }

    /// Seals the next operation.
    Operation add(std::vector<Change> changes, Instant at);
    /// What a device signs with a push that ends here.
    QByteArray signature() const;
    const Inspector& inspector() const { return m_inspector; }
    static constexpr qint64 incarnation = 1;

private:
    const Inspector& m_inspector;
    qint64 m_dseq = 0;
    QByteArray m_head;
};

} // namespace jiannuo::bench
