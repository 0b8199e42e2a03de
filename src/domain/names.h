// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// How words are compared: compatibility forms (ＷＩＦＩ, ３, ㈠, ⼀) as what they stand for, capitals as
/// small letters, traditional characters as simplified ones, and without the signs that nobody sees (zero
/// width, direction, variation). The search index holds what this gives. Blanks and punctuation stay.
QString foldedText(QStringView text);
/// Another one wherever foldedText() gives something else than before: what was kept of it is then made anew.
QByteArray foldingVersion();

/// What is left of a name that tells it from others: foldedText() without blanks and control characters, with
/// one form of bracket, dash, dot and quotation mark. Names with one key look the same to people:
/// 清溪县（城区）水务局 and 清溪县(城区) 水务局.
QString nameKey(QStringView name);

/// Before a unit's name is amended: the name that it has goes to its former ones, where the patch does not
/// say which those are.
void keepFormerName(const Record& seen, Fields& patch);

} // namespace jiannuo
