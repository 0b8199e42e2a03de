// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"

namespace jiannuo {

/// What a device keeps for itself, so that nobody reads or changes it unnoticed who does not hold the
/// device's key: XChaCha20-Poly1305 under a key that follows from the private key (BLAKE2b of its PKCS#8
/// form) and from `purpose`, behind a nonce of 24 bytes.
QByteArray sealForOneself(const PrivateKey& key, QByteArrayView purpose, QByteArrayView plain,
                          Random& random);
/// Corrupt where it was not sealed with that key for that purpose, or was changed since.
Result<QByteArray> openOwn(const PrivateKey& key, QByteArrayView purpose, QByteArrayView sealed);

} // namespace jiannuo
