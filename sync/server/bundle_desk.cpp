// SPDX-License-Identifier: Apache-2.0
#include "server/bundle_desk.h"

#include "ledger/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

namespace jiannuo {

namespace {

using bundle::Item;
using bundle::ItemKind;

constexpr qint64 pagesPerAnswer = 64 * 1024 * 1024;
constexpr qint64 filesPerAnswer = 64 * 1024 * 1024;
constexpr qint64 answerWithLargeFile = 240 * 1024 * 1024; ///< whoever relays it takes no more than 256 MB
constexpr std::size_t receiptsPerAnswer = 500;

struct BundleDeskWords {
    Q_DECLARE_TR_FUNCTIONS(BundleDesk)
};

Error unreadable(const QString& why)
{
    return {ErrorCode::StorageFailed,
            BundleDeskWords::tr("中心暂时存不下数据包（%1），请稍后再试。").arg(why)};
}

/// One bundle's requests, answered one after the other as those on the wire are. The device takes the answers
/// in the same order, so each continues the head that the one before has shown it.
class Conversation {
public:
    Conversation(Headquarters& headquarters, const Caller& caller, bundle::Writer& out)
        : m_headquarters(headquarters)
        , m_caller(caller)
        , m_out(out)
    {
    }

    Result<void> take(const Item& item)
    {
        switch (item.kind) {
        case ItemKind::History:
            return read(protocol::readHistoryRequest(item.body), [this](protocol::HistoryRequest request) {
                m_history = std::move(request);
                return Result<void>();
            });
        case ItemKind::Push:
            return read(protocol::readPushRequest(item.body),
                        [this](protocol::PushRequest request) { return push(std::move(request)); });
        case ItemKind::Pull: // a revoked device is told so, and gets nothing from here on
            return read(protocol::readPullRequest(item.body),
                        [this](const protocol::PullRequest& request) { return pull(request); });
        case ItemKind::FileChunk:
            return read(protocol::readFileChunk(item.body),
                        [this](const protocol::FileChunk& chunk) { return takeChunk(chunk); });
        case ItemKind::FileWishes:
            return read(protocol::readFileWishes(item.body),
                        [this](const protocol::FileWishes& wishes) { return giveFiles(wishes); });
        default:
            return {}; // from a newer program
        }
    }

    Result<void> finish()
    {
        // Who never has a network has nobody else to ask for them.
        for (const qint64 gseq : m_settled) {
            const auto receipt = m_headquarters.receipt(m_caller, {gseq});
            if (!receipt)
                continue;
            if (auto ok = m_out.add(ItemKind::Receipt, protocol::write(*receipt)); !ok)
                return ok;
        }
        for (const auto& [hash, progress] : m_files) {
            if (auto ok = m_out.add(ItemKind::FileProgress, protocol::write(progress)); !ok)
                return ok;
        }
        return m_out.finish();
    }

private:
    template <class T, class Work> Result<void> read(Result<T> message, Work&& work)
    {
        if (!message)
            return message.error();
        return work(std::move(*message));
    }

    Result<void> refuse(const Error& error)
    {
        m_stopped = true;
        return m_out.add(ItemKind::Refusal,
                         protocol::write(protocol::Refusal{QString(error.name()), error.sentence}));
    }

    void saw(const std::optional<Attestation>& attestation)
    {
        if (attestation)
            m_seen = markOf(attestation->head.size, attestation->head.root);
    }

    /// Headquarters was put back to a backup: where the histories part. The rest is for the next bundle.
    Result<void> tellHistory()
    {
        m_stopped = true;
        if (!m_history)
            return {};
        const auto answer = m_headquarters.history(std::move(*m_history));
        return answer ? m_out.add(ItemKind::HistoryAnswer, protocol::write(*answer)) : refuse(answer.error());
    }

    Result<void> push(protocol::PushRequest request)
    {
        if (m_stopped)
            return {};
        if (m_seen)
            request.terms.seen = *m_seen;
        const auto reply = m_headquarters.push(m_caller, std::move(request));
        if (!reply)
            return refuse(reply.error());
        saw(reply->answer.attestation);
        if (auto ok = m_out.add(ItemKind::PushReply, protocol::write(*reply)); !ok)
            return ok;
        m_stopped = reply->answer.fault.has_value();
        for (const Sequenced& entry : reply->answer.verdicts) {
            if (m_settled.size() < receiptsPerAnswer)
                m_settled.push_back(entry.verdict.gseq);
        }
        return reply->answer.fault == PushFault::OtherHistory ? tellHistory() : Result<void>();
    }

