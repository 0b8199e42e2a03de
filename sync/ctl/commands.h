// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command_line.h"

/// The commands, one file each.
namespace jiannuo::ctl {

Reply runEnrol(const Context& context);
Reply runInvite(const Context& context);
Reply runSync(const Context& context);
Reply runBundle(const Context& context);
Reply runCalendar(const Context& context);
Reply runPin(const Context& context);
Reply runDismiss(const Context& context);
Reply runImport(const Context& context);
Reply runRecord(const Context& context);
Reply runForm(const Context& context);
Reply runInbox(const Context& context);
Reply runList(const Context& context);
Reply runExport(const Context& context);
Reply runShow(const Context& context);
Reply runScore(const Context& context);
Reply runDeadline(const Context& context);
Reply runLog(const Context& context);
Reply runReceipt(const Context& context);
Reply runVerify(const Context& context);
Reply runDoctor(const Context& context);
Reply runKinds(const Context& context);

/// Takes the invocation apart, runs it, prints what comes of it, and returns the exit code.
int run(const QStringList& arguments, const Clock& clock, Random& random);

} // namespace jiannuo::ctl
