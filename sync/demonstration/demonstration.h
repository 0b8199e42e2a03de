// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "demonstration/evidence.h"
#include "demonstration/history.h"

namespace jiannuo::demonstration {

struct Options {
    Instant today; ///< the story's last moment: four months before it, the first
    quint64 seed = 1;
};

struct DemoPerson {
    Id id;
    QString name;
    QString post;
};

/// The people to enrol, and what the story is about.
struct Demonstration {
    Id county; ///< the Org
    Id headquarters;
    Id campaign;
    DemoPerson inspector; ///< has assignments for the coming days
    DemoPerson secondInspector;
    DemoPerson teamLead;
    DemoPerson headquartersClerk;
    DemoPerson headquartersHead;
    DemoPerson administrator;
    DemoPerson reviewer;
    DemoPerson unitClerk; ///< of `unit`
    DemoPerson unitHead;
    Id unit;
    QString unitName;
    std::vector<EvidenceFile> files; ///< what the evidence is; for headquarters' store of attachments
    QByteArray logHash; ///< SHA-256 over all operations' hashes: the same seed and today give the same
};

/// Fills an empty ledger with a demonstration county: invented text, four months of history, every step
/// judged as if the people had taken it. The ledger must have been opened with that clock. All in one
/// transaction; on an error nothing remains.
Result<Demonstration> makeDemonstration(HeadquartersLedger& ledger, HistoryClock& clock,
                                        const Options& options);
/// The same in a new ledger in a directory, which is closed again afterwards.
Result<Demonstration> makeDemonstration(const QString& directory, const Options& options);

} // namespace jiannuo::demonstration