    Result<void> pull(protocol::PullRequest request)
    {
        qint64 size = 0;
        while (!m_stopped) {
            if (m_seen)
                request.cursor.seen = *m_seen;
            const auto reply = m_headquarters.pull(m_caller, request);
            if (!reply)
                return reply.error().code == ErrorCode::OtherHistory ? tellHistory() : refuse(reply.error());
            const Page& page = reply->page;
            saw(page.attestation);
            if (!reply->missingMark.isEmpty())
                request.missingMark = reply->missingMark;
            const QByteArray body = protocol::write(*reply);
            size += body.size();
            if (auto ok = m_out.add(ItemKind::PullReply, body); !ok)
                return ok;
            if (page.through >= page.head || size > pagesPerAnswer)
                return {};
            request.cursor = {page.log, page.scope, page.through, m_seen ? *m_seen : request.cursor.seen};
        }
        return {};
    }

    Result<void> takeChunk(const protocol::FileChunk& chunk)
    {
        if (m_stopped)
            return {}; // its record has not come
        const auto [at, isNew] = m_files.try_emplace(chunk.hash);
        protocol::FileProgress& progress = at->second;
        const auto fail = [&progress](const Error& error) {
            progress.code = error.name();
            progress.sentence = error.sentence;
            return Result<void>();
        };
        EvidenceFiles& files = m_headquarters.evidence();
        if (isNew) {
            progress.hash = chunk.hash;
            auto here = files.offset(m_caller, chunk.hash);
            if (!here) {
                if (!here.error().retryable())
                    return fail(here.error());
                m_files.erase(at); // our disk, not the file: another time
                return {};
            }
            if (chunk.length < 1 || chunk.length > largestFile)
                return fail({ErrorCode::TooLarge, BundleDeskWords::tr("文件超过 200 MB，不能上传。")});
            // All of it came before, and nobody has looked yet whether it is right.
            if (*here >= chunk.length) {
                (void)files.take(m_caller, chunk.hash, *here, chunk.length, {});
                here = files.offset(m_caller, chunk.hash);
            }
            progress.offset = here.valueOr(0);
        }
        // What is here already came with another bundle, or over the network.
        if (!progress.code.isEmpty() || chunk.offset < 0 || chunk.offset > progress.offset
            || chunk.bytes.size() <= progress.offset - chunk.offset || progress.offset >= chunk.length)
            return {};
        const auto taken = files.take(m_caller, chunk.hash, progress.offset, chunk.length,
                                      chunk.bytes.sliced(progress.offset - chunk.offset));
        if (!taken) {
            progress.offset = files.offset(m_caller, chunk.hash).valueOr(0);
            return taken.error().code == ErrorCode::Corrupt || taken.error().retryable()
                ? Result<void>()
                : fail(taken.error());
        }
        progress.offset = taken->offset;
        return {};
    }

    /// What its people may see, as much as there is room for. A single large file goes through where it is
    /// the first after the small copies.
    Result<void> giveFiles(const protocol::FileWishes& wishes)
    {
        qint64 room = filesPerAnswer;
        const qint64 roomForOne = qMin(largestFile, answerWithLargeFile - m_out.size());
        bool isFirst = true;
        for (const QByteArray& hash : wishes.hashes) {
            const QFileInfo there(m_headquarters.files().path(hash));
            if (hash.size() != 32 || !there.exists()
                || there.size() > (isFirst ? qMax(room, roomForOne) : room))
                continue;
            const auto file = m_headquarters.evidence().open(m_caller, hash);
            if (!file)
                continue;
            room -= (*file)->size();
            isFirst = isFirst && (*file)->size() <= largestPreview;
            protocol::FileChunk chunk{hash, (*file)->size(), 0, {}};
            while (chunk.offset < chunk.length) {
                chunk.bytes = (*file)->read(protocol::chunkBytes);
                if (chunk.bytes.isEmpty())
                    return unreadable((*file)->errorString());
                if (auto ok = m_out.add(ItemKind::FileChunk, protocol::write(chunk)); !ok)
                    return ok;
                chunk.offset += chunk.bytes.size();
            }
        }
        return {};
    }

