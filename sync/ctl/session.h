// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/command_line.h"
#include "ledger/device_ledger.h"

#include <memory>

namespace jiannuo::ctl {

/// The ledger for reading, on a connection of its own: works while the app is open.
struct Reading {
    std::unique_ptr<Database> database;
    std::unique_ptr<Store> store;
    Id device; ///< null before enrolment

    const Store& view() const { return *store; }
};

/// UnknownRecord where the directory holds no ledger.
Result<Reading> openReading(const Context& context);
/// The one writer. Busy while the app is open. Makes a ledger where there is none.
Result<std::unique_ptr<DeviceLedger>> openWriting(const Context& context);
/// The same, but UnknownRecord where the directory holds no ledger.
Result<std::unique_ptr<DeviceLedger>> openExisting(const Context& context);

/// Whom --as means, or the only person of the device. InvalidInput where that is not one person.
Result<Id> actor(const Store& store, const Id& device, const QString& as);

/// A record of that kind by its id or by its name (ledger/same_names.h: blanks, brackets, width and case
/// aside; a unit's short and former names too). UnknownRecord, or InvalidInput where several have it.
Result<Id> findByName(const Store& store, const KindInfo& kind, const QString& text);

/// What people call a record: its name, title or the beginning of its text.
QString titleOf(const Record& record);
/// The same by id; `kind` is the one that is known to hold it, or null.
QString titleOf(const Store& store, const KindInfo* kind, const Id& id);

/// A value as people read it: references by the name of what they lead to.
QString readable(const Store& store, const FieldInfo& field, const Value& value);

/// {"id","kind","gseq","waiting","fields"}
QJsonObject recordJson(const Record& record);
QString idText(const Id& id);
/// 2026-08-03T01:00:00.000Z, for programs.
QString instantText(Instant moment);
/// The same in JSON: null where nobody gave it.
QJsonValue instantJson(Instant moment);
/// 2026-08-03 09:00:00（北京时间）, for people; – where nobody gave it.
QString momentText(Instant moment);

} // namespace jiannuo::ctl
