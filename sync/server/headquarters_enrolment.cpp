// SPDX-License-Identifier: Apache-2.0

// Who may come in: codes, enrolment, tokens, and the way home after a backup.

#include "crypto/code.h"
#include "domain/authority.h"
#include "server/headquarters.h"

namespace jiannuo {

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
constexpr qint64 tokenLifeMs = 30 * dayMs;
constexpr qint64 clockToleranceMs = 10LL * 60 * 1000;
constexpr qsizetype longestName = 80;
constexpr std::size_t mostTokens = 100'000; // of ten minutes

struct EnrolmentWords {
    Q_DECLARE_TR_FUNCTIONS(Headquarters)
};

Error unknownCode()
{
    return {ErrorCode::Unauthenticated,
            EnrolmentWords::tr("登记码不对、已用过或已过期，请向管理员索取新的登记码。")};
}

Error revokedDevice()
{
    return {ErrorCode::Revoked,
            EnrolmentWords::tr("这台设备已停用，不再发给凭证。未送交的记录可以用数据包交回中心。")};
}

} // namespace

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
                return Error{ErrorCode::UnknownRecord, EnrolmentWords::tr("没有这个人员。")};
            auto insert = ledger.store().database().prepare(
                "INSERT INTO enrolment(hash, person, expires, issued) VALUES(?,?,?,?)");
            bindBytes(insert, 1, hash);
            bindBytes(insert, 2, person.toRfc4122());
            insert.bind(3, static_cast<int64_t>(answer.expires.ms));
            insert.bind(4, static_cast<int64_t>(m_clock.now().ms));
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
    bool isAgain = false;
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
            isAgain = usedKey == request.publicKey; // the answer was lost
            if ((!usedKey.isEmpty() && !isAgain) || expires < m_clock.now().ms)
                return unknownCode();
            const auto known =
                ledger.view().where(kindOf<Device>(), fieldNumber(&Device::key), request.publicKey);
            const auto mine = std::find_if(known.begin(), known.end(), [](const Record& r) {
                return r.as<Device>().state == DeviceState::Active;
            });
            if (mine == known.end() && (isAgain || !known.empty()))
                return revokedDevice();
            if (isAgain)
                return {};
            // A device that is enrolled already gets another person; a new one its record.
            Change change;
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
    if (!isAgain)
        answer.token =
            QString::fromLatin1(m_signer.issue({answer.device, answer.time, {answer.time.ms + tokenLifeMs}}));
    const auto enrolled = device(answer.device);
    const auto certificate = enrolled ? certificateFor(*enrolled) : Result<QByteArray>(enrolled.error());
    if (!certificate)
        return certificate.error();
    answer.certificate = *certificate;
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
    if (request.time.ms < now.ms - clockToleranceMs || request.time.ms > now.ms + clockToleranceMs)
        return Error{ErrorCode::Unauthenticated, EnrolmentWords::tr("设备的时间与中心相差过大。")};
    auto caller = device(request.device);
    const bool isForgotten = !caller && caller.error().code == ErrorCode::Unauthenticated;
    if (isForgotten && !request.certificate.isEmpty()) {
        // Before anything is made of it: who shows the certificate holds the device's key.
        const auto certificate = protocol::readCertificate(request.certificate, key().publicKey());
        if (!certificate)
            return certificate.error();
        const auto suite = suiteFromNumber(certificate->suite);
        const auto theirs =
            suite ? PublicKey::fromBytes(*suite, certificate->key) : Result<PublicKey>(suite.error());
        if (!theirs || !theirs->verify(protocol::tokenBytes(request.device, request.time), request.signature))
            return Error{ErrorCode::Unauthenticated, EnrolmentWords::tr("设备的签名不对。")};
        caller = comeHome(request.device, request.certificate);
    }
    if (!caller)
        return caller.error();
    const auto theirs = keyOf(caller->record);
    if (!theirs)
        return theirs.error();
    if (!theirs->verify(protocol::tokenBytes(request.device, request.time), request.signature)
        || !isNewToken(request))
        return Error{ErrorCode::Unauthenticated, EnrolmentWords::tr("设备的签名不对。")};
    if (caller->isRevoked())
        return revokedDevice();
    auto certificate = certificateFor(*caller);
    if (!certificate)
        return certificate.error();
    const Instant expires{now.ms + tokenLifeMs};
    return protocol::TokenAnswer{QString::fromLatin1(m_signer.issue({request.device, now, expires})), expires,
                                 now, std::move(*certificate)};
}

