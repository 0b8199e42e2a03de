// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace jiannuo {

/// How many connections there can be: every one is an open file, of which systems allow 1024 by default and
/// more to a process that asks. Raises the process' limit as far as it may; at least 1.
int connectionsWithin(int wanted);

} // namespace jiannuo
