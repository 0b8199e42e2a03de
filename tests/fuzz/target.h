// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

/// What a fuzz target gives: see README.md of this folder.
namespace jiannuo::fuzz {

/// What mutation starts from: made by the program itself, so that they follow its formats.
QList<QByteArray> seeds();
/// Aborts where a promise is broken; a refused input is no failure.
void run(const QByteArray& bytes);

} // namespace jiannuo::fuzz
