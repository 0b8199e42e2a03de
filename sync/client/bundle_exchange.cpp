// SPDX-License-Identifier: Apache-2.0
#include "client/bundle_exchange.h"

#include "client/requests.h"
#include "domain/records.h"
#include "ledger/receipt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

#include <set>

namespace jiannuo {

namespace {

using bundle::Item;
using bundle::ItemKind;

constexpr qint64 wishedBytes = 32 * 1024 * 1024;
constexpr int wishedFiles = 200;
constexpr qint64 usualFile = 1024 * 1024; ///< where a record does not say

struct BundleExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(BundleExchange)
};

QString folderOf(const DeviceLedger& ledger)
{
    return ledger.directory() + QStringLiteral("/bundles");
}

Error unreadable(const QString& why)
{
    return {ErrorCode::StorageFailed,
            BundleExchangeWords::tr("数据包没有读写成（%1），请再试一次。").arg(why)};
}

bool isPreview(const DeviceLedger& ledger, const QByteArray& hash)
{
    // A small picture that this program made may be its own small copy.
    return !ledger.view().where(kindOf<Evidence>(), fieldNumber(&Evidence::preview), hash).empty()
        && ledger.view().where(kindOf<Evidence>(), fieldNumber(&Evidence::hash), hash).empty();
}

/// Files that records name and this device has not, the newest first; all small copies of pictures before.
/// What is larger than all that is wished at once stands among them: headquarters may not have it, so nothing
/// waits for it, and gives it alone where it comes first.
std::vector<QByteArray> wishes(const DeviceLedger& ledger)
{
    std::set<QByteArray> here;
    for (const LocalFile& file : ledger.files())
        here.insert(file.hash);
    Query query;
    query.orderBy = fieldNumber(&Evidence::takenAt);
    query.descending = true;
    query.limit = wishedFiles;
    std::vector<QByteArray> previews;
    std::vector<QByteArray> result;
    qint64 room = wishedBytes;
    for (const Record& record : ledger.view().list(kindOf<Evidence>(), query)) {
        const auto evidence = record.as<Evidence>();
        if (record.waiting)
            continue;
        if (!evidence.preview.isEmpty() && !here.contains(evidence.hash)
            && here.insert(evidence.preview).second)
            previews.push_back(evidence.preview);
        const qint64 size = evidence.size > 0 ? evidence.size : usualFile;
        const bool isLarge = size > wishedBytes;
        if ((size > room && !isLarge) || size > largestFile || !here.insert(evidence.hash).second)
            continue;
        room -= isLarge ? 0 : size;
        result.push_back(evidence.hash);
    }
    result.insert(result.begin(), previews.begin(), previews.end());
    return result;
}

/// Writes what the device would say over the wire.
class Outgoing {
public:
    Outgoing(const DeviceLedger& ledger, bundle::Writer& out, MadeBundle& made)
        : m_ledger(ledger)
        , m_out(out)
        , m_made(made)
    {
    }

    Result<void> write()
    {
        if (const QByteArray certificate = m_ledger.fact(DeviceLedger::certificateFact);
            !certificate.isEmpty())
            add(ItemKind::Enrolment, certificate);
        // Ahead, should headquarters find that it was put back to a backup.
        if (const auto heads = m_ledger.heads(); !heads.empty())
            add(ItemKind::History, protocol::write(protocol::HistoryRequest{m_ledger.cursor().log, heads}));
        addPushes();
        add(ItemKind::Pull, protocol::write(pullRequest(m_ledger, true)));
        const auto previews = m_ledger.previews();
        for (const bool small : {true, false}) {
            for (const LocalFile& file : m_ledger.files()) {
                if (file.state == LocalFile::State::Waiting && previews.contains(file.hash) == small)
                    addFile(file);
            }
        }
        if (const auto wished = wishes(m_ledger); !wished.empty())
            add(ItemKind::FileWishes, protocol::write(protocol::FileWishes{wished}));
        return m_result ? m_out.finish() : m_result;
    }

private:
    void add(ItemKind kind, const QByteArray& body)
    {
        if (m_result)
            m_result = m_out.add(kind, body);
    }

    void addPushes()
    {
        std::size_t done = 0;
        for (;;) {
            const auto operations = m_ledger.toPush(protocol::pushBytes, done);
            if (operations.empty() || !m_result)
                return;
            const auto request = pushRequest(m_ledger, operations);
            if (!request) {
                m_result = request.error();
                return;
            }
            add(ItemKind::Push, protocol::write(*request));
            done += operations.size();
            m_made.operations += std::ssize(operations);
        }
    }

