// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiannuo {

/// The mark of secrecy (秘密, 机密, 绝密) that a text carries, or an empty string.
///
/// A mark stands on a line or in a cell of its own, with or without ★ and a period, in brackets at the
/// beginning of a line, behind 密级, or with ★ anywhere; in traditional characters and with blanks between
/// them too. Text that merely speaks of secrets is not marked (model.md §4.6).
QString secrecyMark(const QString& text);
/// The same for a name, of a file or a sheet: 【机密】名单.docx
QString secrecyMarkOfName(const QString& name);
/// The same for what a person types beside a file or a record: a caption, a comment, a file's name.
QString secrecyMarkOfWords(const QString& words);

} // namespace jiannuo
