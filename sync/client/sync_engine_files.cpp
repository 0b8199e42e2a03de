// SPDX-License-Identifier: Apache-2.0

// Files: photos on their way to headquarters and from it, and bundles that somebody else's device made.

#include "client/sync_engine.h"

#include "bundle/inbox.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace jiannuo {

namespace {

constexpr int mostWrong = 3; // times that a file is sent from its start in one conversation

struct SyncFileWords {
    Q_DECLARE_TR_FUNCTIONS(SyncFileWords)
};

QString filePath(const QByteArray& hash)
{
    return QLatin1StringView(protocol::path::files) + QString::fromLatin1(hash.toHex());
}

} // namespace

void SyncEngine::nextFile()
{
    if (!m_ledger.toPush(1).empty()) {
        push(0); // that a file is lost, too, is told
        return;
    }
    const auto file = m_ledger.nextUpload(m_files == SendFiles::Previews);
    if (!file) {
        finish({});
        return;
    }
    progress(ConversationPhase::Files);
    HttpRequest request;
    request.method = "HEAD";
    request.path = filePath(file->hash);
    authorized(std::move(request), [this, file = *file](const Result<HttpReply>& reply) {
        if (!reply) {
            finish(reply.error());
            return;
        }
        if (reply->status == 404) {
            // No accepted record names it: it was refused, or its record still waits.
            (void)m_ledger.setFileProgress(file.hash, 0, LocalFile::State::Refused,
                                           SyncFileWords::tr("登记这个文件的记录没有被中心接受。"));
            nextFile();
            return;
        }
        const QByteArray offset = reply->headers.value("upload-offset");
        if (reply->status != 200 || offset.isEmpty()) {
            finish(Error{ErrorCode::Unreachable, SyncFileWords::tr("中心没有接收文件，稍后会自动再试。")});
            return;
        }
        m_wrong = 0;
        sendChunk(file, std::clamp<qint64>(offset.toLongLong(), 0, file.size));
    });
}

/// From `offset` on. At the end of the file too, where nothing is left to send: that all of it is there says
/// not yet that it is right.
void SyncEngine::sendChunk(const LocalFile& file, qint64 offset)
{
    // What was recorded meanwhile goes first; the file goes on from here afterwards.
    if (!m_ledger.toPush(1).empty()) {
        push(0);
        return;
    }
    if (m_files == SendFiles::Previews && !m_ledger.previews().contains(file.hash)) {
        nextFile(); // the network costs since
        return;
    }
    m_progress.fileBytes = offset;
    m_progress.fileSize = file.size;
    (void)m_ledger.setFileProgress(file.hash, offset, LocalFile::State::Waiting);
    progress(ConversationPhase::Files);
    QFile content(m_ledger.filePath(file.hash));
    HttpRequest request;
    const bool isWhole = content.open(QIODevice::ReadOnly) && content.size() == file.size;
    if (isWhole && content.seek(offset))
        request.body = content.read(protocol::chunkBytes);
    if (request.body.isEmpty() && offset < file.size) {
        const QString why = !content.isOpen()
            ? SyncFileWords::tr("本机的文件已不在或读不出来。")
            : SyncFileWords::tr("本机的文件已改变，与登记时不同，没有送出。");
        lose(file, why);
        return;
    }
    request.method = "PATCH";
    request.path = filePath(file.hash);
    request.headers.insert("Content-Type", "application/offset+octet-stream");
    request.headers.insert("Upload-Offset", QByteArray::number(offset));
    request.headers.insert("Upload-Length", QByteArray::number(file.size));
    m_progress.bytesSent += request.body.size();
    authorized(std::move(request), [this, file, offset](const Result<HttpReply>& reply) {
        if (reply)
            tookChunk(file, offset, *reply);
        else
            finish(reply.error());
    });
}

void SyncEngine::tookChunk(const LocalFile& file, qint64 offset, const HttpReply& reply)
{
    const qint64 next = reply.headers.value("upload-offset", "-1").toLongLong();
    const bool isTaken = reply.status == 204 || reply.status == 200;
    if (reply.status == 413 || reply.status == 422) {
        const auto why = contentOf(reply);
        (void)m_ledger.setFileProgress(file.hash, 0, LocalFile::State::Refused,
                                       why.ok() ? QString() : why.error().sentence);
        nextFile();
    } else if (isTaken && next >= file.size) {
        if (auto ok = m_ledger.setFileProgress(file.hash, file.size, LocalFile::State::Stored); !ok)
            finish(ok.error());
        else
            nextFile();
    } else if (isTaken && next > offset) {
        sendChunk(file, next);
    } else if (reply.status == 409 && next == 0 && offset + protocol::chunkBytes >= file.size) {
        sendAnew(file);
    } else if (reply.status == 409 && next >= 0 && next != offset) {
        sendChunk(file, std::min(next, file.size));
    } else {
        const auto why = contentOf(reply);
        finish(why ? Error{ErrorCode::Unreachable, SyncFileWords::tr("中心没有接收文件，稍后会自动再试。")}
                   : why.error());
    }
}

