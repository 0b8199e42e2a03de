// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "exchange/documents.h"

namespace jiannuo {

/// Reads text divided by comma, semicolon or tab, whichever the first rows use; quotes as in RFC 4180.
Result<Table> readCsv(const QString& text);

} // namespace jiannuo
