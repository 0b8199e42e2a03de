#pragma once

#include <QString>

namespace jiannuo {

/// The mark of secrecy (秘密, 机密, 绝密) that a text carries, or an empty string.
///
/// A mark stands on a line or in a cell of its own, with or without ★ and a period, behind 密级, or with ★
/// anywhere. Text that merely speaks of secrets is not marked (model.md §4.6).
QString secrecyMark(const QString& text);
/// The same for a file's name: 【机密】名单.docx
QString secrecyMarkOfName(const QString& fileName);

} // namespace jiannuo
