// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QString>

namespace jiannuo {

/// Every way in which something can fail. Closed: whoever adds one says in name() what it is called on the
/// wire and in JSON, and in retryable() whether trying the same again can help.
enum class ErrorCode {
    InvalidInput, ///< not the form that was asked for
    MissingField, ///< a field that the record cannot do without
    UnknownKind, ///< a kind, field, verb or version that this program does not know
    UnknownRecord, ///< a reference to something that is not there
    AlreadyExists, ///< the same id with another content
    NotAllowed, ///< the person's role does not allow it, or separation of duties forbids it
    WrongState, ///< the record is no longer in the state that the change leaves
    RuleBroken, ///< a guard of the domain refuses
    Conflicting, ///< somebody else wrote the same field in between
    BrokenChain, ///< an operation that does not continue its device's chain
    BadSignature, ///< a signature or a fingerprint that does not fit
    Unauthenticated, ///< who asks is not known, or the token has run out
    Revoked, ///< the device may not sync any more
    TooLarge, ///< a limit of size or number
    Corrupt, ///< bytes that were not written by us, or were damaged
    Unsupported, ///< a version or an algorithm that this program does not speak
    Unreachable, ///< no connection
    TimedOut, ///< no answer in time
    Busy, ///< the other side asks to wait
    StorageFailed, ///< the disk or the database failed
    Cancelled, ///< somebody stopped it
    OtherHistory, ///< headquarters' log is not the one that it signed before
};

/// What went wrong: a code for programs, a sentence for people (what, where, what now).
struct Error {
    ErrorCode code = ErrorCode::InvalidInput;
    QString sentence;

    /// Whether the same again may succeed later without anybody changing anything.
    bool retryable() const;
    /// The code's stable name: in JSON, on the wire, in logs.
    QLatin1StringView name() const;

    bool operator==(const Error&) const = default;
};

/// The stable name of a code, and back. An unknown name (from a newer program) becomes InvalidInput.
QLatin1StringView errorName(ErrorCode code);
ErrorCode errorCode(QStringView name);

} // namespace jiannuo