    /// From where headquarters has it. One that cannot be read stays where it is: the app says so.
    void addFile(const LocalFile& file)
    {
        QFile content(m_ledger.filePath(file.hash));
        if (!content.open(QIODevice::ReadOnly) || content.size() != file.size || !content.seek(file.sent))
            return;
        protocol::FileChunk chunk{file.hash, file.size, file.sent, {}};
        while (chunk.offset < chunk.length && m_result) {
            chunk.bytes = content.read(protocol::chunkBytes);
            if (chunk.bytes.isEmpty()) {
                m_result = unreadable(content.errorString());
                return;
            }
            add(ItemKind::FileChunk, protocol::write(chunk));
            chunk.offset += chunk.bytes.size();
        }
        m_made.photos += isPreview(m_ledger, file.hash) ? 0 : 1;
    }

    const DeviceLedger& m_ledger;
    bundle::Writer& m_out;
    MadeBundle& m_made;
    Result<void> m_result{};
};

/// Takes in an answer, item by item; each is durable before the next is looked at.
class Incoming {
public:
    Incoming(DeviceLedger& ledger, OpenedBundle& opened)
        : m_ledger(ledger)
        , m_opened(opened)
    {
    }

    Result<void> take(const Item& item)
    {
        switch (item.kind) {
        case ItemKind::PushReply:
            return read(protocol::readPushReply(item.body, {}),
                        [this](protocol::PushReply reply) { return settle(std::move(reply.answer)); });
        case ItemKind::PullReply:
            return read(protocol::readPullReply(item.body), [this](const protocol::PullReply& reply) {
                auto applied = apply(reply.page);
                if (!applied || !answersTheLast())
                    return applied;
                return m_ledger.offerAgain(reply.missing, reply.missingMark);
            });
        case ItemKind::HistoryAnswer:
            return read(protocol::readHistoryAnswer(item.body),
                        [this](const protocol::HistoryAnswer& answer) { return turnBack(answer.point); });
        case ItemKind::FileProgress:
            return read(protocol::readFileProgress(item.body),
                        [this](const protocol::FileProgress& progress) { return note(progress); });
        case ItemKind::FileChunk:
            return read(protocol::readFileChunk(item.body),
                        [this](const protocol::FileChunk& chunk) { return keep(chunk); });
        case ItemKind::Receipt:
            return read(
                protocol::readReceiptAnswer(item.body),
                [this](const protocol::ReceiptAnswer& answer) { return keepReceipt(answer.receipt); });
        case ItemKind::Refusal:
            return read(protocol::readRefusal(item.body),
                        [this](const protocol::Refusal& refusal) { return stop(refusal); });
        default:
            return {}; // from a newer program
        }
    }

private:
    template <class T, class Work> Result<void> read(Result<T> message, Work&& work)
    {
        if (!message)
            return message.error();
        return work(std::move(*message));
    }

    Result<void> old()
    {
        m_old = true;
        return {};
    }

    /// What carries no proof of its own counts only where it answers our last bundle: an old one, given
    /// again, stops nobody, turns nobody back, and says nothing about files.
    bool answersTheLast() const
    {
        return m_opened.head.answers.toRfc4122() == m_ledger.fact(DeviceLedger::lastBundleFact);
    }

    Result<void> turnBack(const CommonPoint& point)
    {
        if (!answersTheLast())
            return old();
        m_opened.again = true;
        return m_ledger.turnBack(point); // once: it forgets the bundle
    }

    Result<void> settle(PushAnswer answer)
    {
        const qint64 seen = m_ledger.cursor().seen.size;
        const auto waiting = m_ledger.waiting();
        const auto last = std::find_if(waiting.begin(), waiting.end(), [&answer](const WaitingOperation& w) {
            return w.state == WaitingState::Waiting && answeringMark(w.operation) == answer.answering;
        });
        if (m_old || last == waiting.end() || (answer.attestation && answer.attestation->since != seen))
            return old();
        const ChainKey chain = last->operation.chain;
        for (Sequenced& verdict : answer.verdicts)
            verdict.chain = chain;
        if (auto settled = m_ledger.settle(answer); !settled)
            return settled;
        m_opened.settled += std::ssize(answer.verdicts);
        if (!answer.fault || *answer.fault == PushFault::OtherHistory)
            return {};
        if (*answer.fault == PushFault::Fork || *answer.fault == PushFault::Gap) {
            m_opened.again = true;
            return m_ledger.reincarnate(chain);
        }
        m_opened.refusal = Error{ErrorCode::BrokenChain, answer.sentence};
        return {};
    }

