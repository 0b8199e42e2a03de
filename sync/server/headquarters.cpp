#include "server/headquarters.h"

#include "crypto/code.h"
#include "domain/records.h"
#include "ledger/log_tree.h"
#include "ledger/receipt.h"

#include <QDir>
#include <QtEndian>

#include <future>

namespace jiannuo {

namespace {

constexpr const char* accountTables = R"(
CREATE TABLE IF NOT EXISTS enrolment(hash BLOB PRIMARY KEY, person BLOB NOT NULL, expires INTEGER NOT NULL, key BLOB, device BLOB) WITHOUT ROWID;
)";
constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 tokenLifeMs = 30 * dayMs;
constexpr qint64 clockToleranceMs = 10LL * 60 * 1000;
constexpr qsizetype longestName = 80;
constexpr qsizetype mostCallers = 20'000; // in memory
constexpr std::size_t mostMissing = 200; // files looked for in one answer
constexpr qsizetype startBytes = 4; // of a mark, before the position

struct HeadquartersWords {
    Q_DECLARE_TR_FUNCTIONS(Headquarters)
};

Error unknownCode()
{
    return {ErrorCode::Unauthenticated,
            HeadquartersWords::tr("登记码不对、已用过或已过期，请向管理员索取新的登记码。")};
}

} // namespace

Headquarters::Headquarters(const QString& directory, std::unique_ptr<HeadquartersLedger> ledger,
                           const Clock& clock, Random& random, TokenSigner signer, const QByteArray& secret,
                           Sequencer::Drive drive)
    : m_directory(directory)
    , m_clock(clock)
    , m_random(random)
    , m_ledger(std::move(ledger))
    , m_readers(QDir(directory).filePath(QStringLiteral("headquarters.db")))
    , m_files(QDir(directory).filePath(QStringLiteral("files")))
    , m_signer(std::move(signer))
    , m_secret(secret)
    , m_sequencer(std::make_unique<Sequencer>(*m_ledger, drive))
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
        if (store.fact("server secret").isEmpty())
            store.setFact("server secret", random.bytes(32));
        const QByteArray secret = store.fact("server secret");
        auto signer = TokenSigner::create(secret);
        if (!signer)
            return signer.error();
        std::unique_ptr<Headquarters> headquarters(new Headquarters(
            directory, std::move(*ledger), clock, random, std::move(*signer), secret, drive));
        headquarters->lookForFiles(headquarters->m_ledger->view());
        return headquarters;
    });
}

/// A backup may be older than the photos that devices have handed over, and records do not tell.
void Headquarters::lookForFiles(const Store& store)
{
    m_start = m_random.bytes(startBytes);
    store.each(kindOf<Evidence>(), [&](const Record& record) {
        const auto evidence = record.as<Evidence>();
        for (const QByteArray& hash : {evidence.hash, evidence.preview}) {
            if (!hash.isEmpty() && !m_files.has(hash))
                m_missing[evidence.by].push_back(hash);
        }
    });
}

/// A part of the list after the other, each once: what the device does not have either would be named for
/// ever.
void Headquarters::tellMissing(const std::vector<Id>& people, const QByteArray& mark,
                               protocol::PullReply& reply) const
{
    std::size_t told = 0;
    if (mark.size() == startBytes + qsizetype(sizeof(quint32)) && mark.startsWith(m_start))
        told = qFromBigEndian<quint32>(mark.constData() + startBytes);
    std::size_t position = 0;
    for (const Id& person : people) {
        const auto at = m_missing.find(person);
        if (at == m_missing.end())
            continue;
        for (const QByteArray& hash : at->second) {
            if (position++ < told || position > told + mostMissing)
                continue;
            if (!m_files.has(hash))
                reply.missing.push_back(hash);
        }
    }
    if (position <= told)
        return;
    reply.missingMark = m_start + QByteArray(sizeof(quint32), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(std::min(position, told + mostMissing)),
                 reply.missingMark.data() + startBytes);
}

Result<bool> Headquarters::isEmpty()
{
    return m_readers.with(
        [](const Readers::Connection& c) -> Result<bool> { return c.store.lastGseq() == 0; });
}

