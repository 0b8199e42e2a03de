// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace jiannuo {

/// A number as a sheet shows it.
struct ShownNumber {
    QString text;
    std::optional<QDate> date; ///< where the format shows it as a date
};

/// By a format code of a sheet (`m"月"d"日"`, `0%`, `0000-0000000`, `0"个工作日"`); an empty one is General.
/// What the code asks for beyond numbers, dates and literal text is left aside.
ShownNumber shownNumber(double value, const QString& code, bool from1904);

/// The code of a built-in format; empty for General.
QString builtInFormat(int id);

} // namespace jiannuo
