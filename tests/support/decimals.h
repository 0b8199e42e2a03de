// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/decimal.h"

namespace jiannuo::test {

inline Decimal dec(const QString& text)
{
    return *Decimal::parse(text);
}

} // namespace jiannuo::test
