// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace jiannuo {

/// Base64 for addresses (RFC 4648 §5) without padding. Reading accepts the one form that writing makes: no
/// padding, no line breaks, no stray bits at the end.
QByteArray toBase64Url(QByteArrayView bytes);
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

/// Whether both are the same, in a time that does not tell where they differ.
bool sameBytes(QByteArrayView a, QByteArrayView b);

} // namespace jiannuo
