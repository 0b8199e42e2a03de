// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/suite.h"

#include <QTest>

Q_DECLARE_METATYPE(jiannuo::Suite)

namespace jiannuo::test {

/// For what holds by either suite: a column `suite`, and a row for each.
inline void addSuites()
{
    QTest::addColumn<Suite>("suite");
    for (const Suite suite : {Suite::Ed25519Sha256, Suite::Sm2Sm3})
        QTest::newRow(suiteName(suite).latin1()) << suite;
}

} // namespace jiannuo::test
