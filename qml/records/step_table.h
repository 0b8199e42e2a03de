// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "qml/records/record_steps.h"

namespace jiannuo {

/// The steps that ask for more than their transition says: what model.md §2 and the guards of the
/// declarations want.
const std::vector<Step>& stepTable();

/// A remark beside a step that decides nothing.
inline const StepField remarkField{kinds::comment, fieldNumber(&Comment::text), false};

} // namespace jiannuo
