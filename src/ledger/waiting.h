// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/database.h"
#include "ledger/log_head.h"
#include "ledger/store.h"

#include <map>
#include <set>

namespace jiannuo {

/// What became of something recorded here.
enum class WaitingState {
    Waiting = 0, ///< not judged yet
    Accepted = 1, ///< judged, not yet seen in headquarters' order
    Refused = 2, ///< stays visible until its author has seen it
    Conflicting = 3, ///< likewise; both values are kept
    Done = 4, ///< nothing left to say; kept for the day on which headquarters is put back to a backup
};

/// Whether such an operation shows on the rows, over what headquarters has.
inline bool showsOnRows(WaitingState state)
{
    return state == WaitingState::Waiting || state == WaitingState::Accepted;
}

struct WaitingOperation {
    Operation operation;
    WaitingState state = WaitingState::Waiting;
    Verdict verdict; ///< where it is judged
    std::optional<qint64> horizon; ///< to be told to headquarters with it: see Verdict::horizon
};

/// Headquarters takes no larger one, so no record may name one.
inline constexpr qint64 largestFile = 200LL * 1024 * 1024;
/// A small copy for lists; other devices fetch no larger one unasked.
inline constexpr qint64 largestPreview = 64LL * 1024;

/// A file that belongs to a record, named by the SHA-256 of its bytes.
struct LocalFile {
    enum class State {
        Waiting = 0,
        Stored = 1, ///< at headquarters
        Refused = 2, ///< headquarters did not take it
        Lost = 3, ///< gone or changed here before headquarters had it: will not come
    };
    QByteArray hash;
    qint64 size = 0;
    qint64 sent = 0; ///< bytes that headquarters has durably
    State state = State::Waiting;
    QString reason;
};

/// The files that an operation's Evidence names, small copies of pictures among them.
std::vector<QByteArray> filesNamedBy(const Operation& operation);

/// What waits in a device's ledger, by position, without what is done: also for readers on a connection of
/// their own. Operations that cannot be read are left out and counted in `unreadable`. Throws
/// SQLite::Exception.
std::map<qint64, WaitingOperation> readWaiting(Database& database, int* unreadable = nullptr);

/// The position of the newest of it; 0: nothing waits. Throws SQLite::Exception.
qint64 lastWaiting(Database& database);

/// Headquarters' public key as a device's ledger knows it. Unauthenticated before enrolment. Throws
/// SQLite::Exception.
Result<PublicKey> trustedKey(const Store& store);

/// The heads that headquarters of that log signed for a device, newest first; with those of a history that it
/// lost since. Throws SQLite::Exception.
std::vector<LogHead> readHeads(Database& database, const QByteArray& log, bool withLost);

/// The files beside a device's ledger, in the order of their adding. Throws SQLite::Exception.
std::vector<LocalFile> readFiles(Database& database);
/// Those that are lost, the first first, each with the name of an Evidence that names it, where there is one.
std::vector<std::pair<LocalFile, QString>> readLostFiles(Database& database);
/// Which of them are small copies of pictures.
std::set<QByteArray> readPreviews(Database& database);

} // namespace jiannuo