/// All of it was at headquarters, and was not what its record says: damaged on its way, or here.
void SyncEngine::sendAnew(const LocalFile& file)
{
    QFile content(m_ledger.filePath(file.hash));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!content.open(QIODevice::ReadOnly) || !hash.addData(&content) || hash.result() != file.hash) {
        lose(file, SyncFileWords::tr("本机的文件已损坏，与登记时不同，没有送出。"));
    } else if (++m_wrong < mostWrong) {
        sendChunk(file, 0);
    } else {
        finish(Error{ErrorCode::Unreachable,
                     SyncFileWords::tr("文件几次在途中受损，没有送到，稍后会自动再试。")});
    }
}

/// Headquarters will never have it, and is told so.
void SyncEngine::lose(const LocalFile& file, const QString& reason)
{
    if (const auto said = m_ledger.loseFile(file.hash, reason); !said)
        finish(said.error());
    else
        nextFile();
}

void SyncEngine::relay(const QString& bundle, std::function<void(Result<QByteArray>)> done)
{
    const auto folder = std::make_shared<QTemporaryDir>();
    const auto parts = bundle::split(bundle, folder->filePath(QStringLiteral("part")), protocol::bundlePart);
    if (!parts)
        done(parts.error());
    else
        relayPart(folder, *parts, std::move(done));
}

void SyncEngine::relayPart(const std::shared_ptr<QTemporaryDir>& folder, QStringList parts,
                           std::function<void(Result<QByteArray>)> done)
{
    QFile part(parts.takeFirst());
    HttpRequest request;
    request.method = "POST";
    request.path = QLatin1StringView(protocol::path::bundle);
    request.headers.insert("Content-Type", protocol::bundleType);
    if (!part.open(QIODevice::ReadOnly) || (request.body = part.readAll()).isEmpty()) {
        done(Error{ErrorCode::StorageFailed,
                   SyncFileWords::tr("读不了数据包（%1）。").arg(part.errorString())});
        return;
    }
    authorized(
        std::move(request), [this, folder, parts, done = std::move(done)](const Result<HttpReply>& reply) {
            if (!reply)
                done(reply.error());
            else if (reply->status == 204 && !parts.isEmpty())
                relayPart(folder, parts, done);
            else if (reply->status == 200
                     && reply->headers.value("content-type").startsWith(protocol::bundleType))
                done(reply->body);
            else if (const auto why = contentOf(reply); !why)
                done(why.error());
            else
                done(Error{ErrorCode::Unreachable, SyncFileWords::tr("中心没有收下数据包，请稍后再试。")});
        });
}

void SyncEngine::fetch(const QByteArray& hash, Done done, qint64 most)
{
    const qint64 offset = m_ledger.fetched(hash);
    HttpRequest request;
    request.method = "GET";
    request.path = filePath(hash);
    request.headers["Range"] =
        "bytes=" + QByteArray::number(offset) + '-' + QByteArray::number(offset + protocol::pieceBytes - 1);
    authorized(std::move(request),
               [this, hash, offset, most, done = std::move(done)](const Result<HttpReply>& reply) {
                   const auto whole =
                       reply ? takePiece(hash, offset, most, *reply) : Result<bool>(reply.error());
                   if (whole && !*whole)
                       fetch(hash, done, most);
                   else
                       done(whole ? Result<void>() : whole.error());
               });
}

/// True when all of the file is here.
Result<bool> SyncEngine::takePiece(const QByteArray& hash, qint64 offset, qint64 most, const HttpReply& reply)
{
    // "bytes 0-99/1000"; "bytes */1000" where nothing is left
    const QByteArray range = reply.headers.value("content-range");
    const qint64 length = range.sliced(range.lastIndexOf('/') + 1).toLongLong();
    if (length > most)
        return Error{ErrorCode::TooLarge, SyncFileWords::tr("文件太大，没有取回。")};
    if (reply.status == 206 && range.startsWith("bytes " + QByteArray::number(offset) + '-')
        && !reply.body.isEmpty())
        return m_ledger.addPiece(hash, offset, length, reply.body);
    if (reply.status == 416 && length == offset && offset > 0)
        return m_ledger.addPiece(hash, offset, length, {});
    if (reply.status == 200 && offset <= reply.body.size()
        && QCryptographicHash::hash(reply.body, QCryptographicHash::Sha256) == hash)
        return m_ledger.addPiece(hash, offset, reply.body.size(), reply.body.sliced(offset));
    const auto why = contentOf(reply);
    if (!why)
        return why.error();
    return Error{ErrorCode::Unreachable, SyncFileWords::tr("中心没有给出文件。")};
}

} // namespace jiannuo
