// SPDX-License-Identifier: Apache-2.0
#include "domain/records/judging_rules.h"

#include <QCryptographicHash>

namespace jiannuo {

KindInfo Declaration<JudgingRules>::kind()
{
    return {.number = kinds::judgingRules,
            .name = "judging_rules",
            .label = "裁定规则",
            .audience = Audience::Common,
            .insertOnly = true,
            .creators = {Role::System}};
}

QByteArray rulesFingerprint()
{
    return QCryptographicHash::hash("jiannuo rules " + QByteArray::number(rulesVersion) + '\n'
                                        + Kinds::fingerprint(),
                                    QCryptographicHash::Sha256);
}

JIANNUO_RECORD_INSIDE(JudgingRules)

} // namespace jiannuo
