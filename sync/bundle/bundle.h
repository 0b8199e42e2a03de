// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/sealed_stream.h"
#include "domain/id.h"

#include <QIODevice>

#include <optional>

/// A conversation between a device and headquarters that travels as a file. README.md of this folder
/// specifies it byte for byte.
namespace jiannuo::bundle {

inline constexpr int version = 1;
inline constexpr qsizetype largestItem = 9 * 1024 * 1024;

enum class Direction { ToHeadquarters = 0, ToDevice = 1 };

/// What anybody who carries it can read.
struct Head {
    Id id;
    Direction direction = Direction::ToHeadquarters;
    Id device; ///< whose work it is, or for whom
    QByteArray log; ///< headquarters' log
    Suite suite = Suite::Ed25519Sha256; ///< of the sender
    QByteArray sender; ///< the public key that signs
    Instant made;
    Id answers; ///< the bundle that it answers
};

enum class ItemKind {
    Push = 1, ///< bodies: sync/protocol
    Pull = 2,
    History = 3,
    FileChunk = 4,
    FileWishes = 5,
    PushReply = 6,
    PullReply = 7,
    HistoryAnswer = 8,
    FileProgress = 9,
    Refusal = 10, ///< headquarters does not go on, and why
    Receipt = 11,
    Enrolment = 12, ///< the device's certificate, first of all
};

struct Item {
    ItemKind kind = ItemKind::Push;
    QByteArray body;
};

/// Writes a bundle item by item; nothing but the item at hand is in memory.
class Writer {
public:
    /// `sender` signs, only `recipient` reads. Head::suite and Head::sender follow from `sender`.
    static Result<Writer> begin(QIODevice& out, Head head, const PrivateKey& sender,
                                const PublicKey& recipient);
    Result<void> add(ItemKind kind, const QByteArray& body);
    Result<void> finish();
    qint64 size() const { return m_size; }

private:
    Writer(QIODevice& out, const PrivateKey& sender, StreamSealer stream);
    Result<void> frame(QByteArrayView sealed);
    Result<void> put(QByteArrayView bytes);

    QIODevice* m_out;
    PrivateKey m_sender;
    StreamSealer m_stream;
    QByteArray m_beside; ///< hash of the head: binds it to every piece
    Hasher m_hasher;
    qint64 m_size = 0;
};

/// Reads a bundle. Hostile bytes: Corrupt where they are not one, BadSignature where they are not what the
/// sender signed; nothing of it can be read before the whole has been checked.
class Reader {
public:
    static Result<Reader> open(QIODevice& in);

    const Head& head() const { return m_head; }
    /// BadSignature where it is for somebody else.
    Result<void> unlock(const PrivateKey& recipient);
    /// The next item; none behind the last.
    Result<std::optional<Item>> next();

private:
    explicit Reader(QIODevice& in)
        : m_in(&in)
    {
    }
    Result<QByteArray> frame();

    QIODevice* m_in;
    Head m_head;
    QByteArray m_beside;
    QByteArray m_opening;
    qint64 m_end = 0; ///< of the frames
    std::optional<StreamOpener> m_stream;
};

} // namespace jiannuo::bundle