    Result<void> apply(const Page& page)
    {
        const Cursor& here = m_ledger.cursor();
        if (m_old || page.after != here.gseq || page.mark != here.seen.mark)
            return old();
        if (auto applied = m_ledger.apply(page); !applied)
            return applied;
        m_opened.received += std::ssize(page.operations);
        m_opened.again = m_opened.again || page.through < page.head;
        return {};
    }

    std::optional<LocalFile> local(const QByteArray& hash) const
    {
        for (LocalFile& file : m_ledger.files()) {
            if (file.hash == hash)
                return std::move(file);
        }
        return {};
    }

    Result<void> note(const protocol::FileProgress& progress)
    {
        const auto file = local(progress.hash);
        if (!file || file->state != LocalFile::State::Waiting || !answersTheLast())
            return {};
        // Refused before its record was judged: it is offered again with that.
        if (!progress.code.isEmpty() && m_ledger.unjudgedFiles().contains(file->hash))
            return {};
        if (!progress.code.isEmpty())
            return m_ledger.setFileProgress(file->hash, 0, LocalFile::State::Refused, progress.sentence);
        const bool whole = progress.offset >= file->size;
        m_opened.filesSent += whole && !isPreview(m_ledger, file->hash) ? 1 : 0;
        return m_ledger.setFileProgress(file->hash, qMin(progress.offset, file->size),
                                        whole ? LocalFile::State::Stored : LocalFile::State::Waiting);
    }

    /// Piece by piece, as over the network: a video need not fit into memory.
    Result<void> keep(const protocol::FileChunk& chunk)
    {
        if (chunk.offset == 0)
            m_arriving = chunk.length > 0 && chunk.length <= largestFile && !local(chunk.hash) ? chunk.hash
                                                                                               : QByteArray();
        if (chunk.offset < 0 || chunk.offset > chunk.length
            || chunk.bytes.size() > chunk.length - chunk.offset)
            return {};
        const qint64 here = m_ledger.fetched(chunk.hash);
        const qint64 end = chunk.offset + chunk.bytes.size();
        const bool isLast = end == chunk.length;
        if (chunk.hash != m_arriving || chunk.offset > here || (end <= here && !isLast))
            return {};
        // Where all of it was here already, it only becomes a file.
        const QByteArray rest = end > here ? chunk.bytes.sliced(here - chunk.offset) : QByteArray();
        const auto whole = m_ledger.addPiece(chunk.hash, here, chunk.length, rest);
        if (!whole)
            return whole.error().retryable() ? whole.error() : Result<void>();
        m_opened.filesReceived += *whole && !isPreview(m_ledger, chunk.hash) ? 1 : 0;
        return {};
    }

    /// Where it is for what stands in that place here; from an old answer it may be for something else.
    Result<void> keepReceipt(const QString& text)
    {
        const auto receipt = readReceipt(text);
        const auto key = m_ledger.headquartersKey();
        if (!receipt || !key || !checkReceipt(*receipt, *key))
            return {};
        const qint64 gseq = receipt->verdict.gseq;
        const auto operation = attempt([&]() -> Result<Operation> {
            const auto entry = m_ledger.view().operationAt(gseq);
            return readOperation(entry ? entry->bytes : QByteArray());
        });
        if (!operation || !isFor(*receipt, *operation, key->suite()))
            return {};
        return m_ledger.setFact(receiptFact(gseq).constData(), text.toLatin1());
    }

    Result<void> stop(const protocol::Refusal& refusal)
    {
        if (!answersTheLast())
            return old();
        m_opened.refusal = Error{errorCode(refusal.code), refusal.sentence};
        return m_opened.refusal->code == ErrorCode::Revoked && m_ledger.waitingCount() == 0 ? m_ledger.wipe()
                                                                                            : Result<void>();
    }

