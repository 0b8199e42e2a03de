// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/cbor.h"
#include "domain/intent.h"

namespace jiannuo {

/// In UTF-16 units; longer ones are not read.
inline constexpr qsizetype longestPatchText = 200'000;

/// A patch on the wire: a map from field number to value (README.md of this folder). Dates are days since
/// 1970-01-01, instants milliseconds, decimals ten-thousandths, enumerations their numbers, ids 16 bytes.
void writePatch(cbor::Writer& writer, std::span<const FieldInfo> fields, const Fields& patch);

/// Unknown field numbers are skipped and reported. Fails the reader where a value is not of its field's type
/// or beyond a limit (a text of 200,000 characters, a list of 10,000).
Fields readPatch(cbor::Reader& reader, std::span<const FieldInfo> fields, bool* hasUnknown);

/// One value by its type, as in a patch: lists and structures in the store.
QByteArray encodeValue(const TypeInfo& type, const Value& value);
/// Null where the bytes are not such a value.
Value decodeValue(const TypeInfo& type, QByteArrayView bytes);

QByteArray encodeFields(const KindInfo& kind, const Fields& fields);
Result<Fields> decodeFields(const KindInfo& kind, QByteArrayView bytes);

} // namespace jiannuo
