// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "county.h"
#include "report.h"

namespace jiannuo::bench {

/// What all stories share: sizes, a folder on the disk that is measured, the table.
class Bench {
public:
    struct Sizes {
        int records = 100'000; ///< spot checks of the big county
        int operations = 110'000; ///< of one change each, for the ingest
        int commits = 1'000;
        int requests = 12'800;
        int waiting = 10'000;
        int appRecords = 1'000'000;
    };

    Bench(const QString& folder, const Sizes& sizes)
        : sizes(sizes)
        , m_folder(folder)
    {
    }

    const Sizes sizes;
    Report report;

    /// An empty folder of that name.
    QString fresh(const QString& name) const;
    /// A folder that is kept from run to run.
    QString kept(const QString& name) const;
    /// The county with `sizes.records` visits at headquarters, made at the first call, kept in the folder.
    County& bigCounty();

private:
    void fill();

    QString m_folder;
    std::unique_ptr<County> m_county;
};

/// The database of a ledger in that folder, with its tables and nothing in them.
QString emptyDevice(const QString& directory, const Clock& clock);
QString emptyHeadquarters(const QString& directory, const Clock& clock);

/// One score at a time, durable, against the same bytes and an fdatasync.
void commitScores(Bench& bench);
/// Headquarters without its wire: pushes of many devices from two threads.
void ingest(Bench& bench);
/// What a tablet pulls for the first time, out of memory.
void applyPulled(Bench& bench);
/// The same with everything between: TLS, HTTP, the server, the device's half.
void firstSync(Bench& bench);
/// Bytes a record, many at a time and one at a time; and of asking for news where there are none.
void wire(Bench& bench);
/// One spot check a request, on 32 connections.
void requests(Bench& bench);
/// What connections cost that only wait.
void waiting(Bench& bench);
/// The app on an empty and on a full ledger.
void app(Bench& bench);

} // namespace jiannuo::bench