    DeviceLedger& m_ledger;
    OpenedBundle& m_opened;
    QByteArray m_arriving; ///< the file whose pieces are kept
    bool m_old = false;
};

Result<void> takeAnswer(DeviceLedger& ledger, bundle::Reader& reader, OpenedBundle& opened)
{
    const auto theirs = ledger.headquartersKey();
    const auto key = ledger.key();
    if (!theirs || !key)
        return theirs ? key.error() : theirs.error();
    if (opened.head.device != ledger.device())
        return Error{ErrorCode::InvalidInput,
                     BundleExchangeWords::tr("这是给另一台设备的数据包，请在那台设备上打开。")};
    if (opened.head.sender != theirs->bytes())
        return Error{ErrorCode::BadSignature,
                     BundleExchangeWords::tr("数据包不是本机登记的中心签发的，没有打开。")};
    if (auto ok = reader.unlock(*key); !ok)
        return ok;
    Incoming incoming(ledger, opened);
    for (;;) {
        const auto item = reader.next();
        if (!item)
            return item.error();
        if (!*item)
            break;
        if (auto ok = attempt([&] { return incoming.take(**item); }); !ok)
            return ok;
    }
    const bool changed = opened.settled + opened.received + opened.filesSent + opened.filesReceived > 0;
    opened.what = changed || opened.again || opened.refusal ? OpenedBundle::What::Answer
                                                            : OpenedBundle::What::OldAnswer;
    return {};
}

} // namespace

Result<MadeBundle> writeBundle(DeviceLedger& ledger, const Clock& clock, QIODevice& out)
{
    const auto theirs = ledger.headquartersKey();
    const auto key = ledger.key();
    if (!theirs || !key)
        return theirs ? key.error() : theirs.error();
    if (auto ok = ledger.followDatabase(); !ok)
        return ok.error();
    const Id id = makeId(clock, ledger.random());
    auto writer = bundle::Writer::begin(out,
                                        {.id = id,
                                         .direction = bundle::Direction::ToHeadquarters,
                                         .device = ledger.device(),
                                         .log = ledger.cursor().log,
                                         .made = clock.now()},
                                        *key, *theirs);
    if (!writer)
        return writer.error();
    MadeBundle made;
    if (auto ok = attempt([&]() -> Result<void> { return Outgoing(ledger, *writer, made).write(); }); !ok)
        return ok.error();
    if (auto kept = ledger.setFact(DeviceLedger::lastBundleFact, id.toRfc4122()); !kept)
        return kept.error();
    made.bytes = writer->size();
    return made;
}

Result<MadeBundle> makeBundle(DeviceLedger& ledger, const Clock& clock, const QString& target,
                              qint64 partSize)
{
    if (auto looked = ledger.noticeLostFiles(true); !looked)
        return looked.error();
    QDir().mkpath(folderOf(ledger));
    QTemporaryFile whole(folderOf(ledger) + QStringLiteral("/out-XXXXXX"));
    if (!whole.open())
        return unreadable(whole.errorString());
    auto made = writeBundle(ledger, clock, whole);
    if (!made)
        return made;
    if (!whole.flush())
        return unreadable(whole.errorString());
    auto files = bundle::split(whole.fileName(), target, partSize);
    if (!files)
        return files.error();
    made->files = std::move(*files);
    return made;
}

Result<OpenedBundle> readBundle(DeviceLedger& ledger, QIODevice& in)
{
    auto reader = bundle::Reader::open(in);
    if (!reader)
        return reader.error();
    OpenedBundle opened;
    opened.head = reader->head();
    if (opened.head.direction == bundle::Direction::ToHeadquarters) {
        opened.what = OpenedBundle::What::ForHeadquarters;
        return opened;
    }
    if (auto taken = takeAnswer(ledger, *reader, opened); !taken)
        return taken.error();
    return opened;
}

Result<OpenedBundle> openBundle(DeviceLedger& ledger, const Clock& clock, const QString& path)
{
    bundle::Inbox inbox(folderOf(ledger), clock);
    auto arrival = inbox.take(path);
    if (!arrival)
        return arrival.error();
    OpenedBundle incomplete;
    incomplete.arrival = *arrival;
    if (!arrival->missing.empty())
        return incomplete;
    QFile whole(arrival->whole);
    if (!whole.open(QIODevice::ReadOnly))
        return unreadable(whole.errorString());
    auto opened = readBundle(ledger, whole);
    if (opened)
        opened->arrival = *arrival;
    if (!opened || opened->what != OpenedBundle::What::ForHeadquarters)
        inbox.drop(*arrival);
    return opened;
}

Result<QStringList> saveBundle(const QByteArray& bundle, const QString& target, qint64 partSize)
{
    QTemporaryFile whole;
    if (!whole.open() || whole.write(bundle) != bundle.size() || !whole.flush())
        return unreadable(whole.errorString());
    return bundle::split(whole.fileName(), target, partSize);
}

void dropBundle(const DeviceLedger& ledger, const Clock& clock, const OpenedBundle& opened)
{
    bundle::Inbox(folderOf(ledger), clock).drop(opened.arrival);
}

} // namespace jiannuo