    Headquarters& m_headquarters;
    const Caller& m_caller;
    bundle::Writer& m_out;
    std::optional<HeadMark> m_seen; ///< what the device will have seen when it comes to the next answer
    std::optional<protocol::HistoryRequest> m_history;
    std::map<QByteArray, protocol::FileProgress> m_files;
    std::vector<qint64> m_settled; ///< operations that have a verdict, for their receipts
    bool m_stopped = false;
};

} // namespace

Result<void> answerBundle(Headquarters& headquarters, QIODevice& in, QIODevice& out)
{
    auto reader = bundle::Reader::open(in);
    if (!reader)
        return reader.error();
    const bundle::Head& head = reader->head();
    if (head.direction != bundle::Direction::ToHeadquarters
        || (!head.log.isEmpty() && head.log != headquarters.log()))
        return Error{ErrorCode::InvalidInput,
                     BundleDeskWords::tr("这个数据包不是给本中心的，请核对后交给对应的中心或设备。")};
    const auto notTheirs = [] {
        return Error{ErrorCode::BadSignature, BundleDeskWords::tr("数据包不是它所说的那台设备签发的。")};
    };
    auto caller = headquarters.device(head.device);
    if (!caller && caller.error().code != ErrorCode::Unauthenticated)
        return caller.error();
    if (caller && caller->record.key != head.sender)
        return notTheirs();
    if (auto ok = reader->unlock(headquarters.key()); !ok)
        return ok.error();
    if (!caller) {
        // Headquarters may have forgotten it with its log: the device says first who it is.
        const auto first = reader->next();
        if (!first)
            return first.error();
        if (!*first || (*first)->kind != ItemKind::Enrolment)
            return caller.error();
        const auto certificate = protocol::readCertificate((*first)->body, headquarters.key().publicKey());
        if (!certificate)
            return certificate.error();
        if (certificate->key != head.sender)
            return notTheirs();
        caller = headquarters.comeHome(head.device, (*first)->body);
        if (!caller)
            return caller.error();
    }
    const auto theirs = keyOf(caller->record);
    if (!theirs)
        return theirs.error();
    auto writer = bundle::Writer::begin(out,
                                        {.id = Id::createUuid(),
                                         .direction = bundle::Direction::ToDevice,
                                         .device = head.device,
                                         .log = headquarters.log(),
                                         .made = headquarters.clock().now(),
                                         .answers = head.id},
                                        headquarters.key(), *theirs);
    if (!writer)
        return writer.error();
    Conversation conversation(headquarters, *caller, *writer);
    for (;;) {
        const auto item = reader->next();
        if (!item)
            return item.error();
        if (!*item)
            return conversation.finish();
        if (auto ok = conversation.take(**item); !ok)
            return ok.error();
    }
}

BundleDesk::BundleDesk(Headquarters& headquarters, const QString& directory)
    : m_headquarters(headquarters)
    , m_directory(directory)
    , m_inbox(directory, headquarters.clock())
{
}

Result<BundleDesk::Taken> BundleDesk::take(QIODevice& part)
{
    const std::lock_guard lock(m_mutex);
    auto arrival = m_inbox.take(part);
    if (!arrival)
        return arrival.error();
    Taken taken{std::move(*arrival), {}};
    if (!taken.arrival.missing.empty())
        return taken;
    auto answer = answered(taken.arrival.whole);
    // Where only our disk failed, the parts stay: the last one again does it.
    if (answer || !answer.error().retryable())
        m_inbox.drop(taken.arrival);
    if (!answer)
        return answer.error();
    taken.answer = std::move(*answer);
    return taken;
}

Result<QString> BundleDesk::answered(const QString& whole)
{
    QFile in(whole);
    if (!in.open(QIODevice::ReadOnly))
        return unreadable(in.errorString());
    QTemporaryFile out(QDir(m_directory).filePath(QStringLiteral("answer-XXXXXX.jnb")));
    if (!out.open())
        return unreadable(out.errorString());
    if (auto ok = answerBundle(m_headquarters, in, out); !ok)
        return ok.error();
    out.setAutoRemove(false);
    return out.fileName();
}

} // namespace jiannuo
