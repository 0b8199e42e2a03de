#pragma once

#include "ledger/database.h"
#include "ledger/operation.h"

#include <map>

namespace jiannuo {

/// What became of something recorded here.
enum class WaitingState {
    Waiting = 0, ///< not judged yet
    Accepted = 1, ///< judged, not yet seen in headquarters' order
    Refused = 2, ///< stays visible until its author has seen it
    Conflicting = 3, ///< likewise; both values are kept
};

struct WaitingOperation {
    Operation operation;
    WaitingState state = WaitingState::Waiting;
    Verdict verdict; ///< where it is judged
};

/// A file that belongs to a record, named by the SHA-256 of its bytes.
struct LocalFile {
    enum class State { Waiting = 0, Stored = 1, Refused = 2 };
    QByteArray hash;
    qint64 size = 0;
    qint64 sent = 0; ///< bytes that headquarters has durably
    State state = State::Waiting;
    QString reason;
};

/// What waits in a device's ledger, by position: also for readers on a connection of their own. Operations
/// that cannot be read are left out and counted in `unreadable`. Throws SQLite::Exception.
std::map<qint64, WaitingOperation> readWaiting(Database& database, int* unreadable = nullptr);

/// The files beside a device's ledger, in the order of their adding. Throws SQLite::Exception.
std::vector<LocalFile> readFiles(Database& database);

} // namespace jiannuo
