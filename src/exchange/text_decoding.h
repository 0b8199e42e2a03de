// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QString>

namespace jiannuo {

/// Text from bytes in UTF-8, UTF-16 (with a byte order mark, or plainly recognisable) or GB18030. Unsupported
/// for anything else, so that no text is shown that is not what was written.
Result<QString> decodeText(const QByteArray& bytes);

} // namespace jiannuo
