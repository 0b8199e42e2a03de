// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QChar>

namespace jiannuo {

/// The simplified form of a traditional character of the first plane, by ICU's Traditional-Simplified of
/// Unicode 15; any other character as it is. One character for one: for comparing and searching, not for
/// writing (乾 and 干 are the same to it).
char16_t simplified(char16_t character);

} // namespace jiannuo
