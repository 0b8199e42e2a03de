// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

namespace jiannuo {

/// What the declarations call kinds, fields, values and steps, each once, in order: for the translation,
/// whose tools do not see through declarations.
std::vector<QByteArray> labelWords();

} // namespace jiannuo
