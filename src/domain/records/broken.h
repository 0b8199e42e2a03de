// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/error.h"

#include <QCoreApplication>

namespace jiannuo {

/// A guard's refusal; `text` in the context Rules.
inline Error broken(const char* text)
{
    return {ErrorCode::RuleBroken, QCoreApplication::translate("Rules", text)};
}

} // namespace jiannuo
