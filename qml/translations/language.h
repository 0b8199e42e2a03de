// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace jiannuo {

/// Puts a language in force for everything that people read: "zh" (as the sources are written) or "en".
/// Returns false, and changes nothing, for another one. QML that is already shown follows after
/// QQmlEngine::retranslate().
bool setLanguage(const QString& language);

/// What setLanguage() has put in force; "zh" before that.
QString language();

/// "zh" or "en", whatever fits the system's settings best.
QString systemLanguage();

} // namespace jiannuo
