// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"
#include "domain/clock.h"
#include "domain/id.h"

#include <vector>

/// What headquarters signs for a device that it enrols, and the device keeps: by it the device comes home to
/// a headquarters that was put back to a backup from before.
namespace jiannuo::protocol {

struct EnrolmentCertificate {
    QByteArray log;
    Id device;
    int suite = 1;
    QByteArray key; ///< the device's, public
    QString name;
    std::vector<Id> people;
    Instant at; ///< when it was enrolled
    QByteArray code; ///< hash of the code that it has used: that code is good for nobody else

    bool operator==(const EnrolmentCertificate&) const = default;
};

/// Signed by the key of headquarters' log.
Result<QByteArray> signedCertificate(const EnrolmentCertificate& certificate, const PrivateKey& headquarters);
/// Corrupt where it cannot be read, BadSignature where that headquarters did not sign it.
Result<EnrolmentCertificate> readCertificate(const QByteArray& bytes, const PublicKey& headquarters);

} // namespace jiannuo::protocol
