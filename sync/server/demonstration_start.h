// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/headquarters.h"

#include <QDir>

#include <map>

namespace jiannuo {

/// Who may enrol in the demonstration, by the part he plays: "inspector", "head", "clerk" …
using DemonstrationPeople = std::map<QString, Id>;

/// Fills a folder that holds no ledger yet, with its files; otherwise reads who was in it. Before the ledger
/// is opened.
Result<DemonstrationPeople> demonstrationIn(const QDir& folder, const Clock& clock);

/// New codes for them all, in demonstration.json: {"url", "fingerprint", "inspector": code …}.
Result<void> inviteDemonstration(const QDir& folder, Headquarters& headquarters,
                                 const DemonstrationPeople& people, const QString& url,
                                 const QString& fingerprint);

} // namespace jiannuo
