// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/records/numbers.h"

namespace jiannuo {

/// 裁定规则: by which rules headquarters judges from here on. Written by headquarters itself before the first
/// operation that a program with other rules judges, so that who judges the log again knows whether his are
/// the same.
struct JudgingRules {
    int version = 0; ///< rulesVersion of the program
    QByteArray fingerprint; ///< rulesFingerprint() of the program
};

template <> struct Declaration<JudgingRules> {
    static constexpr auto fields = std::tuple{
        field(1, "version", "版本", &JudgingRules::version).required(),
        field(2, "fingerprint", "摘要", &JudgingRules::fingerprint).required(),
    };
    static KindInfo kind();
};

JIANNUO_RECORD_OUTSIDE(JudgingRules)

/// Raised with every change of judge() or of a guard that gives another verdict on anything.
inline constexpr int rulesVersion = 2;
/// SHA-256 over rulesVersion and the declarations: two programs that have the same one judge alike.
QByteArray rulesFingerprint();

} // namespace jiannuo
