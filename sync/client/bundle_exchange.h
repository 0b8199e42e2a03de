// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "bundle/bundle.h"
#include "bundle/inbox.h"
#include "ledger/device_ledger.h"

/// The device's half of the conversation where there is no network: what SyncEngine says over the wire goes
/// into a bundle, and the answer comes back in another. Both may be mixed, and bundles opened twice or in any
/// order: an answer that no longer continues what the device holds changes nothing.
namespace jiannuo {

struct MadeBundle {
    QStringList files;
    qint64 operations = 0;
    qint64 photos = 0;
    qint64 bytes = 0;
};
/// Everything that waits, with its files, and the wish for news. Unauthenticated before enrolment.
Result<MadeBundle> writeBundle(DeviceLedger& ledger, const Clock& clock, QIODevice& out);
/// The same in files of at most `partSize` bytes beside `target`.
Result<MadeBundle> makeBundle(DeviceLedger& ledger, const Clock& clock, const QString& target,
                              qint64 partSize);

struct OpenedBundle {
    enum class What {
        Incomplete, ///< parts are missing
        ForHeadquarters, ///< somebody's work, to be carried on: see SyncEngine::relay()
        Answer, ///< taken in
        OldAnswer, ///< this device knows all of it
    };
    What what = What::Incomplete;
    bundle::Inbox::Arrival arrival;
    bundle::Head head;
    qint64 settled = 0; ///< operations that have a verdict now
    qint64 received = 0; ///< operations of others
    qint64 filesSent = 0;
    qint64 filesReceived = 0;
    bool again = false; ///< headquarters needs one more bundle of this device
    std::optional<Error> refusal; ///< what headquarters did not go on with
};
/// Takes in a bundle.
Result<OpenedBundle> readBundle(DeviceLedger& ledger, QIODevice& in);
/// Takes in a file of a bundle; the last one of its parts opens it.
Result<OpenedBundle> openBundle(DeviceLedger& ledger, const Clock& clock, const QString& path);
/// Writes an answer that was fetched for another device, in files as makeBundle() does.
Result<QStringList> saveBundle(const QByteArray& bundle, const QString& target, qint64 partSize);
/// Forgets a bundle that was carried on.
void dropBundle(const DeviceLedger& ledger, const Clock& clock, const OpenedBundle& opened);

} // namespace jiannuo
