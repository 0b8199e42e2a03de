// SPDX-License-Identifier: Apache-2.0
#include "bundle/inbox.h"

#include "domain/cbor.h"
#include "ledger/private_files.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QtEndian>

namespace jiannuo::bundle {

namespace {

using namespace Qt::StringLiterals;

constexpr QByteArrayView partMagic("JNB1");
constexpr qint64 mostHead = 256;
constexpr qint64 copiedAtOnce = 1 << 20;
constexpr qint64 keptMs = qint64(31) * 24 * 3600 * 1000;

struct InboxWords {
    Q_DECLARE_TR_FUNCTIONS(Inbox)
};

Error notABundle()
{
    return {ErrorCode::Corrupt, InboxWords::tr("这不是践诺的数据包（.jnb），或文件已损坏。请重新拷贝一份。")};
}

Error unwritten(const QString& why)
{
    return {ErrorCode::StorageFailed,
            InboxWords::tr("数据包没有写完（%1）。请换一个有空间的位置再试。").arg(why)};
}

struct PartHead {
    Id id;
    int number = 0; ///< from 0
    int count = 1;
    qint64 size = 0; ///< of the whole
    QByteArray hash; ///< SHA-256 of what follows
};

QByteArray headBytes(const PartHead& head)
{
    cbor::Writer writer;
    writer.array(5);
    writer.bytes(head.id.toRfc4122());
    writer.integer(head.number);
    writer.integer(head.count);
    writer.integer(head.size);
    writer.bytes(head.hash);
    QByteArray bytes = partMagic.toByteArray();
    bytes.append(static_cast<char>(writer.out().size()));
    return bytes + writer.out();
}

/// Leaves `in` behind the head.
Result<PartHead> readHead(QIODevice& in)
{
    if (in.read(partMagic.size()) != partMagic)
        return notABundle();
    char length = 0;
    if (!in.getChar(&length))
        return notABundle();
    const QByteArray bytes = in.read(static_cast<unsigned char>(length));
    cbor::Reader reader(bytes);
    const quint64 items = reader.array();
    const QByteArray id = reader.bytes().toByteArray();
    const qint64 number = reader.integer();
    const qint64 count = reader.integer();
    PartHead head;
    head.size = reader.integer();
    head.hash = reader.bytes().toByteArray();
    if (reader.failed() || !reader.atEnd() || items != 5 || id.size() != 16 || head.hash.size() != 32
        || count < 1 || count > mostParts || number < 0 || number >= count || head.size < 1
        || head.size > largestBundle)
        return notABundle();
    head.id = Id::fromRfc4122(id);
    head.number = static_cast<int>(number);
    head.count = static_cast<int>(count);
    return head;
}

/// Reads so many bytes, into `to` where there is one, and says what they hash to.
Result<QByteArray> copy(QIODevice& from, qint64 bytes, QIODevice* to)
{
    QCryptographicHash hasher(QCryptographicHash::Sha256);
    while (bytes > 0) {
        const QByteArray piece = from.read(qMin(bytes, copiedAtOnce));
        if (piece.isEmpty())
            return notABundle();
        hasher.addData(piece);
        if (to && to->write(piece) != piece.size())
            return unwritten(to->errorString());
        bytes -= piece.size();
    }
    return hasher.result();
}

} // namespace

Result<QStringList> split(const QString& whole, const QString& target, qint64 most)
{
    QFile in(whole);
    if (!in.open(QIODevice::ReadOnly))
        return unwritten(in.errorString());
    const qint64 room = qMax(most, smallestPart) - mostHead;
    const qint64 count = (in.size() + room - 1) / room;
    if (count < 1 || count > mostParts || in.size() > largestBundle)
        return Error{ErrorCode::TooLarge, InboxWords::tr("数据包过大，请分几次导出。")};
    const QString stem = target.endsWith(".jnb"_L1) ? target.chopped(4) : target;
    const Id id = Id::createUuid();
    QStringList files;
    for (qint64 i = 0; i < count; ++i) {
        files += count == 1 ? stem + ".jnb"_L1 : u"%1-%2of%3.jnb"_s.arg(stem).arg(i + 1).arg(count);
        if (QFileInfo(files.last()).isSymLink() || QFile::exists(files.last()))
            return Error{ErrorCode::InvalidInput,
                         InboxWords::tr("“%1”已经存在，请换一个名称。").arg(files.last())};
    }
    for (qint64 i = 0; i < count; ++i) {
        const qint64 begin = i * room;
        const qint64 bytes = qMin(room, in.size() - begin);
        const auto hash = in.seek(begin) ? copy(in, bytes, nullptr) : unwritten(in.errorString());
        if (!hash)
            return hash.error();
        // A stick may be anybody's, and so may what lies on it.
        WholeFile out(files[i]);
        if (!out.open())
            return unwritten(out.errorString());
        in.seek(begin);
        out.device().write(headBytes({id, static_cast<int>(i), static_cast<int>(count), in.size(), *hash}));
        if (auto copied = copy(in, bytes, &out.device()); !copied)
            return copied.error();
        if (!out.commit())
            return unwritten(out.errorString());
    }
    return files;
}

Inbox::Inbox(const QString& directory, const Clock& clock, qint64 most)
    : m_directory(directory)
    , m_clock(clock)
    , m_most(most)
{
}

Result<Inbox::Arrival> Inbox::take(const QString& path)
{
    QFile part(path);
    if (!part.open(QIODevice::ReadOnly))
        return Error{ErrorCode::StorageFailed, InboxWords::tr("读不了“%1”。").arg(path)};
    return take(part);
}

Result<Inbox::Arrival> Inbox::take(QIODevice& part)
{
    const auto head = readHead(part);
    if (!head)
        return head.error();
    tidy();
    if (size() + head->size > m_most)
        return Error{ErrorCode::TooLarge, InboxWords::tr("没有收齐的数据包太多，暂时收不下更多。")};
    // Another cut of the same bundle is another set of parts.
    const QString folder = u"%1/%2-%3-%4"_s.arg(m_directory, head->id.toString(QUuid::WithoutBraces))
                               .arg(head->count)
                               .arg(head->size);
    const auto pathOf = [&folder](int number) { return folder + u'/' + QString::number(number); };
    if (!keepPrivate(folder))
        return unwritten(folder);
    WholeFile kept(pathOf(head->number), WholeFile::Where::Anything);
    if (!kept.open())
        return unwritten(kept.errorString());
    const qint64 bytes = part.size() - part.pos();
    if (bytes > head->size)
        return notABundle();
    const auto hash = copy(part, bytes, &kept.device());
    if (!hash)
        return hash.error();
    if (*hash != head->hash)
        return notABundle();
    if (!kept.commit())
        return unwritten(kept.errorString());

    Arrival arrival{head->id, head->count, {}, {}};
    for (int number = 0; number < head->count; ++number) {
        if (!QFile::exists(pathOf(number)))
            arrival.missing.push_back(number + 1);
    }
    if (!arrival.missing.empty())
        return arrival;
    const QString wholePath = folder + "/whole.jnb"_L1;
    WholeFile whole(wholePath, WholeFile::Where::Anything);
    if (!whole.open())
        return unwritten(whole.errorString());
    for (int number = 0; number < head->count; ++number) {
        QFile piece(pathOf(number));
        if (!piece.open(QIODevice::ReadOnly))
            return unwritten(piece.errorString());
        if (auto copied = copy(piece, piece.size(), &whole.device()); !copied)
            return copied.error();
    }
    if (whole.device().size() != head->size)
        return notABundle();
    if (!whole.commit())
        return unwritten(whole.errorString());
    arrival.whole = wholePath;
    return arrival;
}

void Inbox::drop(const Arrival& arrival)
{
    if (!arrival.whole.isEmpty())
        QFileInfo(arrival.whole).dir().removeRecursively();
}

/// What nobody has completed in a month.
void Inbox::tidy()
{
    for (const QFileInfo& old : QDir(m_directory).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (old.lastModified().toMSecsSinceEpoch() + keptMs >= m_clock.now().ms)
            continue;
        if (old.isDir())
            QDir(old.filePath()).removeRecursively();
        else
            QFile::remove(old.filePath());
    }
}

qint64 Inbox::size() const
{
    qint64 size = 0;
    for (QDirIterator it(m_directory, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        it.next();
        size += it.fileInfo().size();
    }
    return size;
}

} // namespace jiannuo::bundle
