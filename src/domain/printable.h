// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>

namespace jiannuo {

/// Whether a character shows, and does nothing else.
bool isPrintable(char32_t point);

/// A text as one line that does nothing to a terminal or to the words around it: control characters, line
/// breaks among them, show as ␛, ␊, ␀; what is invisible or turns the direction of writing shows as its
/// number, <U+202E>. All other characters stay.
QString printable(QStringView text);
/// The same for text of several lines: line breaks and tabs stay.
QString printableLines(QStringView text);

/// JSON whose texts do nothing to a terminal: what would do something stands there by its number, which means
/// the same.
QByteArray printableJson(const QByteArray& json);

/// A text that has no blanks in it (an invitation, a receipt), as it was before a message broke it into
/// lines: without blanks, line breaks, control characters and signs that nobody sees.
QString unwrapped(QStringView text);

} // namespace jiannuo
