// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

namespace jiannuo {

/// A step of a state machine, as declarations write it.
constexpr Transition step(int verb, const char* name, const char* label, auto from, auto to, Roles roles,
                          Guard guard = nullptr, std::span<const int> decides = {})
{
    return {verb, name, label, static_cast<int>(from), static_cast<int>(to), roles, guard, decides};
}

/// For what the calendar says and no person sets (requirements.md, Decisions 12). Its verbs stay reserved.
inline constexpr Roles nobody{};

} // namespace jiannuo
