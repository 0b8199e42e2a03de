// SPDX-License-Identifier: Apache-2.0
#include "bundle/bundle.h"
#include "bundle/inbox.h"
#include "crypto/random.h"
#include "fuzz/target.h"
#include "fuzz/told.h"

#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>

namespace jiannuo::fuzz {

using namespace bundle;

namespace {

constexpr qsizetype signatureAndLength = 64 + 4;

const PrivateKey& sender()
{
    static const PrivateKey key = *PrivateKey::fromSeed(QByteArray(32, 's'));
    return key;
}
const PrivateKey& recipient()
{
    static const PrivateKey key = *PrivateKey::fromSeed(QByteArray(32, 'r'));
    return key;
}

QByteArray whole()
{
    QByteArray bytes;
    QBuffer out(&bytes);
    out.open(QIODevice::WriteOnly);
    auto writer = Writer::begin(out, {.id = Id::createUuid(), .device = Id::createUuid(), .log = "log"},
                                sender(), recipient().publicKey());
    if (!writer || !writer->add(ItemKind::Pull, "pull") || !writer->add(ItemKind::Push, QByteArray(500, 'x'))
        || !writer->finish())
        qFatal("no bundle");
    return bytes;
}

QByteArray part()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("whole")));
    if (!file.open(QIODevice::WriteOnly) || file.write(whole()) < 0)
        qFatal("no file");
    file.close();
    QFile cut(split(file.fileName(), folder.filePath(QStringLiteral("part")), 0)->front());
    cut.open(QIODevice::ReadOnly);
    return cut.readAll();
}

/// As somebody would send it who holds a device's key: signed, whatever it is.
QByteArray signedAnew(const QByteArray& content)
{
    QByteArray text = QByteArray::fromHex("8270") + "jiannuo bundle 1" + QByteArray::fromHex("5820");
    text += hash(Suite::Ed25519Sha256, content);
    return content + *sender().sign(text) + QByteArray::fromHex("00000040");
}

} // namespace

/// The first byte says how it is read.
QList<QByteArray> seeds()
{
    const QByteArray bundle = whole();
    return {'\0' + bundle, '\1' + bundle.chopped(signatureAndLength), '\2' + part()};
}

void run(const QByteArray& input)
{
    if (input.isEmpty())
        return;
    QByteArray bytes = input.sliced(1);
    if (input.front() % 3 == 1)
        bytes = signedAnew(bytes);
    QBuffer in(&bytes);
    in.open(QIODevice::ReadOnly);
    if (input.front() % 3 == 2) {
        const QTemporaryDir folder;
        const SystemClock clock;
        told(Inbox(folder.path(), clock, 1 << 20).take(in));
        return;
    }
    auto reader = Reader::open(in);
    told(reader);
    if (!reader || !reader->unlock(recipient()))
        return;
    for (;;) {
        const auto item = reader->next();
        told(item);
        if (!item || !*item)
            return;
    }
}

} // namespace jiannuo::fuzz
