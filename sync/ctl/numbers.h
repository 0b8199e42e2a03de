// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/reply.h"

namespace jiannuo::ctl {

/// The numbers of kinds, fields, verbs and enumerations, as they stand on the wire: JSON, and as text the
/// page sync/protocol/NUMBERS.md. From the declarations alone, the same in every language.
Reply numbers();

} // namespace jiannuo::ctl
