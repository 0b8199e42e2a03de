// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/china_time.h"
#include "ledger/store.h"

#include <QDate>
#include <QString>

namespace jiannuo {

/// How the pages say things: one place for each kind of phrase.

/// `还有 3 个工作日`, `今天到期`, `逾期 2 个工作日`
QString daysLeftText(int workingDays);
/// `3.2 MB`
QString bytesText(qint64 bytes);
/// The label of an enumeration's value.
template <class E> QString labelOf(E value)
{
    return enumInfo<E>.label(static_cast<qint64>(value));
}
/// A person's name; empty where he is not known here.
QString personName(const View& view, const Id& person);
/// The records whose field has that value, those among them that were set aside: who shows them says so,
/// with withAside().
std::vector<Record> allWithSetAside(const Store& view, const KindInfo& kind, int field, const Id& value);
/// A text of a record; of one that was set aside, behind the reason and the name of who decided it.
QString withAside(const Store& view, const Record& record, const QString& text);
QString idText(const Id& id);
Id idFrom(const QString& text);

} // namespace jiannuo
