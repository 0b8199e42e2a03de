// SPDX-License-Identifier: Apache-2.0
#include "server/headquarters.h"

#include "ledger/log_tree.h"
#include "ledger/receipt.h"
#include "ledger/secrets.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <future>

namespace jiannuo {

namespace {

constexpr const char* accountTables = R"(
CREATE TABLE IF NOT EXISTS enrolment(hash BLOB PRIMARY KEY, person BLOB NOT NULL, expires INTEGER NOT NULL, key BLOB, device BLOB) WITHOUT ROWID;
)";
constexpr qsizetype secretBytes = 32;
constexpr qsizetype mostCallers = 20'000; // in memory
constexpr std::size_t mostHeads = 1'000; // that a device shows
constexpr qint64 leastFree = 1024 * 1024; // bytes, for anything to be taken
constexpr qint64 probeEveryMs = 5'000;
constexpr qsizetype roomTried = 256 * 1024;

struct HeadquartersWords {
    Q_DECLARE_TR_FUNCTIONS(Headquarters)
};

} // namespace

Headquarters::Headquarters(const QString& directory, std::unique_ptr<HeadquartersLedger> ledger,
                           const Clock& clock, Random& random, TokenSigner signer, const QByteArray& secret,
                           Sequencer::Drive drive)
    : m_directory(directory)
    , m_clock(clock)
    , m_random(random)
    , m_ledger(std::move(ledger))
    , m_readers(QDir(directory).filePath(QStringLiteral("headquarters.db")))
    , m_signer(std::move(signer))
    , m_secret(secret)
    , m_sequencer(std::make_unique<Sequencer>(*m_ledger, drive))
    , m_evidence(QDir(directory).filePath(QStringLiteral("files")), m_readers, *m_sequencer, clock, random)
{
}

Result<std::unique_ptr<Headquarters>> Headquarters::open(const QString& directory, const Clock& clock,
                                                         Random& random, Sequencer::Drive drive, Suite suite)
{
    auto ledger = HeadquartersLedger::open(directory, clock, random, suite);
    if (!ledger)
        return ledger.error();
    return attempt([&]() -> Result<std::unique_ptr<Headquarters>> {
        Store& store = (*ledger)->store();
        store.database().execute(accountTables);
        store.database().execute(EvidenceFiles::tables);
        store.database().addColumn("enrolment", "issued", "INTEGER NOT NULL DEFAULT 0");
        const Secrets secrets(directory);
        if (auto moved = secrets.takeFrom(store, "server secret", Secrets::serverSecret); !moved)
            return moved.error();
        const auto secret = secrets.readOrMake(
            Secrets::serverSecret, [&]() -> Result<QByteArray> { return random.bytes(secretBytes); });
        if (!secret)
            return secret.error();
        auto signer = TokenSigner::create(*secret);
        if (!signer)
            return signer.error();
        std::unique_ptr<Headquarters> headquarters(new Headquarters(
            directory, std::move(*ledger), clock, random, std::move(*signer), *secret, drive));
        if (auto ok = headquarters->m_evidence.begin(headquarters->m_ledger->view()); !ok)
            return ok.error();
        return headquarters;
    });
}

Result<PublicKey> keyOf(const Device& device)
{
    const auto suite = suiteFromName(device.suite);
    return suite ? PublicKey::fromBytes(*suite, device.key) : Result<PublicKey>(suite.error());
}

Result<Headquarters::Caller> Headquarters::caller(const QByteArray& token)
{
    const auto content = m_signer.verify(token, m_clock.now());
    if (!content)
        return content.error();
    return device(content->device);
}

std::optional<Headquarters::Caller> Headquarters::callerAtOnce(const QByteArray& token)
{
    const auto content = m_signer.verify(token, m_clock.now());
    return content ? remembered(content->device, m_ledger->devicesVersion()) : std::nullopt;
}

std::optional<Headquarters::Caller> Headquarters::remembered(const Id& id, qint64 version)
{
    const std::scoped_lock lock(m_callersMutex);
    if (m_callersVersion != version)
        return {};
    const auto at = m_callers.constFind(id);
    return at == m_callers.constEnd() ? std::nullopt : std::optional(Caller{id, *at});
}

Result<Headquarters::Caller> Headquarters::device(const Id& id)
{
    // Before it is read: what a commit changes meanwhile is then read again the next time.
    const qint64 version = m_ledger->devicesVersion();
    if (auto known = remembered(id, version))
        return std::move(*known);
    auto found = m_readers.with([&](const Readers::Connection& c) -> Result<Caller> {
        auto device = c.store.get<Device>(id);
        if (!device)
            return Error{ErrorCode::Unauthenticated, HeadquartersWords::tr("这台设备没有登记。")};
        return Caller{id, std::move(*device)};
    });
    if (found) {
        const std::scoped_lock lock(m_callersMutex);
        if (m_callersVersion < version || m_callers.size() >= mostCallers) {
            m_callers.clear();
            m_callersVersion = std::max(m_callersVersion, version);
        }
        if (m_callersVersion == version)
            m_callers.insert(id, found->record);
    }
    return found;
}

