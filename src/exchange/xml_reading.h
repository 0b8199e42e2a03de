// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QXmlStreamReader>

namespace jiannuo {

/// The next token of an office document's part. A document type, and with it any entity of its own, ends the
/// reading: office software writes none, and entities can be made to expand without end.
QXmlStreamReader::TokenType nextToken(QXmlStreamReader& xml);

/// An attribute by its local name, whatever its prefix; empty where there is none.
QString attribute(const QXmlStreamReader& xml, QStringView name);

/// The error that ended the reading, if one did.
Result<void> finished(const QXmlStreamReader& xml);

} // namespace jiannuo
