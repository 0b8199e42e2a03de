// SPDX-License-Identifier: Apache-2.0
#include "qml/workspace/wording.h"

#include "domain/china_time.h"
#include "domain/records.h"

#include <QCoreApplication>

namespace jiannuo {

namespace {

struct WordingTexts {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

} // namespace

QString daysLeftText(int workingDays)
{
    if (workingDays == 0)
        return WordingTexts::tr("今天到期");
    return workingDays > 0 ? WordingTexts::tr("还有 %1 个工作日").arg(workingDays)
                           : WordingTexts::tr("逾期 %1 个工作日").arg(-workingDays);
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1024)
        return QStringLiteral("%1 B").arg(bytes);
    if (bytes < 1024 * 1024)
        return QStringLiteral("%1 KB").arg((bytes + 512) / 1024);
    const qint64 tenths = (bytes * 10 + 512 * 1024) / (1024 * 1024);
    return QStringLiteral("%1.%2 MB").arg(tenths / 10).arg(tenths % 10);
}

QString personName(const View& view, const Id& person)
{
    const auto found = view.get<Person>(person);
    return found ? found->name : QString();
}

std::vector<Record> allWithSetAside(const Store& view, const KindInfo& kind, int field, const Id& value)
{
    Query query;
    query.where.push_back({field, Condition::Test::Equal, value});
    query.withSetAside = true;
    return view.list(kind, query);
}

QString withAside(const Store& view, const Record& record, const QString& text)
{
    const auto aside = setAsideOf(view, *record.kind, record.id);
    if (!aside)
        return text;
    const QString why =
        WordingTexts::tr("【已作废：%1（%2）】").arg(aside->reason, personName(view, aside->by));
    return text.isEmpty() ? why : why + u'\n' + text;
}

QString idText(const Id& id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

Id idFrom(const QString& text)
{
    return Id::fromString(text);
}

} // namespace jiannuo
