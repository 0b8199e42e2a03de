// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace jiannuo {

/// Every label of the declarations once more, for lupdate: it does not see through them. Shown by
/// KindInfo::displayLabel() and its like; a test says which one is missing here.
std::span<const char* const> labelWords();

} // namespace jiannuo
