// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/kind.h"

/// The kinds' numbers: on the wire and in every log that was ever signed. Never given twice, never changed.
namespace jiannuo::kinds {

inline constexpr KindNumber region = 1;
inline constexpr KindNumber org = 2;
inline constexpr KindNumber contact = 3;
inline constexpr KindNumber person = 4;
inline constexpr KindNumber appointment = 5;
inline constexpr KindNumber device = 6;
inline constexpr KindNumber calendar = 7;
inline constexpr KindNumber campaign = 8;
inline constexpr KindNumber ruleSet = 9;
inline constexpr KindNumber commitmentLetter = 10;
inline constexpr KindNumber commitment = 11;
inline constexpr KindNumber publication = 12;
inline constexpr KindNumber ledgerEntry = 13;
inline constexpr KindNumber closure = 14;
inline constexpr KindNumber checklist = 15;
inline constexpr KindNumber assignment = 16;
inline constexpr KindNumber spotCheck = 17;
inline constexpr KindNumber score = 18;
inline constexpr KindNumber comment = 19;
inline constexpr KindNumber finding = 20;
inline constexpr KindNumber rectification = 21;
inline constexpr KindNumber evidence = 22;
inline constexpr KindNumber conflict = 23;
inline constexpr KindNumber adjustment = 24;
inline constexpr KindNumber review = 25;
inline constexpr KindNumber restoration = 26;
inline constexpr KindNumber clockCorrection = 27;
inline constexpr KindNumber fileLoss = 28;
inline constexpr KindNumber setAside = 29;
inline constexpr KindNumber judgingRules = 30;
inline constexpr KindNumber hearing = 31;

} // namespace jiannuo::kinds
