// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/certificate.h"
#include "server/headquarters.h"

#include <QDir>

namespace jiannuo {

/// The certificate of the folder; at the first start one is made that signs itself, also for `address`.
Result<TlsIdentity> tlsIdentity(const QDir& folder, const Clock& clock, const QByteArray& address);

/// The administrator of a county without any device; null where a device is enrolled: a code that an earlier
/// start made may have been lost with its process.
Result<Id> firstToEnrol(Headquarters& headquarters);

} // namespace jiannuo
