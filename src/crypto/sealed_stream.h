// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"

#include <array>
#include <optional>

/// Encryption to whoever holds a key, piece by piece: libsodium's secretstream (XChaCha20-Poly1305), under a
/// key of its own that is sealed for the recipient: libsodium's sealed box (X25519, from the Ed25519 key), or
/// encryption by SM2 (GB/T 32918.4). Pieces come back in their order, all of them, or not at all.
namespace jiannuo {

/// A small secret, for the holder of that key only.
Result<QByteArray> sealFor(const PublicKey& recipient, QByteArrayView secret);
/// BadSignature where it was not sealed for that key, or was changed.
Result<QByteArray> unseal(const PrivateKey& recipient, QByteArrayView sealed);

/// One direction of a stream; its state holds the key.
class StreamState {
public:
    StreamState() = default;
    ~StreamState();
    StreamState(StreamState&&) noexcept = default;
    StreamState& operator=(StreamState&&) noexcept = default;
    Q_DISABLE_COPY(StreamState)

protected:
    std::array<unsigned char, 52> m_state{};
};

class StreamSealer : StreamState {
public:
    static constexpr qsizetype overhead = 17; ///< what a piece grows by

    static Result<StreamSealer> to(const PublicKey& recipient);
    /// What the recipient begins with.
    const QByteArray& opening() const { return m_opening; }
    /// `beside` is not encrypted and not in the result; a reader who does not name the same fails.
    QByteArray seal(QByteArrayView piece, QByteArrayView beside, bool last);

private:
    QByteArray m_opening;
};

class StreamOpener : StreamState {
public:
    /// BadSignature where it is not for that key.
    static Result<StreamOpener> with(const PrivateKey& recipient, QByteArrayView opening);
    /// BadSignature where this is not the next piece.
    Result<QByteArray> open(QByteArrayView sealed, QByteArrayView beside);
    /// Whether the last piece has come; nothing is opened behind it.
    bool isOver() const { return m_over; }

private:
    bool m_over = false;
};

} // namespace jiannuo
