// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/id.h"
#include "domain/result.h"

#include <QByteArray>

namespace jiannuo {

/// What a bearer token says. Whether the device was revoked since is for the server's own tables to say.
struct Token {
    Id device;
    Instant issued;
    Instant expires;

    bool operator==(const Token&) const = default;
};

/// Makes and checks bearer tokens: "jn1.<payload>.<mac>", Base64 of RFC 4648 §5, at most 120 characters.
/// The payload is CBOR (1 device, 2 issued, 3 expires), the mac HMAC-SHA-256 over "jn1.<payload>".
class TokenSigner {
public:
    /// `secret` has 32 bytes or more; InvalidInput otherwise. `previous` (or nothing) is still accepted, so
    /// that a secret can be changed without logging everybody out.
    static Result<TokenSigner> create(QByteArray secret, QByteArray previous = {});

    QByteArray issue(const Token& token) const;
    /// Unauthenticated: not ours, altered, or run out at `now`.
    Result<Token> verify(QByteArrayView text, Instant now) const;

private:
    TokenSigner(QByteArray secret, QByteArray previous);

    QByteArray m_secret;
    QByteArray m_previous;
};

} // namespace jiannuo
