// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QString>

namespace jiannuo {

/// The PIN with which one of several people opens a shared tablet: 6…12 digits, neither one digit repeated
/// nor a straight run. InvalidInput says what is wrong with it. Full-width digits count as digits.
///
/// So few digits cannot withstand somebody who owns the hash and has time; Argon2id makes each try cost 64
/// MiB and a tenth of a second, and ledger/pins.h limits the tries.
Result<void> checkPin(QStringView pin);

/// What is stored: "$argon2id$v=19$m=65536,t=3,p=1$salt$hash" (PHC form, Base64 of RFC 4648 §5). Takes a
/// tenth of a second: not for the thread that draws. InvalidInput as checkPin().
Result<QString> hashPin(QStringView pin, Random& random);

/// Unauthenticated for a wrong PIN; Corrupt for a stored text that hashPin() did not make.
Result<void> verifyPin(QStringView pin, QStringView stored);

} // namespace jiannuo