Result<Id> Headquarters::found(const QString& countyName, const QString& headquartersName,
                               const QString& administratorName)
{
    const Id county = makeId(m_clock, m_random);
    const Id center = makeId(m_clock, m_random);
    const Id person = makeId(m_clock, m_random);
    std::vector<Change> changes{
        creation(county, Org{.name = countyName, .kind = OrgKind::Area}),
        creation(center, Org{.name = headquartersName, .kind = OrgKind::Headquarters, .parent = county}),
        creation(person, Person{.name = administratorName, .org = center})};
    for (const Role role : {Role::Administrator, Role::HeadquartersHead})
        changes.push_back(
            creation(makeId(m_clock, m_random), Appointment{.person = person, .role = role, .org = county}));
    const auto done = m_sequencer->run([&](HeadquartersLedger& ledger) -> Result<void> {
        const auto verdict = ledger.record({{}, m_clock.now(), changes});
        return verdict ? Result<void>() : verdict.error();
    });
    if (!done)
        return done.error();
    return person;
}

Result<protocol::InviteAnswer> Headquarters::invite(const Id& person, int days)
{
    protocol::InviteAnswer answer{makeCode(m_random), {m_clock.now().ms + days * dayMs}};
    const auto normal = normalizeCode(answer.code);
    const QByteArray hash = codeHash(normal ? *normal : answer.code, m_secret);
    const auto kept = m_sequencer->run([&](HeadquartersLedger& ledger) {
        return attempt([&]() -> Result<void> {
            if (!ledger.view().get<Person>(person))
                return Error{ErrorCode::UnknownRecord, HeadquartersWords::tr("没有这个人员。")};
            auto insert = ledger.store().database().prepare(
                "INSERT INTO enrolment(hash, person, expires) VALUES(?,?,?)");
            bindBytes(insert, 1, hash);
            bindBytes(insert, 2, person.toRfc4122());
            insert.bind(3, static_cast<int64_t>(answer.expires.ms));
            insert.exec();
            return {};
        });
    });
    if (!kept)
        return kept.error();
    return answer;
}

Result<protocol::EnrolAnswer> Headquarters::enrol(const protocol::EnrolRequest& request)
{
    const auto suite = suiteFromNumber(request.suite);
    if (!suite)
        return suite.error();
    const auto key = PublicKey::fromBytes(*suite, request.publicKey);
    if (!key)
        return key.error();
    if (auto proven =
            key->verify(protocol::enrolmentBytes(request.code, request.publicKey), request.signature);
        !proven)
        return proven.error();
    const auto code = normalizeCode(request.code);
    if (!code)
        return code.error();
    const QByteArray hash = codeHash(*code, m_secret);

    protocol::EnrolAnswer answer;
    const auto done = m_sequencer->run([&](HeadquartersLedger& ledger) {
        return attempt([&]() -> Result<void> {
            Database& database = ledger.store().database();
            auto query = database.prepare("SELECT person, expires, key, device FROM enrolment WHERE hash=?");
            bindBytes(query, 1, hash);
            if (!query.executeStep()) {
                return unknownCode();
            }
            answer.person = Id::fromRfc4122(bytesOf(query.getColumn(0)));
            const qint64 expires = query.getColumn(1).getInt64();
            const QByteArray usedKey = bytesOf(query.getColumn(2));
            answer.device = Id::fromRfc4122(bytesOf(query.getColumn(3)));
            query.reset();
            if (usedKey == request.publicKey)
                return {}; // the answer was lost: the same again
            if (!usedKey.isEmpty() || expires < m_clock.now().ms) {
                return unknownCode();
            }
            // A device that is enrolled already gets another person; a new one its record.
            Change change;
            const auto known =
                ledger.view().where(kindOf<Device>(), fieldNumber(&Device::key), request.publicKey);
            const auto mine = std::find_if(known.begin(), known.end(), [](const Record& r) {
                return r.as<Device>().state == DeviceState::Active;
            });
            if (mine != known.end()) {
                Device next = mine->as<Device>();
                if (std::find(next.people.begin(), next.people.end(), answer.person) == next.people.end())
                    next.people.push_back(answer.person);
                change = amendment(*mine, next);
                answer.device = mine->id;
            } else {
                answer.device = makeId(m_clock, m_random);
                change = creation(answer.device,
                                  Device{.name = request.deviceName.left(longestName),
                                         .key = request.publicKey,
                                         .suite = suiteName(*suite),
                                         .people = {answer.person},
                                         .enrolledAt = m_clock.now()});
            }
            if (!change.patch.empty()) {
                if (const auto verdict = ledger.record({{}, m_clock.now(), {change}}); !verdict)
                    return verdict.error();
            }
            auto use = database.prepare("UPDATE enrolment SET key=?, device=? WHERE hash=?");
            bindBytes(use, 1, request.publicKey);
            bindBytes(use, 2, answer.device.toRfc4122());
            bindBytes(use, 3, hash);
            use.exec();
            return {};
        });
    });
    if (!done)
        return done.error();
    answer.time = m_clock.now();
    answer.token =
        QString::fromLatin1(m_signer.issue({answer.device, answer.time, {answer.time.ms + tokenLifeMs}}));
    answer.logKey = m_ledger->key().publicKey().bytes();
    answer.logSuite = static_cast<int>(m_ledger->key().suite());
    const auto name = m_readers.with([](const Readers::Connection& c) -> Result<QString> {
        Query query;
        query.where.push_back(
            {fieldNumber(&Org::kind), Condition::Test::Equal, static_cast<qint64>(OrgKind::Headquarters)});
        query.limit = 1;
        const auto found = c.store.list(kindOf<Org>(), query);
        return found.empty() ? QString() : found.front().as<Org>().name;
    });
    answer.headquarters = name.valueOr({});
    return answer;
}

