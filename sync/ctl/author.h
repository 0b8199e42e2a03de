// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/session.h"

namespace jiannuo::ctl {

/// Who acts, as actor() says it, with the PIN where that person has one on this device: from --pin-file, from
/// the environment (JIANNUO_PIN), or as it is typed on the terminal. Unauthenticated where it is not right or
/// nobody gives it; Corrupt as Pins::read().
Result<Id> author(DeviceLedger& ledger, const Context& context);
/// The same for what the device does in the name of those who use it: asked where one of them has a PIN.
Result<void> unlocked(DeviceLedger& ledger, const Context& context);
/// Why nobody acts: exit 1 for a PIN that is not right, 2 for a person that is not known.
Reply notActing(const Error& error);

/// A PIN from the file that an option names, else from that variable of the environment, else typed after the
/// question. Unauthenticated where nobody gives one.
Result<QString> givenPin(const QString& file, const char* variable, const QString& question);

/// Where the changes give a unit or a person a name that looks the same as another's, the author has to
/// confirm it: with --yes, or on the terminal. AlreadyExists, with the questions, where he does not.
Result<void> confirmed(const Store& store, const std::vector<Change>& changes, const CommandLine& line);

} // namespace jiannuo::ctl
