// SPDX-License-Identifier: Apache-2.0
#include "ctl/commands.h"
#include "ctl/session.h"

#include "ledger/checkup.h"
#include "ledger/pins.h"
#include "ledger/state_hash.h"

#include <QJsonArray>
#include <QStorageInfo>

#include <sqlite3.h>

namespace jiannuo::ctl {

namespace {

using namespace Qt::StringLiterals;

struct DoctorCommandWords {
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

constexpr qint64 littleSpace = qint64(200) * 1024 * 1024;

CheckupPart space(const QString& directory)
{
    const QStorageInfo storage(directory);
    CheckupPart part{
        u"space"_s, DoctorCommandWords::tr("还有 %1 MB").arg(storage.bytesAvailable() / 1'000'000), {}};
    if (storage.bytesAvailable() < littleSpace)
        part.problems += DoctorCommandWords::tr("存储空间不多了，请清理后再外出检查。");
    if (storage.isReadOnly())
        part.problems += DoctorCommandWords::tr("存储是只读的。");
    return part;
}

} // namespace

Reply runDoctor(const Context& context)
{
    auto reading = openReading(context);
    if (!reading && reading.error().code == ErrorCode::UnknownRecord)
        return badInput(reading.error());
    // A database that cannot even be opened is what a doctor is for: the same answer, with what is wrong.
    std::vector<CheckupPart> parts;
    auto checked = checkUp(context.line.data, context.clock, context.random);
    if (checked)
        parts = std::move(*checked);
    else
        parts.push_back({u"database"_s, {}, {checked.error().sentence}});
    if (reading && checked) {
        if (!reading->device.isNull()) {
            const Secrets secrets(context.line.data);
            const auto key = secrets.keyOfDevice();
            const Error gone = key ? secrets.keyOfDeviceIsGone() : key.error();
            parts.push_back({u"key"_s, {}, key && *key ? QStringList() : QStringList{gone.sentence}});
        }
        const auto pins = Pins::read(reading->view(), context.line.data);
        parts.push_back({u"pins"_s, {}, pins ? QStringList() : QStringList{pins.error().sentence}});
    }
    parts.push_back(space(context.line.data));

    Reply reply;
    QJsonArray checks;
    bool ok = true;
    for (const CheckupPart& part : parts) {
        ok = ok && part.ok();
        checks.append(QJsonObject{{u"name"_s, part.name},
                                  {u"ok"_s, part.ok()},
                                  {u"detail"_s, part.detail},
                                  {u"problems"_s, QJsonArray::fromStringList(part.problems)}});
        reply.text += u"%1 %2  %3\n"_s.arg(part.ok() ? u"✓"_s : u"✗"_s, part.name, part.detail);
        for (const QString& problem : part.problems)
            reply.text += u"    "_s + problem + u'\n';
    }
    reply.json = {
        {u"ok"_s, ok},
        {u"checks"_s, checks},
        {u"versions"_s,
         QJsonObject{{u"jiannuo"_s, QStringLiteral(JIANNUO_VERSION)},
                     {u"qt"_s, QString::fromLatin1(qVersion())},
                     {u"sqlite"_s, QString::fromLatin1(sqlite3_libversion())},
                     {u"declarations"_s, QString::fromLatin1(Kinds::fingerprint().toHex().first(16))}}}};
    if (reading && checked) {
        const Store& store = reading->view();
        reply.json.insert(u"device"_s,
                          reading->device.isNull() ? QJsonValue() : QJsonValue(idText(reading->device)));
        reply.json.insert(u"cursor"_s, store.number("cursor"));
        reply.json.insert(u"stateHash"_s, QString::fromLatin1(stateHash(store).toHex()));
    }
    reply.exit = ok ? Exit::Done : Exit::Refused;
    return reply;
}

} // namespace jiannuo::ctl
