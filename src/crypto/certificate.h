// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace jiannuo {

/// A server's certificate with its key, both in PEM.
struct TlsIdentity {
    QByteArray certificatePem;
    QByteArray keyPem; ///< PKCS#8, without a passphrase
};

struct CertificateRequest {
    QString commonName; ///< 1…64 characters
    QStringList hosts; ///< names and IP addresses under which the server is reached
    int years = 10; ///< 1…50
};

/// A self-signed certificate for a server that stands alone: P-256, ECDSA with SHA-256. It is valid from a
/// day before `clock`, because a tablet's clock may be behind. InvalidInput for a request that cannot be met.
Result<TlsIdentity> makeSelfSigned(const CertificateRequest& request, const Clock& clock);

/// What a device pins: SHA-256 of the certificate's DER form, 64 hex digits in lower case. Of several
/// certificates in one PEM the first counts. Corrupt when there is none.
Result<QString> certificateFingerprint(QByteArrayView pem);
/// Until when the certificate is valid.
Result<Instant> certificateExpiry(QByteArrayView pem);

} // namespace jiannuo
