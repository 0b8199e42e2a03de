// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

#include <QJsonObject>

namespace jiannuo {

/// Fields by name: enumerations by their names, dates as 2026-08-31, instants as 2026-08-31T07:00:00.000Z,
/// decimals as text ("12.5"), ids as text, bytes as hex. Nulls are
/// left out, and so is a moment that nobody gave.
QJsonObject toJson(const KindInfo& kind, const Fields& fields);
QJsonObject toJson(std::span<const FieldInfo> fields, const Fields& content);
/// The reverse. Numbers are taken for decimals too; a moment without a zone is China's. Says which field is
/// wrong and why; a null erases.
Result<Fields> fromJson(const KindInfo& kind, const QJsonObject& json);
Result<Fields> fromJson(std::span<const FieldInfo> fields, const QJsonObject& json);

/// One value as people read it: labels for enumerations, moments in China's time, "；" between a list's
/// elements.
QString displayText(const TypeInfo& type, const Value& value);

} // namespace jiannuo
