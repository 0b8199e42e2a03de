// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"

#include <QUuid>

namespace jiannuo {

/// A record's name for ever, made where the record is made: UUID version 7 (RFC 9562), so that ids made one
/// after the other lie side by side in an index.
using Id = QUuid;

Id makeId(const Clock& clock, Random& random);

/// The id that follows from a name: the same on every device. UUID version 8, from SHA-256 of the bytes.
Id derivedId(const QByteArray& name);

} // namespace jiannuo
