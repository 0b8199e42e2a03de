// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace jiannuo {

/// Bodies on the wire are zstd (RFC 8878) where that makes them smaller. `Content-Encoding: zstd` says so.
QByteArray compressed(const QByteArray& body);

/// TooLarge where the content would be more than `most` bytes: nothing is inflated beyond that.
Result<QByteArray> decompressed(const QByteArray& body, qsizetype most);

} // namespace jiannuo