/// What was asked before with the same words comes from somebody who has heard them.
bool Headquarters::isNewToken(const protocol::TokenRequest& request)
{
    const std::lock_guard lock(m_tokensMutex);
    const qint64 oldest = m_clock.now().ms - clockToleranceMs;
    m_tokens.erase(m_tokens.begin(), m_tokens.lower_bound({oldest, {}}));
    return m_tokens.size() < mostTokens
        && m_tokens.emplace(request.time.ms, request.device.toRfc4122()).second;
}

/// Signed anew each time, with the people of now.
Result<QByteArray> Headquarters::certificateFor(const Caller& caller)
{
    const auto suite = suiteFromName(caller.record.suite);
    if (!suite)
        return suite.error();
    const auto code = m_readers.with([&](const Readers::Connection& c) -> Result<QByteArray> {
        auto query = c.store.database().prepare(
            "SELECT hash FROM enrolment WHERE device=? ORDER BY issued DESC LIMIT 1");
        bindBytes(query, 1, caller.device.toRfc4122());
        return query.executeStep() ? bytesOf(query.getColumn(0)) : QByteArray();
    });
    if (!code)
        return code.error();
    return protocol::signedCertificate({log(), caller.device, static_cast<int>(*suite), caller.record.key,
                                        caller.record.name, caller.record.people, caller.record.enrolledAt,
                                        *code},
                                       key());
}

Result<Headquarters::Caller> Headquarters::comeHome(const Id& device, const QByteArray& bytes)
{
    const auto certificate = protocol::readCertificate(bytes, key().publicKey());
    if (!certificate)
        return certificate.error();
    const auto suite = suiteFromNumber(certificate->suite);
    if (!suite || certificate->device != device || certificate->log != log())
        return Error{ErrorCode::Unauthenticated, EnrolmentWords::tr("这台设备没有登记。")};
    const auto done = m_sequencer->run([&](HeadquartersLedger& ledger) {
        return attempt([&]() -> Result<void> {
            const Store& view = ledger.view();
            if (view.get<Device>(device))
                return {}; // it has come home meanwhile
            if (!view.where(kindOf<Device>(), fieldNumber(&Device::key), certificate->key).empty())
                return revokedDevice();
            std::vector<Id> people;
            for (const Id& person : certificate->people) {
                if (view.get<Person>(person))
                    people.push_back(person);
            }
            if (people.empty())
                return Error{
                    ErrorCode::Busy,
                    EnrolmentWords::tr("中心恢复到了较早的备份，这台设备的使用人还没有补回，稍后会自动"
                                       "再试。记录都还在本机。")};
            const Device record{.name = certificate->name,
                                .key = certificate->key,
                                .suite = suiteName(*suite),
                                .people = std::move(people),
                                .enrolledAt = certificate->at};
            if (const auto verdict = ledger.record({{}, m_clock.now(), {creation(device, record)}}); !verdict)
                return verdict.error();
            Database& database = ledger.store().database();
            voidCodes(database, certificate->at);
            if (certificate->code.isEmpty())
                return {};
            auto use = database.prepare(
                "INSERT OR REPLACE INTO enrolment(hash, person, expires, key, device) VALUES(?,?,0,?,?)");
            bindBytes(use, 1, certificate->code);
            bindBytes(use, 2, record.people.front().toRfc4122());
            bindBytes(use, 3, certificate->key);
            bindBytes(use, 4, device.toRfc4122());
            use.exec();
            return {};
        });
    });
    return done ? this->device(device) : Result<Caller>(done.error());
}

void Headquarters::voidCodes(Database& database, Instant until)
{
    auto drop = database.prepare("DELETE FROM enrolment WHERE device IS NULL AND issued<=?");
    drop.bind(1, static_cast<int64_t>(until.ms));
    drop.exec();
}

bool Headquarters::mayInvite(const Caller& caller, const Id& person)
{
    const auto allowed = m_readers.with([&](const Readers::Connection& c) -> Result<bool> {
        const auto& own = caller.record.people;
        return !caller.isRevoked() && std::any_of(own.begin(), own.end(), [&](const Id& who) {
            return mayAppointAll(c.store, who, person, m_clock.now());
        });
    });
    return allowed.valueOr(false);
}

} // namespace jiannuo
