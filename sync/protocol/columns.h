// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ledger/operation.h"

#include <QByteArray>

/// Operations side by side: what stands in the same place of each lies next to each other, and what follows
/// from what came before is left out, so that a page compresses to a third. Nothing is lost: the bytes that
/// come out are those that went in. README.md of this folder specifies the form.
namespace jiannuo::protocol {

QByteArray writeColumns(const std::vector<QByteArray>& operations);
QByteArray writeColumns(const std::vector<Sequenced>& entries);

/// Take hostile bytes: false where they do not fit, or where more than `largestMessage` would come out.
bool readColumns(QByteArrayView columns, std::vector<QByteArray>& operations);
bool readColumns(QByteArrayView columns, std::vector<Sequenced>& entries);

} // namespace jiannuo::protocol
