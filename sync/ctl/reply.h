// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/error.h"

#include <QJsonObject>

namespace jiannuo::ctl {

/// What the process returns; scripts rely on the numbers.
enum class Exit {
    Done = 0,
    Refused = 1, ///< a rule of the domain, headquarters, or (doctor) the database says no
    BadInput = 2, ///< a usage error, a file or a data directory that cannot be used
    Unreachable = 3, ///< no connection with the server
    Incomplete = 4, ///< verify: nothing contradicts, but not everything could be checked
};

/// What a command answers: JSON for scripts, text for people. Printed by main().
struct Reply {
    Exit exit = Exit::Done;
    QJsonObject json;
    QString text;
    bool failed = false; ///< the text goes to stderr
    bool exact = false; ///< for a program: printed as it is
};

/// What the user gave is not what was asked for.
inline Error invalid(const QString& sentence)
{
    return {ErrorCode::InvalidInput, sentence};
}

/// {"error":{"code":"not_allowed","sentence":"…"}}
Reply refused(const Error& error);
Reply badInput(const Error& error);
Reply badInput(const QString& sentence);
/// By the code: Unreachable, TimedOut and Busy are exit 3, everything else a refusal.
Reply fromServer(const Error& error);

} // namespace jiannuo::ctl
