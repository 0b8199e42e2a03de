// SPDX-License-Identifier: Apache-2.0
#include "fuzz/target.h"
#include "fuzz/told.h"
#include "ledger/log_export.h"
#include "support/small_county.h"

#include <QBuffer>

namespace jiannuo::fuzz {

QList<QByteArray> seeds()
{
    test::SmallCounty county;
    county.make(Comment{.org = county.waterUnit,
                        .subject = county.commitment,
                        .text = QStringLiteral("已到现场"),
                        .author = county.inspector});
    QByteArray log;
    QBuffer out(&log);
    out.open(QIODevice::WriteOnly);
    if (!exportLog(county.headquarters().view(), out))
        qFatal("no log");
    return {log};
}

void run(const QByteArray& bytes)
{
    LogCheck check;
    const bool fits = check.take(bytes) && check.finish();
    if (fits == check.misfit().has_value())
        qFatal("a log fits, or is told what does not");
    if (!fits && check.misfit()->sentence.isEmpty())
        qFatal("a misfit without a sentence");
}

} // namespace jiannuo::fuzz
