// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/page.h"
#include "ledger/push.h"

#include <QByteArray>

#include <array>

/// What crosses the wire, in both directions: deterministic CBOR maps with numbered keys. README.md of this
/// folder specifies them and the conversation. Every read…() takes hostile bytes and says Corrupt where they
/// do not fit.
namespace jiannuo::protocol {

inline constexpr int version = 1;
inline constexpr const char* contentType = "application/cbor";
inline constexpr const char* bundleType = "application/vnd.jiannuo.bundle";
inline constexpr qsizetype largestMessage = jiannuo::largestMessage; ///< after decompression
inline constexpr qsizetype pushBytes = 1024 * 1024; ///< what a device puts into one push
inline constexpr qsizetype pageBytes = 2 * 1024 * 1024;
inline constexpr qsizetype chunkBytes = 256 * 1024; ///< of a file that is sent
inline constexpr qsizetype pieceBytes = 1024 * 1024; ///< of a file that is fetched
inline constexpr qint64 bundlePart = 4 * 1024 * 1024; ///< in which bundles are handed over

/// Paths, below the server's address.
namespace path {
inline constexpr const char* enrol = "/sync/v1/enrol";
inline constexpr const char* token = "/sync/v1/token";
inline constexpr const char* push = "/sync/v1/push";
inline constexpr const char* pull = "/sync/v1/pull";
inline constexpr const char* history = "/sync/v1/history";
inline constexpr const char* receipt = "/sync/v1/receipt";
inline constexpr const char* invite = "/sync/v1/invite";
inline constexpr const char* bundle = "/sync/v1/bundle"; ///< what somebody carries for a device
inline constexpr const char* files = "/sync/v1/files/"; ///< followed by the hash in hex
inline constexpr const char* connection = "/sync/v1/connection"; ///< to be upgraded (short_head.h)
} // namespace path

/// Those that a short head may name, by number.
inline constexpr std::array shortPaths{path::push, path::pull, path::history, path::receipt};

struct EnrolRequest {
    QString code;
    QString deviceName;
    int suite = 1;
    QByteArray publicKey;
    QByteArray signature; ///< over enrolmentBytes(): whoever enrols holds the key
};
QByteArray enrolmentBytes(const QString& code, const QByteArray& publicKey);

struct EnrolAnswer {
    Id device;
    Id person; ///< for whom the code was made
    QString token; ///< empty where the same was answered before: the device gets one with its key
    Instant time; ///< headquarters' clock
    QString headquarters; ///< its name
    QByteArray logKey; ///< headquarters' public key: who signs the heads of its log
    int logSuite = 1;
    QByteArray certificate{}; ///< enrolment_certificate.h
};

/// A token renews itself: no password, the device's key signs its id and headquarters' time as it believes
/// it.
struct TokenRequest {
    Id device;
    Instant time;
    QByteArray signature; ///< over tokenBytes()
    QByteArray certificate{}; ///< as headquarters gave it; for one that has forgotten the device
};
QByteArray tokenBytes(const Id& device, Instant time);

struct TokenAnswer {
    QString token;
    Instant expires;
    Instant time;
    QByteArray certificate{}; ///< as it is now
};

struct PushRequest {
    qint64 incarnation = 0;
    std::vector<QByteArray> operations;
    PushTerms terms;
};

/// Its receipt is the signed head that holds the verdicts.
struct PushReply {
    PushAnswer answer;
    Instant time;
};

struct PullRequest {
    Cursor cursor;
    qint64 incarnation = 0; ///< operations of this chain come without their bytes; 0: send all in full
    qint64 most = pageBytes;
    QByteArray missingMark{}; ///< of the last answer that named missing files
};

struct PullReply {
    Page page;
    Instant time;
    std::vector<QByteArray> missing{}; ///< files of the device's people that headquarters does not have
    QByteArray missingMark{}; ///< how far it has told of them; only where it told of some
};

/// After `other_history`: what headquarters has signed for this device, newest first.
struct HistoryRequest {
    QByteArray log;
    std::vector<LogHead> heads;
};
struct HistoryAnswer {
    CommonPoint point;
    Instant time;
};

/// For one of the device's own operations.
struct ReceiptRequest {
    qint64 gseq = 0;
};
struct ReceiptAnswer {
    QString receipt; ///< receiptText()
};

/// Headquarters gives a code for a person's device (administrators only).
struct InviteRequest {
    Id person;
};
struct InviteAnswer {
    QString code;
    Instant expires;
};

// What stands only in bundles (sync/bundle/README.md).

/// A piece of a file, rising from an offset that the other side confirmed.
struct FileChunk {
    QByteArray hash;
    qint64 length = 0; ///< of the file
    qint64 offset = 0;
    QByteArray bytes;
};
/// How much of a file is durable at headquarters, or why it does not take it.
struct FileProgress {
    QByteArray hash;
    qint64 offset = 0;
    QString code; ///< of an Error, or empty
    QString sentence;
};
/// Files that the device would like to have.
struct FileWishes {
    std::vector<QByteArray> hashes;
};
/// Headquarters does not go on.
struct Refusal {
    QString code;
    QString sentence;
};

QByteArray write(const EnrolRequest& message);
QByteArray write(const EnrolAnswer& message);
QByteArray write(const TokenRequest& message);
QByteArray write(const TokenAnswer& message);
QByteArray write(const PushRequest& message);
QByteArray write(const PushReply& message);
QByteArray write(const PullRequest& message);
QByteArray write(const PullReply& message);
QByteArray write(const HistoryRequest& message);
QByteArray write(const HistoryAnswer& message);
QByteArray write(const ReceiptRequest& message);
QByteArray write(const ReceiptAnswer& message);
QByteArray write(const InviteRequest& message);
QByteArray write(const InviteAnswer& message);
QByteArray write(const FileChunk& message);
QByteArray write(const FileProgress& message);
QByteArray write(const FileWishes& message);
QByteArray write(const Refusal& message);

Result<EnrolRequest> readEnrolRequest(const QByteArray& bytes);
Result<EnrolAnswer> readEnrolAnswer(const QByteArray& bytes);
Result<TokenRequest> readTokenRequest(const QByteArray& bytes);
Result<TokenAnswer> readTokenAnswer(const QByteArray& bytes);
Result<PushRequest> readPushRequest(const QByteArray& bytes);
Result<PushReply> readPushReply(const QByteArray& bytes, const ChainKey& chain);
Result<PullRequest> readPullRequest(const QByteArray& bytes);
Result<PullReply> readPullReply(const QByteArray& bytes);
Result<HistoryRequest> readHistoryRequest(const QByteArray& bytes);
Result<HistoryAnswer> readHistoryAnswer(const QByteArray& bytes);
Result<ReceiptRequest> readReceiptRequest(const QByteArray& bytes);
Result<ReceiptAnswer> readReceiptAnswer(const QByteArray& bytes);
Result<InviteRequest> readInviteRequest(const QByteArray& bytes);
Result<InviteAnswer> readInviteAnswer(const QByteArray& bytes);
Result<FileChunk> readFileChunk(const QByteArray& bytes);
Result<FileProgress> readFileProgress(const QByteArray& bytes);
Result<FileWishes> readFileWishes(const QByteArray& bytes);
Result<Refusal> readRefusal(const QByteArray& bytes);

/// The QR code's text: `jiannuo:enrol?url=…&code=…&fp=…` (fp: SHA-256 of the certificate, hex).
struct Invitation {
    QString url;
    QString code;
    QString fingerprint;
};
QString invitationText(const Invitation& invitation);
/// The reverse, also of what a message broke into lines.
Result<Invitation> readInvitation(const QString& text);

} // namespace jiannuo::protocol