Result<protocol::TokenAnswer> Headquarters::renew(const protocol::TokenRequest& request)
{
    const Instant now = m_clock.now();
    if (std::abs(request.time.ms - now.ms) > clockToleranceMs)
        return Error{ErrorCode::Unauthenticated, HeadquartersWords::tr("设备的时间与中心相差过大。")};
    const auto caller = device(request.device);
    if (!caller)
        return caller.error();
    const auto key = keyOf(caller->record);
    if (!key)
        return key.error();
    if (!key->verify(protocol::tokenBytes(request.device, request.time), request.signature))
        return Error{ErrorCode::Unauthenticated, HeadquartersWords::tr("设备的签名不对。")};
    const Instant expires{now.ms + tokenLifeMs};
    return protocol::TokenAnswer{QString::fromLatin1(m_signer.issue({request.device, now, expires})), expires,
                                 now};
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

bool Headquarters::mayInvite(const Caller& caller, const Id& person)
{
    const auto allowed = m_readers.with([&](const Readers::Connection& c) -> Result<bool> {
        const auto invited = c.store.get<Person>(person);
        return invited && caller.record.state == DeviceState::Active
            && std::any_of(caller.record.people.begin(), caller.record.people.end(), [&](const Id& who) {
                   return mayAct(c.store, who, {Role::Administrator}, invited->org, m_clock.now());
               });
    });
    return allowed.valueOr(false);
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
        tellMissing(caller.record.people, request.missingMark, reply);
        return reply;
    });
}

Result<protocol::HistoryAnswer> Headquarters::history(protocol::HistoryRequest request)
{
    for (LogHead& head : request.heads)
        head.log = request.log;
    protocol::HistoryAnswer answer;
    const auto done = m_sequencer->run([&](HeadquartersLedger& ledger) -> Result<void> {
        auto point = ledger.commonPoint(request.heads);
        if (!point)
            return point.error();
        answer.point = std::move(*point);
        return {};
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

Result<Evidence> Headquarters::evidence(const Caller& caller, const QByteArray& hash)
{
    return m_readers.with([&](const Readers::Connection& c) -> Result<Evidence> {
        const Scope scope = c.reader.scopeOf(caller.record.people, m_clock.now());
        const auto& people = caller.record.people;
        for (const int field : {fieldNumber(&Evidence::hash), fieldNumber(&Evidence::preview)}) {
            for (const Record& record : c.store.where(kindOf<Evidence>(), field, hash)) {
                const Evidence evidence = record.as<Evidence>();
                if (c.reader.mayRead(scope, record)
                    || std::find(people.begin(), people.end(), evidence.by) != people.end())
                    return evidence;
            }
        }
        return Error{ErrorCode::UnknownRecord, HeadquartersWords::tr("没有登记这个文件，或不在您的范围内。")};
    });
}

Result<Headquarters::Figures> Headquarters::figures()
{
    return m_readers.with([this](const Readers::Connection& c) -> Result<Figures> {
        Figures figures;
        if (const auto newest = LogTree(c.store).newestHead())
            figures.clockBehindMs = clockBehindMs(m_clock, newest->time);
        figures.head = c.store.lastGseq();
        figures.devices = c.store.count(kindOf<Device>(), {});
        auto query = c.store.database().prepare("SELECT count(*) FROM quarantine");
        query.executeStep();
        figures.quarantined = query.getColumn(0).getInt64();
        return figures;
    });
}

} // namespace jiannuo
