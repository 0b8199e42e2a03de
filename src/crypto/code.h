// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/clock.h"
#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace jiannuo {

/// A code that one person reads out and another types: "7K3M-Q2XA-94TD". Crockford's Base32 (no I, L, O, U),
/// 11 random symbols (55 bits) and a check symbol that finds every single wrong symbol and every two that
/// were exchanged. Good for one use within days; whoever gives it out stores its hash only.
QString makeCode(Random& random);

/// The code as makeCode() wrote it, from what somebody typed: small letters, full-width letters, blanks and
/// dashes of any kind, O for 0, I and L for 1. InvalidInput says what does not fit (length, a symbol, the
/// check symbol), so that a mistyped code never costs a try at the server.
Result<QString> normalizeCode(QStringView typed);

/// What is stored of a code that normalizeCode() returned: 32 bytes, keyed by the server's secret, so that a
/// copy of the database does not give the codes away.
QByteArray codeHash(QStringView code, QByteArrayView serverSecret);

} // namespace jiannuo