void Headquarters::push(const Caller& caller, protocol::PushRequest request,
                        std::function<void(Result<protocol::PushReply>)> done)
{
    // The signature covers the head of the chain, and so everything before it.
    if (request.operations.empty()) {
        done(Error{ErrorCode::InvalidInput, HeadquartersWords::tr("没有送交任何记录。")});
        return;
    }
    auto pushed = readChain(request.operations);
    if (!pushed) {
        done(pushed.error());
        return;
    }
    if (!pushed->unreadable) {
        const Operation& last = pushed->operations.back();
        const auto key = keyOf(caller.record);
        if (!key || !key->verify(chainHeadText(last.chain, last.dseq, last.hash), request.terms.signature)) {
            done(Error{ErrorCode::BadSignature,
                       HeadquartersWords::tr("送交记录的签名不对，一条也没有接收。")});
            return;
        }
    }
    auto answer = std::make_shared<PushAnswer>();
    const HeadMark seen = request.terms.seen;
    m_sequencer->post(
        [answer, device = caller.device, terms = std::move(request.terms),
         chain =
             std::make_shared<PushedChain>(std::move(*pushed))](HeadquartersLedger& ledger) -> Result<void> {
            auto sequenced = ledger.sequence(device, *chain, terms);
            if (!sequenced)
                return sequenced.error();
            *answer = std::move(*sequenced);
            return {};
        },
        [this, answer, seen, done = std::move(done)](Result<void> committed) {
            if (committed)
                committed = m_ledger->attest(*answer, seen);
            if (committed)
                done(protocol::PushReply{std::move(*answer), m_clock.now()});
            else
                done(committed.error());
        });
}

Result<protocol::PushReply> Headquarters::push(const Caller& caller, protocol::PushRequest request)
{
    std::promise<Result<protocol::PushReply>> promise;
    push(caller, std::move(request),
         [&promise](Result<protocol::PushReply> reply) { promise.set_value(std::move(reply)); });
    m_sequencer->settle();
    return promise.get_future().get();
}

Result<protocol::PullReply> Headquarters::pull(const Caller& caller, const protocol::PullRequest& request)
{
    if (caller.record.state == DeviceState::Revoked)
        return Error{ErrorCode::Revoked,
                     HeadquartersWords::tr("这台设备已停用。未送交的记录送交后，本机数据将清除。")};
    return m_readers.with([&](const Readers::Connection& c) -> Result<protocol::PullReply> {
        const qsizetype most =
            static_cast<qsizetype>(std::clamp<qint64>(request.most, 1, protocol::pageBytes));
        auto page = c.reader.page(c.reader.scopeOf(caller.record.people, m_clock.now()), request.cursor,
                                  {caller.device, request.incarnation}, most);
        if (!page)
            return page.error();
        protocol::PullReply reply{std::move(*page), m_clock.now()};
        m_evidence.tellMissing(c, caller, request.missingMark, reply);
        return reply;
    });
}

Result<protocol::HistoryAnswer> Headquarters::history(protocol::HistoryRequest request)
{
    if (request.heads.size() > mostHeads)
        return Error{ErrorCode::TooLarge, HeadquartersWords::tr("出示的账本摘要过多。")};
    for (LogHead& head : request.heads)
        head.log = request.log;
    protocol::HistoryAnswer answer;
    const auto done = m_sequencer->run([&](HeadquartersLedger& ledger) -> Result<void> {
        auto point = ledger.commonPoint(request.heads);
        if (!point)
            return point.error();
        answer.point = std::move(*point);
        // What was signed until then is forgotten, and with it which codes were used.
        Instant lost;
        for (const LogHead& head : request.heads) {
            if (head.size > answer.point.size)
                lost = std::max(lost, head.time);
        }
        return attempt([&]() -> Result<void> {
            voidCodes(ledger.store().database(), lost);
            return {};
        });
    });
    if (!done)
        return done.error();
    answer.time = m_clock.now();
    return answer;
}

Result<protocol::ReceiptAnswer> Headquarters::receipt(const Caller& caller,
                                                      const protocol::ReceiptRequest& request)
{
    return m_readers.with([&](const Readers::Connection& c) -> Result<protocol::ReceiptAnswer> {
        const auto entry = c.store.operationAt(request.gseq);
        if (!entry || entry->chain.device != caller.device)
            return Error{ErrorCode::UnknownRecord, HeadquartersWords::tr("这台设备没有这条操作。")};
        const auto receipt = receiptOf(c.store, request.gseq);
        if (!receipt)
            return receipt.error();
        return protocol::ReceiptAnswer{receiptText(*receipt)};
    });
}

/// Nobody may write for a while after the disk was full: whether there is room again has to be tried.
void Headquarters::probe()
{
    const qint64 now = m_clock.monotonicMs();
    qint64 before = m_probed;
    if (now - before < probeEveryMs || !m_probed.compare_exchange_strong(before, now))
        return;
    if (m_evidence.isFailing())
        m_evidence.probe();
    if (m_sequencer->isFailing())
        (void)m_sequencer->run([](HeadquartersLedger& ledger) {
            return attempt([&]() -> Result<void> {
                // As much as an operation may bring: a few bytes fit where its words do not.
                ledger.store().setFact("probe", QByteArray(roomTried, 'x'));
                return {};
            });
        });
}

Result<Headquarters::Figures> Headquarters::figures()
{
    if (m_sequencer->isFailing() || m_evidence.isFailing())
        probe();
    return m_readers.with([this](const Readers::Connection& c) -> Result<Figures> {
        Figures figures;
        if (const auto newest = LogTree(c.store).newestHead())
            figures.clockBehindMs = clockBehindMs(m_clock, newest->time);
        figures.head = c.store.lastGseq();
        figures.devices = c.store.count(kindOf<Device>(), {});
        auto query = c.store.database().prepare("SELECT count(*) FROM quarantine");
        query.executeStep();
        figures.quarantined = query.getColumn(0).getInt64();
        figures.filesLost = m_evidence.lost();
        figures.filesChecked = m_evidence.checked();
        std::error_code error;
        const auto space = std::filesystem::space(QFileInfo(m_directory).filesystemFilePath(), error);
        figures.freeBytes = error ? 0 : static_cast<qint64>(space.available);
        figures.isFull =
            m_sequencer->isFailing() || m_evidence.isFailing() || (!error && figures.freeBytes < leastFree);
        return figures;
    });
}

} // namespace jiannuo
